/*
 * A text in one number, to know it again at another path.
 */
#ifndef DUSHU_STORE_FINGERPRINT_H
#define DUSHU_STORE_FINGERPRINT_H

#include <stdint.h>

#include "dushu/text/buf.h"

/*
 * A hash of the length and of the bytes: all of them up to 1 MiB, samples spread evenly over longer
 * ones, so that it costs no more than a few hundred KiB of reading. No secret depends on it.
 */
uint64_t fingerprint(struct str text);

#endif
