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

# A fixed series of numbers that look random: the next one below $1, in $number.
random() {
	seed=$(((seed * 1103515245 + 12345) % 2147483648))
	number=$((seed / 1024 % $1))
}

start_session() {
	say "sh -c 'echo \$\$ >pid; exec \"\$PROGRAM\" article.txt'"
	wait_until on_alternate || fail 'no screen was opened'
	wait_for '[0-9]%'
}

# kill -9, and what the screen showed then stays to be read.
kill_session() {
	kill -9 "$(cat pid)"
	wait_until not_running || fail 'it does not die'
	screen >left
	say 'stty sane; tput rmcup; clear'
	wait_until not_on_alternate || { t display -p '#{alternate_on} #{pane_current_command}'; fail 'the terminal stays on its other screen'; }
	wait_for "^$ready"
}

not_running() {
	! kill -0 "$(cat pid)" 2>/dev/null
}

# What the program says that it has: "letters · ticks", as in "a c q · ✓2 ?1".
what_is_kept() {
	keys m
	wait_for 'mark this place with a letter'
	letters=$(screen | tail -n 1 | sed -n 's/.*set are\( [a-z ]*[a-z]\) .*/\1/p')
	keys Escape
	wait_gone 'mark this place with a letter'
	ticks=$(screen | sed -n 2p | grep -oE '[✓✗?][0-9]+' | tr '\n' ' ')
	echo "$letters · $ticks"
}

# As what_is_kept says it, from the files marks (letters) and ticks (figure, sign).
what_should_be() {
	letters=$(sort marks | awk '{ printf " %s", $1 }')
	ticks=$(awk '{ n[$2]++ } END { split("✓ ✗ ?", s, " "); for (i = 1; i <= 3; i++) if (n[s[i]]) printf "%s%d ", s[i], n[s[i]] }' ticks)
	echo "$letters · $ticks"
}

# Each letter has its place, where it is set or taken away.
mark_somewhere() {
	random 26
	act=$(printf "\\$(printf %o $((97 + number)))")
	keys g "$((number % 9 + 1))0" p m "$act"
	grep -v "^$act" marks >marks.new || :
	if grep -qx "$act" marks; then
		told="mark $act is taken away"
	else
		told="mark $act is set"
		echo "$act" >>marks.new
	fi
	cp ticks ticks.new
}

tick_some_figure() {
	random 5
	act=$((number + 1))
	keys g "$act" . x
	before=$(sed -n "s/^$act //p" ticks)
	case $before in
	'') after=✓ told='✓ checked' ;;
	✓) after=✗ told='✗ wrong' ;;
	✗) after='?' told='? open' ;;
	'?') after='' told='no tick' ;;
	esac
	grep -v "^$act" ticks >ticks.new || :
	[ -z "$after" ] || echo "$act $after" >>ticks.new
	cp marks marks.new
}

# What the screen told of must be there after kill -9; what it did not may be or not, but nothing else.
# KILL_SESSIONS says how often; where and when it is killed is the same each time.
test_kill_9_loses_nothing_that_the_screen_told() {
	wanted_sessions=${KILL_SESSIONS:-20} seed=7 session=0 n_told=0
	cp "$zh" article.txt
	: >marks
	: >ticks
	shell 120x24
	while [ "$session" -lt "$wanted_sessions" ]; do
		session=$((session + 1))
		start_session
		random 2
		if [ "$number" -eq 0 ]; then mark_somewhere; else tick_some_figure; fi
		random 80
		sleep "0.0$(printf %02d "$number")"
		kill_session
		mv left left.before
		start_session
		kept_now=$(what_is_kept)
		kill_session
		if tail -n 1 left.before | grep -qF "$told"; then
			n_told=$((n_told + 1))
			mv marks.new marks
			mv ticks.new ticks
			[ "$kept_now" = "$(what_should_be)" ] ||
				fail "session $session: kept is $kept_now, told was $(what_should_be)"
		elif [ "$kept_now" != "$(what_should_be)" ]; then
			mv marks.new marks
			mv ticks.new ticks
			[ "$kept_now" = "$(what_should_be)" ] ||
				fail "session $session: kept is $kept_now, which is neither before nor after"
		fi
	done
	echo "kill -9: $session sessions, $n_told times something was told, never was it lost" >"$report"
	[ "$n_told" -gt 0 ] || fail 'it was killed before it ever told anything'
}

