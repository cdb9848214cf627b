#include "src/figures/term.h"

#include <string.h>

#include "dushu/figures/ascii.h"
#include "src/figures/english.h"
#include "src/figures/english_term.h"
#include "src/figures/numeral_private.h"
#include "src/figures/words.h"

/* clang-format off */
#define WORDS(W) \
	W("consecutive") W("additional") W("more") W("straight") W("full") W("further") \
	W("successive") W("whole") W("long") W("extra") W("calendar") W("working") W("business") \
	W("short") W("total") W("solid") W("combined") W("net") W("gross") W("planted")
#define ENDINGS(W) \
	W("ive") W("al") W("ous") W("ed") W("ing") W("ful") W("ic") W("ary") W("able") W("ible")
#define DESCRIBED(W) \
	W("miles") W("acres") W("hectares") W("dollars") W("tonnes") W("kilometres") \
	W("kilometers") W("metres") W("meters")
#define MERE(W) W("in") W("at") W("a") W("as") W("pt") W("are")
#define SIZES(W) \
	W("thick") W("wide") W("long") W("tall") W("high") W("deep") W("by") W("of") W("more") \
	W("and") W("or") W("to")
#define OTHERS(W) \
	W("is") W("was") W("has") W("does") W("his") W("this") W("thus") W("as") W("us") \
	W("its") W("plus") W("versus") W("less") W("across") W("comes") W("says") W("minus") \
	W("yes") W("makes") W("gives") W("goes") W("means") W("seems") W("perhaps") W("hers") \
	W("ours") W("equals") W("others")
#define IRREGULAR(W) \
	W("people") W("men") W("women") W("children") W("persons") W("mice") W("sheep") \
	W("police") W("aircraft") W("species") W("cattle") W("staff") W("fish") W("crew") \
	W("personnel")
#define BASES(W) W("百") W("千") W("万") W("萬") W("十万") W("十萬") W("百万") W("百萬") W("亿") W("億")
#define TURNS(W) W("次") W("转") W("轉") W("拍") W("滴") W("帧") W("幀") W("圈") W("下")
#define LABELS(W) \
	W("chapter") W("section") W("figure") W("table") W("page") W("part") W("article") \
	W("appendix") W("volume") W("no") W("number") W("step") W("version") W("room") \
	W("flight") W("phase") W("grade") W("level") W("type") W("route") W("item") W("rule") \
	W("act") W("scene")
/* clang-format on */

enum { BLANKS = 3, SYMBOL_MAX = 3 };

/* 余, 多, 几 and 来 between a number and its unit. */
static size_t vague_at(struct str text, size_t at, struct term *term)
{
	size_t blanks = blanks_at(text, at, 1);
	struct han h = han_at(text, at + blanks);

	if (h.class == HAN_MORE || (h.class == HAN_FEW && h.value == 0)) {
		term->over = true;
		return blanks + 3;
	}
	if (h.class == HAN_ROUND) {
		term->about = true;
		return blanks + 3;
	}
	return 0;
}

/* "five agonising years": an adjective by its ending, before a unit that is hardly another word. */
static bool describes(struct str word, struct str unit)
{
	WORDS_TAILS(endings, ENDINGS);
	WORDS_WHOLE(described, DESCRIBED);
	const struct unit *found = NULL;
	size_t n = word.n > 4 && word.s[0] >= 'a' ? words_end(&endings, word) : 0;

	return n > 0 && unit.n > 3 && unit.s[unit.n - 1] == 's' &&
	       unit_read(unit, &found) == unit.n &&
	       (found->kind == FIGURE_DURATION || words_have(&described, unit));
}

/* The words that stand between an English numeral and a unit of time, measure or money. */
static size_t adjective_at(struct str text, size_t at, struct str word)
{
	WORDS_WHOLE(words, WORDS);
	size_t next = at + word.n + blanks_at(text, at + word.n, BLANKS);

	if (next == at + word.n)
		return 0;
	return words_have(&words, word) || describes(word, ascii_word(text, next)) ? next - at : 0;
}

/* What stands between number and unit: blanks, a hyphen, "of a". */
static size_t gap_at(struct str text, size_t at, const struct term *term)
{
	size_t blanks = blanks_at(text, at, BLANKS);
	static const struct str ofs[] = {STR_INIT("of a "), STR_INIT("of an "), STR_INIT("a "),
					 STR_INIT("an "), STR_INIT("of ")};

	if (blanks == 0 && str_byte(text, at) == '-' && ascii_is_letter(str_byte(text, at + 1)))
		return 1;
	if (blanks == 0 || term->numeral.digits)
		return blanks;
	for (size_t i = 0; i < sizeof ofs / sizeof *ofs; i++) {
		bool half = term->numeral.form == NUMERAL_FRACTION || term->numeral.scaled;

		if (half && ascii_starts_fold(str_from(text, at + blanks), ofs[i]))
			return blanks + ofs[i].n;
	}
	return blanks;
}

