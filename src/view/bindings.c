#include "src/view/bindings.h"

#include "commands.h"
#include "keymap_private.h"

static const struct binding bindings[] = {
#define GROUP(title) {STR_INIT(title), STR_INIT(""), "", NULL, 0, 0},
#define KEY(panes, spellings, action, number, help)                                                \
	{STR_INIT(spellings), STR_INIT(help), #action, command_##action, panes, number},
#define HINT(panes, states, keys, text)
#include "assets/keys.def"
#undef HINT
#undef KEY
#undef GROUP
};

enum { N_BINDINGS = sizeof(bindings) / sizeof(*bindings) };

const struct binding *bindings_all(size_t *n)
{
	*n = N_BINDINGS;
	return bindings;
}

struct str spelling_next(struct str *rest)
{
	size_t end = str_find(*rest, STR(" "));
	struct str word = str_slice(*rest, 0, end);

	*rest = str_from(*rest, end + 1);
	return word;
}

/* What was typed is the word; a-z at its end stands for any letter. */
static bool is_typed(struct str word, struct str typed)
{
	struct str letters = STR("a-z");
	size_t keys = word.n - letters.n;

	if (word.n <= letters.n || !str_ends(word, letters))
		return str_equal(word, typed);
	return typed.n == keys + 1 && str_starts(typed, str_slice(word, 0, keys)) &&
	       typed.s[keys] >= 'a' && typed.s[keys] <= 'z';
}

static bool fits(const struct binding *binding, enum pane pane, struct str typed, bool *more)
{
	struct str rest = binding->spellings;

	if (!(binding->panes & 1u << pane))
		return false;
	while (rest.n) {
		struct str word = spelling_next(&rest);

		if (is_typed(word, typed))
			return true;
		*more = *more || str_starts(word, typed);
	}
	return false;
}

/* The row that keys belong to, of those a person made or else of ours. */
static const struct binding *find_row(const struct keymap *keymap, enum pane pane, struct str typed,
				      bool *more)
{
	size_t n = 0;
	const struct binding *own = keymap_rows(keymap, &n);

	*more = false;
	while (n-- > 0) { /* the later one holds */
		if (fits(&own[n], pane, typed, more))
			return &own[n];
	}
	for (size_t i = 0; i < N_BINDINGS; i++) {
		if (fits(&bindings[i], pane, typed, more))
			return &bindings[i];
	}
	return NULL;
}

const struct binding *binding_find(const struct keymap *keymap, enum pane pane, struct str typed,
				   bool *more)
{
	const struct binding *found = find_row(keymap, pane, typed, more);

	return found && found->command ? found : NULL;
}

static bool does_same(const struct binding *a, const struct binding *b)
{
	return a->command == b->command && a->argument == b->argument;
}

static void add_spelling(struct buf *out, size_t start, struct str word)
{
	if (out->n > start)
		buf_add_char(out, ' ');
	buf_add(out, word);
}

/* Appends those spellings of a row that are in force in a pane, and a person's own for the same. */
static void add_in_force(const struct keymap *keymap, enum pane pane, const struct binding *row,
			 struct buf *out)
{
	size_t start = out->n, n;
	const struct binding *own = keymap_rows(keymap, &n);
	struct str rest = row->spellings;
	bool more;

	while (rest.n) {
		struct str word = spelling_next(&rest);

		if (find_row(keymap, pane, word, &more) == row)
			add_spelling(out, start, word);
	}
	for (size_t i = 0; i < n; i++) {
		if (does_same(&own[i], row) &&
		    find_row(keymap, pane, own[i].spellings, &more) == &own[i])
			add_spelling(out, start, own[i].spellings);
	}
}

/* A row of letters (ma-z) is in force as long as nobody has taken its keys. */
static bool is_of_letters(const struct binding *row)
{
	return str_find(row->spellings, STR("a-z")) < row->spellings.n;
}

/* The pane itself, or that of what is typed, which it tells of too. */
static enum pane pane_of(const struct binding *row, enum pane pane)
{
	if (row->panes & 1u << pane)
		return pane;
	return row->panes & PROMPT ? PANE_PROMPT : PANE_FINDER;
}

size_t help_rows(const struct keymap *keymap, enum pane pane, struct help_row *rows, size_t max,
		 struct buf *spellings)
{
	bool types = 1u << pane & READING;
	size_t starts[HELP_MAX], n = 0;

	for (size_t i = 0; i < N_BINDINGS && n < max && n < HELP_MAX; i++) {
		const struct binding *row = &bindings[i];
		size_t start = spellings->n;
		bool here = row->panes & 1u << pane;

		if (row->panes && !here && !(types && row->panes & TYPING))
			continue;
		if (row->panes == 0 || is_of_letters(row))
			buf_add(spellings, row->spellings);
		else
			add_in_force(keymap, pane_of(row, pane), row, spellings);
		if (spellings->n == start)
			continue;
		/* A title without keys below it says nothing. */
		n -= row->panes == 0 && n && rows[n - 1].group;
		starts[n] = start;
		rows[n++] =
			(struct help_row){{NULL, spellings->n - start}, row->help, row->panes == 0};
	}
	/* The memory stands still only now. */
	for (size_t i = 0; i < n; i++)
		rows[i].keys.s = spellings->s + starts[i];
	return n;
}

/* The key that the hint calls j, Enter or Tab, as it is spelled. */
static struct str spelled(struct str word, char out[16])
{
	if (word.n == 1 || word.n > 12 || word.s[0] == '<')
		return word;
	out[0] = '<';
	memcpy(out + 1, word.s, word.n);
	out[word.n + 1] = '>';
	return (struct str){out, word.n + 2};
}

static bool add_moved(const struct keymap *keymap, enum pane pane, struct str word, struct buf *out)
{
	const struct binding *row;
	struct buf spellings = {0};
	char scratch[16];
	bool more, moved;

	row = find_row(NULL, pane, spelled(word, scratch), &more);
	if (!row || row == find_row(keymap, pane, spelled(word, scratch), &more)) {
		buf_add(out, word);
		return true;
	}
	add_in_force(keymap, pane, row, &spellings);
	moved = spellings.n > 0;
	if (moved)
		keys_show(
			str_slice(buf_str(&spellings), 0, str_find(buf_str(&spellings), STR(" "))),
			true, out);
	buf_free(&spellings);
	return moved;
}

bool binding_keys(const struct keymap *keymap, enum pane pane, struct str keys, struct buf *out)
{
	size_t start = out->n;
	size_t n;

	keymap_rows(keymap, &n);
	if (n == 0) {
		buf_add(out, keys);
		return true;
	}
	while (keys.n) {
		struct str word = spelling_next(&keys);
		size_t before = out->n;

		if (before > start)
			buf_add_char(out, ' ');
		if (!add_moved(keymap, pane, word, out))
			out->n = before;
	}
	return out->n > start;
}
