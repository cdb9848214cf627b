#include "dushu/figures/ascii.h"
#include "src/figures/han.h"
#include "src/figures/label.h"

/*
 * The words that say what is counted. In Chinese the noun behind a measure word (22个行政村) or the
 * words from the last pause to the number (全乡集体经济收入|达); in English the noun phrase behind
 * the number or the subject before its verb. Nothing further than REACH bytes is looked at.
 */
enum { REACH = 150, LONG = 45, NEAR = 6 };

#define ENDS(s, list) label_strip_end(s, list, sizeof(list) / sizeof *(list))
#define STARTS(s, list) label_strip_start(s, list, sizeof(list) / sizeof *(list))

struct str label_strip_end(struct str s, const struct str *words, size_t n)
{
	bool again = true;

	while (again) {
		again = false;
		s = str_trim(s);
		for (size_t i = 0; i < n; i++) {
			if (han_ends(s, words[i])) {
				s.n -= words[i].n;
				again = true;
			}
		}
	}
	return s;
}

struct str label_strip_start(struct str s, const struct str *words, size_t n)
{
	bool again = true;

	while (again) {
		again = false;
		s = str_trim(s);
		for (size_t i = 0; i < n; i++) {
			if (han_starts(s, words[i])) {
				s = str_from(s, words[i].n);
				again = true;
			}
		}
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
	static const struct str ends[] = {
		STR_INIT("约"),     STR_INIT("約"),     STR_INIT("近"),     STR_INIT("达"),
		STR_INIT("達"),     STR_INIT("达到"),   STR_INIT("達到"),   STR_INIT("为"),
		STR_INIT("為"),     STR_INIT("是"),     STR_INIT("有"),     STR_INIT("了"),
		STR_INIT("超过"),   STR_INIT("超過"),   STR_INIT("逾"),     STR_INIT("超"),
		STR_INIT("不足"),   STR_INIT("不到"),   STR_INIT("将近"),   STR_INIT("共"),
		STR_INIT("至少"),   STR_INIT("最多"),   STR_INIT("突破"),   STR_INIT("高达"),
		STR_INIT("大约"),   STR_INIT("大約"),   STR_INIT("仅"),     STR_INIT("只有"),
		STR_INIT("人民币"), STR_INIT("不超过"), STR_INIT("不低于"), STR_INIT("不少于"),
		STR_INIT("的"),     STR_INIT("在"),     STR_INIT("从"),     STR_INIT("由"),
		STR_INIT("從"),     STR_INIT("每"),     STR_INIT("“"),      STR_INIT("："),
		STR_INIT("（"),     STR_INIT("("),      STR_INIT("、"),     STR_INIT("和"),
		STR_INIT("及"),     STR_INIT("与"),     STR_INIT("已"),     STR_INIT("就"),
		STR_INIT("作为"),   STR_INIT("作為"),   STR_INIT("其"),     STR_INIT("稳定"),
		STR_INIT("低於"),   STR_INIT("低于"),   STR_INIT("高於"),   STR_INIT("高于"),
		STR_INIT("於"),     STR_INIT("一直"),   STR_INIT("保持"),   STR_INIT("自"),
		STR_INIT("不"),     STR_INIT("只"),     STR_INIT("各"),     STR_INIT("控制"),
		STR_INIT("提高到"), STR_INIT("增加到"), STR_INIT("上升到"), STR_INIT("下降到"),
		STR_INIT("到"),     STR_INIT("至"),     STR_INIT("按"),     STR_INIT("集中"),
		STR_INIT("截至"),   STR_INIT("作"),     STR_INIT("对"),     STR_INIT("从每亩"),
		STR_INIT("從每畝"), STR_INIT("每亩"),   STR_INIT("每畝"),   STR_INIT("略高於"),
		STR_INIT("略高于"), STR_INIT("接近"),   STR_INIT("满"),
	};
	static const struct str starts[] = {
		STR_INIT("*"),    STR_INIT("#"),      STR_INIT("·"),    STR_INIT("在"),
		STR_INIT("其中"), STR_INIT("并"),     STR_INIT("並"),   STR_INIT("而"),
		STR_INIT("但"),   STR_INIT("且"),     STR_INIT("同时"), STR_INIT("同時"),
		STR_INIT("实现"), STR_INIT("實現"),   STR_INIT("、"),   STR_INIT("和"),
		STR_INIT("的"),   STR_INIT("以来"),   STR_INIT("以來"), STR_INIT("以上"),
		STR_INIT("以下"), STR_INIT("左右"),   STR_INIT("将"),   STR_INIT("將"),
		STR_INIT("及"),   STR_INIT("与"),     STR_INIT("底"),   STR_INIT("末"),
		STR_INIT("年底"), STR_INIT("期间"),   STR_INIT("，"),   STR_INIT("后"),
		STR_INIT("後"),   STR_INIT("”"),      STR_INIT("）"),   STR_INIT("原有的"),
		STR_INIT("全面"), STR_INIT("对"),     STR_INIT("對"),   STR_INIT("份"),
		STR_INIT("间"),   STR_INIT("的时间"),
	};

	return STARTS(ENDS(s, ends), starts);
}

/* 1 for an opening bracket at s[at], -1 for a closing one. */
static int bracket_at(struct str s, size_t at)
{
	size_t n;
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
	static const struct str stops[] = {
		STR_INIT("作为"), STR_INIT("作為"), STR_INIT("，"),   STR_INIT(","),
		STR_INIT("。"),   STR_INIT("、"),   STR_INIT("；"),   STR_INIT("："),
		STR_INIT("”"),    STR_INIT("“"),    STR_INIT("为"),   STR_INIT("為"),
		STR_INIT("是"),   STR_INIT("在"),   STR_INIT("被"),   STR_INIT("将"),
		STR_INIT("將"),   STR_INIT("已"),   STR_INIT("发挥"), STR_INIT("發揮"),
		STR_INIT("调整"), STR_INIT("調整"), STR_INIT("参加"), STR_INIT("參加"),
		STR_INIT("超过"), STR_INIT("超過"), STR_INIT("达"),   STR_INIT("達"),
		STR_INIT("占"),   STR_INIT("佔"),   STR_INIT("聚焦"), STR_INIT("获"),
		STR_INIT("獲"),   STR_INIT("实现"), STR_INIT("實現"), STR_INIT("和"),
		STR_INIT("及"),   STR_INIT("与"),   STR_INIT("都"),   STR_INIT("了"),
		STR_INIT("到"),   STR_INIT("共"),   STR_INIT("并"),   STR_INIT("也"),
		STR_INIT("增"),   STR_INIT("开展"), STR_INIT("進行"), STR_INIT("进行"),
		STR_INIT("由"),   STR_INIT("从"),   STR_INIT("從"),   STR_INIT("报名"),
		STR_INIT("不"),   STR_INIT("新增"), STR_INIT("卻"),   STR_INIT("愿意"),
		STR_INIT("願意"), STR_INIT("能够"), STR_INIT("能夠"), STR_INIT("没有"),
		STR_INIT("沒有"), STR_INIT("需要"), STR_INIT("可以"), STR_INIT("签订"),
		STR_INIT("簽訂"), STR_INIT("入手"), STR_INIT("以上"), STR_INIT("以下"),
		STR_INIT("以内"), STR_INIT("以內"), STR_INIT("全部"), STR_INIT("搭"),

		STR_INIT("来自"), STR_INIT("向"),   STR_INIT("对"),   STR_INIT("顯示"),
		STR_INIT("显示"), STR_INIT("每"),
	};
	size_t end = 0;
	int depth = 0;

	for (; end < s.n && depth >= 0; end++) {
		depth += bracket_at(s, end);
		for (size_t i = 0; depth == 0 && end > 0 && i < sizeof stops / sizeof *stops; i++) {
			if (han_starts(str_from(s, end), stops[i]))
				return str_slice(s, 0, end);
		}
	}
	return str_slice(s, 0, depth < 0 ? end - 1 : end);
}

/* What may stand behind a figure and begins no noun. */
static bool begins_no_noun(struct str s)
{
	static const struct str others[] = {
		STR_INIT("，"),   STR_INIT("。"),   STR_INIT("、"),   STR_INIT("；"),
		STR_INIT(","),    STR_INIT("）"),   STR_INIT(")"),    STR_INIT("（"),
		STR_INIT("("),    STR_INIT("以"),   STR_INIT("左右"), STR_INIT("是"),
		STR_INIT("在"),   STR_INIT("和"),   STR_INIT("至"),   STR_INIT("到"),
		STR_INIT("增"),   STR_INIT("减"),   STR_INIT("為"),   STR_INIT("为"),
		STR_INIT("，"),   STR_INIT("並"),   STR_INIT("并"),   STR_INIT("之"),
		STR_INIT("及"),   STR_INIT("；"),   STR_INIT("都"),   STR_INIT("均"),
		STR_INIT("不等"), STR_INIT("內"),   STR_INIT("内"),   STR_INIT("中"),
		STR_INIT("后"),   STR_INIT("後"),   STR_INIT("前"),   STR_INIT("”"),
		STR_INIT("时间"), STR_INIT("時間"),
	};

	for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
		if (han_starts(s, others[i]))
			return true;
	}
	return s.n == 0;
}

