#include "dushu/app/rcfile.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "dushu/text/unicode.h"

enum { BYTES_MOST = 1024 * 1024 };

static void add_complaint(struct complaints *complaints, const char *path, size_t line,
			  size_t column, const char *what)
{
	struct buf *text = &complaints->text;

	complaints->n++;
	buf_add(text, str_of(path));
	if (line)
		buf_printf(text, ":%zu:%zu", line, column);
	buf_printf(text, ": %s\n", what);
}

/* False where there is no such file. */
static bool read_all(const char *path, struct buf *out, struct complaints *complaints)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	char bytes[4096];
	ssize_t n = 0;

	if (fd < 0 && (errno == ENOENT || errno == ENOTDIR))
		return false;
	while (fd >= 0 && out->n < BYTES_MOST && (n = read(fd, bytes, sizeof(bytes))) > 0)
		buf_add(out, (struct str){bytes, (size_t)n});
	if (fd < 0 || n < 0)
		add_complaint(complaints, path, 0, 0, strerror(errno));
	else if (n > 0)
		add_complaint(complaints, path, 0, 0, "is too long, and read in part");
	if (fd >= 0)
		close(fd);
	return true;
}

static size_t skip_blanks(struct str s)
{
	size_t n = 0;

	while (n < s.n && (s.s[n] == ' ' || s.s[n] == '\t' || s.s[n] == '\r'))
		n++;
	return n;
}

void rcfile_read(const char *path, void (*take)(struct rcline *line, void *arg), void *arg,
		 struct complaints *complaints)
{
	struct buf bytes = {0};
	struct str rest;
	size_t number = 1;

	if (!read_all(path, &bytes, complaints))
		return;
	for (rest = buf_str(&bytes); rest.n; number++) {
		struct str text = str_slice(rest, 0, str_find(rest, STR("\n")));
		size_t blanks = skip_blanks(text);
		struct rcline line = {.path = path,
				      .number = number,
				      .text = text,
				      .rest = text,
				      .complaints = complaints};

		if (blanks < text.n && text.s[blanks] != '#')
			take(&line, arg);
		rest = str_from(rest, text.n + 1);
	}
	buf_free(&bytes);
}

struct str rcline_word(struct rcline *line)
{
	struct str rest = str_from(line->rest, skip_blanks(line->rest));
	size_t n = 0;

	while (n < rest.n && rest.s[n] != ' ' && rest.s[n] != '\t' && rest.s[n] != '\r')
		n++;
	line->at = (size_t)(rest.s - line->text.s);
	line->rest = str_from(rest, n);
	return str_slice(rest, 0, n);
}

struct str rcline_value(struct rcline *line)
{
	struct str word = rcline_word(line);

	return str_equal(word, STR("=")) ? rcline_word(line) : word;
}

void rcline_complain(struct rcline *line, const char *format, ...)
{
	struct str before = str_slice(line->text, 0, line->at);
	size_t column = 1;
	char what[256];
	uint32_t code;
	va_list args;

	for (size_t at = 0, n; (n = utf8_decode(before, at, &code)) > 0; at += n)
		column++;
	va_start(args, format);
	vsnprintf(what, sizeof(what), format, args);
	va_end(args);
	add_complaint(line->complaints, line->path, line->number, column, what);
}

void complaints_tell(const struct complaints *complaints, struct buf *out)
{
	struct str text = buf_str(&complaints->text);

	if (complaints->n == 0)
		return;
	buf_add(out, str_slice(text, 0, str_find(text, STR("\n"))));
	if (complaints->n > 1)
		buf_printf(out, " (and %zu more)", complaints->n - 1);
}

void complaints_free(struct complaints *complaints)
{
	buf_free(&complaints->text);
	*complaints = (struct complaints){0};
}

bool rcfile_folder(struct buf *out)
{
	const char *config = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME");

	/* A relative path is to be ignored, as the specification has it. */
	if (config && config[0] == '/')
		buf_add(out, str_of(config));
	else if (home && home[0])
		buf_printf(out, "%s/.config", home);
	else
		return false;
	buf_add(out, STR("/dushu/"));
	return true;
}
