#include "dushu/figures/ascii.h"
#include "src/figures/english.h"
#include "src/figures/english_phrase.h"
#include "src/figures/label.h"

/*
 * A count is told by its noun (317 leaks in the mains), an amount by the subject before it and its
 * verb (sales rose), an amount before a noun by that noun (a 52-percent increase in sales), a date
 * by its clause.
 */
enum { REACH = 240, LABEL_MAX = PHRASE_LABEL_MAX, LEAST = PHRASE_LEAST, DEPTH = 2 };

static void label_of(const struct label_place *p, int depth, struct label *out);

static bool is_time(const struct figure *f)
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

	while (k && is_time(k) && k->span.start >= start)
		k = label_previous(p->figures, label_index(p, k));
	if (k && k->span.end > start && k->span.end <= end)
		start = k->span.end;
	if (start + REACH < end)
		start = phrase_forward(p->text, end - REACH);
	return str_slice(p->text, start, end);
}

/* The place of another figure of the same text. */
static struct label_place place_of(const struct label_place *p, const struct figure *figure)
{
	struct label_place of = label_at(p->text, p->figures, label_index(p, figure));

	of.before = before_of(&of);
	of.after = after_of(&of);
	return of;
}

/* What is said before the figure; a time between may itself hold a mark. */
static struct phrase_clause clause_before(const struct label_place *p)
{
	struct phrase_clause clause = phrase_clause(p->before);
	const struct figure *k = p->previous;

	if (k && is_time(k) && clause.part.s > p->text.s + k->span.start &&
	    clause.part.s <= p->text.s + k->span.end)
		return phrase_clause(place_of(p, k).before);
	return clause;
}

static bool is_participle(struct str word)
{
	return (word.n > 4 && str_ends(word, STR("ed")) && !str_ends(word, STR("eed"))) ||
	       phrase_is(word, PHRASE_PART);
}

/* "killed more than 12 people": the participle before the figure, fillers between. */
static struct str participle_before(const struct label_place *p)
{
	static const struct str most[] = {STR_INIT("least"), STR_INIT("most"), STR_INIT("than")};
	/* No part ends within what is looked at, but in a time. */
	bool time = p->previous && is_time(p->previous);
	struct str s = time ? clause_before(p).part : p->before, last = STR("");

	for (int i = 0; i < 4 && s.n > 0; i++) {
		s = str_trim(s);
		struct str word = phrase_last_word(s);

		if (is_participle(word) && !(phrase_uses(word) & (PHRASE_SAY | PHRASE_FILLER)))
			return word;
		/* "at least" may stand between, another preposition may not */
		if (!phrase_is(word, PHRASE_FILLER) ||
		    (phrase_is(word, PHRASE_LEAD) && !IS_ONE_OF(last, most)))
			break;
		last = word;
		s.n -= word.n;
	}
	return STR("");
}

static void add_noun(struct str noun, struct label *out)
{
	out->rough |= label_length(out) > 0;
	label_add(out, noun);
}

/* What "of" ties to a figure: what stands behind it in s, empty where it does not come first. */
static struct str behind_of(struct str s)
{
	s = phrase_behind_blanks(s);
	return ascii_starts_fold(s, STR("of ")) ? str_from(s, 3) : STR("");
}

/* Whether figure k stands before figure f in its sentence, and near. */
static bool same_sentence(const struct label_place *p, const struct figure *k)
{
	struct str gap = str_slice(p->text, k->span.end, p->figure->span.start);

	return k->span.end + REACH >= p->figure->span.start && str_find(gap, STR(". ")) == gap.n &&
	       str_find(gap, STR("\n\n")) == gap.n && str_find(gap, STR(": ")) == gap.n;
}

/* The figure before this one that is no date, time or duration; NULL for none in its sentence. */
static const struct figure *amount_before(const struct label_place *p)
{
	const struct figure *k = p->previous;

	while (k && is_time(k))
		k = label_previous(p->figures, label_index(p, k));
	return k && same_sentence(p, k) ? k : NULL;
}

/* The label of another figure. */
static void add_other(const struct label_place *p, const struct figure *k, int depth,
		      struct label *out)
{
	if (!k || depth == 0)
		return;
	struct label_place of = place_of(p, k);

	label_of(&of, depth - 1, out);
}

/* "lost two-thirds of their value" tells about whose it is. */
static bool is_possessive(struct str word)
{
	static const struct str all[] = {STR_INIT("their"), STR_INIT("its"),  STR_INIT("his"),
					 STR_INIT("her"),   STR_INIT("our"),  STR_INIT("my"),
					 STR_INIT("your"),  STR_INIT("whose")};

	return IS_ONE_OF(word, all);
}

/*
 * What "of" ties to a share or a number: 60% of the cost; one-third of the|212 km|of pipe; 317 leaks,
 * and 41 of them.
 */
