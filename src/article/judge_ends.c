/*
 * The two ends of a document: its title, and the notices below it.
 */
#include "src/article/judge.h"

#include "src/article/label.h"

enum { TAIL_BLOCKS = 12 };

static void judge_title(struct judgement *j)
{
	struct entry *e = j->begin < j->n ? &j->at[j->begin] : NULL;

	if (!e || e->verdict != VERDICT_OPEN || e->c->closing == CLOSING_COLON ||
	    e->c->here.columnar)
		return;
	if (e->c->style != HEADING_STYLE_BARE && e->c->style != HEADING_STYLE_MARKED)
		return;
	if (j->begin == 0 && e->c->block > 0)
		return;
	e->verdict = VERDICT_TITLE;
}

static void judge_notices(struct judgement *j)
{
	for (size_t i = j->n; i-- > 0;) {
		struct entry *e = &j->at[i];

		if (e->verdict == VERDICT_HEADING ||
		    e->c->block + TAIL_BLOCKS < j->document->n_blocks)
			break;
		if (e->c->style == HEADING_STYLE_NOTICE && (e->c->style_flags & NOTICE_TAIL))
			e->verdict = VERDICT_NOTICE;
	}
}

void judge_ends(struct judgement *j)
{
	judge_title(j);
	judge_notices(j);
}