test_two_at_once_on_one_article_both_keep_their_marks() {
	cp "$zh" article.txt
	reader 100x24 article.txt
	keys 2 0 p m a
	wait_hint 'mark a is set'
	reader 100x24 article.txt
	keys 6 0 p m b . x
	wait_hint 'checked'
	terminals=$((terminals - 1))
	keys 4 0 p m c
	wait_hint 'mark c is set'
	keys q
	leaves 0
	terminals=$((terminals + 1))
	keys q
	leaves 0
	reader 120x24 article.txt
	[ "$(what_is_kept)" = ' a b c · ✓1 ' ] || fail "kept: $(what_is_kept)"
	keys q
	leaves 0
}

test_a_mark_stays_on_its_sentence_when_the_text_changes_and_moves() {
	cp "$en" article.txt
	sentence=$(titles "$en" | sed -n 4p)
	reader 100x24 article.txt
	keys 4 ']' m a
	wait_hint 'mark a is set'
	keys q
	leaves 0
	mkdir elsewhere
	{
		printf 'A new beginning that was not there before, of two lines.\n\n'
		cat "$en"
	} >elsewhere/article.txt
	rm article.txt
	reader 100x24 elsewhere/article.txt
	keys g "'" a
	wait_until title_has "$sentence" || fail "not at: $sentence"
	keys q
	leaves 0
}

test_a_terminal_that_closes_keeps_the_place() {
	cp "$zh" article.txt
	for signal in TERM HUP; do
		reader 100x24 article.txt
		keys 4 0 p
		wait_for '3[89]%|4[01]%'
		kill -"$signal" "$(cat pid)"
		wait_until not_on_alternate || fail 'it does not end'
		"$program" --recent | grep -qE '^ (3[89]|4[01])%' || fail "$signal: $("$program" --recent)"
		reader 100x24 article.txt
		keys g
		wait_for ' 0%'
		keys q
		leaves 0
	done
}

test_the_place_is_kept_while_the_keys_rest() {
	cp "$zh" article.txt
	reader 100x24 article.txt
	keys 4 0 p
	wait_for '3[89]%|4[01]%'
	wait_until listed '^ (3[89]|4[01])%' || fail 'never kept'
	kill -9 "$(cat pid)"
}

listed() {
	"$program" --recent 2>/dev/null | grep -qE "$1"
}

# As nobody, where the tests run as root: to root no folder is closed.
as_nobody() {
	if [ "$(id -u)" -eq 0 ]; then
		command -v setpriv >/dev/null || return 1
		chmod a+rX ..
		chmod a+rwx .
		as='setpriv --reuid=65534 --clear-groups'
	else
		as=
	fi
}

test_a_home_that_cannot_be_written_is_told_and_survived() {
	as_nobody || return 0
	cp "$zh" article.txt
	mkdir -m 555 closed
	shell 100x24 XDG_STATE_HOME="$PWD/closed"
	say "$as \"\$PROGRAM\" article.txt"
	wait_until on_alternate || fail 'no screen was opened'
	wait_hint 'nothing is kept of this reading'
	keys m a
	wait_hint 'nothing is kept'
	keys G "'" a
	wait_for ' 0%'
	keys q
	leaves 0
}

