# The command line, without a screen.
# shellcheck shell=sh

test_help_and_version_are_printed() {
	expect 0 "$program" --help
	grep -q -- --outline out || fail 'no options in the help'
	expect 0 "$program" --version
	grep -qE '^dushu [0-9]' out || fail 'no version'
}

test_wrong_usage_is_status_2_and_one_line() {
	for arguments in --nonsense --width=0 --format=json --theme=pink '--figures --format=xml' \
		'--outline --figures --format=csv' 'a b'; do
		# shellcheck disable=SC2086 # words
		expect 2 "$program" $arguments
		[ "$(wc -l <err)" -eq 1 ] && [ ! -s out ] || fail "not one line: $arguments"
	done
}

test_a_file_that_cannot_be_read_is_status_1_and_named() {
	expect 1 "$program" nowhere.txt
	grep -q 'dushu: nowhere.txt: ' err || fail 'the file is not named'
	expect 1 "$program" --figures .
	grep -qi 'directory' err || fail 'a directory is not said to be one'
	expect 1 "$program" --outline nowhere.txt
	[ "$(id -u)" -eq 0 ] && return
	touch secret && chmod 0 secret
	expect 1 "$program" secret
}

test_one_bad_file_does_not_keep_the_others_from_being_read() {
	expect 1 "$program" --figures --format=ndjson nowhere.txt "$en"
	grep -q nowhere.txt err || fail 'the bad file is not named'
	grep -q '"file": "[^"]*sample.en.txt"' out || fail 'the good file is missing'
}

test_several_files_are_told_apart_in_ndjson() {
	expect 0 "$program" --figures --format=ndjson "$zh" "$en"
	for name in sample.zh-Hant.txt sample.en.txt; do
		grep -q "\"file\": \"[^\"]*$name\"" out || fail "no record of $name"
	done
	expect 0 "$program" --figures --format=ndjson "$zh"
	! grep -q '"file"' out || fail 'a single file is named'
}

test_without_file_and_pipe_the_bundled_article_is_read() {
	expect 0 "$program" --outline --figures
	grep -qF "$(titles "$zh" | sed -n 2p)" out || fail 'no headings'
	[ "$(wc -l <out)" -gt 40 ] || fail 'no figures'
}

test_the_article_comes_from_a_pipe_a_file_or_a_dash() {
	"$program" --outline "$en" >named
	for how in 'cat "$1" | "$0" --outline' '"$0" --outline <"$1"' '"$0" --outline - <"$1"' \
		'cat "$1" | "$0" --outline -'; do
		sh -c "$how" "$program" "$en" >piped || fail "failed: $how"
		cmp -s named piped || fail "not the same: $how"
	done
}

test_into_a_pipe_the_article_is_wrapped_text() {
	expect 0 "$program" --width=40 "$en"
	LC_ALL=C awk 'length($0) > 40 && !/[^ -~]/ { bad = 1 } END { exit bad }' out || fail 'rows too wide'
	grep -qF "$(titles "$en" | sed -n 2p | cut -c1-20)" out || fail 'a heading is missing'
	expect 0 "$program" "$zh"
	! grep -E '^ *(,|\.|;|:|\?|!|\)|。|、|，|；|：|？|！|》|」|』|”|’|）|…)' out ||
		fail 'a row begins with a closing mark'
}

test_a_reader_that_has_enough_is_no_failure() {
	for option in --figures --outline --help ''; do
		# shellcheck disable=SC2086 # no word where it is empty
		("$program" $option "$zh" 2>err || echo "failed: $?" >failure) | head -n 1 >out
		[ ! -e failure ] && [ ! -s err ] || fail "$option: $(cat failure err)"
	done
}

test_a_full_disk_is_a_failure() {
	[ -c /dev/full ] || return 0
	for option in --figures --outline --help --version --width=60; do
		if "$program" $option "$zh" >/dev/full 2>err; then
			fail "$option: success into a full disk"
		fi
		grep -q 'dushu: .*No space' err || fail "$option: says $(cat err)"
	done
}

test_no_colour_goes_into_a_pipe_unless_asked() {
	expect 0 "$program" --outline --figures "$zh"
	! grep -q "$(printf '\033')" out || fail 'escape sequences in a pipe'
	expect 0 "$program" --outline --color=always "$zh"
	grep -q "$(printf '\033')" out || fail 'no colour though asked'
}
