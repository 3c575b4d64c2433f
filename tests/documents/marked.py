"""Documents with their goals marked, and how well they are found.

`⟦...⟧` marks a goal. `⟦O1|...⟧` names it, `⟦>O1|...⟧` says that it serves the goal of that name, `⟦*O1|...⟧` is
a theme that goals serve without being a goal, and `⟦s|...⟧` (or m, a, r, t)
marks the line that explains the goal before it by that criterion, `⟦m@O1|...⟧` the one that explains the goal of that name.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

from smartlint.model import Criterion

CORPUS = Path(__file__).parent / "corpus"
_MARK = re.compile(r"⟦(?:([^|⟦⟧]{1,4})\|)?|⟧")
_CRITERIA = {criterion.letter.lower(): criterion for criterion in Criterion}


@dataclass
class Marked:
    start: int
    end: int
    text: str
    name: str = ""
    serves: str | None = None
    breakdown: dict[Criterion, str] = field(default_factory=dict)


def parse(marked: str) -> tuple[str, list[Marked]]:
    """The document without its marks, and its goals."""
    text, goals, names, done = "", [], {}, 0
    key, start = "", 0
    for mark in _MARK.finditer(marked):
        text += marked[done : mark.start()]
        done = mark.end()
        if mark.group() != "⟧":
            key, start = mark.group(1) or "", len(text)
            continue
        said = text[start:]
        letter, _, of = key.partition("@")
        if letter in _CRITERIA:
            goal = next(goal for goal in reversed(goals) if not of or goal.name == of)
            goal.breakdown[_CRITERIA[letter]] = said
            continue
        if key.startswith("*"):
            names[key[1:]] = said
            continue
        serves = names.get(key[1:]) if key.startswith(">") else None
        goals.append(Marked(start, len(text), said, key, serves))
        if key and not key.startswith(">"):
            names[key] = said
    return text + marked[done:], goals


def documents() -> list[Path]:
    return sorted(path for path in CORPUS.iterdir() if path.suffix in (".md", ".txt", ".html"))
