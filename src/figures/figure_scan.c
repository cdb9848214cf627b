#include <endian.h>
#include <string.h>

#include "dushu/figures/ascii.h"
#include "src/figures/english_code.h"
#include "src/figures/english_kind.h"
#include "src/figures/english_word.h"
#include "src/figures/han.h"
#include "src/figures/idiom.h"
#include "src/figures/figure_private.h"
#include "src/figures/words.h"

/*
 * The scan goes over every byte of the text and hardly looks at most of them; only where a figure
 * can begin are the readers asked.
 */
enum { CAP_MIN = 16, TAG_MAX = 1024 };

/* Room for one more figure, behind the last; what stands there counts for nothing yet. */
static struct figure *figures_room(struct figures *figures)
{
	if (figures->n == figures->cap) {
		figures->cap = figures->cap > 0 ? 2 * figures->cap : CAP_MIN;
		figures->at = xrealloc(figures->at, figures->cap, sizeof *figures->at);
	}
	return &figures->at[figures->n];
}

static bool digit_follows(struct str text, size_t at)
{
	uint8_t digit;

	at += blanks_at(text, at, 1);
	if (str_byte(text, at) == '.' || str_byte(text, at) == '$')
		at++;
	return digit_at(text, at, &digit) > 0;
}

/* Chinese before a minus: a word that a value follows, or a mark; otherwise it is a dash. */
static bool leads_to_sign(struct str text, size_t at)
{
	static const char leads[] = "为為是到至达達在约約低于於（，：；、。“【有";

	return at >= 3 && (unsigned char)text.s[at - 3] >= 0xE3 &&
	       memmem(leads, sizeof leads - 1, text.s + at - 3, 3);
}

/* A sign, a point or a currency symbol before a digit, not behind a word. */
static bool sign_begins(struct str text, size_t at)
{
	char c = text.s[at];
	char before = at > 0 ? text.s[at - 1] : ' ';

	if (c == '$')
		return digit_follows(text, at + 1);
	if (c != '-' && c != '+' && c != '.')
		return false;
	if (ascii_is_word(before) || before == c || before == ')')
		return false;
	if ((unsigned char)before >= 0x80 && !(c == '-' && leads_to_sign(text, at)))
		return false;
	/* A dash with a blank behind is a list's mark at the start of a line. */
	if (c == '.' || ascii_is_digit(str_byte(text, at + 1)) || str_byte(text, at + 1) == '.')
		return digit_follows(text, at + 1) && str_byte(text, at + 1) != ' ';
	/* A dash between two numbers is none, either, nor one behind a name: (DAX - 4,099.05). */
	return digit_follows(text, at + 1) && str_byte(text, at + 1) == ' ' && at > 0 &&
	       before == ' ' && !(at > 1 && ascii_is_digit(text.s[at - 2])) &&
	       !(c == '-' && at > 1 && text.s[at - 2] >= 'A' && text.s[at - 2] <= 'Z');
}

/* The bytes of a web address or the like at a word's start, in which nothing is a figure. */
static size_t address_at(struct str text, size_t at)
{
	static const struct str starts[] = {STR_INIT("http://"), STR_INIT("https://"),
					    STR_INIT("www."),    STR_INIT("ftp://"),
					    STR_INIT("doi:"),    STR_INIT("mailto:")};
	struct str rest = str_from(text, at);
	size_t n = 0;

	/* Their first letters turn most words away. */
	if (rest.n == 0 || !strchr("hwfdm", rest.s[0] | 0x20))
		return 0;
	for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
		if (ascii_starts_fold(rest, starts[i]))
			n = starts[i].n;
	}
	if (n == 0)
		return 0;
	while (n < rest.n && rest.s[n] > ' ' && (unsigned char)rest.s[n] < 0x7F)
		n++;
	return n;
}

/* A fixed word; a date that begins there is none. */
static size_t idiom_at(const struct reading *reading, size_t at, struct figure *figure, bool *weak)
{
	struct figure date;
	struct term term;
	size_t n;

	if ((unsigned char)reading->text.s[at] < 0xE4)
		return 0;
	n = idiom_read(reading->text, at, figure, weak);
	if (n == 0)
		return 0;
	return figure_at(reading, at, &date, &term) > at + n ? 0 : at + n;
}

