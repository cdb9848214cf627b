#include "dushu/article/format.h"

#include "src/article/formats.h"

enum { SNIFFED = 64 * 1024 };

static const struct format *const formats[] = {
#define FORMAT(name) &format_##name,
#include "formats.inc"
#undef FORMAT
};

const struct format *format_of(struct str text)
{
	struct str head = str_slice(text, 0, SNIFFED);
	const struct format *best = formats[0];
	int best_fit = -1;

	for (size_t i = 0; i < sizeof(formats) / sizeof(formats[0]); i++) {
		int fit = formats[i]->sniff(head);

		if (fit > best_fit) {
			best = formats[i];
			best_fit = fit;
		}
	}
	return best;
}

/* A byte order mark before `begin` belongs to no block. */
static bool behind_begin(size_t begin, struct block *block)
{
	if (block->span.start < begin)
		block->span.start = begin;
	return true;
}

bool format_block_at(const struct format *format, struct str text, size_t begin, size_t at,
		     struct block *out)
{
	return format->block_at(text, at < begin ? begin : at, out) && behind_begin(begin, out);
}

bool format_block_before(const struct format *format, struct str text, size_t begin, size_t at,
			 struct block *out)
{
	return at > begin && format->block_before(text, at, out) && behind_begin(begin, out);
}

size_t format_part(const struct format *format, struct str text, size_t begin, size_t at)
{
	struct block block;

	if (at >= text.n || !format_block_at(format, text, begin, at, &block))
		return text.n;
	if (block.span.start < at && !format_block_at(format, text, begin, block.span.end, &block))
		return text.n;
	return block.span.start;
}
