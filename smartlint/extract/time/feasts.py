"""The days of holidays, fixed and movable, computed from their rules."""

import datetime as dt

from smartlint import dates


def easter(year: int) -> dt.date:
    """Easter Sunday of the Western churches (the anonymous Gregorian algorithm.

    Meeus, Astronomical Algorithms, ch. 8).
    """
    golden, century, rest = year % 19, year // 100, year % 100
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    shift = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * shift) // 451
    number = moon + shift - 7 * late + 114
    return dt.date(year, number // 31, number % 31 + 1)


def islamic(year: int, month: int, day: int) -> dt.date:
    """The civil date of a day of the tabular Islamic calendar; the sighted new moon may differ by a day.

    Leap years 2, 5, 7, 10, 13 ... of 30, astronomical epoch (Dershowitz and Reingold, Calendrical Calculations).
    """
    ordinal = day + 29 * (month - 1) + month // 2 + (year - 1) * 354 + (3 + 11 * year) // 30 + 227013
    return dt.date.fromordinal(ordinal)


def hebrew(year: int, month: int, day: int) -> dt.date:
    """The civil date of a day of the Hebrew calendar, months counted from Nisan (Dershowitz and Reingold, ch. 8)."""
    new_year = _hebrew_new_year(year)
    lengths = [30, 29, 30, 29, 30, 29]
    if month <= 6:
        return dt.date.fromordinal(_hebrew_new_year(year + 1) - sum(lengths[month - 1 :]) + day - 1)
    days = _hebrew_new_year(year + 1) - new_year
    autumn = [30, 30 if days % 10 == 5 else 29, 29 if days % 10 == 3 else 30, 29, 30]
    return dt.date.fromordinal(new_year + sum(autumn[: month - 7]) + day - 1)


def _hebrew_new_year(year: int) -> int:
    def molad(y: int) -> int:
        months = (235 * y - 234) // 19
        days = 29 * months + (12084 + 13753 * months) // 25920
        return days + 1 if 3 * (days + 1) % 7 < 3 else days

    before, this, after = molad(year - 1), molad(year), molad(year + 1)
    return this + (2 if after - this == 356 else 1 if this - before == 382 else 0) - 1373428 + 1


def feast(rule: str, year: int) -> dt.date | None:
    """The day in a calendar year that a holiday's rule names, or None when it has none that year.

    Args:
        rule: "12-25" (month and day), "4 thursday 11" or "last monday 5" (weekday of a month), "easter -2" (days
        from Easter
            Sunday), "islamic 9 1" or "hebrew 7 1" (month and day of that calendar); days to add may follow ("+1").
        year: the calendar year.

    Raises:
        ValueError: the rule is none of these.
    """
    words = rule.split()
    offset = dt.timedelta(days=int(words.pop())) if words[-1][0] in "+-" else dt.timedelta()
    if words == ["easter"]:
        return easter(year) + offset
    if words[0] == "islamic":
        first = (year - 622) * 33 // 32
        days = (islamic(first + i, int(words[1]), int(words[2])) for i in range(3))
        return next((day + offset for day in days if day.year == year), None)
    if words[0] == "hebrew":
        days = (hebrew(year + 3760 + i, int(words[1]), int(words[2])) for i in range(2))
        return next((day + offset for day in days if day.year == year), None)
    if len(words) == 3:
        nth = -1 if words[0] == "last" else int(words[0])
        found = dates.nth_weekday(dates.month(year, int(words[2])), _WEEKDAY_NAMES.index(words[1]), nth)
        return found and found + offset
    number, _, day = words[0].partition("-")
    return dt.date(year, int(number), int(day)) + offset


_WEEKDAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
