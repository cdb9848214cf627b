#include "dushu/article/spoken.h"

#include "dushu/article/language.h"
#include "dushu/figures/figure.h"
#include "dushu/text/output.h"
#include "dushu/text/unicode.h"

enum { FLUSH_AT = 32 * 1024 };

/* What the program says, in one language. In the formats %s and %zu are filled in in their order. */
struct phrases {
	const char *intro;    /* name, sections, figures */
	const char *sections; /* how many */
	const char *entry;    /* level, title, figures */
	const char *heading;  /* level, title */
	const char *figures;  /* how many */
	const char *line;     /* number */
	const char *ends;     /* a range: low, high */
	const char *means;    /* value and unit in full */
	const char *was;      /* value */
	const char *what;     /* label */
	const char *bounds[BOUND_N];
	const char *directions[DIRECTION_DOWN + 1];
	const char *comma, *stop;
};

static const struct phrases phrases[LANGUAGE_N] = {
	[LANGUAGE_OTHER] = {.intro = "%s. Sections: %zu, figures: %zu.\n",
			    .sections = "Outline, sections: %zu.\n",
			    .entry = "Level %zu: %s. Figures: %zu.\n",
			    .heading = "Heading, level %zu: %s\n",
			    .figures = "Figures of this section: %zu.\n",
			    .line = "Line %zu: ",
			    .ends = "%s to %s",
			    .means = "that is %s",
			    .was = "before it was %s",
			    .what = "regarding %s",
			    .bounds = {"", "about ", "over ", "under ", "at least ", "at most "},
			    .directions = {"", "up", "down"},
			    .comma = ", ",
			    .stop = "."},
	[LANGUAGE_TRADITIONAL] = {.intro = "%s。共%zu節,%zu個數據。\n",
				  .sections = "提綱,共%zu節。\n",
				  .entry = "第%zu級:%s。%zu個數據。\n",
				  .heading = "標題,第%zu級:%s\n",
				  .figures = "本節%zu個數據。\n",
				  .line = "第%zu行:",
				  .ends = "%s至%s",
				  .means = "即%s",
				  .was = "原為%s",
				  .what = "說的是%s",
				  .bounds = {"", "大約", "超過", "不到", "至少", "至多"},
				  .directions = {"", "上升", "下降"},
				  .comma = ",",
				  .stop = "。"},
	[LANGUAGE_SIMPLIFIED] = {.intro = "%s。共%zu节,%zu个数据。\n",
				 .sections = "提纲,共%zu节。\n",
				 .entry = "第%zu级:%s。%zu个数据。\n",
				 .heading = "标题,第%zu级:%s\n",
				 .figures = "本节%zu个数据。\n",
				 .line = "第%zu行:",
				 .ends = "%s至%s",
				 .means = "即%s",
				 .was = "原为%s",
				 .what = "说的是%s",
				 .bounds = {"", "大约", "超过", "不到", "至少", "至多"},
				 .directions = {"", "上升", "下降"},
				 .comma = ",",
				 .stop = "。"},
};

struct speaker {
	const struct spoken *spoken;
	const struct article *article;
	const struct phrases *say;
	struct error *error;
	struct buf out, part;
	bool failed;
};

static void flush(struct speaker *s, bool all)
{
	if (s->failed || (!all && s->out.n < FLUSH_AT))
		return;
	s->failed = !output_write(s->spoken->fd, buf_str(&s->out), s->error);
	buf_clear(&s->out);
}

/* Appends a phrase with its %zu and %s filled in: numbers, and words which may hold anything. */
static void add_phrase(struct buf *out, const char *phrase, const size_t *numbers,
		       const struct str *words)
{
	struct str rest = str_of(phrase), number = STR("%zu"), word = STR("%s");

	while (rest.n) {
		if (numbers && str_starts(rest, number)) {
			buf_printf(out, "%zu", *numbers++);
			rest = str_from(rest, number.n);
		} else if (words && str_starts(rest, word)) {
			buf_add(out, *words++);
			rest = str_from(rest, word.n);
		} else {
			buf_add_char(out, rest.s[0]);
			rest = str_from(rest, 1);
		}
	}
}

static void say_number(struct speaker *s, const char *phrase, size_t number)
{
	add_phrase(&s->out, phrase, &number, NULL);
}

