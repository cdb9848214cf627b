#include "src/article/recognise.h"

#include <string.h>

#include "dushu/text/lines.h"
#include "dushu/text/unicode.h"
#include "src/article/glance.h"
#include "src/article/hashes.h"
#include "src/article/label.h"
#include "src/article/piece.h"

enum {
	BARE_COLUMNS = 100, /* a bare line is never wider */
	HEAD_BYTES = 360,   /* of a long block only its beginning is looked at */
	NARROW_BYTES = 600, /* more bytes than this are wide in any script */
	WIDE_COLUMNS = 200, /* wider than any line of its own, whatever noise is in it */
	RULE_SLACK = 3,
	OPENING_BYTES = 80, /* of a wide block that are looked at for a label */
	NAME_BYTES = 200,   /* the name of a part is shorter, with all noise in it */
};

/* The clean beginning of a block, and what is needed to come back to the source. */
struct head {
	const struct sight *sight;
	struct clean *clean;
	struct str text;        /* without blanks around it */
	struct opening opening; /* how that begins */
	size_t at;              /* where that begins in the clean text */
	bool cut;               /* the block goes on behind it */
	struct candidate *out;
};

static struct span body_of(struct str text, struct span span)
{
	size_t start = skip_blanks(text, span.start, span.end);

	return (struct span){start, trim_blanks(text, start, span.end)};
}

static size_t indent_of(struct str text, size_t start, size_t end)
{
	size_t indent = 0;

	if (start == end)
		return 0;
	for (size_t i = start; i < end; i++)
		indent += text.s[i] == '\t' ? 8 - indent % 8 : 0;
	return indent + rough_columns(str_slice(text, start, end));
}

static uint8_t blanks_between(struct str text, size_t from, size_t to)
{
	size_t lines = to - from > 1 ? lines_count(text, from, to) : 0;

	return (uint8_t)(lines > 255 ? 254 : lines ? lines - 1 : 0);
}

struct view view_of(struct str text, const struct block *block, size_t from)
{
	struct span body = body_of(text, block->span);
	struct view view = {.block = *block, .body = body};
	struct str s = str_slice(text, body.start, body.end);
	size_t indent = indent_of(text, block->span.start, body.start);
	bool rule = rule_of(s) != 0;

	view.glance = (struct glance){
		.present = true,
		/* So many bytes are wide whatever they are. */
		.columns = (uint8_t)(s.n > NARROW_BYTES ? GLANCE_COLUMNS
							: rough_columns_to(s, GLANCE_COLUMNS)),
		.indent = (uint8_t)(indent < 255 ? indent : 255),
		.closing = closing_of(s) & 7,
		.blanks = blanks_between(text, from, block->span.start),
		.columnar = block->kind == BLOCK_PREFORMATTED || rule || str_starts(s, STR("http")),
		.rule = rule,
		.opens_quote = opens_quote(s),
		.item = opens_item(s),
	};
	return view;
}

/* A span of the head's text as a span of the source. */
static struct span source_span(const struct head *head, size_t start, size_t end)
{
	while (start < end && skip_blanks(head->text, start, end) > start)
		start = skip_blanks(head->text, start, end);
	end = trim_blanks(head->text, start, end);
	return clean_span(head->clean, (struct span){head->at + start, head->at + end});
}

/* An empty label stands where the title begins. */
static void set_places(struct candidate *out, struct span label, struct span title)
{
	out->at = label.start;
	out->n = (uint16_t)(title.end - label.start);
	out->n_label = (uint16_t)span_length(label);
	out->title = (uint16_t)(title.start - label.start);
	out->n_title = (uint16_t)span_length(title);
}

