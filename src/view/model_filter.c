#include "model_filter.h"

#include "dushu/text/unicode.h"
#include "model_private.h"

enum { WORDS_COLUMNS = 24 }; /* of the words that are told */

void text_filter_free(struct text_filter *filter)
{
	matches_close(filter->matches);
	pattern_close(filter->pattern);
	buf_free(&filter->words);
	*filter = (struct text_filter){0};
}

/* The page is another one; the place on it is the nearest that is shown. */
static void show(struct model *model, size_t at)
{
	page_set_filter(model->page, model->filter.matches);
	model_scroll(model, page_place(model->page, at));
}

/* Nothing has the words: all is shown again. */
static unsigned give_up(struct model *model)
{
	struct text_filter *filter = &model->filter;

	model_say(model, "no paragraph has %.*s", (int)filter->words.n, filter->words.s);
	text_filter_end(model);
	return MODEL_DRAW | MODEL_BELL;
}

bool text_filter_set(struct model *model, struct str words, struct error *error)
{
	struct pattern *pattern = search_compile(model, words, error);
	struct text_filter *filter = &model->filter;
	size_t at = model->top.at;

	if (!pattern)
		return false;
	text_filter_free(filter);
	buf_add(&filter->words, words);
	filter->pattern = pattern;
	filter->matches = matches_open(model->article, pattern, at);
	/* Those that the page had are gone. */
	page_set_filter(model->page, filter->matches);
	text_filter_work(model);
	if (filter->matches)
		show(model, at);
	return true;
}

bool text_filter_end(struct model *model)
{
	size_t at = model->top.at;

	if (!model->filter.matches)
		return false;
	text_filter_free(&model->filter);
	show(model, at);
	return true;
}

bool text_filter_is_busy(const struct model *model)
{
	return model->filter.matches && !matches_counted(model->filter.matches);
}

/* Whether there is room on the screen for more. */
static bool has_room(const struct model *model)
{
	struct page_row rows[256];
	size_t most = sizeof(rows) / sizeof(*rows), height = (size_t)text_height(model);

	height = height < most ? height : most;
	return page_rows(model->page, model->top, rows, height) < height;
}

unsigned text_filter_work(struct model *model)
{
	struct text_filter *filter = &model->filter;
	bool more = matches_count(filter->matches, MATCHES_WORK);
	size_t total = matches_total(filter->matches);

	if (!more && total == 0)
		return give_up(model);
	if (more && (total == filter->told || !has_room(model)))
		return 0;
	filter->told = total;
	/* What was found above or below may fill the screen, and what was the first is not. */
	page_forget(model->page);
	model_scroll(model, model->anchor);
	return MODEL_DRAW;
}

void text_filter_print(const struct model *model, struct buf *out)
{
	const struct text_filter *filter = &model->filter;
	size_t used, n = unicode_fit(buf_str(&filter->words), WORDS_COLUMNS,
				     model->options.ambiguous, &used);

	if (!filter->matches)
		return;
	buf_add_char(out, '&');
	buf_add(out, str_slice(buf_str(&filter->words), 0, n));
	if (text_filter_is_busy(model))
		buf_printf(out, " %u%%", matches_percent(filter->matches));
}
