#include "dushu/app/save.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { NAMES_MOST = 100 /* temporary names tried */ };

/* A file on its way: what it will be called, and what it is called until then. */
struct draft {
	struct buf path, temporary;
	int fd;
};

const char *save_reason(int number)
{
	static const struct {
		int number;
		const char *words;
	} rows[] = {
		{EACCES, "you may not write there"},
		{EPERM, "you may not write there"},
		{EROFS, "nothing can be written on that disk"},
		{ENOENT, "there is no such folder"},
		{ENOTDIR, "a part of the path is no folder"},
		{EISDIR, "that is a folder"},
		{ENOSPC, "the disk is full"},
		{EDQUOT, "your share of the disk is full"},
		{ENAMETOOLONG, "the name is too long"},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		if (rows[i].number == number)
			return rows[i].words;
	}
	return strerror(number);
}

static void expand(const char *path, struct buf *out)
{
	const char *home = getenv("HOME");

	if (path[0] == '~' && (path[1] == '/' || path[1] == '\0') && home && *home) {
		buf_add(out, str_of(home));
		path++;
	}
	buf_add(out, str_of(path));
}

/* Follows symbolic links to what would be replaced. */
static void follow_links(struct buf *path)
{
	char *real = realpath(path->s, NULL);

	if (!real)
		return;
	buf_clear(path);
	buf_add(path, str_of(real));
	free(real);
}

static bool draft_open(struct draft *draft)
{
	struct str path = buf_str(&draft->path);
	size_t slash = path.n;

	while (slash > 0 && path.s[slash - 1] != '/')
		slash--;
	for (int i = 0; i < NAMES_MOST; i++) {
		buf_clear(&draft->temporary);
		buf_add(&draft->temporary, str_slice(path, 0, slash));
		buf_printf(&draft->temporary, ".dushu-%ld-%d", (long)getpid(), i);
		draft->fd = open(draft->temporary.s, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
		if (draft->fd >= 0 || errno != EEXIST)
			break;
	}
	return draft->fd >= 0;
}

/* Takes the name; false and errno where it cannot, EEXIST where it is taken and must not be. */
static bool draft_name(const struct draft *draft, bool overwrite)
{
	if (overwrite)
		return rename(draft->temporary.s, draft->path.s) == 0;
	if (renameat2(AT_FDCWD, draft->temporary.s, AT_FDCWD, draft->path.s, RENAME_NOREPLACE) == 0)
		return true;
	/* Some file systems know no such renaming; none lets a link replace a file. */
	if (errno != EINVAL && errno != ENOSYS)
		return false;
	if (link(draft->temporary.s, draft->path.s) != 0)
		return false;
	unlink(draft->temporary.s);
	return true;
}

static enum saved fail(const char *path, struct error *error)
{
	int number = errno;

	if (number == EEXIST)
		return SAVED_EXISTS;
	error_set(error, "%s was not saved: %s", path, save_reason(number));
	return SAVED_NOT;
}

static enum saved draft_write(struct draft *draft, const char *path, mode_t mode, bool overwrite,
			      const struct save_contents *contents, struct error *error)
{
	enum saved saved = SAVED;

	errno = 0;
	if (!contents->write(draft->fd, contents->arg, error))
		saved = errno ? fail(path, error) : SAVED_NOT;
	else if ((mode && fchmod(draft->fd, mode & 07777) != 0) || fsync(draft->fd) != 0)
		saved = fail(path, error);
	if (close(draft->fd) != 0 && saved == SAVED)
		saved = fail(path, error);
	if (saved == SAVED && !draft_name(draft, overwrite))
		saved = fail(path, error);
	if (saved != SAVED)
		unlink(draft->temporary.s);
	return saved;
}

/* What stands there: its mode, 0 for nothing. False where it must be left alone. */
static bool look(const char *target, const char *path, mode_t *mode, struct error *error)
{
	struct stat status;

	*mode = 0;
	if (stat(target, &status) != 0)
		return true;
	*mode = status.st_mode;
	if (S_ISDIR(status.st_mode))
		return error_set(error, "%s was not saved: that is a folder", path);
	return S_ISREG(status.st_mode) ||
	       error_set(error, "%s was not saved: that is no ordinary file", path);
}

enum saved save_file(const char *path, bool overwrite, const struct save_contents *contents,
		     struct error *error)
{
	struct draft draft = {.fd = -1};
	enum saved saved = SAVED_NOT;
	mode_t mode;

	expand(path, &draft.path);
	follow_links(&draft.path);
	if (look(draft.path.s, path, &mode, error)) {
		if (mode && !overwrite)
			saved = SAVED_EXISTS;
		else if ((mode && access(draft.path.s, W_OK) != 0) || !draft_open(&draft))
			saved = fail(path, error);
		else
			saved = draft_write(&draft, path, mode, overwrite, contents, error);
	}
	buf_free(&draft.path);
	buf_free(&draft.temporary);
	return saved;
}
