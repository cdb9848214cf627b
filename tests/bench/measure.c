#include "tests/bench/measure.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

double now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static int compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

double median(double *values, size_t n)
{
	if (n == 0)
		return 0;
	qsort(values, n, sizeof(*values), compare);
	return n % 2 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2;
}

double cpu_ms(pid_t pid)
{
	struct timespec used;
	clockid_t clock;

	if (clock_getcpuclockid(pid, &clock) != 0 || clock_gettime(clock, &used) != 0)
		return 0;
	return (double)used.tv_sec * 1e3 + (double)used.tv_nsec / 1e6;
}

size_t memory_kb(pid_t pid, const char *field)
{
	char path[64], line[256];
	size_t kb = 0, n = strlen(field);
	FILE *file;

	snprintf(path, sizeof(path), "/proc/%ld/status", (long)pid);
	file = fopen(path, "re");
	if (!file)
		return 0;
	while (kb == 0 && fgets(line, sizeof(line), file)) {
		if (strncmp(line, field, n) == 0 && line[n] == ':')
			kb = strtoull(line + n + 1, NULL, 10);
	}
	fclose(file);
	return kb;
}

size_t unescape(char *s)
{
	static const char letters[] = "rnte\\", bytes[] = "\r\n\t\x1b\\";
	char *out = s;

	for (const char *c = s; *c; c++) {
		const char *letter = *c == '\\' && c[1] ? strchr(letters, c[1]) : NULL;
		char digits[3] = {0};

		if (letter) {
			*out++ = bytes[letter - letters];
			c++;
		} else if (*c == '\\' && c[1] == 'x' && c[2] && c[3]) {
			memcpy(digits, c + 2, 2);
			*out++ = (char)strtoul(digits, NULL, 16);
			c += 3;
		} else {
			*out++ = *c;
		}
	}
	*out = '\0';
	return (size_t)(out - s);
}
