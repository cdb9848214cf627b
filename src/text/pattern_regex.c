/* Regular expressions: PCRE2, and nothing else sees it. */
#include "pattern_private.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <stdlib.h>

#include "dushu/text/unicode.h"

enum {
	MATCH_LIMIT = 200000,   /* steps of one search: some milliseconds */
	HEAP_LIMIT = 64 * 1024, /* KiB */
	STACK_FIRST = 32 * 1024,
	STACK_MOST = 1024 * 1024,
};

struct regex {
	pcre2_code *code;
	pcre2_match_data *data;
	pcre2_match_context *context;
	pcre2_jit_stack *stack;
	bool gave_up;
};

static bool is_range_end(struct str text, size_t start, size_t end)
{
	return (start > 0 && text.s[start - 1] == '-') || (end < text.n && text.s[end] == '-');
}

/* What a character of the text is folded to stands for itself, even where it is a mark. */
static void add_folded(uint32_t code, bool escaped, struct buf *out)
{
	char utf8[4];
	bool mark = code > ' ' && code < 0x7F && !(code >= '0' && code <= '9') &&
		    !((code | 0x20) >= 'a' && (code | 0x20) <= 'z');

	if (mark && !escaped)
		buf_add_char(out, '\\');
	buf_add(out, (struct str){utf8, utf8_encode(code, utf8)});
}

/* The characters of the expression folded as the text is; ASCII and the ends of ranges stay. */
static void fold_expression(struct str text, const struct fold *fold, struct buf *out)
{
	bool escaped = false;
	size_t n;
	uint32_t code;

	for (size_t at = 0; (n = utf8_decode(text, at, &code)) > 0; at += n) {
		if (code < 0x80 || is_range_end(text, at, at + n))
			buf_add(out, str_slice(text, at, at + n));
		else
			add_folded(fold_code(fold, code), escaped, out);
		escaped = code == '\\' && !escaped;
	}
}

static pcre2_code *compile(struct str text, bool caseless, int *number, size_t *at)
{
	uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_MULTILINE | PCRE2_NEVER_BACKSLASH_C |
			   (caseless ? PCRE2_CASELESS : 0);
	pcre2_compile_context *context = pcre2_compile_context_create(NULL);
	pcre2_code *code;

	pcre2_set_newline(context, PCRE2_NEWLINE_ANYCRLF);
	code = pcre2_compile((PCRE2_SPTR)text.s, text.n, options, number, at, context);
	pcre2_compile_context_free(context);
	return code;
}

static void tell(struct str text, int number, size_t at, struct error *error)
{
	PCRE2_UCHAR message[256];
	size_t character = 1;

	for (size_t i = 0; i < at && i < text.n; i++)
		character += ((unsigned char)text.s[i] & 0xC0) != 0x80;
	pcre2_get_error_message(number, message, sizeof(message));
	error_set(error, "%s, at character %zu", (const char *)message, character);
}

/* Where folding made it a wrong one, it is taken as it is. */
static pcre2_code *compile_folded(struct str text, const struct pattern_options *options,
				  struct error *error)
{
	struct buf folded = {0};
	pcre2_code *code = NULL;
	int number;
	size_t at;

	if (options->fold) {
		fold_expression(text, options->fold, &folded);
		code = compile(buf_str(&folded), options->caseless, &number, &at);
		buf_free(&folded);
	}
	if (!code)
		code = compile(text, options->caseless, &number, &at);
	if (!code)
		tell(text, number, at, error);
	return code;
}

struct regex *regex_open(struct str text, const struct pattern_options *options,
			 struct error *error)
{
	pcre2_code *code = compile_folded(text, options, error);
	struct regex *regex;

	if (!code)
		return NULL;
	regex = xrealloc(NULL, 1, sizeof(*regex));
	*regex = (struct regex){
		.code = code,
		.data = pcre2_match_data_create_from_pattern(code, NULL),
		.context = pcre2_match_context_create(NULL),
		.stack = pcre2_jit_stack_create(STACK_FIRST, STACK_MOST, NULL),
	};
	/* Without it everything is slower, but goes. */
	pcre2_jit_compile(code, PCRE2_JIT_COMPLETE);
	pcre2_jit_stack_assign(regex->context, NULL, regex->stack);
	pcre2_set_match_limit(regex->context, MATCH_LIMIT);
	pcre2_set_heap_limit(regex->context, HEAP_LIMIT);
	return regex;
}

void regex_close(struct regex *regex)
{
	if (!regex)
		return;
	pcre2_match_data_free(regex->data);
	pcre2_match_context_free(regex->context);
	pcre2_jit_stack_free(regex->stack);
	pcre2_code_free(regex->code);
	free(regex);
}

bool regex_gave_up(const struct regex *regex)
{
	return regex->gave_up;
}

char regex_needs(const struct regex *regex)
{
	uint32_t type = 0, unit = 0;

	pcre2_pattern_info(regex->code, PCRE2_INFO_LASTCODETYPE, &type);
	if (type == 0) {
		/* One that is all of the expression is only its first. */
		pcre2_pattern_info(regex->code, PCRE2_INFO_FIRSTCODETYPE, &type);
		if (type != 1)
			return 0;
		pcre2_pattern_info(regex->code, PCRE2_INFO_FIRSTCODEUNIT, &unit);
	} else {
		pcre2_pattern_info(regex->code, PCRE2_INFO_LASTCODEUNIT, &unit);
	}
	return unit > ' ' && unit < 0x7F ? (char)unit : 0;
}

bool regex_next(struct regex *regex, struct str text, size_t from, struct span *out)
{
	const PCRE2_SIZE *found = pcre2_get_ovector_pointer(regex->data);
	int status;

	if (from >= text.n)
		return false;
	/* Cleaned text is valid, and so is where the last match ended. */
	status = pcre2_match(regex->code, (PCRE2_SPTR)text.s, text.n, from,
			     PCRE2_NO_UTF_CHECK | PCRE2_NOTEMPTY, regex->data, regex->context);
	if (status < 0) {
		regex->gave_up = regex->gave_up || status != PCRE2_ERROR_NOMATCH;
		return false;
	}
	/* With \K a match may begin before what was looked at, or end before it begins. */
	*out = (struct span){found[0], found[1]};
	return out->start >= from && out->end > out->start;
}
