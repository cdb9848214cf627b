#include "src/figures/english_cardinal.h"

#include "dushu/figures/ascii.h"
#include "src/figures/english.h"
#include "src/figures/english_word.h"

/* At most so many parts and scale words are put together. */
enum { PARTS_MAX = 12 };

/* A number below ten thousand: "twenty-three hundred and five". */
struct group {
	int value;
	size_t end;
	bool ordinal, together;
};

/* How a part is joined to the one before. */
enum joint { JOINT_NONE, JOINT_BLANK, JOINT_AND, JOINT_COMMA };

void cardinal_multiply(struct cardinal *cardinal, int value, int power)
{
	struct decimal factor = decimal_of(value), product;

	if (!decimal_multiply(&cardinal->value, &factor, &product) ||
	    !decimal_shift(&product, power, &cardinal->value))
		cardinal->unknown = true;
}

/* A word that a hyphen joins to a noun behind it ("three-year") can be no later part. */
static bool word_goes_on(struct str s, size_t end)
{
	size_t dash = english_dash(s, end);

	return dash != 0 && ascii_is_letter(str_byte(s, end + dash));
}

static bool ordinal_may_end(const struct word *word)
{
	return word_is_ordinal(word) && word->class != WORD_ORDINAL_SCALE && !word->plural;
}

/* Below one hundred. */
static bool read_small(struct str s, size_t at, struct group *out)
{
	struct word word, unit;

	if (!word_english(s, at, &word) || word.plural)
		return false;
	if (word.class > WORD_TENS && !ordinal_may_end(&word))
		return false;
	*out = (struct group){word.value, word.end, word_is_ordinal(&word), false};
	if (word.class != WORD_TENS)
		return true;
	at = english_link(s, word.end);
	if (at == word.end || !word_english(s, at, &unit) || unit.plural ||
	    (unit.class != WORD_UNIT && unit.class != WORD_ORDINAL_UNIT))
		return true;
	*out = (struct group){word.value + unit.value, unit.end, word_is_ordinal(&unit), true};
	return true;
}

static size_t skip_and(struct str s, size_t at)
{
	size_t blanks = english_blanks(s, at);
	size_t end = english_take(s, blanks, STR("and"));

	if (end == 0 && str_byte(s, blanks) == '&')
		end = blanks + 1;
	return blanks == at || end == 0 || english_link(s, end) == end ? 0 : english_link(s, end);
}

static bool is_scale(struct str s, size_t at, int power, struct word *word)
{
	return word_english(s, at, word) && word->class == WORD_SCALE &&
	       (power == 0 || word->power == power);
}

/* A scale word follows behind a joint. */
static bool scale_follows(struct str s, size_t end, int power)
{
	struct word word;
	size_t at = english_link(s, end);

	return at > end && is_scale(s, at, power, &word);
}

/* What stands behind "hundred", and is below one hundred. */
static void read_under_hundred(struct str s, struct group *out)
{
	size_t at = skip_and(s, out->end);
	struct group rest;

	if (at == 0)
		at = english_link(s, out->end);
	if (at == out->end || !read_small(s, at, &rest) || rest.value == 0 ||
	    scale_follows(s, rest.end, 2) || (!rest.ordinal && word_goes_on(s, rest.end)))
		return;
	*out = (struct group){out->value + rest.value, rest.end, rest.ordinal, true};
}

/* "hundred" and "hundredth" behind a number below one hundred. */
static void read_hundreds(struct str s, struct group *out)
{
	struct word word;
	size_t at = english_link(s, out->end);

	if (out->ordinal || out->value == 0 || at == out->end || !word_english(s, at, &word) ||
	    word.power != 2)
		return;
	if (word.class == WORD_SCALE) {
		*out = (struct group){out->value * 100, word.end, false, false};
		read_under_hundred(s, out);
	} else if (word.class == WORD_ORDINAL_SCALE && !word.plural && out->value > 1) {
		*out = (struct group){out->value * 100, word.end, true, false};
	}
}

/* Digits that go on with a number in words: "3 hundred and 21". */
static bool read_digit_group(struct str s, size_t at, struct group *out)
{
	int value;
	size_t n = english_digits(s, at, &value);
	char next = str_byte(s, at + n);

	if (n == 0 || n > 3 || next == '%' || !english_ends(s, at + n))
		return false;
	if ((next == '.' || next == ',' || next == '/') && ascii_is_digit(str_byte(s, at + n + 1)))
		return false;
	*out = (struct group){value, at + n, false, false};
	return true;
}

static bool read_group(struct str s, size_t at, bool digits, struct group *out)
{
	struct word word;

	if (digits && ascii_is_digit(str_byte(s, at))) {
		if (!read_digit_group(s, at, out))
			return false;
	} else if (!read_small(s, at, out)) {
		if (!is_scale(s, at, 2, &word) || word.plural)
			return false;
		*out = (struct group){100, word.end, false, false};
		read_under_hundred(s, out);
		return true;
	}
	read_hundreds(s, out);
	return true;
}

