#include "src/figures/idiom.h"

#include <string.h>

#include "src/figures/han.h"
#include "src/figures/lexicon.h"
#include "src/figures/numeral_private.h"

enum sort { NONE, WEAK };

struct idiom {
	struct str key;
	enum sort sort;
};

/* clang-format off */
#define IDIOM(word, which) {STR_INIT(word), which},
/* clang-format on */
static const struct idiom rows[] = {
#include "assets/idioms.def"
};
#undef IDIOM

#include "lexicons/idioms.inc"

/* The idiom_pair() of them all. */
#include "lexicons/idiom_pairs.inc"

static const struct lexicon idioms = LEXICON(rows, &idioms_index);

struct str idiom_disorder(void)
{
	return lexicon_disorder(&idioms);
}

/* A slogan of one numeral has its value (三农), others have none (一国两制). */
static void set_value(struct str word, struct figure *figure)
{
	size_t start = han_at(word, 0).class == HAN_RANK ? 3 : 0;
	struct numeral numeral = {0};
	size_t n = han_number(str_from(word, start), 0, false, &numeral);
	bool more = false;

	figure->numeral.start += start;
	figure->numeral.end = figure->numeral.start + (n > 0 ? n : 3);
	for (size_t at = start + n; at < word.n; at += 3)
		more |= han_is_digit(han_at(word, at)) || han_at(word, at).class == HAN_TENS;
	if (n > 0 && !more && !numeral.indefinite && !numeral.span)
		figure->value = (struct value){.form = VALUE_NUMBER, .number = numeral.value};
	figure->kind = start > 0 ? FIGURE_ORDINAL : FIGURE_NUMBER;
}

size_t idiom_read(struct str text, size_t at, struct figure *figure, bool *weak)
{
	const struct idiom *row;
	size_t end;

	if (at + 6 > text.n || !begins[idiom_pair(text.s + at)])
		return 0;
	row = lexicon_longest(&idioms, str_from(text, at));
	if (!row)
		return 0;
	end = at + row->key.n;
	/* 十分之一 is no 十分, 百年 no 百年以 … */
	if (str_starts(str_from(text, end), STR("之")) && str_ends(row->key, STR("分")))
		return 0;
	*weak = row->sort == WEAK;
	*figure = (struct figure){.span = {at, end}, .numeral = {at, end}, .weak = true};
	if (*weak)
		set_value(row->key, figure);
	return row->key.n;
}

/* The character before a numeral that makes one word with it. */
static bool in_word(struct str text, size_t at, const char *characters)
{
	return at >= 3 && (unsigned char)text.s[at - 3] >= 0xE4 &&
	       memmem(characters, strlen(characters), text.s + at - 3, 3);
}

bool idiom_ends_at(struct str text, size_t at, size_t end)
{
	static const char before_one[] = "之每统統唯逐这這那某同另任单單专專划劃归歸惟随隨万萬均"
					 "合不齐齊择擇无無";
	static const char before_any[] = "统統唯专專单單归歸";
	static const char before_half[] = "上下前后後大小多夜东東西南北";
	struct han h;

	if ((unsigned char)text.s[at] < 0xE4)
		return false;
	h = han_at(text, at);
	if (end == at + 3 && h.class == HAN_DIGIT && h.value == 1)
		return in_word(text, at, before_one);
	/* 统一六国: the word ends within what looks like one number. */
	if (h.class == HAN_DIGIT && h.value == 1)
		return in_word(text, at, before_any);
	/* 正负2.5: either way */
	if (h.class == HAN_MINUS)
		return in_word(text, at, "正");
	if (h.class == HAN_HALF)
		return in_word(text, at, before_half);
	return false;
}
