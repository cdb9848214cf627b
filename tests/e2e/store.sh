# What outlives a run: place, marks, ticks, whatever ends the program.
# shellcheck shell=sh

# hint REGEX: in the last row of the screen.
hint_shows() {
	screen | tail -n 1 | grep -qE -- "$1"
}

wait_hint() {
	wait_until hint_shows "$1" || fail "never in the hint line: $1"
}

percent() {
	screen | sed -n 1p | grep -oE '[0-9]+%'
}

test_whoever_comes_back_finds_place_marks_and_ticks() {
	reader 120x36 '"$ZH"'
	keys ']' ']' ']'
	keys m a
	wait_hint 'mark a is set'
	keys . x
	wait_hint 'checked'
	keys . . x x
	wait_hint 'wrong'
	keys '+'
	keys 50p
	wait_until title_has '48%' || fail 'not at the place'
	before=$(screen | sed -n '2,20p' | cut -c1-80)
	keys q
	leaves 0
	reader 120x36 '"$ZH"'
	wait_for '48%'
	keys "'" a
	wait_until title_has "$(titles "$zh" | sed -n 3p)" || fail 'the mark is lost'
	wait_for '✓1 ✗1'
	keys "'" "'"
	wait_for '48%'
	[ "$(screen | sed -n '2,20p' | cut -c1-80)" = "$before" ] || fail "another screen than before: $before"
	keys q
	leaves 0
}

title_has() {
	screen | sed -n 1p | grep -qE -- "$1"
}
