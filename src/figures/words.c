#include "src/figures/words.h"

#include <endian.h>
#include <string.h>

#include "dushu/figures/ascii.h"

typedef uint16_t eight __attribute__((vector_size(16)));

/* The first row from i on with this key, words->n for none: eight keys at a look. */
static size_t row_with(const struct words *words, unsigned key, size_t i)
{
	enum { EIGHT = sizeof(eight) / sizeof(uint16_t) };
	const eight wanted = (eight){0} + (uint16_t)key;

	for (; i + EIGHT <= words->n; i += EIGHT) {
		uint64_t found[2];
		eight keys;

		memcpy(&keys, words->keys + i, sizeof keys);
		keys = (eight)(keys == wanted);
		memcpy(found, &keys, sizeof found);
		if (found[0])
			return i + (size_t)__builtin_ctzll(le64toh(found[0])) / 16;
		if (found[1])
			return i + EIGHT / 2 + (size_t)__builtin_ctzll(le64toh(found[1])) / 16;
	}
	while (i < words->n && words->keys[i] != key)
		i++;
	return i;
}

bool words_next_start(const struct words *words, struct str s, size_t *i)
{
	unsigned key = s.n > 0 ? words_head(s) : 0;

	for (; (*i = row_with(words, key, *i)) < words->n; ++*i) {
		if (str_starts(s, words->at[*i]))
			return true;
	}
	return false;
}

bool words_next_end(const struct words *words, struct str s, size_t *i)
{
	unsigned key = s.n > 0 ? words_tail(s) : 0;

	for (; (*i = row_with(words, key, *i)) < words->n; ++*i) {
		if (str_ends(s, words->at[*i]))
			return true;
	}
	return false;
}

bool words_find(const struct words *words, struct str word)
{
	unsigned key = WORDS_WHOLE_OF(word.n, word.s[0], word.s[word.n - 1]);

	for (size_t i = 0; (i = row_with(words, key, i)) < words->n; i++) {
		if (ascii_equal_fold(word, words->at[i]))
			return true;
	}
	return false;
}

bool words_are(const struct words *words, struct str s)
{
	size_t i = 0;

	if (!words_may_start(words, s))
		return false;
	for (; words_next_start(words, s, &i); i++) {
		if (words->at[i].n == s.n)
			return true;
	}
	return false;
}

bool words_in(const struct words *words, struct str s)
{
	for (size_t at = 0; at < s.n; at++) {
		/* Words begin where characters do. */
		if (((unsigned char)s.s[at] & 0xC0) == 0x80)
			continue;
		if (words_start(words, str_from(s, at)) > 0)
			return true;
	}
	return false;
}
