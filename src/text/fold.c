#include "dushu/text/fold.h"

#include <stdlib.h>
#include <unicase.h>

#include "dushu/text/buf.h"
#include "dushu/text/unicode.h"

enum {
	PAGE = 256,
	CODES = 0x30000, /* nothing beyond has another form */
	N_PAGES = CODES / PAGE,
};

/* A code point that is mapped to another one. */
struct pair {
	uint32_t to, from;
};

struct fold {
	uint32_t *pages[N_PAGES]; /* NULL: each stands for itself */
	struct pair *pairs;       /* by what they are mapped to */
	size_t n_pairs, cap_pairs;
};

/* Blanks and quotation marks that are typed in more ways than one. */
static const struct {
	uint32_t first, last, to;
} same[] = {
	{'\t', '\t', ' '},      {0xA0, 0xA0, ' '},     {0x2000, 0x200A, ' '}, {0x202F, 0x202F, ' '},
	{0x2018, 0x201B, '\''}, {0x201C, 0x201F, '"'}, {0x300C, 0x300D, '"'}, {0x300E, 0x300F, '"'},
};

static uint32_t narrow(uint32_t code)
{
	for (size_t i = 0; i < sizeof(same) / sizeof(*same); i++) {
		if (code >= same[i].first && code <= same[i].last)
			return same[i].to;
	}
	return unicode_narrow(code);
}

static uint32_t folded(unsigned flags, const struct script *script, uint32_t code)
{
	if (flags & FOLD_WIDTH)
		code = narrow(code);
	/* Between kana and hangul there is no case. */
	if (flags & FOLD_CASE && (code < 0x3040 || code >= 0xA640))
		code = uc_tolower(code);
	return flags & FOLD_SCRIPT && script ? script_code(script, code) : code;
}

static void add(struct fold *fold, uint32_t from, uint32_t to)
{
	uint32_t **page = &fold->pages[from / PAGE];

	if (!*page) {
		*page = xrealloc(NULL, PAGE, sizeof(**page));
		for (uint32_t i = 0; i < PAGE; i++)
			(*page)[i] = from / PAGE * PAGE + i;
	}
	(*page)[from % PAGE] = to;
	if (fold->n_pairs == fold->cap_pairs) {
		fold->cap_pairs = fold->cap_pairs ? fold->cap_pairs * 2 : 1024;
		fold->pairs = xrealloc(fold->pairs, fold->cap_pairs, sizeof(*fold->pairs));
	}
	fold->pairs[fold->n_pairs++] = (struct pair){to, from};
}

static int compare_pairs(const void *a, const void *b)
{
	const struct pair *x = a, *y = b;

	if (x->to != y->to)
		return x->to < y->to ? -1 : 1;
	return x->from < y->from ? -1 : x->from > y->from;
}

struct fold *fold_open(unsigned flags, const struct script *script)
{
	struct fold *fold = xrealloc(NULL, 1, sizeof(*fold));

	*fold = (struct fold){0};
	for (uint32_t code = 0; flags && code < CODES; code++) {
		uint32_t to = folded(flags, script, code);

		if (to != code)
			add(fold, code, to);
	}
	if (fold->n_pairs)
		qsort(fold->pairs, fold->n_pairs, sizeof(*fold->pairs), compare_pairs);
	return fold;
}

void fold_close(struct fold *fold)
{
	if (!fold)
		return;
	for (size_t i = 0; i < N_PAGES; i++)
		free(fold->pages[i]);
	free(fold->pairs);
	free(fold);
}

uint32_t fold_code(const struct fold *fold, uint32_t code)
{
	const uint32_t *page = code < CODES ? fold->pages[code / PAGE] : NULL;

	return page ? page[code % PAGE] : code;
}

/* The first pair that is mapped to `to` or behind it. */
static size_t pair_from(const struct fold *fold, uint32_t to)
{
	size_t low = 0, high = fold->n_pairs;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (fold->pairs[middle].to < to)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

size_t fold_variants(const struct fold *fold, uint32_t code, uint32_t *out, size_t max)
{
	uint32_t to = fold_code(fold, code);
	size_t n = 0;

	/* What is mapped elsewhere itself is no variant of itself. */
	if (fold_code(fold, to) == to) {
		if (n < max)
			out[n] = to;
		n++;
	}
	for (size_t i = pair_from(fold, to); i < fold->n_pairs && fold->pairs[i].to == to; i++) {
		if (n < max)
			out[n] = fold->pairs[i].from;
		n++;
	}
	return n;
}
