#include <string.h>

#include "dushu/figures/ascii.h"
#include "src/figures/english.h"
#include "src/figures/english_term.h"
#include "src/figures/english_word.h"
#include "src/figures/figure_private.h"
#include "src/text/stride.h"

/* Which words are worth reading: most begin no figure, and reading them to find out costs much more. */

/* By what words begin with: 1 where they may begin a figure, 2 where they may in capitals. */
#include "lexicons/stops.inc"

bool scan_may_be_currency(struct str word)
{
	return word_stops[lexicon_start_of(word)] & 2;
}

/* -1 for each digit, dollar sign and first byte of a full-width one. */
static inline stride digits_in(stride bytes)
{
	return ((bytes >= BYTE('0')) & (bytes <= BYTE('9'))) | (bytes == BYTE('$')) |
	       (bytes == BYTE(0xEF));
}

/* A digit or a sign of money stands so near behind a word that it may lead to it. */
static bool leads_to_digit(struct str text, size_t at, size_t behind)
{
	enum { NEAR = 2 * STRIDE };
	stride first, second;

	if (at + NEAR <= text.n) {
		first = stride_at(text.s + at);
		second = stride_at(text.s + at + STRIDE);
		if (!stride_any(digits_in(first) | digits_in(second)))
			return false;
	}
	return term_digit_near(text, at, behind);
}

/* Behind an article only a number word or a unit makes a figure: a million, an hour. */
static bool article_may_begin(struct str text, size_t at, size_t behind)
{
	size_t next = english_link(text, behind);
	struct word word;
	struct term term;

	return ascii_is_letter(str_byte(text, next)) &&
	       (word_english(text, next, &word) || english_article(text, at, &term) > 0);
}

/* What is another word more often than a month in lower case has a day or a year behind it. */
static bool month_may_begin(struct str text, size_t behind)
{
	char c = str_byte(text, behind);

	while (c == '.' || c == ',' || c == '-' || c == '/')
		c = str_byte(text, ++behind);
	behind = english_blanks(text, behind);
	c = str_byte(text, behind);
	return ascii_is_digit(c) || c == 't' || c == 'o' || c == 'i' ||
	       (ascii_is_letter(c) && english_word_may_be(ascii_word(text, behind)));
}

/* "several" counts before a scale: several hundred. */
static bool number_may_begin(struct str text, const struct english_word *row, size_t behind)
{
	size_t next = english_blanks(text, behind);
	struct word word;

	if (row->class != WORD_FEW)
		return word_of_row(row, text, behind, &word);
	return next > behind && word_english(text, next, &word) &&
	       (word.class == WORD_SCALE || word.class == WORD_DOZEN);
}

/*
 * Whether a word may lead to a digit: a currency (USD, Rs), No., FY, an era (A.D., BC); of lower case
 * few do.
 */
static bool may_lead(struct str text, size_t at, struct str word, const struct english_word *row)
{
	bool capital = word.s[0] < 'a';

	if (row && row->class == WORD_LEAD)
		return true;
	if (!capital)
		return row && word.n == 1 && str_byte(text, at + 1) == '.';
	return (row && (row->class >= WORD_MARK || row->class == WORD_ARTICLE)) ||
	       scan_may_be_currency(word) || (word.n == 4 && word.s[3] < 'a');
}

static bool word_may_begin(struct str text, size_t at, struct str word)
{
	const struct english_word *row = english_word_row(word);
	size_t behind = at + word.n;

	if (may_lead(text, at, word, row) && leads_to_digit(text, at, behind))
		return true;
	if (!row || row->class > WORD_DECADE)
		return false;
	if (row->class == WORD_ARTICLE)
		return article_may_begin(text, at, behind);
	if (row->class == WORD_MONTH)
		return word.s[0] < 'a' || row->power == 0 || month_may_begin(text, behind);
	return row->class == WORD_DECADE || number_may_begin(text, row, behind);
}

/* Bytes that are looked at together, a bit each, and what of a word is read to tell it by. */
enum { BLOCK = 64, BEGINNING = 4 };

struct block {
	uint64_t letters, blanks;
};

