#include "src/figures/date_english.h"

#include "dushu/figures/ascii.h"
#include "src/figures/english.h"
#include "src/figures/figure_private.h"
#include "src/figures/words.h"

/* clang-format off */
#define OF_YEARS(W) \
	W("sales") W("levels") W("elections") W("results") W("earnings") W("prices") \
	W("profits") W("revenues") W("figures") W("games") W("estimates") W("accounts") \
	W("olympics") W("talks") W("exports") W("imports") W("finals") W("protests") W("floods") \
	W("riots")
#define NO_PLURALS(W) \
	W("was") W("is") W("has") W("its") W("this") W("as") W("plus") W("across") W("always") \
	W("perhaps") W("versus") W("his") W("does") W("less") W("us") W("thus") W("census") \
	W("crisis") W("besides")
#define COUNTED(W) \
	W("people") W("men") W("women") W("children") W("percent") W("per") W("million") \
	W("billion") W("km") W("kg") W("m") W("mm") W("cm") W("ft") W("feet") W("sq") \
	W("square") W("cubic") W("ha") W("mi") W("mg") W("g") W("lb") W("mw") W("kw") W("kwh") \
	W("mph") W("rpm") W("hundred") W("or") W("metric") W("yuan") W("yen") W("usd") W("rmb") \
	W("degrees") W("ml") W("hz") W("mhz") W("kcal") W("staff") W("police") W("troops") \
	W("thousand") W("odd") W("euro") W("mah") W("watt")
#define OPENERS(W) W("the") W("early") W("late") W("mid")
#define WORDS(W) W("from") W("between") W("in") W("during") W("years")
#define YEAR_OPENERS(W) \
	W("in") W("since") W("during") W("until") W("till") W("by") W("circa") W("year") \
	W("fiscal") W("early") W("late") W("mid") W("spring") W("summer") W("autumn") W("fall") \
	W("winter") W("season") W("years")
#define MAYBE_OPENERS(W) \
	W("of") W("from") W("after") W("before") W("to") W("for") W("about") W("between") \
	W("through") W("the") W("its") W("their") W("his") W("her") W("our") W("around") W("s") \
	W("on") W("that") W("back") W("with") W("when") W("than")
#define ORIGINS(W) W("dating") W("dates") W("dated") W("back")
#define COMPARISONS(W) W("later") W("earlier") W("sooner")
/* clang-format on */

/* Plural words that are counted by no year: "2008 elections", "1974 levels". */
WORDS_WHOLE(of_years, OF_YEARS);

/* Words in -s that are no plurals. */
WORDS_WHOLE(no_plurals, NO_PLURALS);

/* Singular and irregular words that are counted, and abbreviated units. */
WORDS_WHOLE(counted, COUNTED);

static bool looks_plural(struct str word)
{
	if (word.n < 4 || ascii_lower(word.s[word.n - 1]) != 's')
		return false;
	return ascii_lower(word.s[word.n - 2]) != 's' && !words_have(&no_plurals, word) &&
	       !words_have(&of_years, word);
}

static bool unit_follows(struct str text, size_t at)
{
	struct str next = english_next(text, at);
	size_t dash = english_dash(text, at);

	if (dash == 1 && ascii_is_letter(str_byte(text, at + 1)))
		return true;
	return !ascii_equal_fold(next, STR("or")) && words_have(&counted, next);
}

bool counted_noun_follows(struct str text, size_t at)
{
	return unit_follows(text, at) || looks_plural(english_next(text, at));
}

/* Signs before a number that make it an amount, a part of a number or a label. */
static bool sign_before(struct str text, size_t at)
{
	char c = at > 0 ? text.s[at - 1] : ' ';
	size_t blanks = english_blanks_before(text, at);
	char mark = blanks > 0 ? text.s[blanks - 1] : ' ';

	if (mark == '$' || (mark == '#' && blanks == at))
		return true;
	if ((c == '.' || c == ',' || c == '/' || c == '-' || c == ':' || c == '+') && at > 1)
		return ascii_is_digit(text.s[at - 2]) || c == '+';
	return ascii_is_word(c);
}

