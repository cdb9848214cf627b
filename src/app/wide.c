#include "dushu/app/wide.h"

#include "dushu/app/charset.h"
#include "dushu/text/unicode.h"

enum { JOINER = 0x200D };

static int ambiguous_width = 1;

int wcwidth(wchar_t c)
{
	uint32_t code = (uint32_t)c;

	if (code == 0)
		return 0;
	return unicode_is_unsafe(code) ? -1 : unicode_width(code, ambiguous_width);
}

void wide_set_ambiguous(int width)
{
	ambiguous_width = width == 2 ? 2 : 1;
}

int wide_width(wchar_t c)
{
	return wcwidth(c);
}

void wide_of_cell(const struct cell *cell, wchar_t out[WIDE_MAX + 1])
{
	struct str s = {cell->s, cell->n};
	uint32_t code;
	size_t n, count = 0;

	for (size_t at = 0; count < WIDE_MAX && (n = utf8_decode(s, at, &code)); at += n) {
		if (count > 0 && wcwidth((wchar_t)code) != 0)
			break;
		out[count++] = (wchar_t)code;
	}
	/* A joiner whose partner was left out would take the next cell's character. */
	while (count > 1 && out[count - 1] == JOINER)
		count--;
	if (count == 0)
		out[count++] = L' ';
	out[count] = L'\0';
}

void wide_add(wchar_t c, struct buf *out)
{
	char utf8[4];

	buf_add(out, (struct str){utf8, utf8_encode((uint32_t)c, utf8)});
}

bool wide_can_send(wchar_t c)
{
	char bytes[32];
	mbstate_t state = {0};

	if (charset_is_utf8())
		return true;
	return wcrtomb(bytes, c, &state) != (size_t)-1;
}

struct key wide_key(wchar_t c)
{
	static const struct {
		wchar_t c;
		struct key key;
	} rows[] = {
		{L'\t', {KEY_TAB, 0}},   {L'\r', {KEY_RETURN, 0}}, {L'\n', {KEY_RETURN, 0}},
		{0x1B, {KEY_ESCAPE, 0}}, {L'\b', {KEY_BACK, 0}},   {0x7F, {KEY_BACK, 0}},
		{0x00, {' ', MOD_CTRL}}, {0x1C, {'\\', MOD_CTRL}}, {0x1D, {']', MOD_CTRL}},
		{0x1E, {'^', MOD_CTRL}}, {0x1F, {'_', MOD_CTRL}},
	};
	uint32_t code = (uint32_t)c;

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		if (rows[i].c == c)
			return rows[i].key;
	}
	return code < ' ' ? (struct key){code + 'a' - 1, MOD_CTRL} : (struct key){code, 0};
}
