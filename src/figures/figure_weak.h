/*
 * Rules that tell what is seldom data, by the sort of thing they look at: marks of lists, ranks and
 * running counts, names and codes. Each says whether the figure seen is weak.
 */
#ifndef DUSHU_FIGURES_FIGURE_WEAK_H
#define DUSHU_FIGURES_FIGURE_WEAK_H

#include "src/figures/figure_private.h"

/*
 * Units by which a number names what bears it: 二楼, 三环, 三级医院, 前二項, 5号, 3巷, 中山路二段. A rule
 * that looks at a unit has it in NAMING, where weak_is_out() looks for it.
 */
/* clang-format off */
#define RINGS(W) W("环") W("環") W("楼") W("樓")
#define GRADES(W) W("级") W("級")
#define CLAUSES(W) W("项") W("項") W("条") W("條") W("款")
#define BEARS(W) W("号") W("號") W("巷") W("弄")
#define SECTIONS(W) W("段")
#define NAMING(W) RINGS(W) GRADES(W) CLAUSES(W) BEARS(W) SECTIONS(W)
/* clang-format on */

struct seen {
	struct str text;
	const struct term *term;
	struct figure *figure; /* its bound is set when it is asked for */
	struct reading *reading;
};

static inline struct str weak_behind(const struct seen *s)
{
	return str_from(s->text, s->figure->span.end);
}

static inline struct str weak_before(const struct seen *s)
{
	return str_slice(s->text, 0, s->figure->span.start);
}

/* Asked last, as it costs more than most of what else there is to ask. */
static inline bool weak_is_exact(const struct seen *s)
{
	return bound_of(s->reading, s->term, s->figure) == BOUND_EXACT;
}

/* The figure is this whole number. */
bool weak_is_value(const struct figure *figure, int value);

/* Nothing but blanks between the start of a line and text[at]. */
bool weak_opens_line(struct str text, size_t at);

/* （一） 1、 (1) 一是 1. at the start of a phrase; 1.2　总则 at that of a line; [3]. */
bool weak_list(const struct seen *seen);

/* An ordinal that is no rank and no running count. */
bool weak_order(const struct seen *seen);

/* A session without 第, its number spelt: 十四届, 二次会议. */
bool weak_session(const struct seen *seen);

/* Letters that touch digits, what numbers its bearer, slogans and names made of digits. */
bool weak_name(const struct seen *seen);

#endif
