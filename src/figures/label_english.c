#include "dushu/figures/ascii.h"
#include "src/figures/english.h"
#include "src/figures/label.h"

enum { REACH = 160, WORDS_MAX = 6 };

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

/* Words before a figure that belong to the number, not to its label. */
static bool is_filler(struct str word)
{
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
		STR_INIT("only"),
		STR_INIT("since"),
		STR_INIT("until"),
		STR_INIT("during"),
		STR_INIT("reached"),
	};

	return IS_ONE_OF(word, fillers);
}

/* The last words before the figure, its bounds and prepositions left out. */
static struct str phrase_before(const struct label_place *p)
{
	struct str text = p->text;
	size_t start = p->figure->context.start, end = p->figure->span.start, at;
	bool inner = false;
	int n_words = 0;

	if (p->previous && p->previous->span.end > start)
		start = p->previous->span.end;
	at = end;
	while (at > start && n_words < WORDS_MAX) {
		size_t to = at, from;

		while (to > start && text.s[to - 1] == ' ')
			to--;
		for (from = to; from > start && in_word(text.s[from - 1]);)
			from--;
		if (from == to)
			break;
		struct str word = str_slice(text, from, to);

		if (!inner && is_filler(word)) {
			end = at = from;
			continue;
		}
		if (IS_ONE_OF(word,
			      ((struct str[]){STR("and"), STR("but"), STR("that"), STR("which")})))
			break;
		inner = true;
		n_words++;
		at = from;
	}
	return str_trim(str_slice(text, at, end));
}

static struct str without_article(struct str s)
{
	static const struct str articles[] = {STR_INIT("the "), STR_INIT("The "), STR_INIT("of "),
					      STR_INIT("a "),   STR_INIT("A "),   STR_INIT("to "),
					      STR_INIT("In "),  STR_INIT("in "),  STR_INIT("and ")};

	return label_strip_start(s, articles, sizeof articles / sizeof *articles);
}

void label_english(const struct label_place *p, struct buf *out)
{
	const struct figure *f = p->figure;
	struct str after = phrase_after(p), before = without_article(phrase_before(p));
	bool counts = f->kind == FIGURE_COUNT || f->kind == FIGURE_ORDINAL;

	if (counts && f->unit.n > 0 && (unsigned char)f->unit.s[0] < 0x80) {
		buf_add(out, f->unit);
		if (after.n > 0 && after.s == p->text.s + f->span.end + 1) {
			buf_add_char(out, ' ');
			buf_add(out, after);
		}
		return;
	}
	if (counts || before.n == 0 || f->kind == FIGURE_NUMBER)
		buf_add(out, after.n > 0 ? after : before);
	else
		buf_add(out, before);
}
