/*
 * Bytes that arrive one after the other and stay where they are.
 *
 * A spool grows at its end while others read what is there already; its bytes never move. Up to
 * SPOOL_MEMORY they are in memory, from there on in a temporary file that has no name (in $TMPDIR,
 * /var/tmp or /tmp) and goes with the spool. What can fail is keeping them: a full disk, no room.
 */
#ifndef DUSHU_TEXT_SPOOL_H
#define DUSHU_TEXT_SPOOL_H

#include "dushu/text/buf.h"
#include "dushu/text/error.h"

enum { SPOOL_MEMORY = 64 << 20 };

struct spool;

/* NULL and an error where there is no room. */
struct spool *spool_open(struct error *error);
void spool_close(struct spool *spool);

/* Appends; false and an error where that fails, with the bytes before kept. */
bool spool_add(struct spool *spool, struct str bytes, struct error *error);

/* All that arrived so far. */
struct str spool_bytes(const struct spool *spool);

#endif
