#include "src/figures/figure_weak.h"

#include "dushu/figures/ascii.h"
#include "src/figures/han.h"
#include "src/figures/words.h"

/* clang-format off */
#define FIGURES(W) \
	W("图") W("圖") W("表") W("附图") W("附圖") W("附表") W("專欄") W("专栏") \
	W("附錄") W("附录")
#define HEADS(W) \
	W("〕") W("］") W("]") W("图") W("圖") W("表") W("注") W("註") W("电话") \
	W("電話") W("电话：") W("電話：") W("邮编") W("郵編") W("邮编：") W("郵編：") \
	W("热线") W("熱線") W("附件") W("邮政编码") W("郵政編碼") \
	W("邮政编码：") W("郵政編碼：") W("QQ") W("科创") W("沪深") W("中证") \
	W("上证") W("上證") W("国道") W("國道") W("纳斯达克") W("納斯達克") W("标普") \
	W("標普") W("日经") W("日經") W("日经 ") W("日經 ") W("標普 ") W("标普 ") W("編號") W("编号") W("编号：") W("編號：") W("版本") W("東經") \
	W("东经") W("〔") W("双") W("雙") W("波音") W("空客") \
	W("股票代码") W("股票代碼") W("证券代码") W("證券代碼") W("代码：") \
	W("代碼：") W("代码") W("代碼") W("條之") W("条之")
#define CODES(W) W("ISBN ") W("ISSN ") W("GB/T ") W("GB ") W("ISO ")
#define WORKS(W) W("工程") W("项目") W("項目") W("文件")
#define ROADS(W) W("路") W("街") W("大道")
#define FLOORS(W) W("楼") W("樓")
#define FORCES(W) W("震度") W("烈度") W("風力") W("风力") W("达") W("達") W("達到") W("达到")
#define SHAKES(W) \
	W("地震") W("大风") W("大風") W("强震") W("風") W("风") W("台风") W("颱風") \
	W("余震") W("餘震") W("強震") W("阵风") W("陣風") W("瞬间") W("瞬間") W("左右") W("以上")
#define QUOTES(W) W("“") W("「") W("‘") W("『") W("\"")
#define SUM_PARTS(W) \
	W("+") W("＋") W("0") W("1") W("2") W("3") W("4") W("5") W("6") W("7") W("8") \
	W("9") W("N") W("X") W("n")
#define DOTS(W) W("·") W("•") W("・") W("‧")
#define NAMES(W) \
	W("十一") W("985") W("211") W("996") W("007") W("618") W("315") W("911") \
	W("921") W("512") W("311") W("228") W("316") W("12345") W("12315") W("12306") \
	W("110") W("119") W("120") W("360") W("404") W("92") W("95") W("98")
#define SHARES(W) \
	W("股價") W("股价") W("股票") W("台股") W("臺股") W("個股") W("个股") W("外資") W("收盤") \
	W("收盘") W("漲停") W("涨停") W("買超") W("賣超") W("類股") W("概念股") W("上市") W("上櫃") \
	W("大盤") W("权重股") W("權值股")
#define BEARING(W) RINGS(W) GRADES(W) CLAUSES(W)
#define EVENTS(W) \
	W("事件") W("事变") W("事變") W("慘案") W("惨案") W("運動") W("运动") W("砲戰") W("炮战") \
	W("炮戰") W("地震") W("大地震") W("革命") W("起义") W("起義") W("抗战") W("抗戰") W("震災") \
	W("震灾") W("海戰") W("海战") W("空難") W("空难") W("水災") W("水灾")
#define BEARERS(W) \
	W("無鉛") W("无铅") W("號汽油") W("号汽油") W("報案") W("报案") \
	W("高校") W("大学") W("大學") W("工程") W("院校") W("工作制") W("大促") \
	W("购物") W("購物") W("晚会") W("晚會") W("事件") W("热线") W("熱線") W("电话") \
	W("報警") W("报警") W("急救") W("指挥") W("指揮") W("平台") W("平臺") W("年中") \
	W("期间") W("期間") W("模式") W("公司") W("大地震") W("地震") W("運動") \
	W("运动") W("震災") W("震灾") W("慘案") W("惨案") W("消费者") W("消費者") \
	W("恐怖") W("黄金周") W("黃金週") W("长假") W("長假") W("假期") W("国庆") \
	W("國慶") W("政策") W("专项") W("專項") W("活动") W("活動") W("。") W("，")
/* clang-format on */

static bool ascii_is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static bool code_letter(char c)
{
	return ascii_is_letter(c) || c == '_' || c == '@' || c == '\\';
}

