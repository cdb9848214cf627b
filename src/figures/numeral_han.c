#include <string.h>

#include "dushu/figures/ascii.h"
#include "src/figures/numeral_private.h"

/*
 * The value of a Chinese numeral is worked out from left to right: digits wait in `pending` until
 * 十 百 千 bring them into the section under ten thousand, and 万 亿 兆 bring the section into the
 * total. Each has a low and a high end, which differ where two neighbouring digits stand for a
 * range (三四十); until there is one, the total has a low end only.
 */
enum { LOW, HIGH, N_ENDS, BLANKS = 2, NO_TENS = 4 };

struct reader {
	struct str s;
	size_t at;                      /* behind the last character taken */
	int64_t section[N_ENDS];        /* what 十 百 千 made since */
	int64_t pending[N_ENDS];        /* digits without a power yet */
	int n_pending;                  /* how many digits are pending */
	int section_power, total_power; /* of the last 十 百 千, of the last 万 亿 兆 (0: none) */
	int last;                       /* the power below which an idle digit stands: 三万五 */
	bool bare;                      /* a lone 百 counts */
	bool zero, ascii;               /* before or in the pending digits */
	bool range, over, about, indefinite, scaled;
	struct decimal total[N_ENDS]; /* groups closed by 万 亿 兆; only n holds where that is 0 */
};

static bool in_section(const struct reader *r)
{
	return r->section_power < NO_TENS;
}

/* 两 as an idle digit is none: 三千两百两 ends in the unit. */
static bool is_idle_pair(const struct reader *r, size_t at)
{
	enum han_class next = han_at(r->s, at + 3).class;

	return r->last > 0 && either_at(r->s, at, STR("两"), STR("兩")) && next != HAN_TENS &&
	       next != HAN_SCALE;
}

static bool take_digit(struct reader *r, struct han h, size_t at)
{
	if ((r->range && r->n_pending == 0) || is_idle_pair(r, at))
		return false;
	if (r->n_pending == 0) {
		r->pending[LOW] = r->pending[HIGH] = h.value;
	} else {
		int64_t first = r->pending[LOW];
		bool next = h.value == first + 1 || (first == 3 && h.value == 5);

		if (r->n_pending > 1 || r->ascii || first == 0 || !next)
			return false;
		r->pending[HIGH] = h.value;
		r->total[HIGH] = r->total[LOW];
		r->range = true;
	}
	r->n_pending++;
	r->at = at + 3;
	return true;
}

static bool take_zero(struct reader *r, struct han h, size_t at)
{
	struct han next = han_at(r->s, at + 3);
	uint8_t digit;
	bool more = han_is_digit(next) || next.class == HAN_TENS || next.class == HAN_FEW ||
		    next.class == HAN_SCORE || digit_at(r->s, at + 3, &digit) > 0;

	if (r->at == 0)
		return take_digit(r, h, at);
	if (r->n_pending > 0 || r->over || !more)
		return false;
	r->zero = true;
	r->at = at + 3;
	return true;
}

static bool take_tens(struct reader *r, struct han h, size_t at)
{
	static const int64_t tens[] = {1, 10, 100, 1000};
	bool first = r->at == 0 || r->zero || h.value == 1 || (r->bare && at == 0);

	if (h.value >= r->section_power || r->n_pending > 2 || (r->n_pending == 0 && !first))
		return false;
	if ((r->ascii || r->range || in_section(r)) && han_begins_unit(r->s, at))
		return false;
	for (int i = 0; i < N_ENDS; i++) {
		r->section[i] += (r->n_pending > 0 ? r->pending[i] : 1) * tens[h.value];
		r->pending[i] = 0;
	}
	r->n_pending = 0;
	r->section_power = r->last = h.value;
	r->zero = r->ascii = false;
	r->at = at + 3;
	return true;
}

static bool take_score(struct reader *r, struct han h, size_t at)
{
	if (r->n_pending > 0 || r->section_power <= 1)
		return false;
	r->pending[LOW] = r->pending[HIGH] = h.value;
	r->n_pending = 1;
	return take_tens(r, (struct han){HAN_TENS, 1}, at);
}

