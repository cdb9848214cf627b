/*
 * Plain text with one paragraph a line, as pasted from a page: every line that is not blank is a
 * block. It fits any text a little, so it is what remains where no other format fits.
 */
#include "dushu/article/format.h"

#include "src/article/formats.h"
#include "src/article/piece.h"

static int plain_sniff(struct str head)
{
	(void)head;
	return 10;
}

enum { ROW_BYTES = 512 }; /* a row of a table is not longer */

/* A tab or a run of three blanks inside parts columns, and a leading tab sets code apart. */
static bool has_columns(struct str s)
{
	if (s.n > ROW_BYTES)
		return false;
	return has_gap(s);
}

/* | a | b |: a row of a table drawn with bars. */
static bool has_bars(struct str s)
{
	return s.n > 1 && s.n <= ROW_BYTES && s.s[0] == '|' && s.s[s.n - 1] == '|';
}

static void fill(struct str text, const struct piece *piece, struct block *out)
{
	size_t start = skip_blanks(text, piece->span.start, piece->span.end);
	struct str s = str_slice(text, start, trim_blanks(text, start, piece->span.end));

	*out = (struct block){
		.span = piece->span,
		.kind = has_bars(s) || has_columns(s) ? BLOCK_PREFORMATTED : BLOCK_PARAGRAPH,
	};
}

static bool plain_block_at(struct str text, size_t at, struct block *out)
{
	struct piece piece;

	/* A line end belongs to no block, and one comes from the end of a block as a rule. */
	at = skip_line_end(text, at);
	if (!piece_at(text, at, &piece))
		return false;
	/* Where the line that holds `at` is blank, the next byte that is not stands in the block. */
	if (piece_is_blank(text, &piece) &&
	    !piece_at(text, skip_blank_lines(text, piece.next), &piece))
		return false;
	fill(text, &piece, out);
	return true;
}

static bool plain_block_before(struct str text, size_t at, struct block *out)
{
	struct piece piece;

	if (!piece_before(text, at < text.n ? at : text.n, &piece))
		return false;
	if (piece_is_blank(text, &piece) &&
	    !piece_before(text, trim_blank_lines(text, piece.span.start), &piece))
		return false;
	fill(text, &piece, out);
	return true;
}

const struct format format_plain = {"plain", plain_sniff, plain_block_at, plain_block_before};
