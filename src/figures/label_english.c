#include "dushu/figures/ascii.h"
#include "src/figures/english.h"
#include "src/figures/label.h"
#include "src/figures/lexicon.h"

/*
 * A count is told by its noun (317 leaks in the mains), an amount by the subject before it and its
 * verb (sales rose), an amount before a noun by that noun (a 52-percent increase in sales), a date
 * by its clause.
 */
enum { REACH = 240, WORDS_MAX = 7, LABEL_MAX = 44, LEAST = 3, LONGEST = 16, DEPTH = 2 };

enum use { FILLER = 1, STOP = 2, SAY = 4, PART = 8, SIZE = 16, LEAD = 32 };

struct label_word {
	struct str key;
	unsigned uses;
};

/* clang-format off */
#define LABEL_WORD(word, what) {STR_INIT(word), what},
/* clang-format on */
static const struct label_word rows[] = {
#include "assets/label_words_english.def"
};
#undef LABEL_WORD

#include "lexicons/label_words_english.inc"

static const struct lexicon words = LEXICON(rows, &label_words_english_index);

struct str label_english_disorder(void)
{
	return lexicon_disorder(&words);
}

/* Dashes, quotation marks and the like are E2 80 xx; the apostrophe belongs to its word. */
static bool is_mark(struct str s, size_t at)
{
	static const struct str apostrophe = STR_INIT("’");

	while (at > 0 && ((unsigned char)s.s[at] & 0xC0) == 0x80)
		at--;
	struct str rest = str_from(s, at);

	return (str_starts(rest, STR("\xE2\x80")) && !str_starts(rest, apostrophe)) ||
	       str_starts(rest, STR("\u00A0"));
}

static bool in_word(struct str s, size_t at)
{
	char c = s.s[at];

	return (unsigned char)c >= 0x80 ? !is_mark(s, at)
					: ascii_is_word(c) || c == '-' || c == '\'';
}

static bool is_inside(struct str s, size_t at)
{
	return at < s.n && ((unsigned char)s.s[at] & 0xC0) == 0x80;
}

/* The place at `at` or a little behind it, before it, where a character begins. */
static size_t forward(struct str s, size_t at)
{
	while (is_inside(s, at))
		at++;
	return at < s.n ? at : s.n;
}

static size_t back(struct str s, size_t at)
{
	while (at > 0 && is_inside(s, at))
		at--;
	return at;
}

static unsigned uses_of(struct str word)
{
	char buffer[LONGEST];

	if (word.n == 0 || word.n > LONGEST)
		return 0;
	for (size_t i = 0; i < word.n; i++)
		buffer[i] = ascii_lower(word.s[i]);
	const struct label_word *row = lexicon_find(&words, (struct str){buffer, word.n});

	return row ? row->uses : 0;
}

static size_t word_to(struct str s, size_t at)
{
	while (at < s.n && in_word(s, at))
		at++;
	return at;
}

static size_t word_from(struct str s, size_t at)
{
	while (at > 0 && in_word(s, at - 1))
		at--;
	return at;
}

/* s without the fillers, blanks and marks at its ends; empty where nothing else is in it. */
static struct str without_fillers(struct str s)
{
	size_t n;

	for (; s.n > 0; s = str_from(s, n > 0 ? n : forward(s, 1))) {
		n = word_to(s, 0);
		if (n > 0 && !(uses_of(str_slice(s, 0, n)) & FILLER))
			break;
	}
	for (; s.n > 0; s.n = n < s.n ? n : back(s, s.n - 1)) {
		n = word_from(s, s.n);
		if (n < s.n && !(uses_of(str_from(s, n)) & FILLER))
			break;
	}
	return s;
}

static bool is_adverb(struct str word)
{
	return word.n > 4 && str_ends(word, STR("ly"));
}

/* The noun phrase at the beginning of s; "of" and, with `in`, "in" go on with it. */
static struct str noun_phrase(struct str s, bool in)
{
	size_t at = 0, end = 0;
	bool of = false;

	for (int i = 0; i < WORDS_MAX && end < LABEL_MAX; i++) {
		while (at < s.n && (s.s[at] == ' ' || (i == 0 && s.s[at] == '-')))
			at++;
		size_t to = word_to(s, at);
		struct str word = str_slice(s, at, to);
		bool joins = ascii_equal_fold(word, STR("of")) ||
			     (in && ascii_equal_fold(word, STR("in"))) ||
			     (of && (ascii_equal_fold(word, STR("and")) ||
				     ascii_equal_fold(word, STR("or"))));

		of |= joins;

		if (to == at || (!joins && (uses_of(word) & STOP)) || is_adverb(word))
			break;
		at = to;
		if (!joins && !(uses_of(word) & FILLER))
			end = to;
	}
	return without_fillers(str_slice(s, 0, end));
}

