#include "dushu/figures/ascii.h"
#include "src/figures/english_word.h"
#include "src/figures/numeral_private.h"
#include "src/figures/term.h"
#include "src/figures/words.h"

/* clang-format off */
#define TAKES(W) \
	W("块") W("塊") W("蚊") W("毛") W("角") W("斤") W("米") W("秒") W("尺") W("丈") \
	W("公斤") W("倍")
/* Of these also digits: 28秒76, 3块5. */
#define TAKES_DIGITS(W) W("秒") W("米") W("块") W("塊")
/* clang-format on */

/* A quotient that does not end is given to so many significant digits. */
enum { DIGITS = 12 };

/* value += part × part_factor / factor. */
static bool add_part(struct term *term, const struct decimal *part, struct str part_factor)
{
	struct decimal f, g, product, quotient, exact, sum, back;

	if (!decimal_parse(term->unit->factor, &f) || !decimal_parse(part_factor, &g) ||
	    !decimal_multiply(part, &g, &product) || !decimal_divide(&product, &f, 40, &exact))
		return false;
	/* Where the quotient ends it is exact; else the sum is rounded. */
	bool ends = decimal_multiply(&exact, &f, &back) && decimal_compare(&back, &product) == 0;

	if (!decimal_add(&term->numeral.value, &exact, &sum))
		return false;
	if (!ends) {
		struct decimal one = decimal_of(1);

		if (!decimal_divide(&sum, &one, DIGITS, &quotient))
			return false;
		sum = quotient;
	}
	term->numeral.value = sum;
	return true;
}

/* 角 and 分 behind money, 分 and 秒 behind degrees and hours: words with a meaning of their own there. */
static size_t part_unit(struct str text, size_t at, const struct term *term, struct str *factor)
{
	static const struct {
		enum dimension space;
		struct str word, factor;
	} rows[] = {
		{DIMENSION_MONEY, STR_INIT("分钱"), STR_INIT("0.01")},
		{DIMENSION_MONEY, STR_INIT("分錢"), STR_INIT("0.01")},
		{DIMENSION_MONEY, STR_INIT("分"), STR_INIT("0.01")},
		{DIMENSION_MONEY, STR_INIT("先"), STR_INIT("0.01")},
		{DIMENSION_ANGLE, STR_INIT("分"), STR_INIT("60")},
		{DIMENSION_ANGLE, STR_INIT("秒"), STR_INIT("1")},
		{DIMENSION_ANGLE, STR_INIT("'"), STR_INIT("60")},
		{DIMENSION_ANGLE, STR_INIT("’"), STR_INIT("60")},
		{DIMENSION_ANGLE, STR_INIT("\""), STR_INIT("1")},
		{DIMENSION_ANGLE, STR_INIT("”"), STR_INIT("1")},
		{DIMENSION_LENGTH, STR_INIT("''"), STR_INIT("0.0254")},
		{DIMENSION_LENGTH, STR_INIT("\""), STR_INIT("0.0254")},
		{DIMENSION_LENGTH, STR_INIT("'"), STR_INIT("0.3048")},
	};
	const struct unit *unit = NULL;

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		if (rows[i].space == term->unit->dimension &&
		    han_starts(str_from(text, at), rows[i].word)) {
			*factor = rows[i].factor;
			return rows[i].word.n;
		}
	}
	size_t n = unit_read(str_from(text, at), &unit);

	/* 二十年9月 is a date in a reign. */
	if (n == 0 || unit->dimension != term->unit->dimension || str_equal(unit->key, STR("月")))
		return 0;
	*factor = unit->factor;
	return n;
}

static bool smaller(struct str a, struct str b)
{
	struct decimal x, y;

	return decimal_parse(a, &x) && decimal_parse(b, &y) && decimal_compare(&x, &y) < 0;
}

/* The point of an abbreviated unit before its part: 2 hrs. 55 min., 5 ft. 6 in. */
static size_t point_at(struct str text, size_t at, struct str unit)
{
	enum { LETTERS_MIN = 2, LETTERS_MAX = 4 };

	return str_byte(text, at) == '.' && str_byte(text, at + 1) == ' ' &&
	       ascii_is_digit(str_byte(text, at + 2)) && unit.n >= LETTERS_MIN &&
	       unit.n <= LETTERS_MAX && ascii_is_letter(text.s[at - 1]);
}

/* What joins the parts of one quantity: blanks, 零; of money, "and" as well. */
static size_t joint_at(struct str text, size_t at, struct str unit, bool money)
{
	size_t start = at;

	at += point_at(text, at, unit);

	if (either_at(text, at, STR("零"), STR("又")))
		return 3;
	at += blanks_at(text, at, 1);
	if (money && ascii_starts_fold(str_from(text, at), STR("and ")))
		at += 4;
	return at - start;
}

/* 3分51秒55: the digits behind 秒 are its decimals. */
static size_t hundredths_at(struct str text, size_t at, struct term *term, struct str factor)
{
	struct decimal part;
	const struct unit *unit;
	uint8_t digit;
	size_t n = 0;

	if (!str_ends(str_slice(text, 0, at), STR("秒")))
		return 0;
	while (n < 4 && digit_at(text, at + n, &digit) == 1)
		n++;
	struct str own = str_slice(text, at, at + n);

	if (n == 0 || n > 3 || unit_read(str_from(text, at + n), &unit) > 0 ||
	    !decimal_parse(own, &part) || !decimal_shift(&part, -(int)n, &part))
		return 0;
	return add_part(term, &part, factor) ? n : 0;
}

