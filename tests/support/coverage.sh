#!/usr/bin/env bash
# Line coverage of the folders that keep a company's records: builds the preset coverage, runs the suite (or the tests
# that the arguments choose) and prints one line a file, the whole of each folder last. Needs ZHIKE_COVERAGE_PACKAGES.
#   tests/support/coverage.sh [ctest arguments]
set -euo pipefail
cd "$(dirname "$0")/../.."

cmake --preset coverage >/dev/null
cmake --build --preset coverage
find build/coverage -name '*.gcda' -delete
export QT_QPA_PLATFORM=offscreen
tests/support/with-postgres.sh ctest --preset coverage "$@" || echo "Some tests failed; what follows is what they reached."
for folder in src/storage src/services/changes src/exchange src/services/backup; do
  echo "== $folder"
  gcovr --root . --object-directory build/coverage --filter "$folder/" --exclude-throw-branches build/coverage/src
done