/* Text on one line, without what a terminal might take for a command. */
static void add_text(struct buf *out, struct str text)
{
	bool blank = false;
	uint32_t code;

	text = str_trim(text);
	for (size_t at = 0, n; (n = utf8_decode(text, at, &code)) > 0; at += n) {
		bool is_blank = code == ' ' || code == '\t' || code == '\n' || code == '\r' ||
				code == 0x3000;

		if (is_blank && !blank)
			buf_add_char(out, ' ');
		else if (!is_blank && !unicode_is_unsafe(code))
			buf_add(out, str_slice(text, at, at + n));
		blank = is_blank;
	}
}

static void add_title(struct speaker *s, size_t heading)
{
	struct buf title = {0};

	article_title(s->article, heading, &title);
	add_text(&s->part, buf_str(&title));
	buf_free(&title);
}

/* Figures that are told and begin within a span. */
static size_t count(const struct speaker *s, struct span span)
{
	size_t n, found = 0;
	const struct mark *marks = article_marks(s->article, &n);

	for (size_t i = article_mark_from(s->article, span.start); i < n; i++) {
		if (marks[i].start >= span.end)
			break;
		found += s->spoken->weak || !marks[i].weak;
	}
	return found;
}

static struct span whole(const struct speaker *s)
{
	return (struct span){article_begin(s->article), article_text(s->article).n};
}

/* The bytes of a heading's own section, without those of the headings below it. */
static struct span own_span(const struct speaker *s, size_t heading)
{
	size_t n = article_n_headings(s->article);
	struct span span = {article_heading(s->article, heading)->span.start, whole(s).end};

	if (heading + 1 < n)
		span.end = article_heading(s->article, heading + 1)->span.start;
	return span;
}

static void say_outline(struct speaker *s)
{
	size_t n = article_n_headings(s->article);

	say_number(s, s->say->sections, n);
	for (size_t i = 0; i < n && !s->failed; i++) {
		const struct heading *heading = article_heading(s->article, i);
		size_t numbers[] = {
			(size_t)heading->level,
			count(s, (struct span){heading->span.start, heading->section_end})};
		struct str title;

		buf_clear(&s->part);
		add_title(s, i);
		title = buf_str(&s->part);
		add_phrase(&s->out, s->say->entry, numbers, &title);
		flush(s, false);
	}
}

static void add_value(const struct speaker *s, const struct figure *figure, struct buf *out)
{
	struct buf ends[2] = {{0}, {0}};
	struct str words[2];

	if (figure->value.form != VALUE_NONE) {
		value_print(&figure->value, out);
	} else if (figure->low.form != VALUE_NONE || figure->high.form != VALUE_NONE) {
		value_print(&figure->low, &ends[0]);
		value_print(&figure->high, &ends[1]);
		words[0] = buf_str(&ends[0]);
		words[1] = buf_str(&ends[1]);
		add_phrase(out, s->say->ends, NULL, words);
	}
	if (out->n && figure->unit.n) {
		buf_add_char(out, ' ');
		buf_add(out, figure->unit);
	}
	buf_free(&ends[0]);
	buf_free(&ends[1]);
}

/* Says it behind a comma, where there is anything to say. */
static void say_more(struct speaker *s, const char *phrase, const struct buf *words)
{
	struct str str = buf_str(words);

	if (str.n == 0)
		return;
	buf_add(&s->out, str_of(s->say->comma));
	add_phrase(&s->out, phrase, NULL, &str);
}

/* "Line 9: at least 243.9萬元, that is 2439000 元, of income, up." */
static void say_figure(struct speaker *s, const struct passage *passage, size_t i, size_t line)
{
	const struct figure *figure = &passage->figures.at[i];
	struct str text = passage->clean.text, numeral;

	say_number(s, s->say->line, line);
	buf_add(&s->out, str_of(s->say->bounds[figure->bound]));
	add_text(&s->out, str_slice(text, figure->span.start, figure->span.end));
	buf_clear(&s->part);
	value_print(&figure->value, &s->part);
	numeral = str_slice(text, figure->numeral.start, figure->numeral.end);
	/* 12條 is 12 條: nothing new. */
	if (!str_equal(buf_str(&s->part), numeral)) {
		buf_clear(&s->part);
		add_value(s, figure, &s->part);
		say_more(s, s->say->means, &s->part);
	}
	buf_clear(&s->part);
	figure_label(text, &passage->figures, i, &s->part);
	say_more(s, s->say->what, &s->part);
	buf_clear(&s->part);
	buf_add(&s->part, str_of(s->say->directions[figure->direction]));
	say_more(s, "%s", &s->part);
	buf_clear(&s->part);
	value_print(&figure->was, &s->part);
	say_more(s, s->say->was, &s->part);
	buf_add(&s->out, str_of(s->say->stop));
	buf_add_char(&s->out, '\n');
	flush(s, false);
}

