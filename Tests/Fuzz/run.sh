#!/usr/bin/env bash
# Runs every fuzz target for its share of SECONDS, and tells how many inputs each has tried. `make fuzz` calls it.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${SECONDS_IN_ALL:-60}
folder=.build-fuzz
program=$folder/release/Fuzz
targets=${TARGETS:-front-matter body attributions wikilinks citations templates}
# A crash must end the program at once, so that libFuzzer can save the input.
export SWIFT_BACKTRACE=enable=no

rm -rf $folder/seeds
$program seeds $folder/seeds
share=$(( (seconds + $(wc -w <<<"$targets") - 1) / $(wc -w <<<"$targets") ))
total=0
for target in $targets; do
  mkdir -p $folder/corpus/"$target" $folder/found
  log=$folder/$target.log
  if ! FUZZ_TARGET=$target $program -max_total_time=$share -timeout=10 -rss_limit_mb=2048 -max_len=4096 \
      -dict=Tests/Fuzz/dictionary.txt -artifact_prefix=$folder/found/"$target"- -print_final_stats=1 -print_funcs=0 \
      $folder/corpus/"$target" $folder/seeds/"$target" >"$log" 2>&1; then
    grep -aE '^(Fatal error|Fuzz/|.*Fatal error|ERROR|SUMMARY|==)' "$log" | head -5 || tail -n 20 "$log"
    input=$(sed -n 's/.*Test unit written to //p' "$log" | tail -n 1)
    echo "$target: an input breaks it. It is saved; see it again with"
    echo "  FUZZ_TARGET=$target SWIFT_BACKTRACE=enable=no $program ${input:-"(no input was saved: see $log)"}"
    exit 1
  fi
  runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
  printf '%-14s %9d inputs in %d s\n' "$target" "$runs" "$share"
  total=$((total + runs))
done
printf '%-14s %9d inputs, and none broke anything\n' all $total
