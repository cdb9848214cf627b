#include "dushu/app/clipboard.h"

#include <stdint.h>
#include <stdlib.h>

#include "dushu/app/child.h"

/* Bytes of a sequence that GNU screen passes on at once. */
enum { SCREEN_PIECE = 240 };

static void add_base64(struct str text, struct buf *out)
{
	static const char letters[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

	for (size_t at = 0; at < text.n; at += 3) {
		uint32_t bits = 0;

		for (size_t i = 0; i < 3; i++)
			bits = bits << 8 | (at + i < text.n ? (unsigned char)text.s[at + i] : 0u);
		for (size_t i = 0; i < 4; i++)
			buf_add_char(out,
				     at + i > text.n ? '=' : letters[bits >> (18 - 6 * i) & 63]);
	}
}

/* tmux: one sequence, its escapes doubled. */
static void wrap_for_tmux(struct str sequence, struct buf *out)
{
	buf_add(out, STR("\033Ptmux;"));
	for (size_t i = 0; i < sequence.n; i++) {
		if (sequence.s[i] == '\033')
			buf_add_char(out, '\033');
		buf_add_char(out, sequence.s[i]);
	}
	buf_add(out, STR("\033\\"));
}

static void wrap_for_screen(struct str sequence, struct buf *out)
{
	for (size_t at = 0; at < sequence.n; at += SCREEN_PIECE) {
		buf_add(out, STR("\033P"));
		buf_add(out, str_slice(sequence, at, at + SCREEN_PIECE));
		buf_add(out, STR("\033\\"));
	}
}

void clipboard_sequence(struct str text, enum between between, struct buf *out)
{
	struct buf sequence = {0};

	buf_add(&sequence, STR("\033]52;c;"));
	add_base64(text, &sequence);
	buf_add_char(&sequence, '\a');
	/* tmux takes the sequence itself where set-clipboard is on, and passes a wrapped one on where */
	/* allow-passthrough is; either does no harm where it is not. */
	if (between != BETWEEN_SCREEN)
		buf_add(out, buf_str(&sequence));
	if (between == BETWEEN_TMUX)
		wrap_for_tmux(buf_str(&sequence), out);
	if (between == BETWEEN_SCREEN)
		wrap_for_screen(buf_str(&sequence), out);
	buf_free(&sequence);
}

static bool is_set(const char *name)
{
	const char *value = getenv(name);

	return value && *value;
}

/* Over a network only the terminal's name tells what stands between. */
static enum between between_here(void)
{
	const char *name = getenv("TERM");
	struct str term = str_of(name ? name : "");

	if (is_set("TMUX") || str_starts(term, STR("tmux")))
		return BETWEEN_TMUX;
	return is_set("STY") || str_starts(term, STR("screen")) ? BETWEEN_SCREEN : BETWEEN_NOTHING;
}

/* With -w, from tmux 3.2 on, the terminal around tmux is sent it as well. */
static bool tmux_takes(struct str text)
{
	static const char *const all[] = {"tmux", "load-buffer", "-w", "-", NULL};
	static const char *const buffer[] = {"tmux", "load-buffer", "-", NULL};
	struct error ignored = {""};

	return is_set("TMUX") && child_feed(text.n > CLIPBOARD_MOST ? buffer : all, text, &ignored);
}

bool clipboard_copy(const struct term *term, struct str text, struct buf *where,
		    struct error *error)
{
	struct buf sequence = {0};

	if (tmux_takes(text)) {
		buf_add(where,
			text.n > CLIPBOARD_MOST
				? STR("copied to tmux's buffer alone, too long for the clipboard")
				: STR("copied to tmux's buffer and the clipboard"));
		return true;
	}
	if (text.n > CLIPBOARD_MOST)
		return error_set(
			error,
			"nothing was copied, for a terminal's clipboard takes %d bytes at once "
			"and these are %zu",
			CLIPBOARD_MOST, text.n);
	clipboard_sequence(text, between_here(), &sequence);
	term_send(term, buf_str(&sequence));
	buf_free(&sequence);
	buf_add(where, STR("sent to the terminal's clipboard"));
	return true;
}
