#include "dushu/article/heading.h"

const char *heading_kind_name(enum heading_kind kind)
{
	static const char *const names[HEADING_N_KINDS] = {"title", "heading", "runin",
							   "boilerplate"};

	return names[kind];
}
