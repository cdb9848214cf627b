#include "dushu/app/plain.h"

#include "dushu/text/output.h"
#include "dushu/text/unicode.h"
#include "dushu/view/page.h"

enum {
	FLUSH_AT = 32 * 1024,
	ROWS_AT_ONCE = 64,
	AHEAD = 512 * 1024, /* known before its rows are printed: more than so many rows hold */
	STEP = 1024 * 1024, /* indexed at once */
	SHORT = 2 * 1024 *
		1024, /* a shorter article is known whole, for then its outline is settled */
};

struct printer {
	const struct plain *plain;
	struct article *article;
	struct page *page;
	struct buf out;
};

/* Knows the article some way past `at`. */
static void index_past(struct printer *p, size_t at)
{
	size_t length = article_text(p->article).n;
	size_t wanted = length <= SHORT || at > length - AHEAD ? length : at + AHEAD;
	bool news = false;

	while (article_done(p->article) < wanted && !article_complete(p->article)) {
		article_step(p->article, STEP);
		news = true;
	}
	if (news)
		page_forget(p->page);
}

/* One cluster as it may be sent to any terminal: control characters as ^X, a tab as blanks. */
static void put_cluster(struct buf *out, struct str cluster, int width)
{
	char shown[8] = "";
	uint32_t code;
	size_t n;

	if (str_equal(cluster, STR("\t"))) {
		buf_add_repeat(out, ' ', (size_t)width);
		return;
	}
	for (size_t at = 0; (n = utf8_decode(cluster, at, &code)) > 0; at += n) {
		if (unicode_is_unsafe(code))
			buf_add(out, (struct str){shown, unicode_show_unsafe(code, shown)});
		else
			buf_add(out, str_slice(cluster, at, at + n));
	}
}

static void put_text(struct printer *p, const struct paragraph *paragraph, const struct row *row)
{
	struct str text = paragraph->shown->text;
	int col = 0;
	size_t next;

	buf_add_repeat(&p->out, ' ', (size_t)row->indent);
	for (size_t at = row->start; at < row->end && col < row->columns; at = next) {
		int width = layout_advance(text, at, col, p->plain->ambiguous, &next);

		put_cluster(&p->out, str_slice(text, at, next), width);
		col += width;
	}
}

/* A row of the page, or a blank one or a rule above a paragraph. */
static void put_row(struct printer *p, const struct page_row *row)
{
	if (row->row >= 0)
		put_text(p, row->paragraph, &row->paragraph->rows.at[row->row]);
	else if (row->paragraph->rule && row->row == -1)
		buf_add_repeat(&p->out, '-', (size_t)p->plain->width / 3);
	buf_add_char(&p->out, '\n');
}

static bool flush(struct printer *p, struct error *error)
{
	bool ok = output_write(p->plain->fd, buf_str(&p->out), error);

	buf_clear(&p->out);
	return ok;
}

/* Prints the rows from a place on and moves it behind them; false at the end of the text. */
static bool put_rows(struct printer *p, struct place *place)
{
	struct page_row rows[ROWS_AT_ONCE];
	struct place last;
	size_t n;

	index_past(p, place->at);
	n = page_rows(p->page, *place, rows, ROWS_AT_ONCE);
	for (size_t i = 0; i < n; i++)
		put_row(p, &rows[i]);
	if (n < ROWS_AT_ONCE)
		return false;
	last = page_move(p->page, *place, (long)n - 1);
	*place = page_move(p->page, last, 1);
	return place->at != last.at || place->above != last.above;
}

bool plain_print(const struct plain *plain, struct article *article, struct error *error)
{
	struct printer p = {.plain = plain, .article = article, .page = page_open(article)};
	struct page_style style = {
		.width = plain->width, .ambiguous = plain->ambiguous, .raw = plain->raw};
	struct place place;
	bool ok = true, more = true;

	page_set_style(p.page, style);
	index_past(&p, article_begin(article));
	place = page_first(p.page);
	while (ok && more) {
		more = put_rows(&p, &place);
		if (p.out.n >= FLUSH_AT)
			ok = flush(&p, error);
	}
	ok = ok && flush(&p, error);
	page_close(p.page);
	buf_free(&p.out);
	return ok;
}