/* A run of digits without end is one weak figure; its parts are none. */
static size_t run_at(struct reading *reading, size_t at)
{
	size_t end;

	if (at < reading->grouped || !ascii_is_digit(reading->text.s[at]) ||
	    !digit_run_may_begin(reading->text, at))
		return 0;
	if (!digit_run(reading->text, at, &end)) {
		reading->grouped = end;
		return 0;
	}
	*figures_room(reading->out) = (struct figure){
		.span = {at, end},
		.numeral = {at, end},
		.kind = FIGURE_NUMBER,
		.weak = true,
	};
	if (!reading->wants_all)
		reading->out->at[reading->out->n].context =
			clause_near(reading, (struct span){at, end});
	reading->out->n++;
	reading->free = end;
	return end;
}

/* A word of letters is worth reading where a number word, a month or a currency may begin. */
static size_t try_at(struct reading *reading, size_t at)
{
	struct figure *figure;
	struct term term;
	bool weak;
	size_t end = run_at(reading, at);

	if (end > 0)
		return end;
	figure = figures_room(reading->out);
	end = idiom_at(reading, at, figure, &weak);
	if (end > 0 && !weak)
		return end;
	if (end == 0)
		end = figure_at(reading, at, figure, &term);
	if (end == 0)
		return 0;
	if (english_kind_may_change(figure))
		english_kind(reading->text, figure);
	figure_judge(reading, &term, figure);
	end = figure->span.end > end ? figure->span.end : end;
	reading->out->n++;
	reading->free = end;
	return end;
}

/* What the scan does at each byte. */
/* clang-format off */
#define FOUR(c) c, c, c, c
#define ROW(c) FOUR(c), FOUR(c), FOUR(c), FOUR(c)
#define S CLASS_SKIP
#define L CLASS_LETTER
#define A CLASS_ASCII
#define T CLASS_THREE
#define O CLASS_OTHER
const unsigned char scan_class_of[256] = {
	ROW(S), ROW(S),
	S, S, S, S, A, S, S, S, A, S, S, A, S, A, A, S, /* $ ( + - . */
	A, A, A, A, A, A, A, A, A, A, A, S, A, S, S, S, /* digits : < */
	S, L, L, L, FOUR(L), FOUR(L), FOUR(L),
	FOUR(L), FOUR(L), L, L, L, S, FOUR(S),
	S, L, L, L, FOUR(L), FOUR(L), FOUR(L),
	FOUR(L), FOUR(L), L, L, L, S, FOUR(S),
	ROW(S), ROW(S), ROW(S), ROW(S),
	S, S, O, S, FOUR(S), FOUR(S), FOUR(S), ROW(S),
	T, T, O, T, FOUR(T), FOUR(T), FOUR(T),
	ROW(S),
};
#undef FOUR
#undef ROW
#undef S
#undef L
#undef A
#undef T
#undef O
/* clang-format on */

/* Of characters of three bytes by their han_slot(). */
#include "lexicons/begins.inc"

/* Behind the figure that begins with the word of n letters at text[at], or behind the word. */
static size_t try_word(struct reading *reading, size_t at, size_t n, struct passed *passed)
{
	size_t end = try_at(reading, at);

	if (end > 0)
		return end;
	*passed = (struct passed){at, at + n};
	return at + n;
}

/* At a letter: from word to word to where a figure may begin. */
static size_t scan_words(struct reading *reading, size_t at, struct passed *passed)
{
	struct str text = reading->text;
	size_t n;

	at = scan_pass_words(text, at, passed);
	n = ascii_letters(text, at);
	return n > 0 ? try_word(reading, at, n, passed) : at;
}

/* The bytes of a mark-up tag, in which nothing is a figure. */
static size_t tag_at(struct str text, size_t at)
{
	struct str rest = str_slice(text, at, at + TAG_MAX);
	char next = str_byte(rest, 1);

	if (str_byte(rest, 0) != '<' || !(ascii_is_letter(next) || next == '/' || next == '!'))
		return 0;
	size_t end = str_find(rest, STR(">"));

	return end < rest.n ? end + 1 : 0;
}

static size_t character_end(struct str text, size_t at)
{
	unsigned char c = (unsigned char)text.s[at];
	size_t n = c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : c >= 0xC0 ? 2 : 1;

	return at + n < text.n ? at + n : text.n;
}

/* Of other characters the signs of money, ½ and its kind, №, the minus and full-width digits. */
static bool symbol_begins(struct str text, size_t at)
{
	unsigned char c = (unsigned char)text.s[at];
	unsigned char next = (unsigned char)str_byte(text, at + 1);
	uint8_t digit;

	if (c == 0xC2)
		return (next >= 0xA2 && next <= 0xA5) || next >= 0xBC;
	/* No dashes, quotes and dots. */
	if (c == 0xE2)
		return next != 0x80;
	if (c == 0xE3)
		return han_at(text, at).class == HAN_ZERO;
	return c == 0xEF && (digit_at(text, at, &digit) > 0 || han_code(text, at) == 0xFFE5 ||
			     han_code(text, at) == 0xFF04 || han_code(text, at) == 0xFF0D);
}

