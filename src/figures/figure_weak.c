#include "src/figures/figure_weak.h"

#include "dushu/figures/ascii.h"
#include "src/figures/han.h"
#include "src/figures/words.h"

/* clang-format off */
#define SPANS(W) W("期") W("之久") W("内") W("內") W("以上") W("多")
#define STOPS(W) W("，") W("。") W("；") W("、") W("）") W(")") W(",") W(";") W("\n")
#define LISTS(W) W("，") W("、") W("；") W(",") W("和") W("及")
#define RESULTS(W) \
	W("金") W("银") W("銀") W("铜") W("銅") W("死") W("伤") W("傷") W("胜") W("勝") W("负") W("負") \
	W("平") W("败") W("敗")
#define SETS(W) W("大") W("位数") W("位數")
#define LEVEL(W) \
	W("国") W("國") W("省") W("市") W("州") W("县") W("縣") W("区") W("區") W("乡") W("鄉") \
	W("镇") W("鎮") W("村") W("组") W("組") W("旗") W("户") W("校") W("院") W("街")
#define LEVELS(W) W("级") W("級") W("者") W("省") W("市") W("地")
#define JOINTS(W) W("、") W("，") W("和") W("及") W("与") W("與") W("，和") W(", ") W(" and ")
#define OPENS(W) W("“") W("《") W("「")
#define GAMES(W) \
	W("胜") W("勝") W("击败") W("擊敗") W("不敌") W("不敵") W("负于") W("負於") \
	W("领先") W("領先") W("逆转") W("逆轉") W("战平") W("戰平") W("力克") W("落败") \
	W("淘汰") W("落後") W("落后") W("取胜") W("取勝") W("落敗")
#define BOARDS(W) \
	W("比分") W("比數") W("扳平") W("改写") W("改寫") W("扳成") W("胜者") W("勝者") \
	W("比数")
/* clang-format on */

/* Kinds that no rule of their own calls weak. */
enum {
	PLAIN = 1 << FIGURE_COUNT | 1 << FIGURE_MONEY | 1 << FIGURE_PERCENT | 1 << FIGURE_MEASURE |
		1 << FIGURE_AGE | 1 << FIGURE_DURATION,
};

/*
 * What is seldom data. Each rule looks at one sort of thing; a figure is weak when any says so.
 */

bool weak_is_value(const struct figure *figure, int value)
{
	return figure->value.form == VALUE_NUMBER && decimal_is(&figure->value.number, value);
}

/* 一 or one, spelt out and alone. */
static bool is_one(const struct seen *s)
{
	return s->term->numeral.form == NUMERAL_CARDINAL && weak_is_value(s->figure, 1);
}

/* 一个, one city, a decade: of amounts (一公里, 一个月, 一倍) one is a number. */
static bool is_like_article(const struct seen *s)
{
	WORDS_HEADS(spans, SPANS);
	const struct unit *unit = s->term->unit;

	if (!is_one(s))
		return false;
	if (!unit || s->figure->kind == FIGURE_COUNT)
		return true;
	if (unit->sort != UNIT_PROPER)
		return true;
	/* a mile, a dollar */
	if (s->term->numeral.article && unit->kind != FIGURE_PERCENT)
		return true;
	if (unit->kind == FIGURE_DURATION)
		return s->term->numeral.article || str_equal(s->term->unit_text, STR("季度")) ||
		       (s->term->unit_text.n == 3 && !words_start(&spans, weak_behind(s)));
	return unit->kind == FIGURE_MEASURE && unit->dimension == DIMENSION_NONE;
}

/*
 * 广东六例，上海一例，: in a list of counts by the same measure word; 死亡病例增加一例，: so many more. Either
 * ends its phrase.
 */
static bool is_counted_one(const struct seen *s)
{
	enum { NEAR = 45 };
	WORDS_HEADS(stops, STOPS);
	WORDS_HEADS(joints, LISTS);
	WORDS_HEADS(results, RESULTS);
	const struct figures *all = s->reading->out;
	const struct figure *before = all->n > 0 ? &all->at[all->n - 1] : NULL;
	struct str rest = weak_behind(s), gap;
	size_t start = s->figure->span.start;

	if (s->figure->kind != FIGURE_COUNT || (unsigned char)s->text.s[start] < 0x80 ||
	    (rest.n > 0 && words_start(&stops, rest) == 0))
		return false;
	/* 三金一銅 */
	if (before && !before->weak && before->span.end == start &&
	    words_are(&results, before->unit) && words_are(&results, s->figure->unit))
		return true;
	if (before && !before->weak && before->kind == FIGURE_COUNT &&
	    str_equal(before->unit, s->figure->unit) && before->span.end + NEAR > start) {
		gap = str_slice(s->text, before->span.end, start);
		if (words_start(&joints, gap) > 0 && str_find(gap, STR("。")) == gap.n)
			return true;
	}
	return direction_asked(s->reading, s->figure) != DIRECTION_NONE;
}

