#include "src/figures/figure_private.h"
#include "src/figures/label_words.h"
#include "src/figures/words.h"

/* clang-format off */
#define MARKS(W) W("，") W("、") W(",") W("；")
#define LEADS(W) \
	W("略") W("高于") W("高於") W("低于") W("低於") W("超过") W("超過") W("不到") W("不足") \
	W("约") W("約") W("近") W("接近") W("达") W("達") W("为") W("為") W("是") W("则") \
	W("則") W("仅") W("僅") W("也") W("均") W("只有")
/* clang-format on */

enum { REACH = 60, GAP_MAX = 45 };

/* The rate of growth that figure `before` is: its own word stands a little before it. */
static bool is_rate(struct str text, const struct figure *before)
{
	static const struct str rates[] = {STR_INIT("增长率"), STR_INIT("增長率"), STR_INIT("增速"),
					   STR_INIT("增幅"),   STR_INIT("涨幅"),   STR_INIT("漲幅"),
					   STR_INIT("降幅"),   STR_INIT("跌幅"),   STR_INIT("升幅"),
					   STR_INIT("成长率"), STR_INIT("成長率")};
	size_t end = before->span.start, start = end > REACH ? end - REACH : 0;
	struct str near = str_slice(text, start, end);

	for (size_t i = 0; i < sizeof rates / sizeof *rates; i++) {
		if (str_find(near, rates[i]) < near.n)
			return true;
	}
	return false;
}

/* ，美国略高于: a mark, perhaps 而, a place, and what leads to a number. */
static bool says_place_only(struct str gap)
{
	WORDS_HEADS(marks, MARKS);
	WORDS_HEADS(leads, LEADS);
	size_t n = words_start(&marks, gap);

	if (n == 0 || gap.n > GAP_MAX)
		return false;
	gap = str_from(gap, n);
	if (str_starts(gap, STR("而")) || str_starts(gap, STR("但")))
		gap = str_from(gap, 3);
	if (!(label_word_at(gap, &n) & LABEL_PLACE))
		return false;
	for (gap = str_from(gap, n); (n = words_start(&leads, gap)) > 0;)
		gap = str_from(gap, n);
	return str_trim(gap).n == 0;
}

enum direction direction_carried(const struct reading *reading, const struct figure *figure)
{
	const struct figures *all = reading->out;
	const struct figure *before = all->n > 0 ? &all->at[all->n - 1] : NULL;

	if (!before || before->weak || before->direction == DIRECTION_NONE ||
	    figure->kind != FIGURE_PERCENT || before->kind != FIGURE_PERCENT ||
	    !is_rate(reading->text, before) ||
	    !says_place_only(str_slice(reading->text, before->span.end, figure->span.start)))
		return DIRECTION_NONE;
	return before->direction;
}
