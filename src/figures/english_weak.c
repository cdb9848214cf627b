#include "src/figures/english_weak.h"

#include "dushu/figures/ascii.h"
#include "src/figures/english.h"
#include "src/figures/words.h"

/* clang-format off */
#define MOMENTS(W) W("day") W("night") W("moment") W("time") W("evening") W("morning")
#define IRREGULAR(W) W("most") W("least") W("best") W("worst") W("last")
#define COUNTED(W) \
	W("time") W("year") W("month") W("week") W("day") W("consecutive") W("straight") \
	W("successive") W("launch") W("anniversary") W("edition") W("season") W("goal") W("win") \
	W("victory") W("title") W("birthday") W("attempt") W("place") W("amendment") W("death") \
	W("visit") W("quarter") W("rank") W("flight") W("increase") W("decline") W("in") \
	W("among") W("out") W("behind") W("position") W("patient") W("state") W("country") \
	W("retweet") W("percentile")
#define VERBS(W) \
	W("ranked") W("ranks") W("ranking") W("rank") W("finished") W("placed") W("finish") \
	W("came") W("comes") W("stands") W("stood") W("listed") W("rated") W("places") \
	W("came in") W("joint")
#define WHICH(W) \
	W("first") W("second") W("latter") W("top") W("bottom") W("upper") W("lower") \
	W("northern") W("southern") W("eastern") W("western") W("better") W("back") W("opening") \
	W("this") W("that") W("first-") W("final") W("earlier") W("each")
#define RATES(W) W("per") W("every") W("each")
#define IN_COMPOUNDS(W) \
	W("member") W("person") W("man") W("seat") W("strong") W("bedroom") W("storey") \
	W("story") W("game") W("page") W("room") W("woman") W("vote") W("part") W("nation") \
	W("judge")
#define SCORING(W) \
	W("won") W("beat") W("lost") W("drew") W("win") W("score") W("victory") W("defeated")
#define REPORTS(W) \
	W("U.S.C.") W("U.S.") W("F.2d") W("F.3d") W("F.4th") W("F. Supp") W("S. Ct.") W("S.Ct.") \
	W("C.F.R.") W("Stat.") W("L. Ed.") W("Cal.") W("Fed. Reg.") W("EWCA") W("EWHC") \
	W("UKSC")
#define BILLS(W) W("H.R.") W("Pub. L.") W("Pub. L. No.") W("H. Rept.") W("S. Rept.") W("Cong.")
/* clang-format on */

static struct str numeral_of(const struct english_place *place)
{
	return str_slice(place->text, place->figure->numeral.start, place->figure->numeral.end);
}

/* "one" is a pronoun or an article unless it is measured, or bounded ("at least one"). */
static bool is_article_one(const struct english_place *place)
{
	WORDS_WHOLE(moments, MOMENTS);
	const struct figure *f = place->figure;

	return (place->text.s[f->numeral.start] | 0x20) == 'o' &&
	       ascii_equal_fold(numeral_of(place), STR("one")) &&
	       (f->kind != FIGURE_DURATION || words_have(&moments, f->unit)) &&
	       !english_is_bounded(place);
}

/* "second-largest", "third highest", "fourth most populous": a rank. */
static bool superlative_follows(struct str text, size_t at)
{
	WORDS_WHOLE(irregular, IRREGULAR);
	struct str word = ascii_word(text, english_link(text, at));

	return (word.n > 4 && str_ends(word, STR("est")) &&
		!ascii_equal_fold(word, STR("interest")) &&
		!ascii_equal_fold(word, STR("forest"))) ||
	       words_have(&irregular, word);
}

/* Nouns and adjectives of which a running count is kept: "the third time", "44th launch". */
static bool running_count_follows(struct str text, size_t at)
{
	WORDS_WHOLE(counted, COUNTED);

	return words_have(&counted, english_next(text, at));
}

