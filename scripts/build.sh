#!/usr/bin/env bash
# Builds the program, with --tests the tests too, in release; libhighs.so is put beside the
# binaries, where their run path ($ORIGIN) finds it, and IPhreeqc with its data into a folder there.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

case "${1:-}" in
  --tests) swift build -c release --build-tests ;;
  '') swift build -c release --product carnallite ;;
  *) fail "unknown argument '$1'" "scripts/build.sh [--tests]" ;;
esac

# Puts a file beside the binaries, whole or not at all.
beside() {
  local target=".build/release/$2"
  cmp -s "$1" "$target" && return
  mkdir -p "${target%/*}"
  cp "$1" "$target.$$"
  mv -f "$target.$$" "$target"
}

beside "$highs_folder/lib/libhighs.so" libhighs.so
beside "$highs_folder/LICENSE.txt" libhighs-LICENSE.txt
for file in "$iphreeqc_folder"/{libiphreeqc.so,NOTICE.txt,*.dat}; do
  [ ! -f "$file" ] || beside "$file" "iphreeqc/${file##*/}"
done
