#include "choices.h"

#include <stdlib.h>

#include "model_private.h"

enum { UNITS_MOST = 200 /* offered: those that most figures have */ };

static void add(struct choices *choices, struct choice choice)
{
	if (choices->n == choices->cap) {
		choices->cap = choices->cap ? choices->cap * 2 : 32;
		choices->at = xrealloc(choices->at, choices->cap, sizeof(choice));
	}
	choices->at[choices->n++] = choice;
}

/* The first byte of the heading of the section that is read, or of the chosen figure's. */
static size_t section_at(const struct model *model)
{
	return model->section == ARTICLE_NONE
		       ? 0
		       : article_heading(model->article, model->section)->span.start;
}

void choice_print(const struct model *model, const struct choice *choice, struct buf *out)
{
	bool ascii = model->options.ascii;
	struct str unit;

	if (choice->sort == CHOICE_ALL) {
		buf_add(out, STR("all figures"));
	} else if (choice->sort == CHOICE_SECTION && model->section == ARTICLE_NONE) {
		buf_add(out, opening_title(model));
	} else if (choice->sort == CHOICE_SECTION) {
		article_title(model->article, model->section, out);
	} else if (choice->sort == CHOICE_KIND) {
		buf_add(out, str_of(figure_kind_name((enum figure_kind)choice->index)));
	} else if (choice->sort == CHOICE_UNIT) {
		unit = names_at(&model->listing.facts.units, choice->index);
		buf_add(out, unit.n ? unit : STR("no unit"));
	} else {
		buf_add(out, ascii ? STR("\"") : STR("“"));
		buf_add(out, buf_str(&model->prompt.input.text));
		buf_add(out, ascii ? STR("\"") : STR("”"));
	}
}

static bool is_set(const struct model *model, const struct choice *choice)
{
	const struct filter *filter = &model->listing.filter;

	if (choice->sort == CHOICE_ALL)
		return !filter_is_set(filter);
	if (choice->sort == CHOICE_SECTION)
		return filter->by_section && filter->section_at == section_at(model);
	if (choice->sort == CHOICE_KIND)
		return filter->by_kind && filter->kind == (enum figure_kind)choice->index;
	if (choice->sort == CHOICE_UNIT)
		return filter->by_unit && filter->unit == choice->index;
	return false;
}

/* Offers a choice whose name holds what is typed. */
static void offer(struct model *model, enum choice_sort sort, size_t index, size_t count)
{
	struct choices *choices = &model->choices;
	struct choice choice = {sort, (uint32_t)index, count, false};
	struct buf name = {0};

	choice_print(model, &choice, &name);
	choice.set = is_set(model, &choice);
	if (pattern_stands(choices->pattern, buf_str(&name), &choices->found))
		add(choices, choice);
	buf_free(&name);
}

static int more_first(const void *a, const void *b)
{
	const struct choice *one = a, *other = b;

	if (one->count != other->count)
		return one->count > other->count ? -1 : 1;
	return one->index < other->index ? -1 : 1;
}

static struct span section_of(const struct model *model)
{
	struct span section = {section_at(model), article_text(model->article).n};

	if (model->section != ARTICLE_NONE)
		section.end = article_heading(model->article, model->section)->section_end;
	else if (article_n_headings(model->article))
		section.end = article_heading(model->article, 0)->span.start;
	return section;
}

static void count(struct model *model)
{
	struct counts *counts = &model->choices.counts;
	const struct facts *facts = &model->listing.facts;
	struct span section = section_of(model);
	size_t n, *units;
	const struct mark *marks = article_marks(model->article, &n);

	units = xrealloc(counts->units, facts->units.n + 1, sizeof(*units));
	memset(units, 0, (facts->units.n + 1) * sizeof(*units));
	*counts = (struct counts){.units = units, .n_units = facts->units.n};
	for (size_t i = 0; i < n; i++) {
		if (marks[i].weak && !model->weak)
			continue;
		counts->all++;
		counts->section += span_holds(section, marks[i].start);
		counts->kinds[marks[i].kind]++;
		if (facts_known(facts, i))
			units[facts->unit[i]]++;
	}
}

static void offer_units(struct model *model)
{
	struct choices *choices = &model->choices;
	const size_t *counts = choices->counts.units;
	size_t first = choices->n;

	for (size_t i = 0; i < choices->counts.n_units; i++) {
		if (counts[i])
			offer(model, CHOICE_UNIT, i, counts[i]);
	}
	if (choices->n - first > 1)
		qsort(choices->at + first, choices->n - first, sizeof(*choices->at), more_first);
	if (choices->n > first + UNITS_MOST)
		choices->n = first + UNITS_MOST;
}

