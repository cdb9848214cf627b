#include <string.h>

#include "src/figures/numeral_private.h"

#include "dushu/figures/ascii.h"
#include "src/figures/words.h"

/* clang-format off */
#define BEHIND_TENTH(W) \
	W("为") W("為") W("立") W("员") W("員") W("本") W("功") W("果") W("长") W("長") \
	W("熟") W("都") W("交") W("绩") W("績") W("就") W("分") W("品") W("型") W("套") \
	W("年") W("人") W("份") W("天") W("因") W("片") W("活") W("名") W("群") W("对") \
	W("對") W("双") W("雙") W("正") W("真") W("婚") W("家") W("灾") W("災") W("语") \
	W("語") W("败") W("敗") W("效")
/* clang-format on */

/* Values that do not end are given to so many significant digits. */
enum { RATIO_DIGITS = 12, BLANKS = 2 };

bool numeral_divide(const struct decimal *part, const struct decimal *whole,
		    const struct decimal *plus, struct decimal *out)
{
	struct decimal sum = *part;

	if (plus && (!decimal_multiply(plus, whole, &sum) || !decimal_add(&sum, part, &sum)))
		return false;
	return decimal_divide(&sum, whole, RATIO_DIGITS, out);
}

/* A number in either writing, with a scale, without sign or fraction. */
static size_t plain_number(struct str s, bool bare, struct numeral *out)
{
	size_t n = digits_number(s, false, out);

	if (n == 0)
		return han_number(s, 0, bare, out);
	out->digits = true;
	size_t scaled = han_number(s, n, false, out);

	return scaled > n ? scaled : n + latin_scale(str_from(s, n), out);
}

/* Bytes of 分之 at s[at], blanks before it and inside it allowed. */
static size_t parts_at(struct str s, size_t at)
{
	size_t start = at;

	at += blanks_at(s, at, BLANKS);
	if (!str_starts(str_from(s, at), STR("分")))
		return 0;
	at += 3 + blanks_at(s, at + 3, BLANKS);
	if (!str_starts(str_from(s, at), STR("之")))
		return 0;
	at += 3;
	return at + blanks_at(s, at, BLANKS) - start;
}

size_t han_denominator(struct str s)
{
	struct han h = han_at(s, 0);

	if (h.class != HAN_TENS && h.class != HAN_SCALE)
		return 0;
	return parts_at(s, 3) > 0 ? 3 : 0;
}

/* 百分之 and 千分之 written with the bare power make a percentage. */
static struct str percent_unit(struct str s, size_t n)
{
	if (n == 3 && either_at(s, 0, STR("百"), STR("佰")))
		return STR("%");
	if (n == 3 && either_at(s, 0, STR("千"), STR("仟")))
		return STR("‰");
	return STR("");
}

/* What may stand behind 二分一: no character, 的, or the beginning of a unit of measure. */
static bool ends_part(struct str s, size_t at)
{
	static const char behind[] = "的加公平英升米斤里克吨噸元小";
	struct str next = str_slice(s, at, at + 3);

	return !han_is_character(han_code(s, at)) ||
	       memmem(behind, sizeof behind - 1, next.s, next.n);
}

/* 三分一, 四分三 as in Hong Kong; 三分二十秒 is a time, 五分三厘 a price. */
static size_t short_fraction(struct str s, size_t n, struct numeral *out)
{
	struct han part = han_at(s, n + STR("分").n);
	size_t end = n + STR("分").n + 3;

	if (n != 3 || part.class != HAN_DIGIT || out->digits)
		return n;
	struct decimal value = decimal_of(part.value), four = decimal_of(4), three = decimal_of(3);
	uint32_t next = han_code(s, end);
	bool usual = decimal_compare(&out->value, &three) == 0 ||
		     decimal_compare(&out->value, &four) == 0;

	if (!str_starts(str_from(s, n), STR("分")) || decimal_compare(&value, &out->value) >= 0 ||
	    han_at(s, end).class != HAN_NONE)
		return n;
	if (usual ? next == u'秒' || next == u'钱' || next == u'錢' || next == u'厘' ||
			    next == u'釐'
		  : !ends_part(s, end))
		return n;
	if (!numeral_divide(&value, &out->value, NULL, &out->value))
		return n;
	out->form = NUMERAL_FRACTION;
	out->scaled = false;
	out->n_digits = 0;
	return end;
}