static void set_years(int low, int high, struct date_read *out)
{
	struct date_parts a = {.has_year = true, .year = low}, b = {.has_year = true, .year = high};

	if (high == 0)
		date_set(out, a);
	else
		date_set_range(out, a, b);
}

/* 1990s, 1990's, 1980 s; 90s behind an apostrophe or "the" */
static size_t read_decade(struct str text, size_t at, struct date_read *out)
{
	WORDS_WHOLE(openers, OPENERS);
	int year;
	size_t n = english_digits(text, at, &year), s = at + n;
	bool full = n == 4 && year >= 1000 && year < 2200;

	if (str_byte(text, s) == '\'' ||
	    (str_byte(text, s) == ' ' && full && english_ends(text, s + 2)))
		s++;
	else if (s < text.n && str_starts(str_from(text, s), STR("’")))
		s += 3;
	if (str_byte(text, s) != 's' || !english_ends(text, s + 1) || year % 10 != 0)
		return 0;
	if (!full) {
		size_t from = at > 0 && text.s[at - 1] == '-' ? at - 1 : at;
		bool quoted = at > 0 && (text.s[at - 1] == '\'' ||
					 str_ends(str_slice(text, 0, at), STR("’")));

		if (n != 2 || year < 20 ||
		    (!quoted && !words_have(&openers, english_before(text, from))))
			return 0;
		year += 1900;
	}
	*out = (struct date_read){.time = false};
	decade_iso(year, &out->value);
	return s + 1;
}

static bool is_recent(int year)
{
	return year >= 1800 && year <= 2100;
}

/* 1973-74, 2016/17, 2019/2020: a year of account, or a stretch of years. */
static size_t read_short_range(struct str text, size_t end, int year, struct date_read *out)
{
	int second;
	bool slash = str_byte(text, end) == '/';
	size_t dash = slash ? 1 : english_dash(text, end), n;

	n = dash == 0 ? 0 : english_digits(text, end + dash, &second);
	if (n != 2 || !is_recent(year) || !english_ends(text, end + dash + 2))
		return 0;
	if (english_dash(text, end + dash + 2) != 0 || str_byte(text, end + dash + 2) == '/')
		return 0;
	second += year - year % 100 + (second <= year % 100 ? 100 : 0);
	if (second - year == 1 || (!slash && second - year < 60 && second % 100 > 12)) {
		set_years(year, second, out);
		return end + dash + 2;
	}
	return 0;
}

/* "reigned from 1216 to 1272": years before 1800 need a word of time before them. */
static bool leads_to_years(struct str text, size_t at)
{
	WORDS_WHOLE(words, WORDS);

	return words_have(&words, english_before(text, at));
}

/* 1990 to 1995, 2014-2018, between 2007 and 2009, 2014 through May 2nd 2018 */
static size_t read_range(struct str text, size_t at, size_t end, int year, struct date_read *out)
{
	struct date_parts high;
	int second;
	size_t joint = str_byte(text, end) == '/' ? end + 1 : date_joint(text, end, at);
	size_t to = joint == 0 ? 0 : year_digits(text, joint, &second);

	if (joint == 0 || !(is_recent(year) || leads_to_years(text, at)))
		return 0;
	if (to != 0 && (english_dash(text, to) == 0 || !ascii_is_digit(str_byte(text, to + 1))) &&
	    english_ends(text, to) && second > year && (is_recent(second) || second - year < 400) &&
	    !counted_noun_follows(text, to) &&
	    (joint != end + 1 || second - year == 1 || str_byte(text, end) != '/')) {
		set_years(year, second, out);
		return to;
	}
	to = ascii_is_letter(str_byte(text, joint)) ? calendar_english(text, joint, &high) : 0;
	if (to == 0 || !high.has_year)
		return 0;
	set_years(year, year, out);
	date_iso(high, &out->high);
	return to;
}

