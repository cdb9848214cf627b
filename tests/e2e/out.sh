# The ways out of the program: the clipboard, files, other programs.
# shellcheck shell=sh

# The text of tmux's newest buffer, which is how tmux keeps what is copied.
buffer_has() {
	t show-buffer 2>/dev/null | grep -qF -- "$1"
}

test_a_copied_figure_arrives_in_tmux_with_its_source() {
	reader 100x30 '"$ZH"'
	keys . c
	wait_for "copied to tmux.s buffer and the clipboard: the figure"
	wait_until buffer_has "$(figures "$zh" | sed -n 1p) = " || fail "not the figure: $(t show-buffer)"
	buffer_has '— sample.zh-Hant.txt, line ' || fail "not its source: $(t show-buffer)"
	keys ] C
	wait_for "clipboard: the section"
	wait_until buffer_has "$(titles "$zh" | sed -n 1p)" || fail "not the section: $(t show-buffer)"
	keys q
	leaves 0
}

test_without_tmux_the_terminal_gets_the_sequence() {
	shell 100x30
	t set -s set-clipboard on
	say 'env -u TMUX TERM=xterm-256color "$PROGRAM" "$EN"'
	wait_until on_alternate || fail 'no screen'
	keys c
	wait_for "sent to the terminal.s clipboard: the sentence"
	wait_until buffer_has "— sample.en.txt, line 1" || fail "not copied: $(t show-buffer)"
	keys q
	leaves 0
}

is_saved() {
	[ -s "$1" ]
}

test_figures_are_saved_and_nothing_is_overwritten_unasked() {
	cp "$zh" report.txt
	reader 100x30 report.txt
	keys s
	wait_for 'Save figures as: report.figures.csv'
	keys Enter
	wait_for 'figures saved as report.figures.csv'
	is_saved report.figures.csv || fail 'no file'
	[ "$(grep -c , report.figures.csv)" -gt 20 ] || fail 'not the figures'
	"$program" --figures --format=csv report.txt | cmp - report.figures.csv || fail 'not what --figures prints'
	echo mine >report.outline.md
	keys s Tab
	wait_for 'Save outline as: report.outline.md'
	keys Enter
	wait_for 'report.outline.md exists'
	keys Escape
	wait_for 'nothing was saved'
	[ "$(cat report.outline.md)" = mine ] || fail 'overwritten unasked'
	keys s Tab Enter
	wait_for 'Overwrite it'
	keys y
	wait_for 'the outline saved as report.outline.md'
	grep -q "^- $(titles report.txt | sed -n 1p)" report.outline.md || fail 'not the outline'
	keys s C-u
	t send-keys -l no-folder/x.json
	keys Enter
	wait_for 'there is no such folder'
	[ "$(find . -name '.dushu*' | wc -l)" -eq 0 ] || fail 'a temporary file is left'
	keys q
	leaves 0
}

test_a_section_is_piped_to_a_command_and_back() {
	reader 100x30 '"$ZH"'
	keys ]
	keys '|'
	wait_for 'Pipe section to:'
	t send-keys -l 'tee piped | wc -l; false'
	keys Enter
	wait_for 'ended with status 1; press a key'
	! on_alternate || fail 'the command has no screen of its own'
	grep -q "$(titles "$zh" | sed -n 1p)" piped || fail 'not the section'
	keys Space
	wait_until on_alternate || fail 'it does not come back'
	wait_for 'the section piped to tee'
	# A command that reads nothing, one that is interrupted, one that reads the terminal.
	keys '|'
	t send-keys -l 'true'
	keys Enter
	wait_for '\[press a key\]'
	keys Enter
	wait_until on_alternate || fail 'it does not come back'
	keys '|'
	t send-keys -l 'echo begun; sleep 60'
	keys Enter
	wait_for '^begun'
	keys C-c
	wait_for 'ended with status 130; press a key'
	keys Enter
	wait_until on_alternate || fail 'it does not survive ^C'
	keys '|' Tab
	t send-keys -l 'head -n 1'
	keys Enter
	wait_for '^text,start,end'
	keys x
	wait_until on_alternate || fail 'it does not come back'
	keys q
	leaves 0
}

