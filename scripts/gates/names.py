"""No file, folder or type is named for nothing (Utils, Helpers, Common, Manager), and no text
says that work is unfinished."""

import re

from repository import files, finish, text

EMPTY = r"(?:Utils?|Utilit(?:y|ies)|Helpers?|Common|Managers?|Misc)"
EMPTY_PATH = re.compile(rf"(?:^|/)\w*{EMPTY}(?=[/.+]|$)", re.IGNORECASE)
EMPTY_TYPE = re.compile(rf"\b(?:struct|class|enum|actor|protocol|typealias)\s+(\w*{EMPTY})\b")
UNFINISHED = re.compile(r"\b(?:TO" r"DO|FIX" r"ME|XX" r"X)\b")

problems = []
for path in files("Sources", "Tests", "Benchmarks", "scripts", "zones"):
    if EMPTY_PATH.search(str(path)):
        problems.append(f"{path}: the name says nothing about the content")
    if path.suffix not in {".swift", ".py", ".sh"}:
        continue
    for number, line in enumerate((text(path) or "").splitlines(), start=1):
        if path.suffix == ".swift" and (match := EMPTY_TYPE.search(line)):
            problems.append(f"{path}:{number}: type '{match[1]}' is named for nothing")
        if match := UNFINISHED.search(line):
            problems.append(f"{path}:{number}: '{match[0]}' in committed code")

finish("names", problems, "name it for what it is about; finish it or open an issue")
