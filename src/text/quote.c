#include "dushu/text/quote.h"

#include <stdint.h>
#include <string.h>

#include "dushu/text/unicode.h"

/* How a byte is escaped in a JSON string (RFC 8259 §7): a quote, a backslash or a control. */
static const char *json_escape(unsigned char byte, char scratch[8])
{
	static const char hex[] = "0123456789abcdef";

	if (byte == '"')
		return "\\\"";
	if (byte == '\\')
		return "\\\\";
	if (byte == '\n')
		return "\\n";
	if (byte == '\t')
		return "\\t";
	memcpy(scratch, "\\u0000", 7);
	scratch[4] = hex[byte >> 4];
	scratch[5] = hex[byte & 15];
	return scratch;
}

/* How many bytes from `at` on, by eights, stand for themselves: each test sets the top bits. */
static size_t plain_bytes(struct str s, size_t at)
{
	const uint64_t ones = UINT64_C(0x0101010101010101), tops = ones << 7;
	uint64_t eight, quote, slash;

	for (; at + sizeof eight <= s.n; at += sizeof eight) {
		memcpy(&eight, s.s + at, sizeof eight);
		quote = eight ^ ones * '"';
		slash = eight ^ ones * '\\';
		if (((eight - ones * 0x20) & ~eight & tops) | ((quote - ones) & ~quote & tops) |
		    ((slash - ones) & ~slash & tops))
			break;
	}
	return at;
}

static bool is_plain(unsigned char byte)
{
	return byte >= 0x20 && byte != '"' && byte != '\\';
}

size_t quote_plain(struct str s)
{
	size_t at = plain_bytes(s, 0);

	while (at < s.n && is_plain((unsigned char)s.s[at]))
		at++;
	return at;
}

void quote_json(struct str s, struct buf *out)
{
	char scratch[8];
	size_t plain = 0;

	buf_add_char(out, '"');
	for (size_t i = plain_bytes(s, 0); i < s.n; i++) {
		unsigned char byte = (unsigned char)s.s[i];
		const char *escape;

		if (is_plain(byte))
			continue;
		escape = json_escape(byte, scratch);
		buf_add(out, str_slice(s, plain, i));
		buf_add(out, str_of(escape));
		plain = i + 1;
	}
	buf_add(out, str_from(s, plain));
	buf_add_char(out, '"');
}

void quote_csv(struct str s, struct buf *out)
{
	bool quoted = false;

	for (size_t i = 0; i < s.n && !quoted; i++)
		quoted = strchr(",\"\r\n", s.s[i]) && s.s[i];
	if (!quoted) {
		buf_add(out, s);
		return;
	}
	buf_add_char(out, '"');
	for (size_t i = 0; i < s.n; i++) {
		if (s.s[i] == '"')
			buf_add_char(out, '"');
		buf_add_char(out, s.s[i]);
	}
	buf_add_char(out, '"');
}

void quote_utf8(struct str s, struct buf *out)
{
	uint32_t code;
	char utf8[4] = "";

	for (size_t at = 0, n; (n = utf8_decode(s, at, &code)) > 0; at += n) {
		size_t width = utf8_encode(code, utf8);

		buf_add(out, (struct str){utf8, width});
	}
}
