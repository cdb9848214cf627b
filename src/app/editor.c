#include "dushu/app/editor.h"

#include <stdlib.h>

static const struct {
	struct str name, arguments;
} rows[] = {
#define EDITOR(name, arguments) {STR_INIT(name), STR_INIT(arguments)},
#include "assets/editors.def"
#undef EDITOR
};

const char *editor_name(void)
{
	static const char *const names[] = {"VISUAL", "EDITOR"};

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		const char *value = getenv(names[i]);

		if (value && *value)
			return value;
	}
	return "vi";
}

/* /usr/bin/emacs -nw is emacs. */
static struct str program_of(const char *editor)
{
	struct str word = str_trim(str_of(editor));
	size_t slash;

	word = str_slice(word, 0, str_find(word, STR(" ")));
	for (slash = word.n; slash > 0 && word.s[slash - 1] != '/';)
		slash--;
	return str_from(word, slash);
}

static struct str arguments_of(const char *editor)
{
	struct str program = program_of(editor);

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		if (str_equal(rows[i].name, program))
			return rows[i].arguments;
	}
	return rows[0].arguments;
}

void editor_command(const char *editor, size_t line, struct buf *out)
{
	struct str rest = line > 1 ? arguments_of(editor) : STR("FILE");

	buf_printf(out, "%s ", editor);
	while (rest.n) {
		struct str file = STR("FILE");

		if (str_starts(rest, file)) {
			buf_add(out, STR("\"$1\""));
			rest = str_from(rest, file.n);
			continue;
		}
		if (rest.s[0] == 'N')
			buf_printf(out, "%zu", line);
		else
			buf_add_char(out, rest.s[0]);
		rest = str_from(rest, 1);
	}
}
