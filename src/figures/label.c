#include "src/figures/label.h"

#include <string.h>

#include "src/figures/han.h"

enum { NEAR = 6 };

const struct figure *label_previous(const struct figures *figures, size_t i)
{
	for (size_t k = i; k > 0 && i - k < NEAR; k--) {
		if (!figures->at[k - 1].weak)
			return &figures->at[k - 1];
	}
	return NULL;
}

static const struct figure *next_of(const struct figures *figures, size_t i)
{
	for (size_t k = i + 1; k < figures->n && k - i < NEAR; k++) {
		if (!figures->at[k].weak)
			return &figures->at[k];
	}
	return NULL;
}

struct label_place label_at(struct str text, const struct figures *figures, size_t i)
{
	return (struct label_place){
		.text = text,
		.figures = figures,
		.i = i,
		.figure = &figures->at[i],
		.previous = label_previous(figures, i),
		.next = next_of(figures, i),
	};
}

void label_keep(struct label *label, struct str part)
{
	char *start = label->buf->s + label->from;

	if (label_length(label) == part.n)
		return;
	memmove(start, part.s, part.n);
	start[part.n] = '\0';
	label->buf->n = label->from + part.n;
}

/* How many bytes begin a character of Chinese text. */
static size_t count_han(struct str s)
{
	enum { SOME = 128 };
	size_t n = 0;

	/* The compiler counts many at once where a byte holds the sum. */
	for (size_t at = 0; at < s.n; at += SOME) {
		struct str some = str_slice(s, at, at + SOME);
		unsigned char count = 0;

		for (size_t i = 0; i < some.n; i++)
			count = (unsigned char)(count + ((unsigned char)some.s[i] >= 0xE3));
		n += count;
	}
	return n;
}

/* Whether the words around a figure are Chinese. */
static bool is_han(struct str text, const struct figure *f)
{
	enum { AROUND = 60 };
	size_t from = f->context.start, to = f->context.end;

	if (from + AROUND < f->span.start)
		from = f->span.start - AROUND;
	if (to > f->span.end + AROUND)
		to = f->span.end + AROUND;
	return count_han(str_slice(text, from, to)) * 4 > (to > from ? to - from : 0) / 4;
}

bool label_is_group(struct str text, const struct figure *age, size_t end)
{
	static const struct str limits[] = {STR_INIT("及以上"), STR_INIT("以上"), STR_INIT("以下"),
					    STR_INIT("及以下"), STR_INIT("以内"), STR_INIT("以內")};
	struct str gap = str_slice(text, age->span.end, end);

	for (size_t i = 0; age->kind == FIGURE_AGE && i < sizeof limits / sizeof *limits; i++) {
		if (han_starts(gap, limits[i]))
			return str_find(gap, STR("，")) == gap.n && gap.n > limits[i].n;
	}
	return false;
}

void figure_label(struct str text, const struct figures *figures, size_t i, struct buf *out)
{
	struct label_place place = label_at(text, figures, i);

	if (is_han(text, place.figure))
		label_han(&place, out);
	else
		label_english(&place, out);
}
