#include "dushu/figures/unit.h"

#include "dushu/figures/ascii.h"
#include "src/figures/lexicon.h"

enum { LONGEST = 40 };

/* clang-format off */
#define UNIT(text, sort, name, space, size) \
	{STR_INIT(text), STR_INIT(name), STR_INIT(size), FIGURE_##sort, DIMENSION_##space, UNIT_PROPER},
#define COUNTER(text, which) \
	{STR_INIT(text), STR_INIT(text), STR_INIT("1"), FIGURE_COUNT, DIMENSION_NONE, UNIT_##which},
/* clang-format on */
static const struct unit units[] = {
#include "assets/units.def"
};
static const struct unit currencies[] = {
#include "assets/currencies.def"
};
static const struct unit counters[] = {
#include "assets/classifiers.def"
};
#undef UNIT
#undef COUNTER

struct compound {
	struct str key;
};

/* clang-format off */
#define COMPOUND(text) {STR_INIT(text)},
/* clang-format on */
static const struct compound compounds[] = {
#include "assets/compounds.def"
};
#undef COMPOUND

#include "lexicons/classifiers.inc"
#include "lexicons/compounds.inc"
#include "lexicons/currencies.inc"
#include "lexicons/units.inc"

static const struct lexicon compound_words = LEXICON(compounds, &compounds_index);
static const struct lexicon unit_words = LEXICON(units, &units_index);
static const struct lexicon currency_words = LEXICON(currencies, &currencies_index);
static const struct lexicon counter_words = LEXICON(counters, &classifiers_index);

static const struct unit *longer(const struct unit *a, const struct unit *b)
{
	return !a || (b && b->key.n > a->key.n) ? b : a;
}

/* Chinese forms may be followed by anything. */
static size_t read_han(struct str s, const struct unit **unit)
{
	const struct unit *found = lexicon_longest(&unit_words, s);

	found = longer(found, lexicon_longest(&currency_words, s));
	found = longer(found, lexicon_longest(&counter_words, s));
	if (!found)
		return 0;
	const struct compound *compound = lexicon_longest(&compound_words, s);

	if (compound && compound->key.n > found->key.n)
		return 0;
	*unit = found;
	return found->key.n;
}

/* A word of Latin letters must end with its form; what ends in a sign need not. */
static bool ends_word(struct str s, size_t at)
{
	if (at > 0 && ascii_is_digit(s.s[at - 1]))
		return !ascii_is_word(str_byte(s, at));
	if (at > 0 && !ascii_is_letter(s.s[at - 1]))
		return true;
	/* 17 C.F.R. */
	if (at == 1 && str_byte(s, 1) == '.' && ascii_is_letter(str_byte(s, 2)) && s.s[0] < 'a')
		return false;
	/* L-202 and F-Series are names. */
	if (at == 1 && s.s[0] < 'a' && str_byte(s, 1) == '-' && ascii_is_word(str_byte(s, 2)))
		return false;
	return !ascii_is_word(str_byte(s, at)) && str_byte(s, at) != '_';
}

/* Plurals are written with -s or -es; up to three letters are abbreviations (kms has its row). */
static size_t plural_end(struct str s, size_t end)
{
	if (ends_word(s, end))
		return end;
	if (end >= 3 && ascii_lower(str_byte(s, end)) == 's' && ends_word(s, end + 1))
		return end + 1;
	if (end > 3 && ascii_starts_fold(str_from(s, end), STR("es")) && ends_word(s, end + 2))
		return end + 2;
	return 0;
}

static size_t read_form(const struct lexicon *lexicon, struct str s, const struct unit **unit)
{
	const struct unit *row = lexicon_longest(lexicon, s);

	while (row) {
		size_t end = plural_end(s, row->key.n);

		if (end > 0) {
			*unit = row;
			return end;
		}
		row = lexicon_longest(lexicon, str_slice(s, 0, row->key.n - 1));
	}
	return 0;
}

/* The first bytes of s in lower case, with a plain blank for every other blank. */
static struct str fold(struct str s, char folded[LONGEST])
{
	size_t n = 0;

	for (size_t at = 0; at < s.n && n < LONGEST; at++, n++) {
		bool wide = s.s[at] == '\xC2' && str_byte(s, at + 1) == '\xA0';

		folded[n] = wide || s.s[at] == '\n' ? ' ' : ascii_lower(s.s[at]);
		at += wide;
	}
	return (struct str){folded, n};
}

/* How many bytes of s the first n bytes of its folded form stand for. */
static size_t unfold(struct str s, size_t n)
{
	size_t at = 0;

	for (; n > 0; n--)
		at += s.s[at] == '\xC2' && str_byte(s, at + 1) == '\xA0' ? 2 : 1;
	return at;
}

/* Whether folding changes the words that s begins with; most texts have them in lower case. */
static bool is_folded(struct str s)
{
	for (size_t at = 0; at < s.n && at < LONGEST; at++) {
		char c = s.s[at];

		if ((c >= 'A' && c <= 'Z') || c == '\n' || c == '\xC2')
			return false;
		if (!ascii_is_letter(c) && c != ' ' && c != '.' && c != '-')
			break;
	}
	return true;
}

/* Whether other forms may be found in s when its letters are folded. */
static bool asks_folding(struct str s)
{
	struct str word = ascii_word(s, 0);
	bool capitals = word.n == 2 && word.s[0] < 'a' && word.s[1] < 'a';
	bool more = word.n > 0 &&
		    (unsigned char)str_byte(s, word.n + (str_byte(s, word.n) == '.')) == 0xC2;

	return (word.n >= 3 || capitals || more) && !is_folded(s);
}

static size_t read_latin(const struct lexicon *lexicon, struct str s, bool folding,
			 const struct unit **unit)
{
	char folded[LONGEST];
	const struct unit *other = NULL;
	size_t n = read_form(lexicon, s, unit), m;

	if (!folding)
		return n;
	m = unfold(s, read_form(lexicon, fold(s, folded), &other));
	if (m > n) {
		*unit = other;
		return m;
	}
	return n;
}

static size_t read_by_letters(struct str s, const struct unit **unit)
{
	const struct unit *money = NULL;
	bool folding = asks_folding(s);
	size_t n, m;

	n = read_latin(&unit_words, s, folding, unit);
	m = read_latin(&currency_words, s, folding, &money);
	if (m > n) {
		*unit = money;
		return m;
	}
	return n;
}

size_t unit_read(struct str s, const struct unit **unit)
{
	if (s.n == 0)
		return 0;
	if ((unsigned char)s.s[0] >= 0xE3)
		return read_han(s, unit);
	return read_by_letters(s, unit);
}

size_t unit_read_currency(struct str s, const struct unit **unit)
{
	if (s.n > 0 && (unsigned char)s.s[0] >= 0xE3) {
		*unit = lexicon_longest(&currency_words, s);
		return *unit ? (*unit)->key.n : 0;
	}
	const struct unit *row = lexicon_longest(&currency_words, s);

	/* A code may touch its number: USD3.14. */
	while (row && ascii_is_letter(row->key.s[row->key.n - 1]) &&
	       ascii_is_letter(str_byte(s, row->key.n)))
		row = lexicon_longest(&currency_words, str_slice(s, 0, row->key.n - 1));
	*unit = row;
	if (row && !(row->key.n > 3 && ascii_is_letter(row->key.s[0]) && row->key.s[0] >= 'a'))
		return row->key.n;
	return read_latin(&currency_words, s, asks_folding(s), unit);
}

static bool agree(const struct unit *a, const struct unit *b)
{
	return a->kind == b->kind && a->dimension == b->dimension &&
	       str_equal(a->factor, b->factor);
}

static struct str contradiction_of(const struct unit *rows, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < i; k++) {
			if (str_equal(rows[i].canonical, rows[k].canonical) &&
			    !agree(&rows[i], &rows[k]))
				return rows[i].key;
		}
	}
	return STR("");
}

struct str unit_contradiction(void)
{
	const struct lexicon *const all[] = {&unit_words, &currency_words, &counter_words};

	if (lexicon_disorder(&compound_words).n > 0)
		return lexicon_disorder(&compound_words);

	for (size_t i = 0; i < 3; i++) {
		struct str wrong = lexicon_disorder(all[i]);

		if (wrong.n == 0)
			wrong = contradiction_of(all[i]->rows, all[i]->n);
		if (wrong.n > 0)
			return wrong;
		for (size_t k = 0; k < all[i]->n; k++) {
			const struct unit *row = (const struct unit *)all[i]->rows + k;

			for (size_t other = 0; other < i; other++) {
				if (lexicon_find(all[other], row->key))
					return row->key;
			}
		}
	}
	return STR("");
}
