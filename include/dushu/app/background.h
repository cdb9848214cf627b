/*
 * The index of an article, made in the background while it is read.
 *
 * Threads index parts of the text and judge the headings; the thread that owns the article takes
 * what they found, and is the only one that changes it. A file that is cut short is told as
 * INDEX_LOST; the index then ends, and the article should be opened anew.
 */
#ifndef DUSHU_APP_BACKGROUND_H
#define DUSHU_APP_BACKGROUND_H

#include "dushu/app/worker.h"
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
 * The same by workers that are open already and have no plan yet; it becomes their owner. They may have
 * errands to do, and be fewer than there are processors until background_spread().
 */
struct background *background_begin(const struct article *article, struct workers *workers);
struct workers *background_workers(struct background *background);
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
