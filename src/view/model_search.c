#include "model_search.h"

#include <stdlib.h>

#include "model_private.h"

/* Work done with a key: enough for most articles, and little where many keys come at once. */
enum { AT_ONCE = 64 * 1024 };

void search_free(struct search *search)
{
	script_close(search->script);
	matches_close(search->matches);
	pattern_close(search->pattern);
	for (size_t i = 0; i < SEARCH_FOLDS; i++)
		fold_close(search->folds[i]);
	buf_free(&search->words);
	buf_free(&search->before);
	passage_free(&search->passage);
}

/* A step of building the table of scripts; false when it is there. */
static bool script_go_on(struct model *model)
{
	struct search *search = &model->search;

	if (search->script_ready)
		return false;
	if (!model->options.script && !search->script)
		search->script = script_open();
	else if (model->options.script || !script_step(search->script))
		search->script_ready = true;
	return !search->script_ready;
}

static const struct script *script_of(struct model *model)
{
	while (script_go_on(model))
		;
	return model->options.script ? model->options.script : model->search.script;
}

const char *search_lacks(const struct model *model)
{
	const struct search *search = &model->search;
	const struct script *script =
		model->options.script ? model->options.script : search->script;

	return search->script_ready && script ? script_error(script) : NULL;
}

/* Says once that there is no folding of scripts. */
static void tell_script(struct model *model)
{
	struct search *search = &model->search;
	const char *why = search_lacks(model);

	if (!why || search->script_told || search->mode.literal)
		return;
	search->script_told = true;
	if (model->prompt.kind)
		prompt_say(model, "%s", why);
	else
		model_say(model, "%s", why);
}

static const struct fold *fold_of(struct model *model, bool caseless)
{
	bool literal = model->search.mode.literal;
	struct fold **fold = &model->search.folds[caseless | !literal << 1];
	unsigned flags = (caseless ? (unsigned)FOLD_CASE : 0u) |
			 (literal ? 0u : (unsigned)(FOLD_WIDTH | FOLD_SCRIPT));

	if (!*fold)
		*fold = fold_open(flags, literal ? NULL : script_of(model));
	return *fold;
}

struct pattern *search_compile(struct model *model, struct str words, struct error *error)
{
	const struct search_mode *mode = &model->search.mode;
	struct pattern_options options = {
		.regex = mode->regex,
		.caseless = mode->letters == SEARCH_ANY || (mode->letters == SEARCH_SMART &&
							    !pattern_has_upper(words, mode->regex)),
	};

	/* A regular expression sees to case itself. */
	options.fold = fold_of(model, options.caseless && !mode->regex);
	tell_script(model);
	return pattern_open(words, &options, error);
}

void search_clear(struct model *model)
{
	struct search *search = &model->search;

	search->seeking = false;
	matches_close(search->matches);
	pattern_close(search->pattern);
	search->matches = NULL;
	search->pattern = NULL;
	search->at = (struct span){0, 0};
	search->ordinal = 0;
	buf_clear(&search->words);
}

bool search_set(struct model *model, struct str words, struct error *error)
{
	struct search *search = &model->search;
	struct buf copy = {0};

	/* They may be the words that are looked for now. */
	buf_add(&copy, words);
	search_clear(model);
	if (copy.n)
		search->pattern = search_compile(model, buf_str(&copy), error);
	if (search->pattern) {
		search->matches = matches_open(model->article, search->pattern, 0);
		buf_add(&search->words, buf_str(&copy));
		search->off = false;
	}
	buf_free(&copy);
	return search->pattern != NULL;
}

/* Brings a match into view, a third down where it is not in view yet. */
static void show_match(struct model *model, struct span place)
{
	struct search *search = &model->search;
	struct place to;

	search->at = place;
	if (span_holds(text_visible(model), place.start)) {
		paper_show(model, place.start);
		return;
	}
	to = page_move(model->page, page_place(model->page, place.start),
		       -(long)(text_height(model) / 3));
	if (search->typing)
		model_scroll(model, to);
	else
		model_jump(model, to);
	paper_show(model, place.start);
}

