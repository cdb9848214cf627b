#include "dushu/text/quote.h"

#include <stdint.h>
#include <string.h>

#include "dushu/text/unicode.h"
#include "src/text/stride.h"

static bool is_plain(unsigned char byte)
{
	return byte >= 0x20 && byte != '"' && byte != '\\';
}

size_t quote_plain(struct str s)
{
	size_t at = 0;

	for (; at + STRIDE <= s.n; at += STRIDE) {
		stride c = stride_at(s.s + at);

		if (stride_any(((c >= 0) & (c < ' ')) | (c == '"') | (c == '\\')))
			break;
	}
	while (at < s.n && is_plain((unsigned char)s.s[at]))
		at++;
	return at;
}

/* Writes a byte that is not plain (RFC 8259 §7); returns how many bytes it takes. */
static size_t put_escape(unsigned char byte, char *out)
{
	static const char hex[] = "0123456789abcdef";
	static const struct str start = STR_INIT("\\u00");
	static const char letters[0x80] = {['"'] = '"', ['\\'] = '\\', ['\n'] = 'n', ['\t'] = 't'};

	if (letters[byte]) {
		out[0] = '\\';
		out[1] = letters[byte];
		return 2;
	}
	memcpy(out, start.s, start.n);
	out[4] = hex[byte >> 4];
	out[5] = hex[byte & 15];
	return 6;
}

void quote_json(struct str s, struct buf *out)
{
	char *to;

	buf_reserve(out, s.n * 6 + 2);
	to = out->s + out->n;
	*to++ = '"';
	for (size_t i = 0; i < s.n; i++) {
		unsigned char byte = (unsigned char)s.s[i];

		if (is_plain(byte))
			*to++ = s.s[i];
		else
			to += put_escape(byte, to);
	}
	*to++ = '"';
	*to = '\0';
	out->n = (size_t)(to - out->s);
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
