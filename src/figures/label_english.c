#include "dushu/figures/ascii.h"
#include "src/figures/english.h"
#include "src/figures/label.h"

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
	static const struct str stops[] = {
		STR_INIT("in"),     STR_INIT("on"),     STR_INIT("at"),      STR_INIT("to"),
		STR_INIT("from"),   STR_INIT("by"),     STR_INIT("with"),    STR_INIT("for"),
		STR_INIT("is"),     STR_INIT("are"),    STR_INIT("was"),     STR_INIT("were"),
		STR_INIT("has"),    STR_INIT("have"),   STR_INIT("had"),     STR_INIT("will"),
		STR_INIT("and"),    STR_INIT("or"),     STR_INIT("but"),     STR_INIT("which"),
		STR_INIT("that"),   STR_INIT("who"),    STR_INIT("than"),    STR_INIT("as"),
		STR_INIT("after"),  STR_INIT("before"), STR_INIT("over"),    STR_INIT("under"),
		STR_INIT("per"),    STR_INIT("when"),   STR_INIT("while"),   STR_INIT("since"),
		STR_INIT("ago"),    STR_INIT("may"),    STR_INIT("can"),     STR_INIT("would"),
		STR_INIT("into"),   STR_INIT("until"),  STR_INIT("through"), STR_INIT("reported"),
		STR_INIT("during"), STR_INIT("if"),     STR_INIT("said"),    STR_INIT("could"),
	};

	return IS_ONE_OF(word, stops);
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
static const struct str fillers[] = {
	STR_INIT("a"),
	STR_INIT("an"),
	STR_INIT("the"),
	STR_INIT("about"),
	STR_INIT("of"),
	STR_INIT("to"),
	STR_INIT("by"),
	STR_INIT("at"),
	STR_INIT("is"),
	STR_INIT("was"),
	STR_INIT("were"),
	STR_INIT("are"),
	STR_INIT("be"),
	STR_INIT("been"),
	STR_INIT("from"),
	STR_INIT("than"),
	STR_INIT("more"),
	STR_INIT("less"),
	STR_INIT("over"),
	STR_INIT("under"),
	STR_INIT("nearly"),
	STR_INIT("some"),
	STR_INIT("least"),
	STR_INIT("most"),
	STR_INIT("only"),
	STR_INIT("almost"),
	STR_INIT("in"),
	STR_INIT("on"),
	STR_INIT("for"),
	STR_INIT("with"),
	STR_INIT("and"),
	STR_INIT("or"),
	STR_INIT("up"),
	STR_INIT("around"),
	STR_INIT("just"),
	STR_INIT("between"),
	STR_INIT("approximately"),
	STR_INIT("roughly"),
	STR_INIT("below"),
	STR_INIT("above"),
	STR_INIT("since"),
	STR_INIT("until"),
	STR_INIT("during"),
	STR_INIT("reached"),
	STR_INIT("past"),
	STR_INIT("last"),
	STR_INIT("first"),
	STR_INIT("next"),
	STR_INIT("early"),
	STR_INIT("late"),
	STR_INIT("mid"),
	STR_INIT("every"),
	STR_INIT("each"),
	STR_INIT("another"),
	STR_INIT("other"),
	STR_INIT("others"),
	STR_INIT("following"),
	STR_INIT("as"),
	STR_INIT("much"),
	STR_INIT("many"),
	STR_INIT("into"),
	STR_INIT("when"),
	STR_INIT("while"),
	STR_INIT("had"),
	STR_INIT("has"),
	STR_INIT("have"),
	STR_INIT("would"),
	STR_INIT("will"),
	STR_INIT("that"),
	STR_INIT("who"),
	STR_INIT("which"),
	STR_INIT("they"),
	STR_INIT("it"),
	STR_INIT("he"),
	STR_INIT("she"),
	STR_INIT("we"),
	STR_INIT("you"),
	STR_INIT("their"),
	STR_INIT("its"),
	STR_INIT("his"),
	STR_INIT("her"),
	STR_INIT("our"),
	STR_INIT("this"),
	STR_INIT("these"),
	STR_INIT("those"),
	STR_INIT("not"),
	STR_INIT("per"),
	STR_INIT("usually"),
	STR_INIT("still"),
	STR_INIT("also"),
	STR_INIT("so"),
	STR_INIT("then"),
	STR_INIT("after"),
	STR_INIT("before"),
	STR_INIT("if"),
	STR_INIT("though"),
	STR_INIT("because"),
	STR_INIT("there"),
	STR_INIT("what"),
	STR_INIT("worst"),
	STR_INIT("best"),
	STR_INIT("fewer"),
	STR_INIT("within"),
	STR_INIT("against"),
	STR_INIT("across"),
	STR_INIT("among"),
	STR_INIT("but"),
	STR_INIT("however"),
	STR_INIT("both"),
	STR_INIT("year"),
	STR_INIT("month"),
	STR_INIT("week"),
	STR_INIT("day"),
	STR_INIT("period"),
	STR_INIT("end"),
	STR_INIT("them"),
	STR_INIT("him"),
	STR_INIT("me"),
	STR_INIT("us"),
	STR_INIT("everything"),
	STR_INIT("minimum"),
	STR_INIT("person"),
	STR_INIT("mostly"),
	STR_INIT("today"),
	STR_INIT("compared"),
	STR_INIT("expected"),
	STR_INIT("put"),
	STR_INIT("such"),
};

static bool is_filler(struct str word)
{
	return IS_ONE_OF(word, fillers);
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
