/*
 * The actions of assets/keys.def: each does one thing to the model and returns flags of enum
 * model_flags. The argument is that of the key's row; the count typed before the key is the model's.
 */
#ifndef DUSHU_SRC_VIEW_COMMANDS_H
#define DUSHU_SRC_VIEW_COMMANDS_H

#include <stdbool.h>
#include <stddef.h>

#include "src/view/model_private.h"

/* Panes of a row, as bits. */
enum {
	TEXT = 1 << PANE_TEXT,
	NAVIGATOR = 1 << PANE_NAVIGATOR,
	FIGURES = 1 << PANE_FIGURES,
	HELP = 1 << PANE_HELP,
	PROMPT = 1 << PANE_PROMPT,
	SHEET = 1 << PANE_SHEET,
	CARD = 1 << PANE_CARD,
	FINDER = 1 << PANE_FINDER,
	LISTS = NAVIGATOR | FIGURES,
	READING = TEXT | LISTS,
	TYPING = PROMPT | FINDER,
	ALL = READING | HELP | SHEET | CARD,
};

#define GROUP(title)
#define KEY(panes, spellings, action, number, help)                                                \
	unsigned command_##action(struct model *model, int argument);
#define HINT(panes, states, keys, text)
#include "assets/keys.def"
#undef HINT
#undef KEY
#undef GROUP

/* Goes to a heading, which becomes the current section. */
unsigned command_go_heading(struct model *model, size_t heading);

/* Chooses a figure by its mark and brings it into view; `jump`: the way back leads here. */
void command_show_mark(struct model *model, size_t mark, bool jump);

/* The list of the pane that has the focus: the navigator, the figures, the sheet. */
struct list *command_list(struct model *model);
/* Chooses a row of it; a figure is the chosen one then. */
void command_go_row(struct model *model, size_t row);

/* The figure that keys are about, by its mark; ARTICLE_NONE for none (commands_ticks.c). */
size_t command_mark(const struct model *model);

/* Enter in the figures pane, in the sheet, on a card: the figure's place in the text. */
unsigned command_choose_figure(struct model *model);
unsigned command_choose_sheet(struct model *model);
/* . and , in the sheet: the next row. */
unsigned command_sheet_figures(struct model *model, int argument);
unsigned command_choose_card(struct model *model);

#endif