static struct str after_of(const struct label_place *p)
{
	const struct figure *f = label_figure(p), *next = label_next(p);
	size_t start = f->span.end, end = f->context.end;

	if (next && next->span.start < end)
		end = next->span.start;
	return str_slice(p->text, start, end < start + REACH ? end : back(p->text, start + REACH));
}

static bool is_time(const struct figure *f)
{
	return f->kind == FIGURE_DATE || f->kind == FIGURE_TIME || f->kind == FIGURE_DURATION;
}

/* From the last amount or the clause's start to the figure: dates are among its words. */
static struct str before_of(const struct label_place *p)
{
	const struct figure *f = label_figure(p), *k = label_previous(p);
	size_t start = f->context.start, end = f->span.start;

	while (k && is_time(k) && k->span.start >= start) {
		struct label_place of = label_at(p, k);

		k = label_previous(&of);
	}
	if (k && k->span.end > start && k->span.end <= end)
		start = k->span.end;
	if (start + REACH < end)
		start = forward(p->text, end - REACH);
	return str_slice(p->text, start, end);
}

/* Behind the last mark in s that ends a part of a sentence; what is in brackets is left out. */
static struct str last_part(struct str s)
{
	size_t at = s.n;

	while (at > 0 && (in_word(s, at - 1) || s.s[at - 1] == ' ' || s.s[at - 1] == '.'))
		at--;
	return str_from(s, forward(s, at));
}

/* What the part of the sentence before the figure says; a time between may itself hold a mark. */
static struct str part_before(const struct label_place *p)
{
	struct str part = last_part(before_of(p));
	const struct figure *k = label_previous(p);

	if (k && is_time(k) && part.s > p->text.s + k->span.start &&
	    part.s <= p->text.s + k->span.end) {
		struct label_place of = label_at(p, k);

		return last_part(before_of(&of));
	}
	return part;
}

/* Behind the last word such as "that" or "said" that leaves a word which says something. */
static struct str behind_say(struct str s)
{
	size_t at = 0, from = 0, to;

	for (; at<s.n; at = to> at ? to : at + 1) {
		to = word_to(s, at);
		if ((uses_of(str_slice(s, at, to)) & SAY) &&
		    without_fillers(str_from(s, to)).n >= LEAST)
			from = to;
	}
	return str_from(s, from);
}

/* The word that ends s. */
static struct str last_word(struct str s)
{
	return str_from(s, word_from(s, s.n));
}

/* As many whole words from the beginning as a label has room for. */
static struct str head_of(struct str s)
{
	size_t n = LABEL_MAX;

	if (s.n <= LABEL_MAX)
		return s;
	while (n > 0 && s.s[n] != ' ')
		n--;
	return without_fillers(str_slice(s, 0, n));
}

/* What a clause up to its figure says: whole where it is short, else its subject and its verb. */
static void add_subject(struct str s, struct buf *out)
{
	static const struct str far[] = {STR_INIT("in"),  STR_INIT("for"),   STR_INIT("of"),
					 STR_INIT("on"),  STR_INIT("with"),  STR_INIT("during"),
					 STR_INIT("the"), STR_INIT("early"), STR_INIT("late")};
	bool near = !IS_ONE_OF(last_word(str_trim(s)), far);

	s = without_fillers(s);
	if (s.n <= LABEL_MAX || !near) {
		buf_add(out, head_of(s));
		return;
	}
	struct str head = noun_phrase(s, false), verb = last_word(s);

	buf_add(out, head);
	if (verb.s < head.s + head.n)
		return;
	buf_add(out, STR(" "));
	buf_add(out, verb);
}

static bool is_participle(struct str word)
{
	return (word.n > 4 && str_ends(word, STR("ed")) && !str_ends(word, STR("eed"))) ||
	       (uses_of(word) & PART);
}

/* "killed more than 12 people": the participle before the figure, fillers between. */
static struct str participle_before(const struct label_place *p)
{
	static const struct str most[] = {STR_INIT("least"), STR_INIT("most"), STR_INIT("than")};
	struct str s = part_before(p), last = STR("");

