/*
 * The model as the files of view/ see it.
 */
#ifndef DUSHU_SRC_VIEW_MODEL_PRIVATE_H
#define DUSHU_SRC_VIEW_MODEL_PRIVATE_H

#include <stdbool.h>
#include <stddef.h>

#include "dushu/article/article.h"
#include "dushu/article/language.h"
#include "dushu/figures/figure.h"
#include "dushu/text/buf.h"
#include "dushu/view/frame.h"
#include "dushu/view/list.h"
#include "dushu/view/model.h"
#include "dushu/view/page.h"
#include "src/view/card.h"
#include "src/view/choices.h"
#include "src/view/listing.h"
#include "src/view/model_filter.h"
#include "src/view/model_search.h"
#include "src/view/model_ticks.h"
#include "src/view/prompt.h"
#include "src/view/sheet.h"
#include "src/view/model_mouse.h"
#include "src/view/model_paper.h"
#include "src/view/model_request.h"
#include "src/view/model_places.h"

enum pane {
	PANE_TEXT,
	PANE_NAVIGATOR,
	PANE_FIGURES,
	PANE_HELP,
	PANE_FINDER,
	PANE_PROMPT,
	PANE_SHEET,
	PANE_CARD,
	PANE_N
};

enum { MEASURE_DEFAULT = 84, MEASURE_LEAST = 20 };

enum { HELP_MAX = 160, HELP_LINES_MAX = 512 };

/* What the rows of the help say, to be searched: laid out once for a pane and a width. */
struct help_words {
	int cols; /* 0 for none yet */
	enum pane pane;
	struct buf text;
	size_t ends[HELP_LINES_MAX], n;
};

/* A row of the navigator. */
enum outline_row_kind {
	OUTLINE_OPENING, /* what stands before the first heading */
	OUTLINE_HEADING,
	OUTLINE_PARAGRAPH, /* of an article without headings */
};

struct outline_row {
	enum outline_row_kind kind;
	size_t index; /* OUTLINE_HEADING: the heading */
	size_t at;    /* the source byte it goes to */
};

/* A row of the figures pane. */
enum figure_row_kind { FIGURE_ROW, FIGURE_ROW_SECTION, FIGURE_ROW_KIND, FIGURE_ROW_BLANK };

struct figure_row {
	enum figure_row_kind kind;
	size_t index; /* FIGURE_ROW: the mark; FIGURE_ROW_SECTION: the heading; FIGURE_ROW_KIND: the kind */
};

/* What the finder found: a heading or a figure whose words fit what was typed. */
struct found {
	bool is_figure;
	size_t index; /* of the heading, or of the mark */
};

/* Type to jump: what was typed, and what fits it. */
struct finder {
	struct input typed;
	struct found *found;
	size_t n_found, cap_found;
	struct list list;
};

/* Where the panes stand on the screen; a pane that is not shown has no columns. */
struct screen {
	struct rect title, hint, navigator, text, figures, help, sheet;
	struct rect panel; /* a card or choices, below the others; its first row is a rule */
	int navigator_rule, figures_rule;  /* columns of the thin lines, -1 for none */
	bool navigator_over, figures_over; /* drawn over the text */
};

/* Where there is room beside the text a pane stands unless hidden; else it is opened over the text. */
struct wish {
	bool hidden, open;
};

struct model {
	const struct article *article;
	struct model_options options;
	int rows, cols;
	struct screen screen;
	enum pane focus;
	enum pane before_help;
	/* What the reader asked for. */
	struct wish navigator_wish, figures_wish;
	bool raw, weak;

	struct place top;
	struct place anchor; /* where the reader went; top is this as far as the end allows */
	int anchored_height; /* the height of the text for which top was found */
	size_t section;      /* the current heading, or ARTICLE_NONE */
	size_t chosen;       /* the chosen mark, or ARTICLE_NONE */
	struct places places;

	size_t count; /* typed before a key; 0 for none */
	struct buf pending;
	struct buf message;

	bool *folded; /* by heading */
	size_t n_folded;
	struct outline_row *outline;
	size_t n_outline, cap_outline;
	size_t most_figures; /* under one heading: a full bar */
	struct list outline_list;

	size_t *shown; /* marks that the listing takes, in the order of the text */
	size_t n_shown, cap_shown;
	struct figure_row *figure_rows;
	size_t n_figure_rows, cap_figure_rows;
	size_t titles
		[FIGURE_N_KINDS]; /* rows that are no figures, above those of a kind in the order of kinds */
	struct list figure_list;
	size_t indexed_marks; /* how many marks the two arrays above know */
	size_t judged;        /* the outline they know: article_judged() */
	bool indexed_whole;   /* the article was complete when they were made */

