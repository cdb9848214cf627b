#include "dushu/app/sample.h"

#include <limits.h>
#include <stdlib.h>
#include <unistd.h>

/* The folder of the running program, with its closing slash; empty where it cannot be known. */
static void program_folder(struct buf *out)
{
	char path[PATH_MAX];
	ssize_t n = readlink("/proc/self/exe", path, sizeof(path));

	while (n > 0 && path[n - 1] != '/')
		n--;
	if (n > 0)
		buf_add(out, (struct str){path, (size_t)n});
}

static bool folder_has(struct str folder, const char *below, const char *name, struct buf *path)
{
	buf_clear(path);
	buf_add(path, folder);
	buf_printf(path, "%s%s", below, name);
	return folder.n && access(path->s, R_OK) == 0;
}

bool sample_find(const char *name, struct buf *path, struct error *error)
{
	const char *data = getenv("DUSHU_DATA");
	struct buf folder = {0};
	bool found;

	program_folder(&folder);
	found = (data && folder_has(str_of(data), "/", name, path)) ||
		folder_has(buf_str(&folder), "../share/dushu/", name, path) ||
		folder_has(buf_str(&folder), "../../assets/", name, path);
	buf_free(&folder);
	if (!found)
		error_set(error,
			  "the bundled article %s is missing (name a FILE, or set DUSHU_DATA to "
			  "the folder that holds it)",
			  name);
	return found;
}