/* "in" and "a" behind a number are seldom inches and years. */
static bool is_mere_word(struct str text, size_t at, size_t n)
{
	WORDS_WHOLE(mere, MERE);
	WORDS_WHOLE(sizes, SIZES);
	struct str word = str_slice(text, at, at + n), next;

	/* 12 x 18 inches */
	if (n == 1 && word.s[0] == 'x')
		return ascii_is_digit(str_byte(text, at + 1 + blanks_at(text, at + 1, 1)));
	if (!words_have(&mere, word))
		return false;
	/* one-in-five */
	if (str_byte(text, at + n) == '-')
		return true;
	size_t blanks = blanks_at(text, at + n, 1);

	next = ascii_word(text, at + n + blanks);
	if (ascii_is_digit(str_byte(text, at + n + blanks)))
		return blanks > 0;
	return next.n > 0 && !words_have(&sizes, next);
}

/* A plural that follows an English number is what it counts; a verb or function word is not. */
static bool is_plural(struct str word)
{
	WORDS_WHOLE(others, OTHERS);
	WORDS_WHOLE(irregular, IRREGULAR);
	char end = word.n > 0 ? word.s[word.n - 1] : '\0';

	if (words_have(&irregular, word))
		return true;
	if (word.n < 4 || end != 's' || word.s[word.n - 2] == 's' || word.s[0] < 'a')
		return false;
	return !words_have(&others, word);
}

/* Chapter 7, Figure 2: a number behind such a word counts nothing. */
static bool is_labelled(struct str text, size_t at)
{
	WORDS_WHOLE(labels, LABELS);
	size_t end = at - blanks_before(text, at, 1), start = end;

	while (start > 0 && ascii_is_letter(text.s[start - 1]) && end - start < 12)
		start--;
	return end < at && words_have(&labels, str_slice(text, start, end));
}

static size_t noun_unit(struct str text, size_t at, struct str word, struct term *term)
{
	size_t start = word.n > 0 ? (size_t)(word.s - text.s) : at;

	if (start == at || start != at + blanks_at(text, at, BLANKS) ||
	    term->numeral.form != NUMERAL_CARDINAL || !is_plural(word) ||
	    is_labelled(text, term->number.start))
		return at;
	term->unit_text = word;
	term->unit_at = start;
	term->kind = FIGURE_COUNT;
	return start + word.n;
}

/* A bracket right behind a noun belongs to it: 鄉(街道). */
static size_t bracket_at(struct str text, size_t at)
{
	size_t n, open = at, close;
	char c = narrow_at(text, at, &n);

	if (c != '(')
		return 0;
	at += n;
	for (int i = 0; i < 4 && (close = han_code(text, at)) >= HAN_FIRST && close < HAN_END; i++)
		at += 3;
	c = narrow_at(text, at, &n);
	return c == ')' && at > open + 3 ? at + n - open : 0;
}

/* What 每 may stand behind in a unit: 米每秒, 次每分; not the days and people of 七天每天, 三人每周. */
static bool takes_each(const struct unit *unit)
{
	WORDS_HEADS(turns, TURNS);

	return unit->kind == FIGURE_MEASURE || unit->kind == FIGURE_MONEY ||
	       words_start(&turns, unit->key) > 0;
}

/* Slashes, 每, and "per" behind a blank or none: nothing else makes a quotient. */
static inline bool per_may_follow(struct str text, size_t at)
{
	char c = str_byte(text, at), third;

	if (c == ' ')
		c = str_byte(text, ++at);
	if ((unsigned char)c < 0x80)
		return c == '/' || (c | 0x20) == 'p' || c == '\t' || c == ' ';
	third = str_byte(text, at + 2);
	return c == '\xC2' || (c == '\xE3' && third == '\x80') ||
	       ((c == '\xE6' || c == '\xEF') && third == '\x8F');
}

