#include "src/figures/reading.h"
void direction_apply(const struct reading *reading, struct figure *figure)
{
	(void)reading;
	(void)figure;
}
bool weak_judge(const struct reading *reading, const struct term *term, const struct figure *figure)
{
	(void)reading;
	(void)term;
	(void)figure;
	return false;
}
void figure_label(struct str text, const struct figures *figures, size_t i, struct buf *out)
{
	(void)text;
	(void)figures;
	(void)i;
	(void)out;
}
