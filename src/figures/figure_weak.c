#include <string.h>

#include "dushu/figures/ascii.h"
#include "src/figures/han.h"
#include "src/figures/figure_private.h"
#include "src/figures/words.h"

/*
 * What is seldom data. Each rule looks at one sort of thing; a figure is weak when any says so.
 */

struct seen {
	struct str text;
	const struct term *term;
	const struct figure *figure;
	const struct reading *reading;
};

static struct str behind(const struct seen *s)
{
	return str_from(s->text, s->figure->span.end);
}

static struct str before(const struct seen *s)
{
	return str_slice(s->text, 0, s->figure->span.start);
}

static bool is_value(const struct figure *figure, int value)
{
	struct decimal d = decimal_of(value);

	return figure->value.form == VALUE_NUMBER &&
	       decimal_compare(&figure->value.number, &d) == 0;
}

/* 一 or one, spelt out and alone. */
static bool is_one(const struct seen *s)
{
	const struct numeral *n = &s->term->numeral;

	return !n->digits && is_value(s->figure, 1) && n->form == NUMERAL_CARDINAL;
}

/* 一个, one city, a decade: an article. Amounts (一公里, 一个月, 一倍) and bounded ones are not. */
static bool is_article(const struct seen *s)
{
#define SPANS(W) W("期") W("之久") W("内") W("內") W("以上") W("多")
	WORDS_HEADS(spans, SPANS);
	const struct unit *unit = s->term->unit;

	if (!is_one(s) || s->figure->bound != BOUND_EXACT)
		return false;
	if (!unit || s->figure->kind == FIGURE_COUNT)
		return true;
	if (unit->sort != UNIT_PROPER)
		return true;
	if (unit->kind == FIGURE_DURATION)
		return s->term->numeral.article ||
		       (s->term->unit_text.n == 3 && !words_start(&spans, behind(s)));
	return unit->kind == FIGURE_MEASURE && unit->dimension == DIMENSION_NONE;
}

/* Han numerals of one character without a unit are parts of words more often than numbers. */
static bool is_bare_character(const struct seen *s)
{
	const struct numeral *n = &s->term->numeral;

	return s->figure->kind == FIGURE_NUMBER && !n->digits && s->term->unit_text.n == 0 &&
	       (unsigned char)s->text.s[s->figure->span.start] >= 0xE3 &&
	       span_length(s->figure->numeral) <= 6 && !n->scaled &&
	       (span_length(s->figure->numeral) == 3 || n->n_digits > 0);
}

/* 三大目标, 四大板块, 两位数: a number that names a set. */
static bool is_set(const struct seen *s)
{
#define SETS(W) W("大") W("位数") W("位數")
	WORDS_HEADS(sets, SETS);
	const struct numeral *n = &s->term->numeral;

	if (n->digits || n->form != NUMERAL_CARDINAL)
		return false;
	if (str_equal(s->term->unit_text, STR("位数")) ||
	    str_equal(s->term->unit_text, STR("位數")))
		return true;
	const struct decimal twenty = decimal_of(20);

	return s->figure->kind == FIGURE_NUMBER && words_start(&sets, behind(s)) &&
	       decimal_compare(&n->value, &twenty) <= 0;
}

/* 区、乡、村三级: the sum of the list before it. */
static bool sums_a_list(const struct seen *s)
{
	struct str clause = str_slice(s->text, s->reading->clause.start, s->figure->span.start);
#define LEVELS(W) W("级") W("級") W("者") W("省") W("市") W("地")
	WORDS_HEADS(levels, LEVELS);
	int marks = 0;

	if (s->term->numeral.digits || s->figure->value.form != VALUE_NUMBER)
		return false;
	bool level = words_start(&levels, s->term->unit_text);

	if (!level || clause.n < 12)
		return false;
	if (clause.n > 60)
		clause = str_from(clause, clause.n - 60);
	for (size_t at = 0; (at += str_find(str_from(clause, at), STR("、"))) < clause.n; at += 3)
		marks++;
	return marks > 0 && is_value(s->figure, marks + 1);
}

/* The bytes of a small number or of what parts two of them at s[at]; 0 for anything else. */
static size_t list_item(struct str s, size_t at)
{
#define MARKS(W) W("、") W("，") W(",") W(" ") W("-") W("–") W("和") W("至") W("][") W("] [")
	WORDS_HEADS(marks, MARKS);
	uint8_t digit;
	size_t n = digit_at(s, at, &digit);

	if (n > 0)
		return n;
	if (han_is_digit(han_at(s, at)) || han_at(s, at).class == HAN_TENS)
		return 3;
	return words_start(&marks, str_from(s, at));
}

