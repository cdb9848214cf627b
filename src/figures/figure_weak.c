#include <string.h>

#include "dushu/figures/ascii.h"
#include "src/figures/han.h"
#include "src/figures/figure_private.h"

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

static bool any_ends(struct str s, const struct str *list, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (han_ends(s, list[i]))
			return true;
	}
	return false;
}

static bool any_starts(struct str s, const struct str *list, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (han_starts(s, list[i]))
			return true;
	}
	return false;
}

#define ANY_ENDS(s, list) any_ends(s, list, sizeof(list) / sizeof *(list))
#define ANY_STARTS(s, list) any_starts(s, list, sizeof(list) / sizeof *(list))

/* 一 or one, spelt out and alone. */
static bool is_one(const struct seen *s)
{
	const struct numeral *n = &s->term->numeral;

	return !n->digits && is_value(s->figure, 1) && n->form == NUMERAL_CARDINAL;
}

/* 一个, one city, a decade: an article. Amounts (一公里, 一个月, 一倍) and bounded ones are not. */
static bool is_article(const struct seen *s)
{
	static const struct str spans[] = {STR_INIT("期"), STR_INIT("之久"), STR_INIT("内"),
					   STR_INIT("內"), STR_INIT("以上"), STR_INIT("多")};
	const struct unit *unit = s->term->unit;

	if (!is_one(s) || s->figure->bound != BOUND_EXACT)
		return false;
	if (!unit || s->figure->kind == FIGURE_COUNT)
		return true;
	if (unit->sort != UNIT_PROPER)
		return true;
	if (unit->kind == FIGURE_DURATION)
		return s->term->numeral.article ||
		       (s->term->unit_text.n == 3 && !ANY_STARTS(behind(s), spans));
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
	static const struct str sets[] = {STR_INIT("大"), STR_INIT("位数"), STR_INIT("位數")};
	const struct numeral *n = &s->term->numeral;

	if (n->digits || n->form != NUMERAL_CARDINAL)
		return false;
	if (str_equal(s->term->unit_text, STR("位数")) ||
	    str_equal(s->term->unit_text, STR("位數")))
		return true;
	const struct decimal twenty = decimal_of(20);

	return s->figure->kind == FIGURE_NUMBER && ANY_STARTS(behind(s), sets) &&
	       decimal_compare(&n->value, &twenty) <= 0;
}

/* 区、乡、村三级: the sum of the list before it. */
static bool sums_a_list(const struct seen *s)
{
	struct str clause = str_slice(s->text, s->reading->clause.start, s->figure->span.start);
	static const struct str levels[] = {STR_INIT("级"), STR_INIT("級"), STR_INIT("者"),
					    STR_INIT("省"), STR_INIT("市"), STR_INIT("地")};
	int marks = 0;

	if (s->term->numeral.digits || s->figure->value.form != VALUE_NUMBER)
		return false;
	bool level = ANY_STARTS(s->term->unit_text, levels);

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
	static const struct str marks[] = {
		STR_INIT("、"), STR_INIT("，"), STR_INIT(","),  STR_INIT(" "),  STR_INIT("-"),
		STR_INIT("–"),  STR_INIT("和"), STR_INIT("至"), STR_INIT("]["), STR_INIT("] [")};
	uint8_t digit;
	size_t n = digit_at(s, at, &digit);

	if (n > 0)
		return n;
	if (han_is_digit(han_at(s, at)) || han_at(s, at).class == HAN_TENS)
		return 3;
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		if (han_starts(str_from(s, at), marks[i]))
			return marks[i].n;
	}
	return 0;
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
	static const struct str ends[] = {
		STR_INIT("。"), STR_INIT("："), STR_INIT("；"), STR_INIT("\n"), STR_INIT("，"),
		STR_INIT("、"), STR_INIT("!"),  STR_INIT("！"), STR_INIT("？"), STR_INIT("“"),
		STR_INIT(": "), STR_INIT("; "), STR_INIT(". "), STR_INIT("（"), STR_INIT("#")};
	struct str head = str_trim(before(s));

	return head.n == 0 || ANY_ENDS(before(s), ends);
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
	static const struct str marks[] = {STR_INIT("、"), STR_INIT("．"), STR_INIT("是"),
					   STR_INIT("来"), STR_INIT("來"), STR_INIT("）"),
					   STR_INIT(")"),  STR_INIT(". "), STR_INIT(".\t")};
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
	if (ANY_ENDS(before(s), ((struct str[]){STR("，"), STR("、")})))
		return false;
	if (str_equal(rest, STR(".")) && own.n == 0)
		return false;
	/* 1.基础 where a line begins */
	if (s->term->numeral.digits && str_starts(rest, STR(".")) && rest.n > 1 &&
	    (unsigned char)rest.s[1] >= 0x80 && opens_line(s->text, s->figure->span.start))
		return true;
	return ANY_STARTS(rest, marks) && !(own.n > 0 && str_starts(rest, STR(". ")));
}

