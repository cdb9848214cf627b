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

/* What is read at a place: the row and its bytes in the text, 0 for none. */
struct form {
	const struct unit *unit;
	size_t n;
};

/* The longest form that ends where a word ends, and in *reach how far any key goes with s. */
static struct form read_form(const struct lexicon *lexicon, struct str s, size_t *reach)
{
	size_t far = 0;
	const struct unit *row = lexicon_longest_reach(lexicon, s, &far);

	if (far > *reach)
		*reach = far;
	while (row) {
		size_t end = plural_end(s, row->key.n);

		if (end > 0)
			return (struct form){row, end};
		row = lexicon_longest(lexicon, str_slice(s, 0, row->key.n - 1));
	}
	return (struct form){NULL, 0};
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

static bool folding_changes(char c)
{
	return (c >= 'A' && c <= 'Z') || c == '\n' || c == '\xC2';
}

/* Whether folding changes the words that s begins with, in its first n bytes. */
static bool is_folded(struct str s, size_t n)
{
	for (size_t at = 0; at < s.n && at < n; at++) {
		char c = s.s[at];

		if (folding_changes(c))
			return false;
		if (!ascii_is_letter(c) && c != ' ' && c != '.' && c != '-')
			break;
	}
	return true;
}

/*
 * Whether other forms may be found in s when its letters are folded. Where what any key goes with is
 * in lower case, and the byte behind that too, none will.
 */
static bool asks_folding(struct str s, size_t reach)
{
	if (is_folded(s, reach < LONGEST ? reach + 1 : LONGEST))
		return false;
	struct str word = ascii_word(s, 0);
	bool capitals = word.n == 2 && word.s[0] < 'a' && word.s[1] < 'a';

	return word.n >= 3 || capitals ||
	       (word.n > 0 &&
		(unsigned char)str_byte(s, word.n + (str_byte(s, word.n) == '.')) == 0xC2);
}

/* The longer of what is read in s as it stands and folded. */
static struct form longer_folded(const struct lexicon *lexicon, struct str s, struct str folded,
				 struct form plain)
{
	size_t reach = 0;
	struct form other = read_form(lexicon, folded, &reach);

	other.n = unfold(s, other.n);
	return other.n > plain.n ? other : plain;
}

static size_t read_by_letters(struct str s, const struct unit **unit)
{
	size_t reach = 0;
	struct form proper = read_form(&unit_words, s, &reach);
	struct form money = read_form(&currency_words, s, &reach);

	if (asks_folding(s, reach)) {
		char buffer[LONGEST];
		struct str folded = fold(s, buffer);

		proper = longer_folded(&unit_words, s, folded, proper);
		money = longer_folded(&currency_words, s, folded, money);
	}
	if (money.n > proper.n)
		proper = money;
	if (proper.n > 0)
		*unit = proper.unit;
	return proper.n;
}

static size_t read_currency_by_letters(struct str s, const struct unit **unit)
{
	size_t reach = 0;
	struct form form = read_form(&currency_words, s, &reach);

	if (asks_folding(s, reach)) {
		char buffer[LONGEST];

		form = longer_folded(&currency_words, s, fold(s, buffer), form);
	}
	if (form.n > 0)
		*unit = form.unit;
	return form.n;
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
	return read_currency_by_letters(s, unit);
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
