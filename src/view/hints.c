#include "src/view/hints.h"

#include "dushu/text/unicode.h"
#include "src/view/bindings.h"
#include "src/view/commands.h"

static const struct {
	unsigned panes, states;
	struct str keys, text;
} rows[] = {
#define GROUP(title)
#define KEY(panes, spellings, action, number, help)
#define HINT(panes, states, keys, text) {panes, states, STR_INIT(keys), STR_INIT(text)},
#include "assets/keys.def"
#undef HINT
#undef KEY
#undef GROUP
};

enum { N_ROWS = sizeof(rows) / sizeof(*rows) };

static unsigned state_if(bool holds, enum hint_state state)
{
	return holds ? (unsigned)state : 0;
}

static unsigned states_of(const struct model *model)
{
	bool searching = model->search.words.n > 0 && !model->search.off;
	bool lists = model->screen.navigator_rule >= 0 && model->screen.figures_rule >= 0;

	return state_if(model->following, HINT_FOLLOWING) | state_if(searching, HINT_FOUND) |
	       state_if(model->filter.matches, HINT_ONLY) |
	       state_if(model->chosen != ARTICLE_NONE, HINT_CHOSEN) |
	       state_if(!lists, HINT_NARROW) |
	       state_if(article_n_headings(model->article) > 0, HINT_SECTIONS) |
	       state_if(model->n_shown > 0, HINT_FIGURES) |
	       state_if(command_mark(model) != ARTICLE_NONE, HINT_ON_FIGURE);
}

static bool is_among(const struct hint *hints, size_t n, struct str keys)
{
	for (size_t i = 0; i < n; i++) {
		if (str_equal(hints[i].keys, keys))
			return true;
	}
	return false;
}

size_t hints_find(const struct model *model, struct hint hints[HINTS], struct buf *keys)
{
	unsigned pane = 1u << model->focus, states = states_of(model);
	size_t starts[HINTS], n = 0;
	struct buf now = {0};

	for (size_t i = 0; i < N_ROWS; i++) {
		if (!(rows[i].panes & pane) || rows[i].states & ~states ||
		    is_among(hints, n, rows[i].keys))
			continue;
		buf_clear(&now);
		if (!binding_keys(model->options.keymap, model->focus, rows[i].keys, &now))
			continue;
		n -= n == HINTS; /* the last row takes the last place */
		hints[n++] = (struct hint){rows[i].keys, rows[i].text};
	}
	buf_free(&now);
	for (size_t i = 0; i < n; i++) {
		starts[i] = keys->n;
		binding_keys(model->options.keymap, model->focus, hints[i].keys, keys);
		hints[i].keys.n = keys->n - starts[i];
	}
	/* The memory stands still only now. */
	for (size_t i = 0; i < n; i++)
		hints[i].keys.s = keys->s + starts[i];
	return n;
}

static int columns_of(const struct hint *hint, int ambiguous)
{
	return (int)unicode_columns(hint->keys, ambiguous) + 1 +
	       (int)unicode_columns(hint->text, ambiguous);
}

size_t hints_fit(struct hint hints[HINTS], size_t n, int columns, int ambiguous)
{
	int used = -HINT_GAP;

	for (size_t i = 0; i < n; i++)
		used += HINT_GAP + columns_of(&hints[i], ambiguous);
	for (; n > 1 && used > columns; n--) {
		used -= HINT_GAP + columns_of(&hints[n - 2], ambiguous);
		hints[n - 2] = hints[n - 1];
	}
	return n == 1 && used > columns ? 0 : n;
}
