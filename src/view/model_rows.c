/* The rows of the navigator and of the figures pane, from what the article knows. */
#include "model_private.h"

#include <string.h>

enum { PARAGRAPHS_MOST = 2000 }; /* listed of an article without headings */

static void add_outline_row(struct model *model, struct outline_row row)
{
	if (model->n_outline == model->cap_outline) {
		model->cap_outline = model->cap_outline ? model->cap_outline * 2 : 64;
		model->outline = xrealloc(model->outline, model->cap_outline, sizeof(row));
	}
	model->outline[model->n_outline++] = row;
}

static void add_paragraphs(struct model *model)
{
	size_t at = article_begin(model->article);
	struct block block;

	while (model->n_outline < PARAGRAPHS_MOST && article_block_at(model->article, at, &block)) {
		add_outline_row(model, (struct outline_row){.kind = OUTLINE_PARAGRAPH,
							    .index = ARTICLE_NONE,
							    .at = block.span.start});
		at = block.span.end;
	}
}

/* New headings are unfolded; what was folded stays so. */
static void grow_folds(struct model *model, size_t n)
{
	if (n <= model->n_folded)
		return;
	model->folded = xrealloc(model->folded, n, sizeof(*model->folded));
	for (size_t i = model->n_folded; i < n; i++)
		model->folded[i] = false;
	model->n_folded = n;
}

static void add_headings(struct model *model, size_t n)
{
	int hidden_below = 0; /* headings deeper than this level are folded away; 0 for none */

	for (size_t i = 0; i < n; i++) {
		const struct heading *heading = article_heading(model->article, i);

		if (hidden_below && heading->level > hidden_below)
			continue;
		hidden_below = model->folded[i] ? heading->level : 0;
		add_outline_row(model, (struct outline_row){.kind = OUTLINE_HEADING,
							    .index = i,
							    .at = heading->span.start});
	}
}

void outline_rows_build(struct model *model)
{
	size_t n = article_n_headings(model->article);
	struct block first;

	model->n_outline = 0;
	grow_folds(model, n);
	if (n == 0) {
		/* Till the end nobody knows that there are none. */
		if (article_complete(model->article))
			add_paragraphs(model);
		return;
	}
	if (article_block_at(model->article, 0, &first) &&
	    first.span.start < article_heading(model->article, 0)->span.start)
		add_outline_row(model, (struct outline_row){.kind = OUTLINE_OPENING,
							    .index = ARTICLE_NONE,
							    .at = first.span.start});
	add_headings(model, n);
}

/* With its children where they are folded away. */
static size_t row_end(const struct model *model, size_t i)
{
	const struct outline_row *row = &model->outline[i];

	if (row->kind == OUTLINE_HEADING && model->folded[row->index])
		return article_heading(model->article, row->index)->section_end;
	return i + 1 < model->n_outline ? model->outline[i + 1].at : article_text(model->article).n;
}

struct span outline_row_span(const struct model *model, size_t row)
{
	return (struct span){model->outline[row].at, row_end(model, row)};
}

size_t outline_row_figures(const struct model *model, size_t row)
{
	return figures_within(model, outline_row_span(model, row));
}

/* Bytes of a paragraph that is listed without a heading: those looked at, and those shown. */
enum { PARAGRAPH_LOOK = 1024, PARAGRAPH_SHOWN = 240 };

/* The end of what is looked at, between characters. */
static size_t paragraph_look(struct str text, struct span span)
{
	size_t end = span.start + PARAGRAPH_LOOK;

	if (end >= span.end)
		return span.end;
	while (end > span.start && ((unsigned char)text.s[end] & 0xC0) == 0x80)
		end--;
	return end > span.start ? end : span.end;
}

void outline_row_print(const struct model *model, const struct outline_row *row, struct buf *out)
{
	struct str text = article_text(model->article);
	struct clean clean = {0};
	struct block block;

	if (row->kind == OUTLINE_HEADING) {
		article_title(model->article, row->index, out);
	} else if (row->kind == OUTLINE_OPENING) {
		buf_add(out, opening_title(model));
	} else if (article_block_at(model->article, row->at, &block)) {
		block.span.end = paragraph_look(text, block.span);
		clean_block(text, block.span, block.joined ? CLEAN_JOIN : 0, &clean);
		buf_add(out, str_trim(str_slice(clean.text, 0, PARAGRAPH_SHOWN)));
		clean_free(&clean);
	}
}

static void count_most(struct model *model, size_t from, size_t to)
{
	size_t n = figures_within(model, (struct span){from, to});

	if (n > model->most_figures)
		model->most_figures = n;
}

/* By the headings themselves, so that folding changes no bar but its own. */
void figures_find_most(struct model *model)
{
	size_t n = article_n_headings(model->article), at = 0;

	model->most_figures = 0;
	for (size_t i = 0; i < n; i++) {
		size_t start = article_heading(model->article, i)->span.start;

		count_most(model, at, start);
		at = start;
	}
	count_most(model, at, article_text(model->article).n);
	if (n > 0)
		return;
	model->most_figures = 0;
	for (size_t i = 0; i < model->n_outline; i++)
		count_most(model, model->outline[i].at, row_end(model, i));
}

