#include "src/figures/english_change.h"

#include "dushu/figures/ascii.h"
#include "src/figures/english.h"
#include "src/figures/words.h"

/* clang-format off */
#define WORDS(W) \
	W("range") W("ranges") W("ranged") W("ranging") W("vary") W("varies") W("varied") \
	W("varying") W("spread") W("extending") W("extends") W("anywhere")
#define FILLERS(W) \
	W("a") W("an") W("about") W("record") W("the") W("new") W("some") W("around") \
	W("nearly") W("almost") W("over") W("more") W("than") W("just") W("total") W("of") \
	W("level") W("high") W("low") W("approximately") W("close") W("under") W("below") \
	W("above") W("annual") W("rate") W("average") W("seasonally") W("adjusted") \
	W("as") W("much") W("up")
#define PREPOSITIONS(W) W("with") W("to")
#define VERBS(W) W("lost") W("shed") W("loses") W("losing") W("shedding")
#define TIMES(W) \
	W("this") W("last") W("the") W("in") W("over") W("during") W("month") W("week") \
	W("quarter") W("year") W("on") W("day") W("today") W("yesterday") W("monday") \
	W("tuesday") W("wednesday") W("thursday") W("friday") W("january") W("february") \
	W("march") W("april") W("may") W("june") W("july") W("august") W("september") \
	W("october") W("november") W("december") W("previous") W("overnight")
#define NOUNS(W) \
	W("increase") W("rise") W("decline") W("drop") W("fall") W("growth") W("reduction") \
	W("cut") W("decrease") W("jump") W("surge") W("gain") W("slump") W("dip") \
	W("expansion") W("contraction") W("improvement") W("declines") W("increases") \
	W("cuts") W("reductions") W("gains") W("hike") W("slide") W("plunge")
#define EXTREMES(W) W("low") W("high") W("peak") W("trough") W("record")
#define ARTICLES(W) W("a") W("an") W("another") W("the") W("its") W("further")
#define HEIGHTS(W) W("above") W("over") W("high")
#define ASIDES(W) \
	W(" (") W(" (+") W(", less than ") W(", more than ") W(", about ") W(", nearly ") \
	W(", almost ") W(", some ") W(", around ") W(" — or ") W(" – or ")
#define JOINTS(W) W(", and ") W(" and ") W(", ")
#define OTHERS(W) \
	W("from") W("with") W("than") W("against") W("versus") W("at") W("of") W("to") W("in") \
	W("for") W("is") W("was") W("the") W("only") W("just") W("below") W("above") W("if") \
	W("then") W("between") W("under") W("not") W("while") W("on")
#define RISES(W) W("rises") W("rise") W("rising")
#define COMPARISONS(W) W("versus") W("against")
#define RELATIONS(W) W("to") W("or") W("and") W("by") PREPOSITIONS(W) COMPARISONS(W)
/* clang-format on */

enum { WORDS_MAX = 9, NOUN_WORDS = 6, GAP_MAX = 48 };

/* Words that make "from … to" a range, whatever else is said. */
static bool is_spread(struct str word)
{
	WORDS_WHOLE(words, WORDS);

	return words_have(&words, word);
}

bool english_spreads(struct str text, size_t at)
{
	struct str from = english_before(text, at);

	return is_spread(english_before(text, (size_t)(from.s - text.s)));
}

static size_t start_of(struct str text, struct str word)
{
	return (size_t)(word.s - text.s);
}

/* The "from" before a figure, or before what the figure is of: "from a population of 5,000". */
static struct str from_before(struct str text, size_t at)
{
	struct str word = english_before(text, at);

	if (!ascii_equal_fold(word, STR("of")))
		return word;
	for (int i = 0; i < 3 && word.n > 0 && !ascii_equal_fold(word, STR("from")); i++)
		word = english_before(text, start_of(text, word));
	return word;
}

bool english_from_change(struct str text, size_t at, enum direction *way)
{
	struct str word = from_before(text, at);

	if (!ascii_equal_fold(word, STR("from")))
		return false;
	for (int i = 0; i < WORDS_MAX; i++) {
		enum direction found;

		at = start_of(text, word);
		found = direction_word_before(text, english_blanks_before(text, at));
		if (ascii_equal_fold(english_before(text, at), STR("cut")))
			found = DIRECTION_DOWN;
		if (found != DIRECTION_NONE) {
			if (way)
				*way = found;
			return true;
		}
		word = english_before(text, at);
		if (word.n == 0 || is_spread(word))
			return false;
	}
	return false;
}

/* Words between a figure and the one that goes on with its change: "to a record", "or about". */
static bool is_filler(struct str word)
{
	WORDS_WHOLE(words, FILLERS);

	return words_have(&words, word);
}

