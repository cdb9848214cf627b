#include "src/figures/label.h"

#include "src/figures/han.h"

enum { NEAR = 6 };

const struct figure *label_previous(const struct label_place *p)
{
	for (size_t k = p->i; k > 0 && p->i - k < NEAR; k--) {
		if (!p->figures->at[k - 1].weak)
			return &p->figures->at[k - 1];
	}
	return NULL;
}

const struct figure *label_next(const struct label_place *p)
{
	for (size_t k = p->i + 1; k < p->figures->n && k - p->i < NEAR; k++) {
		if (!p->figures->at[k].weak)
			return &p->figures->at[k];
	}
	return NULL;
}

struct label_place label_at(const struct label_place *p, const struct figure *figure)
{
	return (struct label_place){p->text, p->figures, (size_t)(figure - p->figures->at)};
}

bool label_is_han(const struct label_place *p)
{
	enum { AROUND = 60 };
	const struct figure *f = label_figure(p);
	size_t from = f->context.start, to = f->context.end, n_high = 0;

	if (from + AROUND < f->span.start)
		from = f->span.start - AROUND;
	if (to > f->span.end + AROUND)
		to = f->span.end + AROUND;
	for (size_t at = from; at < to; at++)
		n_high += (unsigned char)p->text.s[at] >= 0xE3;
	return n_high * 4 > (to > from ? to - from : 0) / 4;
}

bool label_is_group(struct str text, const struct figure *age, size_t end)
{
	static const struct str limits[] = {STR_INIT("及以上"), STR_INIT("以上"), STR_INIT("以下"),
					    STR_INIT("及以下"), STR_INIT("以内")};
	struct str gap = str_slice(text, age->span.end, end);

	for (size_t i = 0; age->kind == FIGURE_AGE && i < sizeof limits / sizeof *limits; i++) {
		if (han_starts(gap, limits[i]))
			return str_find(gap, STR("，")) == gap.n && gap.n > limits[i].n;
	}
	return false;
}

void figure_label(struct str text, const struct figures *figures, size_t i, struct buf *out)
{
	struct label_place p = {text, figures, i};

	if (label_is_han(&p))
		label_han(&p, out);
	else
		label_english(&p, out);
}
