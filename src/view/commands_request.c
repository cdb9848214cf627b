/* Keys that lead out of the program: the model asks, and whoever runs it does. */
#include "commands.h"
#include "model_private.h"

/* Held in memory at once; no clipboard takes more. */
enum { SECTION_MOST = 16 * 1024 * 1024 };

unsigned command_copy(struct model *model, int argument)
{
	struct request *request = request_begin(model, REQUEST_COPY);

	(void)argument;
	if (model->chosen == ARTICLE_NONE) {
		quote_sentence(model, &request->text);
		buf_add(&request->name, STR("the sentence at the top"));
	} else if (quote_figure(model, &request->text)) {
		buf_add(&request->name, STR("the figure with its sentence"));
	}
	if (request->text.n)
		return MODEL_REQUEST;
	model_say(model, "there is nothing here to copy");
	return MODEL_BELL;
}

unsigned command_copy_section(struct model *model, int argument)
{
	struct request *request = request_begin(model, REQUEST_COPY);

	(void)argument;
	if (span_length(section_span(model)) > SECTION_MOST) {
		model_say(model, "a section of %zu bytes is too long to copy; s saves it",
			  span_length(section_span(model)));
		return MODEL_BELL;
	}
	quote_section(model, &request->text);
	if (request->text.n == 0) {
		model_say(model, "there is nothing here to copy");
		return MODEL_BELL;
	}
	quote_source(model, section_span(model), &request->text);
	buf_add(&request->name, model->section != ARTICLE_NONE       ? STR("the section")
				: article_n_headings(model->article) ? STR("the opening")
								     : STR("the article"));
	return MODEL_REQUEST;
}

/* The article's file; NULL, and said, where it came from a pipe. */
static const char *file_of(struct model *model)
{
	const char *path = source_path(article_source(model->article));

	if (!path)
		model_say(model, "the article came from a pipe, not from a file");
	return path;
}

/* The line of the chosen figure where it is in view, or else that at the top. */
static size_t line_here(const struct model *model)
{
	size_t at = model_chosen(model);

	if (at == MODEL_NOWHERE || !span_holds(text_visible(model), at))
		at = model->top.at;
	return article_line(model->article, at);
}

unsigned command_edit(struct model *model, int argument)
{
	const char *path = file_of(model);
	struct request *request;

	(void)argument;
	if (!path)
		return MODEL_BELL;
	request = request_begin(model, REQUEST_EDIT);
	buf_add(&request->name, str_of(path));
	request->line = line_here(model);
	return MODEL_REQUEST;
}

unsigned command_reload(struct model *model, int argument)
{
	(void)argument;
	if (!file_of(model))
		return MODEL_BELL;
	request_begin(model, REQUEST_RELOAD);
	return MODEL_REQUEST;
}

unsigned command_follow(struct model *model, int argument)
{
	(void)argument;
	if (!file_of(model))
		return MODEL_BELL;
	model_jump(model, page_last(model->page));
	model_follow(model, true);
	request_begin(model, REQUEST_RELOAD);
	return MODEL_REQUEST;
}
