# What the cases use. $program, $assets, $socket and $here come from run; every wait looks again
# until what it waits for is there, and gives up after about ten seconds.
# shellcheck shell=sh

zh=$assets/sample.zh-Hant.txt
en=$assets/sample.en.txt
ready='ready>'

terminals=0

t() {
	tmux -S "$socket.$terminals" -u "$@"
}

# fail MESSAGE: ends the case, showing the screen.
fail() {
	echo "$*"
	screen 2>/dev/null
	exit 1
}

# shell COLUMNSxROWS [NAME=VALUE...]: a shell in a terminal of that size.
shell() {
	size=$1
	shift
	terminals=$((terminals + 1))
	t -f /dev/null start-server \; set -g default-terminal tmux-256color \; set -g escape-time 0 \; \
		new-session -d -x "${size%x*}" -y "${size#*x}" \
		"env PS1='$ready ' PROGRAM='$program' ZH='$zh' EN='$en' $* sh -i" || fail 'no tmux'
	wait_for "^$ready"
}

# say TEXT: types a line.
say() {
	t send-keys -l "$1"
	t send-keys C-j
}

# keys KEY...: tmux's names (Escape, C-z, Space) or characters.
keys() {
	t send-keys "$@"
}

screen() {
	t capture-pane -p
}

wait_until() {
	tries=0
	until "$@"; do
		tries=$((tries + 1))
		[ "$tries" -lt 200 ] || return 1
		sleep 0.05
	done
}

shows() {
	screen | grep -qE -- "$1"
}

hides() {
	! shows "$1"
}

# wait_for REGEX, wait_gone REGEX: on the screen.
wait_for() {
	wait_until shows "$1" || fail "never shown: $1"
}

wait_gone() {
	wait_until hides "$1" || fail "still shown: $1"
}

# reader COLUMNSxROWS ARGUMENTS [NAME=VALUE...]: the program on a screen; its process in the file pid.
reader() {
	size=$1 arguments=$2
	shift 2
	shell "$size" "$@"
	say "sh -c 'echo \$\$ >pid; exec \"\$PROGRAM\" $arguments'"
	wait_until on_alternate || fail 'no screen was opened'
	wait_for '[^ ]'
}

on_alternate() {
	[ "$(t display -p '#{alternate_on}')" = 1 ]
}

# leaves STATUS: the program has ended so, and left the terminal as it was.
leaves() {
	wait_until not_on_alternate || fail 'it does not end'
	say 'echo sta""tus=$?.'
	wait_for 'status=[0-9]*\.'
	shows "status=$1\." || fail "the status is not $1"
	is_clean
}

not_on_alternate() {
	! on_alternate
}

is_clean() {
	state=$(t display -p '#{alternate_on} #{cursor_flag} #{mouse_any_flag} #{keypad_cursor_flag} #{keypad_flag}')
	[ "$state" = '0 1 0 0 0' ] || fail "the terminal is left as: $state"
	say "stty -a | grep -cw -e -echo -e -icanon -e -isig -e -icrnl -e -opost; echo mo''des"
	wait_for '^modes'
	screen | grep -B1 '^modes' | grep -qx 0 || fail 'modes of the terminal are left changed'
}

# status COMMAND...: its status, in $got; what it prints in the files out and err.
status() {
	got=0
	"$@" >out 2>err </dev/null || got=$?
}

# expect STATUS COMMAND...
expect() {
	wanted_status=$1
	shift
	status "$@"
	[ "$got" -eq "$wanted_status" ] || fail "status $got, not $wanted_status: $* ($(cat err))"
}

# columns CHARACTER: for each row of the screen, the columns in which the character stands.
columns() {
	screen | LC_ALL=C awk -v mark="$1" -f "$here/columns.awk"
}

# reversed: the reversed parts of the screen, a line each row that has some.
reversed() {
	t capture-pane -p -e | LC_ALL=C awk -f "$here/reversed.awk"
}

# titles FILE: the headings of an article in their order.
titles() {
	"$program" --outline --format=ndjson "$1" | sed 's/.*"title": "\([^"]*\)".*/\1/'
}

# figures FILE: its figures in their order.
figures() {
	"$program" --figures --format=ndjson "$1" | sed 's/^{"text": "\([^"]*\)".*/\1/'
}