	for (int i = 0; i < 4 && s.n > 0; i++) {
		s = str_trim(s);
		struct str word = last_word(s);

		if (is_participle(word) && !(uses_of(word) & (SAY | FILLER)))
			return word;
		/* "at least" may stand between, another preposition may not */
		if (!(uses_of(word) & FILLER) || ((uses_of(word) & LEAD) && !IS_ONE_OF(last, most)))
			break;
		last = word;
		s.n -= word.n;
	}
	return STR("");
}

/* A count by its noun: that of its unit with what "of" ties to it, or the one behind. */
static bool add_counted(const struct label_place *p, struct buf *out)
{
	const struct figure *f = label_figure(p);
	struct str after = after_of(p), noun = f->unit;
	bool named = f->kind == FIGURE_COUNT && noun.n > 0;

	if (named) {
		size_t start = (size_t)(noun.s - p->text.s);
		struct str whole = str_slice(p->text, start, start + noun.n + after.n);

		if (start < f->span.start || start > f->span.end ||
		    !ascii_starts_fold(str_trim(after), STR("of ")))
			whole = noun;
		noun = whole.n > noun.n ? noun_phrase(whole, false) : noun;
	} else if (ascii_starts_fold(str_trim(after), STR("of "))) {
		noun = noun_phrase(str_from(str_trim(after), 3), false);
	} else {
		noun = noun_phrase(after, false);
	}
	if (noun.n < LEAST)
		return false;
	buf_add(out, noun);
	struct str participle = participle_before(p);

	if (participle.n > 0 && named) {
		buf_add(out, STR(" "));
		buf_add(out, participle);
	}
	return true;
}

/* An amount right before its noun: 52-percent increase, a $3 million contract, 12-pound baby. */
static bool is_attribute(const struct label_place *p)
{
	static const struct str articles[] = {STR_INIT("a"),    STR_INIT("an"),    STR_INIT("the"),
					      STR_INIT("its"),  STR_INIT("their"), STR_INIT("this"),
					      STR_INIT("that"), STR_INIT("his"),   STR_INIT("her")};
	const struct figure *f = label_figure(p);
	struct str text = p->text, word = english_next(text, f->span.end);
	struct str s = str_slice(text, f->span.start, f->span.end);
	bool hyphen = str_find(s, STR("-")) < s.n && f->low.form == VALUE_NONE;

	if (str_byte(text, f->span.end) == '-')
		return true;
	if (word.n == 0 || (uses_of(word) & STOP) || is_adverb(word) || (uses_of(word) & SIZE) ||
	    ascii_equal_fold(word, STR("of")))
		return false;
	return hyphen || IS_ONE_OF(english_before(text, f->span.start), articles);
}

static struct str skip_lead(struct str s, bool *leads)
{
	s = str_trim(s);
	*leads = (uses_of(str_slice(s, 0, word_to(s, 0))) & LEAD) != 0;
	return s;
}

/* The part of the sentence behind the figure's own: "In 1975, the council opened ...". */
static struct str next_part(const struct label_place *p)
{
	const struct figure *f = label_figure(p), *next = label_next(p);
	size_t start = f->context.end, end = start + REACH;

	if (str_byte(p->text, start) != ',')
		return STR("");
	if (next && next->span.start >= start && next->span.start < end)
		end = next->span.start;
	struct str s = str_slice(p->text, start + 1, end < p->text.n ? back(p->text, end) : end);
	size_t n = 0;

	while (n < s.n && (in_word(s, n) || s.s[n] == ' '))
		n++;
	return str_slice(s, 0, n);
}

/* "Suez, 80 m. wide", "Asia (3117 ft.)": the noun before the mark that the figure stands behind. */
static void add_noun_before_mark(struct str text, size_t end, struct buf *out)
{
	size_t start = end > REACH ? forward(text, end - REACH) : 0, at;
	struct str s = str_slice(text, start, end), phrase = s;

	for (int i = 0; i < 3; i++) {
		s = without_fillers(s);
		phrase = last_part(s);
		bool leads;

		skip_lead(phrase, &leads);
		if (!leads && without_fillers(phrase).n >= LEAST)
			break;
		s.n -= phrase.n;
	}
	phrase = without_fillers(phrase);
	/* Its last noun phrase: behind the last word that ends one. */
	for (at = phrase.n; at > 0;) {
		size_t from = word_from(phrase, at);
		struct str word = str_slice(phrase, from, at);

		if (from < at && (uses_of(word) & STOP))
			break;
		at = from < at ? from : back(phrase, at - 1);
	}
	struct str noun = without_fillers(str_from(phrase, at));

	buf_add(out, noun.n <= LABEL_MAX ? noun : STR(""));
}

