#!/usr/bin/env bash
# Builds and runs the benchmarks, a package of their own; arguments are the cases to run.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"
[ -f Benchmarks/Package.swift ] || fail "there is no Benchmarks/Package.swift"

swift build -c release --package-path Benchmarks
[ "$highs_folder/lib/libhighs.so" -ef Benchmarks/.build/release/libhighs.so ] ||
  cp "$highs_folder/lib/libhighs.so" Benchmarks/.build/release/
case " ${*:-peers} " in *" peers"* | *" proof"*) scripts/bench-peers.sh ;; esac
Benchmarks/.build/release/benchmarks "$@"