/* Sets the spans: label from 0 to n_label, title from `title` to `end`. */
static void set_spans(struct head *head, size_t n_label, size_t title, size_t end)
{
	struct candidate *out = head->out;
	struct str s = str_slice(head->text, title, end);
	struct span whole = source_span(head, title, end), label = {whole.start, whole.start};

	if (n_label)
		label = source_span(head, 0, n_label);
	set_places(out, label, title < end ? whole : label);
	out->flags |= flags_of(s) & CANDIDATE_FLAGS;
	out->closing = (uint8_t)closing_of(s);
	out->opening = opening_of(head->text);
	out->columns = (uint16_t)rough_columns(str_slice(head->text, 0, end));
	out->hash = s.n ? hash_of(s, (out->flags & CANDIDATE_LEADERS) != 0) : 0;
	out->key = out->flags & CANDIDATE_KEY ? hash_of(str_slice(s, 0, key_of(s)), false) : 0;
}

/* How much of the head its first sentence is, without the stop; the whole where there is but one. */
static size_t sentence_of(struct head *head, size_t from)
{
	size_t end = from + sentence_end(str_from(head->text, from));
	size_t rest = skip_blanks(head->text, end, head->text.n);

	if (rest >= head->text.n && !head->cut)
		return head->text.n;
	head->out->flags |= CANDIDATE_RUNIN;
	return utf8_before(head->text, end);
}

/* A rule below, without a blank line between, about as long as the line. */
static char rule_below(const struct head *head)
{
	const struct sight *sight = head->sight;
	const struct span rule = sight->below.body;
	struct str s = str_slice(sight->text, rule.start, rule.end);
	size_t columns;

	if (!sight->below.glance.rule || sight->below.glance.blanks)
		return 0;
	columns = rough_columns(head->text);
	return s.n > columns + RULE_SLACK || s.n + RULE_SLACK < columns ? 0 : rule_of(s);
}

static bool labelled(struct head *head)
{
	struct candidate *out = head->out;
	struct label label;
	size_t end;

	if (!label_read(&head->opening, &label))
		return false;
	if (label.n >= head->text.n && !(label.flags & STYLE_ALONE))
		return false;
	end = sentence_of(head, label.n);
	if ((label.flags & STYLE_WHOLE) && (out->flags & CANDIDATE_RUNIN))
		return false;
	out->style = (uint8_t)label.style;
	out->style_flags = (uint8_t)label.flags;
	out->separator = label.separator;
	out->n_path = label.n_path;
	memcpy(out->path, label.path, sizeof(out->path));
	set_spans(head, label.n_label, label.n, end);
	if (!head->cut && rule_below(head))
		out->flags |= CANDIDATE_RULED;
	return true;
}

/* Lead bytes from E3 on begin ideographs, kana and full-width forms. */
static bool has_wide(struct str s)
{
	for (size_t i = 0; i < s.n; i++) {
		if ((unsigned char)s.s[i] >= 0xE3)
			return true;
	}
	return false;
}

/* Where a run-in behind a dash ends: at a full stop of its script. */
static size_t dashed_end(struct head *head, size_t from)
{
	size_t stop = str_find(str_from(head->text, from), STR(". "));

	if (from + stop >= head->text.n || has_wide(str_slice(head->text, from, from + stop)))
		return sentence_of(head, from);
	head->out->flags |= CANDIDATE_RUNIN;
	return from + stop;
}

static bool dashed(struct head *head)
{
	size_t n = dash_read(head->text);

	if (n == 0)
		return false;
	head->out->style = HEADING_STYLE_DASHED;
	set_spans(head, n, n, dashed_end(head, n));
	return (head->out->flags & CANDIDATE_RUNIN) != 0;
}

static bool noticed(struct head *head)
{
	unsigned flags = 0;
	size_t n = notice_read(&head->opening, &flags);

	if (n == 0)
		return false;
	head->out->style = HEADING_STYLE_NOTICE;
	head->out->style_flags = (uint8_t)flags;
	while (n && closing_of(str_slice(head->text, 0, n)) == CLOSING_COLON)
		n = utf8_before(head->text, n);
	set_spans(head, 0, 0, n);
	return true;
}

