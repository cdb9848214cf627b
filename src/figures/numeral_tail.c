#include "dushu/figures/numeral.h"

#include "dushu/figures/ascii.h"
#include "src/figures/english_cardinal.h"
#include "src/figures/english.h"
#include "src/figures/english_finish.h"
#include "src/figures/english_word.h"
#include "src/figures/words.h"

/* clang-format off */
#define NOUNS(W) \
	W("people") W("pounds") W("euros") W("dollars") W("tonnes") W("tons") W("barrels") \
	W("users") W("customers") W("jobs") W(     \
		"homes") W("households") \
	W("children") W("workers") W("members") W("subscribers") W("passengers") W("visitors") \
	W("units") W("shares") W("hectares") W("acres") W("residents") W("viewers") W("votes") \
	W("voters") W("copies") W("vehicles") W("cars") W("refugees") W("students") \
	W("patients") W("women") W("men") W("readers") W("doses") W("yuan") W("yen") W("rupees") \
	W("francs") W("sterling") W("citizens") W("sq") W("square") W("cubic") W("miles") \
	W("km") W("bpd") W("litres") W("followers") W("deaths") W("cases")
/* clang-format on */

enum where { ANYWHERE, CLOSE, MONEY };

struct scale {
	struct str spelling;
	int factor, power;
	enum where where;
};

#define SCALE(spelling, factor, power, where) {STR_INIT(spelling), factor, power, where},
static const struct scale scales[] = {
#include "assets/scales_english.def"
};
#undef SCALE

#include "lexicons/numeral_tails.inc"

/* What may go on with digits, by its first letters alone. */
static const struct lexicon numeral_tails = {.index = &numeral_tails_index};

enum { N_SCALES = sizeof scales / sizeof scales[0], LONGEST = 4 };

static bool scale_fits(const struct scale *scale, struct str word, bool close, bool money)
{
	if (scale->where == ANYWHERE) {
		/* 300 K is a temperature */
		if (!close && word.n == 1 && word.s[0] == 'K')
			return false;
		return ascii_equal_fold(word, scale->spelling);
	}
	if (scale->where == MONEY ? !money : !close)
		return false;
	return str_equal(word, scale->spelling);
}

/* What is counted by the million where "m" is written for it: "3m pounds", "2m people". */
static bool millions_follow(struct str s, size_t at)
{
	WORDS_WHOLE(nouns, NOUNS);

	return words_have(&nouns, english_next(s, at));
}

/* 5k, 3 bn, $10m. One digit before G is a generation of mobile telephones. */
static size_t read_abbreviation(struct str s, bool money, struct cardinal *number, bool one_digit)
{
	size_t at = english_blanks(s, 0);
	struct str word = str_slice(s, at, at);

	while (word.n <= LONGEST && ascii_is_letter(str_byte(s, at + word.n)))
		word.n++;
	if (word.n == 0 || word.n > LONGEST || !english_ends(s, at + word.n))
		return 0;
	money = money || (at == 0 && word.n == 1 && millions_follow(s, 1));
	for (size_t i = 0; i < N_SCALES; i++) {
		if (!scale_fits(&scales[i], word, at == 0, money))
			continue;
		if (scales[i].power == 9 && scales[i].where == CLOSE && one_digit)
			return 0;
		cardinal_multiply(number, scales[i].factor, scales[i].power);
		number->power += scales[i].power;
		return number->end = at + word.n;
	}
	return 0;
}

/* 3rd, 21st: the suffix must be the number's own. */
static size_t read_suffix(struct str s, const struct numeral *numeral)
{
	const struct decimal *value = &numeral->value;
	unsigned last =
		value->exponent == 0 && value->n > 0 ? decimal_digit(value, value->n - 1) : 0;
	unsigned tens = value->exponent == 0 && value->n > 1    ? decimal_digit(value, value->n - 2)
			: value->exponent == 1 && value->n >= 1 ? decimal_digit(value, value->n - 1)
								: 0;
	static const struct str suffixes[] = {STR_INIT("th"), STR_INIT("st"), STR_INIT("nd"),
					      STR_INIT("rd")};

	if (numeral->point || numeral->form != NUMERAL_CARDINAL)
		return 0;
	return english_take(s, 0, suffixes[last > 3 || tens == 1 ? 0 : last]);
}

/* "1 point 5": one place more for each digit. */
static size_t read_point(struct str s, struct numeral *numeral)
{
	size_t at = english_take_next(s, 0, STR("point"));
	size_t digits = at == 0 ? 0 : english_blanks(s, at);
	int value;
	size_t n = digits == at ? 0 : english_digits(s, digits, &value);
	struct decimal places = decimal_of(0);

	if (n == 0 || numeral->point || !english_ends(s, digits + n))
		return 0;
	places = decimal_of(value);
	if (!decimal_shift(&places, -(int)n, &places) ||
	    !decimal_add(&numeral->value, &places, &numeral->value))
		return 0;
	numeral->point = true;
	numeral->n_digits = 0;
	return digits + n;
}

/* Scale words with nothing before them as well: "3million". */
static void read_scale_words(struct str s, struct cardinal *number)
{
	struct word word;

	if (word_english(s, 0, &word) && word.class == WORD_SCALE) {
		cardinal_multiply(number, 1, word.power);
		number->power += word.power;
		number->end = word.end;
	}
	cardinal_continue(s, true, number);
}

/* Behind most numbers stands a word that is nothing to them. */
static bool may_go_on(struct str s)
{
	size_t at = ascii_is_letter(str_byte(s, 0)) ? 0 : 1;
	char c = str_byte(s, at);

	if (at > 0 && (s.s[0] != ' ' || !ascii_is_letter(c)))
		c = str_byte(s, at = english_link(s, 0));
	if (!ascii_is_letter(c))
		return c == '&' && at > 0;
	return lexicon_may_start_word(&numeral_tails, str_from(s, at));
}

size_t numeral_tail_english(struct str s, bool money, struct numeral *numeral)
{
	size_t end;

	if (!may_go_on(s) || numeral->unknown)
		return 0;
	struct cardinal number = {
		.value = numeral->value, .power = numeral->power, .point = numeral->point};
	struct numeral result = *numeral;

	if ((end = read_suffix(s, numeral)) != 0) {
		numeral->form = NUMERAL_ORDINAL;
		numeral->n_digits = 0;
		return end;
	}
	if (numeral->form == NUMERAL_FRACTION) {
		end = part_of_scale(s, 0, &result);
	} else {
		if (read_abbreviation(s, money, &number, numeral->n_digits == 1) == 0)
			read_scale_words(s, &number);
		end = finish_english(s, &number, &result);
	}
	if (end == 0)
		return read_point(s, numeral);
	result.n_digits = 0;
	result.article = false;
	*numeral = result;
	return end;
}