/* Verbs of ranking and arriving before an ordinal. */
static bool rank_before(const struct english_place *place)
{
	WORDS_WHOLE(verbs, VERBS);

	return words_have(&verbs, place->before);
}

static bool is_lower(struct str word)
{
	return word.n > 0 && word.s[0] >= 'a';
}

/* Ordinals are data as ranks and running counts only; "first" hardly ever. */
static bool is_mere_ordinal(const struct english_place *place)
{
	const struct figure *f = place->figure;
	struct str numeral = numeral_of(place);
	size_t end = f->span.end;
	bool digits = ascii_is_digit(str_byte(numeral, 0));

	if (f->span.start != f->numeral.start)
		return false;
	if (superlative_follows(place->text, end))
		return ascii_equal_fold(numeral, STR("first"));
	if (rank_before(place))
		return false;
	if (ascii_equal_fold(numeral, STR("first")) || ascii_equal_fold(numeral, STR("1st")))
		return true;
	if (running_count_follows(place->text, end))
		return false;
	return !digits || !is_lower(english_next(place->text, end));
}

/* "first half", "the latter half": a part of time or space, no ratio. */
static bool is_named_half(const struct english_place *place)
{
	WORDS_WHOLE(which, WHICH);
	size_t at = place->figure->span.start;

	if ((place->text.s[place->figure->numeral.start] | 0x20) != 'h' ||
	    !ascii_equal_fold(numeral_of(place), STR("half")))
		return false;
	if (at > 0 && place->text.s[at - 1] == '-')
		at--;
	return words_have(&which, english_before(place->text, at));
}

static bool letter_at(struct str text, size_t at)
{
	return ascii_is_letter(str_byte(text, at));
}

/* SCP-173, L2, COVID-19, MACS J1149: digits at the end of a name; and 06F6 at its beginning. */
static bool is_code(const struct english_place *place)
{
	struct str text = place->text;
	size_t at = place->figure->span.start, end = place->figure->span.end;
	char before = at > 0 ? text.s[at - 1] : ' ', next = str_byte(text, end);

	/* Mostly a blank or Chinese is before the digits, and neither a letter nor a hyphen behind. */
	if (((unsigned char)before >= 0x80 || before == ' ') && !ascii_is_letter(next) &&
	    next != '_' && next != '-')
		return false;
	if (!ascii_is_digit(str_byte(text, at)) && str_byte(text, at) != '-' &&
	    str_byte(text, at) != '+')
		return false;
	if (ascii_is_word(before) || before == '_' || before == '#' || before == '@')
		return true;
	if (before == '-' && at > 1 && ascii_is_word(text.s[at - 2]))
		return true;
	if (str_byte(text, at) != before && !ascii_is_digit(str_byte(text, at)) &&
	    ascii_is_word(before))
		return true;
	return ascii_is_digit(str_byte(text, end - 1)) &&
	       (letter_at(text, end) || str_byte(text, end) == '_' ||
		(str_byte(text, end) == '-' && str_byte(text, end + 1) >= 'A' &&
		 str_byte(text, end + 1) <= 'Z'));
}

/* "Hundred Years' War", "the Ten Commandments": capitals within a sentence. */
static bool is_titled(const struct english_place *place)
{
	struct str text = place->text;
	size_t at = place->figure->numeral.start, end = place->figure->numeral.end;
	struct str next;

	if (str_byte(text, at) < 'A' || str_byte(text, at) > 'Z')
		return false;
	next = english_next(text, end);
	return next.n > 0 && next.s[0] <= 'Z' && english_before(text, at).n > 0;
}

