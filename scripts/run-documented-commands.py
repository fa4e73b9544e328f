"""Runs every `sh` block of README*.md and Documentation/**/*.md as a reader would, with the built
program on PATH. The blocks of a page run in order, in one shell, in a copy of the repository.

    ```sh                 is run; must succeed
    ```sh exit=1          is run; its last command must end with status 1
    ```sh norun REASON    is not run; the reason is required
    ```csv file=a/b.csv   is written to a/b.csv before the blocks after it run
    ```text output        is what the block before it prints, to the letter but for spaces at line ends

Arguments: pages to run; without any, all. CARNALLITE_RECORD=1 writes the outputs into the pages;
CARNALLITE_PROGRAMS names another folder of the built program than .build/release."""

import os
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
RECORD = os.environ.get("CARNALLITE_RECORD") == "1"
PROGRAMS = ROOT / os.environ.get("CARNALLITE_PROGRAMS", ".build/release")


def blocks(content):
    for match in FENCE.finditer(content):
        yield content.count("\n", 0, match.start()) + 1, match["info"].split(), match["body"]


def expected(content):
    """The line of each block whose output the page shows, with that output."""
    shown, before = {}, 0
    for line, info, body in blocks(content):
        if info[:2] == ["text", "output"]:
            shown[before] = body
        before = line
    return shown


def steps(page, problems):
    """(place, shell text) of everything that a page makes a reader do."""
    shown = expected(text(page) or "")
    for line, info, body in blocks(text(page) or ""):
        place, marks = f"{page}:{line}", info[1:]
        if line in shown:
            body = f"{{\n{body}}} >\"$DOCUMENTED/{line}\"\n"
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


def plain(output):
    return "\n".join(line.rstrip() for line in output.strip("\n").splitlines()) + "\n"


def compare(page, outputs, problems):
    """Holds the outputs that a page shows against what its blocks printed, or writes them into it."""
    content = text(page) or ""
    for line, shown in reversed(list(expected(content).items())):
        found = plain((outputs / str(line)).read_text())
        if found == plain(shown):
            continue
        if RECORD:
            content = replace(content, line, found)
            (ROOT / page).write_text(content)
        else:
            differs = next((pair for pair in zip(plain(shown).splitlines(), found.splitlines())
                            if pair[0] != pair[1]), ("fewer lines", "more lines"))
            problems.append(f"{page}:{line}: the page shows\n    {differs[0]}\n  and the command prints"
                            f"\n    {differs[1]}\n  record anew with CARNALLITE_RECORD=1")


def replace(content, line, found):
    """The page with the output after the block at a line replaced; lines above it stay."""
    passed = False
    for match in FENCE.finditer(content):
        if passed:
            return content[:match.start("body")] + found + content[match.end("body"):]
        passed = content.count("\n", 0, match.start()) + 1 == line
    return content


def run(page, parts, problems):
    with tempfile.TemporaryDirectory(prefix="carnallite documented ") as folder:
        copy = Path(folder) / "carnallite"
        for path in files():
            (copy / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / path, copy / path, follow_symlinks=False)
        progress = Path(folder) / "progress"
        outputs = Path(folder) / "outputs"
        outputs.mkdir()
        script = (f"set -euo pipefail\nexport PATH='{PROGRAMS}':\"$PATH\"\n"
                  f"export DOCUMENTED='{outputs}'\n")
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
        else:
            compare(page, outputs, problems)


problems, count = [], 0
pages = [Path(name) for name in sys.argv[1:]] or files("README*.md", "Documentation/*.md")
for page in pages:
    parts = list(steps(page, problems))
    count += len(parts)
    if parts:
        run(page, parts, problems)
print(f"documented commands: {count} blocks of {len(pages)} pages run")
finish("documented commands", problems, "correct the page, or what it promises")
