"""Reads the day in a cell or a property: one that is written with all of its parts, never a relative one."""

import datetime as dt
import re

from smartlint.documents.options import DateOrder

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
           "december")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{1,2}:\d{2}\S*(?: ?[AaPp][Mm])?)?", re.ASCII)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:,? \d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp][Mm])?)?")
_DAY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[ .-]+([A-Za-z]{3,9})\.?[ ,-]+(\d{4})")
_MONTH_DAY = re.compile(r"([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")
_WEEKDAY = re.compile(r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? ", re.IGNORECASE)
_LONGEST = 40


def read_day(value: object, order: DateOrder = DateOrder.MONTH_FIRST) -> dt.date | None:
    """The day that a value stands for.

    Args:
        value: a day, a moment, or a text such as "2027-03-31", "2027-03-31T09:00:00Z", "31 March 2027",
            "March 31, 2027" or "3/31/2027".
        order: which number of 3/4/2027 is the month. A number above 12 settles it the other way; with full stops
            ("4.3.2027") the day stands first.

    Returns:
        The day, as the value has it in its own time zone; None when it is not one.
    """
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    if not isinstance(value, str) or len(value) > _LONGEST:
        return None
    text = " ".join(value.split())
    text = text[found.end() :] if (found := _WEEKDAY.match(text)) else text
    try:
        return _day(text, order)
    except ValueError:
        return None


def _day(text: str, order: DateOrder) -> dt.date | None:
    for form in (_ISO, _YEAR_FIRST, _COMPACT):
        if found := form.fullmatch(text):
            return dt.date(*(int(part) for part in found.groups()))
    if found := _NUMBERS.fullmatch(text):
        first, mark, second, year = int(found[1]), found[2], int(found[3]), int(found[4])
        day_first = order == DateOrder.DAY_FIRST or mark == "."
        if (first > 12) != (second > 12):
            day_first = first > 12
        return dt.date(year, second, first) if day_first else dt.date(year, first, second)
    if found := _DAY_MONTH.fullmatch(text):
        return dt.date(int(found[3]), _month(found[2]), int(found[1]))
    if found := _MONTH_DAY.fullmatch(text):
        return dt.date(int(found[3]), _month(found[1]), int(found[2]))
    return None


def _month(name: str) -> int:
    """The number of a month that is written in full or cut to three letters or more; 0, which no day has, for another word."""
    return next((number for number, month in enumerate(_MONTHS, 1) if month.startswith(name.lower())), 0)