/* The word before a figure, words of bound and articles left out; `word` is the nearest one. */
static struct str leading_word(struct str text, struct str word)
{
	for (int i = 0; i < 5 && is_filler(word); i++)
		word = english_before(text, start_of(text, word));
	return word;
}

/* The last strong figure before, if it stands near and in the same sentence. */
static struct figure *neighbour(const struct reading *reading, const struct figure *figure)
{
	struct figures *all = reading->out;

	for (size_t i = all->n; i > 0 && i + 3 > all->n; i--) {
		struct figure *before = &all->at[i - 1];
		struct str gap;

		if (before->span.end > figure->span.start)
			continue;
		gap = str_slice(reading->text, before->span.end, figure->span.start);
		if (gap.n > GAP_MAX || str_find(gap, STR(". ")) < gap.n ||
		    str_find(gap, STR(";")) < gap.n || str_find(gap, STR("\n")) < gap.n)
			return NULL;
		if (!before->weak && before->kind != FIGURE_DATE)
			return before;
	}
	return NULL;
}

/* The neighbour ends where `word` begins, but for blanks, a comma and a bracket. */
static bool adjoins(struct str text, const struct figure *before, struct str word)
{
	size_t at = english_blanks_before(text, start_of(text, word));

	if (at > 0 && (text.s[at - 1] == ',' || text.s[at - 1] == ')'))
		at = english_blanks_before(text, at - 1);
	return at <= before->span.end;
}

/* "rose from 7 to 9 in May, and from 6 to 5 in June": the second change has no verb of its own. */
static enum direction way_of_series(struct str text, const struct figure *from,
				    const struct figure *figure, struct str gap)
{
	struct str word = english_before(text, from->span.start);
	int way = decimal_compare(&figure->value.number, &from->value.number);

	if (!ascii_equal_fold(word, STR("from")) || !str_starts(gap, STR(" to ")) ||
	    !ascii_equal_fold(english_before(text, start_of(text, word)), STR("and")) ||
	    figure->value.form != VALUE_NUMBER || from->value.form != VALUE_NUMBER || way == 0)
		return DIRECTION_NONE;
	return way > 0 ? DIRECTION_UP : DIRECTION_DOWN;
}

/* "rose by 3% this month to 80": nothing but times before the word that leads to the level. */
static bool only_times(struct str text, const struct figure *before, struct str to)
{
	WORDS_WHOLE(times, TIMES);
	size_t at = start_of(text, to), end = before->span.end;

	end += str_byte(text, end) == ')';
	for (int i = 0; i < 5 && english_blanks_before(text, at) > end; i++) {
		struct str word = english_before(text, at);

		if (!words_have(&times, word))
			return false;
		at = start_of(text, word);
	}
	return english_blanks_before(text, at) == end;
}

/* The level reached behind the one left, or behind the amount of change. */
static void reach(const struct reading *reading, struct figure *figure, struct figure *before,
		  struct str to)
{
	struct str text = reading->text;
	enum direction way = DIRECTION_NONE;
	struct str gap;

	gap = str_slice(text, before->span.end, figure->span.start);
	if (str_find(gap, STR(",")) == gap.n &&
	    english_from_change(text, before->span.start, &way)) {
		figure->direction = way;
		return;
	}
	if (before->direction == DIRECTION_NONE) {
		figure->direction = way_of_series(text, before, figure, gap);
		return;
	}
	if (adjoins(text, before, to) || only_times(text, before, to) ||
	    str_find(gap, STR(" from ")) < gap.n || str_find(gap, STR(" year")) < gap.n)
		figure->direction = before->direction;
}

/* "fell for the third month, by 2 percent": the verb further back in the sentence. */
static enum direction verb_of_by(struct str text, struct str by)
{
	size_t at = start_of(text, by);

	for (int i = 0; i < WORDS_MAX; i++) {
		size_t end = english_blanks_before(text, at);
		enum direction way;
		struct str word;

		if (end > 0 && text.s[end - 1] == ',')
			end = english_blanks_before(text, end - 1);
		way = direction_word_before(text, end);
		if (way != DIRECTION_NONE)
			return way;
		word = english_before(text, end);
		if (word.n == 0)
			return DIRECTION_NONE;
		at = start_of(text, word);
	}
	return DIRECTION_NONE;
}

/* "grew 4 percent, compared with 6 percent": the other went the same way. */
static bool is_compared(struct str text, struct str word, const struct figure *before)
{
	WORDS_WHOLE(prepositions, PREPOSITIONS);
	WORDS_WHOLE(comparisons, COMPARISONS);
	size_t at = start_of(text, word);

	if (words_have(&prepositions, word)) {
		word = english_before(text, at);
		return ascii_equal_fold(word, STR("compared")) &&
		       start_of(text, word) >= before->span.end;
	}
	return words_have(&comparisons, word);
}