/* At least one is a number, too. */
static bool is_article(const struct seen *s)
{
	return is_like_article(s) && !is_counted_one(s) && weak_is_exact(s);
}

/* Han numerals of one character without a unit are parts of words more often than numbers. */
static bool is_bare_character(const struct seen *s)
{
	const struct numeral *n = &s->term->numeral;

	return s->term->unit_text.n == 0 &&
	       (unsigned char)s->text.s[s->figure->span.start] >= 0xE3 &&
	       span_length(s->figure->numeral) <= 6 && !n->scaled &&
	       (span_length(s->figure->numeral) == 3 || n->n_digits > 0);
}

/* 三大目标, 四大板块, 两位数: a number that names a set. */
static bool is_set(const struct seen *s)
{
	WORDS_HEADS(sets, SETS);
	const struct numeral *n = &s->term->numeral;

	if (n->form != NUMERAL_CARDINAL)
		return false;
	if (str_equal(s->term->unit_text, STR("位数")) ||
	    str_equal(s->term->unit_text, STR("位數")))
		return true;
	if (s->figure->kind != FIGURE_NUMBER || words_start(&sets, weak_behind(s)) == 0)
		return false;
	const struct decimal twenty = decimal_of(20);

	return decimal_compare(&n->value, &twenty) <= 0;
}

/* 县乡村三级: as many levels of government, one character each, without a mark between. */
static bool lists_levels(struct str clause, const struct figure *figure)
{
	WORDS_TAILS(level, LEVEL);
	int n = 0;

	for (; words_end(&level, clause) > 0; clause.n -= 3)
		n++;
	return n > 1 && weak_is_value(figure, n);
}

/* 区、乡、村三级: the sum of the list before it. */
static bool sums_a_list(const struct seen *s)
{
	WORDS_HEADS(levels, LEVELS);
	int marks = 0;

	if (s->figure->value.form != VALUE_NUMBER || words_start(&levels, s->term->unit_text) == 0)
		return false;
	struct str clause = str_slice(s->text, clause_of(s->reading, s->figure->span).start,
				      s->figure->span.start);

	if (lists_levels(clause, s->figure))
		return true;
	if (clause.n < 12)
		return false;
	if (clause.n > 60)
		clause = str_from(clause, clause.n - 60);
	for (size_t at = 0; (at += str_find(str_from(clause, at), STR("、"))) < clause.n; at += 3)
		marks++;
	return marks > 0 && weak_is_value(s->figure, marks + 1);
}

/* 每千颗, 每10万人, per 100,000 people: the base of a rate; a period is none. */
static bool is_base(const struct seen *s)
{
	struct str head = weak_before(s);

	if (head.n > 0 && head.s[head.n - 1] == ' ')
		return head.n >= 4 && (head.s[head.n - 2] | 0x20) == 'r' &&
		       ascii_equal_fold(str_from(head, head.n - 4), STR("per "));
	return han_ends(head, STR("每"));
}

/* 2比1战胜, 比分改写为2:2: the score of a game. */
static bool is_score(const struct seen *s)
{
	enum { NEAR = 12, FAR = 24 };
	WORDS_HEADS(games, GAMES);
	WORDS_HEADS(boards, BOARDS);
	struct str head = weak_before(s), near = str_slice(weak_behind(s), 0, NEAR);

	if (s->term->unit_text.n > 0)
		return false;
	head = str_from(head, head.n > FAR ? head.n - FAR : 0);
	return words_in(&games, near) || words_in(&boards, head);
}

/* 25:22、23:25和25:18: scores side by side, though the second might be a time. */
static bool follows_score(const struct seen *s)
{
	WORDS_HEADS(joints, JOINTS);
	const struct figures *all = s->reading->out;
	const struct figure *before = all->n > 0 ? &all->at[all->n - 1] : NULL;

	return before && before->weak && s->figure->unit.n == 0 &&
	       (before->kind == FIGURE_RATIO || before->kind == FIGURE_TIME) &&
	       words_are(&joints, str_slice(s->text, before->span.end, s->figure->span.start));
}

/* Digits, a colon and digits at s[at]: the bytes, 0 for others. */
static size_t points_at(struct str s, size_t at)
{
	size_t start = at, n, colon;
	uint8_t digit;

	while ((n = digit_at(s, at, &digit)) > 0)
		at += n;
	if (at == start || narrow_at(s, at, &colon) != ':' || digit_at(s, at + colon, &digit) == 0)
		return 0;
	return at + colon - start;
}

