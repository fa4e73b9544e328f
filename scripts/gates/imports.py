"""Ground, domain and engines do without Foundation, and every part imports only what the
package description lets it know (SwiftPM itself lets a transitive import pass)."""

import json
import re
import subprocess

from repository import ROOT, files, finish, text

FOUNDATION_FREE = {
    "Findings", "Quantities", "Chemistry", "Numerics", "ProcessNetwork", "Optimization", "Formulas",
    "Planning",
}
IMPORT = re.compile(
    r"^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?"
    r"import\s+(?:(?:struct|class|enum|protocol|func|var|let|typealias)\s+)?(\w+)")

dumped = subprocess.run(
    ["swift", "package", "dump-package"], cwd=ROOT, capture_output=True, text=True, check=True)
targets = {target["name"]: target for target in json.loads(dumped.stdout)["targets"]}


def folder(target):
    base = "Tests" if target["type"] == "test" else "Sources"
    return target.get("path") or f"{base}/{target['name']}"


problems = []
for name, target in sorted(targets.items()):
    known = {next(iter(edge.values()))[0] for edge in target["dependencies"]} | {name}
    for path in files(folder(target)):
        if path.suffix != ".swift":
            continue
        for number, line in enumerate((text(path) or "").splitlines(), start=1):
            if not (match := IMPORT.match(line)):
                continue
            module = match[1]
            if module in targets and module not in known:
                problems.append(f"{path}:{number}: '{name}' does not depend on '{module}'")
            if name in FOUNDATION_FREE and module.startswith("Foundation"):
                problems.append(f"{path}:{number}: '{name}' must do without {module}")

finish("imports", problems, "move the code to a part that may know it, or declare the edge")