static void offer_kinds(struct model *model)
{
	struct choices *choices = &model->choices;
	const size_t *counts = choices->counts.kinds;
	size_t first = choices->n;

	for (size_t i = 0; i < FIGURE_N_KINDS; i++) {
		if (counts[i])
			offer(model, CHOICE_KIND, i, counts[i]);
	}
	if (choices->n - first > 1)
		qsort(choices->at + first, choices->n - first, sizeof(*choices->at), more_first);
}

/* The list for what is typed. */
static void make(struct model *model)
{
	struct choices *choices = &model->choices;
	struct error error;

	pattern_close(choices->pattern);
	choices->pattern = NULL;
	if (model->prompt.input.text.n) /* the first pattern costs its tables */
		choices->pattern =
			search_compile(model, buf_str(&model->prompt.input.text), &error);
	choices->n = 0;
	offer(model, CHOICE_ALL, 0, choices->counts.all);
	if (article_n_headings(model->article))
		offer(model, CHOICE_SECTION, 0, choices->counts.section);
	offer_kinds(model);
	offer_units(model);
	if (model->prompt.input.text.n)
		add(choices, (struct choice){.sort = CHOICE_WORDS});
}

void choices_count(struct model *model)
{
	count(model);
	make(model);
}

static unsigned accepted(struct model *model, struct str text)
{
	const struct choices *choices = &model->choices;
	struct choice choice = {.sort = CHOICE_ALL};
	struct filter *filter = &model->listing.filter;
	struct error error;

	if (choices->n)
		choice = choices->at[choices->list.chosen];
	if (choice.sort == CHOICE_ALL)
		filter_clear(filter);
	if (choice.sort == CHOICE_SECTION) {
		filter->by_section = !choice.set;
		filter->section_at = section_at(model);
	}
	if (choice.sort == CHOICE_KIND) {
		filter->by_kind = !choice.set;
		filter->kind = (enum figure_kind)choice.index;
	}
	if (choice.sort == CHOICE_UNIT) {
		filter->by_unit = !choice.set;
		filter->unit = choice.index;
	}
	if (choice.sort == CHOICE_WORDS && !filter_by_words(model, text, &error)) {
		model_say(model, "%s", error.text);
		return MODEL_BELL;
	}
	model->listing.to_chosen = true;
	listing_restart(model);
	return 0;
}

static void changed(struct model *model, struct str text)
{
	(void)text;
	model->choices.list = (struct list){.height = model->choices.list.height};
	make(model);
}

/* Up and down move among the choices, not in the history. */
static bool take_key(struct model *model, struct key key, unsigned *flags)
{
	struct list *list = &model->choices.list;
	bool control = key.mods == MOD_CTRL;
	long rows = 0;

	if (key.code == KEY_ARROW_DOWN || (control && key.code == 'n'))
		rows = 1;
	else if (key.code == KEY_ARROW_UP || (control && key.code == 'p'))
		rows = -1;
	else if (key.code == KEY_TAB)
		rows = key.mods & MOD_SHIFT ? -1 : 1;
	else if (key.code == KEY_PAGE_DOWN)
		rows = (long)list->height;
	else if (key.code == KEY_PAGE_UP)
		rows = -(long)list->height;
	if (rows == 0)
		return false;
	list_move(list, rows);
	*flags = 0;
	return true;
}

static void print_status(const struct model *model, struct buf *out)
{
	if (listing_busy(model))
		buf_printf(out, "%d%%", listing_percent(model));
}

static const struct prompt_kind filter_kind = {
	.lead = STR_INIT("Filter by: "),
	.history = HISTORY_FIGURES,
	.accepted = accepted,
	.changed = changed,
	.key = take_key,
	.status = print_status,
};

void choices_open(struct model *model)
{
	/* The units are counted while the choice is made. */
	model->listing.wants_facts = true;
	listing_restart(model);
	prompt_open(model, &filter_kind, STR(""));
	count(model);
	changed(model, STR(""));
}

bool choices_are_open(const struct model *model)
{
	return prompt_is_open(model, &filter_kind);
}

void choices_free(struct choices *choices)
{
	free(choices->at);
	free(choices->counts.units);
	pattern_close(choices->pattern);
	spans_free(&choices->found);
	*choices = (struct choices){0};
}
