#include "dushu/figures/figure.h"

void figure_label(struct str text, const struct figures *figures, size_t i, struct buf *out)
{
	(void)text;
	(void)figures;
	(void)i;
	(void)out;
}
