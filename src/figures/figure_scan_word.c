#include "dushu/figures/ascii.h"
#include "src/figures/english.h"
#include "src/figures/english_term.h"
#include "src/figures/english_word.h"
#include "src/figures/figure_private.h"
#include "src/text/stride.h"

/* Which words are worth reading: most begin no figure, and reading them to find out costs much more. */

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
	       lexicon_holds_start(unit_currency_starts(), lexicon_start_of(word)) ||
	       (word.n == 4 && word.s[3] < 'a');
}

bool figure_word_may_begin(struct str text, size_t at, struct str word)
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