/* "(1)" and "1." where a line or clause begins. */
static bool is_enumerator(const struct english_place *place)
{
	const struct figure *f = place->figure;
	struct str text = place->text;
	size_t at = f->span.start, end = f->span.end, open;
	char after = str_byte(text, end);

	if ((after != '.' && after != ')') || end - at > 5 || !ascii_is_digit(str_byte(text, at)) ||
	    str_find(numeral_of(place), STR(".")) < numeral_of(place).n)
		return false;
	open = at > 0 && text.s[at - 1] == '(' ? at - 1 : at;
	if (open != at && after == ')' && end - at <= 2)
		return true;
	if (english_blanks(text, end + 1) == end + 1)
		return false;
	open = english_blanks_before(text, open);
	if (open == 0 || text.s[open - 1] == '\n')
		return true;
	return after == ')' && (text.s[open - 1] == ':' || text.s[open - 1] == ';' ||
				text.s[open - 1] == ',' || text.s[open - 1] == '.');
}

/* "per 100,000 people", "for every 1,000": the base of a rate; a period is none. */
static bool is_base_of_rate(const struct english_place *place)
{
	WORDS_WHOLE(words, RATES);
	struct str before = place->before;

	if (!words_have(&words, before))
		return false;
	return ascii_equal_fold(before, STR("per")) ||
	       ascii_equal_fold(english_before(place->text, (size_t)(before.s - place->text.s)),
				STR("for"));
}

/* two-way, six-party, zero-sum: a number word in front of an adjective or noun is a name. */
static bool is_in_compound(const struct english_place *place)
{
	WORDS_WHOLE(counted, IN_COMPOUNDS);
	const struct figure *f = place->figure;
	size_t end = f->numeral.end;

	if (!letter_at(place->text, f->numeral.start) || f->span.end != end)
		return false;
	return str_byte(place->text, end) == '-' && letter_at(place->text, end + 1) &&
	       !words_have(&counted, ascii_word(place->text, end + 1));
}

/* 3-2, "won 21-14": the score of a game. */
static bool is_score(const struct english_place *place)
{
	WORDS_WHOLE(verbs, SCORING);
	const struct figure *f = place->figure;
	struct str numeral = numeral_of(place);

	if (f->low.form != VALUE_NUMBER || numeral.n > 8 ||
	    (str_find(numeral, STR("-")) == numeral.n &&
	     str_find(numeral, STR("–")) == numeral.n) ||
	    str_byte(numeral, 0) == '-')
		return false;
	return decimal_compare(&f->low.number, &f->high.number) > 0 ||
	       words_have(&verbs, place->before);
}

/* 42 U.S.C. 1983, 347 U.S. 483, H.R. 1234: the volume, page or number of a law or a report. */
static bool is_citation(const struct english_place *place)
{
	WORDS_HEADS(ahead, REPORTS);
	WORDS_TAILS(behind, REPORTS);
	WORDS_TAILS(bills, BILLS);
	const struct figure *f = place->figure;
	struct str text = place->text, before;
	size_t end = english_blanks(text, f->span.end);

	if (!ascii_is_digit(str_byte(text, f->span.start)) || f->unit.n > 0)
		return false;
	before = str_slice(text, 0, english_blanks_before(text, f->span.start));
	if (words_end(&behind, before) > 0 || words_end(&bills, before) > 0)
		return true;
	/* "12 U.S. firms" count: a report has its page behind. */
	size_t n = end > f->span.end ? words_start(&ahead, str_from(text, end)) : 0;

	return n > 0 && f->kind == FIGURE_NUMBER &&
	       (ascii_is_digit(str_byte(text, english_blanks(text, end + n))) ||
		str_starts(str_from(text, english_blanks(text, end + n)), STR("§")));
}

