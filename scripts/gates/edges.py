"""The edges between parts, and from parts to packages, are those of scripts/allowed-edges.txt; the
tests of a part may always know the part and TestSupport."""

import json
import subprocess

from repository import ROOT, finish

LIST = "scripts/allowed-edges.txt"


def described_edges():
    dumped = subprocess.run(
        ["swift", "package", "dump-package"], cwd=ROOT, capture_output=True, text=True, check=True)
    package = json.loads(dumped.stdout)
    own = {target["name"] for target in package["targets"]}
    for target in package["targets"]:
        for edge in target["dependencies"]:
            kind, (name, *rest) = next(iter(edge.items()))
            if target["type"] == "test" and name in (target["name"][:-len("Tests")], "TestSupport"):
                continue
            if name in own:
                yield f"{target['name']} -> {name}"
            else:
                origin = rest[0] if kind == "product" and rest[0] else name
                yield f"{target['name']} -> {name} ({origin})"


def allowed_edges():
    for line in (ROOT / LIST).read_text().splitlines():
        edge = line.split("#")[0].strip()
        if edge:
            yield edge


described, allowed = set(described_edges()), set(allowed_edges())
problems = [f"Package.swift: edge '{edge}' is not in {LIST}" for edge in described - allowed]
problems += [f"{LIST}: edge '{edge}' is not in Package.swift" for edge in allowed - described]
finish("edges", sorted(problems),
       f"a new edge is a decision: change {LIST} and, for a package, write its record")
