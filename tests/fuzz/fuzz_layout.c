/* Rows cover the text exactly, in order, and only a cluster wider than the row makes one too wide. */
#include <stdint.h>
#include <stdlib.h>

#include "dushu/view/layout.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct layout layout = {.width = 1, .ambiguous = 1};
	struct span keep[1];
	struct rows rows = {0};
	struct str text = {(const char *)data, n};
	size_t at = 0;

	if (n >= 4) {
		layout.width = 1 + data[0] % 120;
		layout.hang = data[1] % 3;
		layout.first_indent = data[1] & 4;
		layout.ambiguous = 1 + data[2] % 2;
		layout.whole = data[2] & 8;
		text = str_from(text, 4);
		keep[0] = (struct span){data[3] % (text.n + 1), text.n};
		layout.keep = keep;
		layout.n_keep = keep[0].start < keep[0].end;
	}
	layout_text(text, &layout, &rows);
	for (size_t i = 0; i < rows.n; i++) {
		const struct row *row = &rows.at[i];
		int room = layout.width - row->indent > 1 ? layout.width - row->indent : 1;

		if (row->start != at || (row->end <= row->start && text.n))
			abort();
		/* The widest cluster is an unsafe character of 8 cells, or a tab. */
		if (row->columns > room + layout.hang && room >= 8)
			abort();
		if (rows_find(&rows, row->start) != i)
			abort();
		at = row->end;
	}
	if (at != text.n)
		abort();
	rows_free(&rows);
	return 0;
}