test_what_can_only_be_read_is_taken_up() {
	as_nobody || return 0
	cp "$zh" article.txt
	reader 100x24 article.txt
	keys 4 0 p m a
	wait_hint 'mark a is set'
	keys q
	leaves 0
	chmod -R a+rX state
	chmod 555 state/dushu
	chmod 444 state/dushu/*
	shell 100x24
	say "$as \"\$PROGRAM\" article.txt"
	wait_until on_alternate || fail 'no screen was opened'
	wait_for '3[89]%|4[01]%'
	wait_hint 'nothing is kept of this reading'
	keys m b
	wait_hint 'may not be written'
	keys q
	leaves 0
	chmod 755 state/dushu
	chmod 644 state/dushu/*
}

test_a_full_disk_is_told_and_survived() {
	cp "$zh" article.txt
	reader 100x24 article.txt
	keys m a
	wait_hint 'mark a is set'
	keys q
	leaves 0
	# No file may grow beyond 64 KiB from here on: as if there were no room.
	shell 100x24
	say '(ulimit -f 128; exec "$PROGRAM" article.txt)'
	wait_until on_alternate || fail 'no screen was opened'
	wait_for '[0-9]%'
	for letter in b c d e f g h i j k; do
		keys 1 0 j m "$letter"
		wait_hint "mark $letter is set|no room"
		! hint_shows 'no room' || break
	done
	hint_shows 'no room on the disk' || fail 'the full disk is not told'
	keys G
	wait_for '100%'
	keys q
	leaves 0
	reader 100x24 article.txt
	keys m
	wait_hint 'set are a'
	keys Escape
	wait_gone 'set are a'
	keys q
	leaves 0
}

test_a_damaged_file_is_put_aside_by_name() {
	cp "$zh" article.txt
	mkdir -p state/dushu
	echo 'this is no database, but it is somebody'"'"'s' >state/dushu/dushu.db
	reader 120x24 article.txt
	wait_hint 'is damaged; it is put aside as dushu.db.damaged-1'
	grep -q somebody state/dushu/dushu.db.damaged-1 || fail 'not put aside'
	keys m a
	wait_hint 'mark a is set'
	keys q
	leaves 0
	reader 120x24 article.txt
	[ "$(what_is_kept)" = ' a · ' ] || fail "kept: $(what_is_kept)"
	keys q
	leaves 0
}

# What comes slowly through a pipe is known when all of it has come.
test_a_piped_text_is_taken_up_when_all_of_it_has_come() {
	for time in first second; do
		shell 100x24
		say '(head -c 3000 "$ZH"; sleep 1; tail -c +3001 "$ZH") | "$PROGRAM"'
		wait_until on_alternate || fail 'no screen was opened'
		if [ "$time" = first ]; then
			keys ']' m a
			wait_hint 'kept when all of the text has come'
			keys ']' m b
			wait_until all_has_come || fail 'it never ends'
			keys m c
			wait_hint 'mark c is set'
		else
			wait_until all_has_come || fail 'it never ends'
			keys m
			wait_hint 'set are a b c'
			keys Escape
			wait_gone 'set are'
		fi
		keys q
		leaves 0
	done
}

# Nothing is said of more to come, and the last heading is there.
all_has_come() {
	shows "$(titles "$zh" | tail -n 1 | cut -c1-4)"
}

test_with_no_state_nothing_is_kept_nor_taken_up() {
	cp "$zh" article.txt
	reader 100x24 '--no-state article.txt'
	keys 4 0 p m a
	wait_hint 'mark a is set'
	keys q
	leaves 0
	[ ! -e state ] || fail 'something is kept'
	reader 100x24 article.txt
	wait_for ' 0%'
	keys 4 0 p q
	leaves 0
	reader 100x24 '--no-state article.txt'
	wait_for ' 0%'
	keys q
	leaves 0
}

test_what_was_read_is_listed_and_forgotten() {
	cp "$zh" one.txt
	cp "$en" two.txt
	for name in one two; do
		reader 100x24 "$name.txt"
		keys 4 0 p m a
		wait_hint 'mark a is set'
		keys q
		leaves 0
	done
	expect 0 "$program" --recent
	[ "$(grep -c . out)" -eq 2 ] || fail "listed: $(cat out)"
	sed -n 1p out | grep -q "$PWD/two.txt" || fail 'not the newest first'
	expect 0 "$program" --recent --format=json
	grep -q '"marks": 1' out || fail 'no marks'
	expect 0 "$program" --forget one.txt
	grep -q 'forgotten' out || fail 'not said'
	expect 1 "$program" --forget one.txt
	grep -q 'nothing is kept of it' err || fail 'not said that there is nothing'
	expect 0 "$program" --recent
	! grep -q one.txt out || fail 'not forgotten'
	! grep -rqF "$(sed -n 1p "$zh" | cut -c1-30)" state || fail 'its words are still there'
}

test_whoever_has_read_before_is_offered_a_choice() {
	reader 100x24 ''
	wait_until title_has 'sample' || fail 'no sample for somebody new'
	keys q
	leaves 0
	reader 100x24 ''
	wait_until title_has 'sample' || fail 'no sample for somebody who has read only that'
	keys q
	leaves 0
	cp "$en" article.txt
	reader 100x24 article.txt
	keys 4 0 p q
	leaves 0
	reader 100x24 ''
	wait_for 'Read lately'
	wait_for "$(titles "$en" | sed -n 1p | cut -c1-30)"
	wait_for 'sample.zh-Hant.txt'
	keys Enter
	wait_until title_has 'article.txt' || fail 'not opened'
	wait_for '(3[89]|4[01])%'
	keys q
	leaves 0
	reader 100x24 ''
	wait_for 'Read lately'
	t resize-window -x 40 -y 10
	wait_until hint_shows 'Enter read' || fail 'not drawn anew'
	keys G C-c
	leaves 130
	reader 100x24 ''
	wait_for 'Read lately'
	keys q
	leaves 0
	# A program that was copied without its articles still has what was read.
	cp "$program" alone
	shell 100x24
	say './alone'
	wait_for 'Read lately'
	keys Enter
	wait_until title_has 'article.txt' || fail 'not opened'
	keys q
	leaves 0
	expect 0 "$program" --outline
	grep -qF "$(titles "$zh" | sed -n 2p)" out || fail 'without a terminal it is not the sample'
}