static void add_tied(const struct label_place *p, int depth, struct label *out)
{
	static const struct str pronouns[] = {STR_INIT("them"), STR_INIT("which"), STR_INIT("whom"),
					      STR_INIT("us"), STR_INIT("it")};
	static const struct str that = STR_INIT("that");
	struct str of = behind_of(p->after), word = str_slice(of, 0, phrase_word_to(of, 0));
	const struct figure *next = p->next;

	if (of.n == 0 || is_possessive(word))
		return;
	if (IS_ONE_OF(word, pronouns))
		add_other(p, amount_before(p), depth, out);
	else if (next && of.s + of.n == p->text.s + next->span.start && phrase_trim(of).n == 0)
		add_other(p, next, depth, out);
	else
		add_noun(phrase_noun(ascii_equal_fold(word, that) ? str_from(of, word.n) : of,
				     false),
			 out);
}

/* A count by its noun: that of its unit with what "of" ties to it, or the one behind. */
static bool add_counted(const struct label_place *p, int depth, struct label *out)
{
	const struct figure *f = p->figure;
	struct str noun = f->unit, of = behind_of(p->after);
	bool named = f->kind == FIGURE_COUNT && noun.n > 0;
	size_t start = (size_t)(noun.s - p->text.s);

	if (!named && of.n > 0)
		add_tied(p, depth, out);
	if (label_length(out) >= LEAST)
		return true;
	if (!named)
		noun = phrase_noun(of.n > 0 ? of : p->after, false);
	else if (of.n > 0 && start >= f->span.start && start <= f->span.end)
		noun = phrase_noun(str_slice(p->text, start, start + noun.n + p->after.n), false);
	else
		out->rough = true;
	if (noun.n < LEAST)
		return false;
	label_add(out, noun);
	struct str participle = named ? participle_before(p) : STR("");

	if (participle.n > 0) {
		label_add(out, STR(" "));
		label_add(out, participle);
	}
	return true;
}

/*
 * An amount right before its noun, which begins with `word`: 52-percent increase, a $3 million
 * contract, 12-pound baby.
 */
static bool is_attribute(const struct label_place *p, struct str word)
{
	static const struct str articles[] = {STR_INIT("a"),    STR_INIT("an"),    STR_INIT("the"),
					      STR_INIT("its"),  STR_INIT("their"), STR_INIT("this"),
					      STR_INIT("that"), STR_INIT("his"),   STR_INIT("her")};
	const struct figure *f = p->figure;
	struct str text = p->text, s = str_slice(text, f->span.start, f->span.end);

	if (str_byte(text, f->span.end) == '-')
		return true;
	if (word.n == 0 || phrase_is(word, PHRASE_STOP | PHRASE_EXTENT) || phrase_is_adverb(word) ||
	    ascii_equal_fold(word, STR("of")))
		return false;
	return (f->low.form == VALUE_NONE && str_find(s, STR("-")) < s.n) ||
	       IS_ONE_OF(english_before(text, f->span.start), articles);
}

/* The word right behind the figure, perhaps empty. */
static struct str next_word(const struct label_place *p)
{
	size_t end = p->figure->span.end;
	char c = str_byte(p->text, end);

	/* Most figures stand before a mark. */
	if (c > 0 && c != ' ' && c != '\t' && !ascii_is_letter(c))
		return STR("");
	return english_next(p->text, end);
}

static struct str skip_lead(struct str s, bool *leads)
{
	s = phrase_behind_blanks(s);
	*leads = phrase_is(str_slice(s, 0, phrase_word_to(s, 0)), PHRASE_LEAD);
	return s;
}

/* The part of the sentence behind the figure's own: "In 1975, the council opened ...". */
static struct str next_part(const struct label_place *p)
{
	const struct figure *f = p->figure, *next = p->next;
	size_t start = f->context.end, end = start + REACH;

	if (str_byte(p->text, start) != ',')
		return STR("");
	if (next && next->span.start >= start && next->span.start < end)
		end = next->span.start;
	struct str s =
		str_slice(p->text, start + 1, end < p->text.n ? phrase_back(p->text, end) : end);
	size_t n = 0;