static bool is_hyphened_name(struct str text, size_t at)
{
	if (at < 4 || text.s[at - 1] != '-')
		return false;
	uint32_t code = han_code(text, at - 4);

	return han_is_character(code) && han_at(text, at - 4).class == HAN_NONE;
}

/* 190 mi/305 km, 120/80 mmHg: a quantity of the kind of the one before the slash. */
static bool says_again(const struct seen *s)
{
	const struct figures *all = s->reading->out;
	const struct figure *last = all->n > 0 ? &all->at[all->n - 1] : NULL;
	const struct unit *unit = s->term->unit, *other = NULL;

	if (!last || last->weak || last->span.end + 1 != s->figure->span.start || !unit)
		return false;
	if (last->unit.n == 0)
		return unit->dimension == DIMENSION_PRESSURE;
	return unit_read(last->unit, &other) > 0 && other->dimension == unit->dimension &&
	       unit->dimension != DIMENSION_NONE;
}

/* S40, COVID-19, 5G, MACS J1149.5+66: letters that touch digits. */
static bool is_code(const struct seen *s)
{
	size_t start = s->figure->span.start, end = s->figure->span.end;
	const struct numeral *n = &s->term->numeral;
	char last = start > 0 ? s->text.s[start - 1] : ' ';
	char next = str_byte(s->text, end);

	/* Mostly a blank or Chinese is before the digits, and no letter behind them. */
	if (((unsigned char)last >= 0x80 || last == ' ') && !code_letter(next) && next != '-')
		return false;
	if (s->term->prefixed || s->figure->kind == FIGURE_MONEY || s->figure->kind == FIGURE_AGE ||
	    (s->figure->kind == FIGURE_PERCENT && last == '+'))
		return false;
	if (code_letter(last))
		return true;
	/* 歼-20, 东风-41: a type behind its name in Han. */
	if (n->unit.n == 0 && s->term->unit_text.n == 0 && is_hyphened_name(s->text, start))
		return true;
	if (start > 1 && (last == '-' || last == '/' || last == '.' || last == '+') &&
	    ascii_is_word(s->text.s[start - 2]))
		return last != '/' || !says_again(s);
	return s->term->unit_text.n == 0 &&
	       (code_letter(next) || (next == '-' && ascii_is_word(str_byte(s->text, end + 1)) &&
				      str_byte(s->text, end + 1) < 'a'));
}

/* 图 3, 表 2: with a blank before the number. */
static bool numbers_a_figure(struct str head)
{
	WORDS_TAILS(figures, FIGURES);

	return words_end(&figures, str_slice(head, 0, head.n - blanks_before(head, head.n, 2)));
}

/* 电话, 邮编, ISBN, Fig. 3, 表2: what is before the number makes it a label. */
static bool is_designation(const struct seen *s)
{
	WORDS_TAILS(heads, HEADS);
	WORDS_TAILS(codes, CODES);
	/* 一号工程 */
	WORDS_HEADS(works, WORKS);
	struct str head = weak_before(s);

	if (words_end(&heads, head) ||
	    (head.n > 1 && ascii_is_upper(head.s[head.n - 2]) && words_end(&codes, head)) ||
	    (s->figure->unit.n > 0 && words_start(&works, weak_behind(s))))
		return true;
	return numbers_a_figure(head);
}

/* 5号线, 3号楼, 12号文: a number with 号 that is no date numbers its bearer. */
static bool is_numbered(const struct seen *s)
{
	WORDS_HEADS(bears, BEARS);
	struct str rest = weak_behind(s);

	return s->figure->value.form == VALUE_NUMBER && words_start(&bears, rest) > 0;
}

/* 二楼, 三环, 三级医院, 前二項: what bears the number is one of several, or they are so many. */
static bool bears_number(const struct seen *s)
{
	WORDS_HEADS(rings, RINGS);
	WORDS_HEADS(floors, FLOORS);
	WORDS_HEADS(grades, GRADES);
	WORDS_HEADS(clauses, CLAUSES);
	WORDS_TAILS(forces, FORCES);
	WORDS_HEADS(shakes, SHAKES);
	static const struct str two[] = {STR_INIT("两"), STR_INIT("兩")};
	struct str numeral = str_slice(s->text, s->figure->numeral.start, s->figure->numeral.end);
	bool small = numeral.n == 3 && !str_equal(numeral, two[0]) && !str_equal(numeral, two[1]);

	if (words_are(&rings, s->figure->unit))
		return small || (s->term->numeral.digits && !s->term->numeral.scaled &&
				 words_are(&floors, s->figure->unit));
	if (s->term->numeral.digits)
		return false;
	if (words_are(&grades, s->figure->unit))
		return small && !words_end(&forces, weak_before(s)) &&
		       !words_start(&shakes, weak_behind(s)) &&
		       direction_asked(s->reading, s->figure) == DIRECTION_NONE;
	return words_are(&clauses, s->figure->unit) && str_ends(weak_before(s), STR("前"));
}