/* 2001Q3, 2001 Q3, 2001-Q3 */
static size_t read_year_quarter(struct str text, size_t end, int year, struct date_read *out)
{
	size_t q = english_link(text, end);
	char digit = str_byte(text, q + 1);

	if (str_byte(text, q) != 'Q' || digit < '1' || digit > '4' || !english_ends(text, q + 2))
		return 0;
	date_set(out, (struct date_parts){.has_year = true, .year = year, .quarter = digit - '0'});
	return q + 2;
}

/* The word before makes it a year, whatever follows but a unit. */
static bool opens_year(struct str before)
{
	WORDS_WHOLE(words, YEAR_OPENERS);

	return words_have(&words, before);
}

/* The word before may open a year, or a number. */
static bool may_open_year(struct str before)
{
	WORDS_WHOLE(words, MAYBE_OPENERS);

	return words_have(&words, before);
}

/* "later than 2018", "year greater than 2012": a comparison of years. */
static bool compares_years(struct str text, size_t at)
{
	WORDS_WHOLE(words, COMPARISONS);
	struct str than = english_before(text, at);
	size_t start = (size_t)(than.s - text.s);
	size_t from = start > 24 ? start - 24 : 0;

	return words_have(&words, english_before(text, start)) ||
	       str_find(str_slice(text, from, start), STR("year")) != start - from;
}

/* "2007 and 2009", "2001, 2004": a year stands before. */
static bool year_before(struct str text, size_t at)
{
	struct str word = english_before(text, at);
	size_t end = at;
	int year;

	if (ascii_equal_fold(word, STR("and")) || ascii_equal_fold(word, STR("or")))
		end = (size_t)(word.s - text.s);
	end = english_blanks_before(text, end);
	if (end > 0 && text.s[end - 1] == ',')
		end = english_blanks_before(text, end - 1);
	return end >= 4 && end < at && year_digits(text, end - 4, &year) != 0 && year >= 1900 &&
	       year < 2100 && (end == 4 || !ascii_is_word(text.s[end - 5]));
}

static bool closes(struct str text, size_t at)
{
	char c = str_byte(text, english_blanks(text, at));

	return c == '\0' || c == ')' || c == ']' || c == ',' || c == ';' || c == ':' || c == '.' ||
	       c == '!' || c == '?' || c == '\n';
}

/* Years 1900 to 2099 that no word introduces: (1975), 1976 alone, 2024 World Cup, ", 1998,". */
static bool stands_as_year(struct str text, size_t at, size_t end)
{
	size_t start = english_blanks_before(text, at);
	size_t next = english_blanks(text, end);
	char before = start > 0 ? text.s[start - 1] : '(';
	struct str noun = english_next(text, end);

	if (before == '(' || before == '[' || before == ',' || before == '=' || before == '>')
		return closes(text, end);
	if (before == '<' || before == '\n')
		return closes(text, end);
	if (words_have(&of_years, noun))
		return true;
	return noun.n > 2 && next > end && noun.s[0] >= 'A' && noun.s[0] <= 'Z' &&
	       ascii_lower(noun.s[1]) == noun.s[1] && !looks_plural(noun);
}

/* (1895), (Paris, 1895): an older year, where the bracket closes. */
static bool stands_in_brackets(struct str text, size_t at, size_t end)
{
	size_t start = english_blanks_before(text, at);
	char before = start > 0 ? text.s[start - 1] : ' ';

	return (before == '(' || before == ',') && str_byte(text, end) == ')';
}

/* c. 1200, ca. 1450 */
static bool is_circa(struct str text, size_t at)
{
	size_t end = english_blanks_before(text, at);
	struct str word;

	if (end == 0 || text.s[end - 1] != '.')
		return false;
	word = english_before(text, end - 1);
	return ascii_equal_fold(word, STR("c")) || ascii_equal_fold(word, STR("ca"));
}

