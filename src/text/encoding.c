#include "dushu/text/encoding.h"

enum encoding encoding_guess(struct str s)
{
	(void)s;
	return ENCODING_UTF8;
}

const char *encoding_name(enum encoding encoding)
{
	(void)encoding;
	return "UTF-8";
}

void encoding_decode(enum encoding encoding, struct str s, struct buf *out)
{
	(void)encoding;
	buf_add(out, s);
}
