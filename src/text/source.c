#include "dushu/text/source.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <setjmp.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "dushu/text/encoding.h"
#include "dushu/text/spool.h"

/*
 * Smaller files are read: nothing done to the file can hurt. Of larger ones memory would be made and
 * filled, which takes as long as the rest of a start.
 */
enum { MAP_FROM = 1 << 16, READ_STEP = 1 << 16 };

/* So much of a file is mapped at once, where it is in memory. */
enum { POPULATE_MOST = 1 << 22 };

/* What is read at once of a source that grows, in steps; and when its encoding is certain. */
enum { STEPS_AT_ONCE = 16, CERTAIN = 1 << 18 };

struct source {
	struct buf own; /* the bytes, where they are not mapped or spooled */
	void *map;      /* NULL where nothing is mapped */
	size_t map_size;
	struct spool *spool; /* what came through a descriptor */
	int fd;              /* where more is to come from, or -1 */
	size_t begin;
	enum encoding encoding;
	char *path, *name;
};

static char *copy_of(const char *s)
{
	size_t n = strlen(s) + 1;

	return memcpy(xrealloc(NULL, n, 1), s, n);
}

static const char *without_folders(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash && slash[1] ? slash + 1 : path;
}

static struct source *source_new(const char *path, const char *name)
{
	struct source *source = xrealloc(NULL, 1, sizeof(*source));

	*source = (struct source){.fd = -1};
	source->path = path ? copy_of(path) : NULL;
	source->name = copy_of(name);
	return source;
}

void source_close(struct source *source)
{
	if (!source)
		return;
	if (source->map)
		munmap(source->map, source->map_size);
	spool_close(source->spool);
	buf_free(&source->own);
	free(source->path);
	free(source->name);
	free(source);
}

struct str source_bytes(const struct source *source)
{
	if (source->map)
		return (struct str){source->map, source->map_size};
	return source->spool ? spool_bytes(source->spool) : buf_str(&source->own);
}

size_t source_begin(const struct source *source)
{
	return source->begin;
}

const char *source_name(const struct source *source)
{
	return source->name;
}

const char *source_path(const struct source *source)
{
	return source->path;
}

const char *source_encoding(const struct source *source)
{
	return encoding_name(source->encoding);
}

/* Decodes what was read where it is not UTF-8. */
static void settle(struct source *source)
{
	struct buf decoded = {0};

	source->encoding = encoding_guess(source_bytes(source));
	if (source->encoding != ENCODING_UTF8) {
		encoding_decode(source->encoding, source_bytes(source), &decoded);
		buf_free(&source->own);
		spool_close(source->spool);
		source->spool = NULL;
		source->own = decoded;
	}
	source->begin = str_starts(source_bytes(source), STR("\xEF\xBB\xBF")) ? 3 : 0;
}

/* Waits where the descriptor was left non-blocking by whoever gave it. */
static ssize_t read_some(int fd, char *out, size_t n)
{
	for (;;) {
		ssize_t got = read(fd, out, n);

		if (got < 0 && errno == EAGAIN)
			poll(&(struct pollfd){.fd = fd, .events = POLLIN}, 1, -1);
		else if (got >= 0 || errno != EINTR)
			return got;
	}
}

static bool say_errno(const char *name, struct error *error)
{
	switch (errno) {
	case ENOENT:
		return error_set(error,
				 "%s: no such file (check the name, or use - for standard input)",
				 name);
	case EACCES:
		return error_set(error, "%s: may not be read (ask its owner, or try chmod +r)",
				 name);
	case EISDIR:
		return error_set(error, "%s: is a directory (name a file inside it)", name);
	case ENOTDIR:
		return error_set(error, "%s: no such file (a folder in its path is a file)", name);
	default:
		return error_set(error, "%s: cannot be read: %s", name, strerror(errno));
	}
}

static bool keep_step(struct source *source, int fd, ssize_t *n, struct error *error)
{
	char bytes[READ_STEP];

	*n = read_some(fd, bytes, sizeof(bytes));
	return *n <= 0 || spool_add(source->spool, (struct str){bytes, (size_t)*n}, error);
}

