#include "src/figures/english_weak.h"

#include "dushu/figures/ascii.h"
#include "src/figures/english.h"
#include "src/figures/words.h"

/* clang-format off */
#define WORDS(W) \
	W("chapter") W("section") W("article") W("figure") W("fig") W("table") W("part") \
	W("page") W("pages") W("volume") W("vol") W("type") W("item") W("appendix") \
	W("paragraph") W("annex") W("clause") W("rule") W("note") W("footnote") W("equation") \
	W("version") W("room") W("flight") W("route") W("highway") W("line") W("phase") \
	W("stage") W("grade") W("level") W("class") W("step") W("option") W("tier") \
	W("category") W("top") W("number") W("resolution") W("act") W("box") W("plate") \
	W("book") W("lot") W("case") W("unit") W("group") W("gate") W("handout") W("zone") \
	W("serial") W("code") W("tel") W("zip") W("order") W("psalm") W("law") W("isbn") \
	W("exhibit") W("issue") W("tables") W("figures") W("chapters") W("sections") \
	W("articles") W("schedule") W("question") W("day")
#define NAMELESS(W) \
	W("in") W("at") W("on") W("by") W("the") W("of") W("from") W("about") W("over") \
	W("some") W("all") W("only") W("with") W("for") W("and") W("but") W("nearly") \
	W("almost") W("more") W("than") W("these") W("those") W("another") W("around") \
	W("roughly") W("under") W("between") W("to") W("or") W("just") W("up") W("least") \
	W("this") W("its") W("their") W("approximately") W("total") W("last") W("next") \
	W("past") W("after") W("before") W("below") W("above") W("killing") W("leaving") \
	W("injuring") W("including") W("exercises") W("i") W("we") W("he") W("our") W("his") \
	W("her") W("my")
#define ABBREVIATIONS(W) \
	W("p") W("pp") W("vol") W("ch") W("art") W("arts") W("sec") W("sect") W("fig") W("figs") \
	W("para") W("paras") W("cl") W("app") W("ex") W("tab") W("ed") W("vols") W("nrs") \
	W("reg")
#define NAME_JOINTS(W) W(" and ") W(" or ") W(", ") W(", and ") W(" & ")
#define ARTICLES(W) W("the") W("a") W("an") W("its") W("their")
#define STREETS(W) \
	W("street") W("road") W("avenue") W("lane") W("square") W("drive") W("way") \
	W("boulevard") W("terrace") W("court") W("place") W("crescent") W("st") W("rd") W("ave") \
	W("blvd") W("row") W("parade") W("close") W("quay")
/* clang-format on */

/* Words that number their bearers: Chapter 5, Figure 1, Type 2. */
static bool designates(struct str word)
{
	WORDS_WHOLE(words, WORDS);

	return words_have(&words, word) || (word.n > 3 && ascii_lower(word.s[word.n - 1]) == 's' &&
					    words_have(&words, str_slice(word, 0, word.n - 1)));
}

/* Capitalised words that open a phrase and name nothing. */
static bool names_nothing(struct str word)
{
	WORDS_WHOLE(words, NAMELESS);

	return words_have(&words, word);
}

/* p. 12, vol. 3, Art. 7, §5 */
static bool is_abbreviated_designation(struct str text, size_t at)
{
	WORDS_WHOLE(words, ABBREVIATIONS);
	size_t blanks = english_blanks_before(text, at);

	if (str_ends(str_slice(text, 0, blanks), STR("§")))
		return true;
	return blanks > 0 && text.s[blanks - 1] == '.' &&
	       words_have(&words, english_before(text, blanks - 1));
}

/* The Apollo 11 crew: a name behind an article, its number and what bears both. */
static bool is_part_of_name(const struct english_place *place, struct str before)
{
	WORDS_WHOLE(articles, ARTICLES);
	const struct figure *f = place->figure;
	struct str text = place->text;

	return f->kind == FIGURE_COUNT && before.n > 2 && before.s[0] >= 'A' &&
	       before.s[0] <= 'Z' && !names_nothing(before) &&
	       ascii_is_digit(str_byte(text, f->span.start)) &&
	       f->numeral.end - f->numeral.start <= 3 &&
	       words_have(&articles, english_before(text, (size_t)(before.s - text.s))) &&
	       !english_is_bounded(place);
}