static void count_ordinal(struct model *model)
{
	struct search *search = &model->search;
	size_t before;

	search->ordinal = 0;
	if (!search->matches || search->at.end == search->at.start)
		return;
	before = matches_before(search->matches, search->at.end);
	search->ordinal = matches_before(search->matches, search->at.start);
	search->ordinal = before > search->ordinal ? search->ordinal + 1 : 0;
}

static unsigned say_not_found(struct model *model)
{
	struct search *search = &model->search;
	bool costly = search->pattern && pattern_gave_up(search->pattern);

	search->seeking = false;
	search->missed = true;
	if (search->typing && costly)
		prompt_say(model, "not found, but some paragraphs took too long and were left");
	else if (search->typing)
		prompt_say(model, "not found");
	else
		model_say(model, "not found: %.*s%s", (int)search->words.n, search->words.s,
			  costly ? " (some paragraphs took too long and were left)" : "");
	return MODEL_DRAW | (search->typing ? 0 : MODEL_BELL);
}

static void say_wrapped(struct model *model, bool backward)
{
	if (!model->search.typing)
		model_say(model, backward ? "on from the end, having passed the beginning"
					  : "on from the beginning, having passed the end");
}

/* One of the places asked for was found: shown, or passed on the way to the last of them. */
static unsigned take_found(struct model *model)
{
	struct search *search = &model->search;
	struct span found = search->seek.found;
	bool wrapped = search->seek.wrapped;

	if (--search->times > 0) {
		search->at = found;
		seek_begin(&search->seek, search->seek_backward ? found.start : found.start + 1,
			   search->seek_backward);
		search->seek.wrapped = false;
		return 0;
	}
	search->seeking = false;
	show_match(model, found);
	count_ordinal(model);
	if (wrapped)
		say_wrapped(model, search->seek_backward);
	return MODEL_DRAW;
}

static unsigned seek_text(struct model *model, size_t work)
{
	struct search *search = &model->search;

	switch (seek_step(search->matches, &search->seek, work)) {
	case SEEK_FOUND:
		return take_found(model);
	case SEEK_NONE:
		return say_not_found(model);
	case SEEK_MORE:
		break;
	}
	return 0;
}

/* Looks at the next row; true where it has the words. */
static bool try_row(struct model *model, struct spans *found, struct buf *words)
{
	struct search *search = &model->search;
	size_t n = search->rows->n(model);
	bool fits;

	/* Rows may have gone meanwhile. */
	if (n == 0) {
		search->rows_left = 0;
		return false;
	}
	if (search->row >= n)
		search->row = search->seek_backward ? n - 1 : 0;
	buf_clear(words);
	search->rows->print(model, search->row, words);
	pattern_find(search->pattern, buf_str(words), found);
	fits = found->n > 0;
	if (fits && --search->times == 0)
		return true;
	search->row = search->seek_backward ? search->row - 1 : search->row + 1;
	search->rows_left--;
	return false;
}

static unsigned seek_rows(struct model *model)
{
	struct search *search = &model->search;
	struct spans found = {0};
	struct buf words = {0};
	bool fits = false;

	for (size_t i = 0; !fits && i < search->rows->slice && search->rows_left; i++)
		fits = try_row(model, &found, &words);
	spans_free(&found);
	buf_free(&words);
	if (!fits)
		return search->rows_left ? 0 : say_not_found(model);
	search->seeking = false;
	search->rows->go(model, search->row);
	return MODEL_DRAW;
}

static unsigned seek_on(struct model *model, size_t work)
{
	return model->search.rows ? seek_rows(model) : seek_text(model, work);
}

static void begin_rows(struct model *model)
{
	struct search *search = &model->search;
	size_t n = search->rows->n(model), chosen = search->rows->at(model);

	/* While it is typed the row one is in is the first that is looked at. */
	search->row = search->typing          ? search->origin.row
		      : search->seek_backward ? chosen - 1
					      : chosen + 1;
	search->rows_left = n * search->times;
	if (n == 0)
		say_not_found(model);
}

