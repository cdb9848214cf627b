#include "src/article/glance.h"

#include <string.h>

#include "dushu/text/unicode.h"
#include "src/article/piece.h"

enum {
	LOOK = 160,
	ELLIPSIS = 6, /* the columns that one … counts for among leaders */
	LEADERS = 4,  /* leaders are so wide */
};

static bool is_one_of(uint32_t code, const uint32_t *codes, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (codes[i] == code)
			return true;
	}
	return false;
}

static bool is_closer(uint32_t code)
{
	static const uint32_t codes[] = {0x201D, 0x2019, 0x300D, 0x300F, 0xFF09, ')',   ']',
					 0x3011, 0x300B, '"',    '\'',   0x3009, 0x3015};

	return is_one_of(code, codes, sizeof(codes) / sizeof(*codes));
}

static enum closing closing_code(uint32_t code)
{
	switch (code) {
	case 0x3002:
	case '.':
	case 0xFF0E:
	case 0xFF61:
		return CLOSING_STOP;
	case '?':
	case 0xFF1F:
		return CLOSING_QUESTION;
	case '!':
	case 0xFF01:
		return CLOSING_EXCLAMATION;
	case 0x2026:
		return CLOSING_ELLIPSIS;
	default:
		return CLOSING_NONE;
	}
}

static enum closing closing_comma(uint32_t code)
{
	static const uint32_t commas[] = {',', 0xFF0C, 0x3001};

	if (code == ':' || code == 0xFF1A)
		return CLOSING_COLON;
	if (code == ';' || code == 0xFF1B)
		return CLOSING_SEMICOLON;
	return is_one_of(code, commas, 3) ? CLOSING_COMMA : CLOSING_NONE;
}