static bool is_date(const struct figure *f)
{
	return f->kind == FIGURE_DATE || f->kind == FIGURE_TIME;
}

/* Words that lead to a figure and name nothing. */
static bool says_nothing(struct str s)
{
	static const struct str words[] = {
		STR_INIT("过去"), STR_INIT("過去"), STR_INIT("未来"), STR_INIT("未來"),
		STR_INIT("其余"), STR_INIT("其餘"), STR_INIT("其中"), STR_INIT("每亩"),
		STR_INIT("做到"), STR_INIT("手里"), STR_INIT("手裡"), STR_INIT("去年"),
		STR_INIT("今年"), STR_INIT("当时"), STR_INIT("當時"), STR_INIT("第一"),
		STR_INIT("最后"), STR_INIT("最後"), STR_INIT("时间"), STR_INIT("時間"),
		STR_INIT("集中"), STR_INIT("建成"), STR_INIT("全县"), STR_INIT("全縣"),
		STR_INIT("全市"), STR_INIT("全省"), STR_INIT("全国"), STR_INIT("全國"),
		STR_INIT("截至"), STR_INIT("暂停"), STR_INIT("连续"), STR_INIT("連續"),
	};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		if (str_equal(s, words[i]))
			return true;
	}
	return false;
}

static struct str noun_after(const struct label_place *p)
{
	static const struct str links[] = {STR_INIT("的"), STR_INIT("多"), STR_INIT("余")};
	static const struct str parts[] = {STR_INIT("底"), STR_INIT("末"), STR_INIT("初"),
					   STR_INIT("前"), STR_INIT("起")};
	struct str s = str_trim(after_of(p));