static bool is_bearer(const struct seen *s)
{
	WORDS_HEADS(bearers, BEARING);

	return (unsigned char)s->figure->unit.s[0] >= 0xE4 &&
	       words_may_start(&bearers, s->figure->unit) &&
	       s->figure->value.form == VALUE_NUMBER && bears_number(s) && weak_is_exact(s);
}

/* “两个毫不动摇”, “四个自信”: a short quotation that begins with a small number is a slogan. */
static bool is_slogan(const struct seen *s)
{
	enum { SLOGAN_MAX = 24 };
	struct str head = weak_before(s), rest = str_slice(weak_behind(s), 0, SLOGAN_MAX + 3);
	size_t end;

	if (s->term->numeral.digits || span_length(s->figure->numeral) != 3)
		return false;
	if (str_ends(head, STR("“")))
		end = str_find(rest, STR("”"));
	else if (str_ends(head, STR("「")))
		end = str_find(rest, STR("」"));
	else
		return false;
	for (size_t at = 0; at < end && end < rest.n; at += 3) {
		uint32_t code = han_code(rest, at);

		if (code < HAN_FIRST || code >= HAN_END)
			return false;
	}
	return end >= 6 && end < rest.n;
}

/* “9+2”, “1+3+N”: the parts of a sum within quotation marks are a name. */
static bool is_quoted_sum(const struct seen *s)
{
	enum { SUM_MAX = 24 };
	WORDS_TAILS(opens, QUOTES);
	WORDS_TAILS(parts, SUM_PARTS);
	size_t start = s->figure->span.start, at = start, n;
	bool plus = str_byte(s->text, s->figure->span.end) == '+';

	while (start - at < SUM_MAX && (n = words_end(&parts, str_slice(s->text, 0, at))) > 0) {
		plus |= s->text.s[at - n] == '+';
		at -= n;
	}
	return plus && words_end(&opens, str_slice(s->text, 0, at)) > 0;
}

/* “6·18”, 7·20特大暴雨: the day of an event, a dot between its month and itself. */
static bool is_dotted(const struct seen *s)
{
	enum { DIGITS_MAX = 2 };
	WORDS_HEADS(dots, DOTS);
	WORDS_TAILS(dots_before, DOTS);
	struct str head = weak_before(s), rest = weak_behind(s);

	if (!s->term->numeral.digits || span_length(s->figure->span) > DIGITS_MAX)
		return false;
	size_t behind = words_start(&dots, rest), before = words_end(&dots_before, head);

	return (behind > 0 && ascii_is_digit(str_byte(rest, behind))) ||
	       (before > 0 && head.n > before && ascii_is_digit(head.s[head.n - before - 1]));
}

/* 985高校, 996工作制, 618大促, 4K电视: digits that are a name. */
static bool is_digit_name(const struct seen *s)
{
	WORDS_HEADS(names, NAMES);
	WORDS_HEADS(bearers, BEARERS);
	struct str own = str_slice(s->text, s->figure->span.start, s->figure->span.end);
	struct str rest = weak_behind(s);
	uint32_t next = han_code(rest, 0);

	if (own.n == 2 && own.s[1] == 'K' &&
	    (own.s[0] == '2' || own.s[0] == '4' || own.s[0] == '8'))
		return next >= HAN_FIRST && next < HAN_END && weak_is_exact(s);
	/* 4×100米接力 */
	if (str_starts(rest, STR("×")) && own.n == 1)
		return weak_is_exact(s);
	return words_are(&names, own) && words_start(&bearers, rest) > 0 && weak_is_exact(s);
}

/* 東方紡織（1402）上漲: four digits in brackets, no year, where shares are spoken of. */
static bool is_stock(const struct seen *s)
{
	enum { NEAR = 120 };
	WORDS_HEADS(shares, SHARES);
	size_t start = s->figure->span.start, end = s->figure->span.end, n;
	struct str head = weak_before(s);

	if (s->term->numeral.n_digits != 4 || s->figure->unit.n > 0 ||
	    narrow_at(s->text, end, &n) != ')' || s->text.s[end - 1] == 'K' ||
	    (str_starts(str_from(s->text, start), STR("20")) && s->text.s[start + 2] < '3'))
		return false;
	if (!str_ends(head, STR("（")) && !str_ends(head, STR("(")))
		return false;
	size_t from = start > NEAR ? start - NEAR : 0;

	return words_in(&shares, str_slice(s->text, from, end + NEAR));
}