static void begin(struct model *model, bool backward, size_t times)
{
	struct search *search = &model->search;

	search->off = search->missed = false;
	search->seeking = true;
	search->seek_backward = backward;
	search->times = times;
	search->rows = search_rows_here(model);
}

void search_from(struct model *model, size_t from, bool backward)
{
	begin(model, backward, 1);
	seek_begin(&model->search.seek, from, backward);
	if (model->search.rows)
		begin_rows(model);
	if (model->search.seeking)
		seek_on(model, AT_ONCE);
}

void search_go(struct model *model, bool backward, size_t times)
{
	struct search *search = &model->search;
	struct span at = search->at;
	bool in_view = at.end > at.start && span_holds(text_visible(model), at.start);
	size_t from = in_view ? at.start + !backward : model->top.at;

	/* Asked for once more before it is there: one further on. */
	if (search->seeking && search->seek_backward == backward && !search->rows) {
		search->times += times;
		return;
	}
	begin(model, backward, times);
	seek_begin(&search->seek, from, backward);
	if (search->rows)
		begin_rows(model);
	if (search->seeking)
		seek_on(model, AT_ONCE);
}

bool search_stop(struct model *model)
{
	struct search *search = &model->search;

	if (!search->seeking)
		return false;
	search->seeking = false;
	model_say(model, "the search is stopped");
	return true;
}

/* Before the first word is typed the table is begun. */
static bool wants_script(const struct model *model)
{
	bool typing = model->search.typing || choices_are_open(model);

	return typing && !model->search.script_ready && !model->search.mode.literal;
}

bool search_is_busy(const struct model *model)
{
	const struct search *search = &model->search;

	return wants_script(model) || search->seeking ||
	       (search->matches && !search->off && !matches_counted(search->matches));
}

unsigned search_work(struct model *model)
{
	struct search *search = &model->search;

	if (wants_script(model)) {
		if (script_go_on(model))
			return 0;
		tell_script(model);
		return MODEL_DRAW;
	}
	if (search->seeking)
		return seek_on(model, MATCHES_WORK);
	if (matches_count(search->matches, MATCHES_WORK) && search->ordinal)
		return 0;
	count_ordinal(model);
	return matches_counted(search->matches) ? MODEL_DRAW : 0;
}

void search_print(const struct model *model, struct buf *out)
{
	const struct search *search = &model->search;
	const char *more;

	if (!search->pattern || search->off)
		return;
	if (search->seeking && search->rows) {
		buf_add(out, STR("searching"));
		return;
	}
	if (search->seeking) {
		buf_printf(out, "searching %u%%", seek_percent(search->matches, &search->seek));
		return;
	}
	if (search->rows)
		return;
	more = !matches_counted(search->matches)  ? "+"
	       : pattern_gave_up(search->pattern) ? "?"
						  : "";
	if (search->ordinal)
		buf_printf(out, "%zu/", search->ordinal);
	buf_printf(out, "%zu%s", matches_total(search->matches), more);
}

void search_find(const struct model *model, const struct paragraph *paragraph, struct spans *out)
{
	const struct search *search = &model->search;
	const struct clean *clean = &paragraph->passage.clean;

	out->n = 0;
	if (!search->pattern || search->off)
		return;
	pattern_find(search->pattern, clean->text, out);
	for (size_t i = 0; i < out->n && paragraph->shown != clean; i++) {
		struct span span = clean_span(clean, out->at[i]);

		out->at[i].start = clean_from_source(paragraph->shown, span.start);
		out->at[i].end = clean_from_source(paragraph->shown, span.end);
	}
}

size_t search_current(const struct model *model, const struct paragraph *paragraph)
{
	struct span at = model->search.at;

	if (at.start == at.end || !span_holds(paragraph->passage.block.span, at.start))
		return (size_t)-1;
	return clean_from_source(paragraph->shown, at.start);
}
