#include "dushu/app/charset.h"

#include <langinfo.h>
#include <locale.h>
#include <string.h>
#include <wchar.h>

static bool charset_is(const char *name)
{
	return strcmp(nl_langinfo(CODESET), name) == 0;
}

void charset_set(void)
{
	static const char *const fallback[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8"};

	/* Numbers and messages stay those of the C locale: reports are read by programs. */
	setlocale(LC_CTYPE, "");
	for (size_t i = 0; i < sizeof(fallback) / sizeof(fallback[0]); i++) {
		if (!charset_is("ANSI_X3.4-1968") && !charset_is("US-ASCII"))
			return;
		setlocale(LC_CTYPE, fallback[i]);
	}
}

bool charset_is_utf8(void)
{
	return charset_is("UTF-8");
}

int charset_ambiguous(void)
{
	return wcswidth(L"\u201c", 1) == 2 ? 2 : 1;
}
