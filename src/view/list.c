#include "dushu/view/list.h"

enum { CONTEXT_MOST = 3, CONTEXT_SHARE = 5 /* no more than one row in so many */ };

static size_t last_top(const struct list *list)
{
	return list->n > list->height ? list->n - list->height : 0;
}

/* Rows kept in view above and below the chosen one. */
static size_t context(const struct list *list)
{
	size_t rows = list->height / CONTEXT_SHARE;

	return rows < CONTEXT_MOST ? rows : CONTEXT_MOST;
}

static void settle(struct list *list)
{
	size_t around = context(list);

	if (list->chosen >= list->n)
		list->chosen = list->n ? list->n - 1 : 0;
	if (list->chosen < list->top + around)
		list->top = list->chosen > around ? list->chosen - around : 0;
	if (list->height && list->chosen + around >= list->top + list->height)
		list->top = list->chosen + around - list->height + 1;
	if (list->top > last_top(list))
		list->top = last_top(list);
}

void list_resize(struct list *list, size_t n, size_t height)
{
	list->n = n;
	list->height = height;
	settle(list);
}

void list_choose(struct list *list, size_t row)
{
	list->chosen = row;
	settle(list);
}

void list_move(struct list *list, long rows)
{
	size_t step = (size_t)(rows < 0 ? -rows : rows);

	if (rows < 0)
		list->chosen -= step < list->chosen ? step : list->chosen;
	else
		list->chosen += step < list->n ? step : list->n;
	settle(list);
}

void list_scroll(struct list *list, long rows)
{
	size_t step = (size_t)(rows < 0 ? -rows : rows);

	if (rows < 0)
		list->top -= step < list->top ? step : list->top;
	else
		list->top += step < list->n ? step : list->n;
	if (list->top > last_top(list))
		list->top = last_top(list);
	list->chosen = list->top ? list->top + context(list) : 0;
}

void list_show(struct list *list, size_t first, size_t last)
{
	size_t rows = last >= first ? last - first + 1 : 1;
	size_t above = list->height > rows ? (list->height - rows) / 2 : 0;

	if (first >= list->top && last < list->top + list->height)
		return;
	list->top = first > above ? first - above : 0;
	if (list->top > last_top(list))
		list->top = last_top(list);
}
