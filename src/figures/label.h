/*
 * Labels: the words around a figure that say what it counts, in Chinese and in English.
 */
#ifndef DUSHU_FIGURES_LABEL_H
#define DUSHU_FIGURES_LABEL_H

#include "dushu/figures/figure.h"
#include "dushu/text/buf.h"

/* Figure i of its text, the strong figures near it, NULL for none, and the words on either side. */
struct label_place {
	struct str text;
	const struct figures *figures;
	size_t i;
	const struct figure *figure, *previous, *next;
	struct str before, after; /* the reader of a language sets them */
};

/* As str_trim(), where there is mostly nothing to trim. */
static inline struct str label_trim(struct str s)
{
	unsigned char first = s.n > 0 ? (unsigned char)s.s[0] : 'x';
	unsigned char last = s.n > 0 ? (unsigned char)s.s[s.n - 1] : 'x';

	return first > ' ' && first != 0xE3 && last > ' ' && last != 0x80 ? s : str_trim(s);
}

/* The place of figure i; the words are not yet set. */
struct label_place label_at(struct str text, const struct figures *figures, size_t i);

/* The strong figure next before figure i; NULL where none is near. */
const struct figure *label_previous(const struct figures *figures, size_t i);

/* The number of a figure of the place's text. */
static inline size_t label_index(const struct label_place *place, const struct figure *figure)
{
	return (size_t)(figure - place->figures->at);
}

/* A label in the making, behind what its buffer held before. */
struct label {
	struct buf *buf;
	size_t from;
	bool rough; /* blanks or words that say nothing may be at its ends */
	int asked;  /* labels of other figures that were read for it */
};

static inline struct label label_begin(struct buf *buf)
{
	return (struct label){buf, buf->n, false, 0};
}

/* Whether one more figure may be asked for its label: few are, however figures hang together. */
static inline bool label_may_ask(struct label *label)
{
	enum { ASKED_MAX = 5 };

	return label->asked++ < ASKED_MAX;
}

static inline size_t label_length(const struct label *label)
{
	return label->buf->n - label->from;
}

static inline void label_add(struct label *label, struct str s)
{
	buf_add(label->buf, s);
}

/* The text so far, until more is added. */
static inline struct str label_text(const struct label *label)
{
	return str_from(buf_str(label->buf), label->from);
}

/* Leaves a part of the text alone. */
void label_keep(struct label *label, struct str part);

/* Appends the label of the figure at the place to out. */
void label_han(struct label_place *place, struct buf *out);
void label_english(struct label_place *place, struct buf *out);

/*
 * 60岁及以上|人口占18.7%: whether the age before what stands there up to `end` is part of the name of
 * a group of people, as a limit behind it makes it.
 */
bool label_is_group(struct str text, const struct figure *age, size_t end);

#endif
