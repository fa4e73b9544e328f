# Finds which system packages are missing and installs them; sourced by setup.sh.

# Sets `python` to a Python 3 that has pip; fails where there is none.
find_python() {
  local candidate
  for candidate in python3 /usr/bin/python3; do
    if "$candidate" -m pip --version >/dev/null 2>&1; then
      python="$candidate"
      return 0
    fi
  done
  return 1
}

# Prints the path of a library's file; fails where there is none.
find_library() {
  local folder
  for folder in /lib /usr/lib /lib64 /usr/lib64 "/usr/lib/$machine-linux-gnu"; do
    [ -e "$folder/$1" ] || continue
    printf '%s\n' "$folder/$1"
    return 0
  done
  return 1
}

has_library() { find_library "$1" >/dev/null; }

# Prints the packages of the libraries that Swift's own programs need and do not find.
missing_swift_packages() {
  local build
  build="$(command -v swift-build)" || return 0
  ldd "$build" 2>/dev/null | awk '/not found/ { print $1 }' | while read -r library; do
    case "$library" in
      libsqlite3.so.0) echo libsqlite3-0 ;;
      libcurl.so.4) echo libcurl4 ;;
      libxml2.so.2) echo libxml2 ;;
      libncurses.so.6 | libtinfo.so.6) echo libncurses6 ;;
    esac
  done
}

has_cxx_library() { compgen -G '/usr/lib/gcc/*/*/libstdc++.so' >/dev/null; }

# Prints the Debian package of each thing that the build needs and this machine lacks.
missing_packages() {
  command -v git >/dev/null || echo git
  command -v pkg-config >/dev/null || echo pkg-config
  has_cxx_library || echo g++
  has_library libz.a || echo zlib1g-dev
  has_library libminizip.a || echo libminizip-dev
  has_library libexpat.a || echo libexpat1-dev
  missing_swift_packages
  command -v python3 >/dev/null || echo python3
  find_python || echo python3-pip
}

install_missing_packages() {
  local missing command
  missing="$(missing_packages | tr '\n' ' ')"
  if [ -n "$missing" ]; then
    command="apt-get install -y --no-install-recommends ${missing% }"
    command -v apt-get >/dev/null ||
      fail "these Debian packages (or what your system calls them) are missing: $missing" \
        "install them, then run 'make setup' again"
    [ "$(id -u)" = 0 ] || fail "system packages are missing: $missing" \
      "run 'sudo apt-get update && sudo $command', then 'make setup' again"
    say "set-up: installing system packages: $missing"
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive $command -qq >"$work/apt.log" 2>&1 || {
      tail -20 "$work/apt.log" >&2
      fail "apt-get could not install: $missing" "run '$command' and see its message"
    }
  fi
  find_python || fail "no Python 3 with pip" "apt-get install python3-pip"
  command -v swift >/dev/null || fail "Swift is missing" \
    "install Swift 6.3 as swift.org/install says and put its usr/bin on PATH"
  say "set-up: system packages are there; $(swift --version 2>/dev/null | head -1)"
}