/* A higher scale multiplies all that stands before it (一万五千亿), a lower one its own group. */
static void close_group(struct decimal *total, int64_t group, int power, bool all)
{
	struct decimal g = decimal_of(group), sum;

	if (!all)
		decimal_shift(&g, power, &g);
	if (total->n == 0) {
		*total = g;
		if (all)
			decimal_shift(total, power, total);
		return;
	}
	decimal_add(total, &g, &sum);
	if (all)
		decimal_shift(&sum, power, &sum);
	*total = sum;
}

static bool take_scale(struct reader *r, struct han h, size_t at)
{
	bool empty = r->n_pending == 0 && !in_section(r);
	bool all = r->total_power > 0 && (empty || h.value >= r->total_power);

	if ((empty && (r->zero || (r->at > 0 && r->total_power == 0))) || han_begins_unit(r->s, at))
		return false;
	for (int i = 0; i < N_ENDS; i++) {
		int64_t group = r->section[i] + r->pending[i];

		if (i == LOW || r->range)
			close_group(&r->total[i], empty && r->at == 0 ? 1 : group, h.value, all);
		r->section[i] = r->pending[i] = 0;
	}
	r->n_pending = 0;
	r->zero = r->ascii = false;
	r->total_power = r->last = h.value;
	r->section_power = NO_TENS;
	r->scaled = true;
	r->at = at + 3;
	return true;
}

/* 几 stands for a digit: before a power and first in the numeral, or behind 十 or 零. */
static bool take_few(struct reader *r, struct han h, size_t at)
{
	enum han_class next = han_at(r->s, at + 3).class;

	if (r->at == 0 && (next == HAN_TENS || next == HAN_SCALE)) {
		r->indefinite = true;
		r->pending[LOW] = r->pending[HIGH] = 1;
		r->n_pending = 1;
		r->at = at + 3;
		return true;
	}
	if (r->n_pending > 0 || r->at == 0 || !(r->zero || r->last == 1) || next == HAN_TENS)
		return false;
	if (h.value == 1 && r->last != 1)
		return false;
	r->over = true;
	r->at = at + 3;
	return true;
}

/* 余, 多 and 来 belong to a numeral only where a scale follows (三十余万). */
static bool take_more(struct reader *r, struct han h, size_t at)
{
	if (r->at == 0 || !han_scale_follows(r->s, at + 3))
		return false;
	if (h.class == HAN_ROUND)
		r->about = true;
	else
		r->over = true;
	r->at = at + 3;
	return true;
}

/* So many digits, up to s[at], that no power need follow. */
static bool take_pending(struct reader *r, int64_t value, int count, size_t at)
{
	r->pending[LOW] = r->pending[HIGH] = value;
	r->n_pending = count;
	r->ascii = true;
	r->at = at;
	return true;
}

/* 一三五三 of 二六五億一三五三萬: three or four digits side by side behind a scale; true when taken. */
static bool take_run(struct reader *r, size_t at)
{
	size_t start = at;
	int64_t value = 0;

	if (r->n_pending > 0 || r->range || in_section(r) || r->total_power == 0)
		return false;
	for (struct han h; at - start < 15 && han_is_digit(h = han_at(r->s, at)); at += 3)
		value = value * 10 + h.value;
	if (at - start < 9 || at - start > 12 || han_at(r->s, at).class == HAN_TENS)
		return false;
	return take_pending(r, value, (int)(at - start) / 3, at);
}

/* ASCII digits inside: 3万4000, 2萬7,470, 200亿零四千230. */
static bool take_ascii(struct reader *r, size_t at)
{
	uint8_t digit;
	int64_t value = 0;
	int count = 0;

	if (r->n_pending > 0 || r->range || (!in_section(r) && r->total_power == 0))
		return false;
	for (size_t n; count < 5 && (n = digit_at(r->s, at, &digit)) > 0; count++) {
		value = value * 10 + digit;
		at += n;
	}
	int64_t grouped = value;
	size_t group = count == 1 ? digits_thousand(r->s, at, &grouped) : 0;

	if (group > 0) {
		value = grouped;
		at += group;
		count = 4;
	}
	char next = str_byte(r->s, at);

	if (count == 0 || count > 4 || next == '.' || next == ',')
		return false;
	return take_pending(r, value, count, at);
}

