#!/usr/bin/env bash
# The main job: checks, balances and plans the Qaidam zone and leaves a report to look at.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"
carnallite=".build/release/carnallite"
zone="zones/qaidam"
year=2025

say "== check: does every element that enters leave as something with a name?"
"$carnallite" check "$zone"
say "== balance: the plan's own figures for 2020, as reported"
"$carnallite" balance "$zone" --year 2020 --as-reported
say "== plan: the best running for $year"
"$carnallite" plan "$zone" --year "$year" --sheet available-chlorine
say "== report"
"$carnallite" report "$zone"
