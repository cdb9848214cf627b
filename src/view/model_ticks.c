#include "model_ticks.h"

#include "model_private.h"

const struct ticks *model_ticks(const struct model *model)
{
	return &model->ticks;
}

void model_tick(struct model *model, struct span span, enum tick tick)
{
	bool changed = model->ticks.changed;

	ticks_set(&model->ticks, span, tick);
	model->ticks.changed = changed;
}

bool model_ticks_changed(struct model *model)
{
	bool changed = model->ticks.changed;

	model->ticks.changed = false;
	return changed;
}

enum role tick_role(enum tick tick)
{
	static const enum role roles[TICK_N] = {ROLE_DIM, ROLE_CHECKED, ROLE_WRONG, ROLE_OPEN};

	return roles[tick];
}

enum tick mark_tick(const struct model *model, size_t mark)
{
	size_t n;
	const struct mark *marks = article_marks(model->article, &n);

	return mark < n ? ticks_get(&model->ticks, marks[mark].start) : TICK_NONE;
}

int tick_put(const struct model *model, struct frame *frame, struct rect in, int line, int col,
	     enum tick tick)
{
	return frame_put(frame, in, line, col, tick_sign(tick, model->options.ascii),
			 tick_role(tick));
}

/* The cells of one count with the blank before it. */
static int count_columns(size_t count)
{
	int columns = 2;

	for (; count; count /= 10)
		columns++;
	return columns;
}

int tick_put_counts(const struct model *model, struct frame *frame, struct rect in, int line,
		    int end)
{
	int begin = end, col;

	for (int tick = TICK_NONE + 1; tick < TICK_N; tick++) {
		if (model->ticks.count[tick])
			begin -= count_columns(model->ticks.count[tick]);
	}
	if (begin < 0)
		return end;
	col = begin;
	for (int tick = TICK_NONE + 1; tick < TICK_N; tick++) {
		struct buf count = {0};

		if (model->ticks.count[tick] == 0)
			continue;
		buf_printf(&count, "%zu", model->ticks.count[tick]);
		col = tick_put(model, frame, in, line, col + 1, (enum tick)tick);
		col = frame_put(frame, in, line, col, buf_str(&count), tick_role((enum tick)tick));
		buf_free(&count);
	}
	return begin;
}
