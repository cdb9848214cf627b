#include "src/figures/lexicon.h"

static const struct str *key_of(const struct lexicon *lexicon, size_t i)
{
	return (const struct str *)((const char *)lexicon->rows + i * lexicon->size);
}

/* The slot of a character behind its parent, NULL for none. */
static inline const struct lexicon_slot *slot_of(const struct lexicon_table *table, size_t parent,
						 uint32_t character)
{
	const uint64_t edge = lexicon_edge(parent, character);

	for (size_t i = lexicon_hash(edge, table->shift);; i = (i + 1) & table->mask) {
		const struct lexicon_slot *slot = &table->slots[i];

		if (slot->edge == edge)
			return slot;
		if (slot->edge == 0)
			return NULL;
	}
}

/* The slot that goes on from another with one more character, NULL for none. */
static inline const struct lexicon_slot *
slot_behind(const struct lexicon_table *table, const struct lexicon_slot *slot, uint32_t character)
{
	if (!(slot->more >> lexicon_sort(character) & 1))
		return NULL;
	return slot_of(table, (size_t)(slot - table->slots) + 1, character);
}

/* The character of text as keys have it: with `fold` of lower case, a blank for a line's end. */
static inline uint32_t as_key(uint32_t character, bool fold)
{
	if (!fold || character >= 0x80)
		return character;
	return character == '\n' ? ' ' : (unsigned char)ascii_lower((char)character);
}

static inline const void *find(const struct lexicon *lexicon, struct str key, bool fold)
{
	const struct lexicon_table *heads = &lexicon->index->heads;
	const struct lexicon_slot *slot;
	size_t at, n;

	if (key.n == 0)
		return NULL;
	slot = slot_of(heads, 0, as_key(lexicon_character(key, 0, &at), fold));
	for (; slot && at < key.n; at += n)
		slot = slot_behind(heads, slot, as_key(lexicon_character(key, at, &n), fold));
	return slot && slot->row ? key_of(lexicon, slot->row - 1u) : NULL;
}

const void *lexicon_find(const struct lexicon *lexicon, struct str key)
{
	return find(lexicon, key, false);
}

const void *lexicon_find_fold(const struct lexicon *lexicon, struct str key)
{
	return find(lexicon, key, true);
}

/* Eight bytes with their ASCII letters in lower case. */
static inline uint64_t lower_eight(uint64_t bytes)
{
	const uint64_t each = UINT64_C(0x0101010101010101), low = bytes & each * 0x7F;
	uint64_t from_a = low + each * (0x80 - 'A'), behind_z = low + each * (0x7F - 'Z');

	return bytes | ((from_a & ~behind_z & ~bytes & each * 0x80) >> 2);
}

const void *lexicon_word_row(const struct lexicon *lexicon, struct str word)
{
	const struct lexicon_words *words = &lexicon->index->words;
	struct lexicon_word wanted = lexicon_word_of(word);

	wanted.first = lower_eight(wanted.first);
	if (wanted.n >= 8)
		wanted.last = lower_eight(wanted.last);
	for (size_t i = lexicon_word_hash(&wanted, words->shift);; i = (i + 1) & words->mask) {
		const struct lexicon_word *slot = &words->slots[i];

		if (slot->first == wanted.first && slot->last == wanted.last && slot->n == wanted.n)
			return key_of(lexicon, slot->row - 1u);
		if (slot->row == 0)
			return NULL;
	}
}

static inline const void *longest(const struct lexicon *lexicon, struct str s, bool fold)
{
	const struct lexicon_table *heads = &lexicon->index->heads;
	size_t row = 0, at, n;
	const struct lexicon_slot *slot =
		slot_of(heads, 0, as_key(lexicon_character(s, 0, &at), fold));

	for (; slot; at += n) {
		row = slot->row ? slot->row : row;
		if (slot->more == 0 || at >= s.n)
			break;
		slot = slot_behind(heads, slot, as_key(lexicon_character(s, at, &n), fold));
	}
	return row ? key_of(lexicon, row - 1) : NULL;
}

const void *lexicon_longest_from(const struct lexicon *lexicon, struct str s)
{
	return longest(lexicon, s, false);
}

/* The character at s[at] as path has it. */
static inline uint32_t path_character(const struct lexicon_path *path, size_t *n)
{
	uint32_t character = lexicon_character(path->s, path->at, n);

	if (!path->fold)
		return character;
	return character == 0xC2A0 ? ' ' : as_key(character, true);
}

const void *lexicon_next(struct lexicon_path *path)
{
	const struct lexicon_table *heads = &path->lexicon->index->heads;

	do {
		size_t n;

		if (path->at >= path->s.n || (path->slot && path->slot->more == 0))
			return NULL;
		uint32_t character = path_character(path, &n);

		path->slot = path->slot ? slot_behind(heads, path->slot, character)
					: slot_of(heads, 0, character);
		if (!path->slot)
			return NULL;
		path->at += n;
	} while (path->slot->row == 0);
	return key_of(path->lexicon, path->slot->row - 1u);
}

const void *lexicon_longest_from_fold(const struct lexicon *lexicon, struct str s)
{
	return longest(lexicon, s, true);
}

static bool inside_word(struct str text, size_t at)
{
	return at > 0 && ascii_is_letter(text.s[at]) && ascii_is_letter(text.s[at - 1]);
}

/* As character_before(), of bytes that are no character of three. */
static uint32_t character_before_other(struct str text, size_t at, size_t *n)
{
	size_t start = at - 1;
	uint32_t character;

	while (start > 0 && at - start < 4 && ((unsigned char)text.s[start] & 0xC0) == 0x80)
		start--;
	character = lexicon_character((struct str){text.s, at}, start, n);
	return *n == at - start ? character : 0;
}

/* The character before text[at] and its bytes; 0 for bytes that are none. */
static inline uint32_t character_before(struct str text, size_t at, size_t *n)
{
	const unsigned char *p = (const unsigned char *)text.s + at;

	if (p[-1] < 0x80) {
		*n = 1;
		return p[-1];
	}
	if (at < 3 || (p[-3] & 0xF0) != 0xE0 || (p[-2] & 0xC0) != 0x80 || (p[-1] & 0xC0) != 0x80)
		return character_before_other(text, at, n);
	*n = 3;
	return lexicon_character((struct str){text.s, at}, at - 3, n);
}

static inline const void *before(const struct lexicon *lexicon, struct str text, size_t at,
				 bool fold)
{
	const struct lexicon_table *tails = &lexicon->index->tails;
	size_t row = 0, n;
	const struct lexicon_slot *slot =
		slot_of(tails, 0, as_key(character_before(text, at, &n), fold));

	while (slot) {
		at -= n;
		if (slot->row && !inside_word(text, at))
			row = slot->row;
		if (slot->more == 0 || at == 0)
			break;
		slot = slot_behind(tails, slot, as_key(character_before(text, at, &n), fold));
	}
	return row ? key_of(lexicon, row - 1) : NULL;
}

const void *lexicon_longest_to(const struct lexicon *lexicon, struct str text, size_t at)
{
	return before(lexicon, text, at, false);
}

const void *lexicon_longest_to_fold(const struct lexicon *lexicon, struct str text, size_t at)
{
	return before(lexicon, text, at, true);
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
		if (lexicon->index->words.slots &&
		    lexicon_find_word(lexicon, key) != key_of(lexicon, i))
			return key;
	}
	return STR("");
}
