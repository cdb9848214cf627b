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

bool kept_same(const struct kept_item *a, const struct kept_item *b)
{
	bool by_place = a->kind == KEPT_TICK || a->kind == KEPT_FOLD;

	return a->kind == b->kind && a->key == b->key && (!by_place || a->at == b->at);
}

static bool has(const struct kept *kept, size_t n, const struct kept_item *item)
{
	for (size_t i = 0; i < n; i++) {
		if (kept_same(&kept->items[i], item))
			return true;
	}
	return false;
}

void kept_merge(struct kept *into, const struct kept *other)
{
	size_t n = into->n;

	for (size_t i = 0; i < other->n; i++) {
		if (!has(into, n, &other->items[i]))
			kept_add(into, other->items[i]);
	}
}