/* The words of s[at..] from the next blank on: where the next of them begins. */
static size_t next_word(struct str s, size_t at)
{
	while (at < s.n && s.s[at] != ' ')
		at++;
	return skip_blanks(s, at, s.n);
}

/* "By Ann Lee and Tom Fry", "By our reporter": who wrote it, two names and more or one of ours. */
static bool is_byline(struct str s)
{
	static const struct str links[] = {STR_INIT("and "), STR_INIT("of "), STR_INIT("for "),
					   STR_INIT("in "),  STR_INIT("de "), STR_INIT("van "),
					   STR_INIT("von "), STR_INIT("the ")};
	size_t names = 0;

	if (!str_starts(s, STR("By ")) && !str_starts(s, STR("by ")))
		return false;
	if (str_starts(str_from(s, 3), STR("our ")) || str_starts(str_from(s, 3), STR("Our ")))
		return true;
	for (size_t at = 3; at < s.n; at = next_word(s, at)) {
		bool link = false;

		for (size_t i = 0; i < sizeof links / sizeof *links; i++)
			link = link || str_starts(str_from(s, at), links[i]);
		if (!link && s.s[at] >= 'a' && s.s[at] <= 'z')
			return false;
		names += !link;
	}
	return names > 1;
}

/* A whole line that is short: marked, underlined, a name, or just bare. */
static bool line_alone(struct head *head)
{
	struct candidate *out = head->out;
	size_t opening = 0, closing = 0, n = head->text.n;
	char rule = rule_below(head);

	if (fence_read(head->text)) {
		out->style = HEADING_STYLE_MARKED;
		out->separator = FENCE_MARK;
		set_spans(head, 0, 0, n);
		return true;
	}
	if (head->cut || rough_columns_to(head->text, BARE_COLUMNS + 1) > BARE_COLUMNS ||
	    rule_of(head->text) || heads_nothing(&head->opening))
		return false;
	out->style = HEADING_STYLE_BARE;
	if ((opening = hashes_read(head->text, &closing)) > 0) {
		out->style = HEADING_STYLE_MARKED;
		out->separator = hashes_of(head->text);
	} else if (mark_read(head->text, &opening, &closing)) {
		out->style = HEADING_STYLE_MARKED;
		out->separator = (uint8_t)head->text.s[opening - 1];
	} else if (rule) {
		out->style = HEADING_STYLE_UNDERLINED;
		out->separator = (uint8_t)rule;
	} else if (is_contents_name(head->text)) {
		out->style = HEADING_STYLE_CONTENTS;
	} else if (is_part_name(head->text)) {
		out->style = HEADING_STYLE_NAMED;
		out->style_flags = is_sources_name(head->text) ? STYLE_SOURCES : 0;
	}
	if (out->style == HEADING_STYLE_BARE && is_byline(head->text))
		return false;
	set_spans(head, opening, opening, n - closing);
	if (closing)
		out->n = (uint16_t)(source_span(head, 0, n).end - out->at);
	return true;
}

/* What a line that has no label or mark must be to be a candidate. */
static bool worth_a_look(const struct candidate *out, const struct view *here)
{
	if (out->style != HEADING_STYLE_BARE)
		return true;
	return out->closing != CLOSING_COMMA && out->closing != CLOSING_SEMICOLON &&
	       out->closing != CLOSING_STOP && out->closing != CLOSING_COLON &&
	       !here->glance.item && !here->glance.columnar;
}

/* The first bytes of a long block, cut between characters. */
static struct span head_span(struct str text, struct span body, size_t longest)
{
	size_t end = body.start + longest;

	if (body.end <= end)
		return body;
	while (end > body.start + 1 && ((unsigned char)text.s[end] & 0xC0) == 0x80)
		end--;
	return (struct span){body.start, end};
}

