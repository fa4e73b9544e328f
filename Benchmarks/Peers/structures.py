"""Solution structures of a process network, plainly enumerated: the peer of `carnallite structures`.

    structures.py FOLDER

Reads materials.csv, units.csv and recipes.csv, finds the maximal structure, decides for one needed
material after the other which of its makers are in (decision mappings), and prints the counts.
Source of the algorithms: Friedler, Tarjan, Huang and Fan (1992, 1993).
"""

import csv
import itertools
import json
import sys
from pathlib import Path


def read(folder):
    with open(folder / "materials.csv", encoding="utf-8") as file:
        roles = {row["id"]: row["type"] for row in csv.DictReader(file)}
    with open(folder / "units.csv", encoding="utf-8") as file:
        taken = {row["id"]: set() for row in csv.DictReader(file)}
    made = {unit: set() for unit in taken}
    with open(folder / "recipes.csv", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            (taken if row["direction"] == "in" else made)[row["unit"]].add(row["material"])
    return roles, taken, made


def maximal_structure(roles, taken, made):
    units = {unit for unit in taken if not any(roles[m] == "raw" for m in made[unit])}
    while True:
        can_be_had = {m for m in roles if roles[m] == "raw"} | {m for u in units for m in made[u]}
        kept = {unit for unit in units if taken[unit] <= can_be_had}
        if kept == units:
            break
        units = kept
    needed = {m for m in roles if roles[m] == "product"}
    found = set()
    while True:
        more = {unit for unit in units - found if made[unit] & needed}
        if not more:
            return found
        found |= more
        needed |= {m for unit in more for m in taken[unit]}


def structures(roles, taken, made, units):
    makers = {m: [u for u in units if m in made[u]] for m in roles}

    def extend(needed, decided, chosen, excluded):
        if not needed:
            yield frozenset(chosen)
            return
        material = min(needed)
        sure = [u for u in makers[material] if u in chosen]
        free = [u for u in makers[material] if u not in chosen and u not in excluded]
        for count in range(0 if sure else 1, len(free) + 1):
            for subset in itertools.combinations(free, count):
                now = chosen | set(subset)
                wanted = {m for u in subset for m in taken[u] if roles[m] != "raw"}
                yield from extend((needed | wanted) - decided - {material}, decided | {material},
                                  now, excluded | (set(free) - set(subset)))

    products = {m for m in roles if roles[m] == "product"}
    yield from extend(products, set(), set(), set())


roles, taken, made = read(Path(sys.argv[1]))
units = maximal_structure(roles, taken, made)
found = set(structures(roles, taken, made, sorted(units)))
print(json.dumps({"maximal_structure": sorted(units), "solution_structures": len(found)}))