static bool is_short_number(struct str text, const struct figure *f)
{
	return f->kind == FIGURE_NUMBER && f->unit.n == 0 && f->span.end - f->span.start <= 3 &&
	       ascii_is_digit(str_byte(text, f->span.start));
}

/* Voyager 1 and 2, Flights 11, 12 and 14, a category 4 or 5 storm: the name goes on. */
static bool is_next_of_name(const struct english_place *place)
{
	WORDS_HEADS(joints, NAME_JOINTS);
	const struct figures *all = place->reading->out;
	const struct figure *last = all->n > 0 ? &all->at[all->n - 1] : NULL;
	struct str text = place->text, name, gap;
	size_t end = place->figure->span.end;

	if (!last || !last->weak || last->span.end >= place->figure->span.start ||
	    !is_short_number(text, last) || !is_short_number(text, place->figure) ||
	    english_is_bounded(place))
		return false;
	gap = str_slice(text, last->span.end, place->figure->span.start);
	name = english_before(text, last->span.start);
	if (!words_are(&joints, gap) ||
	    (name.n > 0 && !designates(name) && (name.s[0] > 'Z' || names_nothing(name))))
		return false;
	/* "In phase 3, 45 died": a comma goes on where another name stands behind. */
	size_t n = str_equal(gap, STR(", ")) ? words_start(&joints, str_from(text, end)) : 1;

	return n == 1 || ascii_is_digit(str_byte(text, end + n));
}

/* The Harbour & Field's 250 index: so many shares are in its name. */
static bool is_of_index(const struct english_place *place)
{
	return is_short_number(place->text, place->figure) &&
	       ascii_equal_fold(english_next(place->text, place->figure->span.end), STR("index"));
}

/* A bare number behind a name or a word that numbers: Voyager 2, Chapter 5, Top 10. */
bool english_is_designation(const struct english_place *place)
{
	const struct figure *f = place->figure;
	struct str before = place->before;

	if (f->kind == FIGURE_NUMBER && is_abbreviated_designation(place->text, f->span.start))
		return true;
	if (is_part_of_name(place, before) || is_next_of_name(place) || is_of_index(place))
		return true;
	if (f->kind == FIGURE_COUNT)
		return false;
	if (f->kind == FIGURE_RATIO)
		return f->numeral.end - f->numeral.start < 8 && designates(before) &&
		       ascii_is_digit(str_byte(place->text, f->numeral.start));
	if (designates(before))
		return true;
	if (before.n == 0 || f->value.form != VALUE_NUMBER || f->value.number.exponent < 0)
		return false;
	return before.s[0] >= 'A' && before.s[0] <= 'Z' && !names_nothing(before) &&
	       (before.n > 1 || (before.s > place->text.s && before.s[-1] == '&')) &&
	       ascii_is_digit(str_byte(place->text, f->span.start)) && f->unit.n == 0 &&
	       f->span.end - f->span.start <= 4 && !english_is_bounded(place);
}

/* 12 Harbour Street: a house and its street. */
bool english_is_address(const struct english_place *place)
{
	enum { NAME_MAX = 4 };
	WORDS_WHOLE(streets, STREETS);
	struct str text = place->text;
	size_t at = place->figure->numeral.end;

	if (!ascii_is_digit(str_byte(text, at - 1)))
		return false;
	/* Mostly what is counted stands there, in lower case. */
	if (str_byte(text, at) == ' ' && str_byte(text, at + 1) > 'Z')
		return false;
	for (int i = 0; i < NAME_MAX; i++) {
		struct str word = english_next(text, at);

		if (word.n == 0 || word.s[0] < 'A' || word.s[0] > 'Z')
			return false;
		if (i > 0 && words_have(&streets, word))
			return !english_is_bounded(place);
		at = (size_t)(word.s - text.s) + word.n;
	}
	return false;
}
