#include "src/figures/english_word.h"

#include "dushu/figures/ascii.h"
#include "src/figures/english.h"

#define ENGLISH(spelling, class, value, power, plural)                                             \
	{STR_INIT(spelling), WORD_##class, value, power, plural},
static const struct english_word rows[] = {
#include "assets/english_words.def"
};
#undef ENGLISH

#include "lexicons/english_words.inc"

const struct lexicon english_words = LEXICON(rows, &english_words_index);

bool word_of_row(const struct english_word *row, struct str s, size_t end, struct word *out)
{
	if (row->class > WORD_FEW || !english_ends(s, end))
		return false;
	*out = (struct word){(enum word_class)row->class, row->value, row->power, row->plural, end};
	return true;
}

bool word_english(struct str s, size_t at, struct word *out)
{
	const struct english_word *row;
	struct str word;

	if (at >= s.n)
		return false;
	word = (struct str){s.s + at, ascii_letters(s, at)};
	row = english_word_row(word);
	return row && word_of_row(row, s, at + word.n, out);
}

struct str english_word_disorder(void)
{
	for (size_t i = 0; i < english_words.n; i++) {
		const struct english_word *row = english_word_row(rows[i].key);

		if (!row || row->class != rows[i].class || row->value != rows[i].value ||
		    row->power != rows[i].power || row->plural != rows[i].plural)
			return rows[i].key;
	}
	return STR("");
}
