#include "card.h"

#include <stdlib.h>

#include "dushu/view/layout.h"
#include "model_private.h"

enum { NAMES = 11, NAMES_FROM = 40 };

static void add_line(struct card *card, struct card_line line)
{
	if (card->n == card->cap) {
		card->cap = card->cap ? card->cap * 2 : 32;
		card->at = xrealloc(card->at, card->cap, sizeof(line));
	}
	card->at[card->n++] = line;
}

/* A line of all that is added from here on. */
void card_begin(struct card *card, struct str name)
{
	add_line(card, (struct card_line){name, {card->text.n, card->text.n}, ROLE_TEXT});
}

/* The last line begun gets its text, and more lines as its width wants them. */
void card_end(struct card *card, int ambiguous, enum role role)
{
	struct card_line *last = &card->at[card->n - 1];
	struct layout layout = {.width = card->columns, .ambiguous = ambiguous};
	struct str text = str_from(buf_str(&card->text), last->text.start);
	size_t base = last->text.start;
	struct rows rows = {0};

	layout_text(text, &layout, &rows);
	card->n--;
	for (size_t i = 0; i < rows.n; i++)
		add_line(card, (struct card_line){i ? STR("") : card->at[card->n - i].name,
						  {base + rows.at[i].start, base + rows.at[i].end},
						  role});
	rows_free(&rows);
}

int card_left(const struct model *model)
{
	return model->screen.panel.cols >= NAMES_FROM ? NAMES : 1;
}

void card_free(struct card *card)
{
	buf_free(&card->text);
	free(card->at);
	*card = (struct card){0};
}
