/* What a filter takes, and what a list shows, in words. */
#include "listing.h"

#include "model_private.h"

bool pattern_stands(struct pattern *pattern, struct str words, struct spans *found)
{
	if (!pattern)
		return true;
	pattern_find(pattern, words, found);
	return found->n > 0;
}

bool filter_by_words(struct model *model, struct str words, struct error *error)
{
	struct filter *filter = &model->listing.filter;
	struct pattern *pattern = search_compile(model, words, error);

	if (!pattern)
		return false;
	pattern_close(filter->pattern);
	filter->pattern = pattern;
	buf_clear(&filter->text);
	buf_add(&filter->text, words);
	return true;
}

bool filter_is_set(const struct filter *filter)
{
	return filter->by_kind || filter->by_unit || filter->by_section || filter->text.n > 0;
}

void filter_clear(struct filter *filter)
{
	buf_free(&filter->text);
	pattern_close(filter->pattern);
	*filter = (struct filter){0};
}

static void add_part(const struct model *model, struct str part, size_t start, struct buf *out)
{
	if (out->n > start)
		buf_add(out, model->options.ascii ? STR(" - ") : STR(" · "));
	buf_add(out, part);
}

static void add_section(const struct model *model, size_t start, struct buf *out)
{
	const struct filter *filter = &model->listing.filter;
	size_t i = article_section_at(model->article, filter->section_at);
	struct buf title = {0};

	if (i == ARTICLE_NONE)
		buf_add(&title, opening_title(model));
	else
		article_title(model->article, i, &title);
	add_part(model, buf_str(&title), start, out);
	buf_free(&title);
}

void filter_print(const struct model *model, struct buf *out)
{
	const struct filter *filter = &model->listing.filter;
	size_t start = out->n;
	struct str unit;

	if (filter->by_kind)
		add_part(model, str_of(figure_kind_name(filter->kind)), start, out);
	if (filter->by_unit) {
		unit = names_at(&model->listing.facts.units, filter->unit);
		add_part(model, unit.n ? unit : STR("no unit"), start, out);
	}
	if (filter->text.n) {
		add_part(model, model->options.ascii ? STR("\"") : STR("“"), start, out);
		buf_add(out, buf_str(&filter->text));
		buf_add(out, model->options.ascii ? STR("\"") : STR("”"));
	}
	if (filter->by_section)
		add_section(model, start, out);
}

void listing_print(const struct model *model, struct buf *out)
{
	const struct listing *listing = &model->listing;
	size_t start = out->n;
	struct buf part = {0};

	if (model->weak)
		add_part(model, STR("weak ones too"), start, out);
	filter_print(model, &part);
	if (part.n)
		add_part(model, buf_str(&part), start, out);
	if (listing->order != ORDER_TEXT) {
		add_part(model, STR("by "), start, out);
		buf_add(out, order_name(listing->order));
	}
	if (listing_busy(model)) {
		buf_clear(&part);
		buf_printf(&part, "%d%%", listing_percent(model));
		add_part(model, buf_str(&part), start, out);
	}
	buf_free(&part);
}

struct str listing_nothing(const struct model *model)
{
	if (!article_complete(model->article) || listing_busy(model))
		return STR("looking for figures");
	return filter_is_set(&model->listing.filter)
		       ? STR("no figure fits; \\ takes another filter")
		       : STR("none found");
}
