# What every script of this folder shares; sourced, never run.
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cd "$root"
highs_folder="$root/.dependencies/highs"
iphreeqc_folder="$root/.dependencies/iphreeqc"
export PKG_CONFIG_PATH="$highs_folder/lib/pkgconfig${PKG_CONFIG_PATH:+:$PKG_CONFIG_PATH}"
export PYTHONDONTWRITEBYTECODE=1

say() { printf '%s\n' "$*"; }

# Ends the run: what is wrong, then how to mend it.
fail() {
  printf 'error: %s\n' "$1" >&2
  [ $# -lt 2 ] || printf '  mend: %s\n' "$2" >&2
  exit 1
}

# Prints the field of a pinned dependency: kind, name, column (3 version, 4 sha256).
pin() { awk -v k="$1" -v n="$2" -v c="$3" '$1 == k && $2 == n { print $c }' dependencies.lock; }
