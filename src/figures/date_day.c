#include <string.h>

#include "dushu/figures/ascii.h"
#include "src/figures/date_private.h"
#include "src/figures/words.h"

/* clang-format off */
#define WORDS(W) \
	W("上午") W("下午") W("晚") W("早") W("凌晨") W("中午") W("清晨") W("傍晚") W("至") \
	W("，") W("电") W("電") W("宣布") W("公布") W("公佈") W("发布") W("發布") W("发表") W("發表") \
	W("表示") W("指出") W("说") W("說") W("称") W("稱") W("举行") W("舉行") W("召开") W("召開") W("在") \
	W("於") W("于") W("将") W("將") W("与") W("與") W("深夜") W("下令") W("通过") W("通過") W("抵达") \
	W("抵達") W("发生") W("發生") W("前往") W("会见") W("會見") W("出席") W("起") W("开始") W("開始") \
	W("透露") W("证实") W("證實") W("强调") W("強調") W("报道") W("報導") W("报导") W("登陆") W("登陸")
#define DAY_SPANS(W) \
	W("期") W("为") W("為") W("连") W("連") W("近") W("约") W("約") W("共") W("达") W("達") W("满") \
	W("滿") W("逾") W("第") W("假") W("经") W("經") W("每") W("前") W("后") W("後") W("留") W("过") \
	W("過") W("超") W("数") W("數") W("工") W("课") W("課") W("业") W("業") W("這") W("这") W("首")
/* What leads to the day of a month, and what goes on behind it: 到15号, 5号以前. */
#define DAY_LEADS(W) \
	W("月") W("月的") W("在") W("于") W("於") W("到") W("至") W("从") W("從") W("自") W("由") \
	W("是") W("当") W("當") W("和") W("或") W("今天") W("每")
#define DAY_GOES_ON(W) \
	W("上午") W("下午") W("晚") W("早") W("凌晨") W("中午") W("清晨") W("傍晚") W("夜") W("至") \
	W("到") W("之前") W("以前") W("之后") W("之後") W("以后") W("以後") W("前") W("后") W("後") \
	W("起") W("当") W("當") W("中秋") W("那天") W("这天") W("這天") W("开始") W("開始")
#define CALENDARS(W) \
	W("农历") W("農曆") W("阴历") W("陰曆") W("旧历") W("舊曆") W("夏历") W("夏曆") W("古历")
#define DAY_BRACKETS(W) W("於") W("于") W("在") W("今") W("昨") W("明") W("今天") W("昨天") W("前")
#define MONTH_BRACKETS(W) W("本") W("上") W("下") W("當") W("当")
#define YEAR_BRACKETS(W) W("今") W("去") W("前") W("明") W("上") W("本")
#define PARTS_OF_DAY(W) \
	W("晚") W("早") W("晨") W("上午") W("下午") W("凌晨") W("清晨") W("中午") W("天") W("夜") \
	W("午") W("傍晚")
#define LASTS(W) \
	W("内") W("內") W("之内") W("之內") W("以内") W("以內") W("以上") W("以下") W("的期限") \
	W("左右")
/* clang-format on */

/* Days of a month that stand alone: what is around them says that they are days. */

/* What may stand behind the day of a month: the hour, a range, the end of a phrase. */
static bool day_follows(struct str text, size_t at)
{
	WORDS_HEADS(words, WORDS);

	return words_start(&words, str_from(text, at)) > 0;
}

/* 为期三日, 停工五日: what leads to how long it takes. */
static bool lasts_before(struct str text, size_t at)
{
	WORDS_TAILS(leads, DAY_SPANS);

	return words_end(&leads, str_slice(text, 0, at)) > 0;
}

static bool month_before(struct str text, size_t at)
{
	return date_follows(text, at, STR("月")) || date_follows(text, at, STR("当")) ||
	       date_follows(text, at, STR("當"));
}

/* What stands behind a number and 号 that is a name: 5号楼, 3号线. */
static bool is_designation(struct str text, size_t at, size_t end)
{
	static const char names[] = "楼樓线線机機院令门門馆館店桥橋文井池炉爐厅廳坑墓舰艦艇车車"
				    "公台机码碼房室仓倉港站路地岛島煤油飞飛火卫衛";
	struct str next = str_slice(text, end, end + 3);

	if (date_follows(text, at, STR("第")) || date_follows(text, at, STR("字")) ||
	    date_follows(text, at, STR("〕")) || date_follows(text, at, STR("]")))
		return true;
	if (either_at(text, end, STR("工程"), STR("项目")) ||
	    either_at(text, end, STR("文件"), STR("項目")))
		return true;
	return next.n == 3 && memmem(names, sizeof names - 1, next.s, 3);
}

