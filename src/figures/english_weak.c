#include "src/figures/english_weak.h"

#include "dushu/figures/ascii.h"
#include "src/figures/english.h"

static struct str numeral_of(const struct english_place *place)
{
	return str_slice(place->text, place->figure->numeral.start, place->figure->numeral.end);
}

static bool is_bounded(const struct figure *figure)
{
	return figure->bound != BOUND_EXACT;
}

/* "one" is a pronoun or an article unless it is measured, or bounded ("at least one"). */
static bool is_article_one(const struct english_place *place)
{
	static const struct str moments[] = {STR_INIT("day"),     STR_INIT("night"),
					     STR_INIT("moment"),  STR_INIT("time"),
					     STR_INIT("evening"), STR_INIT("morning")};
	const struct figure *f = place->figure;

	if (!ascii_equal_fold(numeral_of(place), STR("one")) || is_bounded(f))
		return false;
	if (f->kind == FIGURE_DURATION)
		return IS_ONE_OF(f->unit, moments);
	return f->kind == FIGURE_COUNT || f->kind == FIGURE_NUMBER;
}

/* "second-largest", "third highest", "fourth most populous": a rank. */
static bool superlative_follows(struct str text, size_t at)
{
	static const struct str irregular[] = {STR_INIT("most"), STR_INIT("least"),
					       STR_INIT("best"), STR_INIT("worst"),
					       STR_INIT("last")};
	struct str word = ascii_word(text, english_link(text, at));

	return (word.n > 4 && str_ends(word, STR("est")) &&
		!ascii_equal_fold(word, STR("interest")) &&
		!ascii_equal_fold(word, STR("forest"))) ||
	       IS_ONE_OF(word, irregular);
}

/* Nouns and adjectives of which a running count is kept: "the third time", "44th launch". */
static bool running_count_follows(struct str text, size_t at)
{
	static const struct str counted[] = {
		STR_INIT("time"),        STR_INIT("year"),       STR_INIT("month"),
		STR_INIT("week"),        STR_INIT("day"),        STR_INIT("consecutive"),
		STR_INIT("straight"),    STR_INIT("successive"), STR_INIT("launch"),
		STR_INIT("anniversary"), STR_INIT("edition"),    STR_INIT("season"),
		STR_INIT("goal"),        STR_INIT("win"),        STR_INIT("victory"),
		STR_INIT("title"),       STR_INIT("birthday"),   STR_INIT("attempt"),
		STR_INIT("place"),       STR_INIT("amendment"),  STR_INIT("death"),
		STR_INIT("visit"),       STR_INIT("quarter"),    STR_INIT("rank"),
		STR_INIT("flight"),      STR_INIT("increase"),   STR_INIT("decline"),
		STR_INIT("in"),          STR_INIT("among"),      STR_INIT("out"),
		STR_INIT("behind"),      STR_INIT("position"),   STR_INIT("patient"),
		STR_INIT("state"),       STR_INIT("country"),    STR_INIT("retweet"),
		STR_INIT("percentile"),
	};

	return IS_ONE_OF(english_next(text, at), counted);
}

