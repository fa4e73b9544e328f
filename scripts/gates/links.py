"""Every link of the documentation that points into the repository resolves, headings included."""

import re
from urllib.parse import unquote

from repository import ROOT, files, finish, text

FENCE = re.compile(r"^(`{3,}|~{3,}).*?^\1\s*$", re.MULTILINE | re.DOTALL)
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
CODE = re.compile(r"`[^`\n]*`")
LINK = re.compile(r"\]\(\s*<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\s*\)|(?:src|href)=\"([^\"]+)\"")


def blank(match):
    return re.sub(r"[^\n]", " ", match[0])


def slugs(content):
    """The anchors of a page's headings, as GitHub makes them."""
    seen, found = {}, set()
    for heading in re.findall(r"^#{1,6}\s+(.*?)\s*#*$", FENCE.sub(blank, content), re.MULTILINE):
        plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).replace("`", "")
        slug = re.sub(r"[^\w\- ]", "", plain.lower()).replace(" ", "-")
        count = seen.get(slug, 0)
        seen[slug] = count + 1
        found.add(f"{slug}-{count}" if count else slug)
    return found | set(re.findall(r"<a (?:id|name)=\"([^\"]+)\"", content))


def broken(path, target):
    """Why a link of a page does not resolve, or None."""
    place, _, anchor = unquote(target).partition("#")
    aim = (ROOT / path).parent / place if place else ROOT / path
    if not aim.exists():
        return "nothing is there"
    if not aim.resolve().is_relative_to(ROOT):
        return "it leaves the repository"
    if anchor and aim.suffix == ".md" and anchor not in slugs(aim.read_text()):
        return f"no heading has the anchor '#{anchor}'"
    return None


problems = []
for path in files("*.md"):
    content = text(path)
    if content is None:
        problems.append(f"{path}: not UTF-8")
        continue
    for remove in (FENCE, COMMENT, CODE):
        content = remove.sub(blank, content)
    for match in LINK.finditer(content):
        target = match[1] or match[2]
        if re.match(r"[a-z][a-z0-9+.-]*:", target):
            continue
        if reason := broken(path, target):
            line = content.count("\n", 0, match.start()) + 1
            problems.append(f"{path}:{line}: link '{target}': {reason}")

finish("links", problems, "correct the target, or add what it points to")