/* "point two five" behind a whole number, and "naught point five". */
static void read_point(struct str s, struct cardinal *out)
{
	size_t at = english_take_next(s, out->end, STR("point"));
	struct word word;
	int places = 0;

	for (; at != 0 && places < PARTS_MAX; places++) {
		struct decimal digit;
		size_t to = english_blanks(s, at);

		if (to == at || !word_english(s, to, &word) || word.class > WORD_UNIT)
			break;
		digit = decimal_of(word.value);
		if (!decimal_shift(&digit, -places - 1, &digit) ||
		    !decimal_add(&out->value, &digit, &out->value))
			out->unknown = true;
		at = out->end = word.end;
		out->point = true;
	}
}

/* Scale words: "thousand million", "lakh crore"; an ordinal scale ends the number. */
static void read_scales(struct str s, struct cardinal *out)
{
	struct word word;

	for (int i = 0; i < PARTS_MAX; i++) {
		size_t at = english_link(s, out->end);

		if (at == out->end || out->value.n == 0 || !word_english(s, at, &word))
			return;
		if (word.class == WORD_ORDINAL_SCALE && !word.plural &&
		    (out->value.n != 1 || decimal_digit(&out->value, 0) != 1 ||
		     out->value.exponent != 0))
			out->ordinal = true;
		else if (word.class != WORD_SCALE)
			return;
		cardinal_multiply(out, 1, word.power);
		out->power += word.power;
		out->end = word.end;
		out->together = false;
		if (out->ordinal)
			return;
	}
}

/* One part: a group below ten thousand with its scale words. */
static bool read_part(struct str s, size_t at, bool digits, struct cardinal *out)
{
	struct group group;
	struct word word;

	*out = (struct cardinal){.end = at};
	if (read_group(s, at, digits, &group)) {
		out->value = decimal_of(group.value);
		out->end = group.end;
		out->ordinal = group.ordinal;
		out->together = group.together;
		out->power = group.value >= 100 && group.value % 100 == 0 ? 2 : 0;
	} else if (is_scale(s, at, 0, &word) && !word.plural) {
		out->value = decimal_of(1);
		out->end = word.end;
		out->power = word.power;
		cardinal_multiply(out, 1, word.power);
	} else {
		return false;
	}
	if (!out->ordinal) {
		read_point(s, out);
		read_scales(s, out);
	}
	return true;
}

static enum joint read_joint(struct str s, size_t *at)
{
	size_t from = *at;
	bool comma = str_byte(s, from) == ',';
	size_t and = skip_and(s, from + comma);

	if (and != 0) {
		*at = and;
		return JOINT_AND;
	}
	*at = comma ? english_blanks(s, from + 1) : english_link(s, from);
	if (*at == from + comma)
		return JOINT_NONE;
	return comma ? JOINT_COMMA : JOINT_BLANK;
}

/* A part that is smaller than the last scale: "three million, two hundred thousand". */
static bool add_part(struct str s, bool digits, struct cardinal *out)
{
	size_t at = out->end;
	enum joint joint = read_joint(s, &at);
	struct decimal one = decimal_of(1), limit;
	struct cardinal part;

	if (joint == JOINT_NONE || !read_part(s, at, digits, &part) || part.value.n == 0)
		return false;
	if (joint == JOINT_COMMA && part.power == 0 && !part.together)
		return false;
	if (!decimal_shift(&one, out->power, &limit) || decimal_compare(&part.value, &limit) >= 0)
		return false;
	if ((!part.ordinal && word_goes_on(s, part.end)) || part.point)
		return false;
	/* "a £4 million 3 year scheme" */
	if (joint == JOINT_BLANK && ascii_is_digit(str_byte(s, at)) && part.power == 0)
		return false;
	if (!decimal_add(&out->value, &part.value, &out->value))
		out->unknown = true;
	out->end = part.end;
	out->power = part.power;
	out->ordinal = part.ordinal;
	out->together = true;
	return true;
}

static void add_parts(struct str s, bool digits, struct cardinal *out)
{
	for (int i = 0; i < PARTS_MAX && !out->ordinal && !out->point && out->power >= 2; i++) {
		if (!add_part(s, digits, out))
			break;
	}
}

void cardinal_continue(struct str s, bool digits, struct cardinal *out)
{
	read_scales(s, out);
	add_parts(s, digits, out);
}

bool cardinal_english(struct str s, size_t at, struct cardinal *out)
{
	struct word word;
	size_t start = at;

	if (!word_english(s, at, &word))
		return false;
	if (word.class == WORD_ARTICLE) {
		start = english_link(s, word.end);
		if (start == word.end || !is_scale(s, start, 0, &word) || word.plural)
			return false;
	}
	if (!read_part(s, start, false, out))
		return false;
	if (!word_goes_on(s, out->end))
		add_parts(s, false, out);
	out->article = word.class == WORD_SCALE && !out->together;
	return true;
}
