# A day's work from end to end, as somebody does it who checks a report, and the next day.
# shellcheck shell=sh

title_has() {
	screen | sed -n 1p | grep -qF -- "$1"
}

hint_shows() {
	screen | tail -n 1 | grep -qE -- "$1"
}

wait_hint() {
	wait_until hint_shows "$1" || fail "never in the hint line: $1"
}

is_reversed() {
	reversed | grep -qF -- "$1"
}

# The text alone, between the lines that part the panes.
text_rows() {
	screen | sed -n '3,30s/^[^│]*│\([^│]*\)│.*/\1/p'
}

# What was sent to the clipboard last, out of all that the program has sent to the terminal.
copied() {
	tr '\033\007' '\n\n' <sent | sed -n 's/^\]52;c;//p' | tail -n 1 | base64 -d 2>/dev/null
}

copied_has() {
	copied | grep -qF -- "$1"
}

# The sums of money, the largest first, as they are written.
money() {
	"$program" --figures --format=ndjson "$1" | grep '"kind": "money"' |
		sed 's/^{"text": "\([^"]*\)".*"value": \([0-9.]*\),.*/\2 \1/' | grep '^[0-9]' | sort -rn | cut -d' ' -f2-
}

# journey FILE WORD COUNT: goes to the third section, searches the word of which there are so many, and does
# all that a reader does; then comes back.
journey() {
	file=$1 word=$2 count=$3
	third=$(titles "$file" | sed -n 3p)
	largest=$(money "$file" | sed -n 1p)
	n=$("$program" --figures --format=ndjson "$file" | wc -l)
	n_money=$("$program" --figures --format=ndjson "$file" | grep -c '"kind": "money"')
	reader 120x36 "$file" TMUX= TERM=xterm-256color
	keys 3 ']'
	wait_until title_has "$third" || fail "not at the third section: $third"
	t send-keys -l "/$word"
	wait_hint "$word"
	keys Enter
	wait_hint "/$word [0-9]+/$count\$"
	ordinal=$(screen | tail -n 1 | sed 's/.* \([0-9]*\)\/[0-9]*$/\1/')
	keys n
	wait_hint "/$word $((ordinal % count + 1))/$count\$"
	keys m a
	wait_hint 'mark a is set'
	keys . x
	wait_hint '✓ checked'
	keys . x x
	wait_hint '✗ wrong'
	wait_for '✓1 ✗1'
	keys T
	wait_for "Figures  $n"
	keys o
	wait_for 'by kind'
	keys o
	wait_for 'by value'
	t send-keys -l '\'
	wait_hint 'Filter by'
	t send-keys -l money
	keys Enter
	wait_for "Figures  $n_money  money"
	keys g Enter
	wait_hint 'T sheet|x tick'
	wait_until is_reversed "$largest" || fail "not at the largest sum: $largest"
	t pipe-pane -o 'cat >sent'
	keys c
	wait_for 'copied to|sent to'
	wait_until copied_has "$largest" || fail "not copied: $(copied)"
	copied_has "— $file, line " || fail "copied without its place: $(copied)"
	t pipe-pane
	keys s
	wait_for "Save figures as: ${file%.txt}.figures.csv"
	keys Enter
	wait_for "figures saved as ${file%.txt}.figures.csv"
	"$program" --figures --format=csv "$file" >wanted.csv
	[ "$(head -n 1 wanted.csv)" = "$(head -n 1 "${file%.txt}.figures.csv")" ] || fail "not the fields"
	[ "$(grep -c ',money,' "${file%.txt}.figures.csv")" -eq "$n_money" ] || fail 'not all sums are saved'
	keys 4 0 p
	wait_for '(3[89]|4[01])%'
	place=$(text_rows)
	keys q
	leaves 0
	back_the_next_day
}

is_at_place() {
	[ "$(text_rows)" = "$place" ]
}

back_the_next_day() {
	reader 120x36 "$file" TMUX= TERM=xterm-256color
	wait_for '(3[89]|4[01])%'
	wait_until is_at_place || fail "another place than before: $place"
	wait_for '✓1 ✗1'
	wait_until shows '^[^│]* a . │' || fail 'the mark is not in the list of sections'
	keys "'" a
	wait_hint '. , figure|section'
	keys / Up
	wait_hint "$word"
	keys Escape
	wait_hint 'help'
	wait_for "${word%"${word#?}"}"
	keys . .
	wait_for '✗1'
	keys q
	leaves 0
}

# Words of one script find those of the other, and those in which a reading stands.
test_a_journey_through_a_chinese_report_and_back_the_next_day() {
	cp "$zh" report.txt
	journey report.txt 青屏县 "$(grep -o '青屏縣' "$zh" | wc -l)"
}

# JOURNEY_ARTICLE, and JOURNEY_WORD which stands in it JOURNEY_COUNT times, where somebody names them.
test_a_journey_through_another_article_where_one_is_named() {
	[ -f "${JOURNEY_ARTICLE:-}" ] || return 0
	cp "$JOURNEY_ARTICLE" article.txt
	journey article.txt "$JOURNEY_WORD" "$JOURNEY_COUNT"
}
