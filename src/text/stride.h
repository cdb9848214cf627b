/*
 * Strides: so many bytes that are looked at together. A comparison yields -1 where it holds, 0 where
 * it does not; bytes are signed, as vector units compare them.
 */
#ifndef DUSHU_SRC_TEXT_STRIDE_H
#define DUSHU_SRC_TEXT_STRIDE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

enum { STRIDE = 16 };
typedef signed char stride __attribute__((vector_size(STRIDE)));
typedef unsigned char unsigned_stride __attribute__((vector_size(STRIDE)));

/* A byte to compare a stride with. */
#define BYTE(c) ((signed char)(c))

/* The bytes that stand at c, of which there must be STRIDE. */
static inline stride stride_at(const char *c)
{
	stride bytes;

	memcpy(&bytes, c, sizeof bytes);
	return bytes;
}

/* The greater of each two bytes, and whether bytes lie in a range, all taken as unsigned. */
static inline stride stride_max(stride a, stride b)
{
#ifdef __SSE2__
	return (stride)_mm_max_epu8((__m128i)a, (__m128i)b);
#else
	for (unsigned i = 0; i < STRIDE; i++)
		a[i] = (unsigned char)a[i] > (unsigned char)b[i] ? a[i] : b[i];
	return a;
#endif
}

/* A range may go on from 0xFF to 0. */
static inline stride stride_within(stride c, unsigned char first, unsigned char last)
{
	const stride span = BYTE(last - first) + (stride){0};
	stride from = (stride)((unsigned_stride)c - first);

	return stride_max(from, span) == span;
}

/* For which of the bytes a comparison holds: a bit each, the first the lowest. */
static inline uint32_t stride_bits(stride holds)
{
#ifdef __SSE2__
	return (uint32_t)_mm_movemask_epi8((__m128i)holds);
#else
	uint32_t bits = 0;

	for (unsigned i = 0; i < STRIDE; i++)
		bits |= (uint32_t)(holds[i] & 1) << i;
	return bits;
#endif
}

/* Whether a comparison holds for any byte. */
static inline bool stride_any(stride holds)
{
#ifdef __SSE2__
	return stride_bits(holds) != 0;
#else
	uint64_t halves[2];

	memcpy(halves, &holds, sizeof halves);
	return (halves[0] | halves[1]) != 0;
#endif
}

/*
 * Which of the bytes at c begin no ASCII, and begin or go on no character of three bytes, by what
 * stands before them: two bytes more are read there. From C0 on to FF and 1F stand the bytes that
 * begin a character of another length, and control characters.
 */
static inline stride stride_unusual(const char *c)
{
	stride here = stride_at(c);
	stride due = stride_within(stride_max(stride_at(c - 1), stride_at(c - 2)), 0xE2, 0xFF);
	stride goes_on = here < BYTE(0xC0);
	stride begins = stride_within(here, 0xE2, 0xEF);

	return (due ^ goes_on) | (stride_within(here, 0xC0, 0x1F) & ~begins) | (here == BYTE(0xED));
}

#endif