	struct list help_list;
	struct help_words help_words;
	struct finder finder;
	struct ticks ticks;
	struct listing listing;
	struct choices choices;
	struct sheet sheet;
	struct card card;
	enum pane under_card; /* had the focus before */
	struct prompt prompt;
	struct search search;
	struct text_filter filter;
	struct request request;
	struct asking asking;
	struct paper paper;
	bool greets;    /* a line on help, until the first key */
	bool following; /* the end of a growing file */
	struct pointer pointer;
	struct widths widths;
	enum language language;
	struct page *page;
};

/* Where panes stand for the present size and wishes: model_screen.c. */
void screen_place(struct model *model);
/* Shows or hides the navigator or the figures pane, in the way the present width has for it. */
void screen_show(struct model *model, enum pane pane, bool show);

/* Rebuilds the rows of the navigator and, of the listed figures, of their pane: model_rows.c. */
void outline_rows_build(struct model *model);
void figure_rows_extend(struct model *model);
void figure_rows_order(struct model *model);
/* Finds the length of a full bar of the navigator. */
void figures_find_most(struct model *model);
/* The stretch of text that a row of the navigator stands for, and the shown figures in it. */
struct span outline_row_span(const struct model *model, size_t row);
size_t outline_row_figures(const struct model *model, size_t row);
/* Appends what a row of the navigator says. */
void outline_row_print(const struct model *model, const struct outline_row *row, struct buf *out);
/* The row of a heading, or of the nearest one that is not folded away; of a mark. */
size_t outline_row_of(const struct model *model, size_t heading);
size_t figure_row_of(const struct model *model, size_t mark);
/* Shown figures that begin within a span of the source. */
size_t figures_within(const struct model *model, struct span span);
/* The position in model->shown of the first shown mark at or behind a byte. */
size_t shown_from(const struct model *model, size_t at);

/* Whether the sheet fills the screen, be it below a card. */
bool sheet_is_shown(const struct model *model);
/* Moves the chosen row of the sheet: commands_sheet.c. */
void sheet_move(struct model *model, long rows);
/* Makes the sheet agree with the listing and the chosen figure. */
void sheet_settle(struct model *model);

/* Makes lists, section and text agree after anything changed: model.c. */
void model_settle(struct model *model);
/* Puts a place at the top of the text as far as the end allows; the section follows. */
void model_scroll(struct model *model, struct place place);
/* As model_scroll, remembering where it came from: model_places.c. */
void model_jump(struct model *model, struct place place);
void model_say(struct model *model, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* What stands before the first heading, named in the article's language. */
struct str opening_title(const struct model *model);

/* Rows of text on the screen. */
int text_height(const struct model *model);
/* The width of the rows of text, and the column of the text pane where they begin. */
int text_measure(const struct model *model);
int text_left(const struct model *model);
/* The source bytes that are on the screen. */
struct span text_visible(const struct model *model);
/* How far the reading has come; the end of the text in view is 100. */
int text_percent(const struct model *model);

/* Folds what was folded when the article was last read, once its headings are known: model_kept.c. */
void folds_apply(struct model *model);

/* Runs the command of a key (commands.c, by assets/keys.def); returns flags of enum model_flags. */
unsigned command_key(struct model *model, struct key key);

/* Looks for what was typed anew: the article knows more (model_finder.c). */
void finder_search(struct model *model);
/* While the finder is open: a character typed, the line edited, text pasted. */
unsigned finder_type(struct model *model, struct key key);
unsigned finder_edit(struct model *model, enum input_edit edit);
unsigned finder_paste(struct model *model, struct str text);
/* Appends the words that are searched and shown for one that was found. */
void finder_print(const struct model *model, const struct found *found, struct passage *passage,
		  struct buf *out);

/* The rows of the screen that the whole help takes in the present width. */
size_t pane_help_lines(const struct model *model);
/* Appends what one of them says. */
void pane_help_print(struct model *model, size_t line, struct buf *out);

/* Each pane draws itself into its rectangle. */
void pane_title_draw(const struct model *model, struct frame *frame);
void pane_hint_draw(const struct model *model, struct frame *frame);
void pane_navigator_draw(const struct model *model, struct frame *frame);
void pane_text_draw(const struct model *model, struct frame *frame);
void pane_figures_draw(const struct model *model, struct frame *frame);
void pane_help_draw(const struct model *model, struct frame *frame);
void pane_finder_draw(const struct model *model, struct frame *frame);

#endif
