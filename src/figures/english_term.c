#include "src/figures/english_term.h"

#include "dushu/figures/ascii.h"
#include "src/figures/date_english.h"
#include "src/figures/english.h"
#include "src/figures/words.h"

/* clang-format off */
#define OTHER_WORDS(W) \
	W("second") W("point") W("bit") W("mark") W("real") W("bar") W("stone") W("grain") \
	W("gray") W("turn") W("times") W("degree") W("won") W("pole") W("chain") W("generation") \
	W("rand") W("crown") W("rod") W("hand") W("knot") W("cup") W("mole") W("link") W("sen") \
	W("foot") W("mil")
#define AFTER(W) W("more") W("less") W("each") W("a") W("per") W("for")
#define WORDS(W) \
	W("about") W("around") W("some") W("nearly") W("approximately") W("perhaps") \
	W("roughly")
/* clang-format on */

enum { QUOTIENT_DIGITS = 12 };

/* Units that are other words more often behind an article. */
WORDS_WHOLE(other_words, OTHER_WORDS);

size_t english_article(struct str text, size_t at, struct term *term)
{
	const struct unit *unit = NULL;
	size_t from = at, end, n;

	if (ascii_lower(str_byte(text, at)) != 'a')
		return 0;
	end = english_take(text, at, STR("a"));
	if (end == 0)
		end = english_take(text, at, STR("an"));
	at = end == 0 ? 0 : english_blanks(text, end);
	if (at == end || !ascii_is_letter(str_byte(text, at)) || ascii_word(text, at).n < 3)
		return 0;
	n = unit_read(str_from(text, at), &unit);
	if (n < 3 || unit->sort != UNIT_PROPER ||
	    (unit->kind != FIGURE_DURATION && unit->kind != FIGURE_MEASURE &&
	     unit->kind != FIGURE_MONEY) ||
	    words_have(&other_words, str_slice(text, at, at + n)))
		return 0;
	term->numeral = (struct numeral){.form = NUMERAL_CARDINAL, .article = true};
	term->numeral.value = decimal_of(1);
	term->number = (struct span){from, end};
	term->unit = unit;
	term->unit_text = str_slice(text, at, at + n);
	term->unit_at = at;
	term->kind = unit->kind;
	return at + n - from;
}

size_t english_scaled_code(struct str s, const struct unit **unit, int *power)
{
	char scale = str_byte(s, 0);
	int found = scale == 'M' ? 6 : scale == 'B' ? 9 : scale == 'k' || scale == 'K' ? 3 : 0;
	if (found == 0 || ascii_word(s, 0).n != 4)
		return 0;
	for (size_t i = 1; i < 4; i++) {
		if (s.s[i] < 'A' || s.s[i] > 'Z')
			return 0;
	}
	if (unit_read_currency(str_slice(s, 1, 4), unit) != 3)
		return 0;
	*power = found;
	return 4;
}

/* "75 USD million": the scale behind the currency. */
static size_t scale_behind(struct str text, size_t end, struct term *term)
{
	struct numeral numeral = term->numeral;
	size_t n;

	if (numeral.scaled || english_blanks(text, end) == end)
		return end;
	n = numeral_tail_english(str_from(text, end), false, &numeral);
	if (n == 0 || !numeral.scaled || numeral.power < 6)
		return end;
	term->numeral = numeral;
	return end + n;
}

/* "15 dollars 50", "15 dollars and 50": cents without their name, two digits at a clause's end. */
static size_t cents_behind(struct str text, size_t end, struct term *term)
{
	WORDS_WHOLE(after, AFTER);
	size_t and = english_take_next(text, end, STR("and"));
	size_t at = english_blanks(text, and != 0 ? and : end), to;
	struct decimal cents, sum;
	int value;
	char next;

	if (at == end || term->numeral.point || term->numeral.scaled || term->unit == NULL ||
	    !str_equal(term->unit->factor, STR("1")) || english_digits(text, at, &value) != 2)
		return end;
	to = at + 2;
	next = str_byte(text, to);
	if (!english_ends(text, to) || next == '%' || next == '/' || next == ':' ||
	    (ascii_is_digit(str_byte(text, to + 1)) && next != ' '))
		return end;
	if (english_next(text, to).n != 0 && !words_have(&after, english_next(text, to)))
		return end;
	cents = decimal_of(value);
	if (!decimal_shift(&cents, -2, &cents) || !decimal_add(&term->numeral.value, &cents, &sum))
		return end;
	term->numeral.value = sum;
	return to;
}

/* "2 degrees below zero", "20 below zero". */
static size_t below_zero(struct str text, size_t end, struct term *term)
{
	size_t below = english_take_next(text, end, STR("below"));
	size_t zero = below == 0 ? 0 : english_take_next(text, below, STR("zero"));

	if (zero == 0 || term->numeral.value.negative)
		return end;
	term->numeral.value = decimal_negate(term->numeral.value);
	if (term->kind == FIGURE_NUMBER)
		term->kind = FIGURE_MEASURE;
	return zero;
}

