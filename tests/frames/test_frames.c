/*
 * Runs the scripts tests/frames/NAME.test over the pure model: what a reader types and what the screen shows.
 *
 * A script is lines of commands. A line that begins with | belongs to the command above it:
 *   size ROWS COLS        the screen (before open or text)
 *   option raw|ascii|wide how the model is opened; wide: ambiguous characters take two cells
 *   open PATH             an article, by its path from the top of the project
 *   text                  an article whose lines follow, each behind a |
 *   keys jj<Tab>          keys, in vim's spelling
 *   from jj<Tab>          keys that lead to where the keys of `try` are typed
 *   try j <Down>          each of these, typed after those of `from` in the article opened anew, does the same: flags,
 *                         requests, rows it changed, by number, and the cursor, behind a |
 *   resize ROWS COLS      the screen changes its size
 *   paste TEXT            text is pasted
 *   flags quit|bell|...   what the last event asked for
 *   frame                 the screen as text, a row behind each |
 *   roles                 the screen as letters of assets/roles.def, capitals where it is reversed
 *   title, hint           the first and the last row of the screen, behind a |
 *   chosen                the chosen figure's bytes of the source, behind a |
 *   place                 the source byte at the top of the text, behind a |
 *   request               what the model asked for last: its kind, name and text, behind a |
 *   mouse press|drag|release|up|down ROW COL
 *   exists MESSAGE        the file that was to be saved stands there already
 *   cursor ROW COL        where the hardware cursor stands
 * With FRAMES_UPDATE=1 what stands behind frame, roles, title, hint, place, chosen, request and try is written anew.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <glob.h>
#include <cmocka.h>

#include "run.h"

static void two_numbers(struct run *run, struct str text, int *a, int *b)
{
	char line[64];

	snprintf(line, sizeof(line), "%.*s", (int)text.n, text.s);
	if (sscanf(line, "%d %d", a, b) != 2)
		fail_msg("%s:%zu: two numbers are wanted", run->path, run->line);
}

static void do_size(struct run *run, struct str rest)
{
	two_numbers(run, rest, &run->options.rows, &run->options.cols);
}

static void do_option(struct run *run, struct str rest)
{
	run->options.raw |= str_equal(rest, STR("raw"));
	run->options.ascii |= str_equal(rest, STR("ascii"));
	if (str_equal(rest, STR("wide")))
		run->options.ambiguous = 2;
}

static void do_open(struct run *run, struct str rest)
{
	struct buf path = {0};
	struct error error;
	struct source *source;

	buf_add(&path, rest);
	source = source_open(path.s, &error);
	buf_free(&path);
	if (!source)
		fail_msg("%s:%zu: %s", run->path, run->line, error.text);
	start(run, source);
}

static void do_text(struct run *run, struct str rest)
{
	struct buf text = {0};

	(void)rest;
	take_block(run, &text);
	for (struct str lines = buf_str(&text); lines.n;) {
		size_t end = str_find(lines, STR("\n"));

		buf_add(&run->written, STR("|"));
		buf_add(&run->written, str_slice(lines, 0, end + 1));
		lines = str_from(lines, end + 1);
	}
	start(run, source_from(buf_str(&text), "test.txt"));
	buf_free(&text);
}

static void type_in(struct run *run, struct str rest)
{
	while (rest.n) {
		struct event event = {.kind = EVENT_KEY};
		size_t n = key_parse(rest, &event.key);

		if (n == 0)
			fail_msg("%s:%zu: no key: %.*s", run->path, run->line, (int)rest.n, rest.s);
		send(run, event);
		rest = str_from(rest, n);
	}
}

static void do_keys(struct run *run, struct str rest)
{
	type_in(run, rest);
}

static void do_from(struct run *run, struct str rest)
{
	buf_clear(&run->from);
	buf_add(&run->from, rest);
}

/* What keys change where those of `from` led, in run->changes. */
static void try_keys(struct run *run, struct str keys)
{
	model_close(run->model);
	run->model = model_open(run->article, &run->options);
	type_in(run, buf_str(&run->from));
	frame_draw(run->model, &run->before);
	run->flags = 0;
	type_in(run, keys);
	frame_draw(run->model, &run->frame);
	buf_clear(&run->changes);
	print_done(run, &run->changes);
}

static void do_try(struct run *run, struct str rest)
{
	struct str first = rest.n ? str_slice(rest, 0, str_find(rest, STR(" "))) : rest;
	struct buf done = {0};

	for (bool begun = false; rest.n; begun = true) {
		struct str keys = str_slice(rest, 0, str_find(rest, STR(" ")));

		rest = str_from(rest, keys.n + 1);
		try_keys(run, keys);
		if (begun && !str_equal(buf_str(&done), buf_str(&run->changes)))
			fail_msg("%s:%zu: %.*s does not what %.*s does", run->path, run->line,
				 (int)keys.n, keys.s, (int)first.n, first.s);
		buf_clear(&done);
		buf_add(&done, buf_str(&run->changes));
	}
	buf_free(&done);
	compare(run, print_changes);
}

static void do_resize(struct run *run, struct str rest)
{
	struct event event = {.kind = EVENT_RESIZE};

	two_numbers(run, rest, &event.rows, &event.cols);
	send(run, event);
}

static void do_paste(struct run *run, struct str rest)
{
	send(run, (struct event){.kind = EVENT_PASTE, .text = rest});
}

static void do_flags(struct run *run, struct str rest)
{
	for (size_t i = 0; i < N_FLAGS; i++) {
		bool wanted = str_equal(flag_names[i].name, rest);

		if (wanted != !!(run->flags & flag_names[i].flag))
			fail_msg("%s:%zu: %s is%s set", run->path, run->line, flag_names[i].name.s,
				 wanted ? " not" : "");
	}
}

