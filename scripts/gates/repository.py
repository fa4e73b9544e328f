"""What the gates share: the repository's files and how a gate ends."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def files(*patterns):
    """Files that git tracks or would track, as paths relative to the root, sorted."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--"]
    listed = subprocess.run(command + list(patterns), cwd=ROOT, capture_output=True, check=True)
    paths = {Path(name) for name in listed.stdout.decode().split("\0") if name}
    return sorted(path for path in paths if (ROOT / path).is_file())


def text(path):
    """The text of a file, or None where it is not UTF-8 text."""
    content = (ROOT / path).read_bytes()
    try:
        return None if b"\0" in content else content.decode("utf-8")
    except UnicodeDecodeError:
        return None


def finish(gate, problems, mend):
    """Prints what is wrong, where and how to mend it; ends with status 1 if anything is."""
    for problem in problems:
        print(f"{gate}: {problem}")
    if problems:
        print(f"  mend: {mend}")
    sys.exit(1 if problems else 0)
