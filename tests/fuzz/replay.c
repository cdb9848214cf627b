/* Runs a fuzz target without a fuzzer: over the files named, then over fixed pseudo-random inputs. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

enum { RANDOM_RUNS = 400, RANDOM_MAX = 600 };

/* What articles are made of and what breaks readers of them, so that random inputs get somewhere. */
static const char *const pieces[] = {
	"一",   "二十",     "萬", "元",     "個",      "。",     ",",        "(",     ")",    "“",
	"”",    "區(qū)",   "——", "第",     "章",      "\n",     "\n\n",     "\r\n",  " ",    "　",
	"1",    "23.5",     "%",  "2024年", "3月",     "twenty", "million ", "from ", " to ", "-",
	"\xff", "\xe4\xb8", "\0", "\x1b[",  "e\u0301", "\u200d", "a",        "Z",     "1.",
};

static uint32_t next_random(uint32_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 17;
	*state ^= *state << 5;
	return *state;
}

static size_t fill(uint8_t *out, uint32_t *state)
{
	size_t n = 0, want = next_random(state) % RANDOM_MAX;

	while (n < want) {
		const char *piece = pieces[next_random(state) % (sizeof(pieces) / sizeof(*pieces))];

		if (next_random(state) % 12 == 0)
			out[n++] = (uint8_t)next_random(state);
		while (*piece && n < RANDOM_MAX)
			out[n++] = (uint8_t)*piece++;
	}
	return n;
}

static int run_file(const char *path)
{
	static uint8_t data[1 << 20];
	FILE *file = fopen(path, "rb");
	size_t n;

	if (!file)
		return 0; /* an unmatched pattern of the shell */
	n = fread(data, 1, sizeof(data), file);
	fclose(file);
	return LLVMFuzzerTestOneInput(data, n);
}

int main(int argc, char **argv)
{
	static uint8_t data[RANDOM_MAX + 8];
	uint32_t state = 2463534242u;
	int failed = 0;

	for (int i = 1; i < argc; i++)
		failed |= run_file(argv[i]);
	for (int i = 0; i < RANDOM_RUNS; i++)
		failed |= LLVMFuzzerTestOneInput(data, fill(data, &state));
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
