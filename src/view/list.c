#include "dushu/view/list.h"

static size_t last_top(const struct list *list)
{
	return list->n > list->height ? list->n - list->height : 0;
}

static void settle(struct list *list)
{
	if (list->chosen >= list->n)
		list->chosen = list->n ? list->n - 1 : 0;
	if (list->chosen < list->top)
		list->top = list->chosen;
	if (list->height && list->chosen >= list->top + list->height)
		list->top = list->chosen - list->height + 1;
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
	list->chosen = list->top;
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
