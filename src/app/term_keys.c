/* What is typed: codes of the terminal library as events. */
#include "src/app/term_private.h"

#include <poll.h>

#include "dushu/app/signals.h"
#include "dushu/app/wide.h"

/* The library tells of a new size but does not ask for it. */
static void size_follow(struct term *term)
{
	term_measure(term);
	/* What a terminal keeps of a screen whose size changes is its own affair. */
	paint_forget(term->paint);
}

/* One character or key code; false where there is none yet. */
static bool read_code(const struct term *term, wint_t *code, bool *named)
{
	struct pollfd fd = {.fd = term->in, .events = POLLIN};
	int status;

	/* What is under way may come in parts; what the library holds back comes at once. */
	wtimeout(term->keys, poll(&fd, 1, 0) > 0 ? CHARACTER_MS : 0);
	status = wget_wch(term->keys, code);
	*named = status == KEY_CODE_YES;
	return status != ERR;
}

struct code_row {
	wint_t code;
	struct key key;
};

static const struct code_row named_keys[] = {
	{KEY_UP, {KEY_ARROW_UP, 0}},
	{KEY_DOWN, {KEY_ARROW_DOWN, 0}},
	{KEY_LEFT, {KEY_ARROW_LEFT, 0}},
	{KEY_RIGHT, {KEY_ARROW_RIGHT, 0}},
	{KEY_SR, {KEY_ARROW_UP, MOD_SHIFT}},
	{KEY_SF, {KEY_ARROW_DOWN, MOD_SHIFT}},
	{KEY_SLEFT, {KEY_ARROW_LEFT, MOD_SHIFT}},
	{KEY_SRIGHT, {KEY_ARROW_RIGHT, MOD_SHIFT}},
	{KEY_PPAGE, {KEY_PAGE_UP, 0}},
	{KEY_NPAGE, {KEY_PAGE_DOWN, 0}},
	{KEY_A3, {KEY_PAGE_UP, 0}},
	{KEY_C3, {KEY_PAGE_DOWN, 0}},
	{KEY_HOME, {KEY_TOP, 0}},
	{KEY_A1, {KEY_TOP, 0}},
	{KEY_FIND, {KEY_TOP, 0}},
	{KEY_END, {KEY_BOTTOM, 0}},
	{KEY_C1, {KEY_BOTTOM, 0}},
	{KEY_LL, {KEY_BOTTOM, 0}},
	{KEY_SELECT, {KEY_BOTTOM, 0}},
	{KEY_ENTER, {KEY_RETURN, 0}},
	{KEY_BTAB, {KEY_TAB, MOD_SHIFT}},
	{KEY_BACKSPACE, {KEY_BACK, 0}},
	{KEY_DC, {KEY_DEL, 0}},
	{KEY_EXIT, {KEY_ESCAPE, 0}},
	{KEY_HELP, {KEY_FUNCTION + 1, 0}},
};

/* False for keys that have no name here. */
static bool key_of(wint_t code, bool named, struct key *out)
{
	if (named && code > KEY_F0 && code <= (wint_t)KEY_F(12)) {
		*out = (struct key){KEY_FUNCTION + (code - (wint_t)KEY_F0), 0};
		return true;
	}
	if (!named) {
		*out = wide_key((wchar_t)code);
		return true;
	}
	for (size_t i = 0; i < sizeof(named_keys) / sizeof(named_keys[0]); i++) {
		if (named_keys[i].code == code) {
			*out = named_keys[i].key;
			return true;
		}
	}
	return false;
}

/* Drops the rest of a control sequence that the terminal's description does not know. */
static bool skip_sequence(const struct term *term)
{
	wint_t code;
	bool named, any = false;

	while (read_code(term, &code, &named)) {
		any = true;
		if (named || (code >= 0x40 && code <= 0x7E))
			break;
	}
	return any;
}

/* What follows an Escape at once belongs to it: Alt with a key, or a sequence to drop. */
static bool escape_read(const struct term *term, struct key *out)
{
	wint_t code;
	bool named;

	*out = (struct key){KEY_ESCAPE, 0};
	if (!read_code(term, &code, &named))
		return true;
	if (!named && (code == '[' || code == 'O') && skip_sequence(term))
		return false;
	if (!key_of(code, named, out))
		return false;
	out->mods |= MOD_ALT;
	return true;
}

