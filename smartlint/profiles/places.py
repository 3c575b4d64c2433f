"""In which line of a TOML file a value stands, for messages: the standard library's reader does not say."""

import re
from collections.abc import Sequence

_HEADER = re.compile(r"\s*(\[\[?)\s*([\w.-]+)\s*\]")


def line_of(text: str, path: Sequence[str | int], quoted: str = "") -> int | None:
    """The 1-based line of the value at `path`, or as near to it as headers and keys show.

    Args:
        text: the TOML file.
        path: keys and indices from the top, as ("aims", 2, "title").
        quoted: what the message quotes; where it stands in the text, that line is given for a path that leads nowhere.

    Returns:
        None where nothing is found, as in an empty text.
    """
    lines = text.split("\n")
    names = [step for step in path if isinstance(step, str)]
    if not names:
        return next((number for number, line in enumerate(lines, 1) if quoted and quoted in line), None)
    start, depth = _table(lines, path)
    if start is None:
        return _key(lines, 0, names[0])
    wanted = names[depth] if depth < len(names) else None
    return (wanted and _key(lines, start, wanted)) or start


def _table(lines: list[str], path: Sequence[str | int]) -> tuple[int | None, int]:
    """The line of the header of the table that the path leads through, and how many names of the path it covers."""
    counts: dict[str, int] = {}
    found, depth = None, 0
    wanted: dict[tuple[str, int | None], int] = {}
    dotted, covered = "", 0
    for place, step in enumerate(path):
        if not isinstance(step, str):
            continue
        covered += 1
        dotted = f"{dotted}.{step}" if dotted else step
        following = path[place + 1] if place + 1 < len(path) else None
        wanted[dotted, following if isinstance(following, int) else None] = covered
    for number, line in enumerate(lines, 1):
        header = _HEADER.match(line)
        if not header:
            continue
        name, many = header[2], header[1] == "[["
        index = counts[name] = counts.get(name, -1) + 1
        # The entries of a list inside another are counted anew for each entry of the outer one.
        counts = {key: count for key, count in counts.items() if not key.startswith(f"{name}.")}
        reached = wanted.get((name, index if many else None))
        if reached and reached > depth and (depth or name.rpartition(".")[0] not in counts):
            found, depth = number, reached
        elif found and not name.startswith(f"{path[0]}."):
            break
    return found, depth


def _key(lines: list[str], start: int, key: str) -> int | None:
    """The line on which a key is set, behind the header at `start` and before the next one."""
    pattern = re.compile(rf"""\s*["']?{re.escape(key)}["']?\s*=""")
    for number, line in enumerate(lines[start:], start + 1):
        if _HEADER.match(line):
            return None
        if pattern.match(line):
            return number
    return None
