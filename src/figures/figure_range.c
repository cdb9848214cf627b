#include "dushu/figures/ascii.h"
#include "src/figures/english.h"
#include "src/figures/english_change.h"
#include "src/figures/english_term.h"
#include "src/figures/han.h"
#include "src/figures/figure_private.h"
#include "src/figures/numeral_private.h"
#include "src/figures/words.h"

/* clang-format off */
#define CONNECTORS(W) \
	W("——") W("—") W("–") W("-to-") W("- to ") W("-") W("－") W("~") W("～") W("−") W("─") W("起至") W("至") \
	W("到") W("与") W("與") W("和") W("、") W("比") W(":") W("：") W("to ") W("through ") \
	W("till ") W("and ") W("∶") W("以上") W("or ")
/* clang-format on */

/* Ranges: two terms with a connector between them. */
enum { GAP_MAX = 60 };

enum connector {
	CONNECT_NONE,
	CONNECT_DASH,
	CONNECT_TO,
	CONNECT_AND,
	CONNECT_LIST,
	CONNECT_RATIO,
	CONNECT_LIMITS, /* 五万元以上十万元以下 */
	CONNECT_OR,     /* three or four thousand */
};

WORDS_HEADS(connectors, CONNECTORS);

/* What each of them is, in the same order. */
static const enum connector sorts[] = {
	CONNECT_DASH,  CONNECT_DASH,  CONNECT_DASH,   CONNECT_TO,   CONNECT_TO,   CONNECT_DASH,
	CONNECT_DASH,  CONNECT_DASH,  CONNECT_DASH,   CONNECT_DASH, CONNECT_DASH, CONNECT_TO,
	CONNECT_TO,    CONNECT_TO,    CONNECT_AND,    CONNECT_AND,  CONNECT_AND,  CONNECT_LIST,
	CONNECT_RATIO, CONNECT_RATIO, CONNECT_RATIO,  CONNECT_TO,   CONNECT_TO,   CONNECT_TO,
	CONNECT_AND,   CONNECT_RATIO, CONNECT_LIMITS, CONNECT_OR,
};

/* A bound before the second end: 从2万到约3万. */
static size_t bound_at(struct str text, size_t at)
{
	static const struct str bounds[] = {STR_INIT("约"), STR_INIT("約"), STR_INIT("近")};

	for (size_t i = 0; i < sizeof bounds / sizeof *bounds; i++) {
		if (han_starts(str_from(text, at), bounds[i]))
			return bounds[i].n;
	}
	return 0;
}

/* The first two letters of the connectors that are words. */
#define PAIR_OF(a, b) (((unsigned char)(a) ^ (unsigned)(unsigned char)(b) << 1) & 63)
#define PAIR(word)                                                                                 \
	| ((unsigned char)(word)[0] >= 'a' && (unsigned char)(word)[0] <= 'z'                      \
		   ? UINT64_C(1) << PAIR_OF((unsigned char)(word)[0], (word)[1])                   \
		   : 0)
static const uint64_t letter_pairs = 0 CONNECTORS(PAIR);

/* Most figures stand before what joins nothing. */
static inline bool connector_may_follow(struct str text, size_t at)
{
	at += blanks_at(text, at, 1);
	char c = str_byte(text, at), next = str_byte(text, at + 1);

	if (ascii_is_letter(c))
		return letter_pairs >> PAIR_OF(c, next) & 1;
	return words_may_start(&connectors, str_from(text, at)) || c == '(' || c == '\xEF';
}

static size_t connector_at(struct str text, size_t at, enum connector *sort)
{
	size_t start = at;

	*sort = CONNECT_NONE;
	if ((str_byte(text, at) == '(' || str_byte(text, at) == '\xEF') &&
	    either_at(text, at, STR("(含)"), STR("（含）")))
		at += str_starts(str_from(text, at), STR("(")) ? 5 : 9;
	at += blanks_at(text, at, 1);
	struct str rest = str_from(text, at);

	if (!words_may_start(&connectors, rest))
		return 0;
	for (size_t i = 0; words_next_start(&connectors, rest, &i); i++) {
		if (ascii_is_letter(connectors.at[i].s[0]) && at == start)
			continue;
		at += connectors.at[i].n;
		*sort = sorts[i];
		at += blanks_at(text, at, 1);
		return at + bound_at(text, at) - start;
	}
	return 0;
}

