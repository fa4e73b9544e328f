#!/usr/bin/env bash
# Every gate and every test, in release, in one build; with --gates only what needs no build.
# All steps run, the verdict comes last.
set -uo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

summary=()
failed=0

# Runs one named step; remembers its verdict and its seconds.
step() {
  local name="$1" start="$SECONDS" verdict=ok
  shift
  say "== $name"
  "$@" || verdict=FAILED
  [ "$verdict" = ok ] || failed=1
  summary+=("$(printf '%-22s %-7s %4d s' "$name" "$verdict" "$((SECONDS - start))")")
  [ "$verdict" = ok ]
}

gate() { step "$1" python3 "scripts/gates/${1// /-}.py"; }

format() { git ls-files -z '*.swift' | xargs -0 swift format lint --strict --parallel; }

# Shows what failed and the closing line; all of it lies in .build/tests.log.
tests() {
  swift test -c release --disable-testable-imports --disable-xctest --skip-build 2>&1 |
    tee .build/tests.log | grep -vE '^(◇ |✔ (Test [^r]|Suite ))'
  local status=("${PIPESTATUS[@]}")
  return "${status[0]}"
}

step format format
gate sizes
gate names
gate machine-paths
gate links
gate edges
gate imports
step packages python3 scripts/resolve-packages.py && gate dependency-lock
if [ "${1:-}" != --gates ]; then
  step set-up-trials scripts/try-setup.sh
  if step build scripts/build.sh --tests; then
    step tests tests
    step documented-commands python3 scripts/run-documented-commands.py
  fi
fi

say "== summary"
printf '%s\n' "${summary[@]}"
[ "$failed" = 0 ] && say "everything passed in $SECONDS s" || say "something FAILED, see above"
exit "$failed"
