#include "listing.h"

#include <stdlib.h>

#include "commands.h"
#include "model_private.h"

enum {
	SLICE = 128 * 1024, /* of work in bytes that are read */
	MARK_COST = 2,      /* of passing a mark, and … */
	FIGURE_COST = 200,  /* … of looking at a figure of a block that is read, as bytes */
	ITEM_COST = 4,      /* of merging one */
	DRAW_EVERY = 12,    /* slices */
};

struct str order_name(enum order order)
{
	static const struct str names[ORDER_N] = {STR_INIT("text"), STR_INIT("kind"),
						  STR_INIT("value"), STR_INIT("unit")};

	return names[order];
}

/* The text that the filtered section takes; nothing where there is no such heading any more. */
static struct span filtered_span(const struct model *model)
{
	const struct article *article = model->article;
	size_t at = model->listing.filter.section_at, n = article_n_headings(article);
	size_t i = article_section_at(article, at);

	if (i != ARTICLE_NONE && article_heading(article, i)->span.start == at)
		return (struct span){at, article_heading(article, i)->section_end};
	if (i == ARTICLE_NONE)
		return (struct span){0, n ? article_heading(article, 0)->span.start
					  : article_text(article).n};
	return (struct span){at, at};
}

void listing_restart(struct model *model)
{
	struct listing *listing = &model->listing;

	article_marks(model->article, &listing->n_marks);
	facts_reserve(&listing->facts, listing->n_marks);
	listing->stage = STAGE_SELECT;
	listing->at = 0;
	listing->drawn = 0;
	listing->rowed = 0;
	model->n_figure_rows = 0;
	listing->ordered = false;
	listing->n_scales = 0;
	listing->titled = ARTICLE_NONE - 1;
	listing->section = filtered_span(model);
	model->n_shown = 0;
	model->indexed_marks = listing->n_marks;
	/* A block read before may be cut otherwise now. */
	listing->passage.block = (struct block){0};
	listing_work(model);
}

/* Reads a figure; what that costs goes off the budget. NULL where the text has changed. */
static const struct figure *read_figure(struct model *model, size_t mark, long *budget)
{
	struct listing *listing = &model->listing;
	struct span before = listing->passage.block.span;
	size_t i = article_figure(model->article, mark, &listing->passage);

	*budget -= FIGURE_COST;
	if (listing->passage.block.span.start != before.start)
		*budget -= (long)span_length(listing->passage.block.span);
	if (i == ARTICLE_NONE) /* it counts as one without value and unit */
		return NULL;
	return &listing->passage.figures.at[i];
}

static void learn(struct model *model, size_t mark, long *budget)
{
	static const struct figure nothing;
	const struct figure *figure;

	if (facts_known(&model->listing.facts, mark))
		return;
	figure = read_figure(model, mark, budget);
	facts_add(&model->listing.facts, mark, figure ? figure : &nothing);
}

static bool title_fits(struct model *model, size_t at)
{
	struct listing *listing = &model->listing;
	size_t section = article_section_at(model->article, at);
	struct buf title = {0};

	if (section == listing->titled)
		return listing->title_fits;
	if (section != ARTICLE_NONE)
		article_title(model->article, section, &title);
	listing->titled = section;
	listing->title_fits =
		pattern_stands(listing->filter.pattern, buf_str(&title), &listing->found);
	buf_free(&title);
	return listing->title_fits;
}

/* The words of the figure and of its label, which are what a list shows of it. */
static bool words_fit(struct model *model, size_t mark, size_t at, long *budget)
{
	struct listing *listing = &model->listing;
	struct pattern *pattern = listing->filter.pattern;
	struct str text;
	const struct figure *figure;
	struct buf label = {0};
	bool fits;

	if (title_fits(model, at))
		return true;
	figure = read_figure(model, mark, budget);
	if (!figure)
		return false;
	text = listing->passage.clean.text;
	fits = pattern_stands(pattern, str_slice(text, figure->span.start, figure->span.end),
			      &listing->found);
	if (!fits) {
		figure_label(text, &listing->passage.figures,
			     (size_t)(figure - listing->passage.figures.at), &label);
		fits = pattern_stands(pattern, buf_str(&label), &listing->found);
	}
	buf_free(&label);
	return fits;
}

