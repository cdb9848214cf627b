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