/* 25:22 of 25:22、23:25: the first of scores side by side. */
static bool precedes_score(const struct seen *s)
{
	WORDS_HEADS(joints, JOINTS);
	struct str rest = weak_behind(s);
	size_t joint = words_start(&joints, rest);

	return joint > 0 && s->figure->unit.n == 0 &&
	       points_at(s->text, s->figure->span.start) > 0 && points_at(rest, joint) > 0;
}

/* “21世纪俱乐部”: a century at the beginning of a name. */
static bool opens_name(const struct seen *s)
{
	WORDS_TAILS(opens, OPENS);
	struct str own = str_slice(s->text, s->figure->span.start, s->figure->span.end);
	uint32_t next = han_code(weak_behind(s), 0);

	return (str_ends(own, STR("世纪")) || str_ends(own, STR("世紀"))) &&
	       words_end(&opens, weak_before(s)) > 0 && next >= HAN_FIRST && next < HAN_END;
}

/* What is spelt counts often no more than an article does, and is a part of words and names. */
static bool spelt_is_weak(const struct seen *s)
{
	return is_article(s) || (s->figure->kind == FIGURE_NUMBER && is_bare_character(s)) ||
	       is_set(s) || sums_a_list(s);
}

/* Marks of lists are bare or count, unless a mark before them tells. */
static bool may_be_listed(const struct seen *s)
{
	struct str head = weak_before(s);
	char last = head.n > 0 ? head.s[head.n - 1] : '\0';

	return s->figure->kind == FIGURE_NUMBER || s->figure->kind == FIGURE_COUNT || last == '[' ||
	       (last == ' ' && head.n > 1 && head.s[head.n - 2] == '#');
}

/* Behind digits: what would make a code of them. */
static bool joins_code(char next)
{
	return ascii_is_letter(next) || next == '-' || next == '_' || next == '@' || next == '\\';
}

/* A character of Han stands right before, which is not 每; no unit that numbers its bearer. */
static bool is_plain_han(struct str text, const struct figure *figure)
{
	WORDS_HEADS(naming, NAMING);
	const unsigned char *p = (const unsigned char *)text.s;
	const size_t start = figure->span.start;

	return start >= 3 && han_stands(p + start - 3) && p[start - 1] != 0x8F &&
	       !joins_code(str_byte(text, figure->span.end)) &&
	       ((unsigned char)figure->unit.s[0] < 0x80 ? figure->kind != FIGURE_COUNT
							: !words_may_start(&naming, figure->unit));
}

/* A word in lower case stands before, which is not per, every or each; no letter or hyphen behind. */
static bool is_plain_english(const struct reading *reading, const struct figure *figure)
{
	const struct str text = reading->text, before = reading->before;
	const char last = before.n > 0 ? before.s[before.n - 1] : 'r';

	return last != 'r' && last != 'y' && last != 'h' && before.s[0] >= 'a' && last >= 'a' &&
	       !joins_code(str_byte(text, figure->span.end)) &&
	       (unsigned char)figure->unit.s[0] < 0x80 &&
	       (figure->kind != FIGURE_COUNT || str_byte(text, figure->numeral.end + 1) > 'Z');
}

bool weak_is_out(const struct reading *reading, const struct term *term,
		 const struct figure *figure)
{
	const size_t start = figure->span.start;

	if (!(PLAIN >> figure->kind & 1) || !term->numeral.digits || term->numeral.unknown ||
	    figure->unit.n == 0 || (figure->kind == FIGURE_MEASURE && figure->unit.n == 1))
		return false;
	return start > 0 && reading->text.s[start - 1] == ' ' ? is_plain_english(reading, figure)
							      : is_plain_han(reading->text, figure);
}

/* The rules that can call a figure weak, those for its kind and its notation alone. */
bool weak_judge(struct reading *reading, const struct term *term, struct figure *figure)
{
	const struct seen s = {reading->text, term, figure, reading};

	if (figure->kind == FIGURE_DATE)
		return opens_name(&s);
	if (figure->kind == FIGURE_TIME)
		return follows_score(&s);
	if (figure->kind == FIGURE_RATIO &&
	    (follows_score(&s) || is_score(&s) || precedes_score(&s)))
		return true;
	if (!term->numeral.digits && (spelt_is_weak(&s) || weak_session(&s)))
		return true;
	if (figure->kind == FIGURE_ORDINAL && weak_order(&s))
		return true;
	return (may_be_listed(&s) && weak_list(&s)) || weak_name(&s) ||
	       (figure->kind != FIGURE_DURATION && is_base(&s));
}