/* "dating from 1200", "dates back to 980" */
static bool dates_back(struct str text, struct str before)
{
	WORDS_WHOLE(words, ORIGINS);

	return (ascii_equal_fold(before, STR("from")) || ascii_equal_fold(before, STR("to"))) &&
	       words_have(&words, english_before(text, (size_t)(before.s - text.s)));
}

/* "an increase over 2010", "up 4% over 2010" */
static bool is_base(struct str text, struct str before)
{
	size_t end = english_blanks_before(text, (size_t)(before.s - text.s));

	return ascii_equal_fold(before, STR("over")) && end > 0 &&
	       (text.s[end - 1] == '%' || str_ends(str_slice(text, 0, end), STR("cent")) ||
		direction_word_before(text, end) != DIRECTION_NONE);
}

/* "up by 1000": an amount, where so early a year would be no term. */
static bool is_amount_of_change(struct str text, struct str before, int year)
{
	size_t by = (size_t)(before.s - text.s);

	return year < 1800 && ascii_equal_fold(before, STR("by")) &&
	       direction_word_before(text, english_blanks_before(text, by)) != DIRECTION_NONE;
}

static bool is_year_alone(struct str text, size_t at, size_t end, int year)
{
	struct str before = english_before(text, at > 0 && text.s[at - 1] == '-' ? at - 1 : at);
	bool modern = year >= 1900 && year < 2100;

	if (unit_follows(text, end) || year >= 2200 || is_amount_of_change(text, before, year))
		return false;
	if (opens_year(before) || is_circa(text, at))
		return (modern && year != 2000) || !counted_noun_follows(text, end);
	if (counted_noun_follows(text, end))
		return false;
	if (ascii_equal_fold(before, STR("than")))
		return modern && compares_years(text, at);
	if (dates_back(text, before) || (modern && is_base(text, before)))
		return true;
	if (may_open_year(before))
		return modern || (year >= 1500 && year < 1900 && year % 100 != 0);
	if (year >= 1500 && year < 1900 && stands_in_brackets(text, at, end))
		return true;
	return modern && (year_before(text, at) || stands_as_year(text, at, end));
}

/* FY2001, FY 2019/20, FY19 */
static size_t read_fiscal(struct str text, size_t at, struct date_read *out)
{
	int year;
	size_t to = at + 2, end, range, n;

	if (!str_starts(str_from(text, at), STR("FY")))
		return 0;
	to = english_blanks(text, to);
	end = year_digits(text, to, &year);
	if (end == 0) {
		n = english_digits(text, to, &year);
		if (n != 2 || !english_ends(text, to + 2))
			return 0;
		set_years(year + (year < 70 ? 2000 : 1900), 0, out);
		return to + 2;
	}
	range = read_short_range(text, end, year, out);
	if (range == 0)
		range = read_range(text, to, end, year, out);
	if (range != 0)
		return range;
	set_years(year, 0, out);
	return english_ends(text, end) ? end : 0;
}

size_t year_english(struct str text, size_t at, struct date_read *out)
{
	int year;
	size_t end, more;

	if (!ascii_is_digit(str_byte(text, at)))
		return read_fiscal(text, at, out);
	if ((end = read_decade(text, at, out)) != 0)
		return end;
	end = year_digits(text, at, &year);
	if (end == 0 || sign_before(text, at))
		return 0;
	if ((more = read_year_quarter(text, end, year, out)) != 0 ||
	    (more = read_short_range(text, end, year, out)) != 0 ||
	    (more = read_range(text, at, end, year, out)) != 0)
		return more;
	if (!english_ends(text, end) || !is_year_alone(text, at, end, year))
		return 0;
	set_years(year, 0, out);
	return end;
}
