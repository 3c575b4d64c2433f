"""What each quantity is there for: target, baseline, change, frequency, duration, scope, rating, other."""

from smartlint.extract.measures.drafts import COUNT, FRACTION, MULTIPLE, SCORE, TIMES, Draft
from smartlint.extract.measures.page import Page
from smartlint.extract.measures.phrases import Around
from smartlint.extract.measures.units import DURATION, PERCENT
from smartlint.facts import Action, ActionClass, Comparator, QuantityRole
from smartlint.lexicon import words

_CLOSED = frozenset((")", "(", ";", ".", ","))
_LONG = frozenset(("day", "week", "month", "quarter", "year", "decade", "fortnight"))
_COMPARED = frozenset(("more", "fewer", "less", "faster", "higher", "as", "the", "our", "its", "my", "their", "larger", "better"))
_OCCASIONAL = frozenset(("day", "night"))


def role(page: Page, draft: Draft, near: Around) -> tuple[QuantityRole, bool]:
    """The role of a quantity, and whether it is a change of an amount ("by 20 %", "double")."""
    relative = is_relative(page, draft, near)
    if _rates_belief(page, draft):
        return QuantityRole.RATING, False
    if _describes(page, draft, near):
        return QuantityRole.OTHER, False
    word = page.word_of[draft.first]
    if draft.kind == COUNT and word >= 0 and page.at(draft.first - 1) == "of" and near.noun < 0 and page.aside(word):
        return QuantityRole.SCOPE, False
    if draft.role is not None:
        return draft.role, False
    if _is_baseline(page, draft, near):
        return QuantityRole.BASELINE, False
    if near.periodic and (draft.kind in (COUNT, TIMES, MULTIPLE) or draft.unit in _OCCASIONAL):
        return QuantityRole.FREQUENCY, False
    if draft.kind == TIMES or page.at(draft.last + 1) == "times" and draft.kind == COUNT:
        return QuantityRole.FREQUENCY, False
    if relative or _by(page, near):
        return QuantityRole.CHANGE, relative
    if draft.kind == DURATION:
        return QuantityRole.DURATION, False
    return QuantityRole.TARGET, False


def _rates_belief(page: Page, draft: Draft) -> bool:
    """Whether the number says how sure the writer is: "(8/10 confident)", "80% confidence", "confidence level 4 out of 10"."""
    near = (*page.lower[max(0, draft.first - 4):draft.first], *page.lower[draft.last + 1:draft.last + 3])
    return draft.kind in (SCORE, COUNT, FRACTION, PERCENT) and any(word in words("measures", "rating") for word in near) and (
        draft.kind in (SCORE, PERCENT) or draft.most <= 10)


def _describes(page: Page, draft: Draft, near: Around) -> bool:
    """Whether the number only describes: an age, the size of a sample, the length in a name ("30-day readmission rate")."""
    before, behind = page.at(near.first - 1), page.at(draft.last + 1)
    if before in words("measures", "ages") or behind in words("measures", "age_behind") or page.at(draft.last + 2) in (
            "old", "olds", "age") and behind in ("-", "of"):
        return True
    if before in ("ages", "aged") or (page.at(draft.first - 1) == "=" and page.at(draft.first - 2) == "n"):
        return True
    return draft.hyphen and draft.kind == DURATION and draft.unit in _LONG and near.noun >= 0 and (
        page.words[near.noun].lemma not in ("streak", "period", "stretch", "run"))


def _is_baseline(page: Page, draft: Draft, near: Around) -> bool:
    """Whether the words before say where things stand now: "(currently 62 %)", "up from 12", "baseline of 30"."""
    at = near.first - 1
    for _ in range(4):
        word = page.at(at)
        if word in words("measures", "baseline") or word in ("last", "previous", "prior") and page.at(at + 1) != "for":
            return True
        if word == "from":
            return page.at(at - 1) in ("(", ",") or page.at(at - 1) in words("measures", "moving") or page.at(at - 2) in (
                words("measures", "moving"))
        if not word or word in _CLOSED or word in ("to", "by") or page.kind(at) == "number":
            return False
        at -= 1
    return False


def is_relative(page: Page, draft: Draft, near: Around) -> bool:
    """Whether the amount is part of an amount that is not named: "by 20 %", "a 20 % reduction", "double", "15 points"."""
    if draft.role is not None:
        return False
    if draft.kind == MULTIPLE:
        return not near.periodic and (_verb_changes(page, draft) or page.at(draft.last + 1) in _COMPARED)
    if draft.unit in ("percentage point", "basis point"):
        return True
    if draft.kind not in (PERCENT, FRACTION):
        return False
    if _by(page, near):
        return True
    noun = page.words[near.noun].lemma if near.noun >= 0 else ""
    if noun in words("measures", "change_nouns"):
        return True
    if near.comparator not in (Comparator.EQ, Comparator.ABOUT):
        return False
    before = page.at(near.first - 1)
    if before in ("of", ":") and page.at(near.first - 2) in words("measures", "change_nouns"):
        return True
    if before in ("to", "of", "at", "is", "above", "below", "than", ":", "from", "("):
        return False
    return _changed_directly(page, draft)


def _changed_directly(page: Page, draft: Draft) -> bool:
    """Whether a share hangs without a preposition on a verb of change: "cut waste 20 %"."""
    verb = _verb(page, draft)
    return page.at(draft.last + 1) != "of" and verb is not None and verb.object is not None and (
        verb.object.end <= page.lexemes[draft.first].start) and _verb_changes(page, draft)


def _verb(page: Page, draft: Draft) -> Action | None:
    word = page.word(draft.first)
    clause = page.source.clause_of(word.i) if word else None
    return next((action for action in page.source.of(Action) if action.id == clause), None) if clause else None


def _verb_changes(page: Page, draft: Draft) -> bool:
    verb = _verb(page, draft)
    return verb is not None and verb.lemma not in words("indicators", "keep") and (
        verb.kind is ActionClass.CHANGE or verb.lemma in words("measures", "change_verbs"))


def _by(page: Page, near: Around) -> bool:
    at = near.first - 1
    if page.at(at) in ("a", "an", "another", "further", "additional"):
        at -= 1
    return page.at(at) == "by"


def measuring_unit(page: Page, draft: Draft, near: Around) -> str:
    """The unit that the fact names: the symbol or measure unit, or the lemma of the counted noun."""
    if draft.unit:
        return draft.unit
    if draft.kind in (COUNT, FRACTION) and near.noun >= 0 and page.at(draft.last + 1) not in ("times", "time"):
        return page.words[near.noun].lemma
    return ""


