#include "dushu/article/kept.h"

#include <stdlib.h>

void kept_free(struct kept *kept)
{
	free(kept->items);
	buf_free(&kept->title);
	buf_free(&kept->section);
	buf_free(&kept->typed);
	*kept = (struct kept){0};
}

void kept_clear(struct kept *kept)
{
	kept->n = 0;
	kept->measure = kept->navigator = kept->figures = 0;
	kept->page = 0;
	kept->percent = 0;
	buf_clear(&kept->title);
	buf_clear(&kept->section);
	buf_clear(&kept->typed);
}

static void copy_buf(struct buf *to, const struct buf *from)
{
	if (to == from)
		return;
	buf_clear(to);
	buf_add(to, buf_str(from));
}

void kept_copy_state(struct kept *to, const struct kept *from)
{
	to->measure = from->measure;
	to->navigator = from->navigator;
	to->figures = from->figures;
	to->page = from->page;
	to->percent = from->percent;
	copy_buf(&to->title, &from->title);
	copy_buf(&to->section, &from->section);
	copy_buf(&to->typed, &from->typed);
}

void kept_add(struct kept *kept, struct kept_item item)
{
	if (kept->n == kept->cap) {
		kept->cap = kept->cap ? kept->cap * 2 : 32;
		kept->items = xrealloc(kept->items, kept->cap, sizeof(item));
	}
	kept->items[kept->n++] = item;
}

const struct kept_item *kept_find(const struct kept *kept, enum kept_kind kind, int key)
{
	for (size_t i = 0; i < kept->n; i++) {
		if (kept->items[i].kind == kind && kept->items[i].key == key)
			return &kept->items[i];
	}
	return NULL;
}