# mouse BUTTON ROW COLUMN M|m: as a terminal reports it, counted from 1.
mouse() {
	report=$(printf '\033[<%s;%s;%s%s' "$1" "$3" "$2" "$4" | od -An -tx1)
	# shellcheck disable=SC2086 # numbers
	t send-keys -H $report
}

mouse_is() {
	[ "$(t display -p '#{mouse_any_flag}')" = "$1" ]
}

# row_of REGEX: the first row of the screen that shows it, counted from 1.
row_of() {
	screen | grep -nE -- "$1" | head -n 1 | cut -d: -f1
}

changed() {
	[ "$(screen | sed -n 3,10p)" != "$before" ]
}

# The column of the first line between panes, counted from 0.
rule_column() {
	columns '│' | awk 'NR == 10 { print $1 }'
}

rule_is() {
	[ "$(rule_column)" = "$1" ]
}

test_the_mouse_scrolls_clicks_and_drags_when_it_is_wanted() {
	reader 120x30 '"$ZH"'
	wait_for 'Sections'
	mouse_is 0 || fail 'the mouse is taken unasked'
	keys M
	wait_for 'with Shift it selects text'
	wait_until mouse_is 1 || fail 'the mouse is not asked for'
	wanted=$(titles "$zh" | sed -n 5p)
	mouse 0 "$(screen | grep -nF "$wanted" | head -n 1 | cut -d: -f1)" 8 M
	wait_until shows "^ sample.*$wanted" || fail 'a click on a heading does not go there'
	before=$(screen | sed -n 3,10p)
	mouse 65 10 60 M
	wait_until changed || fail 'the wheel does not scroll'
	mouse 0 10 $(($(rule_column) + 1)) M
	mouse 32 10 40 M
	mouse 0 10 40 m
	wait_until rule_is 39 || fail "the edge is not dragged: $(rule_column)"
	keys q
	leaves 0
	reader 120x30 '--mouse "$ZH"'
	wait_until mouse_is 1 || fail 'not asked for by --mouse'
	keys M
	wait_until mouse_is 0 || fail 'not given back'
	keys M
	wait_until mouse_is 1 || fail 'not asked for again'
	keys C-z
	wait_until not_on_alternate || fail 'not stopped'
	mouse_is 0 || fail 'the mouse is kept while stopped'
	say fg
	wait_until mouse_is 1 || fail 'not asked for after fg'
	kill -SEGV "$(cat pid)"
	leaves 139
}

test_settings_keys_and_themes_are_obeyed_and_mistakes_told() {
	mkdir -p config/dushu/themes
	printf 'measure 40\nnavigator off\ntheme = paper\n' >config/dushu/config
	printf 'heading = 200 underline\n' >config/dushu/themes/paper
	printf 'text J = headings 1\ntext ] none\n' >config/dushu/keys
	reader 120x30 '"$ZH"' XDG_CONFIG_HOME="$PWD/config"
	wait_for 'J \[ section'
	hides Sections || fail 'the list of sections is shown'
	t capture-pane -p -e | grep -q '38;5;200m' || fail 'not the colour of the theme'
	keys J
	wait_for "$(titles "$zh" | sed -n 1p)"
	keys ']'
	wait_for '] is not a key here'
	keys h
	wait_for 'J  *next heading'
	keys Escape
	wait_gone 'Keys in the text'
	keys q
	leaves 0
	echo 'text K fly' >mine
	reader 120x30 '"$ZH"' XDG_CONFIG_HOME="$PWD/config" DUSHU_KEYS=mine
	wait_for 'mine:1:8: no such action: fly'
	keys ']'
	wait_for "$(titles "$zh" | sed -n 1p)"
	keys q
	leaves 0
	XDG_CONFIG_HOME=$PWD/config DUSHU_KEYS=mine expect 0 "$program" --keys
	grep -q 'mine:1:8: no such action: fly' err || fail 'not told by --keys'
	grep -q '^text \] none' out && fail 'a file that was replaced is read'
	expect 2 "$program" --theme=pink "$zh"
	grep -q 'give one of auto|dark|light|mono' err || fail 'a wrong theme is not told'
}