/* Where the bracket before s[at] opens, with nothing but small numbers between; s.n for none. */
static size_t list_open(struct str s, size_t at, char *open)
{
	enum { NEAR = 24 };
	size_t from = at > NEAR ? at - NEAR : 0, n;

	for (size_t start = from; start < at; start++) {
		char c = narrow_at(s, start, &n);
		size_t next = start + n, item;

		if (c != '(' && c != '[')
			continue;
		while (next < at && (item = list_item(s, next)) > 0)
			next += item;
		*open = c;
		if (next == at)
			return start;
	}
	return s.n;
}

/* Only small numbers and marks between two brackets: (一), (4、5、6), [3]. */
static bool in_brackets(const struct seen *s)
{
	size_t at = s->figure->span.end, n, item;
	char open = '\0';

	if (list_open(s->text, s->figure->span.start, &open) == s->text.n)
		return false;
	for (int i = 0; i < 24 && (item = list_item(s->text, at)) > 0; i++)
		at += item;
	return narrow_at(s->text, at, &n) == (open == '(' ? ')' : ']');
}

static bool opens_sentence(const struct seen *s)
{
#define ENDS(W)                                                                                    \
	W("。")                                                                                    \
	W("：") W("；") W("\n") W("，") W("、") W("!") W("！") W("？") W("“") W(": ") W("; ")      \
		W(". ") W("（") W("#")
	WORDS_TAILS(ends, ENDS);
	struct str head = str_trim(before(s));

	return head.n == 0 || words_end(&ends, before(s));
}

/* Nothing but blanks between the start of a line and text[at]. */
static bool opens_line(struct str text, size_t at)
{
	static const struct str wide = STR_INIT("　");

	while (at > 0 && (text.s[at - 1] == ' ' || text.s[at - 1] == '\t'))
		at--;
	while (at >= wide.n && str_ends(str_slice(text, 0, at), wide))
		at -= wide.n;
	return at == 0 || text.s[at - 1] == '\n';
}

static bool is_small(const struct seen *s)
{
	const struct decimal *d = &s->figure->value.number;

	return s->figure->value.form == VALUE_NUMBER && d->exponent >= 0 &&
	       d->n + d->exponent <= 2 && !d->negative;
}

/* （一） 1、 (1) 一是 1. at the start of a phrase. */
static bool is_enumerator(const struct seen *s)
{
#define MARKS_2(W) W("、") W("．") W("是") W("来") W("來") W("）") W(")") W(". ") W(".\t")
	WORDS_HEADS(marks, MARKS_2);
	struct str rest = behind(s);
	struct str own = str_trim(before(s));

	if (s->figure->kind != FIGURE_NUMBER || !is_small(s))
		return false;
	if (in_brackets(s) && (s->term->numeral.n_digits > 0 || !s->term->numeral.digits))
		return true;
	if (!opens_sentence(s))
		return false;
	if (str_starts(rest, STR("是")) || str_starts(rest, STR("来")) ||
	    str_starts(rest, STR("來")))
		return !s->term->numeral.digits;
	if (str_ends(before(s), STR("，")) || str_ends(before(s), STR("、")))
		return false;
	if (str_equal(rest, STR(".")) && own.n == 0)
		return false;
	/* 1.基础 where a line begins */
	if (s->term->numeral.digits && str_starts(rest, STR(".")) && rest.n > 1 &&
	    (unsigned char)rest.s[1] >= 0x80 && opens_line(s->text, s->figure->span.start))
		return true;
	return words_start(&marks, rest) && !(own.n > 0 && str_starts(rest, STR(". ")));
}

/* 居第一, 列全球第四: a rank. */
static bool is_rank(const struct seen *s)
{
#define PLACES(W)                                                                                  \
	W("居")                                                                                    \
	W("列") W("全国") W("全國") W("全球") W("世界") W("排") W("排名") W("全省") W("全市")      \
		W("名列") W("获") W("位") W("获得") W("亚洲") W("亞洲") W("至") W("到") W("为")    \
			W("名") W("行业") W("连续") W("連續") W("的")
	WORDS_TAILS(places, PLACES);
#define DEGREES(W)                                                                                 \
	W("大")                                                                                    \
	W("高") W("长") W("長") W("富") W("多") W("名") W("位") W("快") W("低") W("，") W("。")    \
		W("；") W("的")
	WORDS_HEADS(degrees, DEGREES);
	struct str rest = behind(s);

	if (s->term->unit_text.n > 0 && !str_equal(s->term->unit_text, STR("名")) &&
	    !str_equal(s->term->unit_text, STR("位")))
		return false;
	if (words_start(&degrees, rest) && !is_value(s->figure, 1))
		return true;
	return words_end(&places, before(s)) && (rest.n == 0 || words_start(&degrees, rest));
}

