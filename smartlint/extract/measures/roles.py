"""What each quantity is there for: target, baseline, change, frequency, duration, scope, rating, other."""

from smartlint.extract.measures.draft import COUNT, FRACTION, MULTIPLE, SCORE, TIMES, Draft
from smartlint.extract.measures.page import COMMITTED, NOUN_TAGS, Page
from smartlint.extract.measures.phrases import Around
from smartlint.extract.measures.units import DURATION, PERCENT
from smartlint.facts import ActionClass, Comparator, Mood, QuantityRole
from smartlint.lexicon import words

_CLOSED = frozenset((")", "(", ";", ".", ",", "to", "by", ""))
_PLACED = frozenset(("to", "of", "at", "is", "above", "below", "than", ":", "from", "("))
_STREAKS = frozenset(("streak", "period", "stretch", "run"))
_LONG = frozenset(("day", "week", "month", "quarter", "year", "decade", "fortnight"))
_OCCASIONAL = frozenset(("day", "night"))
_COMPARED = frozenset(("more", "fewer", "less", "faster", "higher", "larger", "better", "as", "the", "our", "its", "my",
                       "their"))
_REMARKS = frozenset((Mood.PAST, Mood.STATEMENT, Mood.QUESTION))
_LEARNING = frozenset(("want", "learn", "study", "memorise", "memorize"))
_AIMING = frozenset(("aim", "plan", "hope", "intend", "want", "expect", "mean", "target", "seek"))
RANKED = frozenset(("percentile", "centile"))
"""Units that an ordinal measures in: "the 90th percentile"."""

_REACH = 4
"""How many lexemes before a number say that it is a baseline or a rating."""


def role(page: Page, draft: Draft, near: Around) -> tuple[QuantityRole, bool]:
    """The role of a quantity, and whether it is a change of an amount ("by 20 %", "double")."""
    plain = _plain_role(page, draft, near)
    if plain is not None:
        return plain, False
    relative = _is_relative(page, draft, near)
    if relative or _follows_by(page, near):
        return QuantityRole.CHANGE, relative
    return QuantityRole.DURATION if draft.kind == DURATION else QuantityRole.TARGET, False


def _plain_role(page: Page, draft: Draft, near: Around) -> QuantityRole | None:
    """The roles that the words around settle."""
    if _rates_belief(page, draft):
        return QuantityRole.RATING
    if _describes(page, draft, near):
        return QuantityRole.OTHER
    if _is_aside(page, draft, near):
        return QuantityRole.OTHER
    if page.at(draft.last + 1) not in RANKED and _is_known_set(page, draft, near):
        return QuantityRole.SCOPE
    bare = draft.kind == COUNT and near.noun < 0 and page.at(draft.first - 1) == "of"
    if bare and page.aside(page.word_of(draft.first)):
        return QuantityRole.SCOPE  # "students who pass with a score of 3"
    if draft.role is not None or page.at(draft.last + 1) in RANKED:
        return draft.role or QuantityRole.TARGET
    if _is_baseline(page, near):
        return QuantityRole.BASELINE
    often = near.periodic and (draft.kind in (COUNT, TIMES, MULTIPLE) or draft.unit in _OCCASIONAL)
    if often or draft.kind == TIMES or (draft.kind == COUNT and page.at(draft.last + 1) == "times"):
        return QuantityRole.FREQUENCY
    return None


def _is_aside(page: Page, draft: Draft, near: Around) -> bool:
    """Whether the number belongs to a remark beside the goal: a past or present fact in a sentence of its own."""
    above = page.action_above(page.word_of(draft.first))
    if above is None or above.mood not in _REMARKS or above.lemma == "be" or near.comparator is not Comparator.EQ:
        return False
    if above.mood is Mood.STATEMENT and above.lemma in _AIMING:
        return False  # "we are aiming at 16 teachers"
    return any(action.mood in COMMITTED and action.sentence != above.sentence for action in page.actions.values())


def _is_known_set(page: Page, draft: Draft, near: Around) -> bool:
    """Whether the number only says which known things are meant ("with the two schools"), or what is known."""
    if draft.kind != COUNT or near.noun < 0:
        return False
    above, noun = page.action_above(page.word_of(draft.first)), page.words[near.noun]
    if above is not None and above.kind is ActionClass.MENTAL and above.span.end <= noun.start:
        return above.lemma not in _LEARNING
    before = page.at(draft.first - 1)
    if before in ("next", "first") and noun.dep == "pobj" and page.words[noun.head].lower in ("for", "with", "from"):
        return True  # "a kitchen for the next hundred guests"
    known = before in ("the", "our", "my", "these", "those", "their")
    return known and noun.dep in ("pobj", "poss", "compound") and page.at(draft.first - 2) != "of"


