# The reversed parts of a screen with its attributes (SGR sequences), a line each row that has some.
{
	out = ""
	rest = $0
	while ((at = index(rest, "\033[")) > 0) {
		if (reverse)
			out = out substr(rest, 1, at - 1)
		rest = substr(rest, at + 2)
		end = match(rest, /[a-zA-Z]/)
		n = split(substr(rest, 1, end - 1), parts, /[;:]/)
		if (n == 0)
			reverse = 0
		for (i = 1; i <= n; i++) {
			if (parts[i] == 38 || parts[i] == 48) # a colour: its numbers are no attributes
				i += parts[i + 1] == 5 ? 2 : 4
			else if (parts[i] == 7)
				reverse = 1
			else if (parts[i] == 0 || parts[i] == 27 || parts[i] == "")
				reverse = 0
		}
		rest = substr(rest, end + 1)
	}
	if (reverse)
		out = out rest
	if (out != "")
		print out
}
