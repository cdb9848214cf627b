# A switch of more than ten cases becomes a table. Relies on clang-format: case labels stand under their switch.
/^\t+switch \(/ {
	match($0, /^\t+/)
	depth++
	indent[depth] = RLENGTH
	cases[depth] = 0
	line[depth] = FNR
}
depth && /^\t+case / {
	match($0, /^\t+/)
	if (RLENGTH == indent[depth])
		cases[depth]++
}
depth && /^\t+\}$/ {
	match($0, /^\t+/)
	if (RLENGTH == indent[depth]) {
		if (cases[depth] > 10) {
			printf "%s:%d: a switch of %d cases\n", FILENAME, line[depth], cases[depth]
			bad = 1
		}
		depth--
	}
}
END { exit bad }
