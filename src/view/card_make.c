/* What stands on a card. */
#include "card.h"

#include "dushu/figures/decimal.h"
#include "dushu/figures/figure.h"
#include "dushu/figures/unit_base.h"
#include "dushu/text/sentence.h"
#include "dushu/text/source.h"
#include "dushu/text/unicode.h"
#include "figure_text.h"
#include "model_private.h"

enum { SENTENCE_MOST = 600 /* bytes of a sentence on either side of its figure */, PATH_MOST = 16 };

static struct str dot(const struct model *model)
{
	return model->options.ascii ? STR(" - ") : STR(" · ");
}

static void add(struct model *model, const char *name, struct str text, enum role role)
{
	if (text.n == 0)
		return;
	card_begin(&model->card, str_of(name));
	buf_add(&model->card.text, text);
	card_end(&model->card, model->options.ambiguous, role);
}

/* 2,439,000.5: commas between thousands of the whole part. */
static void print_grouped(const struct value *value, struct buf *out)
{
	struct buf digits = {0};
	size_t whole;

	value_print(value, &digits);
	whole = str_find(buf_str(&digits), STR("."));
	for (size_t i = 0; i < digits.n; i++) {
		if (value->form == VALUE_NUMBER && i > 0 && i < whole && (whole - i) % 3 == 0 &&
		    digits.s[i - 1] != '-')
			buf_add_char(out, ',');
		buf_add_char(out, digits.s[i]);
	}
	buf_free(&digits);
}

static void print_quantity(const struct value *value, struct str unit, struct buf *out)
{
	print_grouped(value, out);
	if (unit.n == 0)
		return;
	buf_add_char(out, ' ');
	buf_add(out, unit);
}

/* 2439000 元, or both ends of a range. */
static void print_value(const struct figure *figure, struct buf *out)
{
	bool low = figure->low.form != VALUE_NONE, high = figure->high.form != VALUE_NONE;

	if (figure->value.form != VALUE_NONE) {
		print_quantity(&figure->value, figure->unit, out);
	} else if (low || high) {
		buf_add(out, !high ? STR("from ") : !low ? STR("to ") : STR(""));
		print_grouped(&figure->low, out);
		buf_add(out, low && high ? STR(" to ") : STR(""));
		print_quantity(&figure->high, figure->unit, out);
	} else {
		buf_add(out, STR("of no exact value"));
	}
}

static void print_based(const struct value *value, const struct unit_base *base, struct buf *out)
{
	struct value based = {.form = VALUE_NUMBER};

	if (value->form != VALUE_NUMBER ||
	    !decimal_multiply(&value->number, &base->factor, &based.number))
		return;
	if (out->n)
		buf_add(out, STR(" to "));
	print_grouped(&based, out);
}

/* The value in the base unit, where that is another one. */
static void add_base(struct model *model, const struct figure *figure)
{
	struct unit_base base;
	struct buf line = {0};

	unit_base_of(figure->unit, &base);
	if (str_equal(base.base, base.name) || base.name.n == 0)
		return;
	if (figure->value.form != VALUE_NONE) {
		print_based(&figure->value, &base, &line);
	} else {
		print_based(&figure->low, &base, &line);
		print_based(&figure->high, &base, &line);
	}
	if (line.n) {
		buf_add_char(&line, ' ');
		buf_add(&line, base.base);
	}
	add(model, "base unit", buf_str(&line), ROLE_TEXT);
	buf_free(&line);
}

/* "money, at least, up, seldom data". */
static void add_sort(struct model *model, const struct figure *figure)
{
	static const char *const directions[] = {[DIRECTION_NONE] = "",
						 [DIRECTION_UP] = "going up",
						 [DIRECTION_DOWN] = "going down"};
	struct str bound = str_of(bound_name(figure->bound));
	struct str direction = str_of(directions[figure->direction]);
	struct buf line = {0};

	buf_add(&line, str_of(figure_kind_name(figure->kind)));
	buf_add(&line, dot(model));
	for (size_t i = 0; i < bound.n; i++)
		buf_add_char(&line, bound.s[i] == '_' ? ' ' : bound.s[i]);
	buf_add(&line, direction.n ? dot(model) : STR(""));
	buf_add(&line, direction);
	buf_add(&line, figure->weak ? dot(model) : STR(""));
	buf_add(&line, figure->weak ? STR("weak: seldom data") : STR(""));
	add(model, "kind", buf_str(&line), ROLE_TEXT);
	buf_free(&line);
}

/* 10000000 → 14200000, +42.0%. */
static void add_was(struct model *model, const struct figure *figure)
{
	struct buf line = {0}, change = {0};

	if (figure->was.form == VALUE_NONE)
		return;
	print_grouped(&figure->was, &line);
	buf_add(&line, model->options.ascii ? STR(" -> ") : STR(" → "));
	print_quantity(&figure->value, figure->unit, &line);
	figure_print_change(&model->options, figure, &change);
	buf_add(&line, change.n ? STR(", ") : STR(""));
	buf_add(&line, buf_str(&change));
	add(model, "was", buf_str(&line), ROLE_TEXT);
	buf_free(&line);
	buf_free(&change);
}

/* A sentence without what is too far from the figure. */
static struct span near(struct str text, struct span sentence, struct span figure)
{
	uint32_t code;

	if (figure.start - sentence.start > SENTENCE_MOST) {
		sentence.start = figure.start - SENTENCE_MOST;
		while (sentence.start < figure.start && (text.s[sentence.start] & 0xC0) == 0x80)
			sentence.start++;
	}
	if (sentence.end > figure.end + SENTENCE_MOST) {
		sentence.end = figure.end;
		while (sentence.end < figure.end + SENTENCE_MOST)
			sentence.end += utf8_decode(text, sentence.end, &code);
	}
	return sentence;
}

