/*
 * What a reader has of an article, carried over to the same article read anew: place, marks, ticks, folds, the
 * chosen figure. All is found again by the words that stand there (anchor.h), so that it stays on its sentence when
 * text above it grows. A zeroed struct is empty and ready. False where the file was cut short under its mapping.
 */
#ifndef DUSHU_APP_CARRY_H
#define DUSHU_APP_CARRY_H

#include <stdbool.h>

#include "dushu/store/anchor.h"
#include "dushu/text/error.h"
#include "dushu/text/source.h"
#include "dushu/view/model.h"

struct carry {
	struct kept kept;
	struct anchors anchors;
	struct manner manner;
};

bool carry_take(struct carry *carry, const struct model *model, const struct source *source,
		struct error *error);
bool carry_give(struct carry *carry, struct model *model, const struct source *source,
		struct error *error);
void carry_free(struct carry *carry);

#endif
