#include "dushu/figures/ascii.h"
#include "src/figures/han.h"
#include "src/figures/label.h"
#include "src/figures/words.h"

/*
 * The words that say what is counted. In Chinese the noun behind a measure word (22个行政村) or the
 * words from the last pause to the number (全乡集体经济收入|达); in English the noun phrase behind
 * the number or the subject before its verb. Nothing further than REACH bytes is looked at.
 */
enum { REACH = 150, LONG = 45, NEAR = 6 };

struct str label_strip_end(struct str s, const struct words *words)
{
	for (s = str_trim(s); words_may_end(words, s); s = str_trim(s)) {
		size_t n = s.n;

		for (size_t i = 0; words_next_end(words, s, &i); i++)
			s.n -= words->at[i].n;
		if (s.n == n)
			break;
	}
	return s;
}

struct str label_strip_start(struct str s, const struct words *words)
{
	for (s = str_trim(s); words_may_start(words, s); s = str_trim(s)) {
		size_t n = s.n;

		for (size_t i = 0; words_next_start(words, s, &i); i++)
			s = str_from(s, words->at[i].n);
		if (s.n == n)
			break;
	}
	return s;
}

/* The whole character at or before s[at]. */
static size_t character_at(struct str s, size_t at)
{
	while (at > 0 && at < s.n && ((unsigned char)s.s[at] & 0xC0) == 0x80)
		at--;
	return at;
}

static struct str before_of(const struct label_place *p)
{
	size_t end = p->figure->span.start, start = p->figure->context.start;

	if (p->previous && p->previous->span.end > start)
		start = p->previous->span.end;
	if (start + REACH < end)
		start = character_at(p->text, end - REACH);
	return str_slice(p->text, start, end);
}

static struct str after_of(const struct label_place *p)
{
	size_t start = p->figure->span.end, end = p->figure->context.end;

	if (p->next && p->next->span.start < end)
		end = p->next->span.start;
	if (end > start + REACH)
		end = character_at(p->text, start + REACH);
	return str_slice(p->text, start, end);
}

/* Behind the last pause in s that leaves at least two characters. */
static struct str after_pause(struct str s)
{
	static const struct str pauses[] = {STR_INIT("、"), STR_INIT("："), STR_INIT("（"),
					    STR_INIT("("),  STR_INIT("“"),  STR_INIT("；")};
	size_t from = 0;

	for (size_t i = 0; i < sizeof pauses / sizeof *pauses; i++) {
		size_t at = 0, found;

		while ((found = str_find(str_from(s, at), pauses[i])) < s.n - at) {
			at += found + pauses[i].n;
			bool closed = str_find(str_from(s, at), STR(")")) < s.n - at ||
				      str_find(str_from(s, at), STR("）")) < s.n - at ||
				      str_find(str_from(s, at), STR("”")) < s.n - at;

			if (at > from && s.n - at >= 6 && (i == 0 || i == 1 || i == 5 || !closed))
				from = at;
		}
	}
	return str_from(s, from);
}

/* A long phrase is told by what stands behind its last 的. */
static struct str shorten(struct str s)
{
	size_t at = 0, found;

	while (s.n > LONG && (found = str_find(str_from(s, at), STR("的"))) < s.n - at) {
		if (s.n - (at + found + 3) < 6)
			break;
		at += found + 3;
	}
	return str_from(s, at);
}

static struct str trim_before(struct str s)
{
#define ENDINGS(W)                                                                                 \
	W("约")                                                                                    \
	W("約") W("近") W("达") W("達") W("达到") W("達到") W("为") W("為") W("是") W("有") W(     \
		"了") W("超过") W("超過") W("逾") W("超") W("不足") W("不到") W("将近") W("共")    \
		W("至少") W("最多") W("突破") W("高达") W("大约") W("大約") W("仅") W("只有") W(   \
			"人民币") W("不超过") W("不低于") W("不少于") W("的") W("在") W("从")      \
			W("由") W("從") W("每") W("“") W("：") W("（") W("(") W("、") W("和") W(   \
				"及") W("与") W("已") W("就") W("作为") W("作為") W("其")          \
				W("稳定") W("低於") W("低于") W("高於") W("高于") W("於") W(       \
					"一直") W("保持") W("自") W("不") W("只") W("各")          \
					W("控制") W("提高到") W("增加到") W("上升到") W("下降到")  \
						W("到") W("至") W("按") W("集中") W("截至")        \
							W("作") W("对") W("从每亩") W("從每畝")    \
								W("每亩") W("每畝") W("略高於")    \
									W("略高于") W("接近")      \
										W("满")
	WORDS_TAILS(ends, ENDINGS);
#define OPENINGS(W)                                                                                \
	W("*")                                                                                     \
	W("#") W("·") W("在") W("其中") W("并") W("並") W("而") W("但") W("且") W("同时")          \
		W("同時") W("实现") W("實現") W("、") W("和") W("的") W("以来") W("以來")          \
			W("以上") W("以下") W("左右") W("将") W("將") W("及") W("与") W("底")      \
				W("末") W("年底") W("期间") W("，") W("后") W("後") W("”") W("）") \
					W("原有的") W("全面") W("对") W("對") W("份") W("间")      \
						W("的时间")
	WORDS_HEADS(starts, OPENINGS);

