/* What is saved and piped: s and | ask for a name or a command, Tab for something else. */
#include "commands.h"
#include "model_private.h"

#include <stdlib.h>

static unsigned accepted(struct model *model, struct str name);
static bool ask_key(struct model *model, struct key key, unsigned *flags);
static void print_save_status(const struct model *model, struct buf *out);
static void print_pipe_status(const struct model *model, struct buf *out);

#define ASK(lead_text, history_of, status_of)                                                      \
	{                                                                                          \
		.lead = STR_INIT(lead_text), .history = (history_of), .accepted = accepted,        \
		.key = ask_key, .status = (status_of)                                              \
	}

static const struct prompt_kind save_kinds[WHAT_N] = {
	[WHAT_FIGURES] = ASK("Save figures as: ", HISTORY_FILE, print_save_status),
	[WHAT_OUTLINE] = ASK("Save outline as: ", HISTORY_FILE, print_save_status),
	[WHAT_SECTION] = ASK("Save section as: ", HISTORY_FILE, print_save_status),
};

static const struct prompt_kind pipe_kinds[WHAT_N] = {
	[WHAT_FIGURES] = ASK("Pipe figures to: ", HISTORY_COMMAND, print_pipe_status),
	[WHAT_OUTLINE] = ASK("Pipe outline to: ", HISTORY_COMMAND, print_pipe_status),
	[WHAT_SECTION] = ASK("Pipe section to: ", HISTORY_COMMAND, print_pipe_status),
};

static const char *const what_names[WHAT_N] = {
	[WHAT_FIGURES] = "figures", [WHAT_OUTLINE] = "outline", [WHAT_SECTION] = "section"};

/* The end of a name tells the format. */
static const struct {
	struct str ending, words;
	enum report_format format;
} endings[] = {
	{STR_INIT(".csv"), STR_INIT("CSV"), REPORT_CSV},
	{STR_INIT(".json"), STR_INIT("JSON"), REPORT_JSON},
	{STR_INIT(".ndjson"), STR_INIT("NDJSON"), REPORT_NDJSON},
	{STR_INIT(".jsonl"), STR_INIT("NDJSON"), REPORT_NDJSON},
	{STR_INIT(".md"), STR_INIT("Markdown"), REPORT_MARKDOWN},
	{STR_INIT(".markdown"), STR_INIT("Markdown"), REPORT_MARKDOWN},
	{STR_INIT(""), STR_INIT("aligned text"), REPORT_TEXT},
};

/* The row of endings that a name has; the last one fits all. */
static size_t ending_of(struct str name)
{
	size_t i = 0;

	while (!str_ends(name, endings[i].ending))
		i++;
	return i;
}

static enum request_what what_next(enum request_what what)
{
	return (enum request_what)((what + 1) % WHAT_N);
}

static void print_save_status(const struct model *model, struct buf *out)
{
	struct str name = buf_str(&model->prompt.input.text);
	enum request_what what = model->asking.what;

	buf_add(out, what == WHAT_SECTION ? STR("text") : endings[ending_of(name)].words);
	buf_printf(out, "%sTab: %s", model->options.ascii ? " - " : " · ",
		   what_names[what_next(what)]);
}

static void print_pipe_status(const struct model *model, struct buf *out)
{
	enum request_what what = model->asking.what;

	buf_printf(out, "%sTab: %s",
		   what == WHAT_SECTION   ? ""
		   : model->options.ascii ? "CSV - "
					  : "CSV · ",
		   what_names[what_next(what)]);
}

/* The article's name without its ending, and one that tells what is in the file. */
static void propose(struct model *model)
{
	static const char *const behind[WHAT_N] = {[WHAT_FIGURES] = ".figures.csv",
						   [WHAT_OUTLINE] = ".outline.md",
						   [WHAT_SECTION] = ".section.txt"};
	const struct source *source = article_source(model->article);
	struct str name = str_of(source_path(source) ? source_name(source) : "article");
	struct buf *out = &model->asking.proposed;
	size_t dot = name.n;

	while (dot > 0 && name.s[dot - 1] != '.')
		dot--;
	buf_clear(out);
	buf_add(out, dot > 1 ? str_slice(name, 0, dot - 1) : name);
	buf_add(out, str_of(behind[model->asking.what]));
}

static void ask(struct model *model, struct str text)
{
	struct asking *asking = &model->asking;

	prompt_open(model, asking->pipe ? &pipe_kinds[asking->what] : &save_kinds[asking->what],
		    text);
	if (!asking->pipe && asking->what != WHAT_SECTION)
		prompt_say(model,
			   "The end of the name tells the format: .csv .json .ndjson .md, or text");
}