/* （編輯：王小明）1140305: the day in the calendar of the Republic behind a press agency's report. */
static bool is_press_date(const struct seen *s, struct str own)
{
	struct str head = weak_before(s), rest = weak_behind(s);

	return s->term->numeral.n_digits == 7 && own.s[0] == '1' && own.s[3] <= '1' &&
	       own.s[5] <= '3' && (str_ends(head, STR("）")) || str_ends(head, STR(")"))) &&
	       (rest.n == 0 || rest.s[0] == '\n');
}

static bool is_index(struct str rest)
{
	return str_starts(rest, STR("指数")) || str_starts(rest, STR("指數")) ||
	       str_starts(rest, STR("ETF")) || str_starts(rest, STR("成分股"));
}

/* Long runs of digits, ones that begin with 0, dates and stocks in digits are numbers of things. */
static bool is_number_of_thing(const struct seen *s)
{
	const struct numeral *n = &s->term->numeral;

	if (!n->digits)
		return false;
	struct str own = str_slice(s->text, s->figure->numeral.start, s->figure->numeral.end);
	struct str head = weak_before(s);
	bool bracketed = str_ends(head, STR("（")) || str_ends(head, STR("("));

	/* 公告编号：2024-009 */
	if (s->figure->low.form == VALUE_NUMBER && n->n_digits == 4 && own.n > 6 &&
	    own.s[4] == '-' && own.s[5] == '0' && ascii_is_digit(own.s[6]))
		return true;
	/* 20240524; 东方纺织（600019，…） */
	if (n->n_digits == 8 && (str_starts(own, STR("19")) || str_starts(own, STR("20"))))
		return true;
	if (n->n_digits == 6 && bracketed && s->figure->unit.n == 0)
		return true;
	if (is_stock(s) || is_press_date(s, own))
		return true;
	/* 台灣50指數 */
	if (n->n_digits > 1 && s->figure->unit.n == 0 && is_index(weak_behind(s)) && head.n >= 3 &&
	    han_is_character(han_code(head, head.n - 3)))
		return true;
	return n->n_digits > 9 || (n->n_digits > 1 && own.s[0] == '0');
}

static bool is_haos(struct str unit)
{
	return unit.n == 3 && (str_equal(unit, STR("号")) || str_equal(unit, STR("號")));
}

/* 前十, 前10: the best of many, without a word of what; 10大品牌, the great ones. */
static bool is_top(const struct seen *s)
{
	const struct decimal twenty = decimal_of(20);

	if (s->figure->value.form != VALUE_NUMBER || span_length(s->figure->numeral) > 6 ||
	    s->term->numeral.point || s->term->numeral.power > 1)
		return false;
	return str_ends(weak_before(s), STR("前")) ||
	       (str_starts(weak_behind(s), STR("大")) &&
		decimal_compare(&s->figure->value.number, &twenty) <= 0);
}

/* 八二三砲戰, 九一一事件: the digits of a day before what happened then. */
static bool is_day_of_event(const struct seen *s)
{
	WORDS_HEADS(events, EVENTS);

	return !s->term->numeral.digits && s->term->numeral.n_digits >= 2 &&
	       s->term->numeral.n_digits <= 4 && words_start(&events, weak_behind(s)) > 0;
}

/* Of what has a unit few are names. */
static bool is_bare_name(const struct seen *s)
{
	return is_numbered(s) || is_top(s) || is_day_of_event(s) || is_dotted(s) ||
	       is_digit_name(s);
}

bool weak_name(const struct seen *s)
{
	const struct figure *f = s->figure;
	WORDS_HEADS(sections, SECTIONS);
	WORDS_TAILS(roads, ROADS);
	const bool number = f->kind == FIGURE_NUMBER, count = f->kind == FIGURE_COUNT;

	if (s->term->numeral.unknown || (s->term->numeral.digits && is_code(s)))
		return true;
	if (number && (is_designation(s) || is_number_of_thing(s)))
		return true;
	/* 中山路二段 */
	if (words_are(&sections, f->unit) && words_end(&roads, weak_before(s)) > 0)
		return true;
	if (f->unit.n > 0)
		return is_bearer(s) || ((number || count) && is_slogan(s)) ||
		       (!number && is_haos(f->unit) && is_designation(s));
	return (number || count) &&
	       (is_slogan(s) || is_quoted_sum(s) || (number && is_bare_name(s)));
}
