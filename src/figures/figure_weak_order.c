#include "src/figures/figure_weak.h"

#include "dushu/figures/ascii.h"
#include "src/figures/han.h"
#include "src/figures/words.h"

/* clang-format off */
#define PLACES(W) \
	W("居") W("列") W("全国") W("全國") W("全球") W("世界") W("排") W("排名") W("全省") \
	W("全市") W("名列") W("获") W("獲") W("位") W("获得") W("獲得") W("亚洲") W("亞洲") W("至") W("到") \
	W("为") W("為") W("名") W("行业") W("行業") W("连续") W("連續") W("的")
#define DEGREES(W) \
	W("大") W("高") W("长") W("長") W("富") W("多") W("名") W("位") W("快") W("低") W("，") \
	W("。") W("；") W("的")
#define BIG_WORDS(W) \
	W("大队") W("大隊") W("大街") W("大道") W("大会") W("大會") W("大学") W("大學") W("大厅") \
	W("大廳") W("大楼") W("大樓") W("大桥") W("大橋") W("大气") W("大氣") W("多功能")
#define BREAKS(W) W("；") W("。") W("：") W("\n") W(";") W("　")
#define RANKED(W) \
	W("，") W("。") W("、") W("；") W("：") W("的") W("为") W("為") W("是") W("）") W(",") W("分别") \
	W("分別") W("者")
#define UNITS(W) \
	W("次") W("年") W("天") W("个") W("個") W("位") W("名") W("场") W("場") W("分钟") \
	W("分鐘") W("枚") W("座") W("块") W("塊") W("冠") W("艘") W("颗") W("顆") W("架") W("胜") \
	W("勝") W("例") W("起") W("宗") W("面") W("尊")
#define MEETINGS(W) \
	W("会") W("會") W("全") W("代表") W("世界") W("工业") W("工業") W("产业") W("国共") W("國共") \
	W("產業") W("常") W("大会") W("大會") W("理事")
#define SESSIONS(W) W("届") W("屆")
#define SESSION_MEETINGS(W) W("会议") W("會議") W("全会") W("全會")
/* clang-format on */

/* ；第二，完善制度: a point in a list, at the start of a sentence or part of one. */
static bool enumerates(const struct seen *s)
{
	WORDS_TAILS(breaks, BREAKS);
	struct str rest = weak_behind(s), head = weak_before(s);

	return s->term->unit_text.n == 0 &&
	       (str_starts(rest, STR("，")) || str_starts(rest, STR("、"))) &&
	       (words_end(&breaks, head) > 0 || str_trim(head).n == 0);
}

/* 居第一, 列全球第四: a rank. */
static bool is_rank(const struct seen *s)
{
	WORDS_TAILS(places, PLACES);
	WORDS_HEADS(degrees, DEGREES);
	WORDS_HEADS(ranked, RANKED);
	WORDS_HEADS(big_words, BIG_WORDS);
	struct str rest = weak_behind(s);

	if (s->term->unit_text.n > 0 && !str_equal(s->term->unit_text, STR("名")) &&
	    !str_equal(s->term->unit_text, STR("位")))
		return false;
	/* 第四大城市, but 第七大隊 */
	if (enumerates(s))
		return false;
	if (words_start(&degrees, rest) && !weak_is_value(s->figure, 1) &&
	    words_start(&big_words, rest) == 0)
		return true;
	/* 第一名，半导体; 第1名為高雄 */
	if (str_equal(s->term->unit_text, STR("名")) && (rest.n == 0 || words_start(&ranked, rest)))
		return true;
	return words_end(&places, weak_before(s)) && (rest.n == 0 || words_start(&degrees, rest));
}

/* 第44次发射, 连续第4年: a running count, from the second on. */
static bool is_running(const struct seen *s)
{
	WORDS_HEADS(units, UNITS);
	WORDS_HEADS(meetings, MEETINGS);

	return !weak_is_value(s->figure, 1) && words_start(&units, s->term->unit_text) &&
	       !words_start(&meetings, weak_behind(s));
}

bool weak_order(const struct seen *s)
{
	/* No.1 is a rank; the others in Latin letters are for english_weak() to judge. */
	if ((unsigned char)s->text.s[s->figure->span.start] < 0x80)
		return false;
	return !is_rank(s) && !is_running(s);
}

/* 届, 条 without 第: 十四届, 二次会议. */
bool weak_session(const struct seen *s)
{
	WORDS_HEADS(sessions, SESSIONS);
	WORDS_HEADS(meetings, SESSION_MEETINGS);

	if (s->figure->kind != FIGURE_COUNT)
		return false;
	return words_start(&sessions, s->term->unit_text) ||
	       (str_equal(s->term->unit_text, STR("次")) && words_start(&meetings, weak_behind(s)));
}
