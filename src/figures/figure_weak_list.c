#include "src/figures/figure_weak.h"

#include "dushu/figures/ascii.h"
#include "src/figures/han.h"
#include "src/figures/words.h"

/* clang-format off */
#define MARKS(W) W("、") W("，") W(",") W(" ") W("-") W("–") W("和") W("至") W("][") W("] [")
#define ENDS(W) \
	W("。") W("：") W("；") W("\n") W("，") W("、") W("!") W("！") W("？") W("“") W(": ") \
	W("; ") W(". ") W("（") W("#")
#define ENUMERATORS(W) W("、") W("．") W("是") W("来") W("來") W("）") W(")") W(". ") W(".\t")
#define SAYS(W) W("是") W("来") W("來")
#define BREAKS(W) W("。") W("；") W("：") W("，")
/* clang-format on */

/* The bytes of a small number or of what parts two of them at s[at]; 0 for anything else. */
static size_t list_item(struct str s, size_t at)
{
	WORDS_HEADS(marks, MARKS);
	uint8_t digit;
	size_t n = digit_at(s, at, &digit);

	if (n > 0)
		return n;
	if (han_is_digit(han_at(s, at)) || han_at(s, at).class == HAN_TENS)
		return 3;
	return words_start(&marks, str_from(s, at));
}

/* Where the bracket before s[at] opens, with nothing but small numbers between; s.n for none. */
static size_t list_open(struct str s, size_t at, char *open)
{
	enum { NEAR = 24 };
	size_t from = at > NEAR ? at - NEAR : 0, n;

	for (size_t start = from; start < at; start++) {
		char c = narrow_at(s, start, &n);
		size_t next = start + n, item;

		if (c != '(' && c != '[')
			continue;
		while (next < at && (item = list_item(s, next)) > 0)
			next += item;
		*open = c;
		if (next == at)
			return start;
	}
	return s.n;
}

/* Only small numbers and marks between two brackets: (一), (4、5、6), [3]. */
static bool in_brackets(const struct seen *s)
{
	size_t at = s->figure->span.end, n, item;
	char open = '\0';

	if (list_open(s->text, s->figure->span.start, &open) == s->text.n)
		return false;
	for (int i = 0; i < 24 && (item = list_item(s->text, at)) > 0; i++)
		at += item;
	return narrow_at(s->text, at, &n) == (open == '(' ? ')' : ']');
}

static bool opens_sentence(const struct seen *s)
{
	WORDS_TAILS(ends, ENDS);

	return words_end(&ends, weak_before(s)) || str_trim(weak_before(s)).n == 0;
}

bool weak_opens_line(struct str text, size_t at)
{
	static const struct str wide = STR_INIT("　");

	while (at > 0 && (text.s[at - 1] == ' ' || text.s[at - 1] == '\t'))
		at--;
	while (at >= wide.n && str_ends(str_slice(text, 0, at), wide))
		at -= wide.n;
	return at == 0 || text.s[at - 1] == '\n';
}

static bool is_small(const struct seen *s)
{
	const struct decimal *d = &s->figure->value.number;

	return s->figure->value.form == VALUE_NUMBER && d->exponent >= 0 &&
	       d->n + d->exponent <= 2 && !d->negative;
}

/* （一） 1、 (1) 一是 1. at the start of a phrase. */
static bool is_enumerator(const struct seen *s)
{
	WORDS_HEADS(marks, ENUMERATORS);
	struct str rest = weak_behind(s);
	struct str own;

	if (s->term->numeral.point || !is_small(s))
		return false;
	if (in_brackets(s) && (s->term->numeral.n_digits > 0 || !s->term->numeral.digits))
		return true;
	if (!opens_sentence(s))
		return false;
	if (str_starts(rest, STR("是")) || str_starts(rest, STR("来")) ||
	    str_starts(rest, STR("來")))
		return !s->term->numeral.digits;
	if (str_ends(weak_before(s), STR("，")) || str_ends(weak_before(s), STR("、")))
		return false;
	own = str_trim(weak_before(s));
	if (str_equal(rest, STR(".")) && own.n == 0)
		return false;
	/* 1.基础 where a line begins */
	if (s->term->numeral.digits && str_starts(rest, STR(".")) && rest.n > 1 &&
	    (unsigned char)rest.s[1] >= 0x80 && weak_opens_line(s->text, s->figure->span.start))
		return true;
	return words_start(&marks, rest) && !(own.n > 0 && str_starts(rest, STR(". ")));
}