static bool take(struct reader *r, size_t at)
{
	static bool (*const takers[])(struct reader *, struct han, size_t) = {
		[HAN_ZERO] = take_zero,   [HAN_DIGIT] = take_digit, [HAN_FORMAL] = take_digit,
		[HAN_SCORE] = take_score, [HAN_TENS] = take_tens,   [HAN_SCALE] = take_scale,
		[HAN_FEW] = take_few,     [HAN_MORE] = take_more,   [HAN_ROUND] = take_more,
	};
	struct han h = han_at(r->s, at);

	if ((r->over || r->about) && h.class != HAN_SCALE && h.class != HAN_MORE)
		return false;
	if (r->indefinite && h.class != HAN_SCALE && h.class != HAN_TENS)
		return false;
	if (h.class == HAN_NONE)
		return take_ascii(r, at);
	if (han_is_digit(h) && take_run(r, at))
		return true;
	return h.class < sizeof takers / sizeof *takers && takers[h.class] &&
	       takers[h.class](r, h, at);
}

/* Blanks part the characters of a numeral only beside a power of ten: 三 百 五, 1000 万. */
static size_t blanks_inside(const struct reader *r)
{
	size_t blanks = blanks_at(r->s, r->at, BLANKS);

	if (blanks == 0 || r->at == 0)
		return 0;
	struct han next = han_at(r->s, r->at + blanks);
	bool power = next.class == HAN_TENS || next.class == HAN_SCALE;
	bool vague = next.class == HAN_MORE && han_scale_follows(r->s, r->at + blanks + 3);

	if (r->ascii)
		return next.class == HAN_SCALE || vague ? blanks : 0;
	if (next.class == HAN_FEW)
		return r->last == 1 && r->n_pending == 0 ? blanks : 0;
	return power || vague || (r->n_pending == 0 && han_is_digit(next)) ? blanks : 0;
}

static void finish_end(const struct reader *r, int end, struct decimal *value)
{
	int64_t idle = r->pending[end];

	/* Idle digits are two at most. */
	if ((!r->ascii || r->n_pending == 1) && !r->zero) {
		for (int power = r->last; power > 1; power--)
			idle *= 10;
	}
	struct decimal rest = decimal_of(idle + r->section[end]);

	if (r->total[end].n > 0)
		decimal_add(&r->total[end], &rest, value);
	else
		*value = rest;
}

static void finish(const struct reader *r, struct numeral *out)
{
	finish_end(r, LOW, &out->value);
	out->span = r->range;
	if (r->range)
		finish_end(r, HIGH, &out->high);
	out->indefinite = r->indefinite;
	out->over = r->over;
	out->about = r->about;
	out->scaled = r->scaled || in_section(r);
	out->power = r->n_pending == 0 ? r->last : 0;
}

/* Digits side by side are a number's own digits: 一七二零, 二〇二四; not a pair of neighbours. */
static size_t digit_run(struct str s, struct numeral *out)
{
	struct han first = han_at(s, 0), h = first;
	struct decimal *value = &out->value;
	size_t n = 0;

	for (; han_is_digit(h); h = han_at(s, n * 3)) {
		if (value->n > 0 || h.value > 0) {
			if (value->n < DECIMAL_DIGITS)
				decimal_put(value, h.value);
			else
				out->unknown = true;
		}
		n++;
	}
	int second = n == 2 ? han_at(s, 3).value : 0;
	bool pair = n == 2 && first.value > 0 &&
		    (second == first.value + 1 || (first.value == 3 && second == 5));

	if (n < 2 || pair) {
		*value = (struct decimal){0};
		return 0;
	}
	decimal_normalise(value);
	out->n_digits = n > UINT8_MAX ? UINT8_MAX : (unsigned char)n;
	return n * 3;
}