/* What stands between the two numbers of a ratio: "out of", "over", "in"; 0 for neither. */
static size_t ratio_joint(struct str text, size_t end, bool *over)
{
	size_t out = english_take_next(text, end, STR("out"));
	size_t to = out == 0 ? 0 : english_take_next(text, out, STR("of"));
	size_t every = to == 0 ? 0 : english_take_next(text, to, STR("every"));

	*over = false;
	if (every != 0)
		return every;
	if (to == 0) {
		to = english_take_next(text, end, STR("in"));
		every = to == 0 ? 0 : english_take_next(text, to, STR("every"));
	}
	if (every != 0)
		return every;
	if (to == 0) {
		to = english_take_next(text, end, STR("over"));
		*over = true;
	}
	return to;
}

static bool is_count(const struct numeral *numeral)
{
	return numeral->form == NUMERAL_CARDINAL && !numeral->point && !numeral->indefinite &&
	       !numeral->unknown && !numeral->span && numeral->value.n > 0 &&
	       numeral->value.exponent >= 0 && !numeral->article;
}

/* nine in 10 is a ratio, nine in 12 need not be. */
static bool is_power_of_ten(const struct decimal *d)
{
	return d->n == 1 && decimal_digit(d, 0) == 1 && d->exponent > 0;
}

/* "1 in 25" of them, but not "one in 25 years". */
static bool is_chance(struct str text, size_t end, const struct term *term)
{
	const struct unit *unit = NULL;
	size_t at = english_blanks(text, end);

	return decimal_is(&term->numeral.value, 1) &&
	       (at >= text.n || unit_read(str_from(text, at), &unit) == 0 ||
		(unit->kind != FIGURE_DURATION && unit->kind != FIGURE_MEASURE));
}

/* "nine out of ten", "one in five"; "1 over 3" with nothing counted behind it. */
static size_t ratio(struct str text, size_t start, size_t end, struct term *term)
{
	struct numeral other;
	struct decimal quotient;
	bool over;
	size_t at = ratio_joint(text, end, &over), n, to;
	bool in = at != 0 && ascii_lower(text.s[at - 1]) == 'n';

	if (at == 0 || !is_count(&term->numeral) || term->numeral.has_sign > over)
		return end;
	to = english_blanks(text, at);
	n = to == at ? 0 : numeral_read(str_from(text, to), false, &other);
	if (n == 0 || !is_count(&other) || other.has_sign)
		return end;
	if (!over && decimal_compare(&term->numeral.value, &other.value) >= 0)
		return end;
	if (over && english_next(text, to + n).n != 0)
		return end;
	/* "five in 1998", "two in 3 years" and "7 in ten" are no ratios */
	if (in && ((other.digits != term->numeral.digits && !is_power_of_ten(&other.value)) ||
		   other.n_digits > 3 || counted_noun_follows(text, start) ||
		   (other.value.n > 1 && !is_chance(text, to + n, term))))
		return end;
	if (!decimal_divide(&term->numeral.value, &other.value, QUOTIENT_DIGITS, &quotient))
		return end;
	term->numeral.value = quotient;
	term->numeral.form = NUMERAL_FRACTION;
	term->number.end = to + n;
	term->kind = FIGURE_RATIO;
	return to + n;
}

/* "two-to-one" is no range; and "five-to-four" is a vote. */
static bool is_odds(const struct decimal *a, const struct decimal *b)
{
	struct decimal two = decimal_of(2), three = decimal_of(3), x, y;

	return decimal_multiply(a, &two, &x) && decimal_multiply(b, &three, &y) &&
	       decimal_compare(&x, &y) >= 0;
}

/* one-in-five, nine-out-of-ten, two-to-one before what they are said of. */
static size_t hyphened_ratio(struct str text, size_t end, struct term *term)
{
	struct str rest = str_from(text, end);
	bool to = ascii_starts_fold(rest, STR("-to-"));
	size_t joint = to || ascii_starts_fold(rest, STR("-in-")) ? 4
		       : ascii_starts_fold(rest, STR("-out-of-")) ? 8
								  : 0;
	struct numeral other;
	struct decimal quotient;
	size_t n = joint > 0 ? numeral_read(str_from(rest, joint), false, &other) : 0;

	if (n == 0 || !is_count(&term->numeral) || !is_count(&other) ||
	    (to && !is_odds(&term->numeral.value, &other.value)) ||
	    !decimal_divide(&term->numeral.value, &other.value, QUOTIENT_DIGITS, &quotient))
		return end;
	term->numeral.value = quotient;
	term->numeral.form = NUMERAL_FRACTION;
	term->number.end = end + joint + n;
	term->kind = FIGURE_RATIO;
	return end + joint + n;
}

size_t english_about(struct str text, size_t at)
{
	WORDS_WHOLE(words, WORDS);
	struct str word;

	if (str_byte(text, at) == '~')
		return english_blanks(text, at + 1) - at;
	word = ascii_word(text, at);
	if (!words_have(&words, word))
		return 0;
	return english_blanks(text, at + word.n) - at;
}