/* 元/吨, 部/百人, km/h, 公里每小时, miles per hour behind a unit: where it ends. */
static size_t per_end(struct str text, size_t at, const struct unit *of)
{
	WORDS_HEADS(bases, BASES);
	const struct unit *unit;
	size_t start = at, n;
	char c;

	if (!per_may_follow(text, at))
		return start;
	c = narrow_at(text, at, &n);
	if (c == '/') {
		at += n;
	} else if (str_starts(str_from(text, at), STR("每"))) {
		if (!takes_each(of))
			return start;
		at += 3;
	} else {
		at += blanks_at(text, at, 1);
		if (!ascii_starts_fold(str_from(text, at), STR("per ")))
			return start;
		at += 4;
	}
	size_t base = c == '/' ? words_start(&bases, str_from(text, at)) : 0;

	n = unit_read(str_from(text, at + base), &unit);
	if (n > 0)
		n += base;
	if (n == 0 || unit->kind == FIGURE_PERCENT || unit->kind == FIGURE_MONEY)
		return start;
	if (c != '/' && unit->sort == UNIT_MEASURE_WORD)
		return start;
	return at + n;
}

/* A unit of more letters than a symbol has: a 6-foot-4 man has no exponent. */
static bool is_written_out(struct str text, size_t at)
{
	size_t from = at;

	while (from > 0 && at - from <= SYMBOL_MAX && ascii_is_letter(text.s[from - 1]))
		from--;
	return at - from > SYMBOL_MAX;
}

/* s-1, J/m^2, km/s2: an exponent behind a unit of letters. */
static inline size_t exponent_end(struct str text, size_t at)
{
	size_t end = at + (str_byte(text, at) == '^');

	if (str_byte(text, end) == '-' && is_written_out(text, at))
		return at;

	end += str_byte(text, end) == '-';
	if (end > at ? !ascii_is_digit(str_byte(text, end)) : true)
		return at;
	/* 1.6m-3.9m is a range. */
	if (str_byte(text, end + 1) == '.' && ascii_is_digit(str_byte(text, end + 2)))
		return at;
	return ascii_is_word(str_byte(text, end + 1)) ? at : end + 1;
}

/* What a quotient or an exponent may begin with. */
static inline bool quotient_may_follow(struct str text, size_t at)
{
	char c = str_byte(text, at);

	return c == '^' || c == '-' || ascii_is_digit(c) || per_may_follow(text, at);
}

static size_t quotient_end(struct str text, size_t at, const struct unit *unit, struct term *term)
{
	if (!quotient_may_follow(text, at))
		return at;
	size_t end = exponent_end(text, at), per = per_end(text, end, unit);

	while (per > end) {
		term->per = true;
		end = exponent_end(text, per);
		per = per_end(text, end, unit);
	}
	return end;
}

static bool may_have(const struct term *term, const struct unit *unit)
{
	const struct numeral *n = &term->numeral;

	if (n->form == NUMERAL_PERCENT)
		return unit->kind == FIGURE_PERCENT && unit->canonical.s[0] == 'p';
	if (n->form == NUMERAL_ORDINAL)
		return !ascii_is_letter(unit->key.s[0]) &&
		       (unit->sort == UNIT_MEASURE_WORD || unit->kind == FIGURE_DURATION);
	if (n->form == NUMERAL_FRACTION)
		return unit->sort == UNIT_PROPER && unit->kind != FIGURE_RATIO;
	return n->form != NUMERAL_MULTIPLE;
}

/* The inches behind feet without a blank: 5'11" */
static bool inches_follow(struct str text, size_t at)
{
	size_t end = at;

	while (end < at + 2 && ascii_is_digit(str_byte(text, end)))
		end++;
	return end > at && str_byte(text, end) == '"';
}

/* 5' 8" 5'': feet and inches, where no quotation is open that the mark would close. */
static size_t quoted_unit(struct str text, size_t at, struct term *term)
{
	size_t from = at > 256 ? at - 256 : 0;
	char mark = str_byte(text, at);
	size_t n = str_starts(str_from(text, at), STR("''")) ? 2 : 1;
	int open = 0;

	/* An apostrophe within a word or behind it opens nothing. */
	for (size_t i = from; i < at; i++)
		open += text.s[i] == mark &&
			(mark == '"' || i == 0 || !ascii_is_letter(text.s[i - 1]));
	if (!term->numeral.digits || open % 2 == 1 ||
	    (ascii_is_word(str_byte(text, at + n)) && !inches_follow(text, at + n)) ||
	    term->numeral.form == NUMERAL_ORDINAL)
		return at;
	term->unit_text = str_slice(text, at, at + n);
	term->unit_at = at;
	unit_read(n == 2 || mark == '"' ? STR("in") : STR("ft"), &term->unit);
	term->kind = FIGURE_MEASURE;
	return at + n;
}

static void set_kind(struct term *term, const struct unit *unit)
{
	term->unit = unit;
	term->kind = unit->kind;
	if (term->numeral.form == NUMERAL_ORDINAL)
		term->kind = FIGURE_ORDINAL;
	if (unit->kind == FIGURE_PERCENT)
		term->unit_text = unit->canonical;
}