static bool is_latin(unsigned char c)
{
	return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

/* The bulk of text closes in an ideograph, a letter, 。 or a point, and is told by its last bytes. */
static bool closes_plainly(struct str s, enum closing *closing)
{
	const unsigned char *c = (const unsigned char *)s.s + s.n;

	if ((s.n >= 2 && c[-1] == '.' && is_latin(c[-2])) || str_ends(s, STR("。")))
		*closing = CLOSING_STOP;
	else if ((s.n && is_latin(c[-1])) ||
		 (s.n >= 3 && c[-3] >= 0xE4 && c[-3] <= 0xE9 && c[-1] >= 0x80 && c[-1] < 0xC0))
		*closing = CLOSING_NONE;
	else
		return false;
	return true;
}

enum closing closing_of(struct str s)
{
	uint32_t code = 0;
	enum closing closing;

	if (closes_plainly(s, &closing))
		return closing;
	for (int i = 0; i < 4 && s.n; i++) {
		size_t at = utf8_before(s, s.n);

		utf8_decode(s, at, &code);
		if (!is_closer(code))
			break;
		s.n = at;
	}
	if (str_ends(s, STR("..")) || str_ends(s, STR("--")) || str_ends(s, STR("—")))
		return CLOSING_ELLIPSIS;
	closing = closing_code(code);
	return closing != CLOSING_NONE ? closing : closing_comma(code);
}

/* The first byte at or behind `at` that is not ASCII, by eight bytes at a time; at most s.n. */
static size_t skip_ascii(struct str s, size_t at)
{
	uint64_t word;

	for (; at + sizeof(word) <= s.n; at += sizeof(word)) {
		memcpy(&word, s.s + at, sizeof(word));
		if (word & 0x8080808080808080u)
			break;
	}
	while (at < s.n && (unsigned char)s.s[at] < 0x80)
		at++;
	return at;
}

/* The byte behind `at`, or the next one that is not ASCII. */
static size_t next_wide(struct str s, size_t at)
{
	at++;
	return at < s.n && (unsigned char)s.s[at] < 0x80 ? skip_ascii(s, at) : at;
}

size_t sentence_end(struct str s)
{
	for (size_t at = skip_ascii(s, 0); at + 3 <= s.n; at = next_wide(s, at)) {
		const char *c = s.s + at;

		if ((unsigned char)*c < 0xE3)
			continue;
		if (memcmp(c, "。", 3) == 0 || memcmp(c, "！", 3) == 0 || memcmp(c, "？", 3) == 0)
			return at + 3;
	}
	return s.n;
}

/* What the letters of a line add up to. */
struct letters {
	size_t small, capital, cjk, words, capital_words, long_words;
	bool word, colon, gap, digit, stop, any, address;
	size_t blanks;
};

/* Small words that titles leave small: of, the, and, in. */
enum { SMALL_WORD = 4 };

static size_t word_length(struct str s, size_t at)
{
	size_t n = 0;

	while (at + n < s.n && (((unsigned char)s.s[at + n] | 0x20) >= 'a') &&
	       (((unsigned char)s.s[at + n] | 0x20) <= 'z'))
		n++;
	return n;
}

/* Whether more than closing marks follow. */
static bool sentence_follows(struct str s, size_t at)
{
	uint32_t code = 0;

	for (size_t n; at < s.n; at += n) {
		n = utf8_decode(s, at, &code);
		if (!is_closer(code) && closing_code(code) == CLOSING_NONE)
			return true;
	}
	return false;
}

/* Punctuation, symbols and blanks, half-width and full-width; letters of any script are none. */
static bool is_sign(uint32_t code)
{
	static const uint32_t ranges[][2] = {{0, '/'},         {':', '@'},       {'[', '`'},
					     {'{', 0xBF},      {0x2000, 0x2BFF}, {0x3000, 0x3004},
					     {0x3008, 0x3020}, {0xFE10, 0xFE6F}, {0xFF00, 0xFF0F},
					     {0xFF1A, 0xFF20}, {0xFF3B, 0xFF40}, {0xFF5B, 0xFF65}};

	for (size_t i = 0; i < sizeof(ranges) / sizeof(*ranges); i++) {
		if (code >= ranges[i][0] && code <= ranges[i][1])
			return true;
	}
	return false;
}

/* A stop with more behind it; in Latin script a blank and a word that is no abbreviation as well. */
static bool ends_sentence(struct str s, size_t at, uint32_t code)
{
	size_t word = at;

	if (closing_code(code) == CLOSING_NONE)
		return false;
	if (code > 0x80)
		return sentence_follows(s, at + 3);
	while (word && s.s[word - 1] >= 'a' && s.s[word - 1] <= 'z')
		word--;
	return at - word >= SMALL_WORD - 1 && at + 2 < s.n && s.s[at + 1] == ' ';
}

static bool opens_address(struct str s, size_t at, uint32_t code)
{
	return (code == ':' && str_starts(str_from(s, at), STR("://"))) ||
	       (code == 'w' && str_starts(str_from(s, at), STR("www")));
}

static void count_ideograph(struct letters *letters)
{
	letters->any = true;
	letters->cjk++;
	letters->word = false;
	letters->blanks = 0;
}

static void count_digit(struct letters *letters)
{
	letters->any = true;
	letters->digit = true;
	letters->word = false;
	letters->blanks = 0;
}

static void count_latin(struct letters *letters, struct str s, size_t at, bool capital)
{
	letters->any = true;
	letters->blanks = 0;
	letters->capital += capital;
	letters->small += !capital;
	if (s.s[at] == 'w')
		letters->address = letters->address || opens_address(s, at, 'w');
	if (letters->word)
		return;
	letters->word = true;
	letters->words++;
	letters->capital_words += capital;
	letters->long_words += capital || word_length(s, at) > SMALL_WORD;
}

static void count_other(struct letters *letters, struct str s, size_t at, uint32_t code)
{
	letters->stop = letters->stop || ends_sentence(s, at, code);
	letters->address = letters->address || opens_address(s, at, code);
	letters->any = letters->any || !is_sign(code);
	letters->cjk += unicode_is_han(code);
	letters->word = code == '\'' || code == 0x2019;
	if (code == ':' || code == 0xFF1A || code == '|' || code == 0xFF5C)
		letters->colon = letters->colon || at + 4 < s.n;
	if (code == ' ' || code == 0x3000 || code == '\t')
		letters->blanks += code == '\t' ? 3 : code == 0x3000 ? 2 : 1;
	else
		letters->blanks = 0;
	letters->gap = letters->gap || letters->blanks >= 3;
}

static void count_letter(struct letters *letters, struct str s, size_t at, uint32_t code)
{
	if (code >= 0x4E00 && code <= 0x9FFF)
		count_ideograph(letters);
	else if ((code | 0x20) >= 'a' && (code | 0x20) <= 'z')
		count_latin(letters, s, at, code < 'a');
	else if (code >= '0' && code <= '9')
		count_digit(letters);
	else
		count_other(letters, s, at, code);
}

/* The end of s without the page number and the blanks around it. */
static size_t before_page(struct str s)
{
	size_t at = trim_blanks(s, 0, s.n);

	while (at && s.s[at - 1] >= '0' && s.s[at - 1] <= '9')
		at--;
	return at;
}

/* The columns of the leaders that end at `at`, blanks among them; *start is where they begin. */
static size_t leaders_before(struct str s, size_t at, size_t *start)
{
	static const uint32_t marks[] = {'.', 0x2026, 0xB7, 0x2025, 0x30FB, 0xFF0E};
	size_t columns = 0;

	while (at) {
		size_t before = utf8_before(s, at);
		uint32_t code = 0;

		utf8_decode(s, before, &code);
		if (skip_blanks(s, before, at) == before &&
		    !is_one_of(code, marks, sizeof(marks) / sizeof(*marks)))
			break;
		columns += code == 0x2026 ? ELLIPSIS : code == 0x3000 ? 2 : 1;
		at = before;
	}
	*start = at;
	return columns;
}

/* "Title ........ 12", "Title      12", …… 12: the line ends in a page number set apart. */
static bool has_leaders(struct str s)
{
	size_t start;

	return leaders_before(s, before_page(s), &start) >= LEADERS;
}

static bool is_quoted(struct str s)
{
	static const struct {
		struct str open, close;
	} rows[] = {{STR_INIT("“"), STR_INIT("”")},   {STR_INIT("「"), STR_INIT("」")},
		    {STR_INIT("\""), STR_INIT("\"")}, {STR_INIT("（"), STR_INIT("）")},
		    {STR_INIT("("), STR_INIT(")")},   {STR_INIT("『"), STR_INIT("』")},
		    {STR_INIT("<"), STR_INIT(">")},   {STR_INIT("《"), STR_INIT("》")}};

	/* No row begins with an ideograph or a letter. */
	if (s.n == 0 || ((unsigned char)s.s[0] >= 0xE4 && (unsigned char)s.s[0] <= 0xE9) ||
	    (s.s[0] >= 'A' && s.s[0] <= 'z'))
		return false;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct str inner = str_slice(s, rows[i].open.n, s.n - rows[i].close.n);

		if (s.n > rows[i].open.n + rows[i].close.n && str_starts(s, rows[i].open) &&
		    str_ends(s, rows[i].close) && str_find(inner, rows[i].close) == inner.n)
			return true;
	}
	return false;
}