/* "rose 4 percent in May and 5 percent in June" */
static bool goes_on(struct str text, struct str word, const struct figure *before,
		    const struct figure *figure)
{
	struct str gap = str_slice(text, before->span.end, figure->span.start);

	/* "fell by 4 percent at home and by 7 percent abroad" */
	if (ascii_equal_fold(word, STR("by")))
		return str_ends(gap, STR(" and by ")) && before->kind == figure->kind &&
		       str_equal(before->unit, figure->unit);
	return ascii_equal_fold(word, STR("and")) && before->kind == figure->kind &&
	       str_equal(before->unit, figure->unit) && gap.n < 32 &&
	       (str_starts(gap, STR(" in ")) || str_starts(gap, STR(" for ")));
}

/* "lost 2 percent": said of quotations only, not of men. */
static bool is_lost(struct str word, const struct figure *figure)
{
	WORDS_WHOLE(verbs, VERBS);

	return (figure->kind == FIGURE_PERCENT || ascii_equal_fold(figure->unit, STR("points"))) &&
	       words_have(&verbs, word);
}

/* doubled, tripled: a multiple that is a rise itself. */
static bool is_rise(struct str numeral)
{
	return numeral.n > 5 && (str_ends(numeral, STR("led")) || str_ends(numeral, STR("ling")));
}

/* "rose slightly, to an annual rate of 47,000" */
static bool is_to_behind_comma(struct str text, struct str word)
{
	size_t at = ascii_equal_fold(word, STR("to"))
			    ? english_blanks_before(text, start_of(text, word))
			    : 0;

	return at > 0 && text.s[at - 1] == ',';
}

/* What the words of relation say, those that lead to the figure from the one before. */
static void relate(const struct reading *reading, struct figure *figure, struct str word)
{
	struct str text = reading->text;
	struct figure *before = neighbour(reading, figure);

	if (!before)
		return;
	if (ascii_equal_fold(word, STR("to")) &&
	    (figure->direction == DIRECTION_NONE || adjoins(text, before, word)))
		reach(reading, figure, before, word);
	if (figure->direction == DIRECTION_NONE &&
	    ((ascii_equal_fold(word, STR("or")) && adjoins(text, before, word)) ||
	     is_compared(text, word, before) || goes_on(text, word, before, figure)))
		figure->direction = before->direction;
}

static bool is_share(const struct figure *figure)
{
	return figure->kind == FIGURE_PERCENT || figure->kind == FIGURE_MONEY ||
	       figure->kind == FIGURE_RATIO;
}

/* "an increase in sales of 4%", "a rise in rents to $900": the noun that "in" stands behind. */
static enum direction way_of_noun(struct str text, struct str word)
{
	WORDS_WHOLE(nouns, NOUNS);

	while (is_filler(word) && !ascii_equal_fold(word, STR("of")))
		word = english_before(text, start_of(text, word));
	if (!ascii_equal_fold(word, STR("of")) && !ascii_equal_fold(word, STR("to")))
		return DIRECTION_NONE;
	for (int i = 0; i < NOUN_WORDS && word.n > 0; i++) {
		bool in = ascii_equal_fold(word, STR("in"));
		size_t end = english_blanks_before(text, start_of(text, word));

		word = english_before(text, end);
		if (in && words_have(&nouns, word))
			return direction_word_before(text, end);
	}
	return DIRECTION_NONE;
}

bool english_is_record(struct str text, const struct figure *figure)
{
	WORDS_WHOLE(extremes, EXTREMES);

	return figure->kind == FIGURE_DURATION &&
	       words_have(&extremes, english_next(text, figure->span.end));
}

/* "fell to a five-year low of 20": the verb stands before the years. */
static enum direction way_to_record(const struct reading *reading, struct str of)
{
	WORDS_WHOLE(articles, ARTICLES);
	const struct figures *all = reading->out;
	const struct figure *last = all->n > 0 ? &all->at[all->n - 1] : NULL;
	struct str text = reading->text, word, to;

	if (!ascii_equal_fold(of, STR("of")) || !last || !english_is_record(text, last))
		return DIRECTION_NONE;
	word = english_before(text, start_of(text, of));
	to = english_before(text, last->span.start);
	if (english_blanks_before(text, start_of(text, word)) != last->span.end ||
	    !words_have(&articles, to))
		return DIRECTION_NONE;
	to = english_before(text, start_of(text, to));
	return ascii_equal_fold(to, STR("to"))
		       ? direction_word_before(text,
					       english_blanks_before(text, start_of(text, to)))
		       : DIRECTION_NONE;
}

