#include "dushu/text/spool.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "dushu/text/output.h"

/* Addresses set aside, which cost nothing until they are used; less where there are fewer. */
static const size_t room_wanted = (size_t)1 << 40, room_least = SPOOL_MEMORY;

struct spool {
	char *base;
	size_t room, n;
	int fd; /* of the file; -1 while all is in memory */
};

struct spool *spool_open(struct error *error)
{
	struct spool *spool = xrealloc(NULL, 1, sizeof(*spool));
	size_t room = room_wanted;

	for (; room >= room_least; room /= 2) {
		void *base = mmap(NULL, room, PROT_NONE,
				  MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);

		if (base == MAP_FAILED)
			continue;
		*spool = (struct spool){.base = base, .room = room, .fd = -1};
		if (mprotect(base, SPOOL_MEMORY, PROT_READ | PROT_WRITE) == 0)
			return spool;
		munmap(base, room);
	}
	free(spool);
	error_set(error, "there is no memory for what arrives (give a file instead of a pipe)");
	return NULL;
}

void spool_close(struct spool *spool)
{
	if (!spool)
		return;
	munmap(spool->base, spool->room);
	if (spool->fd >= 0)
		close(spool->fd);
	free(spool);
}

static int file_without_name(const char *folder)
{
	struct buf path = {0};
	int fd = folder && *folder ? open(folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600) : -1;

	if (fd < 0 && folder && *folder) {
		buf_printf(&path, "%s/dushu-XXXXXX", folder);
		fd = mkostemp(path.s, O_CLOEXEC);
		if (fd >= 0)
			unlink(path.s);
		buf_free(&path);
	}
	return fd;
}

static bool cannot_keep(struct error *error, const char *why)
{
	return error_set(error, "cannot keep what arrives: %s (name another folder in TMPDIR)",
			 why);
}

/* Goes on in a file: what is in memory is written there and takes the same place again. */
static bool move_to_file(struct spool *spool, struct error *error)
{
	const char *const folders[] = {getenv("TMPDIR"), "/var/tmp", "/tmp"};
	int fd = -1;

	for (size_t i = 0; fd < 0 && i < sizeof(folders) / sizeof(folders[0]); i++)
		fd = file_without_name(folders[i]);
	if (fd < 0)
		return cannot_keep(error, strerror(errno));
	if (!output_write(fd, spool_bytes(spool), error)) {
		close(fd);
		return false;
	}
	/* Behind the end of the file nothing is touched until it has grown. */
	if (mmap(spool->base, spool->room, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0) ==
	    MAP_FAILED) {
		close(fd);
		return cannot_keep(error, strerror(errno));
	}
	spool->fd = fd;
	return true;
}

bool spool_add(struct spool *spool, struct str bytes, struct error *error)
{
	if (bytes.n > spool->room - spool->n)
		return cannot_keep(error, "there is too much of it");
	if (spool->fd < 0 && spool->n + bytes.n > SPOOL_MEMORY && !move_to_file(spool, error))
		return false;
	if (spool->fd < 0)
		memcpy(spool->base + spool->n, bytes.s, bytes.n);
	else if (!output_write(spool->fd, bytes, error))
		return false;
	spool->n += bytes.n;
	return true;
}

struct str spool_bytes(const struct spool *spool)
{
	return (struct str){spool->base, spool->n};
}