static inline struct block block_at(const char *p)
{
	struct block block = {0, 0};

	for (int i = 0; i < BLOCK; i += STRIDE) {
		stride c = stride_at(p + i);

		block.letters |= (uint64_t)stride_bits(stride_within(c | BYTE(0x20), 'a', 'z'))
				 << i;
		block.blanks |= (uint64_t)stride_bits(c == BYTE(' ')) << i;
	}
	return block;
}

/* The last word of the block that begins at `at`, if there is one among the bits. */
static inline void pass_last(struct passed *passed, size_t at, uint64_t letters)
{
	if (letters == 0)
		return;
	unsigned behind = (unsigned)__builtin_clzll(letters);
	uint64_t others = ~(letters << behind);
	unsigned n = others ? (unsigned)__builtin_clzll(others) : BLOCK;

	*passed = (struct passed){at + BLOCK - behind - n, at + BLOCK - behind};
}

/* Whether nothing begins with what is no letter at p: a sentence's stop, a hyphen, a quote or dash. */
static inline bool mark_is_idle(const char *p, bool in_word)
{
	return scan_class_of[(unsigned char)*p] == CLASS_SKIP ||
	       (*p == '.' && (p[1] == ' ' || p[1] == '\n')) || (*p == '-' && in_word) ||
	       (*p == '\xE2' && p[1] == '\x80');
}

/* Whether the scan stops at a word of n letters: most are told by their first three to be nothing. */
static inline bool word_may_stop(const char *p, size_t n)
{
	uint32_t bytes;

	memcpy(&bytes, p, sizeof bytes);
	bytes = le32toh(bytes);
	unsigned stop = word_stops[lexicon_start(n < 3 ? bytes & ((1u << 8 * n) - 1) : bytes)];

	if (bytes & 0x20)
		return stop & 1;
	return stop || (n == 4 && !(bytes & 0x20000000));
}

/* The block at text[at], of which the words are wanted; the text's last bytes in a copy with room. */
static const char *block_bytes(struct str text, size_t at, char copy[BLOCK + BEGINNING])
{
	const char *p = text.s + at;

	if (text.n - at >= BLOCK + BEGINNING)
		return p;
	memset(copy, 0, BLOCK + BEGINNING);
	return memcpy(copy, p, text.n - at);
}

/* The first of the events of the block at text[at] where a figure may begin, BLOCK for none. */
static inline unsigned first_stop(struct str text, size_t at, const char *p, uint64_t letters,
				  uint64_t events)
{
	for (; events; events &= events - 1) {
		unsigned i = (unsigned)__builtin_ctzll(events);
		uint64_t rest = ~letters >> i;

		if (rest & 1) {
			if (!mark_is_idle(p + i, letters << 1 >> i & 1))
				return i;
			continue;
		}
		size_t n = (size_t)__builtin_ctzll(rest);

		if (word_may_stop(p + i, n) &&
		    word_may_begin(text, at + i, (struct str){text.s + at + i, n}))
			return i;
	}
	return BLOCK;
}

size_t scan_pass_words(struct str text, size_t at, struct passed *passed)
{
	char copy[BLOCK + BEGINNING];

	for (size_t size; at < text.n; at += size) {
		const char *p = block_bytes(text, at, copy);
		struct block block = block_at(p);
		uint64_t seen = ~UINT64_C(0);

		size = text.n - at < BLOCK ? text.n - at : BLOCK;
		if (block.letters == seen)
			return at + ascii_letters(text, at);
		/* A word that goes on behind the block begins the next one. */
		if (block.letters >> (BLOCK - 1))
			size = BLOCK - (size_t)__builtin_clzll(~block.letters);
		if (size < BLOCK)
			seen = (UINT64_C(1) << size) - 1;
		unsigned i =
			first_stop(text, at, p, block.letters,
				   seen & ~block.blanks & ~(block.letters & block.letters << 1));

		if (i < BLOCK)
			seen = (UINT64_C(1) << i) - 1;
		pass_last(passed, at, block.letters & seen);
		if (i < BLOCK)
			return at + i;
	}
	return at;
}
