"""The charts of the report page as SVG, with patterns beside colours, so that they can be read in grey too."""

import datetime as dt
from collections.abc import Mapping
from typing import NamedTuple

from markupsafe import Markup

from smartlint.model import Verdict
from smartlint.summary import Summary

MOST_BINS = 48
"""How many bars a time line has at most."""

_PAST, _AHEAD = 1, (1, 2, 5)
"""How many years before today the time line shows, and behind it: the first that hold most goals; the others are counted."""

_MOST = 0.9

_HEIGHT, _BASE = 120, 96


def bar(verdicts: Mapping[Verdict, int], label: str) -> Markup:
    """A bar with a part for each verdict, in proportion, and the number in each part that has room for it.

    Args:
        verdicts: how many goals got which verdict.
        label: what a screen reader says; plain words.
    """
    total = sum(verdicts.values())
    parts, left = [], 0.0
    for verdict, number in verdicts.items():
        if not number:
            continue
        share = 100 * number / total
        parts.append(Markup('<rect x="{:.3f}%" y="0" width="{:.3f}%" height="26" class="bar {}" fill="url(#fill-{})"/>').format(
            left, share, verdict.value, verdict.value))
        if share >= 7:
            parts.append(Markup('<text x="{:.3f}%" y="18" text-anchor="middle" class="in {}">{:,}</text>').format(
                left + share / 2, verdict.value, number))
        left += share
    return Markup('<svg class="bars" width="100%" height="26" role="img" aria-label="{}">{}</svg>').format(
        label, Markup("").join(parts))


def share_bar(number: int, most: int) -> Markup:
    """A plain bar whose length is the share of `number` in `most`; its number stands beside it in the text."""
    return Markup('<svg class="bars" width="100%" height="12" aria-hidden="true"><rect width="{:.2f}%" height="12" '
                  'class="plain"/></svg>').format(100 * number / most if most else 0)


class TimeLine(NamedTuple):
    """The deadlines on a line: the picture, what one bar stands for, and how many lie outside it on either side."""

    picture: Markup
    unit: str
    earlier: int
    later: int


def time_line(summary: Summary) -> TimeLine | None:
    """The days on which goals end, as bars over time; None when no goal has such a day, or the calendar ends soon."""
    today = summary.today
    if not summary.deadlines or today is None or today.year > dt.MAXYEAR - 2 * _AHEAD[-1]:
        return None
    low, high = _years(today, -_PAST), _ahead(summary.deadlines, today)
    inside = {day: number for day, number in summary.deadlines.items() if low <= day <= high}
    earlier = sum(number for day, number in summary.deadlines.items() if day < low)
    later = sum(number for day, number in summary.deadlines.items() if day > high)
    days = sorted({*inside, today})
    unit, starts = _bins(days[0], days[-1])
    counts = [0] * len(starts)
    for day, number in inside.items():
        counts[sum(start <= day for start in starts) - 1] += number
    return TimeLine(_bars(starts, counts, unit, today), unit, earlier, later)


def _ahead(deadlines: Mapping[dt.date, int], today: dt.date) -> dt.date:
    """The last day shown: a few far days should not press all others together."""
    total = sum(deadlines.values())
    ends = [_years(today, years) for years in _AHEAD]
    return next((end for end in ends if sum(n for day, n in deadlines.items() if day <= end) >= _MOST * total), ends[-1])


def _bars(starts: list[dt.date], counts: list[int], unit: str, today: dt.date) -> Markup:
    width, most = 100 / len(starts), max(counts)
    shapes = []
    for index, (start, number) in enumerate(zip(starts, counts, strict=True)):
        x, tall = index * width, _BASE - 22
        ends = starts[index + 1] if index + 1 < len(starts) else dt.date.max
        if number:
            height = max(3.0, tall * number / most)
            kind = "past" if ends <= today else "ahead"
            shapes.append(Markup(
                '<rect x="{:.3f}%" y="{:.1f}" width="{:.3f}%" height="{:.1f}" class="{}" fill="url(#fill-{})">'
                "<title>{}: {:,}</title></rect>").format(
                    x + width * 0.1, _BASE - height, width * 0.8, height, kind, kind, _name(start, unit), number))
            if len(starts) <= 26:
                shapes.append(Markup('<text x="{:.3f}%" y="{:.1f}" text-anchor="middle" class="count">{:,}</text>').format(
                    x + width / 2, _BASE - height - 4, number))
        if index % max(1, round(len(starts) / 7)) == 0:
            shapes.append(Markup('<text x="{:.3f}%" y="{}" class="tick{}">{}</text>').format(
                x, _HEIGHT - 8, " second" if index // max(1, round(len(starts) / 7)) % 2 else "", _name(start, unit)))
        if start <= today < ends:
            share = (today - start).days / max(1, (min(ends, start + dt.timedelta(_LENGTHS[unit])) - start).days)
            at = x + width * min(share, 1.0)
            shapes.append(Markup('<line x1="{0:.3f}%" x2="{0:.3f}%" y1="4" y2="{1}" class="today"/>').format(at, _BASE + 6))
    return Markup('<svg class="timeline" width="100%" height="{}" role="img" aria-label="goals by the {} in which they end">'
                  '<line x1="0" x2="100%" y1="{}" y2="{}" class="axis"/>{}</svg>').format(
                      _HEIGHT, unit, _BASE, _BASE, Markup("").join(shapes))


_LENGTHS = {"day": 1, "week": 7, "month": 31, "quarter": 92}


def _bins(first: dt.date, last: dt.date) -> tuple[str, list[dt.date]]:
    """The unit in which at most `MOST_BINS` bars cover these days, and the day on which each bar starts."""
    days = (last - first).days
    unit = next((u for u, length in _LENGTHS.items() if days < (MOST_BINS - 2) * length), "quarter")
    start = {"day": first, "week": first - dt.timedelta(first.weekday()), "month": first.replace(day=1),
             "quarter": first.replace(month=(first.month - 1) // 3 * 3 + 1, day=1)}[unit]
    starts = [start]
    while (following := _next(starts[-1], unit)) <= last:
        starts.append(following)
    return unit, starts


def _next(day: dt.date, unit: str) -> dt.date:
    if unit in ("day", "week"):
        return day + dt.timedelta(_LENGTHS[unit])
    months = day.month - 1 + (1 if unit == "month" else 3)
    return dt.date(day.year + months // 12, months % 12 + 1, 1)


def _name(day: dt.date, unit: str) -> str:
    if unit == "quarter":
        return f"Q{(day.month - 1) // 3 + 1} {day.year}"
    return f"{day:%b} {day.year}" if unit == "month" else f"{day.day} {day:%b} {day.year}"


def _years(day: dt.date, years: int) -> dt.date:
    """The same day so many years on, or at the start of the calendar; in February never the 29th."""
    year = max(day.year + years, dt.MINYEAR)
    return dt.date(year, day.month, min(day.day, 28) if day.month == 2 else day.day)