static bool same_unit(const struct term *a, const struct term *b)
{
	if (a->unit && b->unit)
		return a->unit == b->unit || str_equal(a->unit->canonical, b->unit->canonical);
	return str_equal(a->unit_text, b->unit_text);
}

static bool bare(const struct term *t)
{
	return t->unit_text.n == 0;
}

static bool word_before(struct str text, size_t at, struct str word)
{
	at -= blanks_before(text, at, 1);
	if (at < word.n || !ascii_equal_fold(str_slice(text, at - word.n, at), word))
		return false;
	return at == word.n || !ascii_is_letter(text.s[at - word.n - 1]);
}

static bool between_follows(struct str text, size_t at)
{
	return str_starts(str_from(text, at), STR("之间")) ||
	       str_starts(str_from(text, at), STR("之間")) ||
	       str_starts(str_from(text, at), STR("间")) ||
	       str_starts(str_from(text, at), STR("間"));
}

/* 三、四十年: neighbours in a list that share what follows. */
static bool neighbours(const struct term *a, const struct term *b)
{
	const struct decimal *x = &a->numeral.value, *y = &b->numeral.value;

	return bare(a) && !a->numeral.digits && !b->numeral.digits && x->n == 1 && y->n == 1 &&
	       x->exponent == 0 && decimal_digit(y, 0) == decimal_digit(x, 0) + 1 &&
	       y->exponent <= 1 && (b->numeral.scaled || !bare(b));
}

/* Three or four thousand: the word of scale counts for both. */
static bool share_scale_word(const struct term *a, const struct term *b)
{
	const struct decimal *x = &a->numeral.value, *y = &b->numeral.value;

	return bare(a) && !a->numeral.digits && !b->numeral.digits && b->numeral.power > 1 &&
	       x->n == 1 && y->n == 1 && x->exponent == 0 &&
	       decimal_digit(y, 0) == decimal_digit(x, 0) + 1;
}

/* 10000与20000间: 间 is no measure word there. */
static bool takes_between(struct str text, const struct term *b)
{
	return between_follows(text, b->number.end) &&
	       (str_equal(b->unit_text, STR("间")) || str_equal(b->unit_text, STR("間")));
}

/* Whether the last figure but dates went up or down. */
static bool rose_before(const struct reading *reading)
{
	const struct figures *all = reading->out;
	size_t i = all->n;

	while (i > 0 && all->at[i - 1].kind == FIGURE_DATE)
		i--;
	return i > 0 && direction_asked(reading, &all->at[i - 1]) != DIRECTION_NONE;
}

/* "up by 9, from 173 to 182": behind an amount of change and a comma. */
static bool goes_on_from(const struct reading *reading, const struct term *a)
{
	const struct figures *all = reading->out;
	const struct figure *last = all->n > 0 ? &all->at[all->n - 1] : NULL;

	if (!last || last->span.end >= a->span.start)
		return false;
	struct str gap = str_slice(reading->text, last->span.end, a->span.start);

	/* "the imports rose to 2008, and the exports from 24 to 41" */
	if (str_starts(gap, STR(", and the ")) && str_ends(gap, STR(" from ")) && gap.n <= GAP_MAX)
		return rose_before(reading);
	/* "fell from 24 to 22 in the north, and from 41 to 40 in the south" */
	if (str_ends(gap, STR(" and from ")) && str_find(gap, STR(". ")) == gap.n &&
	    gap.n <= GAP_MAX)
		return rose_before(reading);
	return str_equal(gap, STR(", from ")) && direction_asked(reading, last) != DIRECTION_NONE;
}

