#include "src/view/kinsoku.h"

#include <string.h>

#include "dushu/text/unicode.h"

static bool is_ascii_letter(uint32_t code)
{
	return (code | 0x20) >= 'a' && (code | 0x20) <= 'z';
}

static bool is_wide_word(uint32_t code)
{
	uint32_t narrow = unicode_narrow(code);

	return code >= 0xFF00 && (is_ascii_letter(narrow) || (narrow >= '0' && narrow <= '9'));
}

/* Blanks that give way at a break; U+2007 and the no-break spaces do not. */
static bool is_blank(uint32_t code)
{
	return code == ' ' || code == '\t' || code == 0x3000 || code == 0x1680 || code == 0x205F ||
	       (code >= 0x2000 && code <= 0x200A && code != 0x2007);
}

static enum kinsoku class_without_mark(uint32_t code)
{
	if (code == '\n' || code == '\r')
		return KINSOKU_NEWLINE;
	if (is_blank(code))
		return KINSOKU_BLANK;
	if (is_wide_word(code))
		return KINSOKU_WIDE_WORD;
	return unicode_is_cjk(code) ? KINSOKU_IDEOGRAPH : KINSOKU_LETTER;
}

enum kinsoku kinsoku_class(uint32_t code)
{
	if (is_ascii_letter(code))
		return KINSOKU_LETTER;
	if (code >= '0' && code <= '9')
		return KINSOKU_DIGIT;
	if (code >= 0x3400 && code <= 0x9FFF)
		return KINSOKU_IDEOGRAPH;
	switch (code) {
		/* clang-format off */
#define KINSOKU(class, mark) case mark: return KINSOKU_##class;
		/* clang-format on */
#include "assets/kinsoku.def"
#undef KINSOKU
	default:
		return class_without_mark(code);
	}
}

static bool is_cjk(struct kinsoku_cluster cluster)
{
	return cluster.code >= 0x2E80 && unicode_is_cjk(cluster.code);
}

/* A letter or digit of a word that is written without breaks. */
static bool is_word(struct kinsoku_cluster cluster)
{
	return cluster.class == KINSOKU_LETTER || cluster.class == KINSOKU_DIGIT;
}

/* To UAX #14 quotation marks that may open or close; here their class tells which. */
static bool is_quote(uint32_t code)
{
	return code == '"' || code == 0x2018 || code == 0x2019 || code == 0x201C || code == 0x201D;
}

/* Joiners and no-break spaces hold whatever stands about them. */
static bool is_glue(uint32_t code)
{
	return code == 0xA0 || code == 0x2007 || code == 0x2011 || code == 0x202F ||
	       code == 0x2060 || code == 0xFEFF || code == 0x200B || code == 0x200D;
}

static bool is_separator(uint32_t code)
{
	return code > 0 && code < 0x80 && strchr("/?&.-", (int)code);
}

/* Whether a row may not begin with `next`. */
static bool begins_no_row(const struct kinsoku_state *state, struct kinsoku_cluster next,
			  uint32_t after)
{
	if (next.class == KINSOKU_HYPHEN)
		return !state->blank || is_blank(after);
	if (next.class == KINSOKU_QUOTE)
		return !state->blank;
	return next.class == KINSOKU_CLOSE || next.class == KINSOKU_STOP ||
	       next.class == KINSOKU_SMALL;
}

/* Whether a row may not end with the cluster before `next`. */
static bool ends_no_row(const struct kinsoku_state *state, struct kinsoku_cluster next)
{
	if (state->last.class == KINSOKU_MONEY)
		return next.class == KINSOKU_DIGIT || next.class == KINSOKU_WIDE_WORD;
	return state->last.class == KINSOKU_OPEN || state->last.class == KINSOKU_SIGN;
}

/* A bracket or quotation mark opens behind text without a blank. */
static bool opens_in_chinese(const struct kinsoku_state *state, struct kinsoku_cluster next,
			     uint32_t after)
{
	if (is_cjk(next) || is_cjk(state->last) || unicode_is_cjk(after))
		return true;
	return state->chinese && !is_word(state->last);
}

/*
 * Whether Chinese text breaks where UAX #14 sees none: it takes a comma or bracket of ASCII to be
 * part of a word or number, and cannot tell “ from ”.
 */
static bool breaks_in_chinese(const struct kinsoku_state *state, struct kinsoku_cluster next,
			      uint32_t after)
{
	struct kinsoku_cluster last = state->last;

	if (is_glue(last.code) || is_glue(next.code))
		return false;
	if (state->blank)
		return next.class == KINSOKU_OPEN;
	if (next.class == KINSOKU_OPEN)
		return opens_in_chinese(state, next, after);
	if (last.class != KINSOKU_CLOSE && last.class != KINSOKU_STOP)
		return false;
	if (is_cjk(last) || is_cjk(next))
		return is_quote(last.code) || is_cjk(last);
	if (last.class == KINSOKU_STOP)
		return state->chinese && !is_word(state->before);
	return state->chinese && last.code != 0x2019;
}

