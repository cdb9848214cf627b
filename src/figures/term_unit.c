#include "src/figures/term.h"

#include <string.h>

#include "dushu/figures/ascii.h"
#include "src/figures/english.h"
#include "src/figures/english_term.h"
#include "src/figures/numeral_private.h"

enum { BLANKS = 3 };

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

/* Words that stand between an English numeral and a unit of time, measure or money. */
static size_t adjective_at(struct str text, size_t at)
{
	static const struct str words[] = {
		STR_INIT("consecutive"), STR_INIT("additional"), STR_INIT("more"),
		STR_INIT("straight"),    STR_INIT("full"),       STR_INIT("further"),
		STR_INIT("successive"),  STR_INIT("whole"),      STR_INIT("long"),
		STR_INIT("extra"),       STR_INIT("calendar"),   STR_INIT("working"),
		STR_INIT("business"),    STR_INIT("short"),
	};
	struct str word = ascii_word(text, at);

	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		if (ascii_equal_fold(word, words[i]))
			return word.n + blanks_at(text, at + word.n, BLANKS);
	}
	return 0;
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
	static const struct str mere[] = {STR_INIT("in"), STR_INIT("at"), STR_INIT("a"),
					  STR_INIT("as"), STR_INIT("pt"), STR_INIT("are")};
	static const struct str sizes[] = {STR_INIT("thick"), STR_INIT("wide"), STR_INIT("long"),
					   STR_INIT("tall"),  STR_INIT("high"), STR_INIT("deep"),
					   STR_INIT("by"),    STR_INIT("of"),   STR_INIT("more"),
					   STR_INIT("and"),   STR_INIT("or"),   STR_INIT("to")};
	struct str word = str_slice(text, at, at + n), next;

	if (!english_is_one_of(word, mere, sizeof mere / sizeof *mere))
		return false;
	size_t blanks = blanks_at(text, at + n, 1);

	next = ascii_word(text, at + n + blanks);
	if (ascii_is_digit(str_byte(text, at + n + blanks)))
		return blanks > 0;
	return next.n > 0 && !english_is_one_of(next, sizes, sizeof sizes / sizeof *sizes);
}

/* A plural that follows an English number is what it counts; a verb or function word is not. */
static bool is_plural(struct str word)
{
	static const struct str others[] = {
		STR_INIT("is"),    STR_INIT("was"),    STR_INIT("has"),    STR_INIT("does"),
		STR_INIT("his"),   STR_INIT("this"),   STR_INIT("thus"),   STR_INIT("as"),
		STR_INIT("us"),    STR_INIT("its"),    STR_INIT("plus"),   STR_INIT("versus"),
		STR_INIT("less"),  STR_INIT("across"), STR_INIT("comes"),  STR_INIT("says"),
		STR_INIT("minus"), STR_INIT("yes"),    STR_INIT("makes"),  STR_INIT("gives"),
		STR_INIT("goes"),  STR_INIT("means"),  STR_INIT("seems"),  STR_INIT("perhaps"),
		STR_INIT("hers"),  STR_INIT("ours"),   STR_INIT("equals"), STR_INIT("others"),
	};
	static const struct str irregular[] = {
		STR_INIT("people"),   STR_INIT("men"),     STR_INIT("women"),
		STR_INIT("children"), STR_INIT("persons"), STR_INIT("mice"),
		STR_INIT("sheep"),    STR_INIT("police"),  STR_INIT("aircraft"),
		STR_INIT("species"),  STR_INIT("cattle"),  STR_INIT("staff"),
		STR_INIT("fish"),     STR_INIT("crew"),    STR_INIT("personnel"),
	};
	char end = word.n > 0 ? word.s[word.n - 1] : '\0';

	if (english_is_one_of(word, irregular, sizeof irregular / sizeof *irregular))
		return true;
	if (word.n < 4 || end != 's' || word.s[word.n - 2] == 's' || word.s[0] < 'a')
		return false;
	return !english_is_one_of(word, others, sizeof others / sizeof *others);
}

/* Chapter 7, Figure 2: a number behind such a word counts nothing. */
static bool is_labelled(struct str text, size_t at)
{
	static const struct str labels[] = {
		STR_INIT("chapter"), STR_INIT("section"), STR_INIT("figure"),  STR_INIT("table"),
		STR_INIT("page"),    STR_INIT("part"),    STR_INIT("article"), STR_INIT("appendix"),
		STR_INIT("volume"),  STR_INIT("no"),      STR_INIT("number"),  STR_INIT("step"),
		STR_INIT("version"), STR_INIT("room"),    STR_INIT("flight"),  STR_INIT("phase"),
		STR_INIT("grade"),   STR_INIT("level"),   STR_INIT("type"),    STR_INIT("route"),
		STR_INIT("item"),    STR_INIT("rule"),    STR_INIT("act"),     STR_INIT("scene"),
	};
	size_t end = at - blanks_before(text, at, 1), start = end;

	while (start > 0 && ascii_is_letter(text.s[start - 1]) && end - start < 12)
		start--;
	return end < at && english_is_one_of(str_slice(text, start, end), labels,
					     sizeof labels / sizeof *labels);
}