static void say_figures(struct speaker *s, struct span span)
{
	struct passage passage = {0};
	size_t n, told = count(s, span);
	const struct mark *marks = article_marks(s->article, &n);

	if (told == 0)
		return;
	say_number(s, s->say->figures, told);
	for (size_t i = article_mark_from(s->article, span.start); i < n && !s->failed; i++) {
		size_t figure;

		if (marks[i].start >= span.end)
			break;
		if (marks[i].weak && !s->spoken->weak)
			continue;
		figure = article_figure(s->article, i, &passage);
		if (figure != ARTICLE_NONE)
			say_figure(s, &passage, figure, article_line(s->article, marks[i].start));
	}
	passage_free(&passage);
}

/* The paragraphs of a span, each on a line; what of them is a heading is said to be one. */
static void say_text(struct speaker *s, struct span span)
{
	struct clean clean = {0};
	struct block block;
	size_t at = span.start;

	while (at < span.end && !s->failed && article_block_at(s->article, at, &block) &&
	       block.span.start < span.end) {
		if (block.span.start < span.start) /* a heading within a paragraph */
			block.span.start = span.start;
		if (block.span.end > span.end)
			block.span.end = span.end;
		clean_block(article_text(s->article), block.span, block.joined ? CLEAN_JOIN : 0u,
			    &clean);
		add_text(&s->out, clean.text);
		buf_add_char(&s->out, '\n');
		flush(s, false);
		at = block.span.end;
	}
	clean_free(&clean);
}

static void say_heading(struct speaker *s, size_t i)
{
	size_t level = (size_t)article_heading(s->article, i)->level;
	struct str title;

	buf_clear(&s->part);
	add_title(s, i);
	title = buf_str(&s->part);
	buf_add_char(&s->out, '\n');
	add_phrase(&s->out, s->say->heading, &level, &title);
}

/* A heading that has its line for itself is not said twice. */
static size_t behind_heading(const struct speaker *s, size_t i)
{
	const struct heading *heading = article_heading(s->article, i);

	return heading->kind == HEADING_RUNIN ? heading->span.start : heading->span.end;
}

static void say_section(struct speaker *s, struct span text, struct span figures)
{
	if (s->spoken->parts & SPOKEN_TEXT)
		say_text(s, text);
	if (s->spoken->parts & SPOKEN_FIGURES)
		say_figures(s, figures);
}

static void say_article(struct speaker *s)
{
	size_t n = article_n_headings(s->article);
	struct span opening = whole(s);

	if (n > 0)
		opening.end = article_heading(s->article, 0)->span.start;
	if (opening.end > opening.start)
		say_section(s, opening, opening);
	for (size_t i = 0; i < n && !s->failed; i++) {
		struct span own = own_span(s, i);

		say_heading(s, i);
		say_section(s, (struct span){behind_heading(s, i), own.end}, own);
	}
}

bool spoken_print(const struct spoken *spoken, const struct article *article, struct error *error)
{
	struct speaker s = {.spoken = spoken, .article = article, .error = error};
	struct str text = str_from(article_text(article), article_begin(article));
	struct str name = str_of(source_name(article_source(article)));
	size_t numbers[2];

	s.say = &phrases[language_of(text)];
	numbers[0] = article_n_headings(article);
	numbers[1] = count(&s, whole(&s));
	add_phrase(&s.out, s.say->intro, numbers, &name);
	if (spoken->parts & SPOKEN_OUTLINE)
		say_outline(&s);
	if (spoken->parts & (SPOKEN_TEXT | SPOKEN_FIGURES))
		say_article(&s);
	flush(&s, true);
	buf_free(&s.out);
	buf_free(&s.part);
	return !s.failed;
}
