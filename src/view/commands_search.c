/* The keys that search: the prompts for words, and going on from match to match. */
#include "commands.h"

enum { SPELT_OUT = 100, BRIEF = 50 }; /* columns in which the modes are told in full, in short */

static const char *folding_name(const struct model *model)
{
	if (model->search.mode.literal)
		return "as written";
	if (search_lacks(model))
		return "full-width folded";
	return model->options.ascii ? "folded" : "简=繁";
}

static void print_mode(const struct model *model, struct buf *out)
{
	static const char *const cases[SEARCH_CASES] = {
		[SEARCH_SMART] = "smart case",
		[SEARCH_EXACT] = "match case",
		[SEARCH_ANY] = "any case",
	};
	const struct search_mode *mode = &model->search.mode;
	bool keys = model->cols >= SPELT_OUT;

	if (model->cols < BRIEF)
		return;
	if (out->n)
		buf_add(out, STR("   "));
	buf_printf(out, "%s%s  %s%s  %s%s", keys ? "Alt-c " : "", cases[mode->letters],
		   keys ? "Alt-r " : "", mode->regex ? "regex" : "plain", keys ? "Alt-z " : "",
		   folding_name(model));
}

static void print_search_status(const struct model *model, struct buf *out)
{
	search_print(model, out);
	print_mode(model, out);
}

/* Everything as it was when the prompt was opened. */
static void restore_origin(struct model *model)
{
	const struct search_origin *origin = &model->search.origin;
	const struct searched_rows *rows = search_rows_here(model);

	model->anchor = origin->anchor;
	model->search.at = origin->at;
	model_scroll(model, origin->anchor);
	if (rows)
		rows->go(model, origin->row);
}

static void search_changed(struct model *model, struct str text)
{
	struct search *search = &model->search;
	struct error error;

	restore_origin(model);
	if (!search_set(model, text, &error)) {
		if (text.n)
			prompt_say(model, "%s", error.text);
		return;
	}
	search_from(model, search->origin.top.at, search->backward);
}

/* What the preview showed becomes a jump from where the reader was. */
static void settle_preview(struct model *model)
{
	struct search *search = &model->search;
	struct place found = model->top, before = search->origin.top;
	struct span at = search->at;

	search->typing = false;
	if (search_rows_here(model) || (found.at == before.at && found.above == before.above))
		return;
	restore_origin(model);
	search->at = at;
	model_jump(model, found);
}

/* Enter on an empty line looks for the last words once more. */
static unsigned search_again(struct model *model)
{
	struct search *search = &model->search;
	struct error error;

	search->typing = false;
	if (search->before.n == 0) {
		model_say(model, "nothing was looked for yet");
		return MODEL_BELL;
	}
	restore_origin(model);
	if (!search_set(model, buf_str(&search->before), &error)) {
		model_say(model, "%s", error.text);
		return MODEL_BELL;
	}
	search_go(model, search->backward, 1);
	return 0;
}

static unsigned search_accepted(struct model *model, struct str text)
{
	struct search *search = &model->search;
	struct error error;

	if (text.n == 0)
		return search_again(model);
	/* A wrong expression was never set: its line comes back with what is wrong. */
	if (!search->pattern) {
		search_set(model, text, &error);
		search->typing = false;
		model_say(model, "%s", error.text);
		return MODEL_BELL;
	}
	settle_preview(model);
	if (!search->missed)
		return 0;
	model_say(model, "not found: %.*s", (int)text.n, text.s);
	return MODEL_BELL;
}

static void search_cancelled(struct model *model)
{
	struct search *search = &model->search;
	struct error error;

	search->typing = false;
	search->mode = search->before_mode;
	search_set(model, buf_str(&search->before), &error);
	search->off = search->origin.off;
	restore_origin(model);
}

static const struct prompt_kind forward_kind = {
	.lead = STR_INIT("/"),
	.history = HISTORY_SEARCH,
	.accepted = search_accepted,
	.cancelled = search_cancelled,
	.changed = search_changed,
	.status = print_search_status,
};

static const struct prompt_kind backward_kind = {
	.lead = STR_INIT("?"),
	.history = HISTORY_SEARCH,
	.accepted = search_accepted,
	.cancelled = search_cancelled,
	.changed = search_changed,
	.status = print_search_status,
};

