/*
 * index [--headings|--figures] [--step BYTES] FILE: indexes a file to its end, and nothing else.
 *
 * Prints bytes, milliseconds of processor time, KB of memory in the end and at most, both without
 * the pages of the file itself, and how many headings and figures were found.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "dushu/article/article.h"
#include "dushu/article/indexer.h"
#include "tests/bench/measure.h"

int main(int argc, char **argv)
{
	unsigned flags = INDEX_HEADINGS | INDEX_FIGURES;
	size_t step = 256 * 1024, n_marks, peak, file;
	struct error error;
	struct source *source;
	struct article *article;
	double begin;
	int i = 1;

	for (; i < argc - 1; i++) {
		if (strcmp(argv[i], "--headings") == 0)
			flags = INDEX_HEADINGS;
		else if (strcmp(argv[i], "--figures") == 0)
			flags = INDEX_FIGURES;
		else if (strcmp(argv[i], "--step") == 0)
			step = strtoul(argv[++i], NULL, 10);
	}
	source = i == argc - 1 ? source_open(argv[i], &error) : NULL;
	if (!source) {
		fprintf(stderr, "usage: index [--headings|--figures] [--step BYTES] FILE\n");
		return 2;
	}
	begin = cpu_ms(getpid());
	article = article_open(source);
	article_seek(article, flags);
	while (article_step(article, step))
		;
	article_marks(article, &n_marks);
	peak = memory_kb(getpid(), "VmHWM");
	file = memory_kb(getpid(), "RssFile");
	printf("%zu %.2f %zu %zu %zu %zu\n", source_bytes(source).n, cpu_ms(getpid()) - begin,
	       memory_kb(getpid(), "RssAnon"), peak > file ? peak - file : 0,
	       article_n_headings(article), n_marks);
	article_close(article);
	source_close(source);
	return 0;
}
