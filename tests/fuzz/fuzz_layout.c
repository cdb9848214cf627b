/* Any bytes at any width: rows cover the text in order, end between clusters and are not too wide. */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "dushu/view/layout.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static void require(int holds)
{
	if (!holds)
		abort();
}

/* The cells of the row to its end, and whether it is too wide for other reason than a single cluster. */
static void check_row(struct str text, struct row row, const struct layout *layout)
{
	size_t at = row.start;
	int column = 0, first = 0;

	while (at < row.end) {
		column += layout_advance(text, at, column, layout->ambiguous, &at);
		if (first == 0)
			first = column;
	}
	require(at == row.end);
	require(row.columns <= column);
	require(row.indent + row.columns <= layout->width + layout->hang || row.columns == first);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct rows rows = {0};
	struct layout layout = {.width = 1, .ambiguous = 1};
	struct span keep = {0, 0};
	struct str text;
	size_t at = 0;

	if (n < 4)
		return 0;
	layout.width = 1 + data[0];
	layout.hang = data[1] % 3;
	layout.first_indent = data[1] / 3 % 8;
	layout.indent = data[1] / 24;
	layout.ambiguous = 1 + data[2] % 2;
	layout.whole = data[2] % 5 == 4;
	text = (struct str){(const char *)data + 4, n - 4};
	keep = (struct span){data[2], (size_t)data[2] + data[3]};
	layout.keep = &keep;
	layout.n_keep = 1;
	layout_text(text, &layout, &rows);
	for (size_t i = 0; i < rows.n; i++) {
		require(rows.at[i].start == at);
		check_row(text, rows.at[i], &layout);
		require(rows_find(&rows, at) == i);
		at = rows.at[i].end;
	}
	require(at == text.n);
	rows_free(&rows);
	return 0;
}