/* Footnote marks and the like: [3], 3] */
static bool is_reference(const struct seen *s)
{
	size_t start = s->figure->span.start;

	return start > 0 && s->text.s[start - 1] == '[' &&
	       str_byte(s->text, s->figure->span.end) == ']';
}

/* A byte of a blank, or of what ends like the wide one. */
static bool may_be_blank(char c)
{
	return (unsigned char)c <= ' ' || c == '\x80';
}

/* 1.2　总则, 4.2　国家级, 1.1 Apples: a section's number where a line begins, a blank and a name behind it. */
static bool is_section(const struct seen *s)
{
	static const struct str wide = STR_INIT("　");
	const struct figure *f = s->figure;
	size_t end = f->numeral.end;
	struct str rest = str_from(s->text, end);
	uint32_t next;
	char byte;

	if ((f->kind != FIGURE_NUMBER && f->kind != FIGURE_COUNT) || end - f->span.start > 5 ||
	    (f->span.start > 0 && !may_be_blank(s->text.s[f->span.start - 1])) ||
	    f->numeral.start != f->span.start || f->value.form != VALUE_NUMBER ||
	    !weak_opens_line(s->text, f->span.start))
		return false;
	byte = str_byte(s->text, end + 1);
	if (str_byte(s->text, end) == ' ' && byte >= 'A' && byte <= 'Z')
		return s->term->numeral.point && f->unit.n == 0;
	next = han_code(rest, blanks_at(s->text, end, 2));
	if (next < HAN_FIRST || next >= HAN_END)
		return false;
	return str_starts(rest, wide) || (s->term->numeral.point && f->unit.n == 0);
}

/* ## 2.1 打开文件: the number of a heading behind #. */
static bool is_behind_hashes(const struct seen *s)
{
	enum { NUMBER_MAX = 6 };
	const struct figure *f = s->figure;
	size_t at = f->span.start;

	if (at < 2 || s->text.s[at - 2] != '#' || s->text.s[at - 1] != ' ' ||
	    f->numeral.end - f->numeral.start > NUMBER_MAX)
		return false;
	for (at--; at > 0 && s->text.s[at - 1] == '#';)
		at--;
	return at == 0 || s->text.s[at - 1] == '\n';
}

bool weak_list(const struct seen *s)
{
	const bool digits = s->term->numeral.digits;

	return (digits && (is_behind_hashes(s) || is_section(s))) ||
	       (s->figure->kind == FIGURE_NUMBER && is_enumerator(s)) || is_reference(s);
}

/* A list's number is its whole mark: （一） 1. 一、 一是 */
void list_mark_take(struct str text, size_t free, struct figure *figure)
{
	static const struct str marks[] = {STR_INIT("、"), STR_INIT("．"), STR_INIT("."),
					   STR_INIT(")"), STR_INIT("）")};
	WORDS_HEADS(says, SAYS);
	WORDS_TAILS(breaks, BREAKS);
	size_t start = figure->span.start, end = figure->span.end, open = 0, n;
	struct str rest = str_from(text, end);

	if (figure->kind != FIGURE_NUMBER || figure->unit.n > 0 || !figure->weak ||
	    figure->value.form != VALUE_NUMBER)
		return;
	if (start >= free + 3 && str_ends(str_slice(text, 0, start), STR("（")))
		open = 3;
	else if (start > free && text.s[start - 1] == '(')
		open = 1;
	/* Nobody counts to a thousand in brackets. */
	if (ascii_is_digit(str_byte(text, start)) && end - start > 3)
		open = 0;
	if (open > 0 && end < text.n && narrow_at(text, end, &n) == ')') {
		figure->span = (struct span){start - open, end + n};
		figure->kind = FIGURE_ORDINAL;
		return;
	}
	if (words_start(&says, rest) &&
	    (weak_opens_line(text, start) || words_end(&breaks, str_slice(text, 0, start))))
		figure->span.end = end + 3;
	for (size_t i = 0; weak_opens_line(text, start) && i < sizeof marks / sizeof *marks; i++) {
		uint8_t digit;

		if (str_starts(rest, marks[i]) && digit_at(rest, marks[i].n, &digit) == 0)
			figure->span.end = end + marks[i].n;
	}
	if (figure->span.end > end)
		figure->kind = FIGURE_ORDINAL;
}
