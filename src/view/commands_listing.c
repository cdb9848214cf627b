/* Keys that order and filter the figures. */
#include "commands.h"
#include "model_private.h"

unsigned command_order(struct model *model, int argument)
{
	struct listing *listing = &model->listing;
	struct str name;

	(void)argument;
	listing->order = (enum order)((listing->order + 1) % ORDER_N);
	name = order_name(listing->order);
	listing->to_first = listing->order != ORDER_TEXT;
	listing->to_chosen = !listing->to_first;
	listing_restart(model);
	model_say(model, "figures in the order of the %.*s%s", (int)name.n, name.s,
		  listing->order == ORDER_VALUE ? ", the largest first" : "");
	return 0;
}

unsigned command_filter(struct model *model, int argument)
{
	(void)argument;
	choices_open(model);
	return 0;
}
