#include "src/figures/term.h"

#include <string.h>

#include "dushu/figures/ascii.h"
#include "src/figures/english.h"
#include "src/figures/english_term.h"
#include "src/figures/numeral_private.h"
#include "src/figures/words.h"

/* clang-format off */
#define WORDS(W) \
	W("sen") W("ringgit") W("malaysia") W("malaysian") W("rs") W("rm") W("usd") W("eur") \
	W("gbp") W("rmb") W("cny") W("inr") W("rp") W("kr") W("cad") W("aud")
/* clang-format on */

static enum figure_kind plain_kind(const struct numeral *n)
{
	switch (n->form) {
	case NUMERAL_ORDINAL:
		return FIGURE_ORDINAL;
	case NUMERAL_FRACTION:
	case NUMERAL_MULTIPLE:
		return FIGURE_RATIO;
	case NUMERAL_PERCENT:
		return FIGURE_PERCENT;
	case NUMERAL_CARDINAL:
		break;
	}
	return FIGURE_NUMBER;
}

/* What a byte is between a word and the digit that it leads to. */
enum near { NEAR_OTHER, NEAR_WORD, NEAR_BLANK, NEAR_DIGIT };

/* clang-format off */
#define FOUR(c) c, c, c, c
#define ROW(c) FOUR(c), FOUR(c), FOUR(c), FOUR(c)
#define O NEAR_OTHER
#define W NEAR_WORD
#define B NEAR_BLANK
#define D NEAR_DIGIT
static const unsigned char near_of[256] = {
	ROW(O), ROW(O),
	B, O, O, O, D, O, O, O, FOUR(O), O, O, W, O, /* $ and . */
	FOUR(D), FOUR(D), D, D, O, O, FOUR(O),
	O, W, W, W, FOUR(W), FOUR(W), FOUR(W),
	FOUR(W), FOUR(W), W, W, W, O, FOUR(O),
	O, W, W, W, FOUR(W), FOUR(W), FOUR(W),
	FOUR(W), FOUR(W), W, W, W, O, FOUR(O),
	ROW(W), ROW(W), ROW(W), ROW(W),
	ROW(W), ROW(W),
	FOUR(W), FOUR(W), FOUR(W), W, W, W, D, /* full-width forms */
	ROW(W),
};
#undef FOUR
#undef ROW
#undef O
#undef W
#undef B
#undef D
/* clang-format on */

bool term_digit_near(struct str text, size_t at, size_t behind)
{
	enum { FAR = 28, BLANKS_MAX = 2 };
	size_t end = at + FAR < text.n ? at + FAR : text.n;
	int blanks = 0;

	for (at = behind; blanks <= BLANKS_MAX; blanks++, at++) {
		while (at < end && near_of[(unsigned char)text.s[at]] == NEAR_WORD)
			at++;
		if (at >= end || near_of[(unsigned char)text.s[at]] != NEAR_BLANK)
			return at < end && near_of[(unsigned char)text.s[at]] == NEAR_DIGIT;
	}
	return false;
}

/* In lower case few currencies stand before their number: sen 100, rs. 20, and what leads to $. */
static bool may_be_prefix(struct str s)
{
	WORDS_WHOLE(words, WORDS);
	struct str word = ascii_word(s, 0);

	return str_byte(s, word.n + blanks_at(s, word.n, 1)) == '$' || words_have(&words, word);
}

/* $, US$, CNY, Rs. and their kind before digits. */
static size_t prefix_at(struct str text, size_t at, struct term *term)
{
	const struct unit *unit = NULL;
	struct str rest = str_from(text, at);
	unsigned char first = (unsigned char)str_byte(text, at);
	uint8_t digit;

	if (first == '\0' || ascii_is_digit((char)first) || han_at(text, at).class != HAN_NONE)
		return 0;
	/* "a $5 note" is no A$ */
	if (first >= 'a' && first <= 'z' && (str_starts(rest, STR("a ")) || !may_be_prefix(rest)))
		return 0;
	size_t n = unit_read_currency(rest, &unit), gap;

	/* "won 3-2" */
	if (n == 3 && str_starts(rest, STR("won")))
		return 0;
	if (n == 0)
		n = english_scaled_code(rest, &unit, &term->scale);
	if (n == 0)
		return 0;
	gap = blanks_at(text, at + n, 1);
	bool point = str_byte(text, at + n + gap) == '.';

	if (digit_at(text, at + n + gap + point, &digit) == 0)
		return 0;
	term->unit = unit;
	term->unit_text = str_slice(text, at, at + n);
	term->kind = FIGURE_MONEY;
	term->prefixed = true;
	return n + gap;
}