/* 个加仑, 个 百 分 点: 个 before a unit proper belongs to it. */
static size_t counted_unit(struct str text, size_t at, size_t n, const struct unit **unit)
{
	const struct unit *proper = NULL;
	size_t next = at + n, m;

	if (n != 3 || (!str_equal((*unit)->key, STR("个")) && !str_equal((*unit)->key, STR("個"))))
		return n;
	m = unit_read(str_from(text, next), &proper);
	if (m > 0 && proper->sort == UNIT_PROPER && proper->dimension != DIMENSION_NONE &&
	    (proper->kind == FIGURE_MEASURE || proper->kind == FIGURE_DURATION) && m >= 6) {
		*unit = proper;
		return n + m;
	}
	next += blanks_at(text, next, BLANKS);
	if (!str_starts(str_from(text, next), STR("百")))
		return n;
	next += 3 + blanks_at(text, next + 3, BLANKS);
	if (!str_starts(str_from(text, next), STR("分")))
		return n;
	next += 3 + blanks_at(text, next + 3, BLANKS);
	if (!either_at(text, next, STR("点"), STR("點")))
		return n;
	unit_read(STR("个百分点"), unit);
	return next + 3 - at;
}

/* 12,000-square-foot: a unit of two words with a hyphen for its blank. */
static size_t hyphened_unit(struct str text, size_t at, const struct unit **unit)
{
	enum { WORDS_MAX = 24 };
	static const struct str powers[] = {STR_INIT("square-"), STR_INIT("cubic-")};
	struct str rest = str_slice(text, at, at + WORDS_MAX);
	char buffer[WORDS_MAX];

	if (rest.n < 7 || (rest.s[5] != '-' && rest.s[6] != '-'))
		return 0;
	for (size_t i = 0; i < 2; i++) {
		if (!ascii_starts_fold(rest, powers[i]))
			continue;
		memcpy(buffer, rest.s, rest.n);
		buffer[powers[i].n - 1] = ' ';
		return unit_read((struct str){buffer, rest.n}, unit);
	}
	return 0;
}

/* What stands for a unit where the word at text[*at] is none; *at is moved behind an adjective. */
static size_t lettered_unit(struct str text, size_t *at, struct str word, const struct unit **unit,
			    int *scale)
{
	size_t n = hyphened_unit(text, *at, unit), skip;

	if (n == 0 && word.s[0] < 'l')
		n = english_scaled_code(str_from(text, *at), unit, scale);
	if (n > 0)
		return n;
	skip = adjective_at(text, *at, word);
	n = skip > 0 ? unit_read(str_from(text, *at + skip), unit) : 0;
	*at += n > 0 ? skip : 0;
	return n;
}

/* 三天大的 has an age, 一天大減 none; 一个周期 is no week. The bytes of the unit that stands before rest. */
static size_t shorter_unit(struct str rest, size_t n, const struct unit **unit)
{
	uint32_t next = han_code(rest, 0);
	struct str key = (*unit)->key;

	if (str_equal(key, STR("天大")) && han_is_character(next) && next != u'的')
		return unit_read(STR("天"), unit);
	if (next == u'期' && (str_equal(key, STR("个周")) || str_equal(key, STR("個周"))))
		return unit_read(str_slice(key, 0, STR("个").n), unit);
	return n;
}

size_t term_unit(struct str text, size_t at, struct term *term)
{
	const struct unit *unit = NULL;
	size_t start = at, n, end;
	struct str word = {0};

	if (!han_is_character(han_code(text, at)) || han_at(text, at).class != HAN_NONE) {
		start += vague_at(text, at, term);
		start += gap_at(text, start, term);
	}
	char first = str_byte(text, start);

	if (first == '\'' || first == '"')
		return quoted_unit(text, at, term);
	n = unit_read(str_from(text, start), &unit);
	if (ascii_is_letter(first)) {
		word = ascii_word(text, start);
		if (n == 0)
			n = lettered_unit(text, &start, word, &unit, &term->scale);
	}
	if (n == 0 || !may_have(term, unit) || (word.n > 0 && is_mere_word(text, start, n))) {
		term->over = term->about = false;
		return noun_unit(text, at, word, term);
	}
	n = counted_unit(text, start, n, &unit);
	n = shorter_unit(str_from(text, start + n), n, &unit);
	end = start + n;
	if (unit->sort == UNIT_NOUN)
		end += bracket_at(text, end);
	else if (term->numeral.form != NUMERAL_ORDINAL && unit->kind != FIGURE_PERCENT)
		end = quotient_end(text, end, unit, term);
	term->unit_text = str_slice(text, start, end);
	term->unit_at = start;
	set_kind(term, unit);
	return end;
}