	if (is_date(p->figure))
		s = STARTS(s, parts);
	if (begins_no_noun(s))
		return STR("");
	s = unpaired(shorten(str_trim(noun_phrase(STARTS(s, links)))));
	return says_nothing(s) || (s.n < 6 && p->figure->kind != FIGURE_COUNT) ? STR("") : s;
}

/* 占 and the like say what share it is only together with what they share. */
static bool is_share(struct str s)
{
	static const struct str shares[] = {STR_INIT("占"),   STR_INIT("佔"),    STR_INIT("占比"),
					    STR_INIT("佔比"), STR_INIT("約佔"),  STR_INIT("约占"),
					    STR_INIT("仅占"), STR_INIT("分别占")};

	for (size_t i = 0; i < sizeof shares / sizeof *shares; i++) {
		if (str_equal(s, shares[i]))
			return true;
	}
	return false;
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
	static const struct str marks[] = {STR_INIT("，"), STR_INIT(","), STR_INIT(" ")};
	size_t start = p->figure->context.end;
	size_t end = start + REACH < p->text.n ? character_at(p->text, start + REACH) : p->text.n;
	if (p->next && p->next->span.start < end)
		end = p->next->span.start;
	struct str s = str_slice(p->text, start, end);

	if (!str_starts(s, marks[0]) && !str_starts(s, marks[1]))
		return STR("");
	return unpaired(shorten(trim_before(noun_phrase(STARTS(s, marks)))));
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