	return label_strip_start(label_strip_end(s, &ends), &starts);
}

static bool begins_character(char c)
{
	return ((unsigned char)c & 0xC0) != 0x80;
}

/* 1 for an opening bracket at s[at], -1 for a closing one. */
static int bracket_at(struct str s, size_t at)
{
	unsigned char first = (unsigned char)s.s[at];
	size_t n;

	if (first >= 0x80 && first != 0xEF)
		return 0;
	char c = narrow_at(s, at, &n);

	return c == '(' ? 1 : c == ')' ? -1 : 0;
}

/* A mark of quotation or a bracket whose partner is not in s is taken off. */
static struct str unpaired(struct str s)
{
	static const struct str opens[] = {STR_INIT("“"), STR_INIT("《"), STR_INIT("「")};
	static const struct str closes[] = {STR_INIT("”"), STR_INIT("》"), STR_INIT("」")};

	for (size_t i = 0; i < 3; i++) {
		if (str_starts(s, opens[i]) && str_find(s, closes[i]) == s.n)
			s = str_from(s, 3);
		if (str_ends(s, closes[i]) && str_find(s, opens[i]) == s.n)
			s.n -= 3;
	}
	return s;
}

/* The noun phrase at the beginning of s: up to a verb, a particle or a pause. */
static struct str noun_phrase(struct str s)
{
#define STOPS(W)                                                                                   \
	W("作为")                                                                                  \
	W("作為") W("，") W(",") W("。") W("、") W("；") W("：") W("”") W("“") W("为") W("為") W(  \
		"是") W("在") W("被") W("将") W("將") W("已") W("发挥") W("發揮") W("调整")        \
		W("調整") W("参加") W("參加") W("超过") W("超過") W("达") W("達") W("占") W("佔")  \
			W("聚焦") W("获") W("獲") W("实现") W("實現") W("和") W("及") W("与") W(   \
				"都") W("了") W("到") W("共") W("并") W("也") W("增") W("开展")    \
				W("進行") W("进行") W("由") W("从") W("從") W("报名") W("不") W(   \
					"新增") W("卻") W("愿意") W("願意") W("能够") W("能夠")    \
					W("没有") W("沒有") W("需要") W("可以") W("签订")          \
						W("簽訂") W("入手") W("以上") W("以下") W("以内")  \
							W("以內") W("全部") W("搭") W("来自")      \
								W("向") W("对") W("顯示")          \
									W("显示") W("每")
	WORDS_HEADS(stops, STOPS);
	size_t end = 0;
	int depth = 0;

	for (; end < s.n && depth >= 0; end++) {
		if (!begins_character(s.s[end]))
			continue;
		depth += bracket_at(s, end);
		if (depth == 0 && end > 0 && words_start(&stops, str_from(s, end)) > 0)
			return str_slice(s, 0, end);
	}
	return str_slice(s, 0, depth < 0 ? end - 1 : end);
}

/* What may stand behind a figure and begins no noun. */
static bool begins_no_noun(struct str s)
{
#define OTHERS(W)                                                                                  \
	W("，")                                                                                    \
	W("。") W("、") W("；") W(",") W("）") W(")") W("（") W("(") W("以") W("左右") W("是")     \
		W("在") W("和") W("至") W("到") W("增") W("减") W("為") W("为") W("，") W("並")    \
			W("并") W("之") W("及") W("；") W("都") W("均") W("不等") W("內") W("内")  \
				W("中") W("后") W("後") W("前") W("”") W("时间") W("時間")
	WORDS_HEADS(others, OTHERS);

	return s.n == 0 || words_start(&others, s) > 0;
}

static bool is_date(const struct figure *f)
{
	return f->kind == FIGURE_DATE || f->kind == FIGURE_TIME;
}

/* Words that lead to a figure and name nothing. */
static bool says_nothing(struct str s)
{
#define WORDS(W)                                                                                   \
	W("过去")                                                                                  \
	W("過去") W("未来") W("未來") W("其余") W("其餘") W("其中") W("每亩") W("做到") W("手里")  \
		W("手裡") W("去年") W("今年") W("当时") W("當時") W("第一") W("最后") W("最後")    \
			W("时间") W("時間") W("集中") W("建成") W("全县") W("全縣") W("全市")      \
				W("全省") W("全国") W("全國") W("截至") W("暂停") W("连续")        \
					W("連續")
	WORDS_HEADS(words, WORDS);

	return words_are(&words, s);
}

static struct str noun_after(const struct label_place *p)
{
#define LINKS(W) W("的") W("多") W("余")
	WORDS_HEADS(links, LINKS);
#define PARTS(W) W("底") W("末") W("初") W("前") W("起")
	WORDS_HEADS(parts, PARTS);
	struct str s = str_trim(after_of(p));

