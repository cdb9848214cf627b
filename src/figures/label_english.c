#include "dushu/figures/ascii.h"
#include "src/figures/english.h"
#include "src/figures/english_place.h"
#include "src/figures/label.h"

/*
 * A count is told by its noun (317 leaks in the mains), an amount by the subject before it and its
 * verb (sales rose), an amount before a noun by that noun (a 52-percent increase in sales), a date
 * by its clause.
 */
enum { LEAST = PHRASE_LEAST, DEPTH = 2 };

static void label_of(const struct label_place *p, int depth, struct label *out);

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
	bool time = p->previous && english_is_time(p->previous);
	struct str s = time ? english_clause_before(p).part : p->before, last = STR("");

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

static void add_participle(const struct label_place *p, struct label *out)
{
	struct str participle = participle_before(p);

	if (participle.n == 0)
		return;
	label_add(out, STR(" "));
	label_add(out, participle);
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

/* The label of another figure. */
static void add_other(const struct label_place *p, const struct figure *k, int depth,
		      struct label *out)
{
	if (!k || depth == 0 || !label_may_ask(out))
		return;
	struct label_place of = english_place_of(p, k);

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
		add_other(p, english_amount_before(p), depth, out);
	else if (next && of.s + of.n == p->text.s + next->span.start && phrase_trim(of).n == 0)
		add_other(p, next, depth, out);
	else
		add_noun(phrase_noun(ascii_equal_fold(word, that) ? str_from(of, word.n) : of,
				     false),
			 out);
}

/* "14 towns joined, and three|have left": a number alone goes on with the noun of the count before. */
static void add_counted_before(const struct label_place *p, int depth, struct label *out)
{
	const struct figure *k = english_amount_before(p);

	if (p->figure->kind == FIGURE_NUMBER && k &&
	    (k->kind == FIGURE_COUNT || k->kind == FIGURE_NUMBER))
		add_other(p, k, depth, out);
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
	if (!named && phrase_is(english_word_behind(p), PHRASE_AUXILIARY))
		add_counted_before(p, depth, out);
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
	if (named)
		add_participle(p, out);
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
	/* In "the 1950s" and "the two decades" the article is theirs. */
	return (f->low.form == VALUE_NONE && str_find(s, STR("-")) < s.n) ||
	       (!(english_is_time(f) && str_ends(s, STR("s"))) &&
		IS_ONE_OF(english_before(text, f->span.start), articles));
}

/* What is said before the figure. */
static void add_told(const struct label_place *p, struct label *out)
{
	struct phrase_clause clause = english_clause_before(p);

	phrase_add_subject(clause.said, clause.told, out);
}

/* Goes on with what the amount before it told: from $2 billion to $3 billion. */
static void add_previous(const struct label_place *p, int depth, struct label *out)
{
	const struct figure *f = p->figure, *k = english_amount_before(p);

	if (!k || depth == 0)
		return;
	/* It began with 12 people and 40 dollars: another sort of thing has the same verb. */
	if (k->kind == f->kind || f->was.form == VALUE_NUMBER) {
		add_other(p, k, depth, out);
		return;
	}
	struct label_place of = english_place_of(p, k);

	add_told(&of, out);
	/* "by 19 cents, or 0.6 percent, to $34": nothing but links between them. */
	if (label_length(out) < LEAST)
		add_previous(&of, depth - 1, out);
}

/* The noun before the mark before text[end]; it is sought as often as other figures are asked. */
static void add_noun_before(const struct label_place *p, size_t end, struct label *out)
{
	if (label_may_ask(out))
		add_noun(english_noun_before(p, end), out);
}

/* "The lake, which covers 40", "the tower (40 ft)": the noun before the mark. */
static void add_antecedent(const struct label_place *p, struct str part, struct label *out)
{
	size_t start = p->figure->span.start;
	struct str word = str_slice(part, 0, phrase_word_to(part, 0));

	/* That with a capital points at what was said before. */
	if (phrase_is(word, PHRASE_LINK) && word.s[0] >= 'a') {
		add_noun_before(p, (size_t)(part.s - p->text.s), out);
		if (label_length(out) == 0)
			return;
		label_add(out, STR(" "));
		out->rough = true;
	} else if (start > 0 && p->text.s[start - 1] == '(') {
		add_noun_before(p, start, out);
	}
}

/* "In 1932|the council opened a bridge", "In 1932,|the council opened a bridge" */
static void add_clause_behind(const struct label_place *p, struct label *out)
{
	bool leads;
	struct str s = phrase_trim(english_skip_lead(english_first_words(p->after), &leads));

	if (leads || s.n < LEAST)
		s = phrase_trim(english_next_part(p));
	add_noun(s.n >= LEAST && phrase_has_letter(s) ? phrase_head(s) : STR(""), out);
}

/* "Almost half (48%) walk to school", "seven in ten walk": what is said of a share at the head of its clause. */
static void add_predicate(const struct label_place *p, struct label *out)
{
	enum { ASIDE_MAX = 24 };
	const struct figure *f = p->figure;
	struct decimal one = decimal_of(1);
	struct str s = str_slice(p->text, f->span.end, f->context.end);
	size_t close = str_find(str_slice(s, 0, ASIDE_MAX), STR(")"));

	if (str_starts(s, STR(" (")) && close < ASIDE_MAX && close < s.n)
		s = str_from(s, close + 1);
	else if (f->kind == FIGURE_RATIO && f->value.form == VALUE_NUMBER &&
		 decimal_compare(&f->value.number, &one) < 0)
		s = p->after;
	else
		return;
	add_noun(phrase_head(phrase_trim(english_first_words(s))), out);
}

/* Too short, or digits alone: then it is emptied. */
static bool says_nothing(struct label *out)
{
	struct str text = label_text(out);

	if (text.n >= LEAST && phrase_has_letter(text))
		return false;
	label_keep(out, STR(""));
	return true;
}

/* "40 miles (64 km)", "£58 (2001: £52)": whether it has the label of the amount before the bracket. */
static bool add_again(const struct label_place *p, int depth, struct label *out)
{
	enum { ASIDE_MAX = 24 };
	const struct figure *k = p->previous;
	size_t start = p->figure->span.start;

	if (k && english_is_time(k))
		k = label_previous(p->figures, label_index(p, k));
	if (!k || depth == 0 || k->span.end > start || k->span.end + ASIDE_MAX < start)
		return false;
	struct str gap = str_slice(p->text, k->span.end, start);

	if (!str_starts(gap, STR(" (")) || str_find(gap, STR(")")) < gap.n)
		return false;
	add_other(p, k, depth, out);
	return !says_nothing(out);
}

/* An amount of something: 420 hectares of apple trees, and what was done to them. */
static void add_substance(const struct label_place *p, struct label *out)
{
	struct str noun = phrase_noun(behind_of(p->after), false);

	if (noun.n < LEAST)
		return;
	label_add(out, noun);
	add_participle(p, out);
}

static void add_amount(const struct label_place *p, int depth, struct label *out)
{
	const struct figure *f = p->figure;
	struct str after = p->after, word = english_word_behind(p);
	bool share = f->kind == FIGURE_PERCENT || f->kind == FIGURE_RATIO;
	bool extent = phrase_is(word, PHRASE_EXTENT);

	if (add_again(p, depth, out))
		return;
	if (share)
		add_tied(p, depth, out);
	else if (f->kind == FIGURE_MEASURE || f->kind == FIGURE_MONEY)
		add_substance(p, out);
	if (label_length(out) >= LEAST)
		return;
	if (is_attribute(p, word)) {
		add_noun(phrase_noun(after, true), out);
		if (label_length(out) >= LEAST)
			return;
		label_keep(out, STR(""));
	}
	struct phrase_clause clause = english_clause_before(p);

	add_antecedent(p, phrase_behind_blanks(clause.part), out);
	phrase_add_subject(clause.said, clause.told, out);
	if (says_nothing(out) && share)
		add_noun(phrase_noun(behind_of(after), false), out);
	if (says_nothing(out) && share)
		add_predicate(p, out);
	if (says_nothing(out))
		add_previous(p, depth, out);
	if (says_nothing(out) && !extent)
		add_noun(phrase_noun(after, false), out);
	if (says_nothing(out))
		add_noun_before(p, f->span.start, out);
	if (says_nothing(out))
		add_clause_behind(p, out);
	if (extent && label_length(out) > 0) {
		label_add(out, STR(" "));
		label_add(out, word);
	}
}

/* "Repairs cost $3 million|over|three years": nothing but a link stands between a figure and a time. */
static bool is_linked(const struct label_place *p, const struct phrase_clause *clause)
{
	const struct figure *k = p->previous;

	return k && clause->told.n < LEAST && clause->part.s == p->before.s &&
	       p->before.s == p->text.s + k->span.end && phrase_has_letter(p->before) &&
	       k->kind != FIGURE_NUMBER && k->kind != FIGURE_ORDINAL;
}

/* A date by what its clause says, or the next where it opens the sentence. */
static void add_time(const struct label_place *p, int depth, struct label *out)
{
	bool leads;

	if (is_attribute(p, english_word_behind(p))) {
		add_noun(phrase_noun(p->after, true), out);
		if (label_length(out) >= LEAST)
			return;
	}
	struct phrase_clause clause = english_clause_before(p);
	struct str before = english_skip_lead(clause.said, &leads), s;

	/* "of 12 km of pipe was laid before|1940" goes on behind a figure. */
	leads = leads && !(p->previous && before.s > p->before.s &&
			   clause.part.s == p->text.s + p->previous->span.end);
	if (is_linked(p, &clause))
		add_other(p, p->previous, depth, out);
	if (label_length(out) < LEAST && (clause.told.n < LEAST || leads))
		add_clause_behind(p, out);
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
	if (english_is_time(f))
		add_time(p, depth, out);
	else
		add_amount(p, depth, out);
}

void label_english(struct label_place *p, struct buf *out)
{
	struct label label = label_begin(out);

	english_place_set(p);
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