/* The figure right before, where it went up or down and not much stands between; else NULL. */
static const struct figure *change_beside(const struct reading *reading,
					  const struct figure *figure)
{
	enum { BESIDE_MAX = 24 };
	const struct figures *all = reading->out;
	const struct figure *last = all->n > 0 ? &all->at[all->n - 1] : NULL;

	return last && last->direction != DIRECTION_NONE && !last->weak &&
			       last->span.end <= figure->span.start &&
			       figure->span.start - last->span.end <= BESIDE_MAX
		       ? last
		       : NULL;
}

/* "by 40 feet (12 m)", "by 98 GW (+20%)": what was said before the bracket, said again. */
static bool says_again(struct str gap)
{
	WORDS_HEADS(asides, ASIDES);

	return words_are(&asides, gap);
}

/* "up to 4.6% from 4.5%" */
static bool is_up_from(struct str text, struct str to, const struct figure *figure)
{
	return ascii_equal_fold(to, STR("to")) &&
	       ascii_equal_fold(english_before(text, start_of(text, to)), STR("up")) &&
	       ascii_equal_fold(english_next(text, figure->span.end), STR("from")) &&
	       ascii_is_digit(str_byte(text, figure->span.end + sizeof " from " - 1));
}

/* The peak rises 2,000 m above the plain: its height, no change. */
static bool is_height(struct str text, struct str word, const struct figure *figure)
{
	WORDS_WHOLE(rises, RISES);
	WORDS_WHOLE(heights, HEIGHTS);

	return figure->kind == FIGURE_MEASURE && words_have(&rises, word) &&
	       words_have(&heights, english_next(text, figure->span.end));
}

/* "a $40 rise", "a 30-cent cut": a noun of change right behind an amount with an article. */
static enum direction way_behind(struct str text, struct str before, const struct figure *figure)
{
	WORDS_WHOLE(nouns, NOUNS);
	WORDS_WHOLE(articles, ARTICLES);
	struct str next = english_next(text, figure->span.end);

	if ((figure->kind != FIGURE_MONEY && figure->kind != FIGURE_MEASURE) ||
	    !words_have(&articles, before) || !words_have(&nouns, next))
		return DIRECTION_NONE;
	return direction_word_before(text, start_of(text, next) + next.n);
}

/* "oats fell 6 percent, rye 4 percent and hay 3": one word between shares has the verb of the first. */
static bool is_elliptic(struct str gap)
{
	WORDS_HEADS(joints, JOINTS);
	WORDS_WHOLE(others, OTHERS);
	size_t n = words_start(&joints, gap);
	struct str word = ascii_word(gap, n);

	return n > 0 && word.n > 1 && n + word.n + 1 == gap.n && gap.s[gap.n - 1] == ' ' &&
	       !words_have(&others, word);
}

/* The way of the figure beside, of which this one tells more. */
static enum direction way_beside(const struct reading *reading, const struct figure *figure)
{
	const struct figure *last = change_beside(reading, figure);

	if (!last)
		return DIRECTION_NONE;
	bool shares = figure->kind == FIGURE_PERCENT && last->kind == FIGURE_PERCENT;
	struct str gap = str_slice(reading->text, last->span.end, figure->span.start);

	return says_again(gap) || (shares && is_elliptic(gap)) ? last->direction : DIRECTION_NONE;
}

void english_change(const struct reading *reading, struct figure *figure)
{
	WORDS_WHOLE(relations, RELATIONS);
	struct str text = reading->text;
	struct str nearest = reading->before;

	if (figure->kind == FIGURE_RATIO &&
	    is_rise(str_slice(text, figure->numeral.start, figure->numeral.end)))
		figure->direction = DIRECTION_UP;
	if (figure->direction == DIRECTION_NONE)
		figure->direction = way_beside(reading, figure);
	if (nearest.n == 0)
		return;
	if (is_up_from(text, nearest, figure))
		figure->direction = DIRECTION_UP;
	if (is_height(text, nearest, figure)) {
		figure->direction = DIRECTION_NONE;
		return;
	}
	struct str word = leading_word(text, nearest);

	if (words_have(&relations, word))
		relate(reading, figure, word);
	if (figure->direction != DIRECTION_NONE)
		return;
	if (is_lost(nearest, figure))
		figure->direction = DIRECTION_DOWN;
	else if (ascii_equal_fold(word, STR("by")) || is_to_behind_comma(text, word))
		figure->direction = verb_of_by(text, word);
	if (figure->direction == DIRECTION_NONE)
		figure->direction = way_behind(text, nearest, figure);
	if (figure->direction == DIRECTION_NONE)
		figure->direction = way_to_record(reading, nearest);
	if (figure->direction == DIRECTION_NONE && is_share(figure))
		figure->direction = way_of_noun(text, nearest);
}
