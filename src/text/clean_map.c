/* Places of clean text in the source, and the other way round. */
#include "dushu/text/clean.h"

/* How many edits begin before a byte of the clean text; with `or_at`, at it too. */
static size_t edits_before(const struct clean *clean, size_t to, bool or_at)
{
	size_t low = 0, high = clean->n_edits;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const struct edit *edit = &clean->edits[middle];

		if (edit->to < to || (or_at && edit->to == to))
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Where the clean byte before `at` ends in the source, behind i edits. */
static size_t source_end(const struct clean *clean, size_t i, size_t at)
{
	const struct edit *edit;

	if (i == 0)
		return clean->base + at;
	edit = &clean->edits[i - 1];
	if (at <= edit->to + edit->n_with)
		return clean->base + edit->at + edit->n;
	return clean->base + edit->at + edit->n + (at - edit->to - edit->n_with);
}

/* The source byte of the clean byte `at`, behind i edits that begin there or before. */
static size_t source_at(const struct clean *clean, size_t i, size_t at)
{
	if (i && at < clean->edits[i - 1].to + clean->edits[i - 1].n_with)
		return clean->base + clean->edits[i - 1].at;
	return source_end(clean, i, at);
}

/* The end of the text, where nothing stands. */
static size_t source_of_end(const struct clean *clean)
{
	return source_end(clean, edits_before(clean, clean->text.n, false), clean->text.n);
}

size_t clean_to_source(const struct clean *clean, size_t at)
{
	if (at >= clean->text.n)
		return source_of_end(clean);
	return source_at(clean, edits_before(clean, at, true), at);
}

size_t clean_from_source(const struct clean *clean, size_t at)
{
	size_t low = 0, high = clean->n_edits, to;

	at = at < clean->base ? 0 : at - clean->base;
	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (clean->edits[middle].at <= at)
			low = middle + 1;
		else
			high = middle;
	}
	if (low == 0) {
		to = at;
	} else {
		const struct edit *edit = &clean->edits[low - 1];
		size_t past = at - edit->at;

		to = edit->to + (past < edit->n ? 0 : edit->n_with + (past - edit->n));
	}
	return to < clean->text.n ? to : clean->text.n;
}

struct span clean_span_on(const struct clean *clean, struct span span, size_t *edit)
{
	size_t i = *edit, n = clean->n_edits, start, end;

	if (n == 0 && span.start < span.end && span.end <= clean->text.n)
		return (struct span){clean->base + span.start, clean->base + span.end};
	if (span.start >= clean->text.n) {
		start = source_of_end(clean);
		return (struct span){start, start};
	}
	while (i < n && clean->edits[i].to <= span.start)
		i++;
	*edit = i;
	start = source_at(clean, i, span.start);
	if (span.start >= span.end)
		return (struct span){start, start};
	end = span.end < clean->text.n ? span.end : clean->text.n;
	while (i < n && clean->edits[i].to < end)
		i++;
	return (struct span){start, source_end(clean, i, end)};
}

struct span clean_span(const struct clean *clean, struct span span)
{
	size_t edit = clean->n_edits ? edits_before(clean, span.start, true) : 0;

	return clean_span_on(clean, span, &edit);
}
