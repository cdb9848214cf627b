#include "dushu/figures/ascii.h"
#include "src/figures/english.h"
#include "src/figures/label.h"
#include "src/figures/words.h"

enum { REACH = 160, WORDS_MAX = 6, LABEL_MAX = 40 };

bool label_is_han(const struct label_place *p)
{
	struct span c = p->figure->context;
	size_t from = c.start, to = c.end, n_high = 0;

	if (from + 60 < p->figure->span.start)
		from = p->figure->span.start - 60;
	if (to > p->figure->span.end + 60)
		to = p->figure->span.end + 60;
	for (size_t at = from; at < to; at++)
		n_high += (unsigned char)p->text.s[at] >= 0xE3;
	return n_high * 4 > (to > from ? to - from : 0) / 4;
}

static bool in_word(char c)
{
	return ascii_is_word(c) || c == '-' || c == '\'' || (unsigned char)c >= 0x80;
}

/* Words that end a noun phrase. */
static bool ends_phrase(struct str word)
{
#define STOPS(W)                                                                                   \
	W("in")                                                                                    \
	W("on") W("at") W("to") W("from") W("by") W("with") W("for") W("is") W("are") W("was")     \
		W("were") W("has") W("have") W("had") W("will") W("and") W("or") W("but")          \
			W("which") W("that") W("who") W("than") W("as") W("after") W("before")     \
				W("over") W("under") W("per") W("when") W("while") W("since")      \
					W("ago") W("may") W("can") W("would") W("into") W("until") \
						W("through") W("reported") W("during") W("if")     \
							W("said") W("could")
	WORDS_WHOLE(stops, STOPS);

	return words_have(&stops, word);
}

/* The noun phrase behind the figure: its unit's noun, "of" and what follows it. */
static struct str phrase_after(const struct label_place *p)
{
	struct str text = p->text;
	size_t start = p->figure->span.end, at = start, end = at;
	size_t stop = p->figure->context.end;

	if (p->next && p->next->span.start < stop)
		stop = p->next->span.start;
	for (int i = 0; i < WORDS_MAX && at < stop; i++) {
		size_t from = at, to;

		while (from < stop && (text.s[from] == ' ' || (i == 0 && text.s[from] == '-')))
			from++;
		if (from == at && i > 0)
			break;
		for (to = from; to < stop && in_word(text.s[to]);)
			to++;
		struct str word = str_slice(text, from, to);

		if (to == from || ends_phrase(word))
			break;
		at = to;
		if (!ascii_equal_fold(word, STR("of")) && !ascii_equal_fold(word, STR("the")) &&
		    !ascii_equal_fold(word, STR("a")))
			end = to;
	}
	struct str s = str_trim(str_slice(text, start, end));

	return ascii_starts_fold(s, STR("of ")) ? str_from(s, 3) : s;
}

/* Words that say nothing at either end of a label. */
#define FILLERS(W)                                                                                                         \
	W("a")                                                                                                             \
	W("an") W("the") W("about") W("of") W("to") W("by") W("at") W("is") W("was") W("were") W("are") W(                 \
		"be") W("been") W("from") W("than") W("more") W("less") W("over") W("under") W("n"                         \
											       "e"                         \
											       "a"                         \
											       "r"                         \
											       "l"                         \
											       "y")                        \
		W("some") W("least") W("most") W("only") W("almost") W("in") W("on") W("for") W("with") W(                 \
			"and") W("or") W("up") W("around") W("just") W("between") W("approximatel"                         \
										    "y") W("rough"                         \
											   "ly") W("below")                \
			W("above") W("since") W("until") W("during") W("reached") W("past") W("la"                         \
											      "s"                          \
											      "t") W(                      \
				"first") W("next") W("early") W("late") W("mid") W("every") W("ea"                         \
											      "c"                          \
											      "h")                         \
				W("another") W("other") W("others") W("following") W("as") W("muc"                         \
											     "h") W(                       \
					"many") W("into") W("when") W("while") W("had") W("has") W("have")                 \
					W("would") W("will") W("that") W("who") W("which") W("the"                         \
											     "y") W(                       \
						"it") W("he") W("she") W("we") W("you") W("their") W("its")                \
						W("his") W("her") W("our") W("this") W("these") W(                         \
							"those") W("not") W("per") W("usually") W("still")                 \
							W("also") W("so") W("then") W("after") W("before") W("if") W(      \
								"though") W("because") W("there") W("what") W("worst")     \
								W("best") W("fewer") W("within") W("against") W(           \
									"across") W("among") W("b"                         \
											       "u"                         \
											       "t") W("however") W("both") \
									W("year") W("month") W("w"                         \
											       "e"                         \
											       "e"                         \
											       "k") W("day") W(            \
										"period") W("end") W("them")               \
										W("him") W("me") W("us") W(                \
											"everythi"                         \
											"ng") W("minimum")                 \
											W("perso"                          \
											  "n") W("mostly") W(              \
												"today") W("compared")     \
												W("expected") W(           \
													"put")             \
													W("such")
WORDS_WHOLE(fillers, FILLERS);

static bool is_filler(struct str word)
{
	return words_have(&fillers, word);
}

/* The word of s at `at`, which begins one. */
static size_t word_to(struct str s, size_t at)
{
	while (at < s.n && in_word(s.s[at]))
		at++;
	return at;
}

static size_t word_from(struct str s, size_t at)
{
	while (at > 0 && in_word(s.s[at - 1]))
		at--;
	return at;
}

/* s without the fillers, blanks and marks at its ends; empty where nothing else is in it. */
static struct str without_fillers(struct str s)
{
	size_t n;

	for (; s.n > 0; s = str_from(s, n > 0 ? n : 1)) {
		n = word_to(s, 0);
		if (n > 0 && !is_filler(str_slice(s, 0, n)))
			break;
	}
	for (; s.n > 0; s.n = n < s.n ? n : s.n - 1) {
		n = word_from(s, s.n);
		if (n < s.n && !is_filler(str_from(s, n)))
			break;
	}
	return s;
}

/* As many whole words from the beginning as a label has room for. */
static struct str head_of(struct str s)
{
	size_t n = LABEL_MAX;

	if (s.n <= LABEL_MAX)
		return s;
	while (n > 0 && s.s[n] != ' ')
		n--;
	return str_slice(s, 0, n);
}

/* What stands between the last pause and the figure, its bounds and prepositions left out. */
static struct str phrase_before(const struct label_place *p)
{
	struct str text = p->text;
	size_t start = p->figure->context.start, end = p->figure->span.start, at = end;

	if (p->previous && p->previous->span.end > start)
		start = p->previous->span.end;
	if (start + REACH < end)
		start = end - REACH;
	while (at > start && (in_word(text.s[at - 1]) || text.s[at - 1] == ' '))
		at--;
	struct str s = without_fillers(str_slice(text, at, end));

	return without_fillers(head_of(s));
}

void label_english(const struct label_place *p, struct buf *out)
{
	const struct figure *f = p->figure;
	struct str after = without_fillers(head_of(phrase_after(p))), before = phrase_before(p);
	bool named = f->kind == FIGURE_COUNT && f->unit.n > 0;
	bool follows = f->kind == FIGURE_NUMBER || f->kind == FIGURE_ORDINAL ||
		       (f->kind == FIGURE_COUNT && !named);

	/* What is counted is the unit's own word; the label tells the rest: found | 317 leaks. */
	if (ascii_equal_fold(before, f->unit))
		before.n = 0;
	if (before.n == 0 || (follows && after.n > 0))
		buf_add(out, after);
	else
		buf_add(out, before);
}
