#include "dushu/app/carry.h"

enum { KEY_CHOSEN = 1 /* of a place that is none to go to: the chosen figure */ };

/* One of the two ways, under source_guard(). */
struct passing {
	struct carry *carry;
	const struct model *from;
	struct model *to;
	struct str text;
};

static void take_work(void *arg)
{
	struct passing *passing = arg;
	struct carry *carry = passing->carry;
	size_t chosen = model_chosen(passing->from);

	model_keep(passing->from, &carry->kept);
	if (chosen != MODEL_NOWHERE)
		kept_add(&carry->kept,
			 (struct kept_item){.kind = KEPT_PLACE, .key = KEY_CHOSEN, .at = chosen});
	carry->anchors.n = 0;
	for (size_t i = 0; i < carry->kept.n; i++)
		anchors_add(&carry->anchors, anchor_of(passing->text, carry->kept.items[i]));
}

/* What is no longer found stays behind, but for the place, and is not lost where it is kept. */
static void keep_found(const struct anchors *anchors, struct kept *kept)
{
	size_t n = 0;

	for (size_t i = 0; i < kept->n; i++) {
		const struct anchor *anchor = &anchors->at[i];
		bool is_place = anchor->item.kind == KEPT_PLACE && anchor->item.key != KEY_CHOSEN;

		if (is_place || anchor->state != ANCHOR_LOST)
			kept->items[n++] = anchor->item;
	}
	kept->n = n;
}

static void give_work(void *arg)
{
	struct passing *passing = arg;
	struct carry *carry = passing->carry;
	const struct kept_item *chosen;
	struct kept there = {0};

	anchors_find(&carry->anchors, passing->text);
	keep_found(&carry->anchors, &carry->kept);
	/* The store may have given it more: what another dushu marked meanwhile. */
	model_keep(passing->to, &there);
	kept_merge(&carry->kept, &there);
	kept_free(&there);
	model_restore(passing->to, &carry->kept);
	chosen = kept_find(&carry->kept, KEPT_PLACE, KEY_CHOSEN);
	if (chosen)
		model_choose(passing->to, chosen->at);
	model_behave(passing->to, &carry->manner);
}

bool carry_take(struct carry *carry, const struct model *model, const struct source *source,
		struct error *error)
{
	struct passing passing = {.carry = carry, .from = model, .text = source_bytes(source)};

	carry->manner = model_manner(model);
	return source_guard(take_work, &passing, error);
}

bool carry_give(struct carry *carry, struct model *model, const struct source *source,
		struct error *error)
{
	struct passing passing = {.carry = carry, .to = model, .text = source_bytes(source)};

	return source_guard(give_work, &passing, error);
}

void carry_free(struct carry *carry)
{
	kept_free(&carry->kept);
	anchors_free(&carry->anchors);
}
