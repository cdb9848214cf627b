# Functions of at most 60 lines, files of at most 500, statements nested at most three deep. Relies on clang-format:
# a function begins with "{" in column 0 behind a line ending in ")" and ends with "}" in column 0.
FNR == 1 {
	if (file != "" && lines > 500)
		complain(file ": " lines " lines")
	file = FILENAME
	inside = 0
}
{ lines = FNR }
/^\{$/ && previous ~ /[)]$/ {
	inside = 1
	start = FNR
	name = previous
	deepest = 0
}
inside && /^\t+(if|for|while|do|switch|else)\>/ || inside && /^\t+\} else/ {
	match($0, /^\t+/)
	depth = RLENGTH
	if (depth > deepest) {
		deepest = depth
		deep_line = FNR
	}
}
inside && /^\}/ {
	inside = 0
	if (FNR - start - 1 > 60)
		complain(FILENAME ":" start ": a function of " FNR - start - 1 " lines: " name)
	if (deepest > 3)
		complain(FILENAME ":" deep_line ": nested " deepest " deep: " name)
}
{ previous = $0 }
function complain(what) {
	print what
	bad = 1
}
END {
	if (lines > 500)
		complain(file ": " lines " lines")
	exit bad
}
