"""Which statements are goals, by where they stand."""

import re

from smartlint.documents.finding import content, wording
from smartlint.documents.finding.sections import OPEN, Zone, names_goals, zone_of
from smartlint.documents.finding.vocabulary import any_of

_MAX_LINK = 300
"""How far into a text, in code points, a link is looked for: one that is all of it is no longer."""
_LINK = re.compile(r"\W*(?:https?://|www\.|\[\[)\S*\W*$")
_DURATION = re.compile(
    rf"(?:(?:\d[\d–-]*|{any_of('target', 'count')})\s)?(?:day|week|month|year|hour|minute)s?\b", re.IGNORECASE
)
_ASSIGNED = re.compile(r"(?:[A-Z][\w.’'-]+(?:\s(?:and|&)\s|\s)?){1,4}(?:to|will)\s[a-z]")


def _never(text: str) -> bool:
    return content.is_unfilled(text) or content.is_question(text) or _LINK.match(text[:_MAX_LINK]) is not None


def _asks_for(text: str) -> bool:
    """Whether the text begins with what is to be done or had."""
    return wording.opens_with_verb(text) or content.wants(text)


def _tells(text: str) -> bool:
    """Whether the text only reports."""
    return wording.reports(text) and not wording.commits(text)


def _is_pointer(text: str) -> bool:
    """Whether the text is a title of, or a link to, something that stands elsewhere: "Team goals 2026", "Planning Thread"."""
    if zone_of(text) in OPEN:
        return True
    if not content.is_title(text) or content.wants(text):
        return False
    return names_goals(text) or (content.word_count(text) < 3 and wording.opens_with_gerund(text))


def asks(text: str) -> bool:
    """Whether the text sets out what is to be done, and does not weigh, ask, report or address the reader."""
    if _never(text) or content.speaks_to_reader(text) or content.is_hedged(text) or wording.reports(text):
        return False
    return content.word_count(text) > 1 and (_asks_for(text) or wording.promises(text))


def behind_label(text: str, *, deep: bool = False) -> bool:
    """Whether what stands behind "Goal:" is one, and no theme: "Goal 1: Reading fluency".

    Args:
        text: what stands behind the label.
        deep: whether the label is that of an objective or key result, which are seldom themes.
    """
    if _never(text) or _DURATION.match(text) or _tells(text):
        return False
    if _asks_for(text) or wording.commits(text) or content.has_target(text):
        return True
    count = content.word_count(text)
    if (count > 1 and content.states(text)) or (count > 3 and not content.is_hedged(text)):
        return True
    return deep and count > 2 and not content.is_title(text)


def in_zone(text: str, zone: Zone, *, box: bool) -> bool:
    """Whether an entry of a list of goals is one.

    Args:
        text: the entry.
        zone: what the list holds.
        box: whether a check box stands in front of it.
    """
    if _never(text) or _tells(text):
        return False
    if content.addresses_reader(text) and not (wording.commits(text) or content.has_target(text)):
        return False
    if zone is Zone.TASKS:
        assigned = _ASSIGNED.match(text) is not None or wording.commits(text)
        return assigned or (wording.opens_with_verb(text) and content.has_target(text))
    if _is_pointer(text):
        return False
    count = content.word_count(text)
    if _asks_for(text) or wording.commits(text) or wording.opens_with_gerund(text):
        return count > 1
    if content.has_target(text):
        return not _DURATION.match(text)
    if box:
        return count > 1
    return (count > 3 and not content.is_hedged(text)) or (count > 2 and content.states(text))


def quoted(text: str) -> bool:
    """Whether a quotation is a goal that is cited, wherever it stands."""
    if not (text[:1].isupper() or text[:1].isdigit()) or content.has_hole(text) or _never(text):
        return False
    if content.addresses_reader(text) or content.is_hedged(text) or wording.reports(text):
        return False
    count, target = content.word_count(text), content.has_target(text)
    if count < 2 or (content.is_title(text) and count > 2 and not target):
        return False
    if _asks_for(text) or wording.shows_served(text):
        return True
    return target and (wording.commits(text) or wording.states_an_aim(text) or count > 2)


def in_prose(text: str, zone: Zone | None) -> bool:
    """Whether a sentence commits to something: "We will call twelve landlords by June"."""
    if zone is Zone.CLOSED or _never(text) or content.speaks_to_reader(text) or content.is_hedged(text):
        return False
    if wording.states_an_aim(text):
        return not content.defines(text) or content.has_target(text)
    if wording.is_assigned(text):
        return True
    if wording.promises(text) or (zone is not None and wording.commits(text)):
        return content.has_target(text)
    return zone in OPEN and content.has_target(text) and (wording.opens_with_verb(text) or wording.shows_served(text))


def on_its_own(text: str, *, box: bool) -> bool:
    """Whether an entry of a list without any title is a goal."""
    if _never(text) or content.speaks_to_reader(text) or content.is_hedged(text) or wording.reports(text):
        return False
    if content.word_count(text) < 3:
        return False
    return (wording.opens_with_verb(text) and (box or content.has_target(text))) or wording.opens_as_habit(text)


def in_note(text: str) -> bool:
    """Whether a numbered part of a note is a goal, and no report: "Adheres to the plan"."""
    if _never(text) or content.addresses_reader(text) or content.is_hedged(text):
        return False
    if content.is_sure(text):
        return True
    if wording.reports(text) or content.word_count(text) < 2:
        return False
    begins = wording.opens_with_imperative(text) or wording.opens_with_gerund(text) or wording.opens_as_habit(text)
    return begins or content.wants(text) or wording.commits(text)


def is_defined(text: str) -> bool:
    """Whether what stands behind a label says what the label means: "a broad result that ..."."""
    return content.first_words(text)[:1] in (["a"], ["an"], ["the"], ["any"], ["what"])