test_the_editor_opens_at_the_line_and_the_change_is_read() {
	cp "$zh" report.txt
	printf '#!/bin/sh\necho "$@" >told\nfor file; do :; done\nsed -i "1i\\一句新加的話。" "$file"\n' >edit
	chmod +x edit
	reader 100x30 report.txt EDITOR=./edit VISUAL=
	keys ] ] ] .
	wait_for "$(titles "$zh" | sed -n 3p)"
	line=$("$program" --outline --format=ndjson report.txt | sed -n 's/.*"line": \([0-9]*\).*/\1/;3p')
	before=$(screen | sed -n 2,8p)
	keys v
	wait_for 'read again'
	grep -qx "+$line report.txt" told || fail "told the editor: $(cat told), not +$line"
	[ "$(screen | sed -n 2,8p)" = "$before" ] || fail 'the place is lost'
	[ -n "$(reversed)" ] || fail 'the chosen figure is lost'
	keys g
	wait_for '一句新加的話'
	keys q
	leaves 0
	reader 100x30 report.txt EDITOR=false VISUAL=
	keys v
	wait_for 'false ended with status 1'
	keys q
	leaves 0
	shell 100x30
	say 'cat "$EN" | "$PROGRAM"'
	wait_until on_alternate || fail 'no screen'
	keys v
	wait_for 'came from a pipe'
	keys q
	leaves 0
}

test_a_file_read_again_keeps_marks_and_ticks_on_their_sentences() {
	cp "$zh" report.txt
	reader 100x30 '--no-state report.txt'
	keys ] ] m a . x
	wait_for '✓'
	{ printf '前面多了一段。\n前面又多了一段,有3個數。\n'; cat "$zh"; } >grown
	mv grown report.txt
	keys g R
	wait_for 'read again: '
	keys g
	wait_for '前面多了一段'
	keys "'" a
	wait_for "^ report.*$(titles "$zh" | sed -n 2p)"
	keys '#'
	wait_for '✓'
	rm report.txt
	keys R
	wait_for 'not there any more'
	keys q
	leaves 0
}

follows() {
	screen | sed -n 1p | grep -q following
}

test_a_growing_file_is_followed_until_a_move_or_escape() {
	cp "$en" log.txt
	reader 100x30 log.txt
	keys F
	wait_until follows || fail 'it does not say that it follows'
	for i in 1 2 3; do
		echo "Line $i came later and counts $i horses." >>log.txt
		wait_for "Line $i came later"
	done
	keys k
	wait_until stopped || fail 'a move does not end it'
	echo 'Line 4 is not waited for.' >>log.txt
	keys F
	wait_for 'Line 4 is not'
	keys Escape
	wait_for 'no longer following'
	keys F
	wait_until follows || fail 'not again'
	keys C-c
	wait_for 'no longer following'
	on_alternate || fail '^C ended the reader'
	keys q
	leaves 0
}

stopped() {
	! follows
}

test_the_first_start_tells_how_to_get_help_and_the_next_does_not() {
	reader 100x30 '"$ZH"' XDG_STATE_HOME="$PWD/state"
	wait_for 'Press h for all keys'
	wait_for '\] \['
	keys j
	wait_gone 'Press h for all keys'
	keys q
	leaves 0
	reader 100x30 '"$ZH"' XDG_STATE_HOME="$PWD/state"
	wait_for '\] \['
	hides 'Press h for all keys' || fail 'told again'
	keys q
	leaves 0
}

test_all_is_printed_as_sentences_for_screen_readers() {
	expect 0 "$program" --plain "$zh"
	grep -qF ":$(titles "$zh" | sed -n 2p)" out || fail 'no heading is told'
	[ "$(grep -c '^第[0-9]*行:' out)" -gt 90 ] || fail 'the figures are not told'
	! grep -q '(shuǐ)' out || fail 'noise is told'
	expect 0 "$program" --plain --figures "$en"
	grep -q '^Line [0-9]*: .*, that is ' out || fail 'the figures are not told in English'
	expect 2 "$program" --plain --figures --format=json "$en"
}
