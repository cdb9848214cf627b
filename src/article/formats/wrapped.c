/*
 * Hard-wrapped text: RFCs, Project Gutenberg, mail. Lines that run on are one paragraph; a blank
 * line, a line that had room for the next word, a deeper indent, a list mark or a column part it.
 *
 * Whether two neighbouring lines belong together is decided from these two alone.
 */
#include "dushu/article/format.h"

#include <string.h>

#include "src/article/formats.h"
#include "src/article/piece.h"

enum {
	FULL_LINE = 60, /* a line this wide may have been broken for its width */
	LONGEST_LINE = 100,
	SNIFFED_LINES = 400,
	LONG_SHARE = 20, /* at most one line in so many is longer than a page is wide */
	BROKEN_MIN = 3,  /* so many broken sentences make a text hard-wrapped */
	HANGING = 8,     /* a first line is indented at most so much deeper than the rest */
};

/* A line as far as joining needs it. */
struct line {
	struct str body; /* without the blanks around it */
	struct str indent;
};

static struct line line_of(struct str text, struct span span)
{
	size_t start = skip_blanks(text, span.start, span.end);
	size_t end = trim_blanks(text, start, span.end);

	return (struct line){
		.body = str_slice(text, start, end),
		.indent = str_slice(text, span.start, start),
	};
}

static bool is_columnar(struct str body)
{
	return (body.n && strchr("|+>", body.s[0]) != NULL) || has_gap(body);
}

/* The cells of what would have to fit behind the line before: a word, or one wide character. */
static size_t first_word_columns(struct str s)
{
	size_t n = 0;

	if (s.n && (unsigned char)s.s[0] >= 0xE2)
		return 2;
	while (n < s.n && s.s[n] != ' ' && (unsigned char)s.s[n] < 0xE2)
		n++;
	return rough_columns(str_slice(s, 0, n));
}

static bool closes_sentence(struct str s)
{
	static const struct str closers[] = {STR_INIT("."),  STR_INIT("!"),  STR_INIT("?"),
					     STR_INIT(":"),  STR_INIT("。"), STR_INIT(".\""),
					     STR_INIT(".”"), STR_INIT("：")};

	for (size_t i = 0; i < sizeof(closers) / sizeof(*closers); i++) {
		if (str_ends(s, closers[i]))
			return true;
	}
	return false;
}

/* "- ", "* ", "o ", "• ", "(a) ", "12. ": what opens an item of a list. */
static bool opens_item(struct str s)
{
	size_t n = 0;

	if (s.n > 1 && strchr("-*o+", s.s[0]) && s.s[1] == ' ')
		return true;
	if (str_starts(s, STR("•")) || str_starts(s, STR("·")))
		return true;
	if (s.n && s.s[0] == '(')
		n++;
	while (n < s.n && n < 4 && ((s.s[n] >= '0' && s.s[n] <= '9') || (n == 1 && s.s[0] == '(')))
		n++;
	return n > 0 && n + 1 < s.n && strchr(".)", s.s[n]) && s.s[n + 1] == ' ';
}

/* A rule is a line of one mark, drawn under a heading or between parts. */
static bool is_rule(struct str s)
{
	if (s.n < 3 || !strchr("-=~*_+#^", s.s[0]))
		return false;
	for (size_t i = 1; i < s.n; i++) {
		if (s.s[i] != s.s[0] && s.s[i] != ' ')
			return false;
	}
	return true;
}

/* Cheap questions come first. */
static bool run_on(struct str text, const struct piece *above, const struct piece *below)
{
	struct line a = line_of(text, above->span), b = line_of(text, below->span);
	size_t indent_a, indent_b;

	if (a.body.n == 0 || b.body.n == 0 || text.s[below->span.start] == '\f')
		return false;
	indent_a = rough_columns(a.indent);
	if (indent_a + rough_columns_to(a.body, FULL_LINE) + 1 + first_word_columns(b.body) <
	    FULL_LINE)
		return false;
	if (is_rule(a.body) || is_rule(b.body) || opens_item(b.body) || is_columnar(a.body) ||
	    is_columnar(b.body))
		return false;
	indent_b = rough_columns(b.indent);
	if (indent_b > indent_a + 1)
		return !closes_sentence(a.body);
	return indent_a <= indent_b + HANGING;
}

