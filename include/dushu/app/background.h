/*
 * The index of an article, made in the background while it is read.
 *
 * Threads index parts of the text and judge the headings; the thread that owns the article takes
 * what they found, and is the only one that changes it. A file that is cut short is told as
 * INDEX_LOST; the index then ends, and the article should be opened anew.
 */
#ifndef DUSHU_APP_BACKGROUND_H
#define DUSHU_APP_BACKGROUND_H

#include "dushu/article/article.h"

struct background;

enum index_news {
	INDEX_QUIET, /* nothing new */
	INDEX_MORE,  /* the article knows more than before */
	INDEX_LOST,
};

/* Starts to index the article, whose text must outlive it. Free with background_close(). */
struct background *background_open(const struct article *article);

/*
 * The same for a caller that has work of its own: a processor is left to it, until background_spread().
 * A thread does first(arg) before it indexes, NULL for nothing; when background_first() returns that is
 * done, by the caller where no thread has begun with it.
 */
struct background *background_begin(const struct article *article, void (*first)(void *),
				    void *arg);
void background_first(struct background *background);
void background_spread(struct background *background);

/*
 * Waits for threads to notice, a millisecond or two. False where one did not (it looks for the end
 * of millions of blank lines, or judges): the text then has to stay as long as the process.
 */
bool background_close(struct background *background);

/* The article has grown (article_grow): what came is indexed as well. */
void background_grow(struct background *background, const struct article *article);

/* Gives the article what was found since the last time. Never waits. */
enum index_news background_take(struct background *background, struct article *article);

/* As background_take(), indexing too for at most about `ms` milliseconds until the article is complete. */
enum index_news background_wait(struct background *background, struct article *article, int ms);

/* Readable while there is something to take. */
int background_fd(const struct background *background);

#endif
