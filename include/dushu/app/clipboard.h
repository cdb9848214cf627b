/*
 * Text to the clipboard of the person at the terminal, wherever the program runs: OSC 52.
 *
 * The terminal is told in a control sequence and does the rest, over a network too; it answers nothing,
 * so nobody knows whether it took the text. Within tmux, which keeps such sequences for itself unless it is
 * told otherwise, tmux's own command puts the text into a buffer and into the clipboard of the terminal
 * around it; GNU screen passes the sequence on in pieces.
 */
#ifndef DUSHU_APP_CLIPBOARD_H
#define DUSHU_APP_CLIPBOARD_H

#include <stdbool.h>

#include "dushu/app/term.h"
#include "dushu/text/buf.h"
#include "dushu/text/error.h"

/* Bytes that terminals take at once: 100,000 of base64 with the sequence around them. */
enum { CLIPBOARD_MOST = 74994 };

/* What stands between the program and the terminal. */
enum between { BETWEEN_NOTHING, BETWEEN_TMUX, BETWEEN_SCREEN };

/* Appends the sequence that copies the text, as what stands between lets it through. */
void clipboard_sequence(struct str text, enum between between, struct buf *out);

/*
 * Copies the text; appends to `where` where it went, in words. False and an error where it is too much,
 * in which case nothing is copied.
 */
bool clipboard_copy(const struct term *term, struct str text, struct buf *where,
		    struct error *error);

#endif
