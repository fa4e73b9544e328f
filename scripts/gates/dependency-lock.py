"""Every Swift package that the build checked out is the one that dependencies.lock names: name,
version, and the SHA-256 of its files (commit ids differ between mirrors, content does not).

With `--write` the lock's `swift` lines are written anew."""

import hashlib
import json
import os
import subprocess
import sys

from repository import ROOT, finish

LOCK = ROOT / "dependencies.lock"


def output(*command, folder=ROOT):
    return subprocess.run(command, cwd=folder, capture_output=True, check=True).stdout


def checksum(folder):
    """SHA-256 over path, kind and content of every file that git tracks, sorted by path."""
    total = hashlib.sha256()
    for name in sorted(output("git", "ls-files", "-z", folder=folder).split(b"\0")):
        path = os.path.join(os.fsencode(folder), name)
        if not name or (os.path.isdir(path) and not os.path.islink(path)):
            continue
        kind = b"link" if os.path.islink(path) else b"file"
        content = os.readlink(path) if kind == b"link" else open(path, "rb").read()
        total.update(b"%s\0%s\0%s\0" % (name, kind, hashlib.sha256(content).digest()))
    return total.hexdigest()


def checked_out():
    """(name, version) -> checksum of every package that SwiftPM resolved."""
    output("swift", "package", "resolve")
    found = {}
    for pin in json.loads((ROOT / "Package.resolved").read_text())["pins"]:
        name = os.path.basename(pin["location"]).removesuffix(".git")
        found[name, pin["state"]["version"]] = checksum(ROOT / ".build/checkouts" / name)
    return found


def locked():
    """(name, version) -> checksum of every `swift` line of the lock."""
    rows = (line.split() for line in LOCK.read_text().splitlines() if not line.startswith("#"))
    return {(row[1], row[2]): row[3] for row in rows if row and row[0] == "swift"}


found = checked_out()
if "--write" in sys.argv:
    kept = [line for line in LOCK.read_text().splitlines() if not line.startswith("swift ")]
    kept += [f"{'swift':13}  {name:21} {version:8} {digest}"
             for (name, version), digest in sorted(found.items())]
    LOCK.write_text("\n".join(kept) + "\n")
    print(f"dependencies.lock: {len(found)} Swift packages written")
    sys.exit(0)

lock = locked()
problems = [f"dependencies.lock: {name} {version} is used but not locked"
            for name, version in found.keys() - lock.keys()]
problems += [f"dependencies.lock: {name} {version} is locked but not used"
             for name, version in lock.keys() - found.keys()]
problems += [f"dependencies.lock: {name} {version}: its files are not those locked "
             f"(found {found[name, version]})"
             for name, version in found.keys() & lock.keys()
             if found[name, version] != lock[name, version]]
finish("dependency lock", sorted(problems),
       "if the change is meant: 'make lock', and say why in its decision record")
