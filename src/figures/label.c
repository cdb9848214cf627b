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

/* 1 for each of the last n of the sixteen bytes before `end` that begins a character of Chinese text. */
static inline sixteen han_before(const char *end, size_t n)
{
	const sixteen place = {15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0};
	sixteen bytes;

	memcpy(&bytes, end - sizeof bytes, sizeof bytes);
	return (sixteen)(bytes >= 0xE3) & (sixteen)(place < (unsigned char)n) & 1;
}

/* Whether more than so many bytes of s begin a character of Chinese text. */
static bool has_more_han(struct str s, size_t than)
{
	enum { AT_ONCE = 4 };
	size_t n = 0, at = sizeof(sixteen);

	for (; s.n < at && s.n > 0; s.n--)
		n += (unsigned char)s.s[s.n - 1] >= 0xE3;
	while (at <= s.n && n <= than) {
		sixteen sum = {0};

		for (int i = 0; i < AT_ONCE && at <= s.n; i++, at += sizeof(sixteen))
			sum += han_before(s.s + at, sizeof(sixteen));
		if (at > s.n)
			sum += han_before(s.s + s.n, s.n % sizeof(sixteen));
		n += sum_of(sum);
	}
	return n > than;
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

	return has_more_han(around, around.n / 16);
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