/* 万, 亿, 千万 … behind a number with a point or digits side by side: each multiplies it. */
static size_t scale_run(struct str s, size_t at, struct numeral *out)
{
	for (;;) {
		size_t next = at + blanks_at(s, at, BLANKS);
		struct han h = han_at(s, next);

		if ((h.class == HAN_MORE || h.class == HAN_ROUND) &&
		    han_scale_follows(s, next + 3)) {
			out->over |= h.class == HAN_MORE;
			out->about |= h.class == HAN_ROUND;
			next += 3 + blanks_at(s, next + 3, BLANKS);
			h = han_at(s, next);
		}
		bool tens = h.class == HAN_TENS && h.value > 1 && out->power == 0 && next == at;

		if ((h.class != HAN_SCALE && !tens) || han_begins_unit(s, next))
			return at;
		decimal_shift(&out->value, h.value, &out->value);
		out->power += h.value;
		out->scaled = true;
		at = next + 3;
	}
}

/* A lone power counts before a scale (百万), before 余 and 多, and before a digit but one (千三). */
static bool may_be_bare(struct str s)
{
	struct han next = han_at(s, 3);

	if (next.class == HAN_SCALE)
		return true;
	if (next.class == HAN_MORE)
		return true;
	return next.class == HAN_DIGIT && next.value > 1 && han_at(s, 6).class == HAN_NONE;
}

static bool begins_number(struct str s, bool bare)
{
	struct han h = han_at(s, 0);

	if (h.class == HAN_TENS || h.class == HAN_SCALE)
		return bare || (h.class == HAN_TENS && h.value == 1) || may_be_bare(s);
	if (h.class == HAN_FEW) {
		struct han next = han_at(s, 3);

		return next.class == HAN_SCALE ||
		       (next.class == HAN_TENS && !han_begins_unit(s, 3));
	}
	return han_is_digit(h) || h.class == HAN_SCORE;
}

/* Digits that were read before come in as pending where they are few and whole. */
static bool is_lead(const struct numeral *out)
{
	const struct decimal *d = &out->value;

	return !d->negative && d->exponent >= 0 && d->n + d->exponent <= 9;
}

static void lead_in(struct reader *r, size_t lead_n, const struct numeral *out)
{
	const struct decimal *d = &out->value;
	int64_t value = 0;

	for (int i = 0; i < d->n + d->exponent; i++)
		value = value * 10 + (i < d->n ? (int)decimal_digit(d, i) : 0);
	take_pending(r, value, d->n + d->exponent > 2 ? 3 : 1, lead_n);
}

size_t han_number(struct str s, size_t lead_n, bool bare, struct numeral *out)
{
	struct reader r;
	size_t n;

	if (lead_n > 0 && !is_lead(out))
		return scale_run(s, lead_n, out);
	if (lead_n > 0 && han_is_vague_end(s, lead_n))
		return lead_n;
	n = han_short(s, lead_n, out);
	if (n > 0)
		return n;

	memset(&r, 0, offsetof(struct reader, total));
	r.s = s;
	r.section_power = NO_TENS;
	r.bare = bare;
	r.total[LOW].n = 0;

	if (lead_n == 0) {
		if (!begins_number(s, bare))
			return 0;
		n = digit_run(s, out); /* 二六五億 goes on as 265億 would. */
		if (n > 0 && n <= 12 && han_scale_follows(s, n)) {
			lead_in(&r, lead_n = n, out);
			n = 0;
		}
	} else {
		lead_in(&r, lead_n, out);
	}
	if (n == 0) {
		while (take(&r, r.at + blanks_inside(&r)))
			;
		n = r.at;
		if (n > lead_n)
			finish(&r, out);
		if (n == 0 || r.range || r.indefinite || lead_n > 0)
			return n;
	}
	size_t point = han_places(s, n, false, out);

	return point > n || out->n_digits > 0 ? scale_run(s, point, out) : n;
}
