/*
 * The stages of figures_read(): a scan for candidates, figures made of terms and dates, what bounds
 * and moves them, and which of them are seldom data. Each stage has its own file.
 *
 * The clause around a figure and its bound are worked out when they are first asked for, since
 * figures_find() needs them seldom. It needs directions hardly ever: where one is asked for, all is read
 * over again by figures_read().
 */
#ifndef DUSHU_FIGURES_FIGURE_PRIVATE_H
#define DUSHU_FIGURES_FIGURE_PRIVATE_H

#include "dushu/figures/date.h"
#include "dushu/figures/figure.h"
#include "src/figures/term.h"

struct reading {
	struct str text;
	struct figures *out;
	struct span clause; /* of figure n_clauses - 1, trimmed; clause_of() has that of the next */
	size_t n_clauses;   /* figures whose clauses were found, one after another */
	size_t free;        /* where the last figure ended */
	size_t grouped;     /* the groups of digits up to here are no run */
	bool bounded;       /* the bound of the figure being read is known */
	struct str before;  /* the English word before the figure being read, perhaps empty */
	bool *wants_all;    /* of figures_find(): whether a direction was asked for; else NULL */
};

/*
 * What stands at a candidate: a figure of one term or two, a date or a time. Fills *figure in but
 * for bound, direction and weakness; *term is its (last) term, zeroed for dates. Returns where it
 * ends, 0 for none. Its span may begin before `at`, not before reading->free.
 */
size_t figure_at(const struct reading *reading, size_t at, struct figure *figure,
		 struct term *term);

/* What the scan does at a byte. */
enum scan_class { CLASS_SKIP, CLASS_LETTER, CLASS_ASCII, CLASS_THREE, CLASS_OTHER };

extern const unsigned char scan_class_of[256];

/* The word that the scan has passed over last; what stands behind it may yet make it count. */
struct passed {
	size_t start, end;
};

/*
 * Goes on from the letter at text[at] over words with which no figure begins, and what is between them.
 * Returns where one may begin: at a number word, a month, an article before either or a unit, a word
 * that leads to a digit (USD, No., FY, a.d. 43), or at a byte that is neither letter nor idle.
 */
size_t scan_pass_words(struct str text, size_t at, struct passed *passed);

/* Whether a currency may begin with the word of letters, in any letter case; most are none. */
bool scan_may_be_currency(struct str word);

/* A second end behind the term (至, to, -): the end of the range in *figure, or term's own. */
size_t range_end(const struct reading *reading, const struct term *term, struct figure *figure);

/* What the words around a figure that was read say of it: fills in all that figure_at() leaves. */
void figure_judge(struct reading *reading, const struct term *term, struct figure *figure);

/* Finds the clause around the figure being read, and those around the figures before it. */
void clause_find(struct reading *reading, struct span span);

/* The clause around the figure being read. */
static inline struct span clause_of(struct reading *reading, struct span span)
{
	if (reading->n_clauses <= reading->out->n)
		clause_find(reading, span);
	return reading->clause;
}

/* What of its clause stands near the figure being read: its context, whose length is bounded. */
struct span clause_near(struct reading *reading, struct span span);

void qualifier_apply(struct reading *reading, const struct term *term, struct figure *figure);

/* The bound of the figure being read. */
static inline enum bound bound_of(struct reading *reading, const struct term *term,
				  struct figure *figure)
{
	if (!reading->bounded)
		qualifier_apply(reading, term, figure);
	reading->bounded = true;
	return figure->bound;
}

/* The direction of a figure that was read. */
static inline enum direction direction_asked(const struct reading *reading,
					     const struct figure *figure)
{
	if (reading->wants_all)
		*reading->wants_all = true;
	return figure->direction;
}

/* The way of the word of change that ends right before text[at]. */
enum direction direction_word_before(struct str text, size_t at);

/*
 * The direction that a percentage has from the rate of growth before it, where a place alone stands
 * between: 增长率不到2%，美国略高于2%.
 */
enum direction direction_carried(const struct reading *reading, const struct figure *figure);

void direction_apply(const struct reading *reading, struct figure *figure);

/*
 * Where the figure ends a list of bare numbers (8和15.4个百分点), its unit is theirs too: they take
 * over its kind and unit.
 */
void share_unit(struct reading *reading, const struct figure *figure);

/* Points in a clause that speaks of percentages are points of them: fell by 3.2 points to 41.7%. */
void share_percent(struct reading *reading, struct figure *figure);

/* What the figure replaced, where the text says so (659个调整为316个): its `was` or its forerunner's. */
void was_apply(struct reading *reading, struct figure *figure);

/* The first row out of order, or at odds with another, in the tables of bounds and of directions. */
struct str qualifier_disorder(void);
struct str direction_disorder(void);

/* Widens a weak number that is a list's to its mark, not before `free`. */
void list_mark_take(struct str text, size_t free, struct figure *figure);

/*
 * One look that tells of most amounts in digits with a unit that neither weak_judge() nor
 * english_weak() would call them weak.
 */
bool weak_is_out(const struct reading *reading, const struct term *term,
		 const struct figure *figure);

/* Whether the figure is seldom data. */
bool weak_judge(struct reading *reading, const struct term *term, struct figure *figure);

#endif