/* An opportunity of UAX #14 as good as it is: within what looks like one word it is a lesser one. */
static enum joint grade(const struct kinsoku_state *state, struct kinsoku_cluster next)
{
	struct kinsoku_cluster last = state->last;

	if (!state->any)
		return JOINT_ANY; /* an indent is no row */
	if (state->blank)
		return JOINT_FREE;
	if (last.class == KINSOKU_MINUS || last.code == 0xAD ||
	    (last.class == KINSOKU_WIDE_WORD && next.class == KINSOKU_WIDE_WORD))
		return JOINT_CLUSTER;
	if (!is_word(next))
		return state->url && next.code < 0x80 ? JOINT_WORD : JOINT_FREE;
	if (state->url || last.code == '/')
		return JOINT_WORD;
	if (is_separator(last.code) && last.code != '-' && is_word(state->before))
		return JOINT_WORD;
	return JOINT_FREE;
}

static enum joint joint_before(const struct kinsoku_state *state, struct kinsoku_cluster next,
			       uint32_t after, bool possible)
{
	if (next.class == KINSOKU_BLANK || next.class == KINSOKU_NEWLINE)
		return JOINT_NEVER;
	if (begins_no_row(state, next, after) || ends_no_row(state, next))
		return JOINT_ANY;
	if (possible)
		return grade(state, next);
	if (breaks_in_chinese(state, next, after))
		return JOINT_FREE;
	return state->url && !state->blank && is_separator(state->last.code) ? JOINT_WORD
									     : JOINT_CLUSTER;
}

static bool is_straight(uint32_t code)
{
	return code == '"' || code == 0xFF02;
}

/* A straight quotation mark opens behind a blank; in Chinese text such marks open and close in turn. */
static enum kinsoku quote_in_place(const struct kinsoku_state *state, uint32_t code, bool first,
				   uint32_t after)
{
	if (after == 0 || is_blank(after))
		return KINSOKU_QUOTE;
	if (first)
		return KINSOKU_OPEN;
	if (!state->chinese || !state->paired || !is_straight(code))
		return KINSOKU_QUOTE;
	return state->quoted ? KINSOKU_CLOSE : KINSOKU_OPEN;
}

/* What a mark is at its place, where its class leaves that open. */
static enum kinsoku class_in_place(const struct kinsoku_state *state, struct kinsoku_cluster next,
				   uint32_t after)
{
	bool first = !state->any || state->blank || state->last.class == KINSOKU_OPEN;

	if (next.class == KINSOKU_QUOTE)
		return quote_in_place(state, next.code, first, after);
	if (next.class == KINSOKU_HYPHEN && !is_blank(after) &&
	    (first || state->last.class == KINSOKU_MINUS))
		return KINSOKU_MINUS;
	if (next.class == KINSOKU_SIGN && !first && is_word(state->last))
		return KINSOKU_LETTER; /* C# */
	return next.class;
}

static bool goes_on_url(const struct kinsoku_state *state, struct kinsoku_cluster next)
{
	if (next.code >= 0x2E80 || is_quote(next.code))
		return false;
	return (state->url && !state->blank) ||
	       (next.code == '/' && state->last.code == '/' && state->before.code == ':');
}

static void state_add(struct kinsoku_state *state, struct kinsoku_cluster next)
{
	if (next.class == KINSOKU_NEWLINE) {
		*state = (struct kinsoku_state){.newline = true,
						.chinese = state->chinese,
						.paired = state->paired,
						.quoted = state->quoted};
		return;
	}
	state->newline = false;
	if (next.class == KINSOKU_BLANK) {
		state->blank = true;
		return;
	}
	if (next.class == KINSOKU_IDEOGRAPH)
		state->chinese = true;
	else if (is_ascii_letter(next.code) || (next.code >= 0xC0 && next.code < 0x2000))
		state->chinese = false;
	state->url = goes_on_url(state, next);
	if (is_straight(next.code))
		state->quoted = !state->quoted;
	state->before = state->last;
	state->last = next;
	state->any = true;
	state->blank = false;
}

enum joint kinsoku_next(struct kinsoku_state *state, struct kinsoku_cluster next, uint32_t after,
			bool possible)
{
	enum joint joint;

	next.class = class_in_place(state, next, after);
	joint = state->newline ? JOINT_MUST : joint_before(state, next, after, possible);
	state_add(state, next);
	return joint;
}