/* A wide block can only be a run-in, of which the first sentence is all that matters. */
static struct span looked_at(const struct sight *sight)
{
	struct span span = head_span(sight->text, sight->here.body, HEAD_BYTES);

	if (sight->here.glance.columns >= WIDE_COLUMNS)
		span.end = span.start + sentence_end(str_slice(sight->text, span.start, span.end));
	return span;
}

static void look(const struct sight *sight, struct clean *scratch, struct head *head)
{
	const struct span body = sight->here.body;
	struct span span = looked_at(sight);
	size_t end;

	clean_block(sight->text, span, sight->here.block.joined ? CLEAN_JOIN : 0, scratch);
	head->sight = sight;
	head->clean = scratch;
	head->at = skip_blanks(scratch->text, 0, scratch->text.n);
	end = trim_blanks(scratch->text, head->at, scratch->text.n);
	head->text = str_slice(scratch->text, head->at, end);
	head->cut = span.end < body.end;
}

/* Whether a mark or noise may stand at the beginning; ideographs and letters are none. */
static bool may_be_marked(struct str s)
{
	unsigned char c = s.n ? (unsigned char)s.s[0] : 0;

	return c == '[' || c == '/' || (c >= 0xC2 && (c < 0xE4 || c > 0xE9));
}

/*
 * Whether a block that no label opens may be a candidate nevertheless: a cheap look at what
 * line_alone() and worth_a_look() would find.
 */
static bool may_stand_alone(const struct sight *sight, struct str s)
{
	if (s.n > HEAD_BYTES || sight->here.glance.columns >= WIDE_COLUMNS)
		return false;
	switch ((enum closing)sight->here.glance.closing) {
	case CLOSING_STOP:
	case CLOSING_COLON:
	case CLOSING_SEMICOLON:
	case CLOSING_COMMA:
		break;
	case CLOSING_NONE:
	case CLOSING_QUESTION:
	case CLOSING_EXCLAMATION:
	case CLOSING_ELLIPSIS:
		return true;
	}
	if (sight->below.glance.rule || may_be_marked(s))
		return true;
	return s.n < NAME_BYTES && (str_ends(s, STR(".")) || str_ends(s, STR(":")));
}

/* Whether a label, a dash or a notice may open the block: of a wide one the first bytes are read. */
static bool may_be_labelled(const struct sight *sight, struct str s, struct clean *scratch)
{
	struct span body = sight->here.body;

	if (!openers_have(&sight->openers, s))
		return false;
	if (sight->here.glance.columns < WIDE_COLUMNS)
		return true;
	body = head_span(sight->text, body, OPENING_BYTES);
	clean_block(sight->text, body, sight->here.block.joined ? CLEAN_JOIN : 0, scratch);
	return opens_heading(&sight->labels, str_from(scratch->text, skip_blanks(scratch->text, 0,
										 scratch->text.n)));
}

bool heading_recognise(const struct sight *sight, struct clean *scratch, struct candidate *out)
{
	struct head head = {.out = out};
	struct str s = str_slice(sight->text, sight->here.body.start, sight->here.body.end);
	bool opens = may_be_labelled(sight, s, scratch);

	if (!opens && !may_stand_alone(sight, s))
		return false;
	look(sight, scratch, &head);
	*out = (struct candidate){
		.block = (uint32_t)sight->n_above,
		.above = sight->above.glance,
		.here = sight->here.glance,
		.below = sight->below.glance,
	};
	if (!sight->here.block.joined)
		out->flags |= CANDIDATE_SINGLE;
	if (!opening_read(&sight->labels, head.text, &head.opening))
		return false;
	if (opens && (noticed(&head) || labelled(&head) || dashed(&head)))
		return true;
	out->flags &= CANDIDATE_FLAGS & ~(uint32_t)CANDIDATE_RUNIN;
	return line_alone(&head) && worth_a_look(out, &sight->here);
}