/* 第44次发射, 连续第4年: a running count, from the second on. */
static bool is_running(const struct seen *s)
{
#define UNITS(W) W("次") W("年") W("天") W("个") W("個") W("位") W("名") W("场") W("場")
	WORDS_HEADS(units, UNITS);
#define MEETINGS(W)                                                                                \
	W("会")                                                                                    \
	W("會") W("全") W("代表") W("世界") W("工业") W("工業") W("产业") W("国共") W("產業")      \
		W("常") W("大会") W("理事")
	WORDS_HEADS(meetings, MEETINGS);

	return !is_value(s->figure, 1) && words_start(&units, s->term->unit_text) &&
	       !words_start(&meetings, behind(s));
}

static bool is_sequence(const struct seen *s)
{
	if (s->figure->kind != FIGURE_ORDINAL)
		return false;
	/* No.1 is a rank; the others in Latin letters are for english_weak() to judge. */
	if ((unsigned char)s->text.s[s->figure->span.start] < 0x80)
		return false;
	return !is_rank(s) && !is_running(s);
}

/* 届, 条 without 第: 十四届, 二次会议. */
static bool is_session(const struct seen *s)
{
#define SESSIONS(W) W("届") W("屆")
	WORDS_HEADS(sessions, SESSIONS);
#define MEETINGS_2(W) W("会议") W("會議") W("全会") W("全會")
	WORDS_HEADS(meetings, MEETINGS_2);

	if (s->term->numeral.digits || s->figure->kind != FIGURE_COUNT)
		return false;
	return words_start(&sessions, s->term->unit_text) ||
	       (str_equal(s->term->unit_text, STR("次")) && words_start(&meetings, behind(s)));
}

static bool code_letter(char c)
{
	return ascii_is_letter(c) || c == '_' || c == '@' || c == '\\';
}

/* S40, COVID-19, 5G, MACS J1149.5+66: letters that touch digits. */
static bool is_code(const struct seen *s)
{
	size_t start = s->figure->span.start, end = s->figure->span.end;
	const struct numeral *n = &s->term->numeral;
	char last = start > 0 ? s->text.s[start - 1] : ' ';
	char next = str_byte(s->text, end);

	if (!n->digits || s->term->prefixed || s->figure->kind == FIGURE_MONEY)
		return false;
	if (code_letter(last))
		return true;
	if (start > 1 && (last == '-' || last == '/' || last == '.' || last == '+') &&
	    ascii_is_word(s->text.s[start - 2]))
		return true;
	if (n->has_sign && start > 0 && code_letter(last))
		return true;
	return s->term->unit_text.n == 0 &&
	       (code_letter(next) || (next == '-' && ascii_is_word(str_byte(s->text, end + 1)) &&
				      str_byte(s->text, end + 1) < 'a'));
}

/* 〔2023〕12号, 电话, 邮编, ISBN, Fig. 3, 表2: what is before the number makes it a label. */
static bool is_designation(const struct seen *s)
{
#define HEADS(W)                                                                                   \
	W("〕")                                                                                    \
	W("］") W("]") W("图") W("圖") W("表") W("注") W("註") W("电话") W("電話") W("电话：")     \
		W("電話：") W("邮编") W("邮编：") W("ISBN ") W("热线") W("附件") W("邮政编码")     \
			W("邮政编码：") W("QQ") W("ISSN ") W("科创") W("沪深") W("中证") W("上证") \
				W("国道") W("纳斯达克") W("标普") W("編號") W("编号") W("编号：")  \
					W("版本") W("東經") W("〔")
	WORDS_TAILS(heads, HEADS);
#define WORDS(W)                                                                                   \
	W("figure")                                                                                \
	W("fig") W("table") W("chapter") W("section") W("page") W("pages") W("article") W("note")  \
		W("handout") W("volume") W("vol") W("part") W("item") W("version") W("exercise")   \
			W("isbn") W("phone") W("tel") W("room") W("appendix") W("box") W("chart")  \
				W("step") W("lesson") W("type") W("model") W("windows") W("route") \
					W("highway") W("flight") W("paragraph") W("footnote")      \
						W("annex") W("schedule") W("plate") W("top")       \
							W("rule") W("no") W("pp") W("number")      \
								W("unit") W("line") W("level")
	WORDS_WHOLE(words, WORDS);
	/* 一号工程 */
#define WORKS(W) W("工程") W("项目") W("項目") W("文件")
	WORDS_HEADS(works, WORKS);
	struct str head = before(s);

	if (s->figure->kind != FIGURE_NUMBER && !str_equal(s->figure->unit, STR("号")) &&
	    !str_equal(s->figure->unit, STR("號")))
		return false;
	if (words_end(&heads, head) || (s->figure->unit.n > 0 && words_start(&works, behind(s))))
		return true;
	if (head.n > 1 && head.s[head.n - 1] == ' ') {
		size_t end = head.n - 1, start;

		if (head.s[end - 1] == '.')
			end--;
		for (start = end; start > 0 && ascii_is_letter(head.s[start - 1]);)
			start--;
		return words_have(&words, str_slice(head, start, end));
	}
	return false;
}

