#include "dushu/article/language.h"

#include <stddef.h>
#include <stdint.h>

#include "dushu/text/unicode.h"

enum { LANGUAGE_AT = 4096 }; /* bytes looked at to tell the article's language */

/* Frequent characters that only one of the two scripts has, in pairs: traditional, simplified. */
static const uint16_t script_pairs[][2] = {
	{0x570B, 0x56FD}, {0x9019, 0x8FD9}, {0x5011, 0x4EEC}, {0x4F86, 0x6765}, {0x6642, 0x65F6},
	{0x500B, 0x4E2A}, {0x70BA, 0x4E3A}, {0x5C0D, 0x5BF9}, {0x8AAA, 0x8BF4}, {0x6703, 0x4F1A},
	{0x8207, 0x4E0E}, {0x696D, 0x4E1A}, {0x7522, 0x4EA7}, {0x767C, 0x53D1}, {0x7D93, 0x7ECF},
};

enum { WORDS = 4, BITS = 64 * WORDS };

static void set_seldom(uint64_t seldom[WORDS], uint16_t code)
{
	seldom[code % BITS / 64] |= (uint64_t)1 << code % 64;
}

/* Which characters may be of the pairs, by their last bits: most are not. */
static void fill_seldom(uint64_t seldom[WORDS])
{
	for (size_t i = 0; i < sizeof(script_pairs) / sizeof(*script_pairs); i++) {
		set_seldom(seldom, script_pairs[i][0]);
		set_seldom(seldom, script_pairs[i][1]);
	}
}

/* 1 for a character of traditional script, -1 of simplified, 0 of both. */
static int script_of(const uint64_t seldom[WORDS], uint32_t code)
{
	int script = 0;

	if (!(seldom[code % BITS / 64] >> code % 64 & 1))
		return 0;
	for (size_t i = 0; i < sizeof(script_pairs) / sizeof(*script_pairs); i++)
		script += (script_pairs[i][0] == code) - (script_pairs[i][1] == code);
	return script;
}

enum language language_of(struct str text)
{
	uint64_t seldom[WORDS] = {0};
	size_t han = 0, all = 0;
	long traditional = 0;
	uint32_t code;

	fill_seldom(seldom);
	text = str_slice(text, 0, LANGUAGE_AT);
	for (size_t at = 0, n; (n = utf8_decode(text, at, &code)) > 0; at += n) {
		all++;
		han += unicode_is_han(code);
		traditional += script_of(seldom, code);
	}
	if (han * 5 <= all)
		return LANGUAGE_OTHER;
	return traditional < 0 ? LANGUAGE_SIMPLIFIED : LANGUAGE_TRADITIONAL;
}
