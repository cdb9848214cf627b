#include "src/figures/english_place.h"

#include "dushu/figures/ascii.h"
#include "src/figures/english.h"

enum { REACH = ENGLISH_PLACE_REACH, LABEL_MAX = PHRASE_LABEL_MAX, LEAST = PHRASE_LEAST };

bool english_is_time(const struct figure *f)
{
	return f->kind == FIGURE_DATE || f->kind == FIGURE_TIME || f->kind == FIGURE_DURATION;
}

static struct str after_of(const struct label_place *p)
{
	const struct figure *f = p->figure, *next = p->next;
	size_t start = f->span.end, end = f->context.end;

	if (next && next->span.start < end)
		end = next->span.start;
	return str_slice(p->text, start,
			 end < start + REACH ? end : phrase_back(p->text, start + REACH));
}

/* From the last amount or the clause's start to the figure: dates are among its words. */
static struct str before_of(const struct label_place *p)
{
	const struct figure *f = p->figure, *k = p->previous;
	size_t start = f->context.start, end = f->span.start;

	while (k && english_is_time(k) && k->span.start >= start)
		k = label_previous(p->figures, label_index(p, k));
	if (k && k->span.end > start && k->span.end <= end)
		start = k->span.end;
	if (start + REACH < end)
		start = phrase_forward(p->text, end - REACH);
	return str_slice(p->text, start, end);
}

void english_place_set(struct label_place *p)
{
	p->before = before_of(p);
	p->after = after_of(p);
}

struct label_place english_place_of(const struct label_place *p, const struct figure *figure)
{
	struct label_place of = label_at(p->text, p->figures, label_index(p, figure));

	english_place_set(&of);
	return of;
}

/* The time before the figure that the byte at `s` is of; NULL for none. */
static const struct figure *time_at(const struct label_place *p, const char *s)
{
	const struct figure *k = p->previous;
	size_t at = (size_t)(s - p->text.s);

	while (k && english_is_time(k) && k->span.start > at)
		k = label_previous(p->figures, label_index(p, k));
	return k && english_is_time(k) && at >= k->span.start && at < k->span.end ? k : NULL;
}

/* "At 3 a.m.|the town was still using": the times that what is said begins with are left out. */
static void skip_times(const struct label_place *p, struct phrase_clause *clause)
{
	enum { TIMES_MAX = 3 };
	const struct figure *k;

	for (int i = 0; i < TIMES_MAX && clause->told.n > 0; i++) {
		k = time_at(p, clause->told.s);
		if (!k)
			return;
		clause->said =
			str_from(clause->said, (size_t)(p->text.s + k->span.end - clause->said.s));
		clause->told = phrase_trim(clause->said);
	}
}

struct phrase_clause english_clause_before(const struct label_place *p)
{
	struct phrase_clause clause = phrase_clause(p->before);
	const struct figure *k = p->previous;
	struct label_place of;

	/* A time between may itself hold a mark. */
	if (k && english_is_time(k) && clause.part.s > p->text.s + k->span.start &&
	    clause.part.s <= p->text.s + k->span.end) {
		of = english_place_of(p, k);
		clause = phrase_clause(of.before);
		p = &of;
	}
	skip_times(p, &clause);
	return clause;
}

/* Whether figure k stands before figure f in its sentence, and near. */
static bool same_sentence(const struct label_place *p, const struct figure *k)
{
	struct str gap = str_slice(p->text, k->span.end, p->figure->span.start);

	return k->span.end + REACH >= p->figure->span.start && str_find(gap, STR(". ")) == gap.n &&
	       str_find(gap, STR("\n\n")) == gap.n && str_find(gap, STR(": ")) == gap.n;
}

/* The figure before this one that is no date, time or duration; NULL for none in its sentence. */
const struct figure *english_amount_before(const struct label_place *p)
{
	const struct figure *k = p->previous;

	while (k && english_is_time(k) && k->span.end + REACH >= p->figure->span.start)
		k = label_previous(p->figures, label_index(p, k));
	return k && !english_is_time(k) && same_sentence(p, k) ? k : NULL;
}

/* The word right behind the figure, perhaps empty. */
struct str english_word_behind(const struct label_place *p)
{
	size_t end = p->figure->span.end;
	char c = str_byte(p->text, end);

	/* Most figures stand before a mark. */
	if (c > 0 && c != ' ' && c != '\t' && !ascii_is_letter(c))
		return STR("");
	return english_next(p->text, end);
}

struct str english_skip_lead(struct str s, bool *leads)
{
	s = phrase_behind_blanks(s);
	*leads = phrase_is(str_slice(s, 0, phrase_word_to(s, 0)), PHRASE_LEAD);
	return s;
}

/* The words of s up to its first mark. */
struct str english_first_words(struct str s)
{
	size_t n = 0;

	while (n < s.n && (phrase_in_word(s, n) || s.s[n] == ' '))
		n++;
	return str_slice(s, 0, n);
}

/* The part of the sentence behind the figure's own: "In 1975, the council opened ...". */
struct str english_next_part(const struct label_place *p)
{
	const struct figure *f = p->figure, *next = p->next;
	size_t start = f->context.end, end = start + REACH;

	if (str_byte(p->text, start) != ',')
		return STR("");
	if (next && next->span.start >= start && next->span.start < end)
		end = next->span.start;
	return english_first_words(
		str_slice(p->text, start + 1, end < p->text.n ? phrase_back(p->text, end) : end));
}

/* Before the bracket that closes at the end of s but for marks and a short word: "(for 27 weeks), at". */
static struct str without_aside(struct str s)
{
	enum { TAIL_MAX = 8 };
	struct str tail = str_from(s, s.n > TAIL_MAX ? s.n - TAIL_MAX : 0);
	size_t open;

	if (str_find(tail, STR(")")) == tail.n)
		return s;
	for (open = s.n; open > 0 && s.s[open - 1] != '(';)
		open--;
	return open > 0 ? str_slice(s, 0, open - 1) : s;
}

/* Whether the words are of a time before the figure. */
static bool is_of_time(const struct label_place *p, struct str words)
{
	const struct figure *k = p->previous;

	return k && english_is_time(k) && words.s >= p->text.s + k->span.start &&
	       words.s < p->text.s + k->span.end;
}

/* "the weir, 9 m. wide", "the tower (40 ft.)": the noun before the mark that the figure stands behind. */
struct str english_noun_before(const struct label_place *p, size_t end)
{
	struct str text = p->text;
	size_t start = end > REACH ? phrase_forward(text, end - REACH) : 0, at;
	struct str s = without_aside(str_slice(text, start, end)), phrase = s;

	if (!phrase_has_letter(s))
		return STR("");
	for (int i = 0; i < 3; i++) {
		s = phrase_trim(s);
		phrase = phrase_last_part(s);
		bool leads;

		english_skip_lead(phrase, &leads);
		if (!leads && phrase_trim(phrase).n >= LEAST && phrase_has_letter(phrase))
			break;
		s.n -= phrase.n;
	}
	phrase = phrase_trim(phrase);
	/* Its last noun phrase: behind the last word that ends one. */
	for (at = phrase.n; at > 0;) {
		size_t from = phrase_word_from(phrase, at);
		struct str word = str_slice(phrase, from, at);

		if (from < at && phrase_is(word, PHRASE_STOP))
			break;
		at = from < at ? from : phrase_back(phrase, at - 1);
	}
	struct str noun = phrase_trim(str_from(phrase, at));

	return noun.n <= LABEL_MAX && phrase_has_letter(noun) && !is_of_time(p, noun) ? noun
										      : STR("");
}
