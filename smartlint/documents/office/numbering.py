"""The lists of a word processor document: which number or bullet an item has."""

from dataclasses import dataclass, field

from smartlint.documents.office.xml import Attributes, Handler

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_LEVELS = 9
_LARGEST = 3999  # of a roman number


@dataclass(slots=True)
class _Level:
    """A level of a list: how it is numbered, what it looks like, and where it starts."""

    form: str = "decimal"
    text: str = ""
    start: int = 1


@dataclass(slots=True)
class Numbering(Handler):
    """Reads the numbering part, then counts: `marker` is called for every item, in order."""

    _abstract: dict[str, dict[int, _Level]] = field(default_factory=dict)
    _lists: dict[str, str] = field(default_factory=dict)
    _restarts: dict[tuple[str, int], int] = field(default_factory=dict)
    _counts: dict[str, list[int | None]] = field(default_factory=dict)
    _levels: dict[int, _Level] | None = None
    _level: _Level | None = None
    _number: str = ""
    _override: int = 0

    def start(self, name: str, attributes: Attributes) -> None:
        value = attributes.get("val", "")
        if name == "abstractNum":
            self._levels = self._abstract.setdefault(attributes.get("abstractNumId", ""), {})
        elif name == "lvl":
            self._level = _Level()
            if self._levels is not None:
                self._levels[_small(attributes.get("ilvl", ""))] = self._level
        elif name == "num":
            self._levels, self._number = None, attributes.get("numId", "")
        elif name == "abstractNumId":
            self._lists[self._number] = value
        elif name == "lvlOverride":
            self._override = _small(attributes.get("ilvl", ""))
        elif name == "startOverride":
            self._restarts[self._number, self._override] = _small(value)
        elif self._level is not None:
            self._property(self._level, name, value)

    def end(self, name: str) -> None:
        if name == "lvl":
            self._level = None

    def marker(self, number: str, level: int) -> str:
        """What stands in front of the next item of a list: "3.", "b)", "Goal 2:", "•"; "" for nothing."""
        abstract = self._lists.get(number, "")
        levels = self._abstract.get(abstract, {})
        # Lists with one definition go on counting where the other stopped, unless they say where they start.
        counts = self._counts.setdefault(abstract, [None] * _LEVELS)
        restart = self._restarts.pop((number, level), None)
        last = counts[level]
        start = levels[level].start if level in levels else 1
        counts[level] = restart if restart is not None else start if last is None else last + 1
        counts[level + 1 :] = [None] * (_LEVELS - level - 1)
        own = levels.get(level, _Level(text=f"%{level + 1}."))
        if own.form == "none":
            return own.text if "%" not in own.text else ""
        if own.form == "bullet":
            return "•" if own.text.strip() else ""
        text = own.text
        for each in range(level + 1):
            shown = levels.get(each, _Level())
            count = counts[each]
            text = text.replace(f"%{each + 1}", written(shown.start if count is None else count, shown.form))
        return text.strip()

    @staticmethod
    def _property(level: _Level, name: str, value: str) -> None:
        if name == "numFmt":
            level.form = value
        elif name == "lvlText":
            level.text = value[:100]
        elif name == "start":
            level.start = _small(value)


def written(number: int, form: str) -> str:
    """A number in one of the forms that Office Open XML knows; in digits in those that English does not use."""
    if form in ("lowerLetter", "upperLetter") and number > 0:
        letter = chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, 10)
        return letter if form == "lowerLetter" else letter.upper()
    if form in ("lowerRoman", "upperRoman") and 0 < number <= _LARGEST:
        roman = ""
        for value, letters in _ROMAN:
            roman += letters * (number // value)
            number %= value
        return roman if form == "lowerRoman" else roman.upper()
    if form == "decimalZero":
        return f"{number:02}"
    return str(number)


def _small(value: str) -> int:
    """A number below ten thousand; 0 for what is none."""
    return int(value) if value.isdecimal() and len(value) < 5 else 0
