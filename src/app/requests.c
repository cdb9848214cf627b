#include "dushu/app/requests.h"

#include <errno.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "dushu/app/child.h"
#include "dushu/app/clipboard.h"
#include "dushu/app/editor.h"
#include "dushu/app/save.h"
#include "dushu/article/report.h"
#include "dushu/text/output.h"

static void copy(struct errand *errand)
{
	const struct request *request = errand->request;
	struct error error = {""};

	if (clipboard_copy(errand->term, buf_str(&request->text), &errand->said, &error))
		buf_printf(&errand->said, ": %s, %zu bytes", request->name.s, request->text.n);
	else
		buf_printf(&errand->said, "%s: %s", request->name.s, error.text);
}

/* What is saved or piped on its way to a descriptor, under source_guard(). */
struct writing {
	const struct errand *errand;
	int fd;
	bool ok;
	struct error *error;
};

static void write_work(void *arg)
{
	struct writing *writing = arg;
	const struct errand *errand = writing->errand;
	const struct request *request = errand->request;
	struct report report = {
		.format = request->format,
		.ambiguous = errand->ambiguous,
		.fd = writing->fd,
		.marks = request->marks,
		.n_marks = request->n_marks,
		.notes = request->notes,
	};

	if (request->what == WHAT_SECTION)
		writing->ok = output_write(writing->fd, buf_str(&request->text), writing->error);
	else if (request->what == WHAT_OUTLINE)
		writing->ok = report_outline(&report, errand->article, writing->error);
	else
		writing->ok = report_figures(&report, errand->article, writing->error);
}

static bool write_contents(int fd, void *arg, struct error *error)
{
	struct writing writing = {.errand = arg, .fd = fd, .error = error};

	return source_guard(write_work, &writing, error) && writing.ok;
}

static void say_what(struct errand *errand)
{
	const struct request *request = errand->request;

	if (request->what == WHAT_FIGURES)
		buf_printf(&errand->said, "%zu figure%s", request->n_marks,
			   request->n_marks == 1 ? "" : "s");
	else
		buf_add(&errand->said,
			request->what == WHAT_OUTLINE ? STR("the outline") : STR("the section"));
}

static void save(struct errand *errand)
{
	const struct request *request = errand->request;
	const struct save_contents contents = {write_contents, errand};
	struct error error = {""};
	enum saved saved = save_file(request->name.s, request->sure, &contents, &error);

	errand->exists = saved == SAVED_EXISTS;
	if (saved == SAVED_NOT) {
		buf_add(&errand->said, str_of(error.text));
	} else if (saved == SAVED_EXISTS) {
		buf_printf(&errand->said, "%s exists", request->name.s);
	} else {
		say_what(errand);
		buf_printf(&errand->said, " saved as %s", request->name.s);
	}
}

/* The command and then, until a key is pressed, what it printed. */
static int run_piped(const struct errand *errand, int input, struct error *error)
{
	struct buf pause = {0};
	int status;

	term_lend(errand->term);
	status = child_shell(errand->request->name.s, NULL, input, error);
	if (status > 0)
		buf_printf(&pause, "[ended with status %d; press a key]", status);
	else
		buf_add(&pause, STR("[press a key]"));
	term_pause(errand->term, buf_str(&pause));
	term_take_back(errand->term);
	buf_free(&pause);
	return status;
}

/* All of it is in memory first, so that a command may read it at its leisure, or not at all. */
static void pipe_to(struct errand *errand)
{
	struct error error = {""};
	int input = memfd_create("dushu", MFD_CLOEXEC), status;

	if (input < 0) {
		buf_printf(&errand->said, "nothing was piped: %s", strerror(errno));
		return;
	}
	if (!write_contents(input, errand, &error) || lseek(input, 0, SEEK_SET) != 0) {
		buf_printf(&errand->said, "nothing was piped: %s", error.text);
	} else {
		status = run_piped(errand, input, &error);
		if (status < 0) {
			buf_add(&errand->said, str_of(error.text));
		} else {
			say_what(errand);
			buf_printf(&errand->said, " piped to %s", errand->request->name.s);
		}
		if (status > 0)
			buf_printf(&errand->said, ", which ended with status %d", status);
	}
	close(input);
}

static void edit(struct errand *errand)
{
	const struct request *request = errand->request;
	struct buf command = {0}, path = {0};
	struct error error = {""};
	int status;

	/* A name that begins with a dash is no option. */
	if (request->name.s[0] == '-')
		buf_add(&path, STR("./"));
	buf_add(&path, buf_str(&request->name));
	editor_command(editor_name(), request->line, &command);
	term_lend(errand->term);
	status = child_shell(command.s, path.s, -1, &error);
	term_take_back(errand->term);
	if (status < 0)
		buf_add(&errand->said, str_of(error.text));
	else if (status > 0)
		buf_printf(&errand->said, "%s ended with status %d", editor_name(), status);
	errand->reread = true;
	buf_free(&command);
	buf_free(&path);
}

static void reload(struct errand *errand)
{
	errand->reread = true;
}

static void switch_mouse(struct errand *errand)
{
	term_mouse(errand->term, errand->mouse);
}

void request_do(struct errand *errand)
{
	static void (*const does[REQUEST_N])(struct errand *) = {
		[REQUEST_COPY] = copy,          [REQUEST_SAVE] = save, [REQUEST_PIPE] = pipe_to,
		[REQUEST_MOUSE] = switch_mouse, [REQUEST_EDIT] = edit, [REQUEST_RELOAD] = reload,
	};

	if (does[errand->request->kind])
		does[errand->request->kind](errand);
}