static void ask_anew(struct model *model)
{
	propose(model);
	ask(model, model->asking.pipe ? STR("") : buf_str(&model->asking.proposed));
}

/* Tab asks for the next thing; a name that the reader has typed stays. */
static bool ask_key(struct model *model, struct key key, unsigned *flags)
{
	struct buf typed = {0};

	if (key.code != KEY_TAB)
		return false;
	*flags = 0;
	buf_add(&typed, buf_str(&model->prompt.input.text));
	model->asking.what = what_next(model->asking.what);
	if (typed.n == 0 || str_equal(buf_str(&typed), buf_str(&model->asking.proposed)))
		ask_anew(model);
	else
		ask(model, buf_str(&typed));
	buf_free(&typed);
	return true;
}

/* The figures that are listed, in their order, and what was noted of them where anything was. */
static void take_marks(const struct model *model, struct request *request)
{
	size_t noted = 0, n = listed_n(model);

	request->n_marks = n;
	if (request->cap_marks < n || !request->marks) {
		request->cap_marks = n + 1;
		request->marks = xrealloc(request->marks, request->cap_marks, sizeof(size_t));
	}
	free(request->notes);
	request->notes = xrealloc(NULL, n + 1, sizeof(*request->notes));
	for (size_t i = 0; i < n; i++) {
		enum tick tick;

		request->marks[i] = listed_at(model, i);
		tick = mark_tick(model, request->marks[i]);
		request->notes[i] = tick == TICK_NONE ? "" : tick_name(tick).s;
		noted += tick != TICK_NONE;
	}
	if (noted == 0) {
		free(request->notes);
		request->notes = NULL;
	}
}

static unsigned accepted(struct model *model, struct str name)
{
	const struct asking *asking = &model->asking;
	struct request *request;

	name = str_trim(name);
	if (name.n == 0) {
		model_say(model,
			  asking->pipe ? "no command, nothing piped" : "no name, nothing saved");
		return MODEL_BELL;
	}
	request = request_begin(model, asking->pipe ? REQUEST_PIPE : REQUEST_SAVE);
	buf_add(&request->name, name);
	request->what = asking->what;
	request->format = asking->pipe ? REPORT_CSV : endings[ending_of(name)].format;
	if (request->what == WHAT_FIGURES)
		take_marks(model, request);
	if (request->what == WHAT_SECTION)
		quote_section(model, &request->text);
	return MODEL_REQUEST;
}

/* In a list its own rows are meant; in the text, what is asked for most. */
static unsigned open(struct model *model, bool pipe)
{
	struct asking *asking = &model->asking;

	if (!article_complete(model->article)) {
		model_say(model, "the article is still being read");
		return MODEL_BELL;
	}
	asking->pipe = pipe;
	asking->what = pipe ? WHAT_SECTION : WHAT_FIGURES;
	if (model->focus == PANE_NAVIGATOR)
		asking->what = WHAT_OUTLINE;
	else if (model->focus != PANE_TEXT)
		asking->what = WHAT_FIGURES;
	ask_anew(model);
	return 0;
}

unsigned command_save(struct model *model, int argument)
{
	(void)argument;
	return open(model, false);
}

unsigned command_pipe(struct model *model, int argument)
{
	(void)argument;
	return open(model, true);
}

/* The answer is a key: y, or n for another name. */
static bool sure_key(struct model *model, struct key key, unsigned *flags)
{
	struct buf name = {0};

	key = key_narrow(key);
	*flags = 0;
	if (key.code == 'y' || key.code == 'Y') {
		prompt_close(model);
		model->request.sure = true;
		*flags = MODEL_REQUEST;
	} else if (key.code == 'n' || key.code == 'N') {
		buf_add(&name, buf_str(&model->request.name));
		ask(model, buf_str(&name));
		buf_free(&name);
	} else if (key.code == KEY_ESCAPE || (key.code == 'g' && key.mods == MOD_CTRL)) {
		return false;
	} else {
		*flags = MODEL_BELL;
	}
	return true;
}

/* Only its key function answers. */
static unsigned sure_accepted(struct model *model, struct str text)
{
	(void)model;
	(void)text;
	return MODEL_BELL;
}

static void sure_cancelled(struct model *model)
{
	model_say(model, "nothing was saved");
}

void request_ask_sure(struct model *model, struct str message)
{
	static const struct prompt_kind kind = {
		.lead = STR_INIT("Overwrite it? y or n: "),
		.history = HISTORY_OTHER,
		.accepted = sure_accepted,
		.cancelled = sure_cancelled,
		.key = sure_key,
	};

	prompt_open(model, &kind, STR(""));
	prompt_say(model, "%.*s: y overwrites it, n asks for another name", (int)message.n,
		   message.s);
}