/* Where the mark at `at` makes an address or a sign of money of the word before it. */
static size_t scan_passed(struct reading *reading, size_t at, const struct passed *passed)
{
	struct str text = reading->text;
	char c = text.s[at];

	if ((c == ':' || c == '.') && passed->end == at)
		return passed->start + address_at(text, passed->start);
	if (c == '$' && passed->end > 0 && passed->end + blanks_at(text, passed->end, 1) == at &&
	    scan_may_be_currency(str_slice(text, passed->start, passed->end)) &&
	    term_digit_near(text, passed->start, passed->end))
		return try_at(reading, passed->start);
	return 0;
}

/* Where the scan goes on behind the byte at `at`, having tried what begins there. */
static size_t scan_ascii(struct reading *reading, size_t at, const struct passed *passed)
{
	struct str text = reading->text;
	char c = text.s[at];
	size_t end = scan_passed(reading, at, passed);

	if (end > at)
		return end;
	if (c == '<')
		end = at + tag_at(text, at);
	else if (ascii_is_digit(c) || sign_begins(text, at) ||
		 ((c == '(' || c == '+') && english_code(text, at) > 0))
		end = try_at(reading, at);
	return end > at ? end : at + 1;
}

static size_t scan_wide(struct reading *reading, size_t at, bool begins)
{
	size_t end = begins ? try_at(reading, at) : 0;

	return end > at ? end : character_end(reading->text, at);
}

/* 数 of 数据, 负 of 负责: what needs a numeral behind it stands before another character. */
static bool lacks_numeral(struct str text, size_t at, struct han h)
{
	if (h.class != HAN_FEW && h.class != HAN_MINUS && h.class != HAN_RANK)
		return false;
	size_t behind = at + 3 + blanks_at(text, at + 3, 1);
	uint32_t code = han_code(text, behind);

	return han_is_character(code) && han_of_code(code).class == HAN_NONE;
}

static bool han_may_begin(struct str text, size_t at)
{
	struct han h = han_at(text, at);

	return han_begins(h) && !lacks_numeral(text, at, h);
}

/* Behind what no figure can begin with; a look at each character. */
static size_t skip_plain(struct str text, size_t at)
{
	const char *p = text.s + at, *last;
	uint32_t bytes;

	if (text.n < sizeof bytes)
		return at;
	last = text.s + text.n - sizeof bytes;
	while (p <= last) {
		memcpy(&bytes, p, sizeof bytes);
		bytes = le32toh(bytes);
		if (scan_class_of[bytes & 0xFF] == CLASS_THREE) {
			if (may_be_begin[han_slot(bytes)])
				break;
			p += 3;
		} else if (scan_class_of[bytes & 0xFF] == CLASS_SKIP) {
			p++;
		} else {
			break;
		}
	}
	return (size_t)(p - text.s);
}

static bool three_begin(struct str text, size_t at)
{
	unsigned char c = (unsigned char)text.s[at];

	return c >= 0xE4 && c <= 0xE9 ? han_may_begin(text, at) : symbol_begins(text, at);
}

static void scan(struct str text, bool *wants_all, struct figures *out)
{
	struct reading reading = {.text = text, .out = out};
	struct passed passed = {0, 0};
	size_t at = 0;

	reading.wants_all = wants_all;
	out->n = 0;
	while ((at = skip_plain(text, at)) < text.n) {
		enum scan_class class = scan_class_of[(unsigned char)text.s[at]];

		if (class == CLASS_SKIP)
			at++;
		else if (class == CLASS_LETTER)
			at = scan_words(&reading, at, &passed);
		else if (class == CLASS_THREE)
			at = scan_wide(&reading, at, three_begin(text, at));
		else if (class == CLASS_ASCII)
			at = scan_ascii(&reading, at, &passed);
		else
			at = scan_wide(&reading, at, symbol_begins(text, at));
	}
}

void figures_read(struct str text, struct figures *out)
{
	scan(text, NULL, out);
}

void figures_find(struct str text, struct figures *out)
{
	bool wants_all = false;

	scan(text, &wants_all, out);
	if (wants_all)
		figures_read(text, out);
}
