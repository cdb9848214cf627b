# Lines "ROW|TOOL|VALUE" to a table: a row each, medians, dushu's first, the others with the ratio;
# what begins with = is no other tool but a fact of its own.
function median(list,    v, n, i, j, t) {
	n = split(list, v, " ")
	for (i = 2; i <= n; i++)
		for (j = i; j > 1 && v[j - 1] + 0 > v[j] + 0; j--) {
			t = v[j]
			v[j] = v[j - 1]
			v[j - 1] = t
		}
	return n % 2 ? v[(n + 1) / 2] : (v[n / 2] + v[n / 2 + 1]) / 2
}
function shown(x) {
	return x >= 1000 ? sprintf("%.0f", x) : x >= 10 ? sprintf("%.1f", x) : sprintf("%.2f", x)
}
BEGIN {
	FS = "|"
}
!($1 in known) {
	known[$1] = 1
	row[++rows] = $1
}
!($2 in tool) {
	tool[$2] = 1
	tools[++n_tools] = $2
}
{
	values[$1, $2] = values[$1, $2] " " $3
}
END {
	for (r = 1; r <= rows; r++) {
		mine = (row[r], "dushu") in values ? median(values[row[r], "dushu"]) : ""
		line = sprintf("%-62s %9s ", row[r], mine == "" ? "-" : shown(mine))
		for (t = 1; t <= n_tools; t++) {
			if (tools[t] == "dushu" || !((row[r], tools[t]) in values))
				continue
			theirs = median(values[row[r], tools[t]])
			if (tools[t] ~ /^=/) {
				line = line "  " substr(tools[t], 2) " " shown(theirs)
				continue
			}
			line = line "  " tools[t] " " shown(theirs)
			if (mine != "" && theirs > 0)
				line = line sprintf(" (%.2f x)", mine / theirs)
		}
		sub(/ +$/, "", line)
		print line
	}
}
