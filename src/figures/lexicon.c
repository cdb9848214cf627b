#include "src/figures/lexicon.h"

#include "dushu/figures/ascii.h"

static const struct str *key_of(const struct lexicon *lexicon, size_t i)
{
	return (const struct str *)((const char *)lexicon->rows + i * lexicon->size);
}

/* As str_compare, without a call: most keys differ in their first bytes. */
static inline int compare(struct str a, struct str b)
{
	size_t n = a.n < b.n ? a.n : b.n;

	for (size_t i = 0; i < n; i++) {
		if (a.s[i] != b.s[i])
			return (int)(unsigned char)a.s[i] - (int)(unsigned char)b.s[i];
	}
	return a.n == b.n ? 0 : a.n < b.n ? -1 : 1;
}

/* The rows from *low on and before *high whose first four bytes are those of s. */
static void same_head(const struct lexicon *lexicon, struct str s, size_t *low, size_t *high)
{
	const unsigned char *p = (const unsigned char *)s.s;
	uint32_t head = s.n >= 4 ? LEXICON_PACK(p[0], p[1], p[2], p[3])
				 : LEXICON_PACK(s.n > 0 ? p[0] : 0, s.n > 1 ? p[1] : 0,
						s.n > 2 ? p[2] : 0, 0);
	const uint32_t *from = lexicon->heads;

	/* Halving without a branch that could be foretold wrongly. */
	for (size_t n = lexicon->n; n > 0;) {
		size_t half = (n + 1) / 2;

		from += from[half - 1] <= head ? half : 0;
		n -= half;
	}
	*low = *high = (size_t)(from - lexicon->heads);
	while (*low > 0 && lexicon->heads[*low - 1] == head)
		--*low;
}

/* How many keys are not behind s in byte order. */
static size_t not_behind(const struct lexicon *lexicon, struct str s)
{
	size_t low = 0, high = lexicon->n;

	if (lexicon->heads)
		same_head(lexicon, s, &low, &high);
	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (compare(*key_of(lexicon, middle), s) <= 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* False where no key begins as s does. */
static inline bool may_begin(const struct lexicon *lexicon, struct str s)
{
	const unsigned char *p = (const unsigned char *)s.s;

	if (s.n == 0 || (p[0] >= 0xE0 && s.n < 3))
		return false;
	if (!lexicon->begins)
		return true;
	unsigned slot = p[0] >= 0xE0 ? LEXICON_SLOT(p[0], p[1], p[2]) : LEXICON_SLOT(p[0], 0, 0);

	return lexicon->begins[slot / 64] >> slot % 64 & 1;
}

const void *lexicon_find(const struct lexicon *lexicon, struct str key)
{
	if (!may_begin(lexicon, key))
		return NULL;
	size_t i = not_behind(lexicon, key);

	if (i == 0 || compare(*key_of(lexicon, i - 1), key) != 0)
		return NULL;
	return key_of(lexicon, i - 1);
}

static size_t common(struct str a, struct str b)
{
	size_t n = 0;

	while (n < a.n && n < b.n && a.s[n] == b.s[n])
		n++;
	return n;
}

/*
 * The last key that is not behind s either begins s, or what it has in common with s bounds every
 * key that does: search again for so much of s.
 */
const void *lexicon_longest(const struct lexicon *lexicon, struct str s)
{
	if (!may_begin(lexicon, s))
		return NULL;
	s = str_slice(s, 0, lexicon->longest);
	while (s.n > 0) {
		size_t i = not_behind(lexicon, s);

		if (i == 0)
			return NULL;
		const struct str *key = key_of(lexicon, i - 1);

		s.n = common(*key, s);
		if (s.n == key->n)
			return key;
	}
	return NULL;
}

static bool inside_character(struct str text, size_t at)
{
	return ((unsigned char)text.s[at] & 0xC0) == 0x80;
}

static bool inside_word(struct str text, size_t at)
{
	return at > 0 && ascii_is_letter(text.s[at]) && ascii_is_letter(text.s[at - 1]);
}

const void *lexicon_before(const struct lexicon *lexicon, struct str text, size_t at)
{
	size_t n = at < lexicon->longest ? at : lexicon->longest;

	for (; n > 0; n--) {
		/* No key begins with a blank. */
		if (text.s[at - n] == ' ' || inside_character(text, at - n) ||
		    inside_word(text, at - n))
			continue;
		const void *row = lexicon_find(lexicon, str_slice(text, at - n, at));

		if (row)
			return row;
	}
	return NULL;
}

struct str lexicon_disorder(const struct lexicon *lexicon)
{
	for (size_t i = 0; i < lexicon->n; i++) {
		struct str key = *key_of(lexicon, i);

		if (key.n == 0 || key.n > lexicon->longest)
			return key.n == 0 ? STR("(empty)") : key;
		if (i > 0 && str_compare(*key_of(lexicon, i - 1), key) >= 0)
			return key;
	}
	/* What was counted ahead agrees with the rows. */
	for (size_t i = 0; i < lexicon->n; i++) {
		if (lexicon_find(lexicon, *key_of(lexicon, i)) != key_of(lexicon, i))
			return *key_of(lexicon, i);
	}
	return STR("");
}
