/*
 * How willingly a row breaks before a cluster: UAX #14, kinsoku and the habits of Chinese text.
 *
 * kinsoku_next() is called for the clusters of a text from its beginning; it remembers what it needs
 * of those before. Nothing is owned, nothing fails.
 */
#ifndef DUSHU_SRC_VIEW_KINSOKU_H
#define DUSHU_SRC_VIEW_KINSOKU_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* From the worst place to break a row to the best. */
enum joint {
	JOINT_NEVER,   /* before a blank: it belongs to the row before */
	JOINT_ANY,     /* against kinsoku */
	JOINT_CLUSTER, /* within a word */
	JOINT_WORD,    /* within a URL or word, behind / ? & . - */
	JOINT_KEEP,    /* within what is kept together where a row can hold it */
	JOINT_FREE,
	JOINT_MUST, /* behind a line end */
};

/* What a code point is to the rules: the classes of assets/kinsoku.def, and those without marks. */
enum kinsoku {
	KINSOKU_LETTER, /* and all that has no class of its own */
	KINSOKU_IDEOGRAPH,
	KINSOKU_DIGIT,
	KINSOKU_WIDE_WORD, /* full-width letters and digits */
	KINSOKU_OPEN,
	KINSOKU_CLOSE,
	KINSOKU_STOP,
	KINSOKU_SMALL,
	KINSOKU_MONEY,
	KINSOKU_SIGN,
	KINSOKU_HYPHEN,
	KINSOKU_QUOTE,
	KINSOKU_MINUS, /* a hyphen that begins a word, as in -5 and --help */
	KINSOKU_BLANK, /* takes no cells at a break */
	KINSOKU_NEWLINE,
};

struct kinsoku_cluster {
	uint32_t code; /* its first code point */
	enum kinsoku class;
};

/* What is known of the text before a cluster. A zeroed struct stands at its beginning. */
struct kinsoku_state {
	struct kinsoku_cluster last, before; /* the last two that are not blank */
	bool any;                            /* there is one */
	bool blank;                          /* blanks stand behind it */
	bool newline;                        /* a line end stands behind it */
	bool chinese;                        /* the last letter was an ideograph or kana */
	bool url;                            /* within what began with a scheme: https:// */
	bool paired; /* set by the caller: each " that opens is closed in this text */
	bool quoted; /* such a one is open */
};

enum kinsoku kinsoku_class(uint32_t code);

/*
 * How willingly a row breaks before the cluster `next`. `possible` is what UAX #14 says of the
 * place; `after` is the first code point behind the cluster, 0 where there is none.
 */
enum joint kinsoku_next(struct kinsoku_state *state, struct kinsoku_cluster next, uint32_t after,
			bool possible);

#endif
