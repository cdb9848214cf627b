/* What was read lately: an entry a title, where its reading stands, and its file. */
#include "src/view/start_private.h"

#include "dushu/text/unicode.h"

enum {
	MARGIN = 2,
	WIDEST = 100, /* columns of an entry on a wide screen */
	BAR = 10,     /* cells of the bar that tells how far the reading has come */
	BAR_FROM = 50 /* columns from which there is room for it */
};

/* Where entries stand: in the middle of a wide screen. */
static struct rect place_entries(const struct start *start)
{
	int rows = start->options.rows, cols = start->options.cols;
	int width = cols < WIDEST ? cols : WIDEST, top = rows >= 4 ? 2 : 0;

	return (struct rect){top, (cols - width) / 2, rows - top - (rows >= 3), width};
}

static void put_bar(const struct start *start, struct frame *frame, struct rect in, int row,
		    int col, int percent)
{
	struct str full = start->options.ascii ? STR("=") : STR("━");
	struct str rest = start->options.ascii ? STR("-") : STR("─");
	int filled = (percent * BAR + 50) / 100;

	for (int i = 0; i < BAR; i++)
		frame_put(frame, in, row, col + i, i < filled ? full : rest,
			  i < filled ? ROLE_BAR : ROLE_RULE);
}

/* How far and when, right-aligned; the column where they begin. */
static int put_progress(const struct start *start, struct frame *frame, struct rect in, int row,
			const struct start_entry *entry)
{
	struct buf words = {0};
	int col;

	if (entry->when.n)
		buf_printf(&words, "%3d%%", entry->percent);
	col = in.cols - MARGIN - (int)words.n;
	frame_put(frame, in, row, col, buf_str(&words), ROLE_STATUS);
	if (entry->when.n && in.cols >= BAR_FROM) {
		col -= BAR + 1;
		put_bar(start, frame, in, row, col, entry->percent);
	}
	buf_free(&words);
	return col;
}

static enum role role_of(const struct start_entry *entry, bool chosen)
{
	return entry->missing ? ROLE_DIM : chosen ? ROLE_CURRENT : ROLE_TEXT;
}

static void put_title(const struct start *start, struct frame *frame, struct rect in, int row,
		      const struct start_entry *entry, bool chosen)
{
	int end = put_progress(start, frame, in, row, entry);

	if (chosen)
		frame_put(frame, in, row, 0, start->options.ascii ? STR("|") : STR("▌"),
			  ROLE_CURRENT);
	frame_put_cut(frame, in, row, MARGIN, end - MARGIN - 2, entry->title,
		      role_of(entry, chosen));
}

/* Its file, the section that is read, and when it was; the file gives way first. */
static void put_whereabouts(const struct start *start, struct frame *frame, struct rect in, int row,
			    const struct start_entry *entry)
{
	struct str dot = start->options.ascii ? STR(" - ") : STR(" · ");
	struct str when = entry->missing  ? STR("not there any more")
			  : entry->when.n ? entry->when
					  : STR("comes with dushu");
	int width = (int)unicode_columns(when, frame->ambiguous), end = in.cols - MARGIN - width;
	int room = end - 2 - MARGIN, col;

	frame_put(frame, in, row, end, when, ROLE_DIM);
	col = frame_put_cut(frame, in, row, MARGIN, entry->section.n ? room * 3 / 5 : room,
			    entry->path, ROLE_DIM);
	if (entry->section.n == 0)
		return;
	col = frame_put(frame, in, row, col, dot, ROLE_DIM);
	frame_put_cut(frame, in, row, col, MARGIN + room - col, entry->section, ROLE_DIM);
}

static void put_entries(const struct start *start, struct frame *frame)
{
	struct rect in = place_entries(start);
	const struct list *list = &start->list;
	int rows = start_entry_rows(start);

	for (size_t i = list->top; i < list->n && i < list->top + list->height; i++) {
		int row = (int)(i - list->top) * rows;
		bool chosen = i == list->chosen;

		put_title(start, frame, in, row, &start->entries[i], chosen);
		if (rows > 1)
			put_whereabouts(start, frame, in, row + 1, &start->entries[i]);
		if (chosen && row < in.rows) {
			frame->cursor_row = in.row + row;
			frame->cursor_col = in.col;
		}
	}
}

static void put_hint(const struct start *start, struct frame *frame)
{
	static const struct {
		struct str keys, text;
	} hints[] = {{STR_INIT("j k"), STR_INIT("move")},
		     {STR_INIT("Enter"), STR_INIT("read")},
		     {STR_INIT("q"), STR_INIT("quit")}};
	struct rect line = {start->options.rows - 1, 0, 1, start->options.cols};
	int col = 1;

	if (start->options.rows < 3)
		return;
	if (start->message.n) {
		frame_put_cut(frame, line, 0, 1, line.cols - 2, buf_str(&start->message),
			      ROLE_MESSAGE);
		return;
	}
	for (size_t i = 0; i < sizeof(hints) / sizeof(*hints); i++) {
		col = frame_put(frame, line, 0, col, hints[i].keys, ROLE_KEY);
		col = frame_put(frame, line, 0, col + 1, hints[i].text, ROLE_HINT) + 3;
	}
}

void start_draw(const struct start *start, struct frame *frame)
{
	struct rect line = {0, 0, 1, start->options.cols};
	struct rect in = place_entries(start);

	frame->ambiguous = start->options.ambiguous;
	frame->ascii = start->options.ascii;
	frame_resize(frame, start->options.rows, start->options.cols);
	if (start->options.rows >= 4) {
		frame_put(frame, line, 0, in.col + MARGIN, STR("dushu"), ROLE_TITLE);
		frame_put(frame, line, 0, in.col + MARGIN + 7, STR("Read lately"), ROLE_PATH);
	}
	put_entries(start, frame);
	put_hint(start, frame);
}
