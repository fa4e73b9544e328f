#!/usr/bin/env bash
# Builds and runs the benchmarks, a package of their own.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"
[ -f Benchmarks/Package.swift ] || fail "there is no Benchmarks/Package.swift"

swift build -c release --package-path Benchmarks
cp "$highs_folder/lib/libhighs.so" Benchmarks/.build/release/
for program in Benchmarks/.build/release/*; do
  if [ -f "$program" ] && [ -x "$program" ] && [[ "$program" != *.so ]]; then
    "$program" "$@"
  fi
done