static bool lasts(struct str text, size_t at)
{
	WORDS_HEADS(lasting, LASTS);

	return words_start(&lasting, str_from(text, at)) > 0;
}

/* 神舟十六号, 2号候选人: 号 between words that neither lead to a day nor go on behind one. */
static bool is_in_name(struct str text, size_t at, size_t end)
{
	WORDS_TAILS(leads, DAY_LEADS);
	WORDS_HEADS(goes_on, DAY_GOES_ON);
	struct str before = str_slice(text, 0, at), rest = str_from(text, end);

	if (at >= 3 && han_is_character(han_code(text, at - 3)))
		return words_end(&leads, before) == 0;
	return han_is_character(han_code(rest, 0)) && words_start(&goes_on, rest) == 0;
}

size_t date_day(struct str text, size_t at, const struct date_lead *lead, struct date_parts *d)
{
	const struct date_number p = lead->number;
	bool number = lead->mark == DATE_NUMBER;
	size_t n = lead->n;

	*d = (struct date_parts){0};
	if ((!number && lead->mark != DATE_DAY) || p.value < 1 || p.value > 31 || p.digits > 2)
		return 0;
	if (number && (is_designation(text, at, at + n) || is_in_name(text, at, at + n)))
		return 0;
	/* 廿五日 is no count. */
	if (!number && p.han && !month_before(text, at) && han_at(text, at).class != HAN_SCORE &&
	    (!day_follows(text, at + n) || lasts_before(text, at)))
		return 0;
	/* 30日内 is how long it may take. */
	if (!number && lasts(text, at + n))
		return 0;
	if (!number && (either_at(text, at + n, STR("元"), STR("圆")) ||
			either_at(text, at + n, STR("游"), STR("遊"))))
		return 0;
	d->day = p.value;
	return n;
}

/* What the bracket behind a number says of the date: 日 or a part of the day, 月, 年. */
static bool bracketed_parts(struct str before, struct str behind, const struct date_number *p,
			    struct date_parts *d)
{
	WORDS_TAILS(days, DAY_BRACKETS);
	WORDS_TAILS(months, MONTH_BRACKETS);
	WORDS_TAILS(years, YEAR_BRACKETS);
	WORDS_HEADS(parts, PARTS_OF_DAY);
	bool day = str_starts(behind, STR("日")) || words_start(&parts, behind) > 0;

	*d = (struct date_parts){0};
	if (day && p->digits <= 2 && p->value >= 1 && words_end(&days, before) > 0)
		d->day = p->value;
	else if (str_starts(behind, STR("月")) && p->value >= 1 && words_end(&months, before) > 0)
		d->month = p->value;
	else if (str_starts(behind, STR("年")) && p->digits >= 3 && words_end(&years, before) > 0)
		*d = (struct date_parts){.has_year = true,
					 .year = p->value + (p->digits == 3 ? REPUBLIC : 0)};
	return d->day > 0 || d->month > 0 || d->has_year;
}

size_t date_bracketed(struct str text, size_t at, const struct date_number *number,
		      struct date_read *out)
{
	struct date_parts d;
	size_t n = number->n, open = 0, close = 0;

	if (either_at(text, at + n, STR("）"), STR(")")))
		close = str_byte(text, at + n) == ')' ? 1 : STR("）").n;
	if (date_follows(text, at, STR("（")) || date_follows(text, at, STR("(")))
		open = text.s[at - 1] == '(' ? 1 : STR("（").n;
	if (open == 0 || close == 0 || number->han)
		return 0;
	struct str behind = str_from(text, at + n + close);

	if (!bracketed_parts(str_slice(text, 0, at - open), behind, number, &d))
		return 0;
	*out = (struct date_read){.before = open};
	date_iso(d, &out->value);
	if (out->value.form == VALUE_NONE)
		return 0;
	bool mark = d.day == 0 || str_starts(behind, STR("日"));

	return n + close + (mark ? STR("日").n : 0);
}

size_t date_day_unmarked(struct str text, size_t month, size_t at, struct date_number *day)
{
	enum { DAYS = 30, TEN = 10 };
	WORDS_TAILS(calendars, CALENDARS);
	WORDS_HEADS(goes_on, DAY_GOES_ON);
	size_t early = str_starts(str_from(text, at), STR("初")) ? STR("初").n : 0;

	if (!date_number(text, at + early, day) || !day->han || day->value < 1 ||
	    day->value > DAYS || (early > 0) != (day->value <= TEN && day->n == STR("十").n))
		return 0;
	size_t n = early + day->n;
	struct str rest = str_from(text, at + n);
	bool lunar = early > 0 || words_end(&calendars, str_slice(text, 0, month)) > 0;

	/* 三月十五人 counts people. */
	return lunar || !han_is_character(han_code(rest, 0)) || words_start(&goes_on, rest) > 0 ? n
												: 0;
}
