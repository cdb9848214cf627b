#include "src/figures/han_place.h"

#include "src/figures/han.h"
#include "src/figures/label_phrase.h"
#include "src/figures/words.h"

/* clang-format off */
#define QUOTES(W) W("“") W("《") W("「")
#define STOPS(W) W("。") W("；") W(";") W("\n")
#define RUNNING(W) HAN_RUNNING(W)
/* clang-format on */

enum { REACH = HAN_PLACE_REACH, LEAST = HAN_PLACE_LEAST };

size_t han_character_at(struct str s, size_t at)
{
	while (at > 0 && at < s.n && ((unsigned char)s.s[at] & 0xC0) == 0x80)
		at--;
	return at;
}

/* The clause before the figure, from the strong figure before it on. */
static struct str before_of(const struct label_place *p)
{
	const struct figure *f = p->figure, *previous = p->previous;
	size_t end = f->span.start, start = f->context.start;

	if (previous && previous->span.end > start && previous->span.end <= end)
		start = label_is_group(p->text, previous, end) ? previous->span.start
							       : previous->span.end;
	if (start + REACH < end)
		start = han_character_at(p->text, end - REACH);
	return str_slice(p->text, start, end);
}

/* What stands behind the figure up to the next strong one and the end of its clause. */
static struct str after_of(const struct label_place *p)
{
	const struct figure *f = p->figure, *next = p->next;
	size_t start = f->span.end, end = f->context.end;

	if (next && next->span.start >= start && next->span.start < end)
		end = next->span.start;
	if (end > start + REACH)
		end = han_character_at(p->text, start + REACH);
	return str_slice(p->text, start, end);
}

void han_place_set(struct label_place *p)
{
	p->before = before_of(p);
	p->after = after_of(p);
}

struct label_place han_place_of(const struct label_place *p, const struct figure *figure)
{
	struct label_place of = label_at(p->text, p->figures, label_index(p, figure));

	han_place_set(&of);
	return of;
}

/* The words before the figure; what belongs to the figure before it is no part of them. */
struct str han_said_before(const struct label_place *p)
{
	struct str s = p->before;
	const struct figure *previous = p->previous;

	if (previous && s.s == p->text.s + previous->span.end)
		s = label_without_start(s, LABEL_TAIL);
	return label_said(s);
}

bool han_says_nothing(struct str s)
{
	return s.n < LEAST || label_is(s, LABEL_EMPTY);
}

/* A noun in quotation marks may hold a figure itself: 40个“21世纪俱乐部”. */
static struct str noun_at(const struct label_place *p)
{
	WORDS_HEADS(quotes, QUOTES);
	size_t start = p->figure->span.end;
	struct str s = str_from(p->text, start), noun = STR("");

	if (words_start(&quotes, s) > 0)
		noun = label_noun(
			str_slice(p->text, start, han_character_at(p->text, start + REACH)));
	s = label_trim(p->after);
	/* A mark right behind the figure ends what it counts. */
	if (noun.n > 0 || s.n == 0 || label_begins(s, LABEL_MARK))
		return noun;
	return label_noun(label_without_start(s, LABEL_TAIL));
}

struct str han_noun_behind(const struct label_place *p)
{
	struct str noun = noun_at(p);

	if (noun.n == 0 || p->figure->kind == FIGURE_COUNT)
		return noun;
	return noun.n < LEAST || label_is(noun, LABEL_EMPTY | LABEL_LEVEL) ? STR("") : noun;
}

/* 8500名|12岁至15岁|的电脑少年: the figure behind is an attribute of what is counted. */
struct str han_noun_behind_next(const struct label_place *p)
{
	const struct figure *f = p->figure, *next = p->next;

	if (!next || next->span.start != f->span.end || next->kind == FIGURE_COUNT)
		return STR("");
	struct label_place of = han_place_of(p, next);

	return han_noun_behind(&of);
}

bool han_same_sentence(struct str text, size_t start, size_t end)
{
	WORDS_HEADS(stops, STOPS);
	struct str gap = str_slice(text, start, end);

	if (gap.n >= REACH)
		return false;
	for (size_t at = 0; at < gap.n; at += label_character(gap, at)) {
		/* No stop begins as Han characters do. */
		unsigned char c = (unsigned char)gap.s[at];

		if ((c < 0x80 || c == 0xE3 || c == 0xEF) &&
		    words_start(&stops, str_from(gap, at)) > 0)
			return false;
	}
	return true;
}

/* The clause that the date opens, or the next where it is one itself. */
struct str han_dated(const struct label_place *p)
{
	const struct figure *next = p->next;
	struct str s = label_without_start(p->after, LABEL_TAIL | LABEL_OPEN | LABEL_MARK);
	size_t start = p->figure->context.end, end = start + REACH;

	/* What stands right behind a date without a comma ends at any pause. */
	if (s.n > 0)
		return label_clause(s.s == p->after.s ? label_to_pause(s) : s);
	if (next && next->span.start < end)
		end = next->span.start;
	s = str_slice(p->text, start, han_character_at(p->text, end < p->text.n ? end : p->text.n));
	s = label_without_start(s, LABEL_FIRST | LABEL_MARK);
	if (!han_same_sentence(p->text, start, (size_t)(s.s - p->text.s)))
		return STR("");
	return label_clause(label_to_comma(s));
}

/* 连续5年 */
bool han_is_running(const struct label_place *p)
{
	WORDS_TAILS(running, RUNNING);

	return words_end(&running, label_trim(p->before)) > 0;
}

/* 地震发生在下午3时, 比2000年提高: the words before a date tell where none behind it do. */
bool han_tells_before(const struct label_place *p, struct str after)
{
	return label_without_start(after, LABEL_OPEN | LABEL_MARK).n == 0 &&
	       str_find(p->before, STR("：")) == p->before.n &&
	       label_ends(han_said_before(p), LABEL_VERB);
}

/* 改好的地|三五年|后又返了碱: a noun stands right before the time, neither a mark nor a particle. */
bool han_stands_before(const struct label_place *p)
{
	enum {
		NO_NOUN = 0xFFFF & ~(LABEL_NAME | LABEL_PLACE | LABEL_SIZE | LABEL_LEVEL |
				     LABEL_JOIN | LABEL_OPEN)
	};
	const struct figure *k = p->previous;
	struct str before = label_trim(p->before),
		   after = label_without_start(p->after, LABEL_TAIL);

	return before.n > 0 && !(k && before.s == p->text.s + k->span.end) && after.n > 0 &&
	       !label_begins(after, LABEL_PAUSE) && !label_ends(before, NO_NOUN);
}
