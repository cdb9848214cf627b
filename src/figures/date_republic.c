#include <string.h>

#include "src/figures/date_private.h"
#include "src/figures/words.h"

/* clang-format off */
#define YEAR_LEADS(W) \
	W("，") W(",") W("。") W("；") W("、") W("（") W("：") W("\n") W("　") W("較") W("自") W("至") W("到") \
	W("於") W("在") W("及") W("與") W("和") W("由") W("從") W("比") W("預測") W("預估") \
	W("以") W("迄") W("截至") W("」")
#define YEAR_COMPARED(W) W("較") W("比") W("從") W("自") W("由") W("於") W("與")
#define YEAR_LASTS(W) \
	W("來") W("前") W("後") W("內") W("間") W("的") W("歷") W("以") W("之") W("期") W("才") \
	W("多") W("餘") W("左右") W("就") W("裡") W("可") W("仍") W("時") W("校") W("紀念") W("一遇") \
	W("都") W("不") W("代")
/* clang-format on */

enum { REPUBLIC_MIN = 80, REPUBLIC_MAX = 150, REPUBLIC_NOW = 130 };

/* Whether the text near `at` is in Traditional characters. */
static bool is_traditional(struct str text, size_t at)
{
	enum { NEAR = 90 };
	static const char only[] = "經濟國為與較長總測數會個億萬際據產業發統計關開預運臺灣學縣區營"
				   "員單價額質達員說實點";
	size_t from = at > NEAR ? at - NEAR : 0;
	struct str near;

	while (from < at && ((unsigned char)text.s[from] & 0xC0) == 0x80)
		from++;
	near = str_slice(text, from, at + NEAR);
	for (size_t i = 0; i + 3 <= near.n; i++) {
		if ((unsigned char)near.s[i] >= 0xE4 &&
		    memmem(only, sizeof only - 1, near.s + i, 3))
			return true;
	}
	return false;
}

/* 學年 behind the number, the mark counted in n bytes or not. */
static bool is_school_year(struct str text, size_t at, size_t n)
{
	struct str end = str_slice(text, 0, at + n);

	return str_ends(end, STR("學年")) || str_starts(str_from(text, at + n), STR("學年"));
}

bool date_is_republic(struct str text, size_t at, size_t n, const struct date_number *year,
		      bool divided)
{
	WORDS_TAILS(leads, YEAR_LEADS);
	WORDS_HEADS(lasting, YEAR_LASTS);
	WORDS_TAILS(compared, YEAR_COMPARED);
	struct str rest = str_from(text, at + n), before = str_slice(text, 0, at);

	/* 103學年 */
	if (year->value >= REPUBLIC_MIN && year->value <= REPUBLIC_NOW &&
	    is_school_year(text, at, n))
		return true;
	if (year->value < 100 || year->value > REPUBLIC_MAX)
		return false;
	if (divided)
		return true;
	/* 112年度 */
	if (!year->han && str_starts(rest, STR("度")) && is_traditional(text, at))
		return true;
	/* 較113年的、從112年的 */
	if (!year->han && year->value <= REPUBLIC_NOW && str_starts(rest, STR("的")) &&
	    words_end(&compared, before) > 0 && is_traditional(text, at))
		return true;
	return !year->han && year->value <= REPUBLIC_NOW && han_is_character(han_code(rest, 0)) &&
	       words_start(&lasting, rest) == 0 && (at == 0 || words_end(&leads, before) > 0) &&
	       is_traditional(text, at);
}

bool date_is_republic_range(struct str text, size_t at, const struct date_number *low,
			    const struct date_number *high)
{
	return !low->han && !high->han && low->value >= REPUBLIC_MIN && low->value < high->value &&
	       high->value >= 100 && high->value <= REPUBLIC_NOW && is_traditional(text, at);
}
