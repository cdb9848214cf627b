#include "dushu/figures/numeral.h"

#include "dushu/figures/ascii.h"
#include "src/figures/english_cardinal.h"
#include "src/figures/english.h"
#include "src/figures/english_finish.h"
#include "src/figures/english_word.h"
#include "src/figures/numeral_private.h"
#include "src/figures/words.h"

/* clang-format off */
#define PART_UNITS(W) \
	W("hour") W("day") W("week") W("month") W("year") W("mile") W("inch") W("foot") \
	W("metre") W("meter") W("litre") W("liter") W("pint") W("ounce") W("pound") W("gallon") \
	W("ton") W("tonne") W("acre") W("kilometre") W("cup") W("point") W("turn") W("percent") \
	W("century") W("cent") W("dozen") W("percentage") W("minute") W("watt") W("mil") \
	W("kilometer") W("decade") W("page") W("price") W("kilogram")
#define GOING_ON(W) W("and") W("point") W("fold") W("odd")
#define MULTIPLIED(W) \
	W("the") W("that") W("its") W("their") W("what") W("his") W("her") W("this") W("last") \
	W("our")
/* clang-format on */

/* What a number goes on with, besides other numbers. */
WORDS_WHOLE(going_on, GOING_ON);

/* Parts of these are written "half-hour", "quarter mile"; half a sandwich is "half a" alone. */
WORDS_WHOLE(part_units, PART_UNITS);

/* What "double" and "triple" stand before where they are numbers. */
WORDS_WHOLE(multiplied, MULTIPLIED);

static bool part_unit_follows(struct str s, size_t at)
{
	return words_have(&part_units, ascii_word(s, english_link(s, at)));
}

static size_t set_fraction(struct numeral *out, int tenths, int power, size_t end)
{
	out->form = NUMERAL_FRACTION;
	out->value = decimal_of(tenths);
	return decimal_shift(&out->value, power, &out->value) ? end : 0;
}

/* half · half a million · half a dozen · half a day · half-hour */
static size_t read_half(struct str s, const struct word *half, struct numeral *out)
{
	size_t end = set_fraction(out, 5, -1, half->end);
	size_t scaled = part_of_scale(s, end, out);
	size_t a, dash = english_dash(s, end);

	if (scaled != end)
		return scaled;
	if (dash != 0 && dash != 3 && ascii_is_letter(str_byte(s, end + dash)))
		return part_unit_follows(s, end) ? end : 0;
	if (english_take_next(s, end, STR("past")) != 0)
		return 0;
	a = english_take_next(s, end, STR("a"));
	if (a == 0)
		a = english_take_next(s, end, STR("an"));
	out->article = a != 0;
	return a != 0 && part_unit_follows(s, a) ? a : end;
}

/* quarter million · quarter-mile · quarter of a million; alone it is a stretch of time. */
static size_t read_quarter(struct str s, const struct word *quarter, struct numeral *out)
{
	size_t end = set_fraction(out, 25, -2, quarter->end);
	size_t scaled = part_of_scale(s, end, out);

	if (quarter->plural)
		return 0;
	return scaled != end || part_unit_follows(s, end) ? scaled : 0;
}

/* dozens · hundreds of thousands · tens of millions · scores of people */
static size_t read_indefinite(struct str s, struct word word, struct numeral *out)
{
	size_t end = word.end;
	bool chained = false;

	for (int i = 0; i < 3; i++) {
		size_t of = english_take_next(s, end, STR("of"));
		size_t at = of == 0 ? 0 : english_blanks(s, of);

		if (at == 0 || !word_english(s, at, &word) ||
		    (word.class != WORD_SCALE && word.class != WORD_DOZEN))
			break;
		end = word.end;
		chained = true;
	}
	out->indefinite = true;
	out->scaled = true;
	if (!chained && english_take(s, 0, STR("tens")) != 0)
		return 0;
	if (!chained && english_take(s, 0, STR("scores")) != 0) {
		size_t of = english_take_next(s, end, STR("of"));

		if (of == 0 || english_next(s, of).n == 0 || english_take_next(s, of, STR("the")))
			return 0;
	}
	return end;
}

/* several hundred · a few dozen · many thousands; without the scale they are no number */
static size_t read_few(struct str s, size_t at, struct numeral *out)
{
	struct word word;
	size_t link = english_blanks(s, at);

	for (int i = 0; i < 3 && link != at; i++) {
		if (!word_english(s, link, &word) ||
		    (word.class != WORD_SCALE && word.class != WORD_DOZEN))
			break;
		out->indefinite = true;
		out->scaled = true;
		at = word.end;
		link = english_blanks(s, at);
	}
	return out->indefinite ? at : 0;
}

/* a couple of dozen, a couple hundred */
static size_t read_couple(struct str s, size_t at, struct numeral *out)
{
	struct cardinal number = {.value = decimal_of(2), .end = at};
	size_t of = english_take_next(s, at, STR("of"));
	size_t end;

	if (of != 0)
		number.end = of;
	at = number.end;
	cardinal_continue(s, false, &number);
	end = finish_english(s, &number, out);
	return end != at && out->scaled ? end : 0;
}

