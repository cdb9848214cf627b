#include "dushu/app/progress.h"

#include <unistd.h>

#include "dushu/app/clock.h"
#include "dushu/text/output.h"
#include "dushu/text/unicode.h"

/* Milliseconds before the first line and between two, and cells of the longest name. */
enum { FIRST_MS = 1000, NEXT_MS = 200, NAME_COLUMNS = 40 };

void progress_begin(struct progress *progress, int fd, int out)
{
	*progress = (struct progress){
		.fd = fd,
		.wanted = isatty(fd) && !isatty(out),
		.began = clock_ms(),
	};
}

static void send(const struct progress *progress, struct str line)
{
	struct error ignored = {""};

	output_write(progress->fd, line, &ignored);
}

/* The name as a terminal may have it. */
static void put_name(struct buf *out, struct str name)
{
	size_t columns, n = unicode_fit(name, NAME_COLUMNS, 1, &columns);

	for (size_t at = 0; at < n; at++)
		buf_add_char(out, (unsigned char)name.s[at] < ' ' ? '?' : name.s[at]);
}

void progress_tell(struct progress *progress, const char *name, size_t done, size_t all,
		   size_t which, size_t n_articles)
{
	struct buf line = {0};
	long long now;

	if (!progress->wanted)
		return;
	now = clock_ms();
	if (now - progress->began < FIRST_MS || now - progress->told < NEXT_MS)
		return;
	progress->told = now;
	progress->shown = true;
	buf_add(&line, STR("\rdushu: "));
	if (n_articles > 1)
		buf_printf(&line, "%zu of %zu, ", which, n_articles);
	put_name(&line, str_of(name));
	buf_printf(&line, " %zu%%\033[K", all ? (size_t)((double)done * 100 / (double)all) : 0);
	send(progress, buf_str(&line));
	buf_free(&line);
}

void progress_clear(struct progress *progress)
{
	if (progress->shown)
		send(progress, STR("\r\033[K"));
	progress->shown = false;
}
