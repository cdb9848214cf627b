#include "dushu/store/fingerprint.h"

#include <string.h>

enum { WHOLE = 1 << 20, SAMPLES = 64, SAMPLE = 4096 };

static uint64_t mix(uint64_t hash, uint64_t word)
{
	hash = (hash ^ word) * UINT64_C(0x9E3779B97F4A7C15);
	return hash ^ hash >> 29;
}

static uint64_t add(uint64_t hash, struct str bytes)
{
	uint64_t word;

	for (; bytes.n >= sizeof(word); bytes = str_from(bytes, sizeof(word))) {
		memcpy(&word, bytes.s, sizeof(word));
		hash = mix(hash, word);
	}
	word = 0;
	if (bytes.n)
		memcpy(&word, bytes.s, bytes.n);
	return mix(hash, word);
}

uint64_t fingerprint(struct str text)
{
	uint64_t hash = mix(0, text.n);
	size_t step = text.n / SAMPLES;

	if (text.n <= WHOLE)
		return add(hash, text);
	for (size_t i = 0; i + 1 < SAMPLES; i++)
		hash = add(hash, str_slice(text, i * step, i * step + SAMPLE));
	return add(hash, str_from(text, text.n - SAMPLE));
}