/* 分之 and a number behind the number in *out: a ratio or a percentage. */
static size_t parts_fraction(struct str s, size_t n, struct numeral *out)
{
	size_t parts = parts_at(s, n), start = n + parts;

	if (parts == 0)
		return short_fraction(s, n, out);
	struct str unit = percent_unit(s, n);
	struct numeral part = {0};
	size_t eaten = plain_number(str_from(s, start), true, &part);

	if (eaten == 0 || part.indefinite)
		return n;
	if (unit.n > 0) {
		eaten = han_places(str_from(s, start), eaten, true, &part);
		*out = part;
		out->form = NUMERAL_PERCENT;
		out->unit = unit;
		out->number = (struct span){start, start + eaten};
		return start + eaten;
	}
	if (part.span || !numeral_divide(&part.value, &out->value, NULL, &out->value))
		return n;
	out->form = NUMERAL_FRACTION;
	out->scaled = out->digits = false;
	out->n_digits = 0;
	return start + eaten;
}

static size_t mixed_fraction(struct str s, size_t n, struct numeral *out)
{
	size_t at = n + blanks_at(s, n, BLANKS);

	if (!str_starts(str_from(s, at), STR("又")))
		return n;
	struct numeral part = {0};

	at += 3 + blanks_at(s, at + 3, BLANKS);
	size_t of = plain_number(str_from(s, at), true, &part);
	size_t all = of > 0 ? parts_fraction(str_from(s, at), of, &part) : 0;

	if (all == of && part.digits)
		all = digits_fraction(str_from(s, at), of, &part);
	struct decimal value;

	if (all <= of || part.form != NUMERAL_FRACTION ||
	    !decimal_add(&out->value, &part.value, &value))
		return n;
	/* A part that does not end was rounded; so is the sum. */
	struct decimal one = decimal_of(1);

	if (part.value.n == RATIO_DIGITS)
		decimal_divide(&value, &one, RATIO_DIGITS, &value);
	out->value = value;
	out->point = true;
	return at + all;
}

size_t han_fraction(struct str s, size_t n, struct numeral *out)
{
	uint32_t code = han_code(s, n + blanks_at(s, n, BLANKS));

	if (out->span || out->indefinite || out->unknown || (code != u'分' && code != u'又'))
		return n;
	size_t end = parts_fraction(s, n, out);

	return end > n ? end : mixed_fraction(s, n, out);
}

/* What begins with 成 and is no tenth: 成为, 成立. Of digits 3成为女性 is a share. */
static bool is_tenth_word(struct str s, size_t at, bool digits)
{
	WORDS_HEADS(words, BEHIND_TENTH);
	struct str next = str_slice(s, at, at + 3);

	if (digits && either_at(s, at, STR("为"), STR("為")))
		return true;
	return words_start(&words, next) == 0;
}

/* What stands behind 成: 5 of 六成五 and 六成半, 6.5 of 兩成六五; its bytes, 0 for nothing. */
static size_t tenths_places(struct str s, size_t at, struct decimal *value)
{
	struct decimal hundredths;
	size_t start = at, n;
	uint8_t digit;

	*value = decimal_of(0);
	if (han_at(s, at).class == HAN_HALF) {
		*value = decimal_of(5);
		return 3;
	}
	for (int places = 0; places < 2; places++, at += n) {
		struct han h = han_at(s, at);

		n = han_is_digit(h) ? 3 : digit_at(s, at, &digit);
		if (n == 0)
			break;
		hundredths = decimal_of(han_is_digit(h) ? h.value : digit);
		decimal_shift(&hundredths, -places, &hundredths);
		decimal_add(value, &hundredths, value);
	}
	return at - start;
}

size_t han_tenths(struct str s, size_t n, struct numeral *out)
{
	size_t at = n + blanks_at(s, n, 1), mark = at;
	bool fold = str_starts(str_from(s, at), STR("折"));

	if (!fold &&
	    (!str_starts(str_from(s, at), STR("成")) || !is_tenth_word(s, at + 3, out->digits)))
		return n;
	struct decimal ten = decimal_of(10), hundred = decimal_of(100), tail;

	if (out->form != NUMERAL_CARDINAL || out->indefinite || out->unknown || out->scaled)
		if (decimal_compare(&out->value, &ten) != 0)
			return n;
	if (decimal_compare(&out->value, fold ? &hundred : &ten) > 0)
		return n;
	if (decimal_compare(&out->value, &ten) <= 0) {
		decimal_shift(&out->value, 1, &out->value);
		decimal_shift(&out->high, 1, &out->high);
	}
	at += 3;
	size_t more = out->point ? 0 : tenths_places(s, at, &tail);

	if (more > 0)
		decimal_add(&out->value, &tail, &out->value);
	out->form = NUMERAL_PERCENT;
	out->unit = STR("%");
	out->number = (struct span){0, more > 0 ? at + more : mark};
	return at + more;
}
