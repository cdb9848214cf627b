/*
 * The bytes of an article, from a file or a descriptor, as UTF-8.
 *
 * A source is immutable, but for one that grows (source_follow), and owned by whoever opened it. Offsets into source_bytes() are those of
 * the file on disk where that is UTF-8 (a byte order mark is part of it), and of its decoding
 * otherwise (encoding.h). Invalid bytes are kept: they are replaced where text is cleaned.
 * Files from 64 KiB are mapped, and one that shrinks meanwhile is survived (source_guard); what is
 * smaller, or not UTF-8, is in memory and stays as it was when opened.
 */
#ifndef DUSHU_TEXT_SOURCE_H
#define DUSHU_TEXT_SOURCE_H

#include <stdbool.h>

#include "dushu/text/buf.h"
#include "dushu/text/error.h"

struct source;

/*
 * Opens a file ("-" is standard input, read to its end). NULL and an error where it is absent,
 * unreadable or a directory; the error says what to do. Free with source_close().
 */
struct source *source_open(const char *path, struct error *error);

/* Reads a descriptor to its end; `name` is what the title line shows. Does not close it. */
struct source *source_read(int fd, const char *name, struct error *error);

/*
 * Opens what comes through a descriptor before all of it has come: waits `ms` milliseconds for its
 * end, and takes what came by then. What is not UTF-8 is read to its end. The descriptor stays the
 * caller's, and open as long as the source grows.
 */
struct source *source_follow(int fd, const char *name, int ms, struct error *error);

/* What source_grow() did. */
enum growth {
	GROWTH_NONE, /* nothing came, and more may */
	GROWTH_MORE, /* the bytes before are as they were, and more stand behind them */
	GROWTH_END,  /* that was all */
	GROWTH_ANEW, /* all has come, and it is not UTF-8: source_settle() is to be called */
	GROWTH_LOST, /* reading or keeping it failed; the error says why. That was all. */
};

/* Takes what has come meanwhile, a slice at most. Never waits. */
enum growth source_grow(struct source *source, struct error *error);

/* Decodes what turned out not to be UTF-8. Nobody may use its bytes from before any more. */
void source_settle(struct source *source);

/* Whether nothing is to come any more, and the descriptor to wait for where something is, or -1. */
bool source_whole(const struct source *source);
int source_fd(const struct source *source);

/* A copy of bytes that are in memory already. */
struct source *source_from(struct str bytes, const char *name);

void source_close(struct source *source);

struct str source_bytes(const struct source *source);

/* Where text begins: behind a UTF-8 byte order mark, 0 without one. */
size_t source_begin(const struct source *source);

/* The file's name without its folders, or the name given. Lives as long as the source. */
const char *source_name(const struct source *source);

/* The path as given, or NULL where there is none (a pipe). */
const char *source_path(const struct source *source);

/* "UTF-8", "GB18030" … */
const char *source_encoding(const struct source *source);

/*
 * Calls work(arg) so that the loss of mapped pages (the file was cut short) ends it instead of the
 * process. False and an error where that happened; what work() then held is lost, so it should own
 * its memory through arg. Guards do not nest; several threads may be in one at a time.
 */
bool source_guard(void (*work)(void *), void *arg, struct error *error);

#endif
