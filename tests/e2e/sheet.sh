# The sheet, its orders and filters, cards and ticks, in a terminal.
# shellcheck shell=sh

# The value in the first row of the table.
largest_value() {
	"$program" --figures --format=ndjson "$1" |
		sed -n 's/.*"kind": "money", "value": \([0-9]*\)[,.].*/\1/p' | sort -n | tail -1
}

test_the_sheet_orders_filters_and_goes_to_the_sentence_and_back() {
	reader 120x36 '"$ZH"'
	keys T
	wait_for '^ Figures  [0-9]+'
	wait_for 'section +figure +value +unit +what +kind'
	keys o o
	wait_for '^ Figures  [0-9]+  by value'
	keys '\'
	wait_for '^ Filter by:'
	t send-keys -l money
	wait_for '^ *▌ +money +kind'
	keys Enter
	wait_for '^ Figures  [0-9]+  money · by value'
	shows "^▌ .* >?$(largest_value "$zh") " || fail "the largest is not first: $(largest_value "$zh")"
	keys x
	wait_for '✓ checked'
	keys Enter
	wait_for '^ Sections '
	keys Escape
	wait_for '^▌✓'
	keys =
	wait_for '^ base unit|^ kind +money'
	keys q
	wait_gone '^ kind +money'
	keys q
	wait_for '^ Sections '
	keys q
	leaves 0
}

test_a_sheet_of_many_figures_answers_while_it_is_ordered() {
	for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do cat "$zh"; echo; done >some.txt
	for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do cat some.txt; done >many.txt
	reader 100x30 many.txt
	wait_gone 'indexing'
	keys T o o
	wait_for 'by value'
	keys j j G g
	wait_gone '%  *$|· [0-9]+%'
	wait_for '^▌'
	keys q q
	leaves 0
}