size_t outline_row_of(const struct model *model, size_t heading)
{
	size_t low = 0, high = model->n_outline;
	size_t at = heading == ARTICLE_NONE ? model->top.at
					    : article_heading(model->article, heading)->span.start;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (model->outline[middle].at <= at)
			low = middle + 1;
		else
			high = middle;
	}
	return low ? low - 1 : 0;
}

static void reserve_figure_rows(struct model *model, size_t n)
{
	if (n <= model->cap_figure_rows)
		return;
	model->cap_figure_rows = n;
	model->figure_rows = xrealloc(model->figure_rows, n, sizeof(*model->figure_rows));
}

static void add_figure_row(struct model *model, enum figure_row_kind kind, size_t index)
{
	if (model->n_figure_rows == model->cap_figure_rows)
		reserve_figure_rows(model, model->n_figure_rows + model->n_figure_rows / 2 + 64);
	model->figure_rows[model->n_figure_rows++] = (struct figure_row){kind, index};
}

/* Where the next heading behind a byte begins: as far as that the section is the same. */
static size_t next_heading(const struct model *model, size_t at)
{
	size_t i = article_heading_from(model->article, at + 1);

	return i < article_n_headings(model->article)
		       ? article_heading(model->article, i)->span.start
		       : SIZE_MAX;
}

void figure_rows_extend(struct model *model)
{
	size_t *rowed = &model->listing.rowed, until = 0, section = ARTICLE_NONE, n;
	/* Without any heading the figures need no title. */
	bool titled = article_n_headings(model->article) > 0;
	const struct mark *marks = article_marks(model->article, &n);

	if (*rowed == 0) {
		model->n_figure_rows = 0;
		reserve_figure_rows(model, model->n_shown + 2 * article_n_headings(model->article));
	} else {
		section = article_section_at(model->article, marks[model->shown[*rowed - 1]].start);
	}
	for (; *rowed < model->n_shown; ++*rowed) {
		size_t mark = model->shown[*rowed], here = section;

		if (marks[mark].start >= until) {
			here = article_section_at(model->article, marks[mark].start);
			until = next_heading(model, marks[mark].start);
		}
		if (here != section || (*rowed == 0 && titled)) {
			if (model->n_figure_rows)
				add_figure_row(model, FIGURE_ROW_BLANK, 0);
			add_figure_row(model, FIGURE_ROW_SECTION, here);
			section = here;
		}
		add_figure_row(model, FIGURE_ROW, mark);
	}
}

void figure_rows_order(struct model *model)
{
	bool by_kind = model->listing.order == ORDER_KIND;
	size_t n;
	const struct mark *marks = article_marks(model->article, &n);
	enum figure_kind kind = FIGURE_N_KINDS;

	model->n_figure_rows = 0;
	memset(model->titles, 0, sizeof(model->titles));
	for (size_t i = 0; i < model->n_shown; i++) {
		size_t mark = listed_at(model, i);

		if (by_kind && marks[mark].kind != kind) {
			kind = marks[mark].kind;
			if (i > 0)
				add_figure_row(model, FIGURE_ROW_BLANK, 0);
			add_figure_row(model, FIGURE_ROW_KIND, kind);
			model->titles[kind] = model->n_figure_rows - i;
		}
		add_figure_row(model, FIGURE_ROW, mark);
	}
}

/* In another order: with the titles of kinds above it. */
static size_t ordered_row_of(const struct model *model, size_t mark)
{
	size_t place = listed_place(model, mark), n;
	const struct mark *marks = article_marks(model->article, &n);

	if (place >= model->n_shown)
		return model->n_figure_rows;
	return place + model->titles[marks[listed_at(model, place)].kind];
}

size_t shown_from(const struct model *model, size_t at)
{
	size_t low = 0, high = model->n_shown, n;
	const struct mark *marks = article_marks(model->article, &n);

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (marks[model->shown[middle]].start < at)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

size_t figures_within(const struct model *model, struct span span)
{
	return shown_from(model, span.end) - shown_from(model, span.start);
}

/* In the order of the text sections and blanks stand between figures: rows of marks rise. */
size_t figure_row_of(const struct model *model, size_t mark)
{
	size_t low = 0, high = model->n_figure_rows;

	if (model->listing.ordered)
		return ordered_row_of(model, mark);
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		size_t row = middle;

		while (row < high && model->figure_rows[row].kind != FIGURE_ROW)
			row++;
		if (row < high && model->figure_rows[row].index < mark)
			low = row + 1;
		else
			high = middle;
	}
	while (low < model->n_figure_rows && model->figure_rows[low].kind != FIGURE_ROW)
		low++;
	return low;
}
