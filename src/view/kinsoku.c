#include "src/view/kinsoku.h"

#include <stdbool.h>
#include <stddef.h>

static const struct {
	uint32_t code;
	unsigned kinsoku;
} marks[] = {
#define MARK(code, kinsoku) {code, kinsoku},
#include "assets/kinsoku.def"
#undef MARK
};

/* Letters, and the ideographs that most of a Chinese text is made of, have no class. */
static bool is_plain(uint32_t code)
{
	return (code >= 0x3400 && code < 0xFF00) || (code >= 'A' && code <= 'Z') ||
	       (code >= 'a' && code <= 'z') || (code >= '0' && code <= '9') || code == ' ';
}

unsigned kinsoku_of(uint32_t code)
{
	size_t low = 0, high = sizeof(marks) / sizeof(*marks);

	if (is_plain(code))
		return 0;
	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (marks[middle].code == code)
			return marks[middle].kinsoku;
		if (marks[middle].code < code)
			low = middle + 1;
		else
			high = middle;
	}
	return 0;
}
