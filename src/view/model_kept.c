/* What a reader made: out of the model, and back into it. */
#include "model_private.h"

#include <stdlib.h>

enum { JUMPS_KEPT = 32 };

static void keep_marks(const struct places *places, struct kept *kept)
{
	for (size_t i = 0; i < MARKS_N; i++) {
		if (places->marks[i] != ARTICLE_NONE)
			kept_add(kept, (struct kept_item){.kind = KEPT_MARK,
							  .key = (int)i + 'a',
							  .at = places->marks[i]});
	}
}

/* The newest ones up to where the reader is. */
static void keep_jumps(const struct places *places, struct kept *kept)
{
	size_t n = places->now, from = n > JUMPS_KEPT ? n - JUMPS_KEPT : 0;

	for (size_t i = from; i < n; i++)
		kept_add(kept, (struct kept_item){.kind = KEPT_JUMP,
						  .key = (int)(i - from),
						  .at = places->jumps[i].at});
}

static void keep_ticks(const struct ticks *ticks, struct kept *kept)
{
	for (size_t i = 0; i < ticks->n; i++)
		kept_add(kept, (struct kept_item){.kind = KEPT_TICK,
						  .value = (int)ticks->at[i].tick,
						  .at = ticks->at[i].span.start,
						  .n = span_length(ticks->at[i].span)});
}

static void keep_typed(const struct prompt *prompt, struct buf *out)
{
	for (int kind = 0; kind < HISTORY_N; kind++) {
		const struct history *history = &prompt->histories[kind];

		for (size_t i = 0; i < history->n; i++) {
			buf_printf(out, "%d", kind);
			buf_add(out, buf_str(&history->at[i]));
			buf_add_char(out, '\n');
		}
	}
}

static void keep_fold(struct kept *kept, size_t at)
{
	kept_add(kept, (struct kept_item){.kind = KEPT_FOLD, .at = at});
}

static void keep_folds(const struct model *model, struct kept *kept)
{
	size_t n = article_n_headings(model->article);

	for (size_t i = 0; i < n && i < model->n_folded; i++) {
		if (model->folded[i])
			keep_fold(kept, article_heading(model->article, i)->span.start);
	}
	for (size_t i = 0; i < model->places.n_folds; i++)
		keep_fold(kept, model->places.folds[i]);
}

static unsigned page_of(const struct model *model)
{
	const struct wish *navigator = &model->navigator_wish, *figures = &model->figures_wish;

	return KEPT_SET | (navigator->hidden ? KEPT_NAVIGATOR_HIDDEN : 0u) |
	       (navigator->open ? KEPT_NAVIGATOR_OPEN : 0u) |
	       (figures->hidden ? KEPT_FIGURES_HIDDEN : 0u) |
	       (figures->open ? KEPT_FIGURES_OPEN : 0u) | (model->weak ? KEPT_WEAK : 0u) |
	       (model->raw ? KEPT_RAW : 0u);
}

static void keep_title(const struct model *model, struct buf *out)
{
	size_t n = article_n_headings(model->article);

	if (n > 0 && article_heading(model->article, 0)->kind == HEADING_TITLE)
		article_title(model->article, 0, out);
}

void model_keep(const struct model *model, struct kept *out)
{
	kept_clear(out);
	kept_add(out, (struct kept_item){.kind = KEPT_PLACE, .at = model->anchor.at});
	keep_marks(&model->places, out);
	keep_jumps(&model->places, out);
	keep_ticks(&model->ticks, out);
	keep_folds(model, out);
	keep_typed(&model->prompt, &out->typed);
	out->page = page_of(model);
	out->navigator = model->widths.navigator;
	out->figures = model->widths.figures;
	out->percent = text_percent(model);
	if (model->options.measure != MEASURE_DEFAULT)
		out->measure = model->options.measure;
	keep_title(model, &out->title);
	if (model->section != ARTICLE_NONE)
		article_title(model->article, model->section, &out->section);
}

static void restore_page(struct model *model, const struct kept *kept)
{
	if (kept->measure >= MEASURE_LEAST)
		model->options.measure = kept->measure;
	if (kept->navigator > 0)
		model->widths.navigator = kept->navigator;
	if (kept->figures > 0)
		model->widths.figures = kept->figures;
	if (!(kept->page & KEPT_SET))
		return;
	model->navigator_wish = (struct wish){.hidden = kept->page & KEPT_NAVIGATOR_HIDDEN,
					      .open = kept->page & KEPT_NAVIGATOR_OPEN};
	model->figures_wish = (struct wish){.hidden = kept->page & KEPT_FIGURES_HIDDEN,
					    .open = kept->page & KEPT_FIGURES_OPEN};
	model->raw = model->options.raw || kept->page & KEPT_RAW;
	model->weak = kept->page & KEPT_WEAK;
}

static void restore_fold(struct places *places, size_t at)
{
	places->folds = xrealloc(places->folds, places->n_folds + 1, sizeof(at));
	places->folds[places->n_folds++] = at;
}

static void restore_typed(struct prompt *prompt, struct str typed)
{
	while (typed.n) {
		struct str line = str_slice(typed, 0, str_find(typed, STR("\n")));
		int kind = line.n ? line.s[0] - '0' : HISTORY_N;

		if (kind >= 0 && kind < HISTORY_N)
			history_add(&prompt->histories[kind], str_from(line, 1));
		typed = str_from(typed, line.n + 1);
	}
}

static void restore_item(struct model *model, const struct kept_item *item)
{
	struct places *places = &model->places;

	if (item->at > article_text(model->article).n)
		return;
	if (item->kind == KEPT_MARK && item->key >= 'a' && item->key <= 'z')
		places->marks[item->key - 'a'] = item->at;
	else if (item->kind == KEPT_TICK && item->value > TICK_NONE && item->value < TICK_N)
		model_tick(model, (struct span){item->at, item->at + item->n},
			   (enum tick)item->value);
	else if (item->kind == KEPT_FOLD)
		restore_fold(places, item->at);
	else if (item->kind == KEPT_JUMP && places->n_jumps < JUMPS_MAX)
		places->jumps[places->n_jumps++] = (struct place){.at = item->at};
}

void model_restore(struct model *model, const struct kept *kept)
{
	const struct kept_item *place = kept_find(kept, KEPT_PLACE, 0);
	struct places *places = &model->places;

	places_free(places);
	places_init(places);
	ticks_free(&model->ticks);
	restore_typed(&model->prompt, buf_str(&kept->typed));
	restore_page(model, kept);
	screen_place(model);
	model_settle(model);
	for (size_t i = 0; i < kept->n; i++)
		restore_item(model, &kept->items[i]);
	places->now = places->n_jumps;
	if (places->n_jumps) {
		places->jumped = true;
		places->before = places->jumps[places->n_jumps - 1];
	}
	if (place && place->at <= article_text(model->article).n)
		model_scroll(model, (struct place){.at = place->at});
	folds_apply(model);
	listing_restart(model);
	model_settle(model);
}

static size_t heading_at(const struct model *model, size_t at)
{
	size_t heading = article_section_at(model->article, at);

	if (heading == ARTICLE_NONE || article_heading(model->article, heading)->span.start != at)
		return ARTICLE_NONE;
	return heading;
}

void folds_apply(struct model *model)
{
	struct places *places = &model->places;
	size_t heading;

	if (places->n_folds == 0 || !article_complete(model->article))
		return;
	for (size_t i = 0; i < places->n_folds; i++) {
		heading = heading_at(model, places->folds[i]);
		if (heading < model->n_folded)
			model->folded[heading] = true;
	}
	places->n_folds = 0;
	outline_rows_build(model);
}
