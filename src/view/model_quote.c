/* The article in the words of others: what is copied, with where it comes from. */
#include "model_private.h"

#include "dushu/figures/figure.h"
#include "dushu/text/sentence.h"

enum { PATH_MOST = 16 /* levels of headings told */ };

static void add_path(const struct model *model, size_t section, struct buf *out)
{
	size_t path[PATH_MOST], n = 0;

	for (; section != ARTICLE_NONE && n < PATH_MOST;
	     section = article_parent(model->article, section))
		path[n++] = section;
	while (n-- > 0) {
		article_title(model->article, path[n], out);
		if (n > 0)
			buf_add(out, model->options.ascii ? STR(" > ") : STR(" › "));
	}
}

void quote_source(const struct model *model, struct span span, struct buf *out)
{
	size_t first = article_line(model->article, span.start);
	size_t last = article_line(model->article, span.end > span.start ? span.end - 1 : span.end);
	size_t section = article_section_at(model->article, span.start);

	buf_printf(out, "%s %s, ", model->options.ascii ? "--" : "—",
		   source_name(article_source(model->article)));
	if (last > first)
		buf_printf(out, "lines %zu to %zu", first, last);
	else
		buf_printf(out, "line %zu", first);
	if (section != ARTICLE_NONE) {
		buf_add(out, STR(", § "));
		add_path(model, section, out);
	}
	buf_add_char(out, '\n');
}

/* The sentence around a byte of a passage, and where that stands. */
static void add_sentence(const struct model *model, const struct passage *passage, size_t at,
			 struct buf *out)
{
	struct span sentence = sentence_around(passage->clean.text, at);

	buf_add(out, str_slice(passage->clean.text, sentence.start, sentence.end));
	buf_add_char(out, '\n');
	quote_source(model, clean_span(&passage->clean, sentence), out);
}

static void add_value(const struct figure *figure, struct buf *out)
{
	const struct value *low = &figure->low, *high = &figure->high;

	if (figure->value.form == VALUE_NONE && low->form == VALUE_NONE && high->form == VALUE_NONE)
		return;
	buf_add(out, STR(" = "));
	value_print(&figure->value, out);
	if (figure->value.form == VALUE_NONE) {
		value_print(low, out);
		buf_add(out, STR(" to "));
		value_print(high, out);
	}
	if (figure->unit.n) {
		buf_add_char(out, ' ');
		buf_add(out, figure->unit);
	}
}

bool quote_figure(const struct model *model, struct buf *out)
{
	struct passage passage = {0};
	size_t i = article_figure(model->article, model->chosen, &passage), label;
	struct str text = passage.clean.text;
	const struct figure *figure;

	if (i != ARTICLE_NONE) {
		figure = &passage.figures.at[i];
		buf_add(out, str_slice(text, figure->span.start, figure->span.end));
		add_value(figure, out);
		buf_add(out, STR(": "));
		label = out->n;
		figure_label(text, &passage.figures, i, out);
		if (out->n == label)
			out->n -= 2;
		buf_add_char(out, '\n');
		add_sentence(model, &passage, figure->span.start, out);
	}
	passage_free(&passage);
	return i != ARTICLE_NONE;
}

void quote_sentence(const struct model *model, struct buf *out)
{
	struct passage passage = {0};
	struct block block;

	if (article_block_at(model->article, model->top.at, &block)) {
		passage_read(model->article, &block, &passage);
		add_sentence(model, &passage, clean_from_source(&passage.clean, model->top.at),
			     out);
	}
	passage_free(&passage);
}

struct span section_span(const struct model *model)
{
	size_t length = article_text(model->article).n;
	struct span span = {article_begin(model->article), length};

	if (model->section != ARTICLE_NONE) {
		const struct heading *heading = article_heading(model->article, model->section);

		return (struct span){heading->span.start, heading->section_end};
	}
	if (article_n_headings(model->article) > 0)
		span.end = article_heading(model->article, 0)->span.start;
	return span;
}

/* What parts two blocks: a blank line where the article has one, or else a line end. */
static void part(struct str between, struct buf *out)
{
	size_t lines = 0;

	for (size_t i = 0; i < between.n; i++)
		lines += between.s[i] == '\n' ||
			 (between.s[i] == '\r' && (i + 1 == between.n || between.s[i + 1] != '\n'));
	buf_add(out, lines > 1 ? STR("\n\n") : lines ? STR("\n") : STR(""));
}

void quote_section(const struct model *model, struct buf *out)
{
	struct span span = section_span(model);
	struct str text = article_text(model->article);
	unsigned raw = model->raw ? CLEAN_RAW : 0;
	struct clean clean = {0};
	struct block block;
	size_t at = span.start;

	while (at < span.end && article_block_at(model->article, at, &block) &&
	       block.span.start < span.end) {
		if (block.span.start < span.start) /* a heading that opens within a paragraph */
			block.span.start = span.start;
		else if (at > span.start)
			part(str_slice(text, at, block.span.start), out);
		if (block.span.end > span.end)
			block.span.end = span.end;
		clean_block(text, block.span, raw | (block.joined ? CLEAN_JOIN : 0u), &clean);
		buf_add(out, clean.text);
		at = block.span.end;
	}
	if (out->n)
		buf_add_char(out, '\n');
	clean_free(&clean);
}
