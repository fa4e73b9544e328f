"""Makes SwiftPM use exactly the package versions of dependencies.lock, those that packages bring
along included; does nothing where it already does."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
RESOLVED = ROOT / "Package.resolved"


def resolved():
    """Package name -> version that SwiftPM has chosen, empty before its first choice."""
    if not RESOLVED.exists() or not (ROOT / ".build/checkouts").is_dir():
        return {}
    pins = json.loads(RESOLVED.read_text())["pins"]
    names = (os.path.basename(pin["location"]).removesuffix(".git") for pin in pins)
    return dict(zip(names, (pin["state"].get("version") for pin in pins)))


def resolve(*arguments):
    if subprocess.run(["swift", "package", "resolve", *arguments], cwd=ROOT).returncode:
        sys.exit("error: SwiftPM could not resolve the packages\n"
                 "  mend: see its message above; the versions are those of dependencies.lock")


rows = (line.split() for line in (ROOT / "dependencies.lock").read_text().splitlines())
locked = {row[1]: row[2] for row in rows if row and row[0] == "swift"}
if not resolved():
    print("packages: fetching", ", ".join(f"{name} {version}" for name, version in locked.items()))
    resolve()
for name, version in locked.items():
    if name in (chosen := resolved()) and chosen[name] != version:
        print(f"packages: {name} {chosen[name]} -> {version}, as dependencies.lock says")
        resolve(name.lower(), "--version", version)