/* Digits, Chinese numerals and the words of a date, with a year, month or day at the end. */
static bool is_date(struct str s)
{
	const struct str signs = STR("年月日〇零○一二三四五六七八九十元");
	size_t n = 0;

	if (!str_ends(s, STR("日")) && !str_ends(s, STR("月")) && !str_ends(s, STR("年")))
		return false;
	for (size_t at = 0; at < s.n; at += n) {
		uint32_t code;

		n = utf8_decode(s, at, &code);
		code = unicode_narrow(code);
		if ((code >= '0' && code <= '9') || code == ' ')
			continue;
		if (str_find(signs, str_slice(s, at, at + n)) == signs.n)
			return false;
	}
	return true;
}

static bool is_paper(struct str s)
{
	return str_ends(s, STR("号")) || str_ends(s, STR("號"));
}

unsigned flags_of(struct str s)
{
	struct letters letters = {0};
	struct str head = str_slice(s, 0, LOOK);
	unsigned flags = 0;

	for (size_t at = 0; at < head.n;) {
		uint32_t code;
		size_t n = utf8_decode(head, at, &code);

		count_letter(&letters, head, at, code);
		at += n;
	}
	flags |= letters.cjk ? CANDIDATE_CJK : 0u;
	flags |= letters.capital > 1 && !letters.small ? CANDIDATE_CAPITALS : 0u;
	if (letters.capital_words && letters.capital_words * 10 >= letters.long_words * 8)
		flags |= CANDIDATE_TITLE;
	flags |= letters.colon ? CANDIDATE_KEY : 0u;
	flags |= letters.digit ? CANDIDATE_DIGITS : 0u;
	flags |= letters.stop ? CANDIDATE_SENTENCE : 0u;
	flags |= letters.address ? CANDIDATE_ADDRESS : 0u;
	flags |= is_date(head) ? CANDIDATE_DATE : 0u;
	flags |= letters.digit && is_paper(head) ? CANDIDATE_PAPER : 0u;
	flags |= letters.any ? 0u : CANDIDATE_SIGNS;
	flags |= letters.gap ? CANDIDATE_GAP : 0u;
	flags |= head.n && head.s[0] >= 'a' && head.s[0] <= 'z' ? CANDIDATE_SMALL : 0u;
	flags |= has_leaders(s) ? CANDIDATE_LEADERS : 0u;
	flags |= is_quoted(s) ? CANDIDATE_QUOTED : 0u;
	return flags;
}

