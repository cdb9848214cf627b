#!/bin/sh
# replay.sh TARGET...: runs each fuzz target over its stored inputs and over fixed pseudo-random ones.
set -u
cd "$(dirname "$0")/../.." || exit 2
failed=0 n=0
for target in "$@"; do
	name=$(basename "$target")
	n=$((n + 1))
	"$target" tests/fuzz/corpus/"${name#fuzz_}"/* || failed=$((failed + 1))
done
echo "fuzz targets replayed: $n, failed: $failed"
[ "$failed" -eq 0 ]