static void do_cursor(struct run *run, struct str rest)
{
	int row, col;

	two_numbers(run, rest, &row, &col);
	frame_draw(run->model, &run->frame);
	if (row != run->frame.cursor_row || col != run->frame.cursor_col)
		fail_msg("%s:%zu: the cursor stands at %d %d", run->path, run->line,
			 run->frame.cursor_row, run->frame.cursor_col);
}

static void do_chosen(struct run *run, struct str rest)
{
	(void)rest;
	compare(run, print_chosen);
}

static void do_frame(struct run *run, struct str rest)
{
	(void)rest;
	compare(run, print_frame);
}

static void do_roles(struct run *run, struct str rest)
{
	(void)rest;
	compare(run, print_roles);
}

static void do_title(struct run *run, struct str rest)
{
	(void)rest;
	compare(run, print_title);
}

static void do_hint(struct run *run, struct str rest)
{
	(void)rest;
	compare(run, print_hint);
}

static void do_place(struct run *run, struct str rest)
{
	(void)rest;
	compare(run, print_place);
}

static void do_request(struct run *run, struct str rest)
{
	(void)rest;
	compare(run, print_request);
}

static void do_mouse(struct run *run, struct str rest)
{
	static const struct str names[] = {
		[MOUSE_PRESS] = STR_INIT("press"),     [MOUSE_DRAG] = STR_INIT("drag"),
		[MOUSE_RELEASE] = STR_INIT("release"), [MOUSE_WHEEL_UP] = STR_INIT("up"),
		[MOUSE_WHEEL_DOWN] = STR_INIT("down"),
	};
	size_t end = str_find(rest, STR(" "));
	struct event event = {.kind = EVENT_MOUSE};

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		if (str_equal(names[i], str_slice(rest, 0, end)))
			event.mouse.action = (enum mouse_action)i;
	}
	two_numbers(run, str_from(rest, end + 1), &event.mouse.row, &event.mouse.col);
	send(run, event);
}

static void do_exists(struct run *run, struct str rest)
{
	struct buf message = {0};

	buf_add(&message, rest);
	send(run, (struct event){.kind = EVENT_EXISTS, .message = message.s});
	buf_free(&message);
}

static void run_line(struct run *run, struct str line)
{
	static const struct {
		struct str name;
		void (*run)(struct run *, struct str);
	} commands[] = {
		{STR_INIT("size"), do_size},     {STR_INIT("option"), do_option},
		{STR_INIT("open"), do_open},     {STR_INIT("text"), do_text},
		{STR_INIT("keys"), do_keys},     {STR_INIT("resize"), do_resize},
		{STR_INIT("paste"), do_paste},   {STR_INIT("flags"), do_flags},
		{STR_INIT("cursor"), do_cursor}, {STR_INIT("frame"), do_frame},
		{STR_INIT("roles"), do_roles},   {STR_INIT("title"), do_title},
		{STR_INIT("hint"), do_hint},     {STR_INIT("place"), do_place},
		{STR_INIT("chosen"), do_chosen}, {STR_INIT("request"), do_request},
		{STR_INIT("exists"), do_exists}, {STR_INIT("mouse"), do_mouse},
		{STR_INIT("from"), do_from},     {STR_INIT("try"), do_try},
	};
	size_t end = str_find(line, STR(" "));
	struct str word = str_slice(line, 0, end);

	buf_add(&run->written, line);
	buf_add_char(&run->written, '\n');
	if (line.n == 0 || line.s[0] == '#')
		return;
	for (size_t i = 0; i < sizeof(commands) / sizeof(*commands); i++) {
		if (str_equal(commands[i].name, word)) {
			commands[i].run(run, str_from(line, end + 1));
			return;
		}
	}
	fail_msg("%s:%zu: no such command: %.*s", run->path, run->line, (int)line.n, line.s);
}

static void update(const struct run *run)
{
	FILE *file = getenv("FRAMES_UPDATE") ? fopen(run->path, "w") : NULL;

	if (!file)
		return;
	fwrite(run->written.s, 1, run->written.n, file);
	fclose(file);
}

/* Read once for all scripts. */
static struct script *scripts_of_han;

static void run_script(void **state)
{
	struct run run = {
		.path = *state,
		.options = {.rows = 24, .cols = 80, .ambiguous = 1, .script = scripts_of_han}};
	struct error error;
	struct source *script = source_open(run.path, &error);

	if (!script)
		fail_msg("%s", error.text);
	run.rest = source_bytes(script);
	while (run.rest.n)
		run_line(&run, take_line(&run));
	update(&run);
	close_article(&run);
	frame_free(&run.frame);
	frame_free(&run.before);
	buf_free(&run.from);
	buf_free(&run.changes);
	buf_free(&run.written);
	source_close(script);
}

int main(void)
{
	struct CMUnitTest *tests;
	glob_t scripts;
	int failed;

	if (glob("tests/frames/*.test", 0, NULL, &scripts) != 0) {
		fprintf(stderr, "no scripts: run from the top of the project\n");
		return 1;
	}
	scripts_of_han = script_open();
	while (script_step(scripts_of_han))
		;
	tests = calloc(scripts.gl_pathc, sizeof(*tests));
	for (size_t i = 0; i < scripts.gl_pathc; i++)
		tests[i] = (struct CMUnitTest){.name = strrchr(scripts.gl_pathv[i], '/') + 1,
					       .test_func = run_script,
					       .initial_state = scripts.gl_pathv[i]};
	failed = _cmocka_run_group_tests("frames", tests, scripts.gl_pathc, NULL, NULL);
	free(tests);
	script_close(scripts_of_han);
	globfree(&scripts);
	return failed;
}
