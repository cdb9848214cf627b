# Many articles, and long ones, without a screen.
# shellcheck shell=sh

readme=$here/../../README.md

# collection: articles in folders, one with a blank in its name, and what is known of them.
collection() {
	mkdir -p articles/more bin
	ln -s "$program" bin/dushu
	for i in 1 2 3 4 5; do
		cp "$zh" "articles/a $i.txt"
		cp "$en" "articles/more/b$i.txt"
	done
	find articles -name '*.txt' -print0 | sort -z | xargs -0 "$program" --figures --format=ndjson | sort >wanted
	[ "$(wc -l <wanted)" -gt 300 ] || fail 'hardly any figures'
}

# long_article BYTES: one made of the bundled one.
long_article() {
	: >long.txt
	while [ "$(wc -c <long.txt)" -lt "$1" ]; do
		cat "$zh" "$zh" "$zh" "$zh" "$zh" "$zh" "$zh" "$zh" >>long.txt
	done
}

# from_readme WORD: runs the line of the README that has it.
from_readme() {
	line=$(grep "^    find.*$1" "$readme")
	[ -n "$line" ] || fail "the README has no line with $1"
	PATH=$PWD/bin:$PATH sh -c "$line" 2>err || fail "status $?: $line ($(cat err))"
	sort figures.ndjson | cmp - wanted || fail "not the same figures: $line"
}

test_xargs_works_through_a_collection() {
	collection
	from_readme xargs
}

test_gnu_parallel_works_through_a_collection() {
	command -v parallel >/dev/null || {
		echo 'skipped: GNU parallel is not installed' >&2
		return 0
	}
	collection
	from_readme parallel
}

test_any_number_of_jobs_prints_the_same() {
	long_article 3000000
	for what in '--figures --format=ndjson' '--figures --format=csv' '--outline --figures'; do
		# shellcheck disable=SC2086 # words
		expect 0 "$program" $what --jobs=1 long.txt
		mv out one
		for jobs in 2 3; do
			# shellcheck disable=SC2086 # words
			expect 0 "$program" $what --jobs=$jobs long.txt
			cmp -s one out || fail "not the same with $jobs jobs: $what"
		done
		# shellcheck disable=SC2086 # words
		"$program" $what <long.txt | cmp -s - one || fail "not the same from a pipe: $what"
	done
	expect 0 "$program" --figures --format=ndjson --jobs=2 long.txt "$en" long.txt
	[ "$(grep -c '"file": "long.txt"' out)" -eq $((2 * $("$program" --figures --format=ndjson long.txt | wc -l))) ] ||
		fail 'figures of a long file are missing'
	awk -F '"' '$4 != last { last = $4; printf "%s ", last ~ /long/ ? "L" : "S" }' out | grep -q '^L S L $' ||
		fail 'files are not in their order'
}

test_a_reader_that_has_enough_ends_a_long_run_quietly() {
	long_article 6000000
	for jobs in 1 2; do
		("$program" --figures --format=ndjson --jobs=$jobs long.txt 2>err || echo "failed: $?" >failure) | head -n 1 >out
		[ ! -e failure ] && [ ! -s err ] && [ "$(wc -l <out)" -eq 1 ] || fail "$(cat failure err)"
	done
}

test_memory_does_not_grow_with_the_article() {
	command -v prlimit >/dev/null || return 0
	long_article 40000000
	# Mapped files count towards address space: so much less is left to everything else.
	prlimit --as=160000000 "$program" --figures --format=ndjson --jobs=1 long.txt >out 2>err ||
		fail "out of memory: $(cat err)"
	[ "$(wc -c <out)" -gt 80000000 ] || fail 'too little came out'
}

test_a_pipe_of_any_size_is_read_and_kept_in_no_memory() {
	long_article 70000000
	expect 0 "$program" --outline --format=ndjson long.txt
	mv out wanted
	cat long.txt | "$program" --outline --format=ndjson >piped || fail 'a long pipe fails'
	cmp -s piped wanted || fail 'not the same from a pipe'
}

test_a_pipe_is_shown_while_it_sends() {
	shell 100x20
	say '(cat "$EN"; echo; echo the first end; sleep 3; echo; echo the last end) | "$PROGRAM"'
	wait_for 'reading 0 MB'
	keys G
	wait_for 'the first end'
	wait_gone 'reading 0 MB'
	keys G
	wait_for 'the last end'
	keys q
	leaves 0
}
