#include "dushu/view/start.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <cmocka.h>

static const struct start_entry entries[] = {
	{.title = STR_INIT("治水為先 讓旱坡地喝上安心水"),
	 .path = STR_INIT("~/texts/water.txt"),
	 .section = STR_INIT("管好“總閘門”"),
	 .when = STR_INIT("today"),
	 .percent = 30},
	{.title = STR_INIT(
		 "A very long title that goes on about canals, mills and the price of bread"),
	 .path = STR_INIT("/srv/library/of/long/paths/bread.txt"),
	 .section = STR_INIT("The second winter"),
	 .when = STR_INIT("yesterday"),
	 .percent = 100},
	{.title = STR_INIT("gone.txt"),
	 .path = STR_INIT("~/gone.txt"),
	 .when = STR_INIT("3 days ago"),
	 .missing = true},
	{.title = STR_INIT("sample.txt"), .path = STR_INIT("/usr/share/dushu/sample.txt")},
};

enum { N_ENTRIES = sizeof(entries) / sizeof(*entries) };

static struct start *open_at(int rows, int cols, bool ascii)
{
	struct model_options options = {.rows = rows, .cols = cols, .ambiguous = 1, .ascii = ascii};

	return start_open(entries, N_ENTRIES, &options);
}

static unsigned press(struct start *start, const char *spelling)
{
	struct event event = {.kind = EVENT_KEY};
	unsigned flags = 0;

	for (struct str rest = str_of(spelling); rest.n;) {
		size_t n = key_parse(rest, &event.key);

		assert_true(n > 0);
		flags = start_handle(start, &event);
		rest = str_from(rest, n);
	}
	return flags;
}

static const struct {
	int rows, cols;
	bool ascii;
	const char *keys, *screen;
} screens[] = {
	/* clang-format off */
	{15, 60, false, "",
	 "  dushu  Read lately\n"
	 "\n"
	 "▌ 治水為先 讓旱坡地喝上安心水              ━━━───────  30%\n"
	 "  ~/texts/water.txt · 管好“總閘門”                   today\n"
	 "\n"
	 "  A very long title that goes on about c…  ━━━━━━━━━━ 100%\n"
	 "  /srv/library/of/long/paths… · The second win…  yesterday\n"
	 "\n"
	 "  gone.txt                                 ──────────   0%\n"
	 "  ~/gone.txt                            not there any more\n"
	 "\n"
	 "  sample.txt\n"
	 "  /usr/share/dushu/sample.txt             comes with dushu\n"
	 "\n"
	 " j k move   Enter read   q quit\n"},
	{9, 40, true, "jj<Enter>",
	 "  dushu  Read lately\n"
	 "\n"
	 "  治水為先 讓旱坡地喝上安心水      30%\n"
	 "  ~/texts/water.txt - 管好“總~   today\n"
	 "  A very long title that goes o~  100%\n"
	 "  /srv/library/o~ - The se~  yesterday\n"
	 "| gone.txt                          0%\n"
	 "  ~/gone.txt        not there any more\n"
	 " ~/gone.txt is not there any more\n"},
	{5, 40, false, "G",
	 "  dushu  Read lately\n"
	 "\n"
	 "  gone.txt                          0%\n"
	 "▌ sample.txt\n"
	 " j k move   Enter read   q quit\n"},
	{2, 20, false, "j",
	 "▌ A very lo…  100%\n"
	 "\n"},
	{1, 8, false, "",
	 "▌  30%\n"},
	{7, 130, false, "j",
	 "                 dushu  Read lately\n"
	 "\n"
	 "                 治水為先 讓旱坡地喝上安心水                                                      ━━━───────  30%\n"
	 "               ▌ A very long title that goes on about canals, mills and the price of bread        ━━━━━━━━━━ 100%\n"
	 "                 gone.txt                                                                         ──────────   0%\n"
	 "                 sample.txt\n"
	 " j k move   Enter read   q quit\n"},
	/* clang-format on */
};

static void the_screen_lists_what_was_read(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(screens) / sizeof(*screens); i++) {
		struct start *start = open_at(screens[i].rows, screens[i].cols, screens[i].ascii);
		struct frame frame = {0};
		struct buf printed = {0};

		press(start, screens[i].keys);
		start_draw(start, &frame);
		frame_print(&frame, &printed);
		if (!str_equal(buf_str(&printed), str_of(screens[i].screen)))
			fail_msg("%d x %d after %s\n%s", screens[i].rows, screens[i].cols,
				 screens[i].keys, printed.s);
		buf_free(&printed);
		frame_free(&frame);
		start_close(start);
	}
}

static void keys_move_and_choose(void **state)
{
	static const struct {
		const char *keys;
		size_t chosen;
		unsigned flag;
	} rows[] = {
		{"", 0, 0},
		{"j", 1, 0},
		{"jjjjjj", 3, 0},
		{"Gk", 2, 0},
		{"G<Home>", 0, 0},
		{"<Space>b", 0, 0},
		{"<Enter>", 0, START_READ},
		{"jl", 1, START_READ},
		{"jj<Enter>", 2, MODEL_BELL},
		{"jjj<Right>", 3, START_READ},
		{"q", 0, MODEL_QUIT},
		{"Q", 0, MODEL_QUIT},
		{"<Esc>", 0, 0},
		{"<C-l>", 0, MODEL_REPAINT},
		{"<C-z>", 0, MODEL_SUSPEND},
		{"x", 0, MODEL_BELL},
		{"\uff4a", 1, 0},
		{"<Tab><S-Tab>", 0, 0},
	};
	const unsigned all = START_READ | MODEL_QUIT | MODEL_BELL | MODEL_REPAINT | MODEL_SUSPEND;

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct start *start = open_at(24, 80, false);
		unsigned flags = press(start, rows[i].keys);

		assert_int_equal(start_chosen(start), rows[i].chosen);
		assert_int_equal(flags & all, rows[i].flag);
		start_close(start);
	}
}

static void every_size_has_its_cells_and_a_cursor_inside(void **state)
{
	(void)state;
	for (int rows = 1; rows < 30; rows++) {
		for (int cols = 1; cols < 140; cols += 3) {
			struct start *start = open_at(rows, cols, rows % 2);
			struct event event = {
				.kind = EVENT_RESIZE, .rows = cols % 25, .cols = rows};
			struct frame frame = {0};

			press(start, "jj");
			start_draw(start, &frame);
			assert_true(frame.cursor_row >= 0 && frame.cursor_row < rows);
			assert_true(frame.cursor_col >= 0 && frame.cursor_col < cols);
			start_handle(start, &event);
			start_draw(start, &frame);
			frame_free(&frame);
			start_close(start);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_screen_lists_what_was_read),
		cmocka_unit_test(keys_move_and_choose),
		cmocka_unit_test(every_size_has_its_cells_and_a_cursor_inside),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
