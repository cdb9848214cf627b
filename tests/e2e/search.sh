# Searching, in a real terminal.
# shellcheck shell=sh

test_words_are_searched_as_they_are_typed() {
	reader 100x30 '"$ZH"'
	wait_for '/ search'
	keys /
	t send-keys -l '茶园'
	wait_for '/茶园 .*1/'
	shows '茶園' || fail 'the first match is not in view'
	keys Enter
	wait_for '/茶园 1/'
	keys n
	wait_for '/茶园 2/'
	keys N
	wait_for '/茶园 1/'
	keys M-u
	wait_gone '/茶园 1/'
	keys q
	leaves 0
}

test_alt_keys_switch_how_words_are_understood() {
	reader 110x30 '"$EN"'
	wait_for '/ search'
	keys /
	wait_for 'Alt-r plain'
	keys M-r
	wait_for 'Alt-r regex'
	t send-keys -l '(the'
	wait_for 'missing closing parenthesis'
	t send-keys -l ')'
	wait_gone 'missing closing parenthesis'
	wait_for '1/'
	keys M-c M-z
	wait_for 'match case .*as written'
	keys Escape
	wait_for '] \['
	keys q
	leaves 0
}

test_pasted_words_are_searched() {
	reader 100x30 '"$ZH"'
	wait_for '/ search'
	keys /
	wait_for '^ /'
	t set-buffer '水库
'
	t paste-buffer -p -r
	wait_for '/水库  '
	keys BSpace Enter
	wait_for '/水库 1/'
	keys q
	leaves 0
}

test_only_paragraphs_with_the_words_are_shown() {
	reader 100x30 '"$EN"'
	wait_for '/ search'
	shows 'The town that stopp' || fail 'not at the beginning'
	keys '&'
	t send-keys -l 'percent'
	keys Enter
	wait_for '&percent [0-9]'
	wait_for '18 percent'
	keys '&' Enter
	wait_for 'all is shown again'
	keys q
	leaves 0
}

test_keys_are_answered_while_a_long_text_is_searched() {
	awk 'BEGIN { for (i = 0; i < 400000; i++) print "Line " i " of many that a search has to pass, word by word.\n" }' >long.txt
	echo 'And here at last the zeppelin lands.' >>long.txt
	reader 100x30 long.txt
	wait_for 'Line 0 '
	keys / M-r
	t send-keys -l '[a-z]eppeli[a-z]'
	keys Enter
	keys Space
	wait_for 'Line 1[0-9] '
	wait_for 'zeppelin lands'
	keys C-o
	wait_for 'Line 1[0-9] '
	keys q
	leaves 0
}
