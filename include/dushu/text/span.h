/*
 * A half-open range of bytes, start <= i < end: the one coordinate of the program.
 *
 * Unless a declaration says otherwise, spans are bytes of the source as source_bytes() gives it:
 * what the JSON prints and what the screen jumps to.
 */
#ifndef DUSHU_TEXT_SPAN_H
#define DUSHU_TEXT_SPAN_H

#include <stdbool.h>
#include <stddef.h>

struct span {
	size_t start, end;
};

static inline size_t span_length(struct span s)
{
	return s.end - s.start;
}

static inline bool span_holds(struct span s, size_t at)
{
	return s.start <= at && at < s.end;
}

static inline bool span_overlaps(struct span a, struct span b)
{
	return a.start < b.end && b.start < a.end;
}

#endif
