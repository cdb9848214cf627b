#include "dushu/text/script.h"

#include <dlfcn.h>
#include <opencc/opencc.h>
#include <stdlib.h>

#include "dushu/text/buf.h"
#include "dushu/text/error.h"
#include "dushu/text/unicode.h"
#include "script_private.h"

enum {
	STEP = 4096, /* characters converted at once */
	CHAIN_MOST = 8,
	PAGE = 256, /* characters of one page of the table */
	N_PAGES = 0x30000 / PAGE,
};

/* Where ideographs stand, those most in use first; those of later planes are hardly written. */
static const struct range {
	uint32_t first, last;
} ranges[] = {{0x4E00, 0x9FFF}, {0x3400, 0x4DBF}, {0xF900, 0xFAFF}};

enum { N_RANGES = sizeof(ranges) / sizeof(*ranges) };

struct library {
	__typeof__(opencc_open) *open;
	__typeof__(opencc_close) *close;
	__typeof__(opencc_convert_utf8) *convert;
	__typeof__(opencc_convert_utf8_free) *free;
};

struct script {
	uint32_t *pages[N_PAGES]; /* NULL: each character stands for itself */
	struct library library;
	const struct conversion *conversion; /* the one that is read */
	opencc_t opened;                     /* NULL: not yet */
	size_t range;                        /* of the present conversion */
	uint32_t next;                       /* the first character not converted yet */
	bool failed;
	struct error error;
};

static bool fail(struct script *script, const char *what, const char *name)
{
	error_set(&script->error, "no folding of 简 and 繁: %s %s (install OpenCC)", what, name);
	script->failed = true;
	return false;
}

static void *load(struct script *script, const char *const *libraries)
{
	void *handle = NULL;

	for (size_t i = 0; !handle && libraries[i]; i++)
		handle = dlopen(libraries[i], RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
	if (!handle)
		fail(script, "cannot load", libraries[0]);
	return handle;
}

/* A function's address comes as that of an object. */
static void find(void *handle, const char *name, void *function)
{
	void *address = dlsym(handle, name);

	memcpy(function, &address, sizeof(address));
}

static void find_functions(struct script *script, void *handle)
{
	struct library *library = &script->library;

	find(handle, "opencc_open", &library->open);
	find(handle, "opencc_close", &library->close);
	find(handle, "opencc_convert_utf8", &library->convert);
	find(handle, "opencc_convert_utf8_free", &library->free);
	if (!library->open || !library->close || !library->convert || !library->free)
		fail(script, "not as expected:", "libopencc");
}

struct script *script_open_from(const char *const *libraries, const struct conversion *conversions)
{
	struct script *script = xrealloc(NULL, 1, sizeof(*script));
	void *handle;

	*script = (struct script){.conversion = conversions};
	handle = load(script, libraries);
	if (handle)
		find_functions(script, handle);
	return script;
}

struct script *script_open(void)
{
	static const char *const libraries[] = {"libopencc.so.1.1", "libopencc.so.1.2",
						"libopencc.so.1", "libopencc.so", NULL};
	/* Variants are brought to the common Traditional form before that is simplified. */
	static const struct conversion conversions[] = {
		{"tw2t.json", 1}, {"hk2t.json", 1}, {"t2s.json", N_RANGES}, {NULL, 0}};

	return script_open_from(libraries, conversions);
}

void script_close(struct script *script)
{
	if (!script)
		return;
	if (script->opened)
		script->library.close(script->opened);
	for (size_t i = 0; i < N_PAGES; i++)
		free(script->pages[i]);
	free(script);
}

uint32_t script_code(const struct script *script, uint32_t code)
{
	const uint32_t *page = code / PAGE < N_PAGES ? script->pages[code / PAGE] : NULL;

	return page ? page[code % PAGE] : code;
}

const char *script_error(const struct script *script)
{
	return script->failed ? script->error.text : NULL;
}

static void set(struct script *script, uint32_t code, uint32_t to)
{
	uint32_t **page = &script->pages[code / PAGE];

	if (!*page) {
		*page = xrealloc(NULL, PAGE, sizeof(**page));
		for (uint32_t i = 0; i < PAGE; i++)
			(*page)[i] = code / PAGE * PAGE + i;
	}
	(*page)[code % PAGE] = to;
}

/* A character, then a line end, so that no two are taken for a word. */
static void print_step(const struct script *script, uint32_t first, uint32_t end, struct buf *out)
{
	char utf8[4] = {0};

	for (uint32_t code = first; code < end; code++) {
		buf_add(out, (struct str){utf8, utf8_encode(script_code(script, code), utf8)});
		buf_add_char(out, '\n');
	}
}

/* What a line holds where that is one character. */
static uint32_t only_code(struct str line, uint32_t otherwise)
{
	uint32_t code;

	return line.n && utf8_decode(line, 0, &code) == line.n ? code : otherwise;
}

static void take_step(struct script *script, uint32_t first, uint32_t end, struct str converted)
{
	for (uint32_t code = first; code < end; code++) {
		struct str line = str_slice(converted, 0, str_find(converted, STR("\n")));
		uint32_t before = script_code(script, code), after = only_code(line, before);

		converted = str_from(converted, line.n + 1);
		if (after != before && after / PAGE < N_PAGES)
			set(script, code, after);
	}
}

/* Converts the characters from first to before end by what the table says of them so far. */
static bool convert(struct script *script, uint32_t first, uint32_t end)
{
	struct buf text = {0};
	char *converted;

	print_step(script, first, end, &text);
	converted = script->library.convert(script->opened, text.s, text.n);
	if (converted) {
		take_step(script, first, end, str_of(converted));
		script->library.free(converted);
	}
	buf_free(&text);
	return converted || fail(script, "cannot convert with", script->conversion->name);
}

static bool open_conversion(struct script *script)
{
	opencc_t opened = script->library.open(script->conversion->name);

	/* The library answers with (void *)-1 where it cannot. */
	if (!opened || opened == (opencc_t)-1)
		return fail(script, "cannot read", script->conversion->name);
	script->opened = opened;
	script->range = 0;
	script->next = ranges[0].first;
	return true;
}

static void close_conversion(struct script *script)
{
	script->library.close(script->opened);
	script->opened = NULL;
	script->conversion++;
}

/* What stands for a character stands for itself: 麼 is 么 is 幺. */
static void settle(struct script *script)
{
	for (uint32_t code = 0; code < N_PAGES * PAGE; code++) {
		uint32_t to = script_code(script, code);

		for (int i = 0; i < CHAIN_MOST && script_code(script, to) != to; i++)
			to = script_code(script, to);
		if (to != script_code(script, code))
			set(script, code, to);
	}
}

bool script_step(struct script *script)
{
	uint32_t end;

	if (script->failed || !script->conversion->name)
		return false;
	if (!script->opened && !open_conversion(script))
		return false;
	end = ranges[script->range].last + 1;
	if (end - script->next > STEP)
		end = script->next + STEP;
	if (!convert(script, script->next, end))
		return false;
	script->next = end;
	if (end <= ranges[script->range].last)
		return true;
	if (++script->range < script->conversion->n_ranges)
		script->next = ranges[script->range].first;
	else
		close_conversion(script);
	if (script->conversion->name)
		return true;
	settle(script);
	return false;
}
