#include "src/figures/reading.h"

void qualifier_apply(const struct reading *reading, const struct term *term, struct figure *figure)
{
	(void)reading;
	if (term->over)
		figure->bound = BOUND_OVER;
	else if (term->about || term->numeral.indefinite)
		figure->bound = BOUND_ABOUT;
}