static size_t read_number(struct str s, size_t at, struct numeral *out)
{
	struct cardinal number;

	if (!cardinal_english(s, at, &number))
		return 0;
	return finish_english(s, &number, out);
}

/* a million · a dozen · a half · a third of · a couple of hundred */
static size_t read_article(struct str s, const struct word *article, struct numeral *out)
{
	size_t at = english_link(s, article->end);
	struct cardinal one = {.value = decimal_of(1), .end = article->end, .article = true};
	struct word word;
	size_t end;

	if (at == article->end || !word_english(s, at, &word) || word.plural)
		return 0;
	if (word.class == WORD_SCALE)
		return read_number(s, 0, out);
	if (word.class == WORD_FEW)
		return word.value == 0 && article->end == 1 ? read_few(s, word.end, out) : 0;
	if (word.class == WORD_COUPLE)
		return read_couple(s, word.end, out);
	if (word.class == WORD_SCORE || word.class <= WORD_TENS)
		return 0;
	end = finish_english(s, &one, out);
	if (end == one.end ||
	    (out->form == NUMERAL_FRACTION && word.class != WORD_HALF && !fraction_may_end(s, end)))
		return 0;
	out->article = true;
	return end;
}

/* minus five, minus 5, negative one hundred */
static size_t read_signed(struct str s, const struct word *sign, struct numeral *out)
{
	size_t at = english_blanks(s, sign->end);
	size_t n;

	if (at == sign->end)
		return 0;
	if (ascii_is_digit(str_byte(s, at)) || str_byte(s, at) == '.')
		n = numeral_read_digits(str_from(s, at), false, out);
	else
		n = read_number(str_from(s, at), 0, out);
	if (n == 0 || out->has_sign || out->form == NUMERAL_ORDINAL)
		return 0;
	out->value = decimal_negate(out->value);
	out->has_sign = true;
	return at + n;
}

static size_t read_multiple(struct str s, const struct word *word, struct numeral *out)
{
	if (word->class == WORD_MULTIPLIER && !words_have(&multiplied, english_next(s, word->end)))
		return 0;
	if (english_dash(s, word->end) == 1 && ascii_is_letter(str_byte(s, word->end + 1)))
		return 0;
	out->form = NUMERAL_MULTIPLE;
	out->value = decimal_of(word->value);
	return decimal_shift(&out->value, word->power, &out->value) ? word->end : 0;
}

/* "trillionth" by itself */
static size_t read_ordinal_scale(const struct word *word, struct numeral *out)
{
	out->form = NUMERAL_ORDINAL;
	out->value = decimal_of(word->value);
	out->power = word->power;
	return decimal_shift(&out->value, word->power, &out->value) ? word->end : 0;
}

/* "one's" is a pronoun, and so is the one with a typographic apostrophe. */
static bool is_possessive(struct str s, const struct word *word)
{
	size_t end = word->end;

	if (str_byte(s, end) == '\'')
		return english_take(s, end + 1, STR("s")) != 0;
	return str_starts(str_from(s, end < s.n ? end : s.n), STR("’s"));
}

/* Whether anything behind the word may belong to its number. */
static bool number_goes_on(struct str s, const struct word *word)
{
	size_t at = english_link(s, word->end);
	struct str next;

	if (word->class == WORD_SCALE)
		return true;
	if (at == word->end)
		return false;
	if (!ascii_is_letter(str_byte(s, at)))
		return str_byte(s, at) == '&';
	next = (struct str){s.s + at, ascii_letters(s, at)};
	return english_word_row(next) || words_have(&going_on, next);
}

/* seven, fifth: a number of one word below a hundred. */
static size_t read_alone(const struct word *word, struct numeral *out)
{
	out->value = decimal_of(word->value);
	if (word_is_ordinal(word))
		out->form = NUMERAL_ORDINAL;
	return word->end;
}

static size_t read_word(struct str s, const struct word *word, struct numeral *out)
{
	if (word_is_ordinal(word) && word->plural)
		return 0;
	if (word->class == WORD_ORDINAL_SCALE)
		return read_ordinal_scale(word, out);
	if (word->class == WORD_HALF)
		return read_half(s, word, out);
	if (word->class == WORD_QUARTER)
		return read_quarter(s, word, out);
	if (word->class == WORD_SIGN)
		return read_signed(s, word, out);
	if (word->class == WORD_ARTICLE)
		return read_article(s, word, out);
	if (word->class == WORD_FEW)
		return read_few(s, word->end, out);
	if (word->class == WORD_COUPLE)
		return read_couple(s, word->end, out);
	if (word->class == WORD_MULTIPLE || word->class == WORD_MULTIPLIER)
		return read_multiple(s, word, out);
	if (word->plural)
		return read_indefinite(s, *word, out);
	if (word->class == WORD_DOZEN || word->class == WORD_SCORE)
		return 0;
	if (is_possessive(s, word))
		return 0;
	return number_goes_on(s, word) ? read_number(s, 0, out) : read_alone(word, out);
}

size_t numeral_read_english(struct str s, struct numeral *out)
{
	struct word word;

	if (!word_english(s, 0, &word))
		return 0;
	numeral_begin(out);
	return read_word(s, &word, out);
}
