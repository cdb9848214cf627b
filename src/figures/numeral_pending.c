/* English is not read yet: numeral_english.c and date_english.c take the place of this file. */
#include "dushu/figures/date.h"
#include "dushu/figures/numeral.h"
__attribute__((weak)) size_t numeral_read_english(struct str s, struct numeral *out)
{
	(void)s;
	(void)out;
	return 0;
}
__attribute__((weak)) size_t numeral_tail_english(struct str s, bool m, struct numeral *out)
{
	(void)s;
	(void)m;
	(void)out;
	return 0;
}
__attribute__((weak)) size_t date_read_english(struct str t, size_t a, struct date_read *o)
{
	(void)t;
	(void)a;
	(void)o;
	return 0;
}