/*
 * A paragraph without end is parted once in BLOCK_MAX: where a line crosses a multiple of it and
 * nothing else parted the BLOCK_MAX bytes before.
 */
static bool parted_for_size(struct str text, const struct piece *above, const struct piece *below)
{
	size_t mark = below->span.start - below->span.start % BLOCK_MAX;
	struct piece lower = *above, upper;

	if (above->span.start >= mark)
		return false;
	while (lower.span.start + BLOCK_MAX > mark) {
		if (!piece_before(text, lower.span.start, &upper) || !run_on(text, &upper, &lower))
			return false;
		lower = upper;
	}
	return true;
}

static bool joined(struct str text, const struct piece *above, const struct piece *below)
{
	return run_on(text, above, below) && !parted_for_size(text, above, below);
}

/* The block of which `piece` is a line, the first where that is known. */
static void grow(struct str text, const struct piece *piece, bool is_first, struct block *out)
{
	struct piece first = *piece, last = *piece, next;

	while (!is_first && piece_before(text, first.span.start, &next) &&
	       joined(text, &next, &first))
		first = next;
	while (piece_at(text, last.next, &next) && joined(text, &last, &next))
		last = next;
	out->span = (struct span){first.span.start, last.span.end};
	out->joined = first.span.start != last.span.start;
	out->kind = !out->joined && is_columnar(line_of(text, first.span).body) ? BLOCK_PREFORMATTED
										: BLOCK_PARAGRAPH;
}

/* Whether `at` stands on the line end that closes the last line of a block. */
static bool closes_block(struct str text, size_t at, const struct piece *piece)
{
	struct piece next;

	return at >= piece->span.end &&
	       !(piece_at(text, piece->next, &next) && joined(text, piece, &next));
}

static bool wrapped_block_at(struct str text, size_t at, struct block *out)
{
	struct piece piece;
	bool is_first = false;

	while (piece_at(text, at, &piece)) {
		if (!piece_is_blank(text, &piece) && !closes_block(text, at, &piece)) {
			grow(text, &piece, is_first, out);
			return true;
		}
		at = skip_blank_lines(text, piece.next);
		/* The line before closes a block, or is blank. */
		is_first = true;
	}
	return false;
}

static bool wrapped_block_before(struct str text, size_t at, struct block *out)
{
	struct piece piece;

	if (at > text.n)
		at = text.n;
	while (piece_before(text, at, &piece)) {
		if (!piece_is_blank(text, &piece)) {
			grow(text, &piece, false, out);
			return true;
		}
		at = trim_blank_lines(text, piece.span.start);
	}
	return false;
}

/* Whether a sentence goes on from one line to the other. */
static bool breaks_sentence(struct str text, const struct piece *above, const struct piece *below)
{
	return above->next && run_on(text, above, below) &&
	       !closes_sentence(line_of(text, above->span).body);
}

/* Wrapped text has many lines broken within a sentence, and hardly any that is longer than a page. */
static int wrapped_sniff(struct str head)
{
	struct piece piece, above = {0};
	size_t n_lines = 0, n_long = 0, n_broken = 0;

	for (size_t at = 0; n_lines < SNIFFED_LINES && piece_at(head, at, &piece);
	     at = piece.next) {
		if (piece_is_blank(head, &piece)) {
			above = (struct piece){0};
			continue;
		}
		n_lines++;
		n_long += rough_columns_to(str_slice(head, piece.span.start, piece.span.end),
					   LONGEST_LINE + 1) > LONGEST_LINE;
		/* However many lines follow, these are too many. */
		if (n_long * LONG_SHARE > SNIFFED_LINES)
			return 0;
		n_broken += breaks_sentence(head, &above, &piece);
		above = piece;
	}
	if (n_lines == 0 || n_long * LONG_SHARE > n_lines || n_broken < BROKEN_MIN)
		return 0;
	return n_broken * 6 >= n_lines ? 60 : 0;
}

const struct format format_wrapped = {"wrapped", wrapped_sniff, wrapped_block_at,
				      wrapped_block_before};
