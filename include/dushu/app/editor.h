/*
 * The editor of the person at the terminal: $VISUAL, $EDITOR, or vi.
 */
#ifndef DUSHU_APP_EDITOR_H
#define DUSHU_APP_EDITOR_H

#include <stddef.h>

#include "dushu/text/buf.h"

/* The editor's command as it was set, arguments among it. Lives in the environment. */
const char *editor_name(void);

/*
 * Appends a command of the shell that opens its $1 in the editor at a line, by the rows of
 * assets/editors.def; line 1 is where editors begin by themselves, and not told.
 */
void editor_command(const char *editor, size_t line, struct buf *out);

#endif