/* Without a spool, bytes are read to where they stay. */
static void own_step(struct source *source, int fd, ssize_t *n)
{
	struct buf *own = &source->own;

	buf_reserve(own, READ_STEP);
	*n = read_some(fd, own->s + own->n, READ_STEP);
	own->n += *n > 0 ? (size_t)*n : 0;
	own->s[own->n] = '\0';
}

/* Reads a step; 1, or 0 at the end, or -1 and an error. */
static int read_step(struct source *source, int fd, struct error *error)
{
	ssize_t n = 0;

	if (!source->spool)
		own_step(source, fd, &n);
	else if (!keep_step(source, fd, &n, error))
		return -1;
	if (n < 0)
		say_errno(source->path ? source->path : source->name, error);
	return n > 0 ? 1 : (int)n;
}

static bool read_all(struct source *source, int fd, struct error *error)
{
	int status;

	do
		status = read_step(source, fd, error);
	while (status > 0);
	return status == 0;
}

struct source *source_from(struct str bytes, const char *name)
{
	struct source *source = source_new(NULL, name);

	buf_add(&source->own, bytes);
	settle(source);
	return source;
}

static void settle_work(void *source)
{
	settle(source);
}

/* Maps a large regular file of UTF-8. False, and nothing done, where it is better read. */
static bool map_file(struct source *source, int fd)
{
	struct stat status;
	struct error error;
	bool lost;

	if (fstat(fd, &status) < 0 || !S_ISREG(status.st_mode) || status.st_size < MAP_FROM ||
	    lseek(fd, 0, SEEK_CUR) != 0)
		return false;
	source->map_size = (size_t)status.st_size;
	source->map =
		mmap(NULL, source->map_size, PROT_READ,
		     MAP_PRIVATE | (source->map_size <= POPULATE_MOST ? MAP_POPULATE : 0), fd, 0);
	if (source->map == MAP_FAILED) {
		source->map = NULL;
		return false;
	}
	lost = !source_guard(settle_work, source, &error);
	if (!lost && source->encoding == ENCODING_UTF8)
		return true;
	munmap(source->map, source->map_size);
	source->map = NULL;
	buf_clear(&source->own);
	return false;
}

/* Whether all of it may be in memory: a file is, unless it is mapped. */
static bool is_file(int fd)
{
	struct stat status;

	return fstat(fd, &status) == 0 && S_ISREG(status.st_mode);
}

/* Fills a new source from a descriptor; closes the source on failure. */
static struct source *fill(struct source *source, int fd, struct error *error)
{
	if (map_file(source, fd))
		return source;
	if (!is_file(fd))
		source->spool = spool_open(error);
	if ((!source->spool && !is_file(fd)) || !read_all(source, fd, error)) {
		source_close(source);
		return NULL;
	}
	settle(source);
	return source;
}

struct source *source_read(int fd, const char *name, struct error *error)
{
	return fill(source_new(NULL, name), fd, error);
}

static bool is_ready(int fd, int ms)
{
	return poll(&(struct pollfd){.fd = fd, .events = POLLIN}, 1, ms) > 0;
}

/* Reads until the end, or for so many milliseconds; false where reading failed. */
static bool read_for(struct source *source, int ms, struct error *error)
{
	struct timespec begun, now;
	int left = ms, status = 1;

	clock_gettime(CLOCK_MONOTONIC, &begun);
	while (status > 0 && left > 0 && is_ready(source->fd, left)) {
		status = read_step(source, source->fd, error);
		clock_gettime(CLOCK_MONOTONIC, &now);
		left = ms - (int)((now.tv_sec - begun.tv_sec) * 1000 +
				  (now.tv_nsec - begun.tv_nsec) / 1000000);
	}
	if (status == 0)
		source->fd = -1;
	return status >= 0;
}

static bool is_foreign(const struct source *source)
{
	return encoding_guess(source_bytes(source)) != ENCODING_UTF8;
}