static size_t part_at(struct str text, size_t at, struct term *term, struct str *last)
{
	bool money = term->unit->dimension == DIMENSION_MONEY;
	size_t start = at + joint_at(text, at, term->unit_text, money), n, gap, unit, from = at;
	struct numeral part;
	struct str factor;

	n = numeral_read(str_from(text, start), false, &part);
	if (n == 0 || part.form != NUMERAL_CARDINAL || part.has_sign || part.span ||
	    part.indefinite || part.unknown)
		return 0;
	gap = blanks_at(text, start + n, 1);
	unit = part_unit(text, start + n + gap, term, &factor);
	if (unit == 0 || !smaller(factor, *last) || !add_part(term, &part.value, factor))
		return 0;
	*last = factor;
	at = start + n + gap + unit;
	return at + hundredths_at(text, at, term, factor) - from;
}

/* Bare digits behind some units are their decimals: 28秒76, 一块二, 三块零四, 一米八五. */
static size_t bare_decimals(struct str text, size_t at, struct term *term)
{
	WORDS_HEADS(takes, TAKES);
	WORDS_HEADS(takes_digits, TAKES_DIGITS);
	struct decimal sum, part = {0};
	const struct unit *unit;
	size_t start = at, n;
	uint8_t digit;
	bool ascii = digit_at(text, at, &digit) > 0;

	if (!words_are(&takes, term->unit_text) ||
	    (ascii && !words_are(&takes_digits, term->unit_text)))
		return 0;
	for (int i = 0; i < 3; i++, at += n) {
		struct han h = han_at(text, at);

		n = ascii ? digit_at(text, at, &digit) : han_is_digit(h) ? 3 : 0;
		if (n == 0)
			break;
		decimal_put(&part, ascii ? digit : h.value);
		part.exponent--;
	}
	struct han next = han_at(text, at);

	if (part.n == 0 || (next.class != HAN_NONE && next.class != HAN_MORE) ||
	    digit_at(text, at, &digit) > 0 || unit_read(str_from(text, at), &unit) > 0)
		return 0;
	decimal_normalise(&part);
	if (!decimal_add(&term->numeral.value, &part, &sum))
		return 0;
	term->numeral.value = sum;
	return at - start;
}

static bool add_half(struct term *term)
{
	struct decimal half, sum;

	if (!decimal_parse(STR("0.5"), &half) || !decimal_add(&term->numeral.value, &half, &sum))
		return false;
	term->numeral.value = sum;
	return true;
}

/* 三斤半, 五分半钟, 一个半小时: half a unit more. */
static size_t half_at(struct str text, size_t at, struct term *term)
{
	const struct unit *unit = NULL;
	size_t n;

	if (!str_starts(str_from(text, at), STR("半")))
		return 0;
	n = unit_read(str_from(text, at + 3), &unit);
	bool word = str_equal(term->unit_text, STR("个")) || str_equal(term->unit_text, STR("個"));

	if (word) {
		if (n == 0 || unit->sort != UNIT_PROPER ||
		    (unit->kind != FIGURE_DURATION && unit->kind != FIGURE_MEASURE))
			return 0;
		term->unit = unit;
		term->unit_text = str_slice(text, at + 3, at + 3 + n);
		term->kind = unit->kind;
		return add_half(term) ? 3 + n : 0;
	}
	if (term->unit->sort != UNIT_PROPER || term->kind == FIGURE_PERCENT)
		return 0;
	if (!add_half(term))
		return 0;
	if (either_at(text, at + 3, STR("钟"), STR("鐘")))
		return 6;
	return 3;
}

/* "2 years and a half", "one month and half", 3 more of the like. */
static size_t english_half(struct str text, size_t at, struct term *term)
{
	static const struct str halves[] = {STR_INIT(" and a half"), STR_INIT(" and half")};

	for (size_t i = 0; i < 2; i++) {
		size_t n = halves[i].n;

		if (ascii_starts_fold(str_from(text, at), halves[i]) &&
		    !ascii_is_word(str_byte(text, at + n)))
			return add_half(term) ? n : 0;
	}
	return 0;
}

/* False where no part can begin: before most marks, and Han characters that are no numerals nor 又. */
static bool parts_may_follow(struct str text, size_t at)
{
	unsigned char c = (unsigned char)str_byte(text, at);
	uint32_t code;

	if (c == ' ') {
		struct str word = ascii_word(text, at + 1);

		return word.n == 0 || (word.s[0] | 0x20) == 'a' || english_word_may_be(word);
	}
	if (c < 0x80)
		return ascii_is_word((char)c) || c == '\t' || c == '.';
	code = han_code(text, at);
	return !han_is_character(code) || han_of_code(code).class != HAN_NONE || code == u'又';
}

size_t term_parts(struct str text, size_t at, struct term *term)
{
	struct str last;
	size_t n;

	if (!term->unit || !parts_may_follow(text, at))
		return at;
	if (term->numeral.form != NUMERAL_CARDINAL || term->numeral.span ||
	    term->numeral.indefinite || term->numeral.unknown || term->over)
		return at;
	char first = str_byte(text, at);

	n = (unsigned char)first < 0x80 ? 0 : half_at(text, at, term);
	if (n == 0 && first != ' ')
		n = bare_decimals(text, at, term);
	if (n == 0 && first == ' ')
		n = english_half(text, at, term);
	if (n > 0)
		return at + n;
	last = term->unit->factor;
	if (term->unit->dimension == DIMENSION_NONE || term->numeral.power > 3 || term->per)
		return at;
	while ((n = part_at(text, at, term, &last)) > 0)
		at += n;
	return at;
}
