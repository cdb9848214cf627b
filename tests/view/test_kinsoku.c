#include "src/view/kinsoku.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "dushu/text/unicode.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

static void each_mark_has_its_class(void **state)
{
	static const struct {
		uint32_t code;
		enum kinsoku class;
	} rows[] = {
		{U'字', KINSOKU_IDEOGRAPH}, {U'の', KINSOKU_IDEOGRAPH}, {U'한', KINSOKU_IDEOGRAPH},
		{U'𠮷', KINSOKU_IDEOGRAPH}, {'a', KINSOKU_LETTER},      {U'é', KINSOKU_LETTER},
		{U'→', KINSOKU_LETTER},     {0xA0, KINSOKU_LETTER},     {'7', KINSOKU_DIGIT},
		{U'７', KINSOKU_WIDE_WORD}, {U'Ｇ', KINSOKU_WIDE_WORD}, {U'《', KINSOKU_OPEN},
		{U'“', KINSOKU_OPEN},       {'(', KINSOKU_OPEN},        {U'》', KINSOKU_CLOSE},
		{U'’', KINSOKU_CLOSE},      {']', KINSOKU_CLOSE},       {U'。', KINSOKU_STOP},
		{',', KINSOKU_STOP},        {U'…', KINSOKU_SMALL},      {U'—', KINSOKU_SMALL},
		{U'·', KINSOKU_SMALL},      {U'‰', KINSOKU_SMALL},      {U'ょ', KINSOKU_SMALL},
		{U'￥', KINSOKU_MONEY},     {U'№', KINSOKU_SIGN},       {'-', KINSOKU_HYPHEN},
		{'"', KINSOKU_QUOTE},       {U'　', KINSOKU_BLANK},     {'\t', KINSOKU_BLANK},
		{'\r', KINSOKU_NEWLINE},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_int_equal(kinsoku_class(rows[i].code), rows[i].class);
}

/* The joint before the byte of `text` that the bar stands at, the bar left out. */
static enum joint joint_at_bar(const char *text, bool possible)
{
	struct kinsoku_state state = {.paired = true};
	struct kinsoku_cluster now = {0}, then;
	enum joint joint = JOINT_NEVER;
	struct str s = str_of(text);
	size_t bar = str_find(s, STR("|"));

	for (size_t at = 0; at < s.n && at <= bar + 1;) {
		if (at == bar) {
			at++;
			continue;
		}
		size_t next = at + utf8_decode(s, at, &now.code);

		utf8_decode(s, next == bar ? next + 1 : next, &then.code);
		now.class = kinsoku_class(now.code);
		joint = kinsoku_next(&state, now, next < s.n ? then.code : 0, possible);
		at = next;
	}
	return joint;
}

static void a_place_is_judged_by_what_stands_about_it(void **state)
{
	static const struct {
		const char *text;
		bool possible; /* to UAX #14 */
		enum joint joint;
	} rows[] = {
		{"中|文", true, JOINT_FREE},
		{"中|。", true, JOINT_ANY},
		{"中 |。", true, JOINT_ANY},
		{"（|中", true, JOINT_ANY},
		{"“ |中", true, JOINT_ANY},
		{"中| 文", false, JOINT_NEVER},
		{"wo|rd", false, JOINT_CLUSTER},
		{"word |word", true, JOINT_FREE},
		{"  |word", true, JOINT_ANY},
		{"a\n|b", true, JOINT_MUST},
		/* “ ” by their character in Chinese text, as UAX #14 has them elsewhere */
		{"称|“责", false, JOINT_FREE},
		{"田”|的", false, JOINT_FREE},
		{"田”|GDP", false, JOINT_FREE},
		{"x”|y", false, JOINT_CLUSTER},
		{"don’|t", false, JOINT_CLUSTER},
		{"“x” |(y", false, JOINT_FREE},
		/* ASCII stops and brackets in Chinese text */
		{"发展,|GDP", false, JOINT_FREE},
		{"发展,|2023", false, JOINT_FREE},
		{"增5%,|2023", false, JOINT_FREE},
		{"约3,|200", false, JOINT_CLUSTER},
		{"e.|g", false, JOINT_CLUSTER},
		{"50次|(", true, JOINT_FREE},
		{"降50|(比", false, JOINT_FREE},
		{"f|(x", false, JOINT_CLUSTER},
		{"(试行)|GDP", false, JOINT_FREE},
		{"(x)|y", false, JOINT_CLUSTER},
		/* signs of money and number */
		{"共$|5", true, JOINT_ANY},
		{"共￥|５", true, JOINT_ANY},
		{"第#|5", true, JOINT_ANY},
		{"C# |语", true, JOINT_FREE},
		/* hyphens: of a word, of a number, of an option, as a dash */
		{"well-|known", true, JOINT_FREE},
		{"well|-known", true, JOINT_ANY},
		{"to |-5", true, JOINT_FREE},
		{"try -|x", true, JOINT_CLUSTER},
		{"try --|x", true, JOINT_CLUSTER},
		{"word |- word", true, JOINT_ANY},
		/* quotation marks that do not say whether they open or close */
		{"say |\"yes", true, JOINT_FREE},
		{"say \"|yes", true, JOINT_ANY},
		{"yes|\" he", true, JOINT_ANY},
		{"yes\" |he", true, JOINT_FREE},
		{"水|\"渠\"成", false, JOINT_FREE},
		{"水\"|渠\"成", false, JOINT_ANY},
		{"水\"渠|\"成", false, JOINT_ANY},
		{"水\"渠\"|成", false, JOINT_FREE},
		/* words with separators, and URLs */
		{"and/|or", true, JOINT_WORD},
		{"what?|x=1", true, JOINT_WORD},
		{"https://a.|org", false, JOINT_WORD},
		{"https://a-|b", true, JOINT_WORD},
		{"https://a，见a-|b", true, JOINT_FREE},
		/* glue holds against everything but necessity */
		{"中”\u00A0|的", false, JOINT_CLUSTER},
		{"Ｇ|Ｄ", true, JOINT_CLUSTER},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		enum joint joint = joint_at_bar(rows[i].text, rows[i].possible);

		if (joint != rows[i].joint)
			fail_msg("%s: %d instead of %d", rows[i].text, (int)joint,
				 (int)rows[i].joint);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_mark_has_its_class),
		cmocka_unit_test(a_place_is_judged_by_what_stands_about_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
