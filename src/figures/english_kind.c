#include "src/figures/english_kind.h"

#include "dushu/figures/ascii.h"
#include "src/figures/english.h"
#include "src/figures/words.h"

/* clang-format off */
#define AGE_WORDS(W) W("aged") W("ages") W("age") W("turned") W("turning")
#define LINKS(W) \
	W("of") W("between") W("over") W("under") W("is") W("was") W("from") W("at") W("least") \
	W("about") W("above") W("below")
#define MULTIPLES(W) \
	W("as") W("the") W("its") W("their") W("more") W("that") W("higher") W("larger") \
	W("what") W("greater") W("bigger") W("faster") W("his") W("her") W("our") W("those") \
	W("lower") W("less") W("longer") W("annual") W("earnings") W("smaller") W("likelier") \
	W("richer")
#define PERSONS(W) \
	W("child") W("boy") W("girl") W("man") W("woman") W("lad") W("youth") W("baby") \
	W("infant") W("toddler") W("teenager") W("widow") W("bachelor") W("lady") W("gentleman")
#define GOES_ON(W) \
	W("and") W("or") W("who") W("with") W("in") W("at") W("was") W("is") W("has") W("had") \
	W("from") W("could") W("can") W("may") W("on") W("when") W("whose") W("named") W("to")
#define OWNERS(W) W("his") W("her") W("their") W("my") W("our") W("your") W("its")
#define PARTS(W) W("early") W("mid") W("late")
#define NOTES(W) \
	W("note") W("notes") W("coin") W("coins") W("fine") W("fee") W("ticket") W("prize") \
	W("bill") W("bonus") W("grant") W("loan") W("deal") W("debt") W("contract") W("budget") \
	W("charge") W("tax") W("fund") W("rise") W("increase") W("cut")
#define WEIGHS(W) \
	W("weighs") W("weigh") W("weighed") W("weighing") W("weight") W("lift") W("lifted") \
	W("heavier") W("lighter") W("lose") W("losing")
/* clang-format on */

static bool is_age(struct str text, size_t at)
{
	WORDS_WHOLE(words, AGE_WORDS);
	WORDS_WHOLE(links, LINKS);
	struct str word = english_before(text, at);

	for (int i = 0; i < 2 && words_have(&links, word); i++)
		word = english_before(text, (size_t)(word.s - text.s));
	return words_have(&words, word);
}

static bool is_magnitude(struct str text, size_t at)
{
	struct str word = english_before(text, at);

	if (ascii_equal_fold(word, STR("of")))
		word = english_before(text, (size_t)(word.s - text.s));
	return ascii_equal_fold(word, STR("magnitude"));
}

/* "three times its level", "four times higher": a multiple; "four times a week" is a count. */
static bool is_multiple(struct str text, const struct figure *figure)
{
	WORDS_WHOLE(words, MULTIPLES);

	return figure->kind == FIGURE_COUNT && ascii_equal_fold(figure->unit, STR("times")) &&
	       words_have(&words, english_next(text, figure->span.end));
}

/* "a child of seven", where nothing follows that there are seven of. */
static bool is_age_of(struct str text, const struct figure *figure)
{
	WORDS_WHOLE(persons, PERSONS);
	WORDS_WHOLE(goes_on, GOES_ON);
	struct str of = english_before(text, figure->span.start);

	if (!ascii_equal_fold(of, STR("of")) ||
	    !words_have(&persons, english_before(text, (size_t)(of.s - text.s))))
		return false;
	struct str next = english_next(text, figure->span.end);

	return next.n == 0 || words_have(&goes_on, next) || str_ends(next, STR("ed"));
}

/* "in her 60s": an age in tens, not sixty seconds. */
static bool is_decade_of_life(struct str text, const struct figure *figure)
{
	WORDS_WHOLE(owners, OWNERS);
	WORDS_WHOLE(parts, PARTS);
	size_t at = figure->span.start;
	struct str word;

	bool seconds =
		str_equal(figure->unit, STR("s")) && figure->unit.s == text.s + figure->numeral.end;
	bool decade = figure->kind == FIGURE_DATE && span_length(figure->span) == 3 &&
		      ascii_is_digit(text.s[at]) && text.s[at + 1] == '0';

	if (!seconds && !decade)
		return false;
	if (at > 0 && text.s[at - 1] == '-')
		at--;
	word = english_before(text, at);
	if (words_have(&parts, word))
		word = english_before(text, (size_t)(word.s - text.s));
	return words_have(&owners, word);
}

