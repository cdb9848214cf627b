#include "date_rows.h"

#define CHECK(rows) check(rows, sizeof(rows) / sizeof *(rows))

static void clock_times_in_digits(void **state)
{
	static const char *const rows[][2] = {
		{"8:30", "8:30 time 08:30"},
		{"16:11:05", "16:11:05 time 16:11:05"},
		{"24:00", "24:00 time 24:00"},
		{"8：30", "8：30 time 08:30"},
		{"下午|3:30", "下午3:30 time 15:30"},
		{"8:60", ""},
		{"16:9", ""},
		{"9:00-17:30", "9:00-17:30 time 09:00..17:30"},
	};

	(void)state;
	CHECK(rows);
}

static void clock_times_in_chinese(void **state)
{
	static const char *const rows[][2] = {
		{"8时30分", "8时30分 time 08:30"},
		{"上午|9时", "上午9时 time 09:00"},
		{"下午|3点", "下午3点 time 15:00"},
		{"8点半", "8点半 time 08:30"},
		{"8点钟", "8点钟 time 08:00"},
		{"8点一刻", "8点一刻 time 08:15"},
		{"三点", ""},
		{"晚上|8点", "晚上8点 time 20:00"},
		{"凌晨|2点", "凌晨2点 time 02:00"},
		{"20时", "20时 time 20:00"},
		{"8时至20时", "8时至20时 time 08:00..20:00"},
		{"0—24时", "0—24时 time 00:00..24:00"},
		{"零时", "零时 time 00:00"},
		{"下午|三點二十分", "下午三點二十分 time 15:20"},
		{"凌晨|零點零五分", "凌晨零點零五分 time 00:05"},
		{"晚上|十點四十五分", "晚上十點四十五分 time 22:45"},
		{"早上|七點五分", "早上七點五分 time 07:05"},
		{"三點五分", ""},
		{"早|一點来", ""},
		{"九時至十六時", "九時至十六時 time 09:00..16:00"},
		{"午夜|12時", "午夜12時 time 00:00"},
		{"上午|9至11点", "上午9至11点 time 09:00..11:00"},
		{"9至11点", ""},
		{"中午|12点", "中午12点 time 12:00"},
	};

	(void)state;
	CHECK(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(clock_times_in_digits),
		cmocka_unit_test(clock_times_in_chinese),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