/* No.1, № 5, 零下 before a number. */
static size_t mark_at(struct str text, size_t at, bool *rank, bool *minus)
{
	static const struct str ranks[] = {STR_INIT("No."),  STR_INIT("NO."), STR_INIT("no."),
					   STR_INIT("Nos."), STR_INIT("№"),   STR_INIT("No．")};
	unsigned char first = (unsigned char)str_byte(text, at);
	uint8_t digit;

	if (first != 'N' && first != 'n' && first < 0xE2)
		return 0;
	for (size_t i = 0; i < sizeof ranks / sizeof *ranks; i++) {
		if (!han_starts(str_from(text, at), ranks[i]))
			continue;
		size_t n = ranks[i].n + blanks_at(text, at + ranks[i].n, 1);

		*rank = digit_at(text, at + n, &digit) > 0;
		return *rank ? n : 0;
	}
	if (str_starts(str_from(text, at), STR("零下"))) {
		*minus = true;
		return 6 + blanks_at(text, at + 6, 1);
	}
	return 0;
}

static void finish(struct str text, size_t start, size_t end, struct term *term)
{
	term->span = (struct span){start, end};
	term->over |= term->numeral.over;
	term->about |= term->numeral.about;
	if (term->numeral.form == NUMERAL_PERCENT && term->unit_text.n == 0)
		term->unit_text = term->numeral.unit;
	(void)text;
}

/* "a dollar and 42 cents": what stands behind an article and its unit. */
static size_t article_end(struct str text, size_t at, size_t n, struct term *term)
{
	size_t end = term_parts(text, at + n, term);

	finish(text, at, end, term);
	return end - at;
}

/* MEUR 60, 120 MEUR: the code's scale. */
static void scale_value(struct term *term)
{
	if (decimal_shift(&term->numeral.value, term->scale, &term->numeral.value)) {
		term->numeral.scaled = true;
		term->numeral.power += term->scale;
	}
}

/* 逾百人, 近千户: a lone power behind a word of bound, with its unit behind. */
static size_t bare_power(struct str text, size_t at, struct numeral *out)
{
	static const char bounds[] = "逾近超过過约約上达達";
	static const char reached[] = "上";
	struct han h = han_at(text, at);
	const struct unit *unit;

	if ((h.class != HAN_TENS && h.class != HAN_SCALE) || at < 3 ||
	    !memmem(bounds, sizeof bounds - 1, text.s + at - 3, 3) ||
	    unit_read(str_from(text, at + 3), &unit) == 0)
		return 0;
	numeral_begin(out);
	han_number(str_slice(text, at, at + 3), 0, true, out);
	/* 上千件 is more than that. */
	out->over = memcmp(reached, text.s + at - 3, 3) == 0;
	out->number = (struct span){0, 3};
	return 3;
}

/* "plus or minus 3 points": no number below zero. */
static bool is_margin_word(struct str text, size_t at, const struct term *term)
{
	static const struct str plus = STR_INIT("plus or ");

	return term->numeral.has_sign && at >= plus.n &&
	       ascii_equal_fold(str_slice(text, at - plus.n, at), plus);
}

size_t term_at(struct str text, size_t at, struct term *term)
{
	bool rank = false, minus = false;
	size_t prefix, n, end;

	memset(&term->span, 0, sizeof *term - offsetof(struct term, span));
	prefix = prefix_at(text, at, term);
	if (prefix == 0)
		prefix = mark_at(text, at, &rank, &minus);
	n = numeral_read(str_from(text, at + prefix), term->prefixed, &term->numeral);
	if (n == 0 && prefix == 0)
		n = bare_power(text, at, &term->numeral);
	if (n == 0 && prefix == 0 && (end = english_article(text, at, term)) > 0)
		return article_end(text, at, end, term);
	if (n == 0 || (minus && term->numeral.has_sign) || is_margin_word(text, at, term))
		return 0;
	if (rank)
		term->numeral.form = NUMERAL_ORDINAL;
	if (minus)
		term->numeral.value = decimal_negate(term->numeral.value);
	size_t start = at + prefix;

	term->number =
		(struct span){start + term->numeral.number.start, start + term->numeral.number.end};
	end = start + n;
	if (!term->prefixed) {
		term->kind = plain_kind(&term->numeral);
		if (!rank)
			end = term_unit(text, end, term);
		if (minus)
			term->number.start = at;
	}
	if (term->scale > 0)
		scale_value(term);
	if (term->unit)
		end = term_parts(text, end, term);
	if (english_term_may_go_on(str_byte(text, end)))
		end = english_term_end(text, at, end, term);
	finish(text, at, end, term);
	return end - at;
}
