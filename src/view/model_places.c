/* Marks and the list of jumps: what they are, and their keys. */
#include "commands.h"
#include "model_private.h"

#include <stdlib.h>
#include <string.h>

void places_init(struct places *places)
{
	*places = (struct places){0};
	for (size_t i = 0; i < MARKS_N; i++)
		places->marks[i] = ARTICLE_NONE;
}

void places_free(struct places *places)
{
	free(places->folds);
}

static bool same_place(struct place a, struct place b)
{
	return a.at == b.at && a.above == b.above;
}

/* Notes where a jump begins; what lay ahead in the list is left behind. */
static void note_jump(struct places *places, struct place from)
{
	places->before = from;
	places->jumped = true;
	places->steps++;
	places->n_jumps = places->now;
	if (places->n_jumps && same_place(places->jumps[places->n_jumps - 1], from))
		return;
	if (places->n_jumps == JUMPS_MAX) {
		places->n_jumps--;
		memmove(places->jumps, places->jumps + 1, places->n_jumps * sizeof(from));
	}
	places->jumps[places->n_jumps++] = from;
	places->now = places->n_jumps;
}

void model_jump(struct model *model, struct place place)
{
	if (same_place(model->top, place))
		model->places.steps++;
	else
		note_jump(&model->places, model->top);
	model_scroll(model, place);
}

static bool in_article(const struct model *model)
{
	return model->focus <= PANE_FIGURES && !model->prompt.kind;
}

struct visit places_enter(const struct model *model)
{
	return (struct visit){
		.top = model->top,
		.visible = text_visible(model),
		.steps = model->places.steps,
		.reading = in_article(model),
	};
}

void places_leave(struct model *model, const struct visit *visit)
{
	if (!visit->reading || !in_article(model) || visit->steps != model->places.steps ||
	    same_place(visit->top, model->top))
		return;
	if (model->top.at >= visit->visible.end || text_visible(model).end <= visit->visible.start)
		note_jump(&model->places, visit->top);
}

/* Goes to a neighbour in the list of jumps, leaving in it where the reader is now. */
static void walk(struct model *model, size_t to)
{
	struct places *places = &model->places;

	places->jumps[places->now] = model->top;
	if (places->now == places->n_jumps)
		places->n_jumps++;
	places->now = to;
	places->steps++;
	model_scroll(model, places->jumps[to]);
}

/* argument: 1 to where the last jump began, and there to here; 0 back along the list. */
unsigned command_back(struct model *model, int argument)
{
	struct places *places = &model->places;
	size_t steps = model->count ? model->count : 1;

	if (argument ? !places->jumped : places->now == 0) {
		model_say(model, "no jump to go back from");
		return MODEL_BELL;
	}
	if (argument)
		model_jump(model, places->before);
	for (; !argument && steps > 0 && places->now > 0; steps--)
		walk(model, places->now - 1);
	return 0;
}

unsigned command_forward(struct model *model, int argument)
{
	struct places *places = &model->places;
	size_t steps = model->count ? model->count : 1;

	(void)argument;
	if (places->now + 1 >= places->n_jumps) {
		model_say(model, "this is the newest place in the list of jumps");
		return MODEL_BELL;
	}
	for (; steps > 0 && places->now + 1 < places->n_jumps; steps--)
		walk(model, places->now + 1);
	return 0;
}

/* The letter that was typed last. */
static size_t typed_letter(const struct model *model)
{
	return (size_t)(model->pending.s[model->pending.n - 1] - 'a');
}

unsigned command_set_mark(struct model *model, int argument)
{
	size_t letter = typed_letter(model), *mark = &model->places.marks[letter];

	(void)argument;
	if (*mark == model->top.at) {
		*mark = ARTICLE_NONE;
		model_say(model, "mark %c is taken away", (int)letter + 'a');
	} else {
		*mark = model->top.at;
		model_say(model, "mark %c is set; '%c comes back to it", (int)letter + 'a',
			  (int)letter + 'a');
	}
	return MODEL_KEEP;
}

unsigned command_go_mark(struct model *model, int argument)
{
	size_t letter = typed_letter(model), at = model->places.marks[letter];

	(void)argument;
	if (at == ARTICLE_NONE) {
		model_say(model, "there is no mark %c; m%c sets it", (int)letter + 'a',
			  (int)letter + 'a');
		return MODEL_BELL;
	}
	model_jump(model, page_place(model->page, at));
	return 0;
}

size_t places_within(const struct places *places, struct span span, char letters[MARKS_N])
{
	size_t n = 0;

	for (size_t i = 0; i < MARKS_N; i++) {
		if (places->marks[i] != ARTICLE_NONE && span_holds(span, places->marks[i]))
			letters[n++] = (char)('a' + i);
	}
	return n;
}

void places_hint(struct model *model)
{
	struct str typed = buf_str(&model->pending);
	bool set = str_equal(typed, STR("m"));
	char letters[MARKS_N], list[2 * MARKS_N + 1];
	size_t n = places_within(&model->places, (struct span){0, ARTICLE_NONE}, letters), at = 0;

	if (!set && !str_equal(typed, STR("'")) && !str_equal(typed, STR("`")))
		return;
	for (size_t i = 0; i < n; i++) {
		list[at++] = ' ';
		list[at++] = letters[i];
	}
	list[at] = '\0';
	if (set)
		model_say(model, "mark this place with a letter%s%s", n ? "; set are" : "", list);
	else if (n)
		model_say(model, "go to a mark:%s; ' is where the last jump began", list);
	else
		model_say(model, "no marks yet; ' is where the last jump began");
}
