#include "src/figures/english_compared.h"

#include "dushu/figures/ascii.h"
#include "src/figures/words.h"

/* clang-format off */
#define UPS(W) W("higher") W("more") W("greater") W("larger") W("above") W("ahead")
#define DOWNS(W) W("lower") W("less") W("below") W("smaller") W("fewer") W("under") W("behind")
#define MONTHS(W) \
	W("january") W("february") W("march") W("april") W("may") W("june") W("july") \
	W("august") W("september") W("october") W("november") W("december")
#define PLACES(W) W("ahead") W("behind")
/* clang-format on */

enum { REACH = 60 };

/* s in lower case, a blank for a line's end. */
static struct str fold(struct str s, char out[REACH])
{
	for (size_t i = 0; i < s.n; i++)
		out[i] = s.s[i] == '\n' ? ' ' : ascii_lower(s.s[i]);
	return (struct str){out, s.n};
}

/* "higher than in April": a month is an earlier time, a place is not. */
static bool than_in_month(struct str s)
{
	WORDS_WHOLE(months, MONTHS);
	static const struct str than = STR_INIT("than in ");
	size_t at = str_find(s, than);

	return at < s.n && words_have(&months, ascii_word(s, at + than.n));
}

/* "more than last year", "less than a year ago": compared with an earlier time. */
static bool earlier_time(struct str s)
{
	static const struct str times[] = {
		STR_INIT("last "),          STR_INIT("year ago"),      STR_INIT("year earlier"),
		STR_INIT("previous "),      STR_INIT("month ago"),     STR_INIT("months ago"),
		STR_INIT("years ago"),      STR_INIT("a year before"), STR_INIT("year-earlier"),
		STR_INIT("year-ago"),       STR_INIT("preceding "),    STR_INIT("prior "),
		STR_INIT("months earlier"), STR_INIT("years earlier"), STR_INIT("in 1"),
		STR_INIT("in 2"),           STR_INIT("than 1"),        STR_INIT("than 2")};

	for (size_t i = 0; i < sizeof times / sizeof *times; i++) {
		if (str_find(s, times[i]) < s.n)
			return true;
	}
	return than_in_month(s);
}

/* "a quarter less fuel" is less than before; "5 percent more than its rivals" is no change. */
static bool against_time(struct str s, size_t at)
{
	struct str rest = str_from(s, at);
	size_t end = str_find(rest, STR(","));

	if (str_find(rest, STR(".")) < end)
		end = str_find(rest, STR("."));
	return earlier_time(s) || str_find(str_slice(rest, 0, end), STR("than")) == end;
}

/* "5 percent higher"; of other amounts "$2 million more than last year"; the word ends before s[at]. */
static enum direction compared(struct str s, size_t at, bool share, enum direction way)
{
	char buffer[REACH];

	s = fold(s, buffer);
	return earlier_time(s) || (share && against_time(s, at)) ? way : DIRECTION_NONE;
}

/* The way of a word of comparison. */
enum direction english_comparison(struct str word)
{
	WORDS_WHOLE(ups, UPS);
	WORDS_WHOLE(downs, DOWNS);

	return words_have(&ups, word)     ? DIRECTION_UP
	       : words_have(&downs, word) ? DIRECTION_DOWN
					  : DIRECTION_NONE;
}

/* "5 percent higher", "3 tons more than last year": the word of comparison right behind. */
enum direction english_compared(struct str s, struct str word, bool share)
{
	WORDS_WHOLE(places, PLACES);
	enum direction way = english_comparison(word);

	if (way == DIRECTION_NONE)
		return way;
	/* "3% ahead" may be of others. */
	share = share && !words_have(&places, word);
	return compared(s, (size_t)(word.s - s.s) + word.n, share, way);
}