/* "9.8 ± 0.1 km": the number, with the unit behind its margin. */
static size_t margin(struct str text, size_t end, struct term *term)
{
	static const struct str signs[] = {STR_INIT("±"), STR_INIT("+/-"), STR_INIT("+-")};
	size_t at = english_blanks(text, end), n = 0;
	struct numeral other;

	for (size_t i = 0; i < sizeof signs / sizeof signs[0] && n == 0 && at < text.n; i++)
		n = str_starts(str_from(text, at), signs[i]) ? signs[i].n : 0;
	if (n == 0)
		return end;
	at = english_blanks(text, at + n);
	n = numeral_read(str_from(text, at < text.n ? at : text.n), false, &other);
	if (n == 0 || !other.digits || other.has_sign)
		return end;
	return term_unit(text, at + n, term);
}

/* 3:1, 1:50,000, 16:9; times of day have been read before. */
static size_t colon_ratio(struct str text, size_t end, struct term *term)
{
	struct numeral other;
	struct decimal quotient;
	size_t n;

	if (str_byte(text, end) != ':' || !ascii_is_digit(str_byte(text, end + 1)) ||
	    !is_count(&term->numeral) || !term->numeral.digits)
		return end;
	n = numeral_read(str_from(text, end + 1), false, &other);
	if (n == 0 || !is_count(&other) || other.scaled || str_byte(text, end + 1 + n) == ':' ||
	    !decimal_divide(&term->numeral.value, &other.value, QUOTIENT_DIGITS, &quotient))
		return end;
	term->numeral.value = quotient;
	term->numeral.form = NUMERAL_FRACTION;
	term->number.end = end + 1 + n;
	term->kind = FIGURE_RATIO;
	return end + 1 + n;
}

/* "5s." or "7d": its bytes and the number before the letter; 0 for none. */
static size_t coins_at(struct str text, size_t at, char letter, int *coins)
{
	int number;
	size_t n = english_digits(text, at, &number);

	if (n == 0 || n > 2 || str_byte(text, at + n) != letter || !english_ends(text, at + n + 1))
		return 0;
	*coins = number;
	return n + 1;
}

/* Behind the blank and the point of an abbreviation that may stand before it. */
static size_t next_coins(struct str text, size_t at)
{
	return english_blanks(text, at + (str_byte(text, at) == '.'));
}

/* value += pence / whole */
static bool add_pence(struct term *term, int pence, int whole)
{
	struct decimal a = decimal_of(pence), b = decimal_of(whole), sum;

	if (!decimal_multiply(&term->numeral.value, &b, &sum) || !decimal_add(&sum, &a, &sum))
		return false;
	return decimal_divide(&sum, &b, QUOTIENT_DIGITS, &term->numeral.value);
}

/* £3 5s. 6d., 5s. 7d.: pounds, shillings of twelve pence. */
static size_t old_money(struct str text, size_t end, struct term *term)
{
	bool pounds = term->prefixed && str_equal(term->unit_text, STR("£"));
	int shillings = 0, pence = 0;
	size_t at = next_coins(text, end), n;

	if (term->numeral.point || term->numeral.scaled || (pounds && at == end))
		return end;
	if (pounds && (n = coins_at(text, at, 's', &shillings)) > 0) {
		end = at + n;
		at = next_coins(text, end);
	}
	n = coins_at(text, at, 'd', &pence);
	if (n > 0)
		end = at + n;
	if ((n == 0 && shillings == 0) ||
	    !add_pence(term, 12 * shillings + pence, pounds ? 240 : 12))
		return end;
	term->kind = FIGURE_MONEY;
	return end;
}

static bool may_be_old_money(struct str text, size_t end, const struct term *term)
{
	if (term->prefixed)
		return str_equal(term->unit_text, STR("£"));
	return term->unit_text.n == 1 && term->unit_text.s[0] == 's' &&
	       str_byte(text, end) == '.' && term->unit_at == term->number.end;
}

size_t english_term_end(struct str text, size_t start, size_t end, struct term *term)
{
	size_t to = end;

	char next = str_byte(text, end);

	if ((next == ' ' || next == '.') && may_be_old_money(text, end, term))
		return old_money(text, end, term);

	if (next == ':' && term->kind == FIGURE_NUMBER)
		return colon_ratio(text, end, term);
	if (next == '-' && term->kind == FIGURE_NUMBER)
		return hyphened_ratio(text, end, term);
	if (next != ' ' && next != '\xC2' && next != '+')
		return end;
	next = ascii_lower(str_byte(text, english_blanks(text, end)));
	if (next == '\0')
		return end;
	if (term->kind == FIGURE_NUMBER && !ascii_is_letter(next) &&
	    (to = margin(text, end, term)) != end)
		return to;
	if (term->kind == FIGURE_MONEY && !term->prefixed) {
		to = scale_behind(text, end, term);
		return to != end ? to : cents_behind(text, end, term);
	}
	if (term->kind == FIGURE_NUMBER && (next == 'o' || next == 'i') &&
	    (to = ratio(text, start, end, term)) != end)
		return to;
	if (next == 'b' && (term->kind == FIGURE_NUMBER || term->kind == FIGURE_MEASURE))
		return below_zero(text, end, term);
	return end;
}
