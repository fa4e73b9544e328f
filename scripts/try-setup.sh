#!/usr/bin/env bash
# Tries the set-up in a folder with a hostile name: killed midway at many moments, from a spoiled
# cache, from a spoiled installation, and twice. Uses the wheel of the real cache where there is one.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

trial="$(mktemp -d)/carnallite 光卤石 (trial) 'x'"
trap 'rm -rf "$(dirname "$trial")"' EXIT
mkdir -p "$trial/cache" "$trial/scripts"
cp scripts/*.sh "$trial/scripts/"
cp dependencies.lock "$trial/"
checksum="$(pin "wheel-$(uname -m)" highsbox 4)"
real="${CARNALLITE_CACHE:-${XDG_CACHE_HOME:-${HOME:-/nonexistent}/.cache}/carnallite}/$checksum.whl"
[ ! -f "$real" ] || cp "$real" "$trial/cache/"
export CARNALLITE_CACHE="$trial/cache"

highs="$trial/.dependencies/highs"
whole() { (cd "$highs" && [ -s stamp ] && sha256sum --status -c contents.sha256); }
setup() { bash "$trial/scripts/setup.sh" >"$trial/log" 2>&1; }
must() { "${@:2}" || { cat "$trial/log" >&2; fail "set-up trial: $1"; }; }

setup || must "the first run ends well" false
must "the first run leaves all of HiGHS" whole
for hundredths in 02 05 10 20 40 60 80; do
  rm -rf "$highs"
  setsid bash "$trial/scripts/setup.sh" >"$trial/log" 2>&1 &
  group=$!
  sleep "0.$hundredths"
  kill -KILL -- "-$group" 2>/dev/null || true
  wait "$group" 2>/dev/null || true
  [ ! -e "$highs" ] || must "killed after 0.$hundredths s, what is there is whole" whole
done
must "a run after the kills ends well" setup
must "a run after the kills leaves all of HiGHS" whole
must "nothing unfinished stays" test -z "$(compgen -G "$trial/.dependencies/unfinished.*")"

start="${EPOCHREALTIME/[.,]/}"
must "the second run ends well" setup
elapsed=$(((${EPOCHREALTIME/[.,]/} - start) / 1000))
must "the second run takes less than a second ($elapsed ms)" test "$elapsed" -lt 1000

echo spoiled >>"$highs/lib/libhighs.so"
must "a spoiled library is replaced" setup
must "a spoiled library is replaced by the whole one" whole
say "set-up trials: whole after 7 kills; the second run takes $elapsed ms"
