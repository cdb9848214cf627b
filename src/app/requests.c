#include "dushu/app/requests.h"

#include "dushu/app/clipboard.h"

static void copy(struct errand *errand)
{
	const struct request *request = errand->request;
	struct error error;

	if (clipboard_copy(errand->term, buf_str(&request->text), &errand->said, &error))
		buf_printf(&errand->said, ": %s, %zu bytes", request->name.s, request->text.n);
	else
		buf_printf(&errand->said, "%s: %s", request->name.s, error.text);
}

void request_do(struct errand *errand)
{
	static void (*const does[REQUEST_N])(struct errand *) = {
		[REQUEST_COPY] = copy,
	};

	if (does[errand->request->kind])
		does[errand->request->kind](errand);
}
