"""Files and functions stay small; prints the ten longest of both."""

import re
import statistics

from repository import files, finish, text

FILE_MAXIMUM, FUNCTION_MAXIMUM, WIDTH = 700, 80, 100
FILE_MEDIAN, FUNCTION_MEDIAN, FUNCTION_P95 = 120, 8, 30
QUIET = re.compile(
    r'#*"""(?:\\.|.)*?"""#*|#?"(?:\\.|[^"\\\n])*"#?|//[^\n]*|/\*.*?\*/', re.DOTALL)
OPENING = re.compile(
    r"^[^\S\n]*(?:@\w+(?:\([^)\n]*\))?\s+)*(?:\w+(?:\(\w+\))?[^\S\n]+)*?"
    r"(?:func\s+(?P<name>`[^`\n]+`|[^\s(<]+)|(?P<other>init|deinit|subscript)\b[?!]?(?=\s*[(<{]))",
    re.MULTILINE)


def quieted(content):
    """The source with strings and comments blanked, so that braces in them do not count."""
    return QUIET.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), content)


def body(source, start):
    """The offsets of a function's braces, or None where it has no body."""
    depth = 0
    for index in range(start, len(source)):
        character = source[index]
        if character in "([":
            depth += 1
        elif character in ")]":
            depth -= 1
        elif depth == 0 and character == "{":
            opened, depth = index, 1
            for end in range(index + 1, len(source)):
                depth += {"{": 1, "}": -1}.get(source[end], 0)
                if depth == 0:
                    return opened, end
        elif depth < 0 or (depth == 0 and source.startswith(("\n\n", "}", "\nfunc"), index)):
            return None
    return None


def functions(path, content):
    source = quieted(content)
    for match in OPENING.finditer(source):
        if braces := body(source, match.end()):
            line = source.count("\n", 0, match.start()) + 1
            length = source.count("\n", match.start(), braces[1]) + 1
            yield length, f"{path}:{line}", match["name"] or match["other"]


def high(values, share):
    return sorted(values)[max(0, round(share * len(values)) - 1)] if values else 0


swift = [(path, text(path) or "") for path in files("Sources", "Tests", "Benchmarks")
         if path.suffix == ".swift"]
sizes = sorted(((content.count("\n"), str(path)) for path, content in swift), reverse=True)
lengths = sorted((item for entry in swift for item in functions(*entry)), reverse=True)

own_sizes = [size for size, path in sizes if path.startswith("Sources/")]
own_lengths = [length for length, place, _ in lengths if place.startswith("Sources/")]
print("longest files:", *(f"  {size:4} {path}" for size, path in sizes[:10]), sep="\n")
print("longest functions:", *(f"  {n:4} {place} {name}" for n, place, name in lengths[:10]), sep="\n")
file_median = statistics.median(own_sizes or [0])
function_median = statistics.median(own_lengths or [0])
print(f"Sources: {len(own_sizes)} files, {sum(own_sizes)} lines, median {file_median:g}; "
      f"{len(own_lengths)} functions, median {function_median:g}, 95 % {high(own_lengths, 0.95)}")

problems = [f"{path}: {size} lines, at most {FILE_MAXIMUM}"
            for size, path in sizes if size > FILE_MAXIMUM]
problems += [f"{place}: function '{name}' has {length} lines, at most {FUNCTION_MAXIMUM}"
             for length, place, name in lengths if length > FUNCTION_MAXIMUM]
problems += [f"Sources: {what} is {value:g}, at most {limit}" for what, value, limit in (
    ("the median file", file_median, FILE_MEDIAN),
    ("the median function", function_median, FUNCTION_MEDIAN),
    ("the 95 % function", high(own_lengths, 0.95), FUNCTION_P95)) if value > limit]
finish("sizes", problems, "split it by what its parts are about")
