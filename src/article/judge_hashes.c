/* Lines behind #, as in Markdown. */
#include "src/article/judge.h"

/* "## Usage": a comment in a program has text right above. */
static bool is_hashed_heading(const struct entry *e)
{
	const struct candidate *c = e->c;

	return judge_is_hashed(e) && e->verdict == VERDICT_OPEN && c->closing != CLOSING_STOP &&
	       c->closing != CLOSING_COMMA && (c->here.blanks > 0 || !c->above.present) &&
	       c->below.present;
}

/* Between fences there is code. */
static void drop_fenced(struct judgement *j)
{
	bool fenced = false;

	for (size_t i = j->begin; i < j->end; i++) {
		struct entry *e = &j->at[i];
		bool fence = e->c->style == HEADING_STYLE_MARKED && e->c->separator == FENCE_MARK;

		fenced ^= fence;
		if (fence || (fenced && judge_is_hashed(e)))
			e->verdict = VERDICT_NO;
	}
}

/* Lines behind # are believed where most of them stand as headings do: others are comments. */
void judge_hashes(struct judgement *j)
{
	size_t n = 0, n_hashed = 0;

	drop_fenced(j);
	for (size_t i = j->begin; i < j->end; i++) {
		n_hashed += judge_is_hashed(&j->at[i]) && j->at[i].verdict == VERDICT_OPEN;
		n += is_hashed_heading(&j->at[i]);
	}
	for (size_t i = j->begin; i < j->end && n > 1 && n * 2 > n_hashed; i++) {
		if (is_hashed_heading(&j->at[i]))
			judge_accept(j, &j->at[i]);
	}
}
