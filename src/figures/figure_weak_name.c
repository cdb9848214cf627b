#include "src/figures/figure_weak.h"

#include "dushu/figures/ascii.h"
#include "src/figures/han.h"
#include "src/figures/words.h"

static bool code_letter(char c)
{
	return ascii_is_letter(c) || c == '_' || c == '@' || c == '\\';
}

/* S40, COVID-19, 5G, MACS J1149.5+66: letters that touch digits. */
static bool is_code(const struct seen *s)
{
	size_t start = s->figure->span.start, end = s->figure->span.end;
	const struct numeral *n = &s->term->numeral;
	char last = start > 0 ? s->text.s[start - 1] : ' ';
	char next = str_byte(s->text, end);

	if (!n->digits || s->term->prefixed || s->figure->kind == FIGURE_MONEY)
		return false;
	if (code_letter(last))
		return true;
	if (start > 1 && (last == '-' || last == '/' || last == '.' || last == '+') &&
	    ascii_is_word(s->text.s[start - 2]))
		return true;
	if (n->has_sign && start > 0 && code_letter(last))
		return true;
	return s->term->unit_text.n == 0 &&
	       (code_letter(next) || (next == '-' && ascii_is_word(str_byte(s->text, end + 1)) &&
				      str_byte(s->text, end + 1) < 'a'));
}

/* 〔2023〕12号, 电话, 邮编, ISBN, Fig. 3, 表2: what is before the number makes it a label. */
static bool is_designation(const struct seen *s)
{
#define HEADS(W)                                                                                   \
	W("〕")                                                                                    \
	W("］")                                                                                    \
	W("]") W("图") W("圖") W("表") W("注") W("註") W("电话") W("電話") W("电话：") W("電話：") \
		W("邮编") W("邮编：") W("ISBN ") W("热线") W("附件") W("邮政编码") W("邮政编码：") \
			W("QQ") W("ISSN ") W("科创") W("沪深") W("中证") W("上证") W("国道")       \
				W("纳斯达克") W("标普") W("編號") W("编号") W("编号：") W("版本")  \
					W("東經") W("〔")
	WORDS_TAILS(heads, HEADS);
#define WORDS(W)                                                                                   \
	W("figure")                                                                                \
	W("fig")                                                                                   \
	W("table") W("chapter") W("section") W("page") W("pages") W("article") W("note")           \
		W("handout") W("volume") W("vol") W("part") W("item") W("version") W("exercise")   \
			W("isbn") W("phone") W("tel") W("room") W("appendix") W("box") W("chart")  \
				W("step") W("lesson") W("type") W("model") W("windows") W("route") \
					W("highway") W("flight") W("paragraph") W("footnote")      \
						W("annex") W("schedule") W("plate") W("top")       \
							W("rule") W("no") W("pp") W("number")      \
								W("unit") W("line") W("level")
	WORDS_WHOLE(words, WORDS);
	/* 一号工程 */
#define WORKS(W) W("工程") W("项目") W("項目") W("文件")
	WORDS_HEADS(works, WORKS);
	struct str head = weak_before(s);

	if (s->figure->kind != FIGURE_NUMBER && !str_equal(s->figure->unit, STR("号")) &&
	    !str_equal(s->figure->unit, STR("號")))
		return false;
	if (words_end(&heads, head) ||
	    (s->figure->unit.n > 0 && words_start(&works, weak_behind(s))))
		return true;
	if (head.n > 1 && head.s[head.n - 1] == ' ') {
		size_t end = head.n - 1, start;

		if (head.s[end - 1] == '.')
			end--;
		for (start = end; start > 0 && ascii_is_letter(head.s[start - 1]);)
			start--;
		return words_have(&words, str_slice(head, start, end));
	}
	return false;
}

/* Long runs of digits and ones that begin with 0 are numbers of things. */
static bool is_number_of_thing(const struct seen *s)
{
	const struct numeral *n = &s->term->numeral;

	if (n->unknown)
		return true;
	if (!n->digits || s->figure->kind != FIGURE_NUMBER)
		return false;
	return n->n_digits > 9 || (n->n_digits > 1 && s->text.s[s->figure->numeral.start] == '0');
}

bool weak_name(const struct seen *s)
{
	return is_code(s) || is_designation(s) || is_number_of_thing(s);
}
