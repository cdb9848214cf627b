#include <string.h>

#include "dushu/figures/ascii.h"
#include "src/figures/code_han.h"
#include "src/figures/english_code.h"
#include "src/figures/han.h"
#include "src/figures/idiom.h"
#include "src/figures/figure_private.h"
#include "src/figures/words.h"

/* clang-format off */
#define SPANS(W) W("后") W("後") W("内") W("內") W("之内") W("之內") W("以内") W("以內") W("鐘") W("钟") W("半")
/* clang-format on */

static inline void value_clear(struct value *value)
{
	memset(value, 0, offsetof(struct value, number.pairs));
}

/* As zeroed, but for the digits and the text of values, which are none. */
static inline void figure_begin(struct figure *figure)
{
	memset(figure, 0, offsetof(struct figure, value));
	value_clear(&figure->value);
	value_clear(&figure->low);
	value_clear(&figure->high);
	value_clear(&figure->was);
}

static size_t date_figure(const struct reading *reading, size_t at, struct figure *figure)
{
	struct date_read date;
	size_t n = date_read(reading->text, at, &date);

	if (n == 0)
		return 0;
	figure_begin(figure);
	if (date.before > at - reading->free)
		date.before = 0;
	figure->span = (struct span){at - date.before, at + n};
	figure->numeral = figure->span;
	figure->kind = date.time ? FIGURE_TIME : FIGURE_DATE;
	figure->value = date.value;
	figure->low = date.low;
	figure->high = date.high;
	figure->weak = date.weak;
	return at + n;
}

static void term_values(const struct term *term, struct figure *figure)
{
	const struct numeral *n = &term->numeral;

	if (n->indefinite || n->unknown)
		return;
	struct value *value = n->span ? &figure->low : &figure->value;

	value->form = VALUE_NUMBER;
	value->number = n->value;
	if (n->span) {
		figure->high.form = VALUE_NUMBER;
		figure->high.number = n->high;
	}
}

/* 第一书记, 半 and 几 alone are no figures; a measure of temperature may have its scale before it. */
static bool is_figure(const struct term *term)
{
	const struct numeral *n = &term->numeral;
	const struct decimal *d = &n->value;
	bool half = d->n == 1 && decimal_digit(d, 0) == 5 && d->exponent == -1 && !d->negative;

	/* 半 counts only before what can be halved. */
	if (!n->digits && n->form == NUMERAL_CARDINAL && span_length(term->number) == 3 && half)
		return term->unit &&
		       (term->unit->sort == UNIT_PROPER || term->kind == FIGURE_COUNT);
	return true;
}

static bool holds(const char *characters, uint32_t code)
{
	struct str s = str_of(characters);

	for (size_t at = 0; at < s.n; at += 3) {
		if (han_code(s, at) == code)
			return true;
	}
	return false;
}

/* 一体化, 二甲: a lone 一 before another character, with nothing that it counts, is part of a word. */
static bool is_part_of_word(struct str text, const struct term *term)
{
	struct han h = han_at(text, term->span.start);
	bool one = h.class == HAN_DIGIT && h.value == 1;
	uint32_t next = han_code(text, term->span.end);

	/* 对陆打击 is no six dozen: of the financial digits one alone counts money only. */
	if (h.class == HAN_FORMAL && span_length(term->number) == 3 && term->kind == FIGURE_COUNT)
		return true;
	/* 收拾行李 */
	if (h.class == HAN_TENS && han_code(text, term->span.start) == u'拾' &&
	    span_length(term->number) == 3 && term->kind != FIGURE_MONEY && term->span.start >= 3 &&
	    han_is_character(han_code(text, term->span.start - 3)))
		return true;
	if (span_length(term->span) != 3 || term->unit_text.n > 0)
		return false;
	if (h.class == HAN_FORMAL)
		return next >= HAN_FIRST && next < HAN_END;
	if (one && next && holds("到至或以就却而这那不号號", next))
		return false;
	return one && next >= HAN_FIRST && next < HAN_END &&
	       !str_starts(str_from(text, term->span.end), STR("是")) &&
	       !str_starts(str_from(text, term->span.end), STR("来"));
}

/* A telephone number or the like is one weak figure without a value. */
static size_t code_figure(const struct reading *reading, size_t at, struct figure *figure)
{
	size_t n = 0, before = 0;

	if (english_code_may_begin(reading->text, at))
		n = english_code(reading->text, at);
	if (n == 0 && code_han_may_begin(reading->text, at))
		n = code_han(reading->text, at, &before);
	if (n == 0 || (at > 0 && reading->text.s[at - 1] == '.'))
		return 0;
	if (before > at - reading->free)
		before = 0;
	*figure = (struct figure){.span = {at - before, at + n},
				  .numeral = {at - before, at + n},
				  .kind = FIGURE_NUMBER,
				  .weak = true};
	return at + n;
}

/* 华氏70°, 摄氏37度: the scale's name before the number belongs to the figure. */
static void take_scale_name(const struct reading *reading, const struct term *term,
			    struct figure *figure)
{
	static const struct str names[] = {STR_INIT("华氏温度"), STR_INIT("華氏溫度"),
					   STR_INIT("摄氏温度"), STR_INIT("攝氏溫度"),
					   STR_INIT("华氏"),     STR_INIT("華氏"),
					   STR_INIT("摄氏"),     STR_INIT("攝氏")};
	struct str before = str_slice(reading->text, reading->free, figure->span.start);

	if (!term->unit || term->unit->dimension != DIMENSION_ANGLE)
		return;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		if (!han_ends(before, names[i]))
			continue;
		figure->span.start -= names[i].n;
		return;
	}
}

/* 一块地, 三块石碑: 块 before what comes in pieces is no money. */
static bool counts_pieces(struct str text, const struct term *term)
{
	return (str_equal(term->unit_text, STR("块")) || str_equal(term->unit_text, STR("塊"))) &&
	       holds("地田石碑板牌布肉糖砖磚木玉土冰骨表屏绿綠草菜手黑招匾豆面蛋金铁鐵铜銅",
		     han_code(text, term->span.end));
}

/* 得了25.6分: points, where no hour stands before them and nothing takes so long. */
static bool counts_points(struct str text, const struct term *term)
{
	WORDS_HEADS(spans, SPANS);

	return str_equal(term->unit_text, STR("分")) && term->kind == FIGURE_DURATION &&
	       term->unit_at + term->unit_text.n == term->span.end &&
	       words_start(&spans, str_from(text, term->span.end)) == 0;
}

size_t figure_at(const struct reading *reading, size_t at, struct figure *figure, struct term *term)
{
	size_t n = date_figure(reading, at, figure);

	if (n == 0)
		n = code_figure(reading, at, figure);
	if (n > 0) {
		memset(term, 0, sizeof *term);
		return n;
	}
	n = term_at(reading->text, at, term);
	/* $4.25 a gallon: the base of a price is no figure of its own. */
	if (n == 0 ||
	    (term->numeral.article && term->unit && reading->free > 0 && at == reading->free + 1))
		return 0;
	if (!is_figure(term) || is_part_of_word(reading->text, term) ||
	    idiom_ends_at(reading->text, at, term->number.end))
		return 0;
	figure_begin(figure);
	figure->span = term->span;
	figure->numeral = term->number;
	figure->kind = counts_pieces(reading->text, term) ? FIGURE_COUNT : term->kind;
	if (counts_points(reading->text, term))
		figure->kind = FIGURE_MEASURE;
	figure->unit = term->unit_text;
	term_values(term, figure);
	take_scale_name(reading, term, figure);

	return range_end(reading, term, figure);
}