/* Footnote marks and the like: [3], 3] */
static bool is_reference(const struct seen *s)
{
	size_t start = s->figure->span.start;

	return start > 0 && s->text.s[start - 1] == '[' &&
	       str_byte(s->text, s->figure->span.end) == ']';
}

/* Long runs of digits and ones that begin with 0 are numbers of things. */
static bool is_number_of_thing(const struct seen *s)
{
	const struct numeral *n = &s->term->numeral;

	if (n->unknown)
		return true;
	if (!n->digits || s->figure->kind != FIGURE_NUMBER)
		return false;
	return n->n_digits > 9 || (n->n_digits > 1 && s->text.s[s->figure->numeral.start] == '0');
}

/* 每千颗, 每10万人, per 100,000 people: the base of a rate; a period is none. */
static bool is_base(const struct seen *s)
{
	struct str head = before(s);
	bool per = str_ends(head, STR("每")) ||
		   (head.n >= 4 && ascii_equal_fold(str_from(head, head.n - 4), STR("per ")));

	return per && s->figure->kind != FIGURE_DURATION;
}

/* 2比1战胜: the score of a game. */
static bool is_score(const struct seen *s)
{
	static const struct str games[] = {STR_INIT("胜"),   STR_INIT("勝"),   STR_INIT("击败"),
					   STR_INIT("擊敗"), STR_INIT("不敌"), STR_INIT("负于"),
					   STR_INIT("领先"), STR_INIT("逆转"), STR_INIT("战平")};
	struct str near = str_slice(behind(s), 0, 12);

	if (s->figure->kind != FIGURE_RATIO || s->term->unit_text.n > 0)
		return false;
	for (size_t i = 0; i < sizeof games / sizeof *games; i++) {
		if (str_find(near, games[i]) < near.n)
			return true;
	}
	return false;
}

/* A list's number is its whole mark: （一） 1. 一、 一是 */
void list_mark_take(struct str text, size_t free, struct figure *figure)
{
	static const struct str marks[] = {STR_INIT("、"), STR_INIT("．"), STR_INIT("."),
					   STR_INIT(")"), STR_INIT("）")};
#define SAYS(W) W("是") W("来") W("來")
	WORDS_HEADS(says, SAYS);
#define BREAKS(W) W("。") W("；") W("：") W("，")
	WORDS_TAILS(breaks, BREAKS);
	size_t start = figure->span.start, end = figure->span.end, open = 0, n;
	struct str rest = str_from(text, end);

	if (figure->kind != FIGURE_NUMBER || figure->unit.n > 0 || !figure->weak ||
	    figure->value.form != VALUE_NUMBER)
		return;
	if (start >= free + 3 && str_ends(str_slice(text, 0, start), STR("（")))
		open = 3;
	else if (start > free && text.s[start - 1] == '(')
		open = 1;
	if (open > 0 && end < text.n && narrow_at(text, end, &n) == ')') {
		figure->span = (struct span){start - open, end + n};
		figure->kind = FIGURE_ORDINAL;
		return;
	}
	if (words_start(&says, rest) &&
	    (opens_line(text, start) || words_end(&breaks, str_slice(text, 0, start))))
		figure->span.end = end + 3;
	for (size_t i = 0; opens_line(text, start) && i < sizeof marks / sizeof *marks; i++) {
		uint8_t digit;

		if (str_starts(rest, marks[i]) && digit_at(rest, marks[i].n, &digit) == 0)
			figure->span.end = end + marks[i].n;
	}
	if (figure->span.end > end)
		figure->kind = FIGURE_ORDINAL;
}

bool weak_judge(const struct reading *reading, const struct term *term, const struct figure *figure)
{
	static bool (*const rules[])(const struct seen *) = {
		is_article,         is_bare_character, is_set,   sums_a_list,    is_enumerator,
		is_sequence,        is_session,        is_code,  is_designation, is_reference,
		is_number_of_thing, is_base,           is_score,
	};
	struct seen seen = {reading->text, term, figure, reading};

	if (figure->kind == FIGURE_DATE || figure->kind == FIGURE_TIME)
		return false;
	for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
		if (rules[i](&seen))
			return true;
	}
	return false;
}
