#include "src/figures/lexicon.h"

#include "dushu/figures/ascii.h"

static const struct str *key_of(const struct lexicon *lexicon, size_t i)
{
	return (const struct str *)((const char *)lexicon->rows + i * lexicon->size);
}

/* The slot of a sequence of characters with this hash, NULL for none. */
static inline const struct lexicon_slot *slot_of(const struct lexicon_table *table, uint32_t hash)
{
	const size_t mask = ((size_t)1 << table->bits) - 1;

	for (size_t i = hash >> (32 - table->bits);; i = (i + 1) & mask) {
		const struct lexicon_slot *slot = &table->slots[i];

		if (slot->hash == hash && (slot->row || slot->more))
			return slot;
		if (!slot->row && !slot->more)
			return NULL;
	}
}

const void *lexicon_find(const struct lexicon *lexicon, struct str key)
{
	const struct lexicon_slot *slot = NULL;
	uint32_t hash = 0;

	for (size_t at = 0, n; at < key.n; at += n) {
		hash = lexicon_hash(hash, lexicon_character(key, at, &n));
		slot = slot_of(&lexicon->index->heads, hash);
		if (!slot || (!slot->more && at + n < key.n))
			return NULL;
	}
	if (!slot || !slot->row || !str_equal(*key_of(lexicon, slot->row - 1u), key))
		return NULL;
	return key_of(lexicon, slot->row - 1u);
}

/* As lexicon_longest, key by key: for text that has the hash of a key and is none. */
static const void *longest_by_trial(const struct lexicon *lexicon, struct str s)
{
	for (size_t n = s.n < UINT16_MAX ? s.n : UINT16_MAX; n > 0; n--) {
		const void *row = lexicon_find(lexicon, str_slice(s, 0, n));

		if (row)
			return row;
	}
	return NULL;
}

const void *lexicon_longest(const struct lexicon *lexicon, struct str s)
{
	const struct lexicon_slot *slot;
	const struct str *key;
	size_t row = 0, n;
	uint32_t hash = 0;

	for (size_t at = 0; at < s.n; at += n) {
		hash = lexicon_hash(hash, lexicon_character(s, at, &n));
		slot = slot_of(&lexicon->index->heads, hash);
		if (!slot)
			break;
		row = slot->row ? slot->row : row;
		if (!slot->more)
			break;
	}
	if (!row)
		return NULL;
	key = key_of(lexicon, row - 1);
	return str_starts(s, *key) ? key : longest_by_trial(lexicon, s);
}

static bool inside_word(struct str text, size_t at)
{
	return at > 0 && ascii_is_letter(text.s[at]) && ascii_is_letter(text.s[at - 1]);
}

static size_t character_before(struct str text, size_t at)
{
	size_t start = at - 1;

	while (start > 0 && at - start < 4 && ((unsigned char)text.s[start] & 0xC0) == 0x80)
		start--;
	return start;
}

const void *lexicon_before(const struct lexicon *lexicon, struct str text, size_t at)
{
	const struct lexicon_slot *slot;
	size_t start = at, n;
	const void *found = NULL;
	uint32_t hash = 0;

	while (start > 0) {
		start = character_before(text, start);
		hash = lexicon_hash(hash, lexicon_character(str_slice(text, 0, at), start, &n));
		slot = slot_of(&lexicon->index->tails, hash);
		if (!slot)
			break;
		if (slot->row && !inside_word(text, start) &&
		    str_equal(*key_of(lexicon, slot->row - 1u), str_slice(text, start, at)))
			found = key_of(lexicon, slot->row - 1u);
		if (!slot->more)
			break;
	}
	return found;
}

struct str lexicon_disorder(const struct lexicon *lexicon)
{
	if (lexicon->n != lexicon->index->n)
		return STR("(index)");
	for (size_t i = 0; i < lexicon->n; i++) {
		struct str key = *key_of(lexicon, i);

		if (key.n == 0)
			return STR("(empty)");
		if (i > 0 && str_compare(*key_of(lexicon, i - 1), key) >= 0)
			return key;
		if (lexicon_find(lexicon, key) != key_of(lexicon, i) ||
		    lexicon_longest(lexicon, key) != key_of(lexicon, i))
			return key;
		if (lexicon->index->tails.slots &&
		    lexicon_before(lexicon, key, key.n) != key_of(lexicon, i))
			return key;
	}
	return STR("");
}
