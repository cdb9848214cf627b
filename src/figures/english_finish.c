#include "src/figures/english_finish.h"

#include "dushu/figures/ascii.h"
#include "src/figures/english.h"
#include "src/figures/english_word.h"
#include "src/figures/words.h"

/* clang-format off */
#define FOLLOWERS(W) \
	W("of") W("off") W("to") W("from") W("in") W("less") W("more") W("and") W("or") W("as") \
	W("than") W("is") W("are") W("was") W("were") W("on") W("higher") W("lower") W("by") \
	W("at") W("over") W("above") W("below") W("since") W("during") W("last") W("this") \
	W("while") W("but") W("between") W("within") W("each") W("have") W("had") W("has") \
	W("when") W("because") W("said") W("for") W("with") W("what") W("larger") W("the") \
	W("smaller")
#define GOES_ON(W) W("and") W("odd") W("fold")
/* clang-format on */

/* The contract's digits of a quotient that does not end. */
enum { QUOTIENT_DIGITS = 12 };

/* What may follow a singular fraction; anything else is a noun, and the word an ordinal. */
WORDS_WHOLE(followers, FOLLOWERS);

bool fraction_may_end(struct str s, size_t at)
{
	struct str next = english_next(s, at);

	return next.n == 0 || words_have(&followers, next);
}

size_t denominator_english(struct str s, size_t at, struct decimal *denominator, bool *plural)
{
	struct word word, unit;
	size_t dash;

	if (!word_english(s, at, &word))
		return 0;
	*denominator = decimal_of(word.value);
	*plural = word.plural;
	if (word.class == WORD_HALF || word.class == WORD_QUARTER)
		return word.end;
	dash = english_dash(s, word.end);
	if (word.class == WORD_TENS && dash != 0 && word_english(s, word.end + dash, &unit) &&
	    unit.class == WORD_ORDINAL_UNIT) {
		*denominator = decimal_of(word.value + unit.value);
		*plural = unit.plural;
		return unit.end;
	}
	if (!word_is_ordinal(&word) || (word.value < 3 && word.power == 0))
		return 0;
	return decimal_shift(denominator, word.power, denominator) ? word.end : 0;
}

static bool divide(const struct decimal *value, const struct decimal *by, struct decimal *out)
{
	return decimal_divide(value, by, QUOTIENT_DIGITS, out);
}

static bool is_one(const struct decimal *value)
{
	return value->n == 1 && decimal_digit(value, 0) == 1 && value->exponent == 0;
}

/* "thirds" behind "two", "third" behind "one". */
static size_t read_fraction(struct str s, const struct cardinal *number, struct numeral *out)
{
	struct decimal denominator;
	bool plural;
	size_t at = english_link(s, number->end);
	size_t end = at == number->end ? 0 : denominator_english(s, at, &denominator, &plural);
	struct decimal four = decimal_of(4);

	if (end == 0 || number->point || number->value.n == 0)
		return 0;
	if (plural == is_one(&number->value) && !(number->article && number->power == 0))
		return 0;
	/* "two quarters" are two, and "five quarters" of growth five */
	if (plural && decimal_compare(&denominator, &four) == 0 &&
	    english_take(s, at, STR("quarters")) != 0 &&
	    !(number->value.n == 1 && decimal_digit(&number->value, 0) == 3))
		return 0;
	if (!divide(&number->value, &denominator, &out->value))
		return 0;
	out->form = NUMERAL_FRACTION;
	return end;
}

/* "and" or "&" in front of what is added to a number. */
static size_t skip_and(struct str s, size_t at)
{
	size_t blanks = english_blanks(s, at);
	size_t end = english_take(s, blanks, STR("and"));

	if (end == 0 && str_byte(s, blanks) == '&')
		end = blanks + 1;
	return blanks == at || end == 0 ? 0 : english_link(s, end);
}

/* "half", "a half", "a third", "two thirds" as an addend; 0 for none. */
static size_t read_addend(struct str s, size_t at, struct decimal *out)
{
	struct word word;
	struct decimal denominator, count = decimal_of(1);
	bool plural;
	size_t end;

	if (!word_english(s, at, &word))
		return 0;
	if (word.class == WORD_HALF)
		return *out = decimal_of(5), decimal_shift(out, -1, out) ? word.end : 0;
	if (word.class > WORD_TEEN && word.class != WORD_ARTICLE)
		return 0;
	end = english_link(s, word.end);
	end = end == word.end ? 0 : denominator_english(s, end, &denominator, &plural);
	if (end == 0 || plural == (word.value == 1))
		return 0;
	if (!plural && decimal_digit(&denominator, 0) != 2 && decimal_digit(&denominator, 0) != 4 &&
	    !fraction_may_end(s, end))
		return 0;
	count = decimal_of(word.value);
	return divide(&count, &denominator, out) ? end : 0;
}

static bool scale_at(struct str s, size_t at, struct word *word)
{
	return word_english(s, at, word) && word->class == WORD_SCALE;
}

