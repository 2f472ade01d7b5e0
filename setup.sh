# Sourced by ./run and ./test: installs the Debian packages that are missing, saying which.

ZHIKE_BUILD_PACKAGES="g++ cmake ninja-build ccache pkg-config
  qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n
  libgl1-mesa-dev libxkbcommon-dev libqcustomplot-dev
  libsqlite3-dev libsqlitecpp-dev libpq-dev libsodium-dev
  libboost-dev libboost-program-options-dev libnlopt-cxx-dev libexpected-dev libicu-dev libphonenumber-dev
  libzip-dev libexpat1-dev libxlsxwriter-dev libical-dev libgmime-3.0-dev
  fonts-noto-cjk fonts-noto-core"
ZHIKE_TEST_PACKAGES="libgtest-dev libgmock-dev libbenchmark-dev postgresql-15 xvfb python3 poppler-utils strace"
ZHIKE_FUZZ_PACKAGES="clang-16 libclang-rt-16-dev" # for the presets fuzz, asan and tsan
ZHIKE_COVERAGE_PACKAGES="gcovr" # for tests/support/coverage.sh

zhike_install() {
  mkdir -p build
  # a run that found everything leaves a mark of the list it checked, so that the next start asks nothing
  local wanted="$ZHIKE_BUILD_PACKAGES ${1:-}" mark missing=""
  mark="build/.packages-$(printf '%s' "$wanted" | cksum | cut -d' ' -f1)"
  [ -e "$mark" ] && return 0
  local package
  for package in $wanted; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $package"
  done
  if [ -n "$missing" ]; then
    local as_root=""
    [ "$(id -u)" -eq 0 ] || as_root="sudo"
    echo "Zhike needs packages that are not installed yet:$missing"
    $as_root apt-get update -qq
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y --no-install-recommends $missing
  fi
  touch "$mark"
}

export CCACHE_BASEDIR="$PWD" CCACHE_NOHASHDIR=1