static void add_size(const struct label_place *p, struct buf *out)
{
	struct str word = english_next(p->text, label_figure(p)->span.end);

	if (!(uses_of(word) & SIZE) || out->n == 0)
		return;
	buf_add(out, STR(" "));
	buf_add(out, word);
}

static void label_of(const struct label_place *p, int depth, struct buf *out);

/* Goes on with what the amount before it told: from $2 billion to $3 billion. */
static void add_previous(const struct label_place *p, int depth, struct buf *out)
{
	const struct figure *f = label_figure(p), *k = label_previous(p);

	if (!k || depth == 0 || is_time(k) || k->span.end + REACH < f->span.start)
		return;
	struct str gap = str_slice(p->text, k->span.end, f->span.start);
	struct label_place of = label_at(p, k);

	if (str_find(gap, STR(". ")) < gap.n || str_find(gap, STR("\n\n")) < gap.n)
		return;
	/* It began with 12 people and 40 dollars: another sort of thing has the same verb. */
	if (k->kind == f->kind || f->was.form == VALUE_NUMBER)
		label_of(&of, depth - 1, out);
	else
		add_subject(behind_say(part_before(&of)), out);
}

/* "Europe, which covers only", "Asia (3117 ft)": the noun before the mark. */
static void add_antecedent(const struct label_place *p, struct buf *out)
{
	static const struct str links[] = {STR_INIT("which"), STR_INIT("who"), STR_INIT("that"),
					   STR_INIT("whose")};
	size_t start = label_figure(p)->span.start;
	struct str part = str_trim(part_before(p));
	bool linked = IS_ONE_OF(str_slice(part, 0, word_to(part, 0)), links);

	if (linked)
		add_noun_before_mark(p->text, (size_t)(part.s - p->text.s), out);
	else if (start > 0 && p->text.s[start - 1] == '(')
		add_noun_before_mark(p->text, start, out);
	if (linked && out->n > 0)
		buf_add(out, STR(" "));
}

static void add_amount(const struct label_place *p, int depth, struct buf *out)
{
	const struct figure *f = label_figure(p);
	struct str after = after_of(p), before = behind_say(part_before(p));
	bool share = f->kind == FIGURE_PERCENT || f->kind == FIGURE_RATIO;

	if (is_attribute(p)) {
		buf_add(out, noun_phrase(after, true));
		if (out->n >= LEAST)
			return;
	}
	add_antecedent(p, out);
	add_subject(before, out);
	if (out->n < LEAST && share && ascii_starts_fold(str_trim(after), STR("of ")))
		buf_add(out, noun_phrase(str_from(str_trim(after), 3), false));
	if (out->n < LEAST && f->was.form == VALUE_NUMBER)
		add_previous(p, depth, out);
	if (out->n < LEAST)
		add_previous(p, depth, out);
	if (out->n < LEAST && !(uses_of(english_next(p->text, f->span.end)) & SIZE))
		buf_add(out, noun_phrase(after, false));
	if (out->n < LEAST)
		add_noun_before_mark(p->text, f->span.start, out);
	add_size(p, out);
}

/* A date by what its clause says, or the next where it opens the sentence. */
static void add_time(const struct label_place *p, int depth, struct buf *out)
{
	bool leads;
	struct str before = skip_lead(behind_say(part_before(p)), &leads);
	struct str said = without_fillers(before);

	if (is_attribute(p)) {
		buf_add(out, noun_phrase(after_of(p), true));
		if (out->n >= LEAST)
			return;
	}
	if (said.n < LEAST || leads)
		add_subject(next_part(p), out);
	if (out->n < LEAST && said.n >= LEAST)
		add_subject(before, out);
	if (out->n < LEAST)
		add_subject(noun_phrase(after_of(p), true), out);
	if (out->n < LEAST)
		add_subject(last_part(after_of(p)), out);
	if (out->n < LEAST)
		add_previous(p, depth, out);
}

static void label_of(const struct label_place *p, int depth, struct buf *out)
{
	const struct figure *f = label_figure(p);
	bool counts =
		f->kind == FIGURE_NUMBER || f->kind == FIGURE_ORDINAL || f->kind == FIGURE_COUNT;

	if (counts && add_counted(p, out))
		return;
	if (is_time(f))
		add_time(p, depth, out);
	else
		add_amount(p, depth, out);
}

void label_english(const struct label_place *p, struct buf *out)
{
	struct buf label = {0};

	label_of(p, DEPTH, &label);
	buf_add(out, without_fillers(buf_str(&label)));
	buf_free(&label);
}
