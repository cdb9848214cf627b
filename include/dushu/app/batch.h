/*
 * Outlines and figures of any number of articles for other programs, on several processors.
 *
 * Short articles are worked on side by side; a long one in parts, after its headings were judged, so
 * that memory does not grow with it. What is written is in the order of the files and of their text,
 * the same bytes whatever the number of jobs. An article that cannot be read is complained of on
 * standard error in its turn, and does not keep the others from being read.
 */
#ifndef DUSHU_APP_BATCH_H
#define DUSHU_APP_BATCH_H

#include <stdbool.h>
#include <stddef.h>

#include "dushu/article/report.h"

struct batch_job {
	struct report report; /* its file is set to each in turn where `named` */
	bool outline, figures;
	bool named;   /* records say which file they are of */
	char **files; /* "-" is standard input */
	size_t n_files;
	int jobs; /* threads; at least 1 */
};

/* True when all were read and written; what was not is told on standard error. */
bool batch_run(const struct batch_job *job);

#endif
