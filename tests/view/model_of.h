/* Models of texts and files, and keys for them, for tests; cmocka.h is included before. */
#ifndef DUSHU_TESTS_VIEW_MODEL_OF_H
#define DUSHU_TESTS_VIEW_MODEL_OF_H

#include "dushu/text/source.h"
#include "src/view/model_private.h"

struct reading {
	struct source *source;
	struct article *article;
	struct model *model;
};

/* Takes the source over. Whole: indexed before the model opens, as a short article is. */
static inline struct reading reading_open(struct source *source, bool whole, int rows, int cols)
{
	struct model_options options = {.rows = rows, .cols = cols, .ambiguous = 1};
	struct reading reading = {.source = source};

	assert_non_null(source);
	reading.article = article_open(source);
	while (whole && article_step(reading.article, 1 << 20))
		;
	reading.model = model_open(reading.article, &options);
	return reading;
}

static inline struct reading reading_of(const char *text, int rows, int cols)
{
	return reading_open(source_from(str_of(text), "test.txt"), true, rows, cols);
}

/* Takes the text over. */
static inline struct reading reading_of_buf(struct buf *text, bool whole, int rows, int cols)
{
	struct reading reading =
		reading_open(source_from(buf_str(text), "test.txt"), whole, rows, cols);

	buf_free(text);
	return reading;
}

static inline struct reading reading_of_file(const char *path, int rows, int cols)
{
	struct error error = {""};

	return reading_open(source_open(path, &error), true, rows, cols);
}

static inline void reading_close(struct reading *reading)
{
	model_close(reading->model);
	article_close(reading->article);
	source_close(reading->source);
}

/* The flags are those of the last key. */
static inline unsigned press(struct model *model, const char *spelling)
{
	struct event event = {.kind = EVENT_KEY};
	unsigned flags = 0;

	for (struct str rest = str_of(spelling); rest.n;) {
		size_t n = key_parse(rest, &event.key);

		assert_true(n > 0);
		flags = model_handle(model, &event);
		rest = str_from(rest, n);
	}
	return flags;
}

#endif