static size_t noun_unit(struct str text, size_t at, struct term *term)
{
	size_t blanks = blanks_at(text, at, BLANKS);
	struct str word = ascii_word(text, at + blanks);

	if (blanks == 0 || term->numeral.form != NUMERAL_CARDINAL || !is_plural(word) ||
	    is_labelled(text, term->number.start))
		return at;
	term->unit_text = word;
	term->unit_at = at + blanks;
	term->kind = FIGURE_COUNT;
	return at + blanks + word.n;
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

/* 元/吨, km/h, 公里每小时, miles per hour behind a unit: where it ends. */
static size_t per_end(struct str text, size_t at)
{
	const struct unit *unit;
	size_t start = at, n;
	char c = narrow_at(text, at, &n);

	if (c == '/') {
		at += n;
	} else if (str_starts(str_from(text, at), STR("每"))) {
		at += 3;
	} else {
		at += blanks_at(text, at, 1);
		if (!ascii_starts_fold(str_from(text, at), STR("per ")))
			return start;
		at += 4;
	}
	n = unit_read(str_from(text, at), &unit);
	if (n == 0 || unit->kind == FIGURE_PERCENT || unit->kind == FIGURE_MONEY)
		return start;
	if (c != '/' && unit->sort == UNIT_MEASURE_WORD)
		return start;
	return at + n;
}

/* s-1, J/m^2, km/s2: an exponent behind a unit of letters. */
static size_t exponent_end(struct str text, size_t at)
{
	size_t end = at + (str_byte(text, at) == '^');

	end += str_byte(text, end) == '-';
	if (end > at ? !ascii_is_digit(str_byte(text, end)) : true)
		return at;
	/* 1.6m-3.9m is a range. */
	if (str_byte(text, end + 1) == '.' && ascii_is_digit(str_byte(text, end + 2)))
		return at;
	return ascii_is_word(str_byte(text, end + 1)) ? at : end + 1;
}

static size_t quotient_end(struct str text, size_t at, struct term *term)
{
	size_t end = exponent_end(text, at), per = per_end(text, end);

	while (per > end) {
		term->per = true;
		end = exponent_end(text, per);
		per = per_end(text, end);
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

/* 5' 8" 5'': feet and inches, where no quotation is open that the mark would close. */
static size_t quoted_unit(struct str text, size_t at, struct term *term)
{
	size_t from = at > 256 ? at - 256 : 0;
	char mark = str_byte(text, at);
	size_t n = str_starts(str_from(text, at), STR("''")) ? 2 : 1;
	int open = 0;

	for (size_t i = from; i < at; i++)
		open += text.s[i] == mark;
	if (!term->numeral.digits || open % 2 == 1 || ascii_is_word(str_byte(text, at + n)) ||
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

	if (!str_equal((*unit)->key, STR("个")) && !str_equal((*unit)->key, STR("個")))
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

size_t term_unit(struct str text, size_t at, struct term *term)
{
	const struct unit *unit = NULL;
	size_t vague = vague_at(text, at, term), start = at + vague, n, end;

	start += gap_at(text, start, term);
	if (str_byte(text, start) == '\'' || str_byte(text, start) == '"')
		return quoted_unit(text, at, term);
	n = unit_read(str_from(text, start), &unit);
	if (n == 0)
		n = english_scaled_code(str_from(text, start), &unit, &term->scale);
	if (n == 0 && ascii_is_letter(str_byte(text, start))) {
		size_t skip = adjective_at(text, start);

		n = skip > 0 ? unit_read(str_from(text, start + skip), &unit) : 0;
		if (n > 0)
			start += skip;
	}
	if (n == 0 || !may_have(term, unit) || is_mere_word(text, start, n)) {
		term->over = term->about = false;
		return noun_unit(text, at, term);
	}
	n = counted_unit(text, start, n, &unit);
	end = start + n;
	if (unit->sort == UNIT_NOUN)
		end += bracket_at(text, end);
	else if (term->numeral.form != NUMERAL_ORDINAL && unit->kind != FIGURE_PERCENT)
		end = quotient_end(text, end, term);
	term->unit_text = str_slice(text, start, end);
	term->unit_at = start;
	set_kind(term, unit);
	return end;
}
