/* A model of a text, for tests. */
#ifndef DUSHU_TESTS_VIEW_MODEL_OF_H
#define DUSHU_TESTS_VIEW_MODEL_OF_H

#include "dushu/text/source.h"
#include "src/view/model_private.h"

struct reading {
	struct source *source;
	struct article *article;
	struct model *model;
};

static inline struct reading reading_of(const char *text, int rows, int cols)
{
	struct model_options options = {.rows = rows, .cols = cols, .ambiguous = 1};
	struct reading reading = {.source = source_from(str_of(text), "test.txt")};

	reading.article = article_open(reading.source);
	while (article_step(reading.article, 1 << 20))
		;
	reading.model = model_open(reading.article, &options);
	return reading;
}

static inline void press(struct model *model, const char *spelling)
{
	for (struct str rest = str_of(spelling); rest.n;) {
		struct event event = {.kind = EVENT_KEY};

		rest = str_from(rest, key_parse(rest, &event.key));
		model_handle(model, &event);
	}
}

static inline void reading_close(struct reading *reading)
{
	model_close(reading->model);
	article_close(reading->article);
	source_close(reading->source);
}

#endif