/* "and a half" behind a number: of its scale ("a million and a half"), or of the one behind. */
static size_t read_mixed(struct str s, const struct cardinal *number, struct numeral *out)
{
	size_t at = skip_and(s, number->end);
	struct decimal addend, sum;
	struct word scale;
	size_t end = at == 0 ? 0 : read_addend(s, at, &addend);
	bool scaled;

	if (end == 0 || number->point)
		return 0;
	if (number->value.negative)
		addend = decimal_negate(addend);
	at = english_link(s, end);
	scaled = at != end && scale_at(s, at, &scale);
	if (!decimal_shift(&addend, scaled && number->power > 0 ? scale.power : number->power,
			   &addend) ||
	    !decimal_add(&number->value, &addend, &sum))
		return 0;
	if (scaled && number->power == 0 && !decimal_shift(&sum, scale.power, &sum))
		return 0;
	if (sum.n > QUOTIENT_DIGITS && addend.n >= QUOTIENT_DIGITS)
		sum = decimal_round(sum, QUOTIENT_DIGITS - sum.n - sum.exponent);
	out->value = sum;
	out->scaled = scaled || number->power > 0;
	out->power = scaled ? scale.power : number->power;
	return scaled ? scale.end : end;
}

static size_t read_dozens(struct str s, const struct cardinal *number, struct numeral *out)
{
	size_t at = english_link(s, number->end);
	struct word word;
	struct decimal factor;

	if (at == number->end || !word_english(s, at, &word))
		return 0;
	/* three score, but "two scores" and "a score of ten" are results */
	if (word.class != WORD_DOZEN &&
	    (word.class != WORD_SCORE || word.plural || number->value.n != 1))
		return 0;
	factor = decimal_of(word.value);
	if (!decimal_multiply(&number->value, &factor, &out->value))
		return 0;
	out->scaled = true;
	return word.end;
}

/* "thirty-odd years"; with a blank only behind a round number. */
static size_t read_odd(struct str s, size_t at, struct numeral *out)
{
	size_t link = english_link(s, at);
	size_t end = link == at ? 0 : english_take(s, link, STR("odd"));

	if (end == 0 || out->value.n == 0)
		return 0;
	if (english_dash(s, at) == 0 && (out->value.exponent == 0 || out->value.exponent < 0))
		return 0;
	out->over = true;
	return end;
}

static size_t read_fold(struct str s, size_t at, struct numeral *out)
{
	size_t end = english_take(s, at, STR("fold"));

	if (end == 0 && english_link(s, at) != at)
		end = english_take(s, english_link(s, at), STR("fold"));
	if (end != 0)
		out->form = NUMERAL_MULTIPLE;
	return end;
}

static bool is_half(const struct decimal *value)
{
	return value->n == 1 && decimal_digit(value, 0) == 5 && value->exponent == -1;
}

size_t part_of_scale(struct str s, size_t at, struct numeral *out)
{
	struct word word;
	size_t to = english_link(s, at);
	size_t of = to == at ? 0 : english_take(s, to, STR("of"));
	struct decimal factor, value;

	if (to == at)
		return at;
	if (of != 0)
		to = english_blanks(s, of);
	if (word_english(s, to, &word) &&
	    ((word.class == WORD_ARTICLE && (of != 0 || is_half(&out->value))) ||
	     (of != 0 && word.class == WORD_UNIT && word.value == 1)))
		to = english_link(s, word.end);
	else if (of != 0)
		return at;
	if (!word_english(s, to, &word) || word.plural ||
	    (word.class != WORD_SCALE && word.class != WORD_DOZEN))
		return at;
	factor = decimal_of(word.value);
	if (!decimal_multiply(&out->value, &factor, &value) ||
	    !decimal_shift(&value, word.power, &out->value))
		return at;
	out->form = NUMERAL_CARDINAL;
	out->scaled = true;
	out->power = word.power;
	return word.end;
}

/* Behind most numbers stands a word that is nothing to them. */
static bool may_finish(struct str s, size_t end)
{
	WORDS_WHOLE(goes_on, GOES_ON);
	size_t at = english_link(s, end);
	struct str word = ascii_word(s, at);

	if (word.n == 0)
		return str_byte(s, at) == '&';
	return english_word_may_be(word) || words_have(&goes_on, word);
}

size_t finish_english(struct str s, const struct cardinal *number, struct numeral *out)
{
	size_t end, more;

	out->value = number->value;
	out->power = number->power;
	out->scaled = out->scaled || number->power > 0;
	out->point = out->point || number->point;
	out->article = number->article;
	out->unknown = out->unknown || number->unknown;
	if (number->ordinal) {
		out->form = NUMERAL_ORDINAL;
		return number->end;
	}
	if (!may_finish(s, number->end))
		return number->end;
	if ((end = read_fraction(s, number, out)) != 0)
		return part_of_scale(s, end, out);
	if ((end = read_mixed(s, number, out)) == 0 && (end = read_dozens(s, number, out)) == 0)
		end = number->end;
	if (end != number->end)
		out->article = false;
	more = read_fold(s, end, out);
	if (more == 0)
		more = read_odd(s, end, out);
	return more != 0 ? more : end;
}
