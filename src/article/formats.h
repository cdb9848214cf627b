/* The formats that the build found in formats/, one constant each. */
#ifndef DUSHU_SRC_ARTICLE_FORMATS_H
#define DUSHU_SRC_ARTICLE_FORMATS_H

#include "dushu/article/format.h"

#define FORMAT(name) extern const struct format format_##name;
#include "formats.inc"
#undef FORMAT

#endif
