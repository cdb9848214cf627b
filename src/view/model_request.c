#include "commands.h"
#include "model_private.h"

#include <stdlib.h>

struct request *request_begin(struct model *model, enum request_kind kind)
{
	struct request *request = &model->request;

	request->kind = kind;
	request->sure = false;
	request->n_marks = 0;
	buf_clear(&request->text);
	buf_clear(&request->name);
	return request;
}

void request_free(struct request *request)
{
	buf_free(&request->text);
	buf_free(&request->name);
	free(request->marks);
	free(request->notes);
}

const struct request *model_request(const struct model *model)
{
	return &model->request;
}

size_t model_chosen(const struct model *model)
{
	size_t n;
	const struct mark *marks = article_marks(model->article, &n);

	return model->chosen < n ? marks[model->chosen].start : MODEL_NOWHERE;
}

void model_choose(struct model *model, size_t at)
{
	size_t n, mark = article_mark_from(model->article, at);
	const struct mark *marks = article_marks(model->article, &n);

	if (mark < n && marks[mark].start == at)
		model->chosen = mark;
	model_settle(model);
}

bool model_follows(const struct model *model)
{
	return model->following;
}

void model_follow(struct model *model, bool on)
{
	model->following = on;
	if (!on)
		return;
	model_scroll(model, page_last(model->page));
	model->anchor = model->top;
	model_settle(model);
}

struct manner model_manner(const struct model *model)
{
	return (struct manner){.follows = model->following,
			       .as_is = model->paper.as_is,
			       .mouse = model->pointer.on,
			       .sheet = model->focus == PANE_SHEET,
			       .navigator = model->widths.navigator,
			       .figures = model->widths.figures};
}

void model_behave(struct model *model, const struct manner *manner)
{
	size_t at = model->top.at;

	model->paper.as_is = manner->as_is;
	model->pointer.on = manner->mouse;
	model->widths = (struct widths){manner->navigator, manner->figures};
	model_settle(model);
	model_go(model, at);
	if (manner->sheet)
		command_sheet(model, 0);
	model_settle(model);
	if (manner->follows)
		model_follow(model, true);
}

/* Whether a key that was typed while the end is followed means to stop that. */
bool request_stops(struct model *model, struct key key)
{
	bool interrupt = key.code == 'c' && key.mods == MOD_CTRL;

	if (!model->following || (key.code != KEY_ESCAPE && !interrupt))
		return false;
	model->following = false;
	model_say(model, "no longer following the file");
	return true;
}
