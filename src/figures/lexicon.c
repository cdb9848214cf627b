#include "src/figures/lexicon.h"

static struct str key_of(const struct lexicon *lexicon, size_t i)
{
	return *(const struct str *)lexicon_row(lexicon, i);
}

static inline const void *find(const struct lexicon *lexicon, struct str key, bool fold)
{
	const struct lexicon_table *heads = &lexicon->index->heads;
	const struct lexicon_slot *slot;
	size_t at, n;

	if (key.n == 0)
		return NULL;
	slot = lexicon_slot_of(heads, 0, lexicon_as_key(lexicon_character(key, 0, &at), fold));
	for (; slot && at < key.n; at += n)
		slot = lexicon_slot_behind(heads, slot,
					   lexicon_as_key(lexicon_character(key, at, &n), fold));
	return slot && slot->row ? lexicon_row(lexicon, slot->row - 1u) : NULL;
}

const void *lexicon_find(const struct lexicon *lexicon, struct str key)
{
	return find(lexicon, key, false);
}

const void *lexicon_find_fold(const struct lexicon *lexicon, struct str key)
{
	return find(lexicon, key, true);
}

const void *lexicon_word_row(const struct lexicon *lexicon, struct str word)
{
	const struct lexicon_words *words = &lexicon->index->words;
	struct lexicon_word wanted = lexicon_word_of(word);

	wanted.first = ascii_lower_eight(wanted.first);
	if (wanted.n >= 8)
		wanted.last = ascii_lower_eight(wanted.last);
	for (size_t i = lexicon_word_hash(&wanted, words->shift);; i = (i + 1) & words->mask) {
		const struct lexicon_word *slot = &words->slots[i];

		if (slot->first == wanted.first && slot->last == wanted.last && slot->n == wanted.n)
			return lexicon_row(lexicon, slot->row - 1u);
		if (slot->row == 0)
			return NULL;
	}
}

static inline const void *longest(const struct lexicon *lexicon, struct str s, bool fold)
{
	const struct lexicon_table *heads = &lexicon->index->heads;
	size_t row = 0, at, n;
	const struct lexicon_slot *slot =
		lexicon_slot_of(heads, 0, lexicon_as_key(lexicon_character(s, 0, &at), fold));

	for (; slot; at += n) {
		row = slot->row ? slot->row : row;
		if (slot->more == 0 || at >= s.n)
			break;
		slot = lexicon_slot_behind(heads, slot,
					   lexicon_as_key(lexicon_character(s, at, &n), fold));
	}
	return row ? lexicon_row(lexicon, row - 1) : NULL;
}

const void *lexicon_longest_from(const struct lexicon *lexicon, struct str s)
{
	return longest(lexicon, s, false);
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
	uint32_t three = at < 3 ? 0 : lexicon_three(p - 3);

	if ((three & 0xC0C0F0) != 0x8080E0)
		return character_before_other(text, at, n);
	*n = 3;
	return three;
}

static inline const void *before(const struct lexicon *lexicon, struct str text, size_t at,
				 bool fold)
{
	const struct lexicon_table *tails = &lexicon->index->tails;
	size_t row = 0, n;
	const struct lexicon_slot *slot =
		lexicon_slot_of(tails, 0, lexicon_as_key(character_before(text, at, &n), fold));

	while (slot) {
		at -= n;
		if (slot->row && !inside_word(text, at))
			row = slot->row;
		if (slot->more == 0 || at == 0)
			break;
		slot = lexicon_slot_behind(tails, slot,
					   lexicon_as_key(character_before(text, at, &n), fold));
	}
	return row ? lexicon_row(lexicon, row - 1) : NULL;
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
		struct str key = key_of(lexicon, i);

		if (key.n == 0)
			return STR("(empty)");
		if (i > 0 && str_compare(key_of(lexicon, i - 1), key) >= 0)
			return key;
		if (lexicon_find(lexicon, key) != lexicon_row(lexicon, i) ||
		    lexicon_longest(lexicon, key) != lexicon_row(lexicon, i))
			return key;
		if (lexicon->index->tails.slots &&
		    lexicon_before(lexicon, key, key.n) != lexicon_row(lexicon, i))
			return key;
		if (lexicon->index->words.slots &&
		    lexicon_find_word(lexicon, key) != lexicon_row(lexicon, i))
			return key;
	}
	return STR("");
}