/* The 18F team, Form 13F: a letter that touches digits is a scale only where one speaks of heat. */
static bool is_lettered(const struct english_place *place)
{
	enum { NEAR = 80 };
	static const struct str heats[] = {
		STR_INIT("emperature"), STR_INIT("egree"),  STR_INIT("eather"), STR_INIT("°"),
		STR_INIT(" heat"),      STR_INIT(" hot"),   STR_INIT(" cold"),  STR_INIT(" warm"),
		STR_INIT(" cool"),      STR_INIT("reez"),   STR_INIT(" boil"),  STR_INIT("ever"),
		STR_INIT("high of"),    STR_INIT("low of"), STR_INIT("oven"),   STR_INIT("outside"),
		STR_INIT("below zero"), STR_INIT("温"),     STR_INIT("溫")};
	const struct figure *f = place->figure;
	size_t start = f->span.start > NEAR ? f->span.start - NEAR : 0;
	struct str near = str_slice(place->text, start, f->span.end + NEAR);

	if (f->unit.n != 1 || f->unit.s[0] != 'F' || f->unit.s != place->text.s + f->numeral.end ||
	    f->low.form != VALUE_NONE)
		return false;
	for (size_t i = 0; i < sizeof heats / sizeof *heats; i++) {
		if (str_find(near, heats[i]) < near.n)
			return false;
	}
	return near.n > span_length(f->span);
}

/* 2013/575: the number of a law, behind its year. */
static bool is_of_year(struct str own)
{
	enum { YEAR = 4 };

	return own.n > YEAR + 2 && own.s[YEAR] == '/' && ascii_is_digit(own.s[own.n - 1]) &&
	       (str_starts(own, STR("19")) || str_starts(own, STR("20")));
}

/* 9/11, 24/7 */
static bool is_fixed(const struct english_place *place)
{
	struct str own = str_slice(place->text, place->figure->span.start, place->figure->span.end);

	if (own.n != 4)
		return place->figure->kind == FIGURE_RATIO && is_of_year(own);
	return str_equal(own, STR("9/11")) || str_equal(own, STR("24/7"));
}

/* What begins with a digit or a sign. */
static bool digits_are_weak(const struct english_place *place)
{
	const enum figure_kind kind = place->figure->kind;

	if (kind != FIGURE_AGE && is_code(place))
		return true;
	if (kind == FIGURE_NUMBER && is_citation(place))
		return true;
	if ((kind == FIGURE_NUMBER || kind == FIGURE_ORDINAL) && is_enumerator(place))
		return true;
	return is_fixed(place);
}

/* What is spelt. */
static bool words_are_weak(const struct english_place *place)
{
	const enum figure_kind kind = place->figure->kind;
	const bool counts = kind == FIGURE_NUMBER || kind == FIGURE_COUNT;

	return ((counts || kind == FIGURE_DURATION) && is_article_one(place)) ||
	       is_named_half(place) || (counts && is_in_compound(place)) ||
	       (kind != FIGURE_MONEY && kind != FIGURE_PERCENT && is_titled(place));
}

/* The rules that can call a figure weak, those for its kind and its notation alone. */
static bool is_weak(const struct english_place *place)
{
	const struct figure *f = place->figure;
	const bool counts = f->kind == FIGURE_NUMBER || f->kind == FIGURE_COUNT;

	if (f->kind == FIGURE_TIME)
		return false;
	if (f->kind == FIGURE_DATE)
		return is_citation(place);
	if (f->kind == FIGURE_NUMBER && is_score(place))
		return true;
	if (letter_at(place->text, f->numeral.start) && words_are_weak(place))
		return true;
	if (!letter_at(place->text, f->span.start) && digits_are_weak(place))
		return true;
	if (f->kind == FIGURE_ORDINAL && is_mere_ordinal(place))
		return true;
	if ((counts || f->kind == FIGURE_RATIO) && english_is_designation(place))
		return true;
	return (counts && english_is_address(place)) ||
	       (f->kind == FIGURE_MEASURE && is_lettered(place)) ||
	       (f->kind != FIGURE_DURATION && is_base_of_rate(place));
}

bool english_weak(struct reading *reading, const struct term *term, struct figure *figure)
{
	struct english_place place = {reading->text, figure, reading->before, reading, term};

	/* What begins with a character of Han is not for these rules. */
	return figure->span.end > figure->span.start &&
	       str_byte(reading->text, figure->span.start) >= ' ' && is_weak(&place);
}
