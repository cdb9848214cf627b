#include "dushu/figures/unit.h"

#include "dushu/figures/ascii.h"
#include "src/figures/lexicon.h"

/* clang-format off */
#define UNIT(text, sort, name, space, size) \
	{STR_INIT(text), STR_INIT(name), STR_INIT(size), FIGURE_##sort, DIMENSION_##space, UNIT_PROPER},
#define COUNTER(text, which) \
	{STR_INIT(text), STR_INIT(text), STR_INIT("1"), FIGURE_COUNT, DIMENSION_NONE, UNIT_##which},
#define COMPOUND(text) {.key = STR_INIT(text)},
/* clang-format on */
/* Of all tables, one behind the other, so that one tree tells what begins at a place. */
static const struct unit units[] = {
#include "assets/units.def"

#include "assets/currencies.def"

#include "assets/classifiers.def"

#include "assets/compounds.def"
};
#undef UNIT
#undef COUNTER
#undef COMPOUND

/* A byte a row. */
#define UNIT(...) "."
#define COUNTER(...) "."
enum {
	N_PROPER = sizeof(
#include "assets/units.def"
			   "") -
		   1,
	N_MONEY = sizeof(
#include "assets/currencies.def"
			  "") -
		  1,
	N_COUNTERS = sizeof(
#include "assets/classifiers.def"
			     "") -
		     1,
	N_UNITS = N_PROPER + N_MONEY + N_COUNTERS
};
#undef UNIT
#undef COUNTER

#include "lexicons/currencies.inc"
#include "lexicons/units.inc"

static const struct lexicon unit_words = LEXICON(units, &units_index);
static const struct lexicon currency_words = {units + N_PROPER, N_MONEY, sizeof *units,
					      &currencies_index};

/* Chinese forms may be followed by anything but what makes another word of them. */
static size_t read_han(struct str s, const struct unit **unit)
{
	struct lexicon_path path = lexicon_path(&unit_words, s);
	const struct unit *row, *found = NULL;

	while ((row = lexicon_next(&path)))
		found = row;
	if (!found || found >= units + N_UNITS)
		return 0;
	*unit = found;
	return found->key.n;
}

/* A word of Latin letters must end with its form; what ends in a sign need not. */
static bool ends_word(struct str s, size_t at, bool fold)
{
	bool capital = at == 1 && !fold && s.s[0] < 'a';

	if (at > 0 && ascii_is_digit(s.s[at - 1]))
		return !ascii_is_word(str_byte(s, at));
	if (at > 0 && !ascii_is_letter(s.s[at - 1]))
		return true;
	/* 17 C.F.R. */
	if (capital && str_byte(s, 1) == '.' && ascii_is_letter(str_byte(s, 2)))
		return false;
	/* L-202 and F-Series are names. */
	if (capital && str_byte(s, 1) == '-' && ascii_is_word(str_byte(s, 2)))
		return false;
	return !ascii_is_word(str_byte(s, at)) && str_byte(s, at) != '_';
}

/* Plurals are written with -s or -es; up to three letters are abbreviations (kms has its row). */
static size_t plural_end(struct str s, size_t end, bool fold)
{
	char next = ascii_lower(str_byte(s, end));

	if (ends_word(s, end, fold))
		return end;
	if (end >= 3 && next == 's' && ends_word(s, end + 1, fold))
		return end + 1;
	if (end > 3 && next == 'e' && ascii_lower(str_byte(s, end + 1)) == 's' &&
	    ends_word(s, end + 2, fold))
		return end + 2;
	return 0;
}

/* What is read at a place: the row and its bytes in the text, 0 for none. */
struct form {
	const struct unit *unit;
	size_t n;
};

struct forms {
	struct form proper, money;
	size_t reach; /* how far any key goes with the text */
};

/* The longest forms that end where a word ends. */
static struct forms read_forms(const struct lexicon *lexicon, struct str s, bool fold)
{
	struct lexicon_path path = lexicon_path(lexicon, s);
	struct forms forms = {.reach = 0};
	const struct unit *row;

	path.fold = fold;
	while ((row = lexicon_next(&path))) {
		size_t end = plural_end(s, path.at, fold);

		if (end > 0 && row < units + N_PROPER)
			forms.proper = (struct form){row, end};
		else if (end > 0 && row < units + N_PROPER + N_MONEY)
			forms.money = (struct form){row, end};
	}
	forms.reach = path.at;
	return forms;
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

		if ((unsigned char)(c - 'a') < 26)
			continue;
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
	if (is_folded(s, reach + 1))
		return false;
	struct str word = ascii_word(s, 0);
	bool capitals = word.n == 2 && word.s[0] < 'a' && word.s[1] < 'a';

	return word.n >= 3 || capitals ||
	       (word.n > 0 &&
		(unsigned char)str_byte(s, word.n + (str_byte(s, word.n) == '.')) == 0xC2);
}

static struct forms read_by_letters(const struct lexicon *lexicon, struct str s)
{
	struct forms forms = read_forms(lexicon, s, false);

	if (asks_folding(s, forms.reach)) {
		struct forms folded = read_forms(lexicon, s, true);

		if (folded.proper.n > forms.proper.n)
			forms.proper = folded.proper;
		if (folded.money.n > forms.money.n)
			forms.money = folded.money;
	}
	return forms;
}

size_t unit_read(struct str s, const struct unit **unit)
{
	if (s.n == 0)
		return 0;
	if ((unsigned char)s.s[0] >= 0xE3)
		return lexicon_may_start(&unit_words, s) ? read_han(s, unit) : 0;
	if (ascii_is_letter(s.s[0]) && !lexicon_may_start_word(&unit_words, s))
		return 0;
	struct forms forms = read_by_letters(&unit_words, s);
	struct form form = forms.money.n > forms.proper.n ? forms.money : forms.proper;

	if (form.n > 0)
		*unit = form.unit;
	return form.n;
}

/* The longest form as it stands; a code may touch its number: USD3.14. */
static const struct unit *read_code(struct str s)
{
	struct lexicon_path path = lexicon_path(&currency_words, s);
	const struct unit *row, *code = NULL;

	while ((row = lexicon_next(&path))) {
		if (!ascii_is_letter(s.s[path.at - 1]) || !ascii_is_letter(str_byte(s, path.at)))
			code = row;
	}
	return code;
}

size_t unit_read_currency(struct str s, const struct unit **unit)
{
	*unit = NULL;
	if (s.n == 0 || (ascii_is_letter(s.s[0]) && !lexicon_may_start_word(&currency_words, s)))
		return 0;
	*unit = lexicon_may_start(&currency_words, s) ? read_code(s) : NULL;
	if (*unit &&
	    !((*unit)->key.n > 3 && (*unit)->key.s[0] >= 'a' && ascii_is_letter((*unit)->key.s[0])))
		return (*unit)->key.n;
	struct form form = read_by_letters(&currency_words, s).money;

	if (form.n > 0)
		*unit = form.unit;
	return form.n;
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

/* The first row that is out of order or not found. */
static struct str disorder_of(const struct unit *part, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (i > 0 && str_compare(part[i - 1].key, part[i].key) >= 0)
			return part[i].key;
		if (lexicon_find(&unit_words, part[i].key) != &part[i])
			return part[i].key;
		if (ascii_is_letter(part[i].key.s[0]) &&
		    !lexicon_may_start_word(&unit_words, part[i].key))
			return part[i].key;
	}
	return STR("");
}

struct str unit_contradiction(void)
{
	static const size_t ends[] = {N_PROPER, N_PROPER + N_MONEY, N_UNITS,
				      sizeof units / sizeof *units};
	struct str wrong = lexicon_disorder(&currency_words);

	for (size_t i = 0, start = 0; i < sizeof ends / sizeof *ends; start = ends[i++]) {
		if (wrong.n == 0)
			wrong = disorder_of(units + start, ends[i] - start);
		if (wrong.n == 0 && ends[i] <= N_UNITS)
			wrong = contradiction_of(units + start, ends[i] - start);
	}
	return wrong;
}
