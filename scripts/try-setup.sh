#!/usr/bin/env bash
# Tries the set-up in a folder with a hostile name: killed midway at many moments, from a spoiled
# cache, from a spoiled installation, and twice. Uses the wheels of the real cache where there are any.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

trial="$(mktemp -d)/carnallite 光卤石 (trial) 'x'"
trap 'rm -rf "$(dirname "$trial")"' EXIT
mkdir -p "$trial/cache" "$trial/scripts"
cp scripts/*.sh "$trial/scripts/"
cp dependencies.lock "$trial/"
real="${CARNALLITE_CACHE:-${XDG_CACHE_HOME:-${HOME:-/nonexistent}/.cache}/carnallite}"
for checksum in $(awk '$1 ~ /^wheel-/ { print $4 }' dependencies.lock); do
  [ ! -f "$real/$checksum.whl" ] || cp "$real/$checksum.whl" "$trial/cache/"
done
export CARNALLITE_CACHE="$trial/cache"

installed="$trial/.dependencies"
folders=(highs)
[ -z "$(pin "wheel-$(uname -m)" iphreeqcpy 3)" ] || folders+=(iphreeqc)
whole_folder() { (cd "$installed/$1" && [ -s stamp ] && sha256sum --status -c contents.sha256); }
whole() { for folder in "${folders[@]}"; do whole_folder "$folder" || return 1; done; }
setup() { bash "$trial/scripts/setup.sh" >"$trial/log" 2>&1; }
must() { "${@:2}" || { cat "$trial/log" >&2; fail "set-up trial: $1"; }; }

setup || must "the first run ends well" false
must "the first run leaves everything" whole
for hundredths in 02 05 10 20 40 60 80; do
  rm -rf "$installed"/{highs,iphreeqc}
  setsid bash "$trial/scripts/setup.sh" >"$trial/log" 2>&1 &
  group=$!
  sleep "0.$hundredths"
  kill -KILL -- "-$group" 2>/dev/null || true
  wait "$group" 2>/dev/null || true
  for folder in "${folders[@]}"; do
    [ ! -e "$installed/$folder" ] ||
      must "killed after 0.$hundredths s, $folder is whole where it is there" whole_folder "$folder"
  done
done
must "a run after the kills ends well" setup
must "a run after the kills leaves everything" whole
must "nothing unfinished stays" test -z "$(compgen -G "$trial/.dependencies/unfinished.*")"

start="${EPOCHREALTIME/[.,]/}"
must "the second run ends well" setup
elapsed=$(((${EPOCHREALTIME/[.,]/} - start) / 1000))
must "the second run takes less than a second ($elapsed ms)" test "$elapsed" -lt 1000

for library in highs/lib/libhighs.so iphreeqc/libiphreeqc.so; do
  [ ! -f "$installed/$library" ] || echo spoiled >>"$installed/$library"
done
must "spoiled libraries are replaced" setup
must "spoiled libraries are replaced by whole ones" whole
say "set-up trials: whole after 7 kills; the second run takes $elapsed ms"
