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