/* "rose from 20 to 30": a change, not a range; and so is one from more to less. */
static bool is_change(const struct reading *reading, const struct term *a, const struct term *b)
{
	struct str text = reading->text;
	bool falls = decimal_compare(&a->numeral.value, &b->numeral.value) > 0;

	if (((bare(a) && bare(b)) || falls) && word_before(text, a->span.start, STR("by")))
		return true;
	if (!word_before(text, a->span.start, STR("from")))
		return false;
	if (english_from_change(text, a->span.start, NULL) || goes_on_from(reading, a))
		return true;
	return !bare(b) && !a->numeral.has_sign && falls;
}

/* "fell 14p to 86.5p": by an amount to a level, where both have units and lie too far apart. */
static bool is_fall_to(struct str text, const struct term *a, const struct term *b)
{
	enum { APART = 3 };
	size_t at = english_blanks_before(text, a->span.start);
	struct decimal far = decimal_of(APART);

	if ((bare(a) && !a->prefixed) || (bare(b) && !b->prefixed) ||
	    !decimal_multiply(&a->numeral.value, &far, &far) ||
	    decimal_compare(&b->numeral.value, &far) < 0)
		return false;
	if (ascii_equal_fold(english_before(text, at), STR("by")))
		at = english_blanks_before(text, at - 2);
	return direction_word_before(text, at) != DIRECTION_NONE;
}

/* A vote of 51 to 49. */
static bool is_division(const struct term *a, const struct term *b)
{
	return bare(a) && bare(b) && !a->numeral.has_sign && !b->numeral.scaled &&
	       decimal_compare(&a->numeral.value, &b->numeral.value) > 0;
}

/* 58 - 37 percent: two shares, as the greater stands first. */
static bool is_pair_of_shares(const struct term *a, const struct term *b)
{
	return bare(a) && b->kind == FIGURE_PERCENT &&
	       decimal_compare(&a->numeral.value, &b->numeral.value) > 0;
}

static bool joins(const struct reading *reading, enum connector sort, const struct term *a,
		  const struct term *b)
{
	struct str text = reading->text;

	if (sort == CONNECT_LIST)
		return neighbours(a, b);
	if (sort == CONNECT_OR)
		return share_scale_word(a, b);
	if (sort == CONNECT_RATIO)
		return bare(a) && bare(b) && !b->numeral.has_sign &&
		       a->span.end + 3 >= b->span.start;
	if (sort == CONNECT_AND)
		return word_before(text, a->span.start, STR("between")) ||
		       between_follows(text, b->span.end) || takes_between(text, b);
	if (sort == CONNECT_LIMITS)
		return str_starts(str_from(text, b->span.end), STR("以下")) &&
		       decimal_compare(&a->numeral.value, &b->numeral.value) < 0;
	if (sort == CONNECT_TO)
		return !is_change(reading, a, b) && !is_fall_to(text, a, b) && !is_division(a, b);
	/* 7-Eleven */
	return a->numeral.digits == b->numeral.digits && !is_pair_of_shares(a, b);
}

static bool may_be_end(const struct term *t)
{
	return !t->numeral.span && !t->numeral.indefinite && !t->numeral.unknown &&
	       t->numeral.form != NUMERAL_MULTIPLE;
}

/* The scale of the second end counts for a first one without: 70至80万; "between 68 and 66 million". */
static void share_scale(const struct term *a, const struct term *b, struct value *low)
{
	int power = b->numeral.power;
	struct decimal scaled, far = decimal_of(2);

	if (power < 2 || a->numeral.scaled || !(bare(a) || a->prefixed) || !b->numeral.scaled)
		return;
	if (!decimal_shift(&low->number, power, &scaled))
		return;
	if (decimal_multiply(&b->numeral.value, &far, &far) && decimal_compare(&scaled, &far) <= 0)
		low->number = scaled;
}