static bool fits(struct model *model, size_t mark, const struct mark *marks, long *budget)
{
	struct listing *listing = &model->listing;
	const struct filter *filter = &listing->filter;

	if (marks[mark].weak && !model->weak)
		return false;
	if (filter->by_kind && marks[mark].kind != filter->kind)
		return false;
	if (filter->by_section && !span_holds(listing->section, marks[mark].start))
		return false;
	if (filter->by_unit) {
		learn(model, mark, budget);
		if (listing->facts.unit[mark] != filter->unit)
			return false;
	}
	return !filter->pattern || words_fit(model, mark, marks[mark].start, budget);
}

static void reserve_shown(struct model *model)
{
	if (model->listing.n_marks <= model->cap_shown)
		return;
	model->cap_shown = model->listing.n_marks;
	model->shown = xrealloc(model->shown, model->cap_shown, sizeof(*model->shown));
}

/* Each stage does a part and returns true when it has done all. */
static bool select_some(struct model *model, long *budget)
{
	struct listing *listing = &model->listing;
	size_t n;
	const struct mark *marks = article_marks(model->article, &n);

	reserve_shown(model);
	for (; listing->at<listing->n_marks && * budget> 0; listing->at++) {
		*budget -= MARK_COST;
		if (fits(model, listing->at, marks, budget))
			model->shown[model->n_shown++] = listing->at;
	}
	return listing->at == listing->n_marks;
}

static void add_scale(struct listing *listing, size_t mark)
{
	uint32_t base = facts_base(&listing->facts, mark);
	struct scale *scale;

	if (base >= listing->cap_scales) {
		listing->cap_scales = 2 * (size_t)base + 16;
		listing->scales =
			xrealloc(listing->scales, listing->cap_scales, sizeof(*listing->scales));
	}
	for (; listing->n_scales <= base; listing->n_scales++)
		listing->scales[listing->n_scales] = (struct scale){0, 0};
	scale = &listing->scales[base];
	if (!value_key_is_positive(listing->facts.key[mark]))
		return;
	if (scale->n == 0 || listing->facts.key[mark] < listing->facts.key[scale->mark])
		scale->mark = mark;
	scale->n++;
}

static bool read_some(struct model *model, long *budget)
{
	struct listing *listing = &model->listing;

	if (!listing->wants_facts && listing->order != ORDER_VALUE && listing->order != ORDER_UNIT)
		return true;
	for (; listing->at<model->n_shown && * budget> 0; listing->at++) {
		size_t mark = model->shown[listing->at];

		*budget -= MARK_COST;
		learn(model, mark, budget);
		add_scale(listing, mark);
	}
	return listing->at == model->n_shown;
}

/* Units that many figures have come first, those of figures without one last. */
static uint32_t unit_group(const struct listing *listing, uint32_t base, const uint32_t *groups)
{
	return names_at(&listing->facts.bases, base).n ? UINT32_MAX - groups[base] : UINT32_MAX;
}

/* How often each base unit stands among the figures. */
static uint32_t *count_bases(const struct model *model)
{
	const struct listing *listing = &model->listing;
	size_t n = listing->facts.bases.n;
	uint32_t *counts = xrealloc(NULL, n + 1, sizeof(*counts));

	memset(counts, 0, (n + 1) * sizeof(*counts));
	if (listing->order == ORDER_UNIT) {
		for (size_t i = 0; i < model->n_shown; i++)
			counts[facts_base(&listing->facts, model->shown[i])]++;
	}
	return counts;
}

static void fill_items(struct model *model)
{
	struct listing *listing = &model->listing;
	uint32_t *counts = count_bases(model);
	size_t n;
	const struct mark *marks = article_marks(model->article, &n);

	listing->n_items = model->n_shown;
	listing->items = xrealloc(listing->items, listing->n_items + 1, sizeof(struct item));
	listing->spare = xrealloc(listing->spare, listing->n_items + 1, sizeof(struct item));
	for (size_t i = 0; i < model->n_shown; i++) {
		size_t mark = model->shown[i];
		struct item item = {.mark = (uint32_t)mark};

		if (listing->order == ORDER_KIND) {
			item.group = marks[mark].kind;
		} else {
			item.key = listing->order == ORDER_UNIT ? listing->facts.key[mark]
								: listing->facts.own[mark];
			if (listing->order == ORDER_UNIT)
				item.group = unit_group(listing, facts_base(&listing->facts, mark),
							counts);
		}
		listing->items[i] = item;
	}
	free(counts);
	listing->run = 1;
}

