#!/bin/sh
# corpus.sh PROGRAM DIR: scores PROGRAM on a corpus of judged cases, all suites in one table.
# DIR holds score_gold.py with articles/, figures/score.py with dev.jsonl, and outline/score_outline.py with its texts.
set -u
program=$(realpath "$1")
dir=${2:-}
if [ ! -f "$dir/score_gold.py" ]; then
	echo "make corpus: name the folder of the corpus, as in: make corpus CORPUS=DIR" >&2
	exit 2
fi
echo "== articles: figures against hand-made answers"
python3 "$dir/score_gold.py" --program "$program" "$dir/articles" || exit 1
echo
echo "== suites of other recognisers: figures"
python3 "$dir/figures/score.py" --program "$program" "$dir/figures/dev.jsonl" --suites --jobs 2 || exit 1
echo
echo "== outline"
python3 "$dir/outline/score_outline.py" --program "$program" "$dir/outline" --jobs 2