static bool names_mass(struct str s)
{
	return str_find(s, STR("kg")) < s.n || str_find(s, STR("kilo")) < s.n ||
	       str_find(s, STR("tonne")) < s.n || str_find(s, STR("metric ton")) < s.n;
}

/* "80 pounds (36 kg)", "36 kg (80 pounds)" */
static bool is_converted(struct str text, const struct figure *figure)
{
	enum { NEAR = 24 };
	size_t start = figure->span.start, end = figure->span.end;
	struct str behind = str_slice(text, end, end + NEAR);

	if (start > 1 && text.s[start - 1] == '(')
		return names_mass(str_slice(text, start > NEAR ? start - NEAR : 0, start));
	return str_starts(behind, STR(" (")) &&
	       names_mass(str_slice(behind, 0, str_find(behind, STR(")"))));
}

/* A pound that is weighed: a 12-pound baby, 40 pounds of flour, weighing 9 pounds. */
static bool is_weight(struct str text, const struct figure *figure)
{
	WORDS_WHOLE(notes, NOTES);
	WORDS_WHOLE(weighs, WEIGHS);

	if (!ascii_equal_fold(figure->unit, STR("pound")) &&
	    !ascii_equal_fold(figure->unit, STR("pounds")))
		return false;
	struct str next = english_next(text, figure->span.end);
	struct str word = english_before(text, figure->span.start);

	if (figure->unit.s == text.s + figure->numeral.end + 1 &&
	    text.s[figure->numeral.end] == '-')
		return next.n > 0 && !words_have(&notes, next);
	if (is_converted(text, figure))
		return true;
	if (ascii_equal_fold(next, STR("of")) || ascii_equal_fold(next, STR("heavier")) ||
	    ascii_equal_fold(next, STR("lighter")))
		return true;
	for (int i = 0; i < 3 && word.n > 0; i++) {
		if (words_have(&weighs, word))
			return true;
		word = english_before(text, (size_t)(word.s - text.s));
	}
	return false;
}

static bool is_years(const struct figure *figure)
{
	return figure->kind == FIGURE_DURATION && (ascii_equal_fold(figure->unit, STR("years")) ||
						   ascii_equal_fold(figure->unit, STR("year")));
}

void english_kind(struct str text, struct figure *figure)
{
	if (figure->weak || !english_kind_may_change(figure))
		return;
	if (figure->kind == FIGURE_DATE && is_decade_of_life(text, figure)) {
		int tens = text.s[figure->span.start] - '0';

		*figure = (struct figure){.span = figure->span, .numeral = figure->numeral};
		figure->kind = FIGURE_AGE;
		figure->value = (struct value){VALUE_NUMBER, .number = decimal_of(10 * tens)};
	} else if (figure->kind == FIGURE_MONEY && is_weight(text, figure))
		figure->kind = FIGURE_MEASURE;
	else if (is_years(figure) && is_age(text, figure->span.start))
		figure->kind = FIGURE_AGE;
	else if (figure->kind == FIGURE_DURATION && is_decade_of_life(text, figure)) {
		figure->kind = FIGURE_AGE;
		figure->unit = STR("");
	}

	if (is_multiple(text, figure))
		figure->kind = FIGURE_RATIO;

	if (figure->kind != FIGURE_NUMBER)
		return;
	struct str before = english_before(text, figure->span.start);

	if (figure->low.form == VALUE_NUMBER &&
	    decimal_compare(&figure->low.number, &figure->high.number) == 0 &&
	    decimal_is(&figure->low.number, 50)) {
		figure->kind = FIGURE_RATIO;
		figure->value = (struct value){.form = VALUE_NUMBER, .number = decimal_of(1)};
		figure->low = figure->high = (struct value){.form = VALUE_NONE};
	} else if (before.n > 0 && (is_age(text, figure->span.start) || is_age_of(text, figure))) {
		figure->kind = FIGURE_AGE;
	} else if (figure->value.form == VALUE_NONE && figure->low.form == VALUE_NONE &&
		   ascii_equal_fold(english_next(text, figure->span.end), STR("of"))) {
		/* dozens of people */
		figure->kind = FIGURE_COUNT;
	} else if (before.n > 0 && is_magnitude(text, figure->span.start)) {
		figure->kind = FIGURE_MEASURE;
	}
}