uint32_t hash_of(struct str s, bool leaders)
{
	static const uint32_t marks[] = {'.', ',', ':', ';', 0x3002};
	uint32_t hash = 2166136261u;

	if (leaders)
		leaders_before(s, before_page(s), &s.n);
	for (size_t at = 0; at < s.n && at < LOOK;) {
		uint32_t code;
		size_t n = utf8_decode(s, at, &code);

		if ((code >= 'a' && code <= 'z') || (code >= 0x4E00 && code <= 0x9FFF) ||
		    (code >= '0' && code <= '9')) {
			hash = (hash ^ code) * 16777619u;
			at += n;
			continue;
		}
		code = unicode_narrow(code);
		if (code >= 'A' && code <= 'Z')
			code |= 0x20;
		if (skip_blanks(s, at, s.n) == at &&
		    !is_one_of(code, marks, sizeof(marks) / sizeof(*marks)))
			hash = (hash ^ code) * 16777619u;
		at += n;
	}
	return hash;
}

size_t key_of(struct str s)
{
	size_t wide = str_find(s, STR("：")), narrow = str_find(s, STR(":"));

	return wide < narrow ? wide : narrow;
}

uint16_t opening_of(struct str s)
{
	uint32_t code = 0;

	utf8_decode(s, 0, &code);
	code = unicode_narrow(code);
	if (code >= '0' && code <= '9')
		return '0';
	if ((code | 0x20) >= 'a' && (code | 0x20) <= 'z')
		return 0;
	return code > 0xFFFF || unicode_is_han(code) ? 0 : (uint16_t)code;
}

char rule_of(struct str s)
{
	/* Told by the second mark as a rule, before the first is looked up. */
	if (s.n < 3 || s.s[1] != s.s[0] || !strchr("-=~^*_+#\"`", s.s[0]))
		return 0;
	for (size_t i = 1; i < s.n; i++) {
		if (s.s[i] != s.s[0])
			return 0;
	}
	return s.s[0];
}

/* Whether the first byte may begin a quotation mark or a bullet. */
static bool opens_with_sign(struct str s)
{
	unsigned char c = s.n ? (unsigned char)s.s[0] : 0;

	return c == '"' || c == 0xC2 || c == 0xE2 || c == 0xE3;
}

bool opens_item(struct str s)
{
	static const struct str bullets[] = {STR_INIT("•"), STR_INIT("·"), STR_INIT("‣"),
					     STR_INIT("–"), STR_INIT("‧"), STR_INIT("—"),
					     STR_INIT("──")};

	if (s.n > 1 && s.s[1] == ' ' && strchr("-*+o", s.s[0]))
		return true;
	if (!opens_with_sign(s))
		return false;
	for (size_t i = 0; i < sizeof(bullets) / sizeof(*bullets); i++) {
		if (str_starts(s, bullets[i]))
			return true;
	}
	return false;
}

bool opens_quote(struct str s)
{
	static const struct str quotes[] = {STR_INIT("“"),  STR_INIT("「"), STR_INIT("『"),
					    STR_INIT("\""), STR_INIT("‘"),  STR_INIT("”")};

	for (size_t i = 0; opens_with_sign(s) && i < sizeof(quotes) / sizeof(*quotes); i++) {
		if (str_starts(s, quotes[i]))
			return true;
	}
	return false;
}