	while (n < s.n && (phrase_in_word(s, n) || s.s[n] == ' '))
		n++;
	return str_slice(s, 0, n);
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

/* "the weir, 9 m. wide", "the tower (40 ft.)": the noun before the mark that the figure stands behind. */
static void add_noun_before_mark(struct str text, size_t end, struct label *out)
{
	size_t start = end > REACH ? phrase_forward(text, end - REACH) : 0, at;
	struct str s = without_aside(str_slice(text, start, end)), phrase = s;

	for (int i = 0; i < 3; i++) {
		s = phrase_trim(s);
		phrase = phrase_last_part(s);
		bool leads;

		skip_lead(phrase, &leads);
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

	add_noun(noun.n <= LABEL_MAX ? noun : STR(""), out);
}

/* What is said before the figure. */
static void add_told(const struct label_place *p, struct label *out)
{
	struct phrase_clause clause = clause_before(p);

	phrase_add_subject(clause.said, clause.told, out);
}

/* Goes on with what the amount before it told: from $2 billion to $3 billion. */
static void add_previous(const struct label_place *p, int depth, struct label *out)
{
	const struct figure *f = p->figure, *k = amount_before(p);

	if (!k || depth == 0)
		return;
	/* It began with 12 people and 40 dollars: another sort of thing has the same verb. */
	if (k->kind == f->kind || f->was.form == VALUE_NUMBER) {
		add_other(p, k, depth, out);
		return;
	}
	struct label_place of = place_of(p, k);

	add_told(&of, out);
	/* "by 19 cents, or 0.6 percent, to $34": nothing but links between them. */
	if (label_length(out) < LEAST)
		add_previous(&of, depth - 1, out);
}

/* "The lake, which covers 40", "the tower (40 ft)": the noun before the mark. */
static void add_antecedent(const struct label_place *p, struct str part, struct label *out)
{
	static const struct str links[] = {STR_INIT("which"), STR_INIT("who"), STR_INIT("that"),
					   STR_INIT("whose")};
	size_t start = p->figure->span.start;
	struct str word = str_slice(part, 0, phrase_word_to(part, 0));

	if (phrase_is(word, PHRASE_STOP) && IS_ONE_OF(word, links)) {
		add_noun_before_mark(p->text, (size_t)(part.s - p->text.s), out);
		if (label_length(out) == 0)
			return;
		label_add(out, STR(" "));
		out->rough = true;
	} else if (start > 0 && p->text.s[start - 1] == '(') {
		add_noun_before_mark(p->text, start, out);
	}
}

static void add_amount(const struct label_place *p, int depth, struct label *out)
{
	const struct figure *f = p->figure;
	struct str after = p->after, word = next_word(p);
	bool share = f->kind == FIGURE_PERCENT || f->kind == FIGURE_RATIO;
	bool extent = phrase_is(word, PHRASE_EXTENT);

	if (share)
		add_tied(p, depth, out);
	if (label_length(out) >= LEAST)
		return;
	if (is_attribute(p, word)) {
		add_noun(phrase_noun(after, true), out);
		if (label_length(out) >= LEAST)
			return;
	}
	struct phrase_clause clause = clause_before(p);

	add_antecedent(p, phrase_behind_blanks(clause.part), out);
	phrase_add_subject(clause.said, clause.told, out);
	if (label_length(out) < LEAST && share)
		add_noun(phrase_noun(behind_of(after), false), out);
	if (label_length(out) < LEAST)
		add_previous(p, depth, out);
	if (label_length(out) < LEAST && !extent)
		add_noun(phrase_noun(after, false), out);
	if (label_length(out) < LEAST)
		add_noun_before_mark(p->text, f->span.start, out);
	if (extent && label_length(out) > 0) {
		label_add(out, STR(" "));
		label_add(out, word);
	}
}

/* A date by what its clause says, or the next where it opens the sentence. */
static void add_time(const struct label_place *p, int depth, struct label *out)
{
	bool leads;

	if (is_attribute(p, next_word(p))) {
		add_noun(phrase_noun(p->after, true), out);
		if (label_length(out) >= LEAST)
			return;
	}
	struct phrase_clause clause = clause_before(p);
	struct str before = skip_lead(clause.said, &leads);

	struct str s;

	if (clause.told.n < LEAST || leads) {
		s = next_part(p);
		phrase_add_subject(s, phrase_trim(s), out);
	}
	if (label_length(out) < LEAST && clause.told.n >= LEAST)
		phrase_add_subject(before, clause.told, out);
	if (label_length(out) < LEAST) {
		s = phrase_noun(p->after, true);
		phrase_add_subject(s, s, out);
	}
	if (label_length(out) < LEAST) {
		s = phrase_last_part(p->after);
		phrase_add_subject(s, phrase_trim(s), out);
	}
	if (label_length(out) < LEAST)
		add_previous(p, depth, out);
}

static void label_of(const struct label_place *p, int depth, struct label *out)
{
	const struct figure *f = p->figure;
	bool counts =
		f->kind == FIGURE_NUMBER || f->kind == FIGURE_ORDINAL || f->kind == FIGURE_COUNT;

	if (counts && add_counted(p, depth, out))
		return;
	if (is_time(f))
		add_time(p, depth, out);
	else
		add_amount(p, depth, out);
}

void label_english(struct label_place *p, struct buf *out)
{
	struct label label = label_begin(out);

	p->before = before_of(p);
	p->after = after_of(p);
	label_of(p, DEPTH, &label);
	struct str text = label_text(&label);

	if (label.rough)
		text = phrase_trim(text);

	/* $10,000|-per-student */
	while (text.n > 0 && text.s[0] == '-')
		text = str_from(text, 1);
	if (text.n < label_length(&label))
		label_keep(&label, text);
}
