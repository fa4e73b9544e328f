"""No tracked file names a place on somebody's machine or the host of a package registry."""

import re

from repository import files, finish, text

PLACES = re.compile(
    r"(?:^|[\s\"'`(=:,\[])(/(?:work|root|home|Users|opt/swift)/[\w.~-]+|[A-Z]:\\\\?Users\b)")
HOSTS = re.compile(
    r"\b(?:pypi\.org|pythonhosted\.org|test\.pypi|registry\.npmjs|deb\.debian\.org|"
    r"proxy\.golang|crates\.io|static\.rust-lang|archive\.ubuntu)\b")
THIS = "scripts/gates/machine-paths.py"

problems = []
for path in files():
    if str(path) == THIS or (content := text(path)) is None:
        continue
    for number, line in enumerate(content.splitlines(), start=1):
        if match := PLACES.search(line):
            problems.append(f"{path}:{number}: the machine path '{match[1]}'")
        if match := HOSTS.search(line):
            problems.append(f"{path}:{number}: the registry host '{match[0]}'")

finish("machine paths", problems, "use a path inside the repository, or name the package only")
