#include "dushu/text/output.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

bool output_write(int fd, struct str s, struct error *error)
{
	while (s.n) {
		ssize_t n = write(fd, s.s, s.n);

		if (n < 0 && errno != EINTR)
			return error_set(error, "cannot write the output: %s", strerror(errno));
		if (n > 0)
			s = str_from(s, (size_t)n);
	}
	return true;
}