/* Takes in what is pasted; true when its end came, or nothing came for a while. */
static bool paste_read(struct term *term)
{
	wint_t code;
	bool named, any = false;

	while (read_code(term, &code, &named)) {
		any = true;
		if (named && code == CODE_PASTE_END)
			return true;
		if (named && code == KEY_RESIZE)
			break;
		if (!named && term->pasted.n < PASTE_MOST)
			wide_add((wchar_t)code, &term->pasted);
	}
	return !any && term->paste_stale;
}

/* A number of a report, and what ends it; -1 where the report breaks off. */
static int number_read(const struct term *term, wint_t *end)
{
	int number = 0;
	bool named;

	while (read_code(term, end, &named) && !named) {
		if (*end < '0' || *end > '9')
			return number;
		number = number < 10000 ? number * 10 + (int)(*end - '0') : number;
	}
	return -1;
}

enum { BUTTON_MOTION = 32, BUTTON_WHEEL = 64, BUTTON_MODS = 4 | 8 | 16, BUTTON_NONE = 3 };

/* What a button's number means; false for what nobody asked for, other buttons among them. */
static bool action_of(int button, bool released, enum mouse_action *out)
{
	button &= ~BUTTON_MODS;
	if (button == BUTTON_WHEEL || button == BUTTON_WHEEL + 1) {
		*out = button == BUTTON_WHEEL ? MOUSE_WHEEL_UP : MOUSE_WHEEL_DOWN;
		return !released;
	}
	*out = released ? MOUSE_RELEASE : button & BUTTON_MOTION ? MOUSE_DRAG : MOUSE_PRESS;
	return released || button == 0 || button == BUTTON_MOTION;
}

/* ESC [ < button ; column ; row M, m where it is let go. */
static bool mouse_read(const struct term *term, struct mouse *out)
{
	wint_t end = 0;
	int button = number_read(term, &end), col = -1, row = -1;

	if (button >= 0 && end == ';')
		col = number_read(term, &end);
	if (col >= 0 && end == ';')
		row = number_read(term, &end);
	*out = (struct mouse){.row = row - 1, .col = col - 1};
	return row > 0 && col > 0 && (end == 'M' || end == 'm') &&
	       action_of(button, end == 'm', &out->action);
}

/* ESC [ M and three characters, each 32 more than what it tells. */
static bool old_mouse_read(const struct term *term, struct mouse *out)
{
	wint_t told[3] = {0};
	bool named;
	int button;

	for (int i = 0; i < 3; i++) {
		if (!read_code(term, &told[i], &named) || named || told[i] < 32)
			return false;
	}
	button = (int)told[0] - 32;
	*out = (struct mouse){.row = (int)told[2] - 33, .col = (int)told[1] - 33};
	return out->row >= 0 && out->col >= 0 &&
	       action_of(button, (button & ~(BUTTON_MODS | BUTTON_MOTION)) == BUTTON_NONE,
			 &out->action);
}

/* Turns a code into an event; false where it means nothing. */
static bool event_of(struct term *term, wint_t code, bool named, struct event *out)
{
	*out = (struct event){.kind = EVENT_KEY};
	if (named && code == KEY_RESIZE) {
		size_follow(term);
		out->kind = EVENT_RESIZE;
		term_size(term, &out->rows, &out->cols);
		return true;
	}
	if (named && code == CODE_PASTE_BEGIN) {
		term->pasting = true;
		term->paste_stale = false;
		buf_clear(&term->pasted);
		return false;
	}
	if (named && (code == CODE_MOUSE || code == CODE_MOUSE_OLD)) {
		out->kind = EVENT_MOUSE;
		return code == CODE_MOUSE ? mouse_read(term, &out->mouse)
					  : old_mouse_read(term, &out->mouse);
	}
	if (!named && code == CODE_ESCAPE)
		return escape_read(term, &out->key);
	return key_of(code, named, &out->key);
}

bool term_event(struct term *term, struct event *out)
{
	wint_t code;
	bool named;

	if (signals_take_continue())
		term_resume(term);
	for (;;) {
		if (term->pasting && !paste_read(term))
			return false;
		if (term->pasting) {
			term->pasting = false;
			*out = (struct event){.kind = EVENT_PASTE, .text = buf_str(&term->pasted)};
			return true;
		}
		if (!read_code(term, &code, &named))
			return false;
		if (event_of(term, code, named, out))
			return true;
	}
}
