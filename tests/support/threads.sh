#!/usr/bin/env bash
# The thread sanitizer over everything below the window: builds the preset tsan, one compiler at a time, and runs each
# test program as a whole; exits 1 when any failed or reported. Reports stand in build/tsan/reports.
#   tests/support/threads.sh [test program...]
set -euo pipefail
cd "$(dirname "$0")/../.."

programs=("$@")
[ $# -gt 0 ] || programs=(storage repositories exchange services records importing editing activities privacy attachments
                          backup customfields history pool quality relations sample)
cmake --preset tsan >/dev/null
cmake --build --preset tsan -j1 --target $(printf 'zhike_%s_tests ' "${programs[@]}")
mkdir -p build/tsan/reports
export QT_QPA_PLATFORM=offscreen
failed=0
for program in "${programs[@]}"; do
  report=build/tsan/reports/$program
  rm -f "$report"*
  TSAN_OPTIONS="suppressions=$PWD/tests/support/threads.supp:log_path=$report:exitcode=66:history_size=7" \
    tests/support/with-postgres.sh build/tsan/bin/zhike_${program}_tests >"$report.log" 2>&1 && code=0 || code=$?
  reports=$(cat "$report".[0-9]* 2>/dev/null | grep -c 'WARNING: ThreadSanitizer' || true)
  echo "$program: exit $code, $reports reports; $(grep -E '^\[  (PASSED|FAILED)' "$report.log" | head -1)"
  [ "$code" -eq 0 ] && [ "$reports" -eq 0 ] || failed=1
done
exit "$failed"
