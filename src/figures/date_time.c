#include "dushu/figures/ascii.h"
#include "src/figures/date_private.h"
#include "src/figures/lexicon.h"

/* Clock times: in digits with a colon, and in Chinese. */

struct period {
	struct str key;
	int from, shift; /* hours from `from` to 11 are put forward by `shift` */
};

static const struct period periods[] = {
	{STR_INIT("上午"), 12, 0}, {STR_INIT("下午"), 1, 12}, {STR_INIT("中午"), 1, 12},
	{STR_INIT("傍晚"), 1, 12}, {STR_INIT("凌晨"), 12, 0}, {STR_INIT("午后"), 1, 12},
	{STR_INIT("午夜"), 12, 0}, {STR_INIT("夜里"), 6, 12}, {STR_INIT("夜间"), 6, 12},
	{STR_INIT("早"), 12, 0},   {STR_INIT("早上"), 12, 0}, {STR_INIT("早晨"), 12, 0},
	{STR_INIT("晚"), 1, 12},   {STR_INIT("晚上"), 1, 12}, {STR_INIT("晚間"), 1, 12},
	{STR_INIT("晚间"), 1, 12}, {STR_INIT("晨"), 12, 0},   {STR_INIT("深夜"), 6, 12},
	{STR_INIT("清早"), 12, 0}, {STR_INIT("清晨"), 12, 0}, {STR_INIT("午後"), 1, 12},
};

size_t time_period(struct str text, size_t at, int *hour)
{
	size_t blanks = blanks_before(text, at, 1), best = 0;
	struct str before = str_slice(text, 0, at - blanks);
	const struct period *found = NULL;

	if (at == 0)
		return 0;
	for (size_t i = 0; i < sizeof periods / sizeof *periods; i++) {
		if (periods[i].key.n > best && han_ends(before, periods[i].key)) {
			found = &periods[i];
			best = found->key.n;
		}
	}
	if (!found)
		return 0;
	if (*hour >= found->from && *hour < 12)
		*hour += found->shift;
	else if (*hour == 12 && found->from == 12 && found->key.n == STR("凌晨").n &&
		 !str_equal(found->key, STR("上午")))
		*hour = 0;
	return best + blanks;
}

static size_t colon_at(struct str text, size_t at)
{
	size_t n;

	return narrow_at(text, at, &n) == ':' ? n : 0;
}

/* Two digits behind a colon at text[at]: the bytes of both, or 0. */
static size_t sixty(struct str text, size_t at, int *value)
{
	size_t colon = colon_at(text, at);
	struct date_number p;

	if (colon == 0 || !date_number(text, at + colon, &p) || p.han || p.digits != 2 ||
	    p.value > 59)
		return 0;
	*value = p.value;
	return colon + p.n;
}

static size_t clock(struct str text, size_t at, int *hour, int *minute, int *second)
{
	struct date_number h;
	size_t n, more;

	if (!date_number(text, at, &h) || h.han || h.digits > 2 || h.value > 24)
		return 0;
	*hour = h.value;
	*second = -1;
	more = sixty(text, at + h.n, minute);
	if (more == 0)
		return 0;
	n = h.n + more;
	more = sixty(text, at + n, second);
	n += more;
	char next = str_byte(text, at + n);

	if ((next == '.' || next == ',') && ascii_is_digit(str_byte(text, at + n + 1)))
		return 0;
	if (colon_at(text, at + n) > 0 && ascii_is_digit(str_byte(text, at + n + 1)))
		return 0;
	return ascii_is_word(str_byte(text, at + n)) && str_byte(text, at + n) != 'Z' ? 0 : n;
}

size_t time_read_digits(struct str text, size_t at, struct date_read *out)
{
	int h, m, s;
	size_t n = clock(text, at, &h, &m, &s), join, end;

	if (n == 0)
		return 0;
	out->before = time_period(text, at, &h);
	out->time = true;
	join = date_connector(text, at + n);
	time_iso(h, m, s, &out->value);
	if (join > 0) {
		end = clock(text, at + n + join, &h, &m, &s);
		if (end > 0) {
			out->low = out->value;
			out->value = (struct value){0};
			time_iso(h, m, s, &out->high);
			return n + join + end;
		}
	}
	return out->value.form == VALUE_NONE ? 0 : n;
}

