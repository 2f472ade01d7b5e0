#!/usr/bin/env bash
# A sanitizer over the test programs, each run as a whole beside PostgreSQL; exits 1 when one failed or reported. What
# was reported stands in build/<preset>/reports. Needs ZHIKE_FUZZ_PACKAGES.
#   tests/support/sanitizers.sh asan|tsan [program...]   e.g. asan gui journeys; else all of them (asan), or all below
#                                                        the window (tsan)
set -euo pipefail
cd "$(dirname "$0")/../.."

preset=${1:?asan or tsan}
shift
cmake --preset "$preset" >/dev/null
programs=("$@")
if [ ${#programs[@]} -eq 0 ]; then
  mapfile -t programs < <(cmake --build --preset "$preset" --target help | sed -n 's/^zhike_\([a-z_]*\)_tests: phony$/\1/p')
  if [ "$preset" = tsan ]; then
    mapfile -t programs < <(printf '%s\n' "${programs[@]}" | grep -vE '^(architecture|analytics|documents|cli|gui|.*journeys)$')
  fi
fi
cmake --build --preset "$preset" --target $(printf 'zhike_%s_tests ' "${programs[@]}")
# The thread sanitizer of clang 16 does not survive how Qt starts a process.
[ "$preset" = asan ] || export GTEST_FILTER='-DesktopWatchTest.*:SharedData.*:*OrderLogShapes.*:*WholeOrderLogs*:*RealFiles*'
reports=$PWD/build/$preset/reports
mkdir -p "$reports"
export QT_QPA_PLATFORM=offscreen
export UBSAN_OPTIONS="print_stacktrace=1"
export LSAN_OPTIONS="suppressions=$PWD/tests/support/lsan.supp:print_suppressions=0"
failed=0
for program in "${programs[@]}"; do
  rm -f "$reports/$program".*
  code=0
  ASAN_OPTIONS="log_path=$reports/$program" \
  TSAN_OPTIONS="log_path=$reports/$program:suppressions=$PWD/tests/support/tsan.supp:history_size=7" \
    tests/support/with-postgres.sh "build/$preset/bin/zhike_${program}_tests" >"$reports/$program.log" 2>&1 || code=$?
  found=$(find "$reports" -name "$program.[0-9]*" | wc -l)
  echo "$program: exit $code, $found reports; $(grep -E '^\[  (PASSED|FAILED)' "$reports/$program.log" | head -1)"
  [ "$code" -eq 0 ] && [ "$found" -eq 0 ] || failed=1
done
exit "$failed"
