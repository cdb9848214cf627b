# The craft of a terminal program: signals, pipes, pasting, stopping, poor terminals.
# shellcheck shell=sh

# killed_by SIGNAL STATUS
killed_by() {
	reader 100x30 '"$ZH"'
	keys .
	wait_for "$(titles "$zh" | sed -n 2p)"
	kill -"$1" "$(cat pid)"
	leaves "$2"
}

test_killed_by_term_the_terminal_is_clean() {
	killed_by TERM 143
}

test_killed_by_hup_the_terminal_is_clean() {
	killed_by HUP 129
}

test_killed_by_int_the_terminal_is_clean() {
	killed_by INT 130
}

test_killed_by_segv_the_terminal_is_clean() {
	killed_by SEGV 139
}

test_killed_by_abrt_the_terminal_is_clean() {
	killed_by ABRT 134
}

test_killed_by_bus_the_terminal_is_clean() {
	killed_by BUS 135
}

test_control_c_ends_like_an_interrupt() {
	reader 100x30 '"$ZH"'
	keys C-c
	leaves 130
}

test_the_article_may_come_from_a_pipe_while_keys_come_from_the_terminal() {
	for how in 'cat "$ZH" | "$PROGRAM"' '"$PROGRAM" <"$ZH"' 'cat "$ZH" | "$PROGRAM" -'; do
		shell 100x30
		say "$how"
		wait_until on_alternate || fail "no screen: $how"
		wait_for "$(titles "$zh" | sed -n 1p)"
		keys ']' ']'
		wait_for "$(titles "$zh" | sed -n 2p)"
		keys q
		leaves 0
	done
}

test_stopped_and_continued_it_goes_on() {
	reader 100x30 '"$ZH"'
	wait_for '\] \['
	keys C-z
	wait_until not_on_alternate || fail 'not stopped'
	wait_for "^$ready"
	state=$(t display -p '#{cursor_flag}')
	[ "$state" = 1 ] || fail 'no cursor while stopped'
	say fg
	wait_until on_alternate || fail 'no screen after fg'
	wait_for '\] \['
	keys ']'
	wait_for "$(titles "$zh" | sed -n 1p)"
	keys q
	leaves 0
}

test_stopped_by_force_it_paints_anew() {
	reader 100x30 '"$ZH"'
	wait_for '\] \['
	kill -STOP "$(cat pid)"
	wait_for "$ready"
	say fg
	wait_gone "$ready"
	wait_for '\] \['
	keys q
	leaves 0
}

test_pasted_text_is_no_command() {
	reader 100x30 '"$ZH"'
	wait_for '\] \['
	t set-buffer 'q:q
ZZ'
	t paste-buffer -p -r
	keys ']' ']'
	wait_for "$(titles "$zh" | sed -n 2p)"
	on_alternate || fail 'a pasted q ended it'
	keys q
	leaves 0
}

test_a_dumb_terminal_gets_plain_text() {
	shell 70x60 TERM=dumb
	say '"$PROGRAM" "$EN" | cat >piped; "$PROGRAM" --width=60 "$EN" 2>said; echo status=$?'
	wait_for 'status=0'
	grep -q 'plain text' said || fail 'not said why'
	shows "$(tail -n 1 "$en" | cut -c1-20)" || fail 'no text'
}

test_an_unknown_terminal_gets_plain_text() {
	shell 70x60 TERM=no-such-terminal
	say '"$PROGRAM" --width=60 "$EN" 2>said; echo status=$?'
	wait_for 'status=0'
	grep -q 'plain text' said || fail 'not said why'
}

test_a_plain_locale_still_shows_the_characters() {
	reader 100x30 '"$ZH"' LC_ALL=C
	wait_for '│'
	wait_for "$(titles "$zh" | sed -n 1p)"
	keys q
	leaves 0
}

has_colours() {
	t capture-pane -p -e | grep -qE "$(printf '\033')\\[([0-9]+;)*(3[0-8]|9[0-7])[;m]"
}

test_no_color_is_obeyed_and_marks_stay() {
	reader 100x30 '"$ZH"' NO_COLOR=1
	wait_for '\] \['
	! has_colours || fail 'colours in spite of NO_COLOR'
	t capture-pane -p -e | grep -q "$(printf '\033')\\[[0-9;]*1m" || fail 'headings are not bold'
	keys .
	wait_until some_reversed || fail 'the chosen figure is not marked'
	keys q
	leaves 0
	reader 100x30 '--color=always "$ZH"' NO_COLOR=1
	wait_for '\] \['
	wait_until has_colours || fail 'no colours though asked'
	keys q
	leaves 0
}

some_reversed() {
	reversed | grep -q .
}

test_eight_colours_are_enough() {
	reader 100x30 '"$ZH"' TERM=screen
	wait_for '\] \['
	has_colours || fail 'no colours'
	! t capture-pane -p -e | grep -q '38;5;' || fail 'more colours than there are'
	keys q
	leaves 0
}

test_the_real_size_counts_not_the_environment() {
	reader 100x30 '"$ZH"' LINES=10 COLUMNS=40
	wait_for '\] \['
	screen | sed -n 30p | grep -q '\] \[' || fail 'drawn for another size'
	keys q
	leaves 0
}

test_a_file_cut_short_under_the_reader_is_read_anew() {
	cat "$en" >long.txt
	while [ "$(wc -c <long.txt)" -lt 2000000 ]; do
		cat long.txt long.txt >longer.txt && mv longer.txt long.txt
	done
	reader 100x30 long.txt
	wait_for '\] \['
	keys G
	wait_for '100%|9[0-9]%'
	# In place: the mapping loses its pages.
	dd if=/dev/null of=long.txt bs=1 seek=1200000 2>/dev/null
	keys g
	keys G
	wait_for 'cut short|100%'
	on_alternate || fail 'it did not survive'
	keys q
	leaves 0
}
