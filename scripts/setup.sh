#!/usr/bin/env bash
# Brings what the build needs and the repository does not hold: system packages, the archives of
# them that the program carries, the HiGHS solver and the IPhreeqc engine. Says every step in one line; quick when nothing is missing; safe to interrupt.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

machine="$(uname -m)"
kind="wheel-${machine/arm64/aarch64}"
highs_version="$(pin "$kind" highsbox 3)"
iphreeqc_version="$(pin "$kind" iphreeqcpy 3)"
[ -n "$highs_version" ] || fail "HiGHS is not pinned for this processor ($machine)" \
  "add a line '$kind highsbox VERSION SHA256' to dependencies.lock"

# The stamp names all that decides the outcome; it lies in the folders that are renamed into place.
stamp="$({
  cat scripts/setup.sh dependencies.lock
  cat /etc/machine-id 2>/dev/null || hostname
} | sha256sum | cut -d' ' -f1)"
is_ready() {
  [ "$(cat "$1/stamp" 2>/dev/null)" = "$stamp" ] || return 1
  (cd "$1" && sha256sum --status -c contents.sha256 2>/dev/null)
}
leave_if_ready() {
  is_ready "$highs_folder" || return 0
  [ -z "$iphreeqc_version" ] || is_ready "$iphreeqc_folder" || return 0
  say "set-up: nothing to do (what the build needs is in .dependencies)"
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

cache="${CARNALLITE_CACHE:-${XDG_CACHE_HOME:-${HOME:-$work}/.cache}/carnallite}"

# Unpacks a pinned wheel into $work/NAME: from the cache where its checksum is right, else through
# pip; checked either way. Further arguments go to pip.
unpack_wheel() {
  local kind="$1" name="$2" version checksum wheel cached
  version="$(pin "$kind" "$name" 3)"
  checksum="$(pin "$kind" "$name" 4)"
  wheel="$work/$name.whl"
  cached="$cache/$checksum.whl"
  shift 2
  matches() { [ -f "$1" ] && [ "$(sha256sum <"$1" | cut -d' ' -f1)" = "$checksum" ]; }
  if matches "$cached" && cp "$cached" "$wheel" && matches "$wheel"; then
    say "set-up: $name $version from the cache, checksum right"
  else
    say "set-up: fetching $name $version from PyPI"
    printf '%s==%s --hash=sha256:%s\n' "$name" "$version" "$checksum" >"$work/requirements.txt"
    "$python" -m pip download --quiet --disable-pip-version-check --no-deps \
      --only-binary=:all: --require-hashes --requirement "$work/requirements.txt" "$@" \
      --dest "$work/download" ||
      fail "pip could not fetch $name $version with the pinned checksum" \
        "see pip's message above; without a network put the wheel at $cached"
    mv "$work"/download/*.whl "$wheel"
    matches "$wheel" || fail "$name $version has not the pinned checksum" \
      "do not use it; fetch again, or compare with dependencies.lock"
    if mkdir -p "$cache" 2>/dev/null && cp "$wheel" "$cached.$$" 2>/dev/null; then
      mv -f "$cached.$$" "$cached"
    fi
  fi
  "$python" -m zipfile -e "$wheel" "$work/$name"
}

# Renames a finished folder of $work into place.
put_into_place() {
  printf '%s\n' "$stamp" >"$work/$1/stamp"
  [ ! -e ".dependencies/$1" ] || mv ".dependencies/$1" "$work/previous-$1"
  mv -T "$work/$1" ".dependencies/$1"
}

bring_highs() {
  unpack_wheel "$kind" highsbox
  local distribution="$work/highsbox/highsbox-$highs_version.data/purelib/highsbox/highs_dist"
  mkdir -p "$work/highs/lib/pkgconfig" "$work/highs/include"
  cp -r "$distribution/include/highs" "$work/highs/include/"
  cp "$distribution/lib/libhighs.so" "$work/highs/lib/libhighs.so"
  cp "$distribution/share/doc/HIGHS/LICENSE.txt" "$work/highs/LICENSE.txt"
  cat >"$work/highs/lib/pkgconfig/highs.pc" <<PC
prefix=\${pcfiledir}/../..
Name: HiGHS
Description: Linear and mixed-integer optimisation
Version: $highs_version
Libs: -L"\${prefix}/lib" -lhighs
Cflags: -I"\${prefix}/include/highs"
PC
  bring_archives
  (cd "$work/highs" && sha256sum lib/libhighs.so lib/*.a lib/pkgconfig/*.pc \
    include/highs/interfaces/highs_c_api.h >contents.sha256)
  put_into_place highs
}

# The archives with which workbooks are read and written: linked from a folder that has no shared
# ones, so that the program carries them inside.
bring_archives() {
  cp "$(find_library libz.a)" "$work/highs/lib/"
  bring_archive minizip "ZIP files" 1 -lz
  bring_archive expat "XML reader" 2
}

bring_archive() {
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

# The engine's library comes from one wheel, the data bases for cold brines and the notice of the
# U.S. Geological Survey from another, of which only data are taken: any processor's will do.
bring_iphreeqc() {
  unpack_wheel "$kind" iphreeqcpy
  unpack_wheel wheel-any phreeqc --platform manylinux_2_28_x86_64 --python-version 3.11 \
    --implementation cp --abi cp311
  local newer="$work/phreeqc/phreeqc/databases"
  mkdir -p "$work/iphreeqc"
  cp "$work/iphreeqcpy/IPhreeqcPy/lib/libiphreeqc.so" "$work/iphreeqc/"
  cp "$work/iphreeqcpy/IPhreeqcPy/databases/pitzer.dat" "$work/iphreeqc/"
  cp "$newer/frezchem.dat" "$newer/ColdChem.dat" "$work/iphreeqc/"
  cp "$work"/phreeqc/phreeqc-*.dist-info/licenses/NOTICE "$work/iphreeqc/NOTICE.txt"
  # Nine tenths of the library are information for debuggers.
  ! command -v strip >/dev/null || strip --strip-unneeded "$work/iphreeqc/libiphreeqc.so"
  (cd "$work/iphreeqc" && sha256sum libiphreeqc.so ./*.dat NOTICE.txt >contents.sha256)
  put_into_place iphreeqc
}

is_ready "$highs_folder" || bring_highs
if [ -z "$iphreeqc_version" ]; then
  say "set-up: no IPhreeqc for this processor ($machine); 'carnallite brine' will say so"
elif ! is_ready "$iphreeqc_folder"; then
  bring_iphreeqc
fi
say "set-up: done"
