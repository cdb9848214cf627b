/*
 * The bytes of an article, from a file or a descriptor, as UTF-8.
 *
 * A source is immutable and owned by whoever opened it. Offsets into source_bytes() are those of
 * the file on disk where that is UTF-8 (a byte order mark is part of it), and of its decoding
 * otherwise (encoding.h). Invalid bytes are kept: they are replaced where text is cleaned.
 * Files from 1 MiB are mapped, and one that shrinks meanwhile is survived (source_guard); what is
 * smaller, or not UTF-8, is in memory and stays as it was when opened.
 */
#ifndef DUSHU_TEXT_SOURCE_H
#define DUSHU_TEXT_SOURCE_H

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