static void add_sentence(struct model *model, struct str text, const struct figure *figure)
{
	struct card *card = &model->card;
	struct span sentence = near(text, sentence_around(text, figure->span.start), figure->span);
	size_t base;

	card_begin(card, STR("sentence"));
	base = card->text.n + figure->span.start - sentence.start;
	buf_add(&card->text, str_slice(text, sentence.start, sentence.end));
	card->figure = (struct span){base, base + span_length(figure->span)};
	card_end(card, model->options.ambiguous, ROLE_TEXT);
}

/* The titles from the outermost section on. */
static void add_path(struct model *model, size_t section)
{
	size_t path[PATH_MOST], n = 0;
	struct buf line = {0};

	if (article_n_headings(model->article) == 0)
		return;
	for (; section != ARTICLE_NONE && n < PATH_MOST;
	     section = article_parent(model->article, section))
		path[n++] = section;
	if (n == 0)
		buf_add(&line, opening_title(model));
	while (n-- > 0) {
		article_title(model->article, path[n], &line);
		if (n > 0)
			buf_add(&line, model->options.ascii ? STR(" > ") : STR(" › "));
	}
	add(model, "section", buf_str(&line), ROLE_TEXT);
	buf_free(&line);
}

/* line 9 · bytes 220 to 239 · 46%. */
static void add_place(struct model *model, struct span span, bool figure)
{
	size_t size = article_text(model->article).n;
	struct str sep = dot(model);
	struct buf line = {0};

	buf_printf(&line, "line %zu", article_line(model->article, span.start));
	if (!figure)
		buf_printf(&line, " of %zu", article_line(model->article, size ? size - 1 : 0));
	buf_add(&line, sep);
	if (figure)
		buf_printf(&line, "bytes %zu to %zu", span.start, span.end);
	else
		buf_printf(&line, "byte %zu of %zu", span.start, size);
	buf_add(&line, sep);
	buf_printf(&line, "%zu%%", size ? span.start / (size / 100 + 1) : 100);
	add(model, "place", buf_str(&line), ROLE_TEXT);
	buf_free(&line);
}

static void add_tick(struct model *model, size_t mark)
{
	enum tick tick = mark_tick(model, mark);
	struct buf line = {0};

	if (tick == TICK_NONE)
		return;
	buf_add(&line, tick_sign(tick, model->options.ascii));
	buf_add_char(&line, ' ');
	buf_add(&line, tick_name(tick));
	add(model, "tick", buf_str(&line), tick_role(tick));
	buf_free(&line);
}

static void make_figure(struct model *model, size_t mark)
{
	size_t n, i;
	const struct mark *marks = article_marks(model->article, &n);
	struct span span = {marks[mark].start, marks[mark].start + marks[mark].n};
	struct passage passage = {0};
	struct buf line = {0};
	const struct figure *figure;

	i = article_figure(model->article, mark, &passage);
	if (i != ARTICLE_NONE) {
		figure = &passage.figures.at[i];
		add(model, "figure",
		    str_slice(passage.clean.text, figure->span.start, figure->span.end),
		    ROLE_FIGURE);
		figure_label(passage.clean.text, &passage.figures, i, &line);
		add(model, "what", buf_str(&line), ROLE_TEXT);
		buf_clear(&line);
		print_value(figure, &line);
		add(model, "value", buf_str(&line), ROLE_TEXT);
		add_base(model, figure);
		add_sort(model, figure);
		add_was(model, figure);
		add_tick(model, mark);
		add_sentence(model, passage.clean.text, figure);
	}
	add_path(model, article_section_at(model->article, span.start));
	add_place(model, span, true);
	buf_free(&line);
	passage_free(&passage);
}

/* "3 sections", behind a comma. */
static void print_count(size_t n, const char *what, struct buf *out)
{
	buf_printf(out, "%s%zu %s%s", out->n ? ", " : "", n, what, n == 1 ? "" : "s");
}

static void make_place(struct model *model)
{
	const struct source *source = article_source(model->article);
	size_t n, weak = 0;
	const struct mark *marks = article_marks(model->article, &n);
	struct buf line = {0};

	add(model, "file", str_of(source_path(source) ? source_path(source) : source_name(source)),
	    ROLE_TEXT);
	add_path(model, model->section);
	add_place(model, (struct span){model->top.at, model->top.at}, false);
	for (size_t i = 0; i < n; i++)
		weak += marks[i].weak;
	print_count(article_n_headings(model->article), "section", &line);
	print_count(n - weak, "figure", &line);
	print_count(weak, "weak one", &line);
	if (!article_complete(model->article))
		buf_add(&line, STR(" so far"));
	add(model, "has", buf_str(&line), ROLE_TEXT);
	buf_clear(&line);
	for (int tick = TICK_NONE + 1; tick < TICK_N; tick++) {
		struct str sign = tick_sign((enum tick)tick, model->options.ascii);
		struct str name = tick_name((enum tick)tick);

		if (model->ticks.count[tick])
			buf_printf(&line, "%s%.*s %zu %.*s", line.n ? ", " : "", (int)sign.n,
				   sign.s, model->ticks.count[tick], (int)name.n, name.s);
	}
	add(model, "ticks", buf_str(&line), ROLE_TEXT);
	buf_free(&line);
}

void card_make(struct model *model, int columns)
{
	struct card *card = &model->card;
	size_t n;

	buf_clear(&card->text);
	card->n = 0;
	card->figure = (struct span){0, 0};
	card->columns = columns > 1 ? columns : 1;
	article_marks(model->article, &n);
	if (card->mark < n)
		make_figure(model, card->mark);
	else
		make_place(model);
}
