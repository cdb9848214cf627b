#include "recognise.h"

#include "piece.h"

enum { BARE_COLUMNS = 60, RUNIN_COLUMNS = 40 };

static struct span body_of(struct str text, struct span span)
{
	size_t start = skip_blanks(text, span.start, span.end);

	return (struct span){start, trim_blanks(text, start, span.end)};
}

static bool closes(struct str s)
{
	static const struct str marks[] = {STR_INIT("。"), STR_INIT("；"), STR_INIT("："),
					   STR_INIT("，"), STR_INIT("."),  STR_INIT(","),
					   STR_INIT(";"),  STR_INIT(":"),  STR_INIT("、")};

	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++) {
		if (str_ends(s, marks[i]))
			return true;
	}
	return false;
}

static bool boilerplate(struct str s, struct span body, struct candidate *out)
{
	static const struct str words[] = {STR_INIT("版權聲明"), STR_INIT("版权声明")};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		if (!str_starts(s, words[i]))
			continue;
		out->span = out->title = (struct span){body.start, body.start + words[i].n};
		out->style = 2;
		return true;
	}
	return false;
}

static bool dashed(struct str s, struct span body, struct candidate *out)
{
	const struct str dashes = STR("——");
	size_t end = str_find(s, STR("。"));

	if (!str_starts(s, dashes) || end == s.n ||
	    rough_columns(str_slice(s, 0, end)) > RUNIN_COLUMNS)
		return false;
	out->span = (struct span){body.start, body.start + end};
	out->label = (struct span){body.start, body.start + dashes.n};
	out->title = (struct span){out->label.end, out->span.end};
	out->style = 1;
	out->runin = true;
	return true;
}

bool heading_recognise(const struct sight *sight, struct clean *scratch, struct candidate *out)
{
	struct span body = body_of(sight->text, sight->here.span);
	struct str s = str_slice(sight->text, body.start, body.end);

	(void)scratch;
	*out = (struct candidate){.block = (uint32_t)sight->n_above};
	out->label = (struct span){body.start, body.start};
	if (boilerplate(s, body, out) || dashed(s, body, out))
		return true;
	if (closes(s) || rough_columns(s) > BARE_COLUMNS ||
	    rough_columns(str_slice(sight->text, sight->below.span.start, sight->below.span.end)) <=
		    BARE_COLUMNS)
		return false;
	out->span = out->title = body;
	return true;
}
