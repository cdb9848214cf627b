#include "dushu/view/keys.h"

#include <ctype.h>
#include <stdlib.h>

#include "dushu/text/unicode.h"

/* The names of keys that are no character; the first of a code is how it is printed. */
static const struct {
	struct str name;
	uint32_t code;
	struct str shown; /* as people write it, "" where that is the name */
} names[] = {
	{STR_INIT("Tab"), KEY_TAB, STR_INIT("")},
	{STR_INIT("Enter"), KEY_RETURN, STR_INIT("")},
	{STR_INIT("CR"), KEY_RETURN, STR_INIT("")},
	{STR_INIT("Esc"), KEY_ESCAPE, STR_INIT("")},
	{STR_INIT("BS"), KEY_BACK, STR_INIT("Backspace")},
	{STR_INIT("Del"), KEY_DEL, STR_INIT("")},
	{STR_INIT("Up"), KEY_ARROW_UP, STR_INIT("↑")},
	{STR_INIT("Down"), KEY_ARROW_DOWN, STR_INIT("↓")},
	{STR_INIT("Left"), KEY_ARROW_LEFT, STR_INIT("←")},
	{STR_INIT("Right"), KEY_ARROW_RIGHT, STR_INIT("→")},
	{STR_INIT("PageUp"), KEY_PAGE_UP, STR_INIT("PgUp")},
	{STR_INIT("PageDown"), KEY_PAGE_DOWN, STR_INIT("PgDn")},
	{STR_INIT("Home"), KEY_TOP, STR_INIT("")},
	{STR_INIT("End"), KEY_BOTTOM, STR_INIT("")},
	{STR_INIT("Space"), ' ', STR_INIT("")},
	{STR_INIT("lt"), '<', STR_INIT("<")},
};

enum { N_NAMES = sizeof(names) / sizeof(*names), FUNCTION_KEYS = 12 };

static const struct {
	char letter;
	unsigned mod;
} mods[] = {{'C', MOD_CTRL}, {'A', MOD_ALT}, {'S', MOD_SHIFT}};

enum { N_MODS = sizeof(mods) / sizeof(*mods) };

/* Punctuation that a Chinese input method sends in place of the key's own. */
static const struct {
	uint32_t wide, narrow;
} punctuation[] = {
	{0x3010, '['},  /* 【 */
	{0x3011, ']'},  /* 】 */
	{0x3002, '.'},  /* 。 */
	{0x3001, '\\'}, /* 、 stands on the backslash key */
	{0x300C, '{'},  /* 「 */
	{0x300D, '}'},  /* 」 */
	{0x300A, '<'},  /* 《 */
	{0x300B, '>'},  /* 》 */
	{0x2018, '\''}, /* ‘ */
	{0x2019, '\''}, /* ’ */
};

bool key_equal(struct key a, struct key b)
{
	return a.code == b.code && a.mods == b.mods;
}

static bool find_mod(char letter, unsigned *mod)
{
	for (size_t i = 0; i < N_MODS; i++) {
		if (mods[i].letter == letter) {
			*mod = mods[i].mod;
			return true;
		}
	}
	return false;
}

/* F1 to F12. */
static bool find_function(struct str name, uint32_t *code)
{
	uint32_t number = 0;

	if (name.n < 2 || name.n > 3 || name.s[0] != 'F')
		return false;
	for (size_t i = 1; i < name.n; i++) {
		if (!isdigit((unsigned char)name.s[i]))
			return false;
		number = number * 10 + (uint32_t)(name.s[i] - '0');
	}
	*code = KEY_FUNCTION + number;
	return number >= 1 && number <= FUNCTION_KEYS;
}

static bool find_name(struct str name, uint32_t *code)
{
	for (size_t i = 0; i < N_NAMES; i++) {
		if (str_equal(names[i].name, name)) {
			*code = names[i].code;
			return true;
		}
	}
	if (find_function(name, code))
		return true;
	return name.n > 0 && utf8_decode(name, 0, code) == name.n;
}

size_t key_parse(struct str s, struct key *out)
{
	size_t end = str_find(s, STR(">"));
	struct str inner = str_slice(s, 1, end);
	unsigned mod;

	*out = (struct key){0};
	if (s.n == 0)
		return 0;
	if (s.s[0] != '<' || end == s.n || end == 1)
		return utf8_decode(s, 0, &out->code);
	while (inner.n > 2 && inner.s[1] == '-' && find_mod(inner.s[0], &mod)) {
		out->mods |= mod;
		inner = str_from(inner, 2);
	}
	return find_name(inner, &out->code) ? end + 1 : 0;
}

static void print_code(uint32_t code, struct buf *out)
{
	char utf8[4];

	for (size_t i = 0; i < N_NAMES; i++) {
		if (names[i].code == code) {
			buf_add(out, names[i].name);
			return;
		}
	}
	if (code > KEY_FUNCTION)
		buf_printf(out, "F%u", code - KEY_FUNCTION);
	else
		buf_add(out, (struct str){utf8, utf8_encode(code, utf8)});
}

void key_print(struct key key, struct buf *out)
{
	bool bracketed = key.mods || key.code >= KEY_NAMED || key.code == ' ' || key.code == '<';

	if (bracketed)
		buf_add_char(out, '<');
	for (size_t i = 0; i < N_MODS; i++) {
		if (key.mods & mods[i].mod)
			buf_printf(out, "%c-", mods[i].letter);
	}
	print_code(key.code, out);
	if (bracketed)
		buf_add_char(out, '>');
}

/* ^F, Alt-v, Shift-Tab, ↓, PgDn. */
static void show_key(struct key key, bool ascii, struct buf *out)
{
	struct str shown = STR("");

	if (key.mods & MOD_CTRL)
		buf_add_char(out, '^');
	if (key.mods & MOD_ALT)
		buf_add(out, STR("Alt-"));
	if (key.mods & MOD_SHIFT)
		buf_add(out, STR("Shift-"));
	if (key.mods & MOD_CTRL && key.code < 0x80)
		key.code = (uint32_t)toupper((int)key.code);
	for (size_t i = 0; i < N_NAMES && shown.n == 0; i++) {
		if (names[i].code == key.code)
			shown = names[i].shown;
	}
	if (shown.n && (!ascii || (unsigned char)shown.s[0] < 0x80))
		buf_add(out, shown);
	else
		print_code(key.code, out);
}

void keys_show(struct str spellings, bool ascii, struct buf *out)
{
	struct key key;

	for (size_t at = 0, n; at < spellings.n; at += n) {
		if (spellings.s[at] == ' ') {
			buf_add_char(out, ' ');
			n = 1;
			continue;
		}
		n = key_parse(str_from(spellings, at), &key);
		if (n == 0)
			break;
		show_key(key, ascii, out);
	}
}

struct key key_narrow(struct key key)
{
	for (size_t i = 0; i < sizeof(punctuation) / sizeof(*punctuation); i++) {
		if (punctuation[i].wide == key.code) {
			key.code = punctuation[i].narrow;
			return key;
		}
	}
	if (key.code < KEY_NAMED)
		key.code = unicode_narrow(key.code);
	return key;
}
