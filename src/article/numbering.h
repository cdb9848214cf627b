/*
 * The numbers of labels: small, and in every script that counts parts of a text.
 */
#ifndef DUSHU_SRC_ARTICLE_NUMBERING_H
#define DUSHU_SRC_ARTICLE_NUMBERING_H

#include <stddef.h>
#include <stdint.h>

#include "dushu/article/outline.h"
#include "dushu/text/buf.h"

enum { LETTER_PATH = 1000 }; /* A.1 has the path 1001, 1 */

/* The ideographs that numbers may begin with. */
#define NUMBERING_SIGNS                                                                            \
	"一二三四五六七八九十百千廿卅卌壹壱贰貳貮弐叁参參"                 \
	"叄肆伍陆陸柒捌玖拾佰仟甲乙丙丁戊己庚辛壬癸"

struct numbering {
	uint16_t path[LABEL_PATH];
	uint8_t n;
	uint8_t separator; /* of a decimal: '.' where a point closes it, otherwise NUL */
};

/*
 * Reads a number of the kind that a letter of assets/headings.def names at the beginning of s;
 * returns its bytes, 0 for none.
 */
size_t numbering_read(struct str s, char kind, struct numbering *out);

#endif
