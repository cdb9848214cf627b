/*
 * Strides: so many bytes that are looked at together. A comparison yields -1 where it holds, 0 where
 * it does not; bytes are signed, as vector units compare them.
 */
#ifndef DUSHU_SRC_TEXT_STRIDE_H
#define DUSHU_SRC_TEXT_STRIDE_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

enum { STRIDE = 16 };
typedef signed char stride __attribute__((vector_size(STRIDE)));

/* A byte to compare a stride with. */
#define BYTE(c) ((signed char)(c))

/* The bytes that stand at c, of which there must be STRIDE. */
static inline stride stride_at(const char *c)
{
	stride bytes;

	memcpy(&bytes, c, sizeof bytes);
	return bytes;
}

/* Whether a comparison holds for any byte. */
static inline bool stride_any(stride holds)
{
	uint64_t halves[2];

	memcpy(halves, &holds, sizeof halves);
	return (halves[0] | halves[1]) != 0;
}

#endif