static void note_places(struct listing *listing)
{
	if (listing->n_marks > listing->cap_place) {
		listing->cap_place = listing->n_marks;
		listing->place =
			xrealloc(listing->place, listing->cap_place, sizeof(*listing->place));
	}
	for (size_t i = 0; i < listing->n_items; i++)
		listing->place[listing->items[i].mark] = (uint32_t)i;
	free(listing->spare);
	listing->spare = NULL;
	listing->ordered = true;
}

static bool sort_some(struct model *model, long *budget)
{
	struct listing *listing = &model->listing;
	size_t most = (size_t)*budget / ITEM_COST;

	if (listing->order == ORDER_TEXT)
		return true;
	if (listing->run == 0) {
		fill_items(model);
		*budget -= (long)listing->n_items;
	}
	*budget -= (long)(most < listing->n_items ? most : listing->n_items) * ITEM_COST;
	if (!listing_merge(listing, most))
		return false;
	note_places(listing);
	return true;
}

bool listing_busy(const struct model *model)
{
	return model->listing.stage != STAGE_DONE;
}

/* The reader asked for other rows: in their list the choice goes to where it is asked for. */
static void place_choice(struct model *model)
{
	struct listing *listing = &model->listing;
	bool pane = model->focus == PANE_FIGURES, first = listing->to_first && listing->ordered;
	size_t n;

	article_marks(model->article, &n);
	if (first && listed_n(model) && (pane || sheet_is_shown(model)))
		model->chosen = listed_at(model, 0);
	if (pane && (first || listing->to_chosen) && model->chosen < n && model->n_figure_rows) {
		list_resize(&model->figure_list, model->n_figure_rows, model->figure_list.height);
		command_go_row(model, figure_row_of(model, model->chosen));
	}
}

bool listing_work(struct model *model)
{
	static bool (*const stages[])(struct model *, long *) = {select_some, read_some, sort_some};
	struct listing *listing = &model->listing;
	long budget = SLICE;

	while (listing->stage != STAGE_DONE && budget > 0) {
		if (!stages[listing->stage](model, &budget))
			break;
		if (listing->stage == STAGE_SELECT) {
			figure_rows_extend(model);
			figures_find_most(model);
		}
		if (listing->ordered)
			figure_rows_order(model);
		if (listing->stage == STAGE_SELECT || listing->ordered)
			place_choice(model);
		listing->stage++;
		listing->at = 0;
		listing->run = 0;
	}
	if (listing->stage == STAGE_DONE)
		listing->to_first = listing->to_chosen = false;
	if (listing->stage == STAGE_SELECT)
		figure_rows_extend(model);
	return listing->stage == STAGE_DONE || ++listing->drawn % DRAW_EVERY == 0;
}

int listing_percent(const struct model *model)
{
	const struct listing *listing = &model->listing;
	size_t all = listing->stage == STAGE_READ ? model->n_shown : listing->n_marks;

	if (listing->stage == STAGE_SORT || all == 0)
		return 99;
	return (int)(listing->at * 99 / all);
}

size_t listed_n(const struct model *model)
{
	return model->n_shown;
}

size_t listed_at(const struct model *model, size_t place)
{
	return model->listing.ordered ? model->listing.items[place].mark : model->shown[place];
}

size_t listed_place(const struct model *model, size_t mark)
{
	size_t n, i;
	const struct mark *marks = article_marks(model->article, &n);

	if (mark >= n || model->n_shown == 0)
		return 0;
	i = shown_from(model, marks[mark].start);
	if (i == model->n_shown)
		i--;
	return model->listing.ordered ? model->listing.place[model->shown[i]] : i;
}

const struct scale *listing_scale(const struct model *model, size_t mark)
{
	const struct listing *listing = &model->listing;
	uint32_t base;

	if (!facts_known(&listing->facts, mark) || !value_key_is_positive(listing->facts.key[mark]))
		return NULL;
	base = facts_base(&listing->facts, mark);
	return base < listing->n_scales ? &listing->scales[base] : NULL;
}

void listing_free(struct listing *listing)
{
	filter_clear(&listing->filter);
	facts_free(&listing->facts);
	free(listing->scales);
	free(listing->items);
	free(listing->spare);
	free(listing->place);
	passage_free(&listing->passage);
	spans_free(&listing->found);
}
