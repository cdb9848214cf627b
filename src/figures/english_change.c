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
#define VERBS(W) W("lost") W("shed") W("loses")
#define COMPARISONS(W) W("versus") W("against")
#define RELATIONS(W) W("to") W("or") W("and") PREPOSITIONS(W) COMPARISONS(W)
/* clang-format on */

enum { WORDS_MAX = 9, GAP_MAX = 48 };

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

bool english_from_change(struct str text, size_t at, enum direction *way)
{
	struct str word = english_before(text, at);

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

/* "fell from 9 to 8 in May, and from 7 to 6 in June": the way of the change before. */
static enum direction way_of_series(const struct reading *reading, const struct figure *from,
				    struct str gap)
{
	const struct figures *all = reading->out;
	struct str text = reading->text, word = english_before(text, from->span.start);

	if (!ascii_equal_fold(word, STR("from")) || !str_starts(gap, STR(" to ")) ||
	    !ascii_equal_fold(english_before(text, start_of(text, word)), STR("and")))
		return DIRECTION_NONE;
	for (size_t i = all->n; i > 0 && all->n - i < 4; i--) {
		if (all->at[i - 1].direction != DIRECTION_NONE)
			return all->at[i - 1].direction;
	}
	return DIRECTION_NONE;
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
		figure->direction = way_of_series(reading, before, gap);
		return;
	}
	if (adjoins(text, before, to) || str_find(gap, STR(" from ")) < gap.n ||
	    str_find(gap, STR(" year")) < gap.n)
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

void english_change(const struct reading *reading, struct figure *figure)
{
	WORDS_WHOLE(relations, RELATIONS);
	struct str text = reading->text;
	struct str nearest = reading->before;

	if (figure->kind == FIGURE_RATIO &&
	    is_rise(str_slice(text, figure->numeral.start, figure->numeral.end)))
		figure->direction = DIRECTION_UP;
	if (nearest.n == 0)
		return;
	struct str word = leading_word(text, nearest);

	if (words_have(&relations, word))
		relate(reading, figure, word);
	if (figure->direction != DIRECTION_NONE)
		return;
	if (is_lost(nearest, figure))
		figure->direction = DIRECTION_DOWN;
	else if (ascii_equal_fold(word, STR("by")) || is_to_behind_comma(text, word))
		figure->direction = verb_of_by(text, word);
}