/* Verbs of ranking and arriving before an ordinal. */
static bool rank_before(struct str text, size_t at)
{
	static const struct str verbs[] = {
		STR_INIT("ranked"),   STR_INIT("ranks"),  STR_INIT("ranking"), STR_INIT("rank"),
		STR_INIT("finished"), STR_INIT("placed"), STR_INIT("finish"),  STR_INIT("came"),
		STR_INIT("comes"),    STR_INIT("stands"), STR_INIT("stood"),   STR_INIT("listed"),
		STR_INIT("rated"),    STR_INIT("places"), STR_INIT("came in"), STR_INIT("joint"),
	};

	return IS_ONE_OF(english_before(text, at), verbs);
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

	if (f->kind != FIGURE_ORDINAL || f->span.start != f->numeral.start)
		return false;
	if (superlative_follows(place->text, end))
		return ascii_equal_fold(numeral, STR("first"));
	if (rank_before(place->text, f->span.start))
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
	static const struct str which[] = {
		STR_INIT("first"),   STR_INIT("second"),   STR_INIT("latter"),
		STR_INIT("top"),     STR_INIT("bottom"),   STR_INIT("upper"),
		STR_INIT("lower"),   STR_INIT("northern"), STR_INIT("southern"),
		STR_INIT("eastern"), STR_INIT("western"),  STR_INIT("better"),
		STR_INIT("back"),    STR_INIT("opening"),  STR_INIT("this"),
		STR_INIT("that"),    STR_INIT("first-"),   STR_INIT("final"),
		STR_INIT("earlier"), STR_INIT("each"),
	};
	size_t at = place->figure->span.start;

	if (!ascii_equal_fold(numeral_of(place), STR("half")))
		return false;
	if (at > 0 && place->text.s[at - 1] == '-')
		at--;
	return IS_ONE_OF(english_before(place->text, at), which);
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
	char before = at > 0 ? text.s[at - 1] : ' ';

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

/* Words that number their bearers: Chapter 5, Figure 1, Type 2. */
static bool designates(struct str word)
{
	static const struct str words[] = {
		STR_INIT("chapter"),  STR_INIT("section"),  STR_INIT("article"),
		STR_INIT("figure"),   STR_INIT("fig"),      STR_INIT("table"),
		STR_INIT("part"),     STR_INIT("page"),     STR_INIT("pages"),
		STR_INIT("volume"),   STR_INIT("vol"),      STR_INIT("type"),
		STR_INIT("item"),     STR_INIT("appendix"), STR_INIT("paragraph"),
		STR_INIT("annex"),    STR_INIT("clause"),   STR_INIT("rule"),
		STR_INIT("note"),     STR_INIT("footnote"), STR_INIT("equation"),
		STR_INIT("version"),  STR_INIT("room"),     STR_INIT("flight"),
		STR_INIT("route"),    STR_INIT("highway"),  STR_INIT("line"),
		STR_INIT("phase"),    STR_INIT("stage"),    STR_INIT("grade"),
		STR_INIT("level"),    STR_INIT("class"),    STR_INIT("step"),
		STR_INIT("option"),   STR_INIT("tier"),     STR_INIT("category"),
		STR_INIT("top"),      STR_INIT("number"),   STR_INIT("resolution"),
		STR_INIT("act"),      STR_INIT("box"),      STR_INIT("plate"),
		STR_INIT("book"),     STR_INIT("lot"),      STR_INIT("case"),
		STR_INIT("unit"),     STR_INIT("group"),    STR_INIT("gate"),
		STR_INIT("handout"),  STR_INIT("zone"),     STR_INIT("serial"),
		STR_INIT("code"),     STR_INIT("tel"),      STR_INIT("zip"),
		STR_INIT("order"),    STR_INIT("psalm"),    STR_INIT("law"),
		STR_INIT("isbn"),     STR_INIT("exhibit"),  STR_INIT("issue"),
		STR_INIT("tables"),   STR_INIT("figures"),  STR_INIT("chapters"),
		STR_INIT("sections"), STR_INIT("articles"), STR_INIT("schedule"),
		STR_INIT("question"), STR_INIT("day"),
	};

	return IS_ONE_OF(word, words) || (word.n > 3 && ascii_lower(word.s[word.n - 1]) == 's' &&
					  IS_ONE_OF(str_slice(word, 0, word.n - 1), words));
}

/* Capitalised words that open a phrase and name nothing. */
static bool names_nothing(struct str word)
{
	static const struct str words[] = {
		STR_INIT("in"),      STR_INIT("at"),      STR_INIT("on"),
		STR_INIT("by"),      STR_INIT("the"),     STR_INIT("of"),
		STR_INIT("from"),    STR_INIT("about"),   STR_INIT("over"),
		STR_INIT("some"),    STR_INIT("all"),     STR_INIT("only"),
		STR_INIT("with"),    STR_INIT("for"),     STR_INIT("and"),
		STR_INIT("but"),     STR_INIT("nearly"),  STR_INIT("almost"),
		STR_INIT("more"),    STR_INIT("than"),    STR_INIT("these"),
		STR_INIT("those"),   STR_INIT("another"), STR_INIT("around"),
		STR_INIT("roughly"), STR_INIT("under"),   STR_INIT("between"),
		STR_INIT("to"),      STR_INIT("or"),      STR_INIT("just"),
		STR_INIT("up"),      STR_INIT("least"),   STR_INIT("this"),
		STR_INIT("its"),     STR_INIT("their"),   STR_INIT("approximately"),
		STR_INIT("total"),   STR_INIT("last"),    STR_INIT("next"),
		STR_INIT("past"),    STR_INIT("after"),   STR_INIT("before"),
		STR_INIT("below"),   STR_INIT("above"),   STR_INIT("exercises"),
		STR_INIT("i"),       STR_INIT("we"),      STR_INIT("he"),
		STR_INIT("our"),     STR_INIT("his"),     STR_INIT("her"),
		STR_INIT("my"),
	};

	return IS_ONE_OF(word, words);
}

/* "Hundred Years' War", "the Ten Commandments": capitals within a sentence. */
static bool is_titled(const struct english_place *place)
{
	struct str text = place->text;
	size_t at = place->figure->numeral.start, end = place->figure->numeral.end;
	struct str next = english_next(text, end);

	if (str_byte(text, at) < 'A' || str_byte(text, at) > 'Z' || next.n == 0 ||
	    next.s[0] > 'Z' || english_before(text, at).n == 0)
		return false;
	return place->figure->kind != FIGURE_MONEY && place->figure->kind != FIGURE_PERCENT;
}

/* p. 12, vol. 3, Art. 7, §5 */
static bool is_abbreviated_designation(struct str text, size_t at)
{
	static const struct str words[] = {
		STR_INIT("p"),   STR_INIT("pp"),   STR_INIT("vol"),  STR_INIT("ch"),
		STR_INIT("art"), STR_INIT("arts"), STR_INIT("sec"),  STR_INIT("sect"),
		STR_INIT("fig"), STR_INIT("figs"), STR_INIT("para"), STR_INIT("paras"),
		STR_INIT("cl"),  STR_INIT("app"),  STR_INIT("ex"),   STR_INIT("tab"),
		STR_INIT("ed"),  STR_INIT("vols"), STR_INIT("nrs"),  STR_INIT("reg"),
	};
	size_t blanks = english_blanks_before(text, at);

	if (str_ends(str_slice(text, 0, blanks), STR("§")))
		return true;
	return blanks > 0 && text.s[blanks - 1] == '.' &&
	       IS_ONE_OF(english_before(text, blanks - 1), words);
}

/* A bare number behind a name or a word that numbers: Voyager 2, Chapter 5, Top 10. */
static bool is_designation(const struct english_place *place)
{
	const struct figure *f = place->figure;
	struct str before = english_before(place->text, f->span.start);

	if (f->kind == FIGURE_NUMBER && is_abbreviated_designation(place->text, f->span.start))
		return true;
	if (f->kind == FIGURE_RATIO)
		return f->numeral.end - f->numeral.start < 8 && designates(before) &&
		       ascii_is_digit(str_byte(place->text, f->numeral.start));
	if (f->kind != FIGURE_NUMBER || before.n == 0 || is_bounded(f) ||
	    f->value.form != VALUE_NUMBER || f->value.number.exponent < 0)
		return designates(before) && f->kind == FIGURE_NUMBER;
	if (designates(before))
		return true;
	return before.s[0] >= 'A' && before.s[0] <= 'Z' && !names_nothing(before) &&
	       (before.n > 1 || (before.s > place->text.s && before.s[-1] == '&')) &&
	       ascii_is_digit(str_byte(place->text, f->span.start)) && f->unit.n == 0 &&
	       f->span.end - f->span.start <= 4;
}

/* 12 Harbour Street: a house and its street. */
static bool is_address(const struct english_place *place)
{
	enum { NAME_MAX = 4 };
	static const struct str streets[] = {
		STR_INIT("street"),  STR_INIT("road"),   STR_INIT("avenue"), STR_INIT("lane"),
		STR_INIT("square"),  STR_INIT("drive"),  STR_INIT("way"),    STR_INIT("boulevard"),
		STR_INIT("terrace"), STR_INIT("court"),  STR_INIT("place"),  STR_INIT("crescent"),
		STR_INIT("st"),      STR_INIT("rd"),     STR_INIT("ave"),    STR_INIT("blvd"),
		STR_INIT("row"),     STR_INIT("parade"), STR_INIT("close"),  STR_INIT("quay"),
	};
	struct str text = place->text;
	size_t at = place->figure->numeral.end;

	if (!ascii_is_digit(str_byte(text, at - 1)) || is_bounded(place->figure) ||
	    (place->figure->kind != FIGURE_NUMBER && place->figure->kind != FIGURE_COUNT))
		return false;
	for (int i = 0; i < NAME_MAX; i++) {
		struct str word = english_next(text, at);

		if (word.n == 0 || word.s[0] < 'A' || word.s[0] > 'Z')
			return false;
		if (i > 0 && IS_ONE_OF(word, streets))
			return true;
		at = (size_t)(word.s - text.s) + word.n;
	}
	return false;
}

/* "(1)" and "1." where a line or clause begins. */
static bool is_enumerator(const struct english_place *place)
{
	const struct figure *f = place->figure;
	struct str text = place->text;
	size_t at = f->span.start, end = f->span.end, open;
	char after = str_byte(text, end);

	if ((f->kind != FIGURE_NUMBER && f->kind != FIGURE_ORDINAL) || end - at > 5 ||
	    !ascii_is_digit(str_byte(text, at)))
		return false;
	open = at > 0 && text.s[at - 1] == '(' ? at - 1 : at;
	if (open != at && after == ')' && end - at <= 2)
		return true;
	if ((after != '.' && after != ')') || english_blanks(text, end + 1) == end + 1)
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
	static const struct str words[] = {STR_INIT("per"), STR_INIT("every"), STR_INIT("each")};
	struct str before = english_before(place->text, place->figure->span.start);

	if (place->figure->kind == FIGURE_DURATION || !IS_ONE_OF(before, words))
		return false;
	return ascii_equal_fold(before, STR("per")) ||
	       ascii_equal_fold(english_before(place->text, (size_t)(before.s - place->text.s)),
				STR("for"));
}

/* two-way, six-party, zero-sum: a number word in front of an adjective or noun is a name. */
static bool is_in_compound(const struct english_place *place)
{
	static const struct str counted[] = {
		STR_INIT("member"), STR_INIT("person"),  STR_INIT("man"),    STR_INIT("seat"),
		STR_INIT("strong"), STR_INIT("bedroom"), STR_INIT("storey"), STR_INIT("story"),
		STR_INIT("game"),   STR_INIT("page"),    STR_INIT("room"),   STR_INIT("woman"),
		STR_INIT("vote"),   STR_INIT("part"),    STR_INIT("nation"), STR_INIT("judge"),
	};
	const struct figure *f = place->figure;
	size_t end = f->numeral.end;

	if ((f->kind != FIGURE_NUMBER && f->kind != FIGURE_COUNT) ||
	    !letter_at(place->text, f->numeral.start) || f->span.end != end)
		return false;
	return str_byte(place->text, end) == '-' && letter_at(place->text, end + 1) &&
	       !IS_ONE_OF(ascii_word(place->text, end + 1), counted);
}

/* 3-2, "won 21-14": the score of a game. */
static bool is_score(const struct english_place *place)
{
	static const struct str verbs[] = {
		STR_INIT("won"), STR_INIT("beat"),  STR_INIT("lost"),    STR_INIT("drew"),
		STR_INIT("win"), STR_INIT("score"), STR_INIT("victory"), STR_INIT("defeated")};
	const struct figure *f = place->figure;
	struct str numeral = numeral_of(place);

	if (f->kind != FIGURE_NUMBER || f->low.form != VALUE_NUMBER || numeral.n > 7 ||
	    str_find(numeral, STR("-")) == numeral.n || str_byte(numeral, 0) == '-')
		return false;
	return decimal_compare(&f->low.number, &f->high.number) > 0 ||
	       IS_ONE_OF(english_before(place->text, f->span.start), verbs);
}

bool english_weak(struct str text, const struct figure *figure)
{
	static bool (*const rules[])(const struct english_place *) = {
		is_article_one, is_mere_ordinal, is_named_half,   is_code,
		is_designation, is_enumerator,   is_base_of_rate, is_in_compound,
		is_score,       is_titled,       is_address,
	};
	const struct english_place place = {text, figure};
	char first = str_byte(text, figure->span.start);

	if (figure->kind == FIGURE_DATE || figure->kind == FIGURE_TIME ||
	    figure->span.end <= figure->span.start || first < ' ')
		return false;
	for (size_t i = 0; i < sizeof rules / sizeof rules[0]; i++) {
		if (rules[i](&place))
			return true;
	}
	return false;
}
