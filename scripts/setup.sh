#!/usr/bin/env bash
# Brings what the build needs and the repository does not hold: system packages, the archives of
# them that the program carries, and the HiGHS solver. Says every step in one line; quick when nothing is missing; safe to interrupt.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

machine="$(uname -m)"
kind="wheel-${machine/arm64/aarch64}"
version="$(pin "$kind" highsbox 3)"
checksum="$(pin "$kind" highsbox 4)"
[ -n "$checksum" ] || fail "HiGHS is not pinned for this processor ($machine)" \
  "add a line '$kind highsbox VERSION SHA256' to dependencies.lock"

# The stamp names all that decides the outcome; it lies in the folder that is renamed into place.
stamp="$({
  cat scripts/setup.sh dependencies.lock
  cat /etc/machine-id 2>/dev/null || hostname
} | sha256sum | cut -d' ' -f1)"
leave_if_ready() {
  [ "$(cat "$highs_folder/stamp" 2>/dev/null)" = "$stamp" ] || return 0
  (cd "$highs_folder" && sha256sum --status -c contents.sha256 2>/dev/null) || return 0
  say "set-up: nothing to do (HiGHS $version is in .dependencies)"
  exit 0
}

leave_if_ready
mkdir -p .dependencies
exec 9>.dependencies/lock
flock 9
leave_if_ready
rm -rf .dependencies/unfinished.*
work="$(mktemp -d "$root/.dependencies/unfinished.XXXXXX")"
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

. scripts/system-packages.sh
install_missing_packages

# The wheel: from the cache where its checksum is right, else through pip; checked either way.
wheel="$work/highsbox.whl"
cache="${CARNALLITE_CACHE:-${XDG_CACHE_HOME:-${HOME:-$work}/.cache}/carnallite}"
cached="$cache/$checksum.whl"
matches() { [ -f "$1" ] && [ "$(sha256sum <"$1" | cut -d' ' -f1)" = "$checksum" ]; }
if matches "$cached" && cp "$cached" "$wheel" && matches "$wheel"; then
  say "set-up: HiGHS $version from the cache, checksum right"
else
  say "set-up: fetching HiGHS $version (PyPI package highsbox, 10 MB)"
  printf 'highsbox==%s --hash=sha256:%s\n' "$version" "$checksum" >"$work/requirements.txt"
  "$python" -m pip download --quiet --disable-pip-version-check --no-deps \
    --only-binary=:all: --require-hashes --requirement "$work/requirements.txt" \
    --dest "$work/download" ||
    fail "pip could not fetch highsbox $version with the pinned checksum" \
      "see pip's message above; without a network put the wheel at $cached"
  mv "$work"/download/*.whl "$wheel"
  matches "$wheel" || fail "highsbox $version has not the pinned checksum" \
    "do not use it; fetch again, or compare with dependencies.lock"
  if mkdir -p "$cache" 2>/dev/null && cp "$wheel" "$cached.$$" 2>/dev/null; then
    mv -f "$cached.$$" "$cached"
  fi
fi

say "set-up: unpacking HiGHS $version into .dependencies/highs"
"$python" -m zipfile -e "$wheel" "$work/wheel"
distribution="$work/wheel/highsbox-$version.data/purelib/highsbox/highs_dist"
mkdir -p "$work/highs/lib/pkgconfig" "$work/highs/include"
cp -r "$distribution/include/highs" "$work/highs/include/"
cp "$distribution/lib/libhighs.so" "$work/highs/lib/libhighs.so"
cp "$distribution/share/doc/HIGHS/LICENSE.txt" "$work/highs/LICENSE.txt"
cat >"$work/highs/lib/pkgconfig/highs.pc" <<PC
prefix=\${pcfiledir}/../..
Name: HiGHS
Description: Linear and mixed-integer optimisation
Version: $version
Libs: -L"\${prefix}/lib" -lhighs
Cflags: -I"\${prefix}/include/highs"
PC

# The archives with which workbooks are read and written: linked from a folder that has no shared
# ones, so that the program carries them inside.
archive() {
  cp "$(find_library "lib$1.a")" "$work/highs/lib/"
  cat >"$work/highs/lib/pkgconfig/$1.pc" <<PC
prefix=\${pcfiledir}/../..
Name: $1
Description: $2
Version: $3
Libs: -L"\${prefix}/lib" -l$1 ${4:-}
Cflags:
PC
}
archive z "Compression" 1
archive minizip "ZIP files" 1 -lz
archive expat "XML reader" 2

(cd "$work/highs" && sha256sum lib/libhighs.so lib/*.a lib/pkgconfig/*.pc \
  include/highs/interfaces/highs_c_api.h >contents.sha256)
printf '%s\n' "$stamp" >"$work/highs/stamp"

[ ! -e "$highs_folder" ] || mv "$highs_folder" "$work/previous"
mv -T "$work/highs" "$highs_folder"
say "set-up: done"
