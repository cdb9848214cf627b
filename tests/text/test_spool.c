#include "dushu/text/spool.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { PIECE = 1 << 20 };

static void fill(char *piece, int number)
{
	for (int i = 0; i < PIECE; i++)
		piece[i] = (char)('a' + (number * 7 + i) % 23);
}

static void check(const struct spool *spool, int pieces)
{
	static char piece[PIECE];
	struct str all = spool_bytes(spool);

	assert_int_equal(all.n, (size_t)pieces * PIECE);
	for (int i = 0; i < pieces; i++) {
		fill(piece, i);
		assert_memory_equal(all.s + (size_t)i * PIECE, piece, PIECE);
	}
}

static void bytes_stay_where_they_are_when_they_move_to_a_file(void **state)
{
	enum { MEMORY = SPOOL_MEMORY / PIECE };
	static char piece[PIECE];
	struct error error = {""};
	struct spool *spool = spool_open(&error);
	const char *base;

	(void)state;
	assert_non_null(spool);
	assert_int_equal(spool_bytes(spool).n, 0);
	base = spool_bytes(spool).s;
	for (int i = 0; i < MEMORY + 3; i++) {
		fill(piece, i);
		assert_true(spool_add(spool, (struct str){piece, PIECE}, &error));
		assert_ptr_equal(spool_bytes(spool).s, base);
		if (i == 2 || i >= MEMORY - 1)
			check(spool, i + 1);
	}
	spool_close(spool);
	spool_close(NULL);
}

static int entries(const char *folder)
{
	DIR *dir = opendir(folder);
	int n = 0;

	assert_non_null(dir);
	while (readdir(dir))
		n++;
	closedir(dir);
	return n;
}

static void the_file_has_no_name(void **state)
{
	char folder[] = "/tmp/dushu-test-XXXXXX";
	static char piece[PIECE];
	struct error error = {""};
	struct spool *spool = spool_open(&error);

	(void)state;
	assert_non_null(mkdtemp(folder));
	setenv("TMPDIR", folder, 1);
	for (int i = 0; i <= SPOOL_MEMORY / PIECE; i++)
		assert_true(spool_add(spool, (struct str){piece, PIECE}, &error));
	assert_int_equal(entries(folder), 2);
	spool_close(spool);
	assert_int_equal(rmdir(folder), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bytes_stay_where_they_are_when_they_move_to_a_file),
		cmocka_unit_test(the_file_has_no_name),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
