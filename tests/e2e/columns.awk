# For each line the columns, counted from 0, in which `mark` stands. Reads bytes: what UTF-8 begins with
# E3 to ED, with EF BC or BD, or with F0 takes two columns, everything else of more than a byte takes one.
BEGIN {
	for (i = 1; i < 256; i++)
		code[sprintf("%c", i)] = i
}
{
	column = 0
	found = ""
	for (i = 1; i <= length($0); i += n) {
		byte = code[substr($0, i, 1)]
		n = byte >= 240 ? 4 : byte >= 224 ? 3 : byte >= 192 ? 2 : 1
		if (substr($0, i, n) == mark)
			found = found " " column
		wide = byte >= 240 || (byte >= 227 && byte <= 237)
		if (byte == 239)
			wide = code[substr($0, i + 1, 1)] == 188 || code[substr($0, i + 1, 1)] == 189
		column += wide ? 2 : 1
	}
	print found
}
