/*
 * Bytes to a descriptor, to the last one.
 *
 * Whoever wants to outlive a closed pipe ignores SIGPIPE; the failure is then an error like others.
 */
#ifndef DUSHU_TEXT_OUTPUT_H
#define DUSHU_TEXT_OUTPUT_H

#include <stdbool.h>

#include "dushu/text/buf.h"
#include "dushu/text/error.h"

/* Writes all of s; false and an error where that fails, a full disk for one. */
bool output_write(int fd, struct str s, struct error *error);

#endif