/* 八至九成: tenths, of which the first end has only the number. */
static bool shares_tenths(struct str text, const struct term *a, const struct term *b)
{
	const struct decimal ten = decimal_of(10);
	struct str second = str_slice(text, b->span.start, b->span.end);

	return bare(a) && a->numeral.form == NUMERAL_CARDINAL &&
	       b->numeral.form == NUMERAL_PERCENT && str_find(second, STR("成")) < second.n &&
	       decimal_compare(&a->numeral.value, &ten) < 0;
}

/* A minus between two numbers is a dash: 20-30, 5%-8%. */
static size_t read_second(struct str text, size_t at, const struct term *a, struct term *b)
{
	size_t n = term_at(text, at, b);

	if (n == 0 || !may_be_end(b) || b->numeral.article)
		return 0;
	if (a->numeral.form != b->numeral.form &&
	    !(a->numeral.form == NUMERAL_CARDINAL && b->numeral.form == NUMERAL_FRACTION) &&
	    !(a->numeral.form == NUMERAL_FRACTION && b->numeral.form == NUMERAL_CARDINAL &&
	      !b->numeral.scaled && a->numeral.digits == b->numeral.digits) &&
	    !(a->numeral.form == NUMERAL_PERCENT && b->numeral.form == NUMERAL_CARDINAL) &&
	    !shares_tenths(text, a, b))
		return 0;
	return n;
}

static bool units_agree(const struct term *a, const struct term *b)
{
	if (bare(a) || same_unit(a, b) || (bare(a) && bare(b)))
		return true;
	/* 百分之三十到四十: the first end's unit counts for both; $50-100 too. */
	return bare(b) && (a->numeral.form == NUMERAL_PERCENT || a->prefixed);
}

static void fill(const struct term *a, const struct term *b, struct figure *figure)
{
	figure->span.end = b->span.end;
	figure->numeral.end = b->number.end;
	figure->low = figure->value;
	figure->value = (struct value){0};
	figure->high = (struct value){.form = VALUE_NUMBER, .number = b->numeral.value};
	if (a->numeral.form == NUMERAL_CARDINAL && b->numeral.form == NUMERAL_PERCENT)
		decimal_shift(&figure->low.number, 1, &figure->low.number);
	share_scale(a, b, &figure->low);
	if (bare(a)) {
		figure->unit = b->unit_text;
		figure->kind = b->kind;
	}
}

/* 3:1, 三比一: one number over the other. */
static void set_ratio(const struct term *a, const struct term *b, struct figure *figure)
{
	figure->value = (struct value){.form = VALUE_NUMBER};
	figure->low = figure->high = (struct value){0};
	figure->kind = FIGURE_RATIO;
	if (!numeral_divide(&a->numeral.value, &b->numeral.value, NULL, &figure->value.number))
		figure->value.form = VALUE_NONE;
}

/* Apart from the question whether there may be one, which is asked of every figure. */
static __attribute__((noinline)) size_t read_range(const struct reading *reading,
						   const struct term *term, struct figure *figure)
{
	struct str text = reading->text;
	enum connector sort;
	size_t end = term->span.end, join;
	struct term last;

	join = connector_at(text, end, &sort);
	if (join == 0 || !may_be_end(term))
		return end;
	join += english_about(text, end + join);
	if (read_second(text, end + join, term, &last) == 0 || !joins(reading, sort, term, &last) ||
	    !units_agree(term, &last))
		return end;
	if (sort == CONNECT_AND && takes_between(text, &last)) {
		last.unit = NULL;
		last.unit_text = (struct str){0};
		last.kind = FIGURE_NUMBER;
		last.span.end = last.number.end;
	}
	fill(term, &last, figure);
	if (sort == CONNECT_RATIO)
		set_ratio(term, &last, figure);
	return figure->span.end;
}

size_t range_end(const struct reading *reading, const struct term *term, struct figure *figure)
{
	if (!connector_may_follow(reading->text, term->span.end))
		return term->span.end;
	return read_range(reading, term, figure);
}