static void note_origin(struct model *model)
{
	struct search *search = &model->search;
	const struct searched_rows *rows = search_rows_here(model);

	search->origin = (struct search_origin){
		.top = model->top,
		.anchor = model->anchor,
		.at = search->at,
		.off = search->off,
		.row = rows ? rows->at(model) : 0,
	};
	search->before_mode = search->mode;
	buf_clear(&search->before);
	buf_add(&search->before, buf_str(&search->words));
}

/* argument: 1 forward, -1 backward. */
unsigned command_search(struct model *model, int argument)
{
	struct search *search = &model->search;

	search->seeking = false;
	note_origin(model);
	search->typing = true;
	search->backward = argument < 0;
	prompt_open(model, argument < 0 ? &backward_kind : &forward_kind, STR(""));
	return 0;
}

/* argument: 1 on, -1 the other way. */
unsigned command_search_next(struct model *model, int argument)
{
	struct search *search = &model->search;

	if (!search->pattern) {
		model_say(model, "nothing is looked for yet: / asks for words");
		return MODEL_BELL;
	}
	search_go(model, search->backward != (argument < 0), model->count ? model->count : 1);
	return 0;
}

unsigned command_search_marks(struct model *model, int argument)
{
	(void)argument;
	if (!model->search.pattern) {
		model_say(model, "nothing is looked for, so nothing is marked");
		return MODEL_BELL;
	}
	model->search.off = !model->search.off;
	return 0;
}

/* The filter. */

static void filter_changed(struct model *model, struct str text)
{
	struct error error;
	struct pattern *pattern = text.n ? search_compile(model, text, &error) : NULL;

	if (text.n && !pattern)
		prompt_say(model, "%s", error.text);
	pattern_close(pattern);
}

/* What is shown is also what n goes through, and is marked. */
static unsigned filter_accepted(struct model *model, struct str text)
{
	struct error error;

	model->search.typing = false;
	if (text.n == 0) {
		model_say(model, text_filter_end(model) ? "all is shown again" : "all is shown");
		return 0;
	}
	if (!text_filter_set(model, text, &error)) {
		model_say(model, "%s", error.text);
		return MODEL_BELL;
	}
	if (!model->filter.matches)
		return MODEL_BELL;
	search_set(model, text, &error);
	return 0;
}

static void filter_cancelled(struct model *model)
{
	model->search.typing = false;
	model->search.mode = model->search.before_mode;
}

static const struct prompt_kind filter_kind = {
	.lead = STR_INIT("&"),
	.history = HISTORY_SEARCH,
	.accepted = filter_accepted,
	.cancelled = filter_cancelled,
	.changed = filter_changed,
	.status = print_mode,
};

unsigned command_only(struct model *model, int argument)
{
	(void)argument;
	note_origin(model);
	model->search.typing = true;
	prompt_open(model, &filter_kind, STR(""));
	return 0;
}

/* The modes, in the prompt of any of these. */

static unsigned mode_changed(struct model *model)
{
	const struct prompt_kind *kind = model->prompt.kind;

	buf_clear(&model->prompt.message);
	kind->changed(model, buf_str(&model->prompt.input.text));
	return 0;
}

static bool asks_for_words(const struct model *model)
{
	return prompt_is_open(model, &forward_kind) || prompt_is_open(model, &backward_kind) ||
	       prompt_is_open(model, &filter_kind);
}

unsigned command_search_case(struct model *model, int argument)
{
	enum search_case *letters = &model->search.mode.letters;

	(void)argument;
	if (!asks_for_words(model))
		return MODEL_BELL;
	*letters = (enum search_case)((*letters + 1) % SEARCH_CASES);
	return mode_changed(model);
}

unsigned command_search_regex(struct model *model, int argument)
{
	(void)argument;
	if (!asks_for_words(model))
		return MODEL_BELL;
	model->search.mode.regex = !model->search.mode.regex;
	return mode_changed(model);
}

unsigned command_search_literal(struct model *model, int argument)
{
	(void)argument;
	if (!asks_for_words(model))
		return MODEL_BELL;
	model->search.mode.literal = !model->search.mode.literal;
	return mode_changed(model);
}
