#!/usr/bin/env bash
# Makes the virtual environment in which the benchmarks run their peers from PyPI, at pinned versions.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"
peers="$root/.dependencies/peers"
wanted="Benchmarks/Peers/requirements.txt"
cmp -s "$wanted" "$peers/requirements.txt" && exit 0
say "benchmarks: making the peers' environment"
rm -rf "$peers"
python3 -m venv "$peers"
"$peers/bin/pip" install --quiet --disable-pip-version-check -r "$wanted" ||
  fail "the peers cannot be installed" "check the network, then run the benchmark again"
cp "$wanted" "$peers/requirements.txt"
