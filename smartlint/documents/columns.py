"""Which columns of a table hold goals, and what the others say about the goals in their row."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from smartlint.documents.options import Reading, Role
from smartlint.documents.stream import short
from smartlint.lexicon import words
from smartlint.model import InputError

HEADER_ROWS = 20
"""In how many rows, from the first, the headings are looked for: titles and notes often stand above them."""

_SHOWN = 30
_LONGEST = 60  # characters of a heading: what is longer is somebody's text, which messages do not show
_LETTERS = re.compile(r"[\w#]+", re.ASCII)
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_BREAKDOWN = (Role.SPECIFIC, Role.MEASURABLE, Role.ACHIEVABLE, Role.RELEVANT, Role.TIME_BOUND)
_ENOUGH = 3  # a lone column "T" or "A" may be anything; three of the five letters are no chance


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table by what they hold.

    Attributes:
        names: the headings, as written but for white space around them.
        goals: the indices of those with goals; never empty.
        roles: the indices for each role.
        filled_down: whether an empty cell under the objective means the objective above it.
    """

    names: tuple[str, ...]
    goals: tuple[int, ...]
    roles: Mapping[Role, tuple[int, ...]] = field(default_factory=dict)
    filled_down: bool = False


def choose(names: Sequence[str], reading: Reading, *, fields: bool = False) -> Columns | None:
    """The columns of a table with these headings; None when none of them holds goals.

    Args:
        names: the headings.
        reading: which columns the user named; for the others the headings decide.
        fields: whether they are names of fields in a record.

    Raises:
        InputError: a column that is named stands there twice, or the goals' column is there and that of a role is not.
    """
    given = tuple(name.strip() for name in names)
    plain = [heading(name) for name in given]
    named = reading.fields if fields else reading.columns
    if named:
        found = [_index(given, plain, name) for name in named]
        if None in found:
            return None
        goals = tuple(dict.fromkeys(index for index in found if index is not None))
    else:
        goals = _guess(given, plain, reading, fields=fields)
    if not goals:
        return None
    roles = {role: indices for role in Role if (indices := _role(role, given, plain, reading, goals, fields=fields))}
    guessed = [role for role in _BREAKDOWN if role in roles and role not in reading.roles]
    if len(guessed) < _ENOUGH:
        roles = {role: indices for role, indices in roles.items() if role not in guessed}
    under = words("columns", "key_result")
    return Columns(given, goals, roles, filled_down=any(plain[index] in under for index in goals))


def unknown(names: Sequence[str], reading: Reading, *, fields: bool = False) -> str:
    """What to say about a table in which `choose` finds no goals."""
    word = "field" if fields else "column"
    given = tuple(name.strip() for name in names)
    there = [name for name in given if name]
    if any(len(name) > _LONGEST for name in there):
        return f"its first row is no row of headings; write one, with a {word} called goal"
    has = f"its {word}s are {_listed(there)}" if there else f"it has no {word}s"
    plain = [heading(name) for name in given]
    for name in reading.fields if fields else reading.columns:
        if _index(given, plain, name) is None:
            return f"there is no {word} {name!r}; {has}"
    return f"no {word} is called goal; give --{word} NAME to say which one holds the goals: {has}"


def _listed(names: Sequence[str]) -> str:
    there = [short(name) for name in names if name]
    return ", ".join(there[:_SHOWN]) + (f" and {len(there) - _SHOWN} more" if len(there) > _SHOWN else "")


def heading(name: str) -> str:
    """A heading as the lists have it: "Goal(s):" is "goal", "Time-bound" and "timeBound" are "time bound"."""
    text = _HUMP.sub(" ", name.replace("(s)", "").replace("_", " ")).casefold()
    steps = text.split(".") if " " not in name.strip() else [text]
    return ".".join(" ".join(_LETTERS.findall(step)) for step in steps).strip(".")


def _index(names: Sequence[str], plain: Sequence[str], wanted: str) -> int | None:
    """The index of a column by its name; case and punctuation matter only where they tell two columns apart."""
    wanted = wanted.strip()
    for same, name in ((names, wanted), (plain, heading(wanted))):
        if (count := list(same).count(name)) > 1:
            raise InputError(f"two columns are called {wanted!r}")
        if count:
            return list(same).index(name)
    return None


def _guess(names: Sequence[str], plain: Sequence[str], reading: Reading, *, fields: bool) -> tuple[int, ...]:
    taken = set(filter(None, reading.roles.values()))
    free = [index for index, name in enumerate(names) if name not in taken]
    lists = ["goal", "objective"] if Role.OBJECTIVE not in reading.roles else ["goal"]
    if fields:
        lists.insert(1, "field")
    found = {name: [index for index in free if plain[index] in words("columns", name)] for name in lists}
    if found.get("objective") and any(plain[index] in words("columns", "key_result") for index in found["goal"]):
        return tuple(sorted((*found["objective"], *found["goal"])))
    return tuple(next((indices for indices in found.values() if indices), ()))


def _role(role: Role, names: Sequence[str], plain: Sequence[str], reading: Reading,
          goals: tuple[int, ...], *, fields: bool) -> tuple[int, ...]:
    if role in reading.roles:
        if not (wanted := reading.roles[role]):
            return ()
        index = _index(names, plain, wanted)
        if index is None and fields:
            return ()
        if index is None:
            raise InputError(f"there is no column {wanted!r} for the {role}; its columns are {_listed(names)}")
        return (index,)
    known = words("columns", role.replace("-", "_"))
    free = [index for index, name in enumerate(plain) if name in known]
    if role is not Role.OBJECTIVE:
        free = [index for index in free if index not in goals]
    return tuple(free if role is Role.OBJECTIVE else free[:1])
