/* Type to jump: headings and figures whose words fit what is typed, as it is typed. */
#include "commands.h"
#include "model_private.h"

#include <ctype.h>

#include "dushu/figures/figure.h"
#include "dushu/text/unicode.h"

enum {
	FOUND_MOST = 500,    /* more than anybody looks through */
	FIGURES_MOST = 4000, /* figures whose words are read for one key */
};

void finder_print(const struct model *model, const struct found *found, struct passage *passage,
		  struct buf *out)
{
	const struct figure *figure;
	size_t i;

	if (!found->is_figure) {
		article_title(model->article, found->index, out);
		return;
	}
	i = article_figure(model->article, found->index, passage);
	if (i == ARTICLE_NONE)
		return;
	figure = &passage->figures.at[i];
	buf_add(out, str_slice(passage->clean.text, figure->span.start, figure->span.end));
	buf_add(out, STR("  "));
	figure_label(passage->clean.text, &passage->figures, i, out);
}

static uint32_t folded(uint32_t code)
{
	code = unicode_narrow(code);
	return code < 0x80 ? (uint32_t)tolower((int)code) : code;
}

/* Whether the letters typed stand in the words in their order, others between them or not. */
static bool fits(struct str words, struct str typed)
{
	uint32_t want, have;
	size_t at = 0, n;

	for (size_t i = 0, step; (step = utf8_decode(typed, i, &want)) > 0; i += step) {
		do {
			n = utf8_decode(words, at, &have);
			at += n;
		} while (n > 0 && folded(have) != folded(want));
		if (n == 0)
			return false;
	}
	return true;
}

static void add_found(struct finder *finder, struct found found)
{
	if (finder->n_found == finder->cap_found) {
		finder->cap_found = finder->cap_found ? finder->cap_found * 2 : 64;
		finder->found = xrealloc(finder->found, finder->cap_found, sizeof(found));
	}
	finder->found[finder->n_found++] = found;
}

static void try_one(struct model *model, struct found found, struct passage *passage,
		    struct buf *words)
{
	buf_clear(words);
	finder_print(model, &found, passage, words);
	if (fits(buf_str(words), buf_str(&model->finder.typed.text)))
		add_found(&model->finder, found);
}

/* Headings first, then figures, each in the order of the text. */
void finder_search(struct model *model)
{
	struct finder *finder = &model->finder;
	struct passage passage = {0};
	struct buf words = {0};
	size_t headings = article_n_headings(model->article);

	finder->n_found = 0;
	for (size_t i = 0; i < headings && finder->n_found < FOUND_MOST; i++)
		try_one(model, (struct found){false, i}, &passage, &words);
	for (size_t i = 0; i < model->n_shown && i < FIGURES_MOST && finder->n_found < FOUND_MOST;
	     i++)
		try_one(model, (struct found){true, model->shown[i]}, &passage, &words);
	finder->list = (struct list){.height = finder->list.height};
	buf_free(&words);
	passage_free(&passage);
}

unsigned command_find(struct model *model, int argument)
{
	(void)argument;
	model->before_help = model->focus;
	model->focus = PANE_FINDER;
	input_set(&model->finder.typed, STR(""));
	finder_search(model);
	return 0;
}

unsigned command_finder_go(struct model *model, int argument)
{
	const struct finder *finder = &model->finder;
	struct found found;

	(void)argument;
	if (finder->n_found == 0)
		return MODEL_BELL;
	found = finder->found[finder->list.chosen];
	model->focus = PANE_TEXT;
	if (!found.is_figure)
		return command_go_heading(model, found.index);
	command_show_mark(model, found.index, true);
	return 0;
}

unsigned command_finder_leave(struct model *model, int argument)
{
	(void)argument;
	model->focus = model->before_help;
	return 0;
}

unsigned command_finder_move(struct model *model, int argument)
{
	list_move(&model->finder.list, argument);
	return 0;
}

unsigned command_finder_pages(struct model *model, int argument)
{
	list_move(&model->finder.list, argument * (long)model->finder.list.height);
	return 0;
}

static unsigned typed(struct model *model, bool changed)
{
	if (!changed)
		return MODEL_BELL;
	finder_search(model);
	return 0;
}

unsigned finder_type(struct model *model, struct key key)
{
	return typed(model, input_type(&model->finder.typed, key));
}

/* As in a prompt: Backspace on an empty line leaves it, and a move of the cursor changes nothing. */
unsigned finder_edit(struct model *model, enum input_edit edit)
{
	bool done;

	if (edit == INPUT_ERASE && model->finder.typed.text.n == 0)
		return command_finder_leave(model, 0);
	done = input_edit(&model->finder.typed, edit);
	return done && edit < INPUT_ERASE ? 0 : typed(model, done);
}

unsigned finder_paste(struct model *model, struct str text)
{
	size_t before = model->finder.typed.text.n;

	input_paste(&model->finder.typed, text);
	return typed(model, model->finder.typed.text.n != before);
}
