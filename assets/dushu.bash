# bash completion for dushu

_dushu()
{
	local cur=${COMP_WORDS[COMP_CWORD]} option=${COMP_WORDS[COMP_CWORD - 1]} words=
	if [ "$cur" = = ]; then
		cur=
	elif [ "$option" = = ]; then
		option=${COMP_WORDS[COMP_CWORD - 2]}
	fi
	case $option in
	--format) words='text json ndjson csv markdown' ;;
	--theme) words='auto dark light mono' ;;
	--color) words='auto always never' ;;
	--ambiguous-width) words='auto 1 2' ;;
	--width | --jobs) return ;;
	--forget) ;;
	*)
		case $cur in
		-*) words='--outline --figures --all --format= --jobs= --raw --plain --mouse --width= --theme= --color=
			--ambiguous-width= --no-state --recent --forget= --keys --version --help' ;;
		esac
		;;
	esac
	if [ -n "$words" ]; then
		mapfile -t COMPREPLY < <(compgen -W "$words" -- "$cur")
		[[ ${COMPREPLY[0]-} != *= ]] || compopt -o nospace
	else
		mapfile -t COMPREPLY < <(compgen -f -- "$cur")
	fi
}
complete -o filenames -F _dushu dushu
