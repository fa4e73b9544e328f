"""Runs every `sh` block of README*.md and Documentation/**/*.md as a reader would, with the built
program on PATH. The blocks of a page run in order, in one shell, in a copy of the repository.

    ```sh                 is run; must succeed
    ```sh exit=1          is run; its last command must end with status 1
    ```sh norun REASON    is not run; the reason is required
    ```csv file=a/b.csv   is written to a/b.csv before the blocks after it run

Arguments: pages to run; without any, all."""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "gates"))
from repository import ROOT, files, finish, text  # noqa: E402

FENCE = re.compile(r"^(?P<fence>`{3,})(?P<info>[^\n`]*)\n(?P<body>.*?)^(?P=fence)[ \t]*$",
                   re.MULTILINE | re.DOTALL)
SECONDS = 300


def blocks(content):
    for match in FENCE.finditer(content):
        yield content.count("\n", 0, match.start()) + 1, match["info"].split(), match["body"]


def steps(page, problems):
    """(place, shell text) of everything that a page makes a reader do."""
    for line, info, body in blocks(text(page) or ""):
        place, marks = f"{page}:{line}", info[1:]
        paths = [mark[5:] for mark in marks if mark.startswith("file=")]
        if paths:
            end = "END-OF-DOCUMENTED-FILE"
            yield place, (f"mkdir -p \"$(dirname '{paths[0]}')\"\n"
                          f"cat >'{paths[0]}' <<'{end}'\n{body}{end}\n")
        elif info[:1] != ["sh"]:
            continue
        elif marks and marks[0].rstrip(":") == "norun":
            if len(marks) == 1:
                problems.append(f"{place}: 'norun' without a reason")
        elif marks and marks[0].startswith("exit="):
            status = int(marks[0][5:])
            yield place, (f"set +e\n(\nset -e\n{body})\ndocumented=$?\nset -e\n"
                          f"[ $documented = {status} ] || "
                          f"{{ echo \"status $documented, documented as {status}\" >&2; exit 1; }}\n")
        elif marks:
            problems.append(f"{place}: unknown mark '{' '.join(marks)}'")
        else:
            yield place, body


def run(page, parts, problems):
    with tempfile.TemporaryDirectory(prefix="carnallite documented ") as folder:
        copy = Path(folder) / "carnallite"
        for path in files():
            (copy / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / path, copy / path, follow_symlinks=False)
        progress = Path(folder) / "progress"
        script = f"set -euo pipefail\nexport PATH='{ROOT}/.build/release':\"$PATH\"\n"
        for place, body in parts:
            script += f"echo '{place}' >'{progress}'\n{body}"
        try:
            done = subprocess.run(["bash", "-c", script], cwd=copy, stdin=subprocess.DEVNULL,
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                  timeout=SECONDS)
        except subprocess.TimeoutExpired:
            problems.append(f"{progress.read_text().strip()}: not done after {SECONDS} s")
            return
        if done.returncode:
            tail = "\n    ".join(done.stdout.decode(errors="replace").splitlines()[-15:])
            problems.append(f"{progress.read_text().strip()}: status {done.returncode}\n    {tail}")


problems, count = [], 0
pages = [Path(name) for name in sys.argv[1:]] or files("README*.md", "Documentation/*.md")
for page in pages:
    parts = list(steps(page, problems))
    count += len(parts)
    if parts:
        run(page, parts, problems)
print(f"documented commands: {count} blocks of {len(pages)} pages run")
finish("documented commands", problems, "correct the page, or what it promises")