def _rates_belief(page: Page, draft: Draft) -> bool:
    """Whether the number says how sure the writer is: "(8/10 confident)", "confidence level 4 out of 10"."""
    if draft.kind not in (SCORE, PERCENT) and (draft.kind not in (COUNT, FRACTION) or draft.most > 10):
        return False
    near = (*page.lower[max(0, draft.first - _REACH) : draft.first], *page.lower[draft.last + 1 : draft.last + 3])
    return any(word in words("measures", "rating") for word in near)


def _describes(page: Page, draft: Draft, near: Around) -> bool:
    """Whether the number only describes: an age, the size of a sample, the length in a name ("30-day readmissions")."""
    before, behind = page.at(near.first - 1), page.at(draft.last + 1)
    # "Three old friends" are counted, "three year olds" are not.
    thing = behind == "old" and page.tag(draft.last + 2) in NOUN_TAGS
    aged = (behind in words("measures", "age_behind") and not thing) or (
        behind in ("-", "of") and page.at(draft.last + 2) in ("old", "olds", "age"))
    sample = page.at(draft.first - 1) == "=" and page.at(draft.first - 2) == "n"
    if aged or sample or before in words("measures", "ages"):
        return True
    return draft.hyphen and draft.kind == DURATION and draft.unit in _LONG and near.noun >= 0 and (
        page.words[near.noun].lemma not in _STREAKS)


def _is_baseline(page: Page, near: Around) -> bool:
    """Whether the words before say where things stand now: "(currently 62 %)", "up from 12", "baseline of 30"."""
    for at in range(near.first - 1, near.first - 1 - _REACH, -1):
        word = page.at(at)
        if word in words("measures", "baseline"):
            return True
        if word == "from":
            return page.at(at - 1) in ("(", ",") or not words("measures", "moving").isdisjoint(
                (page.at(at - 1), page.at(at - 2)))
        if word in _CLOSED or page.kind(at) == "number":
            return False
    return False


def _is_relative(page: Page, draft: Draft, near: Around) -> bool:
    """Whether the amount is part of an amount that is not named: "by 20 %", "a 20 % reduction", "double"."""
    if draft.kind == MULTIPLE:
        return not near.periodic and (_verb_changes(page, draft) or page.at(draft.last + 1) in _COMPARED)
    if draft.unit in ("percentage point", "basis point"):
        return True
    if draft.kind not in (PERCENT, FRACTION):
        return False
    noun = page.words[near.noun].lemma if near.noun >= 0 else ""
    if _follows_by(page, near) or noun in words("measures", "change_nouns"):
        return True
    before = page.at(near.first - 1)
    if near.comparator not in (Comparator.EQ, Comparator.ABOUT):
        return False
    if before in ("of", ":") and page.at(near.first - 2) in words("measures", "change_nouns"):
        return True
    return before not in _PLACED and _changed_directly(page, draft)


def _changed_directly(page: Page, draft: Draft) -> bool:
    """Whether a share hangs without a preposition on a verb of change: "cut waste 20 %"."""
    verb = page.action_above(page.word_of(draft.first))
    return page.at(draft.last + 1) != "of" and verb is not None and verb.object is not None and (
        verb.object.end <= page.lexemes[draft.first].start) and _verb_changes(page, draft)


def _verb_changes(page: Page, draft: Draft) -> bool:
    verb = page.action_above(page.word_of(draft.first))
    return verb is not None and verb.lemma not in words("indicators", "keep") and (
        verb.kind is ActionClass.CHANGE or verb.lemma in words("measures", "change_verbs"))


def _follows_by(page: Page, near: Around) -> bool:
    at = near.first - 1
    at -= page.at(at) in ("a", "an", "another", "further", "additional")
    return page.at(at) == "by"


def measuring_unit(page: Page, draft: Draft, near: Around) -> str:
    """The unit that the fact names: the symbol or measure unit, or the lemma of the counted noun."""
    if draft.unit:
        return draft.unit
    if draft.kind in (COUNT, FRACTION) and near.noun >= 0 and page.at(draft.last + 1) not in ("times", "time"):
        return page.words[near.noun].lemma
    return ""
