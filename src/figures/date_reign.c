#include "src/figures/date_private.h"
#include "src/figures/lexicon.h"

/* Years counted from the beginning of a reign: 康熙三十年, 昭和50年, 贞观元年. */
struct reign {
	struct str key;
	int first, years;
};

/* clang-format off */
#define REIGN(name, from, n) {STR_INIT(name), from, n},
/* clang-format on */
static const struct reign rows[] = {
#include "assets/reigns.def"
};
#undef REIGN

#include "lexicons/reigns.inc"

static const struct lexicon reigns = LEXICON(rows, &reigns_index);

struct str reign_disorder(void)
{
	return lexicon_disorder(&reigns);
}

size_t reign_before(struct str text, size_t at, int year, int *result)
{
	const struct reign *reign = lexicon_before(&reigns, text, at);

	if (!reign || year < 1 || year > reign->years)
		return 0;
	*result = reign->first + year - 1;
	return reign->key.n;
}

size_t reign_first_before(struct str text, size_t at, int *result)
{
	static const struct str first = STR_INIT("元年");

	if (!str_ends(str_slice(text, 0, at), first))
		return 0;
	size_t n = reign_before(text, at - first.n, 1, result);

	return n > 0 ? n + first.n : 0;
}