static size_t minutes(struct str text, size_t at, int *minute, int *second)
{
	struct date_number p;
	size_t n;

	if (str_starts(str_from(text, at), STR("半"))) {
		*minute = 30;
		return 3;
	}
	if (either_at(text, at, STR("一刻"), STR("三刻"))) {
		*minute = str_starts(str_from(text, at), STR("一")) ? 15 : 45;
		return 6;
	}
	n = blanks_at(text, at, 1);
	if (!date_number(text, at + n, &p) || p.value > 59 ||
	    !str_starts(str_from(text, at + n + p.n), STR("分")) ||
	    either_at(text, at + n + p.n, STR("分钟"), STR("分鐘")) ||
	    str_starts(str_from(text, at + n + p.n), STR("分之")))
		return 0;
	*minute = p.value;
	n += p.n + 3;
	if (date_number(text, at + n, &p) && p.value < 61 &&
	    str_starts(str_from(text, at + n + p.n), STR("秒"))) {
		*second = p.value;
		n += p.n + 3;
	}
	return n;
}

struct han_time {
	int hour, minute, second;
	bool sure;
};

/* 8时30分, 8点半, 8点钟 without the word before it. */
static size_t han_clock(struct str text, size_t at, struct han_time *t)
{
	struct date_number h;
	size_t n, more;

	if (!date_number(text, at, &h) || h.value > 24 || h.digits > 2)
		return 0;
	n = h.n + blanks_at(text, at + h.n, 1);
	bool dot = either_at(text, at + n, STR("点"), STR("點"));

	if (!dot && !either_at(text, at + n, STR("时"), STR("時")))
		return 0;
	n += 3;
	*t = (struct han_time){h.value, 0, -1, !dot && !h.han};
	more = minutes(text, at + n, &t->minute, &t->second);
	if (more == 0 && either_at(text, at + n, STR("钟"), STR("鐘")) && dot)
		more = 3;
	if (more == 0 && str_starts(str_from(text, at + n), STR("整")))
		more = 3;
	t->sure |= more > 0 || (h.han && h.value == 0 && h.n == STR("零").n && !dot);
	if (more == 0 && !h.han && either_at(text, at + n, STR("前"), STR("许")))
		t->sure = true;
	return n + more;
}

size_t time_read_han(struct str text, size_t at, struct date_read *out)
{
	struct han_time low, high;
	size_t n = han_clock(text, at, &low), join, end;

	if (n == 0)
		return 0;
	out->before = time_period(text, at, &low.hour);
	join = date_connector(text, at + n);
	end = join > 0 ? han_clock(text, at + n + join, &high) : 0;
	/* 早一點, 晚一点: a little, not an hour. */
	if (out->before == 3 && end == 0 && n == STR("一点").n &&
	    either_at(text, at, STR("一点"), STR("一點")))
		return 0;
	/* 九時至十七時 */
	bool hours = end > 0 && han_code(text, at + n - 3) != u'点' &&
		     han_code(text, at + n - 3) != u'點';

	if (out->before == 0 && !low.sure && !hours && !(end > 0 && high.sure))
		return 0;
	time_iso(low.hour, low.minute, low.second, &out->value);
	if (end > 0) {
		int hour = high.hour;

		if (out->before > 0 && time_period(text, at, &hour) > 0)
			high.hour = hour;
		out->low = out->value;
		out->value = (struct value){0};
		time_iso(high.hour, high.minute, high.second, &out->high);
		n += join + end;
	}
	out->time = true;
	return out->value.form == VALUE_NONE && out->low.form == VALUE_NONE ? 0 : n;
}

size_t time_read_hours(struct str text, size_t at, const struct date_number *first,
		       struct date_read *out)
{
	enum { HOURS = 24 };
	struct date_number last;
	size_t n = first->n + date_connector(text, at + first->n);
	int low = first->value, high;

	if (n == first->n || !date_number(text, at + n, &last) || first->han || last.han ||
	    last.digits > 2 || low >= last.value || last.value > HOURS)
		return 0;
	n += last.n;
	high = last.value;

	bool dot = either_at(text, at + n, STR("点"), STR("點"));
	size_t before = time_period(text, at, &low);

	if ((!dot || before == 0) && !either_at(text, at + n, STR("时"), STR("時")))
		return 0;
	if (before > 0)
		time_period(text, at, &high);
	*out = (struct date_read){.before = before, .time = true};
	time_iso(low, 0, -1, &out->low);
	time_iso(high, 0, -1, &out->high);
	return n + STR("时").n;
}
