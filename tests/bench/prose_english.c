#include "tests/bench/prose_words.h"

static const char *const subjects[] = {
	"the ferry company",  "a regional archive", "the lighthouse trust", "our field station",
	"the parish council", "several growers",    "the tram depot",       "the seed library",
	"local printers",     "the canal board",    "a team of surveyors",  "the weather office",
};
static const char *const verbs[] = {
	"repainted",  "surveyed", "rebuilt", "insured",  "lent out", "inspected",
	"catalogued", "drained",  "widened", "restored", "measured", "closed",
};
static const char *const objects[] = {
	"the old towpath",    "the tidal pool",   "signal cables",    "the reading rooms",
	"orchard walls",      "the grain barges", "stone culverts",   "the night ferries",
	"rooftop gardens",    "the salt sheds",   "footbridges",      "the pumping station",
	"hedgerow corridors", "the loom shed",    "street fountains", "the bird hides",
};
static const char *const remarks[] = {
	"nobody had expected the water to rise so early",
	"the minutes are pinned to the chapel door",
	"visitors still ask for the old timetable",
	"the masons would rather wait for dry weather",
	"most of the drawings were lost in the fire",
	"neighbours have begun to copy the scheme",
	"it is too soon to call the work a success",
	"children counted the barges from the bank",
};
static const char *const counts[] = {
	"990 villages",       "9,900 households",    "99 boats",      "9.9 million visitors",
	"forty-two crews",    "seven hundred trees", "900 lamps",     "19 workshops",
	"six thousand pages", "99 apprentices",      "9,990 tickets",
};
static const char *const money[] = {"$9.9 million", "$99,900", "€990",
				    "9900 yuan",    "£90,000", "US$9.9 billion"};
static const char *const percents[] = {"99%", "9.9%", "49 percent", "9.9 percentage points",
				       "19 per cent"};
static const char *const measures[] = {"99.9 km", "990 metres", "99 tonnes", "490 hectares",
				       "9.9 miles"};
static const char *const ages[] = {"49 years old", "39 years of age"};
static const char *const spans[] = {"90 days", "9 months", "19 hours", "three weeks", "two years"};
static const char *const dates[] = {"March 19, T", "9 October T", "June T", "T", "the spring of T"};
static const char *const times[] = {"9:45 a.m.", "19:30", "7:15 p.m."};
static const char *const ordinals[] = {"19th", "32nd", "third", "23rd"};
static const char *const ratios[] = {"9.9 times", "9 times", "twice", "half"};
static const char *const ranges[] = {"9 to 19 people", "9–19 people", "three to five people"};
static const char *const plain[] = {"990", "99", "9,900", "9.9"};
static const char *const weak[] = {"on the one hand,",     "first of all,",
				   "as one might expect,", "once more,",
				   "call 555-0199-9000:",  "see form B-9900:"};

static const struct slot slots[] = {
	{'S', false, WORDS(subjects)}, {'V', false, WORDS(verbs)},   {'O', false, WORDS(objects)},
	{'W', false, WORDS(remarks)},  {'n', true, WORDS(counts)},   {'m', true, WORDS(money)},
	{'p', true, WORDS(percents)},  {'l', true, WORDS(measures)}, {'a', true, WORDS(ages)},
	{'t', true, WORDS(spans)},     {'d', true, WORDS(dates)},    {'c', true, WORDS(times)},
	{'o', true, WORDS(ordinals)},  {'x', true, WORDS(ratios)},   {'r', true, WORDS(ranges)},
	{'i', true, WORDS(plain)},     {'w', true, WORDS(weak)},     {0, false, {NULL, 0}},
};

static const char *const clauses[] = {
	"%S %V %O",
	"%S %V %O, and %W",
	"%W",
	"%W, although %W",
	"before it %V %O, %S %V %O",
	"%S asked whether %O and %O belong together",
	"in the words of its clerk, %W",
	"%S %V %O on behalf of %S",
};
static const char *const figured[] = {
	"since %d, %S %V %O",
	"%S spent %m on %O",
	"%S inspected %n and wrote to %n",
	"by %d the scheme had reached %n",
	"use of %O rose by %p",
	"the typical volunteer was %a",
	"the new path runs for %l",
	"work took %t",
	"the index stood at %i, against %i before",
	"of these, %n have been approved",
	"the %o census put the share at %p",
	"the gates opened at %c",
	"more than %n took part",
	"unit costs fell %p",
	"income was %x the previous figure",
	"each shift sends %r",
	"at least %n were turned away",
	"about %p of households chose %O",
	"%w %W",
};
static const char *const titles[] = {
	"Tides and Timetables", "The Long Repair",   "Counting the Barges", "Who Pays for Walls",
	"A Dry Summer",         "Lamps and Ledgers", "Working the Locks",   "Open Questions",
};
static const char *const runins[] = {"Funding", "Staffing", "Timetable", "Safety", "Access"};
static const char *const commas[] = {"; ", ", and ", ", while "};

static void number(int level, size_t n, struct line *line)
{
	if (level == 0)
		line_add(line, "Chapter %zu: ", n);
	else if (level == 1)
		line_add(line, "%zu. ", n);
	else
		line_add(line, "(%c) ", (char)('a' + (n - 1) % 26));
}

const struct language prose_english = {
	.clauses = WORDS(clauses),
	.figured = WORDS(figured),
	.slots = slots,
	.titles = WORDS(titles),
	.runins = WORDS(runins),
	.commas = WORDS(commas),
	.stop = ". ",
	.runin = "— %s. ",
	.title_gap = " and ",
	.first = "District gazette: ",
	.last = "This is the end. ",
	.shortest = 200,
	.longest = 1000,
	.number = number,
};
