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

typedef unsigned char sixteen __attribute__((vector_size(16)));

/* The sum of sixteen numbers that are together less than 256 on either side of the middle. */
static unsigned sum_of(sixteen numbers)
{
	const uint64_t each = UINT64_C(0x0101010101010101);
	uint64_t half[2];

	memcpy(half, &numbers, sizeof half);
	return (unsigned)(half[0] * each >> 56) + (unsigned)(half[1] * each >> 56);
}

/* How many bytes begin a character of Chinese text. */
static size_t count_han(struct str s)
{
	enum { AT_ONCE = 30 }; /* rounds without a byte of the sum running over */
	size_t n = 0, at = 0;

	while (at < s.n) {
		sixteen sum = {0}, bytes;

		for (int i = 0; i < AT_ONCE && s.n - at >= sizeof bytes; i++, at += sizeof bytes) {
			memcpy(&bytes, s.s + at, sizeof bytes);
			sum -= (sixteen)(bytes >= 0xE3);
		}
		size_t rest = s.n - at < sizeof bytes ? s.n - at : 0;

		bytes = (sixteen){0};
		memcpy(&bytes, s.s + at, rest);
		sum -= (sixteen)(bytes >= 0xE3);
		n += sum_of(sum);
		at += rest;
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
	struct str around = str_slice(text, from, to);

	return count_han(around) > around.n / 16;
}

bool label_is_group(struct str text, const struct figure *age, size_t end)
{
	static const struct str limits[] = {STR_INIT("及以上"), STR_INIT("以上"), STR_INIT("以下"),
					    STR_INIT("及以下"), STR_INIT("以内"), STR_INIT("以內")};
	struct str gap = str_slice(text, age->span.end, end);

	if (age->kind != FIGURE_AGE)
		return false;
	for (size_t i = 0; i < sizeof limits / sizeof *limits; i++) {
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
