#include "dushu/app/setup.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "dushu/app/theme.h"

static void take_binding(struct rcline *line, void *arg)
{
	struct str words[KEYMAP_WORDS];
	size_t at[KEYMAP_WORDS];
	enum keymap_word wrong;
	struct error error = {""};

	for (int i = 0; i < KEYMAP_WORDS; i++) {
		words[i] = i == KEYMAP_ACTION ? rcline_value(line) : rcline_word(line);
		at[i] = line->at;
	}
	if (words[KEYMAP_ACTION].n == 0) {
		rcline_complain(line, "a binding has panes, keys and an action");
	} else if (!keymap_bind(arg, words, &wrong, &error)) {
		line->at = at[wrong];
		rcline_complain(line, "%s", error.text);
	} else if (rcline_word(line).n) {
		rcline_complain(line, "there is nothing behind the action's number");
	}
}

static void read_keys(struct setup *setup, struct str folder)
{
	const char *own = getenv("DUSHU_KEYS");
	struct buf path = {0};

	if (own && *own) {
		buf_add(&path, str_of(own));
	} else if (folder.n) {
		buf_add(&path, folder);
		buf_add(&path, STR("keys"));
	}
	if (path.n)
		rcfile_read(path.s, take_binding, setup->keymap, &setup->complaints);
	buf_free(&path);
}

/* Reads the theme of a name; false where there is no such file. */
static bool read_theme(struct setup *setup, const char *name, struct str folder)
{
	struct buf path = {0};
	bool found;

	if (!strchr(name, '/')) {
		buf_add(&path, folder);
		buf_add(&path, STR("themes/"));
	}
	buf_add(&path, str_of(name));
	found = access(path.s, F_OK) == 0;
	if (found)
		theme_read(path.s, &setup->complaints);
	buf_free(&path);
	return found;
}

static void complain(struct complaints *complaints, const char *format, const char *name)
{
	buf_printf(&complaints->text, format, name);
	complaints->n++;
}

static bool choose_theme(struct setup *setup, const struct options *options, struct str folder,
			 struct error *error)
{
	const struct buf *name = &setup->settings.theme;

	setup->theme = (enum theme_choice)options->theme;
	if (setup->theme == THEME_FILE && !read_theme(setup, options->theme_name, folder))
		return error_set(error,
				 "--theme=%s: give one of auto|dark|light|mono, or the name of a "
				 "file in %.*sthemes",
				 options->theme_name, (int)folder.n, folder.s);
	if (setup->theme != THEME_AUTO || name->n == 0)
		return true;
	setup->theme = theme_find(buf_str(name));
	if (setup->theme != THEME_FILE || read_theme(setup, name->s, folder))
		return true;
	complain(&setup->complaints, "theme %s is neither ours nor a file in themes\n", name->s);
	setup->theme = THEME_AUTO;
	return true;
}

bool setup_read(const struct options *options, struct setup *out, struct error *error)
{
	struct buf folder = {0}, path = {0};
	bool ok;

	*out = (struct setup){.keymap = keymap_open()};
	if (rcfile_folder(&folder)) {
		buf_add(&path, buf_str(&folder));
		buf_add(&path, STR("config"));
		settings_read(path.s, &out->settings, &out->complaints);
	}
	read_keys(out, buf_str(&folder));
	ok = choose_theme(out, options, buf_str(&folder), error);
	buf_free(&folder);
	buf_free(&path);
	return ok;
}

void setup_free(struct setup *setup)
{
	settings_free(&setup->settings);
	keymap_close(setup->keymap);
	complaints_free(&setup->complaints);
}

void setup_apply(const struct setup *setup, struct options *options)
{
	const struct settings *settings = &setup->settings;

	options->theme = (int)setup->theme;
	if (options->width == 0)
		options->width = settings->measure;
	if (options->color == COLOR_BY_TERMINAL)
		options->color = settings->color;
	if (options->ambiguous == 0)
		options->ambiguous = settings->ambiguous;
	options->mouse = options->mouse || settings->mouse;
	options->raw = options->raw || settings->noise;
}