static bool begin_to_follow(struct source *source, int ms, struct error *error)
{
	int fd = source->fd;

	source->spool = spool_open(error);
	if (!source->spool || !read_for(source, ms, error))
		return false;
	if (source->fd >= 0 && is_foreign(source)) {
		source->fd = -1;
		if (!read_all(source, fd, error))
			return false;
	}
	if (source->fd < 0)
		settle(source);
	else
		source->begin = str_starts(source_bytes(source), STR("\xEF\xBB\xBF")) ? 3 : 0;
	return true;
}

struct source *source_follow(int fd, const char *name, int ms, struct error *error)
{
	struct source *source = source_new(NULL, name);

	if (map_file(source, fd))
		return source;
	source->fd = fd;
	if (begin_to_follow(source, ms, error))
		return source;
	source_close(source);
	return NULL;
}

enum growth source_grow(struct source *source, struct error *error)
{
	size_t n = source_bytes(source).n;
	int status = 1;

	for (int i = 0; status > 0 && i < STEPS_AT_ONCE && is_ready(source->fd, 0); i++)
		status = read_step(source, source->fd, error);
	if (status <= 0)
		source->fd = -1;
	/* The first bytes tell the encoding; where they were few, it may turn out another. */
	if (status <= 0 && n < CERTAIN && is_foreign(source))
		return GROWTH_ANEW;
	if (status <= 0)
		return status < 0 ? GROWTH_LOST : GROWTH_END;
	return source_bytes(source).n > n ? GROWTH_MORE : GROWTH_NONE;
}

void source_settle(struct source *source)
{
	settle(source);
}

bool source_whole(const struct source *source)
{
	return source->fd < 0;
}

int source_fd(const struct source *source)
{
	return source->fd;
}

struct source *source_open(const char *path, struct error *error)
{
	struct source *source;
	int fd;

	if (strcmp(path, "-") == 0)
		return source_read(STDIN_FILENO, "(standard input)", error);
	fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	if (fd < 0) {
		say_errno(path, error);
		return NULL;
	}
	source = fill(source_new(path, without_folders(path)), fd, error);
	close(fd);
	return source;
}

/*
 * The guard. A signal handler is given no argument of ours, so these must be variables:
 * where to jump, for each thread …
 */
static _Thread_local sigjmp_buf *guard_jump; /* lint: mutable */

/* … what was there before, which the last of several threads puts back … */
static struct sigaction guard_before; /* lint: mutable */

/* … how many threads are in a guard, and who may change these. */
static int guards; /* lint: mutable */

static atomic_flag guards_lock = ATOMIC_FLAG_INIT; /* lint: mutable */

static void on_lost_page(int signal_number, siginfo_t *info, void *context)
{
	if (guard_jump)
		siglongjmp(*guard_jump, 1);
	/* Not ours: what was there before, on returning to the instruction that failed. */
	if (guard_before.sa_flags & SA_SIGINFO)
		guard_before.sa_sigaction(signal_number, info, context);
	else
		sigaction(signal_number, &guard_before, NULL);
}

static void guards_change(int by)
{
	struct sigaction ours = {.sa_sigaction = on_lost_page, .sa_flags = SA_SIGINFO};

	while (atomic_flag_test_and_set_explicit(&guards_lock, memory_order_acquire))
		;
	sigemptyset(&ours.sa_mask);
	if (by > 0 && guards == 0)
		sigaction(SIGBUS, &ours, &guard_before);
	guards += by;
	if (by < 0 && guards == 0)
		sigaction(SIGBUS, &guard_before, NULL);
	atomic_flag_clear_explicit(&guards_lock, memory_order_release);
}

bool source_guard(void (*work)(void *), void *arg, struct error *error)
{
	sigjmp_buf jump;
	bool lost = sigsetjmp(jump, 1) != 0;

	if (!lost) {
		guards_change(1);
		guard_jump = &jump;
		work(arg);
	}
	guard_jump = NULL;
	guards_change(-1);
	if (lost)
		return error_set(error, "the file was cut short while it was read (load it again)");
	return true;
}
