"""Which statements are goals, by where they stand."""

import re

from smartlint.documents.finding import wording
from smartlint.documents.finding.sections import Zone, zone_of

_LINK = re.compile(r"^\W*(?:https?://|www\.|\[\[)\S*\W*$")
_DURATION = re.compile(r"^(?:\d[\d–-]*\s)?(?:day|week|month|year|hour|minute)s?\b", re.IGNORECASE)
_ASSIGNED = re.compile(r"^(?:[A-Z][\w.’'-]+(?:\s(?:and|&)\s|\s)?){1,4}(?:to|will)\s[a-z]")
_SMALL = frozenset("a an and as at by for from in into of on or the to vs with & – -".split())


def _never(text: str) -> bool:
    return wording.is_unfilled(text) or wording.is_question(text) or _LINK.match(text) is not None


def asks(text: str) -> bool:
    """Whether the text sets out what is to be done, and does not weigh, ask, report or address the reader."""
    if _never(text) or wording.speaks_to_reader(text) or wording.is_hedged(text) or wording.reports(text):
        return False
    return wording.word_count(text) > 1 and (_asks_for(text) or wording.promises(text))


def _asks_for(text: str) -> bool:
    """Whether the text begins with what is to be done or had."""
    return wording.opens_with_verb(text) or wording.wants(text)


def is_title(text: str) -> bool:
    """Whether the text is written as titles are: "Reduce Social Stigma"."""
    words = text.split()
    if len(words) < 2 or not words[-1][-1].isalnum():
        return False
    return all(word in _SMALL or word[0].isupper() or word[0].isdigit() for word in words)


def behind_label(text: str) -> bool:
    """Whether what stands behind "Goal:" is one, and no theme: "Goal 1: Reading fluency"."""
    if _never(text) or _DURATION.match(text) or (wording.reports(text) and not wording.commits(text)):
        return False
    count = wording.word_count(text)
    return (
        _asks_for(text)
        or wording.commits(text)
        or wording.has_target(text)
        or (count > 1 and wording.states(text))
        or (count > 3 and not wording.is_hedged(text))
    )


def in_zone(text: str, zone: Zone, *, box: bool) -> bool:
    """Whether an entry of a list of goals is one."""
    if _never(text) or (wording.addresses_reader(text) and not (wording.commits(text) or wording.has_target(text))):
        return False
    if wording.reports(text) and not wording.commits(text):
        return False
    if zone is Zone.TASKS:
        return _ASSIGNED.match(text) is not None or wording.commits(text) or (wording.opens_with_verb(text) and wording.has_target(text))
    count = wording.word_count(text)
    if _asks_for(text) or wording.commits(text) or wording.opens_with_gerund(text):
        return count > 1
    if zone_of(text) in (Zone.GOALS, Zone.OBJECTIVES):
        # A title or a link to other goals: "Team goals 2026".
        return False
    if wording.has_target(text):
        return not _DURATION.match(text)
    return (box and count > 1) or (count > 3 and not wording.is_hedged(text)) or (count > 2 and wording.states(text))


def quoted(text: str) -> bool:
    """Whether a quotation is a goal that is cited, wherever it stands."""
    if not (text[:1].isupper() or text[:1].isdigit()) or wording.has_hole(text):
        return False
    if _never(text) or wording.addresses_reader(text) or wording.is_hedged(text) or wording.reports(text):
        return False
    count = wording.word_count(text)
    if count < 2 or (is_title(text) and count > 2 and not wording.has_target(text)):
        return False
    if _asks_for(text) or wording.shows_served(text):
        return True
    return (wording.commits(text) or count > 2) and wording.has_target(text)


def in_prose(text: str, zone: Zone | None) -> bool:
    """Whether a sentence commits to something: "We will call twelve landlords by June"."""
    if zone is Zone.CLOSED or _never(text) or wording.speaks_to_reader(text) or wording.is_hedged(text):
        return False
    if wording.states_an_aim(text):
        return not wording.defines(text) or wording.has_target(text)
    if wording.promises(text) or (zone is not None and wording.commits(text)):
        return wording.has_target(text)
    return zone in (Zone.GOALS, Zone.OBJECTIVES) and wording.opens_with_verb(text) and wording.has_target(text)


def on_its_own(text: str, *, box: bool) -> bool:
    """Whether an entry of a list without any title is a goal."""
    if _never(text) or wording.speaks_to_reader(text) or wording.is_hedged(text) or wording.reports(text):
        return False
    if wording.word_count(text) < 3:
        return False
    return (wording.opens_with_verb(text) and (box or wording.has_target(text))) or wording.opens_as_habit(text)


def in_note(text: str) -> bool:
    """Whether a numbered part of a note is a goal, and no report: "Adheres to the plan"."""
    if _never(text) or wording.addresses_reader(text) or wording.is_hedged(text):
        return False
    if wording.is_sure(text):
        return True
    if wording.reports(text) or wording.word_count(text) < 2:
        return False
    return (
        wording.opens_with_imperative(text)
        or wording.opens_with_gerund(text)
        or wording.wants(text)
        or wording.commits(text)
        or wording.opens_as_habit(text)
    )


def is_defined(text: str) -> bool:
    """Whether what stands behind a label says what the label means: "a broad result that ..."."""
    return wording.first_words(text)[:1] in (["a"], ["an"], ["the"], ["any"], ["what"])
