# What stands on the screen, at all sizes.
# shellcheck shell=sh

# The rows between the title and the hint line.
body() {
	sed '1d;$d'
}

changed() {
	[ "$(screen)" != "$before" ]
}

at_end() {
	shows '100%'
}

panes_are_parted() {
	parted=$(columns '│' | body | sort -u | grep -c .)
	[ "$parted" -eq 1 ] || fail "$size: a pane is drawn over: $(columns '│' | body | sort | uniq -c)"
}

# The text alone, between the lines that part the panes.
text_rows() {
	if screen | body | head -n 1 | grep -q '│'; then
		screen | body | sed 's/^[^│]*│//; s/│.*//'
	else
		screen | body
	fi | sed 's/^ *//; s/ *$//'
}

kinsoku_is_kept() {
	! text_rows | grep -E '^(,|\.|;|:|\?|!|\)|。|、|，|；|：|？|！|》|」|』|”|’|）|…)' ||
		fail "$size: a row begins with a closing mark"
	! text_rows | grep -E '(《|「|『|“|‘|（|\()$' || fail "$size: a row ends with an opening mark"
}

# Reads the article page by page, checking each.
walk_pages() {
	pages=0
	while :; do
		panes_are_parted
		kinsoku_is_kept
		pages=$((pages + 1))
		[ "$pages" -lt 60 ] || fail 'the end is never reached'
		! at_end || break
		before=$(screen)
		keys Space
		wait_until changed || fail 'a page further nothing changes'
	done
	keys q
	leaves 0
}

test_pages_at_80x24() {
	reader 80x24 '"$ZH"'
	walk_pages
}

test_pages_at_120x36() {
	reader 120x36 '"$ZH"'
	[ "$(columns '│' | sed -n 5p | wc -w)" -eq 2 ] || fail 'not three panes'
	walk_pages
}

test_pages_at_200x50() {
	reader 200x50 '"$ZH"'
	walk_pages
}

test_wide_characters_stay_inside_panes_of_odd_widths() {
	for size in 113x20 114x20 115x20 77x20; do
		reader "$size" '"$ZH"'
		keys ']' ']'
		wait_for "$(titles "$zh" | sed -n 2p | cut -c1-4)"
		panes_are_parted
		keys q
		leaves 0
	done
}

test_at_20x5_it_still_reads() {
	reader 20x5 '"$ZH"'
	wait_for "$(sed -n '1s/^[^一-龥]*\(....\).*/\1/p' "$zh")"
	before=$(screen)
	keys j
	wait_until changed || fail 'j does nothing'
	keys q
	leaves 0
}

test_brackets_walk_the_headings_in_order() {
	reader 120x36 '"$ZH"'
	titles "$zh" >titles
	while read -r title; do
		keys ']'
		# The title line, or the text itself where the end of the article is on the screen.
		wait_for "$(printf %s "$title" | cut -d' ' -f1)"
	done <titles
	keys g
	keys ']' ']' ']'
	third=$(sed -n 3p titles)
	wait_until title_shows "$third" || fail "the third heading is not reached: $third"
	keys '['
	wait_until title_shows "$(sed -n 2p titles)" || fail 'the way back is another'
	keys q
	leaves 0
}

title_shows() {
	screen | sed -n 1p | grep -qF -- "$1"
}

is_reversed() {
	reversed | grep -qF -- "$1"
}

test_points_walk_the_figures_in_order() {
	reader 120x36 '"$ZH"'
	figures "$zh" | sed -n '1,40p' >figures
	[ "$(wc -l <figures)" -eq 40 ] || fail 'the sample has too few figures'
	n=0
	while read -r figure; do
		n=$((n + 1))
		keys .
		wait_until is_reversed "$figure" || fail "figure $n is not chosen: $figure"
	done <figures
	keys ,
	wait_until is_reversed "$(sed -n 39p figures)" || fail 'the way back is another'
	keys q
	leaves 0
}

test_three_resizes_keep_the_top_line() {
	reader 120x36 '"$ZH"'
	keys ']' ']' ']' ']'
	wait_until title_shows "$(titles "$zh" | sed -n 4p)" || fail 'no heading'
	top=$(text_rows | sed -n 1p | sed 's/^\(......\).*/\1/')
	[ -n "$top" ] || top=$(text_rows | sed -n 2p | sed 's/^\(......\).*/\1/')
	for size in 90x24 60x30 200x50; do
		t resize-window -x "${size%x*}" -y "${size#*x}"
		wait_until is_resized || fail "$size: not drawn anew"
		text_rows | head -n 6 | tr -d '\n' | grep -qF -- "$top" || fail "$size: lost $top"
	done
	keys q
	leaves 0
}

# The hint line stands in the last row of the present size.
is_resized() {
	screen | tail -n 1 | grep -q '\] \[' && screen | sed -n 1p | grep -q '%'
}

test_help_opens_and_closes() {
	reader 100x30 '"$EN"'
	wait_for 'help'
	before=$(screen)
	keys h
	wait_for 'next heading'
	keys Escape
	wait_gone 'previous heading'
	keys q
	leaves 0
}

test_noise_is_hidden_and_shown_when_asked() {
	noise='[（(][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+[)）]'
	grep -qE "$noise" "$zh" || fail 'the sample has no noise'
	expect 0 "$program" "$zh"
	! grep -E "$noise" out || fail 'noise in plain text'
	expect 0 "$program" --raw "$zh"
	grep -qE "$noise" out || fail 'no noise though asked'
}