	if (is_date(p->figure))
		s = label_strip_start(s, &parts);
	if (begins_no_noun(s))
		return STR("");
	s = unpaired(shorten(str_trim(noun_phrase(label_strip_start(s, &links)))));
	return says_nothing(s) || (s.n < 6 && p->figure->kind != FIGURE_COUNT) ? STR("") : s;
}

/* 占 and the like say what share it is only together with what they share. */
static bool is_share(struct str s)
{
#define SHARES(W) W("占") W("佔") W("占比") W("佔比") W("約佔") W("约占") W("仅占") W("分别占")
	WORDS_HEADS(shares, SHARES);

	return words_are(&shares, s);
}

static void add_share(const struct label_place *p, struct buf *out)
{
	struct label_place of = *p;

	if (p->previous) {
		of.figure = p->previous;
		of.next = p->figure;
		of.previous = NULL;
		label_han(&of, false, out);
	}
	buf_add(out, STR("占比"));
}

/* Shares and spans of time are told by what 的 ties to them: 80%的居民, 十年的合作. */
static bool is_tied(const struct label_place *p)
{
	const struct figure *f = p->figure;
	struct str after = str_trim(after_of(p));

	if (f->kind == FIGURE_RATIO)
		return !begins_no_noun(after);
	return (f->kind == FIGURE_PERCENT || f->kind == FIGURE_DURATION) &&
	       str_starts(after, STR("的")) && f->direction == DIRECTION_NONE;
}

static bool prefers_noun(const struct label_place *p)
{
	const struct figure *f = p->figure;

	return f->kind == FIGURE_COUNT || f->kind == FIGURE_ORDINAL || is_date(f) || is_tied(p);
}

/* A date that is a clause of its own (2023年以来，) dates what the next one says. */
static struct str next_clause(const struct label_place *p)
{
#define MARKS(W) W("，") W(",") W(" ")
	WORDS_HEADS(marks, MARKS);
	size_t start = p->figure->context.end;
	size_t end = start + REACH < p->text.n ? character_at(p->text, start + REACH) : p->text.n;
	if (p->next && p->next->span.start < end)
		end = p->next->span.start;
	struct str s = str_slice(p->text, start, end);

	if (!str_starts(s, STR("，")) && !str_starts(s, STR(",")))
		return STR("");
	return unpaired(shorten(trim_before(noun_phrase(label_strip_start(s, &marks)))));
}

/* Figures that stand side by side or in a list have one label: 142支340名. */
static void add_previous(const struct label_place *p, struct buf *out)
{
	struct label_place of = *p;

	if (!p->previous || is_date(p->previous) ||
	    p->previous->span.end < p->figure->context.start)
		return;
	of.figure = p->previous;
	of.next = p->figure;
	of.previous = p->before_previous;
	of.before_previous = NULL;
	label_han(&of, false, out);
}

void label_han(const struct label_place *p, bool carry, struct buf *out)
{
	struct str before = trim_before(before_of(p)), noun = noun_after(p);
	struct str said = shorten(after_pause(before));

	if (prefers_noun(p) && noun.n >= 3) {
		buf_add(out, noun);
		return;
	}
	if (is_share(said) && carry) {
		add_share(p, out);
	} else if (trim_before(said).n >= 6 && !says_nothing(trim_before(said))) {
		buf_add(out, unpaired(trim_before(said)));
	} else if (noun.n >= 3) {
		buf_add(out, noun);
	} else if (is_date(p->figure)) {
		buf_add(out, next_clause(p));
	} else if (carry) {
		add_previous(p, out);
	}
}

/* What replaced another counts what that counted. */
static const struct figure *counted_before(const struct label_place *p)
{
	return p->figure->was.form == VALUE_NUMBER ? p->previous : NULL;
}

/* The strong figure next before figure i; i where there is none near. */
static size_t strong_before(const struct figures *figures, size_t i)
{
	for (size_t k = i; k > 0 && i - k < NEAR; k--) {
		if (!figures->at[k - 1].weak)
			return k - 1;
	}
	return i;
}

static const struct figure *strong_after(const struct figures *figures, size_t i)
{
	for (size_t k = i + 1; k < figures->n && k - i < NEAR; k++) {
		if (!figures->at[k].weak)
			return &figures->at[k];
	}
	return NULL;
}

void figure_label(struct str text, const struct figures *figures, size_t i, struct buf *out)
{
	size_t previous = strong_before(figures, i), further = strong_before(figures, previous);
	struct label_place p = {
		.text = text,
		.figure = &figures->at[i],
		.previous = previous < i ? &figures->at[previous] : NULL,
		.before_previous = further < previous ? &figures->at[further] : NULL,
		.next = strong_after(figures, i),
	};

	if (!label_is_han(&p)) {
		label_english(&p, out);
		return;
	}
	if (counted_before(&p)) {
		add_previous(&p, out);
		return;
	}
	label_han(&p, true, out);
}
