#!/usr/bin/env bash
# Builds the program, with --tests the tests too, in release; libhighs.so is put beside the
# binaries, where their run path ($ORIGIN) finds it.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

case "${1:-}" in
  --tests) swift build -c release --build-tests ;;
  '') swift build -c release --product carnallite ;;
  *) fail "unknown argument '$1'" "scripts/build.sh [--tests]" ;;
esac

for file in lib/libhighs.so LICENSE.txt; do
  case "$file" in LICENSE.txt) beside=libhighs-LICENSE.txt ;; *) beside="${file##*/}" ;; esac
  cmp -s "$highs_folder/$file" ".build/release/$beside" && continue
  cp "$highs_folder/$file" ".build/release/$beside.$$"
  mv -f ".build/release/$beside.$$" ".build/release/$beside"
done
