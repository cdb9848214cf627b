/*
 * Which characters are written for one another: Traditional and Simplified, with the usual forms of
 * Taiwan and Hong Kong. Character by character, so that offsets hold; the mapping is OpenCC's.
 *
 * OpenCC's library is loaded when a table is first asked for, not when the program starts, and its
 * data takes a tenth of a second to go through; so a table is built in steps. A script is owned by
 * whoever opened it. Where the library or its data is not there, the table is empty and
 * script_error() says why: everything goes on without it.
 */
#ifndef DUSHU_TEXT_SCRIPT_H
#define DUSHU_TEXT_SCRIPT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct script;

struct script *script_open(void);
void script_close(struct script *script);

/* Builds a part of the table, in about 5 ms; false when all of it is there. */
bool script_step(struct script *script);

/*
 * The character that stands for all that are written for this one, itself for most. The same table
 * gives the same answers once script_step() has returned false.
 */
uint32_t script_code(const struct script *script, uint32_t code);

/* Why there is no table, in a line for a person; NULL where there is one. */
const char *script_error(const struct script *script);

#endif
