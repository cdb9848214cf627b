#include "dushu/text/quote.h"

#include <stdint.h>
#include <string.h>

#include "dushu/text/unicode.h"
#include "src/text/stride.h"

static bool is_plain(unsigned char byte)
{
	return byte >= 0x20 && byte != '"' && byte != '\\';
}

/* Which bytes of a stride need an escape. */
static inline stride needy(stride c)
{
	return stride_within(c, 0, 0x1F) | (c == '"') | (c == '\\');
}

/* Whether two strides need none. */
static inline bool are_plain(const char *s)
{
	return !stride_any(needy(stride_at(s)) | needy(stride_at(s + STRIDE)));
}

size_t quote_plain(struct str s)
{
	const size_t both = 2 * STRIDE;
	size_t at = 0;

	while (at + both <= s.n && are_plain(s.s + at))
		at += both;
	/* What is left is looked at together with some of what was. */
	if (s.n >= both && at + both > s.n && are_plain(s.s + s.n - both))
		return s.n;
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

size_t quote_escape(struct str s, char *out)
{
	char *to = out;

	for (size_t at = 0, n; at < s.n; at += n) {
		n = quote_plain(str_from(s, at));
		memcpy(to, s.s + at, n);
		to += n;
		if (at + n < s.n)
			to += put_escape((unsigned char)s.s[at + n++], to);
	}
	return (size_t)(to - out);
}

void quote_json(struct str s, struct buf *out)
{
	buf_reserve(out, s.n * QUOTE_ESCAPED + 2);
	out->s[out->n++] = '"';
	out->n += quote_escape(s, out->s + out->n);
	out->s[out->n++] = '"';
	out->s[out->n] = '\0';
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
	while (s.n) {
		size_t valid = utf8_valid_prefix(s);
		uint32_t code;

		buf_add(out, str_slice(s, 0, valid));
		s = str_from(s, valid);
		if (s.n) {
			s = str_from(s, utf8_decode(s, 0, &code));
			buf_add(out, STR("\uFFFD"));
		}
	}
}

static size_t count_digits(size_t value)
{
	static const uint64_t powers[NUMBER_MAX] = {0,
						    10,
						    100,
						    1000,
						    10000,
						    100000,
						    1000000,
						    10000000,
						    100000000,
						    1000000000,
						    10000000000,
						    100000000000,
						    1000000000000,
						    10000000000000,
						    100000000000000,
						    1000000000000000,
						    10000000000000000,
						    100000000000000000,
						    1000000000000000000,
						    10000000000000000000u};
	/* A bit is 0.301 digits, 1233 / 4096. */
	unsigned bits = 64 - (unsigned)__builtin_clzll(value | 1), digits = bits * 1233 >> 12;

	return digits + (value >= powers[digits]);
}

size_t number_put(size_t value, char *out)
{
	static const char pairs[] = "00010203040506070809101112131415161718192021222324"
				    "25262728293031323334353637383940414243444546474849"
				    "50515253545556575859606162636465666768697071727374"
				    "75767778798081828384858687888990919293949596979899";
	size_t n = count_digits(value);
	char *to = out + n;

	for (; value >= 100; value /= 100)
		memcpy(to -= 2, pairs + value % 100 * 2, 2);
	if (value >= 10)
		memcpy(to - 2, pairs + value * 2, 2);
	else
		to[-1] = (char)('0' + value);
	return n;
}