/* 居第一, 列全球第四: a rank. */
static bool is_rank(const struct seen *s)
{
	static const struct str places[] = {
		STR_INIT("居"),   STR_INIT("列"),   STR_INIT("全国"), STR_INIT("全國"),
		STR_INIT("全球"), STR_INIT("世界"), STR_INIT("排"),   STR_INIT("排名"),
		STR_INIT("全省"), STR_INIT("全市"), STR_INIT("名列"), STR_INIT("获"),
		STR_INIT("位"),   STR_INIT("获得"), STR_INIT("亚洲"), STR_INIT("亞洲"),
		STR_INIT("至"),   STR_INIT("到"),   STR_INIT("为"),   STR_INIT("名"),
		STR_INIT("行业"), STR_INIT("连续"), STR_INIT("連續"), STR_INIT("的")};
	static const struct str degrees[] = {
		STR_INIT("大"), STR_INIT("高"), STR_INIT("长"), STR_INIT("長"), STR_INIT("富"),
		STR_INIT("多"), STR_INIT("名"), STR_INIT("位"), STR_INIT("快"), STR_INIT("低"),
		STR_INIT("，"), STR_INIT("。"), STR_INIT("；"), STR_INIT("的")};
	struct str rest = behind(s);

	if (s->term->unit_text.n > 0 && !str_equal(s->term->unit_text, STR("名")) &&
	    !str_equal(s->term->unit_text, STR("位")))
		return false;
	if (ANY_STARTS(rest, degrees) && !is_value(s->figure, 1))
		return true;
	return ANY_ENDS(before(s), places) && (rest.n == 0 || ANY_STARTS(rest, degrees));
}

/* 第44次发射, 连续第4年: a running count, from the second on. */
static bool is_running(const struct seen *s)
{
	static const struct str units[] = {STR_INIT("次"), STR_INIT("年"), STR_INIT("天"),
					   STR_INIT("个"), STR_INIT("個"), STR_INIT("位"),
					   STR_INIT("名"), STR_INIT("场"), STR_INIT("場")};
	static const struct str meetings[] = {STR_INIT("会"),   STR_INIT("會"),   STR_INIT("全"),
					      STR_INIT("代表"), STR_INIT("世界"), STR_INIT("工业"),
					      STR_INIT("工業"), STR_INIT("产业"), STR_INIT("国共"),
					      STR_INIT("產業"), STR_INIT("常"),   STR_INIT("大会"),
					      STR_INIT("理事")};

	return !is_value(s->figure, 1) && ANY_STARTS(s->term->unit_text, units) &&
	       !ANY_STARTS(behind(s), meetings);
}

