#include "model_private.h"

#include <stdlib.h>

struct request *request_begin(struct model *model, enum request_kind kind)
{
	struct request *request = &model->request;

	request->kind = kind;
	request->sure = false;
	request->n_marks = 0;
	buf_clear(&request->text);
	buf_clear(&request->name);
	return request;
}

void request_free(struct request *request)
{
	buf_free(&request->text);
	buf_free(&request->name);
	free(request->marks);
	free(request->notes);
}

const struct request *model_request(const struct model *model)
{
	return &model->request;
}