static bool is_letter_word(struct str word, const struct str *list, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (ascii_equal_fold(word, list[i]))
			return true;
	}
	return false;
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
	static const struct str sessions[] = {STR_INIT("届"), STR_INIT("屆")};
	static const struct str meetings[] = {STR_INIT("会议"), STR_INIT("會議"), STR_INIT("全会"),
					      STR_INIT("全會")};

	if (s->term->numeral.digits || s->figure->kind != FIGURE_COUNT)
		return false;
	return ANY_STARTS(s->term->unit_text, sessions) ||
	       (str_equal(s->term->unit_text, STR("次")) && ANY_STARTS(behind(s), meetings));
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
	static const struct str heads[] = {
		STR_INIT("〕"),    STR_INIT("］"),       STR_INIT("]"),          STR_INIT("图"),
		STR_INIT("圖"),    STR_INIT("表"),       STR_INIT("注"),         STR_INIT("註"),
		STR_INIT("电话"),  STR_INIT("電話"),     STR_INIT("电话："),     STR_INIT("電話："),
		STR_INIT("邮编"),  STR_INIT("邮编："),   STR_INIT("ISBN "),      STR_INIT("热线"),
		STR_INIT("附件"),  STR_INIT("邮政编码"), STR_INIT("邮政编码："), STR_INIT("QQ"),
		STR_INIT("ISSN "), STR_INIT("科创"),     STR_INIT("沪深"),       STR_INIT("中证"),
		STR_INIT("上证"),  STR_INIT("国道"),     STR_INIT("纳斯达克"),   STR_INIT("标普"),
		STR_INIT("編號"),  STR_INIT("编号"),     STR_INIT("编号："),     STR_INIT("版本"),
		STR_INIT("東經"),  STR_INIT("〔")};
	static const struct str words[] = {
		STR_INIT("figure"),   STR_INIT("fig"),       STR_INIT("table"),
		STR_INIT("chapter"),  STR_INIT("section"),   STR_INIT("page"),
		STR_INIT("pages"),    STR_INIT("article"),   STR_INIT("note"),
		STR_INIT("handout"),  STR_INIT("volume"),    STR_INIT("vol"),
		STR_INIT("part"),     STR_INIT("item"),      STR_INIT("version"),
		STR_INIT("exercise"), STR_INIT("isbn"),      STR_INIT("phone"),
		STR_INIT("tel"),      STR_INIT("room"),      STR_INIT("appendix"),
		STR_INIT("box"),      STR_INIT("chart"),     STR_INIT("step"),
		STR_INIT("lesson"),   STR_INIT("type"),      STR_INIT("model"),
		STR_INIT("windows"),  STR_INIT("route"),     STR_INIT("highway"),
		STR_INIT("flight"),   STR_INIT("paragraph"), STR_INIT("footnote"),
		STR_INIT("annex"),    STR_INIT("schedule"),  STR_INIT("plate"),
		STR_INIT("top"),      STR_INIT("rule"),      STR_INIT("no"),
		STR_INIT("pp"),       STR_INIT("number"),    STR_INIT("unit"),
		STR_INIT("line"),     STR_INIT("level")};
	/* 一号工程 */
	static const struct str works[] = {STR_INIT("工程"), STR_INIT("项目"), STR_INIT("項目"),
					   STR_INIT("文件")};
	struct str head = before(s);

	if (s->figure->kind != FIGURE_NUMBER && !str_equal(s->figure->unit, STR("号")) &&
	    !str_equal(s->figure->unit, STR("號")))
		return false;
	if (ANY_ENDS(head, heads) || (s->figure->unit.n > 0 && ANY_STARTS(behind(s), works)))
		return true;
	if (head.n > 1 && head.s[head.n - 1] == ' ') {
		size_t end = head.n - 1, start;

		if (head.s[end - 1] == '.')
			end--;
		for (start = end; start > 0 && ascii_is_letter(head.s[start - 1]);)
			start--;
		return is_letter_word(str_slice(head, start, end), words,
				      sizeof words / sizeof *words);
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
	static const struct str says[] = {STR_INIT("是"), STR_INIT("来"), STR_INIT("來")};
	static const struct str breaks[] = {STR_INIT("。"), STR_INIT("；"), STR_INIT("："),
					    STR_INIT("，")};
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
	if (ANY_STARTS(rest, says) &&
	    (opens_line(text, start) || ANY_ENDS(str_slice(text, 0, start), breaks)))
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
