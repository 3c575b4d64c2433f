"""What an expression of time does in its goal: bound it, watch it, step towards it, or only be mentioned."""

from typing import NamedTuple

from smartlint.extract.time.ground import Ground, Term
from smartlint.facts import Certainty, Grain, TimeKind, TimeRole

BOUNDING = frozenset(("by", "through", "on_before", "before", "within", "during"))
_EXTENT = frozenset("period window timeframe time-frame frame span stretch timeline horizon block".split())
_HYPHENED = frozenset("-–")
_SERVICE_DAYS = 10
"""Up to how many days "within" is a promise of service behind a verb of service."""
_ALONE = frozenset(("unit", "rolling", "relative", "weekday", "edge", "middle", "day", "month", "part", "fiscal", "academic", "range",
                    "counted", "nth", "term"))
_REVIEWING = frozenset("review check revisit reassess re-evaluate reevaluate evaluate monitor assess report".split())


class Link(NamedTuple):
    """A preposition, or several, before an expression."""

    first: int
    last: int
    kind: str
    word: str


def role(g: Ground, term: Term, link: Link | None) -> TimeRole:
    """What the expression does, by its preposition, what follows it and what it hangs on."""
    kind = link.kind if link else ""
    if term.shape in ("past", "possessive", "todate") or term.link == "from" and term.end is None:
        return TimeRole.MENTION
    if kind in ("start", "after", "compare"):
        return TimeRole.BOUNDS if _moved(g, link) else TimeRole.MENTION
    attribute = _attribute(g, term)
    if attribute == "bounding":
        return TimeRole.BOUNDS
    if attribute == "baseline" or attribute and kind not in ("by", "before", "on_before", "through"):
        return TimeRole.MENTION
    if term.kind is TimeKind.DURATION:
        return _duration(g, term, link)
    if term.shape == "current" and kind not in BOUNDING or term.shape == "year" and not kind and not _year_alone(g, term):
        return TimeRole.MENTION
    if not kind and not (term.shape in _ALONE or term.shape == "year" or _fenced(g, term)):
        return TimeRole.MENTION
    if kind in ("", "during") and (_is_past(g, term) or _aside(g, term) or term.shape == "rolling" and _serves(g, term, link)):
        return TimeRole.MENTION
    if link and link.word in ("in", "within") and _serves(g, term, link):
        return TimeRole.MENTION
    return TimeRole.BOUNDS


def _moved(g: Ground, link: Link | None) -> bool:
    """Whether "to" moves a date: "postpone the launch from May to June", "extend it to 2028"."""
    if link is None or link.word != "to":
        return False
    words = [g.word(i) for i in range(max(0, link.first - 6), link.first)]
    return words[-2:-1] == ["from"] or any(word.startswith(("extend", "postpone", "mov", "push", "delay", "bring")) for word in words)


def _attribute(g: Ground, term: Term) -> str:
    """What the noun is that the expression describes as an adjective: "baseline", "bounding", "other", or "" without one."""
    at = term.last + 1
    hyphen = g.word(at) == "-" and g.glued(at)
    word = g.word(at + hyphen)
    if word == "'" or not word.isalpha():
        return ""
    lists = g.vocabulary.lists
    if word in lists["baseline"] or word == "base" or word in ("emissions", "emission") and g.word(at + 1) == "levels":
        return "baseline"
    if term.kind is TimeKind.DURATION:
        return "other" if hyphen and word not in _EXTENT else ""
    if word in lists["bounding"] and term.shape in ("year", "fiscal", "part", "academic", "unit", "possessive"):
        return "bounding"
    token, head = g.token(term.last), None
    following = g.token(at + hyphen)
    if token is None or following is None or not following.tag.startswith("NN"):
        return ""
    first = g.token(term.first) or token
    for place in {first.i, token.i}:
        word_here = g.text.words[place]
        if word_here.head > token.i and word_here.dep in ("compound", "nummod", "amod", "nmod", "poss"):
            head = word_here.head
    if head is not None and term.shape not in ("unit", "edge", "middle", "rolling", "relative", "range", "counted"):
        return "other"
    return ""


def _year_alone(g: Ground, term: Term) -> bool:
    """Whether a year without a preposition is a date: at the end of a clause or in brackets, and not long ago."""
    if term.start is None or not g.written.year - 1 <= term.start.year <= g.written.year + 40:
        return False
    before, after = g.word(term.first - 1), g.word(term.last + 1)
    return before in ("(", "-", "–", "—", ",", ":", "[", "", "spring", "fall") and after in ("", ")", ".", ",", ";", ":", "]", "-", "–")


def _fenced(g: Ground, term: Term) -> bool:
    """Whether brackets or a colon stand before the expression and a clause ends behind it."""
    return g.word(term.first - 1) in ("(", ":", "–", "—", "[") and g.word(term.last + 1) in ("", ")", ".", ",", ";", "]")


def _duration(g: Ground, term: Term, link: Link | None) -> TimeRole:
    """A length of time bounds the goal behind "within", "in", "over", "for"; not as an adjective, a rate or a service promise."""
    if link is None or link.kind not in ("within", "during") or link.word in ("on", "at", "around", "of"):
        return TimeRole.BOUNDS if _fenced(g, term) and g.word(term.first - 1) == "(" and g.word(term.last + 1) == ")" else (
            TimeRole.MENTION)
    if g.word(term.first) == "single" or g.word(term.first + 1) == "single":
        return TimeRole.MENTION
    if g.word(term.last + 1) in ("of", "or") and g.word(term.last + 2) in ("experience", "age", "more", "less", "longer", "work",
                                                                        "service", "expenses", "savings", "runway", "reserves"):
        return TimeRole.MENTION
    return TimeRole.MENTION if _serves(g, term, link) else TimeRole.BOUNDS


def _serves(g: Ground, term: Term, link: Link | None) -> bool:
    """Whether "within" a few days is a promise of service: "respond within two days", "within 3 days of a request"."""
    length = term.months * 30 + term.days if term.kind is TimeKind.DURATION else 0
    if term.kind is not TimeKind.DURATION or length > _SERVICE_DAYS and term.shape != "business":
        return False
    lists = g.vocabulary.lists
    if g.word(term.last + 1) in ("of", "after", "from", "following") and _service_noun(g, term.last + 2):
        return True
    verb = _verb(g, term.first)
    return verb in lists["service"]


def _service_noun(g: Ground, i: int) -> bool:
    nouns = g.vocabulary.lists["service_nouns"]
    return any(g.word(i + step) in nouns for step in range(4))


def service_event(g: Ground, term: Term) -> bool:
    """Whether "N days of" something counts from each request, and is no date of the goal."""
    if term.kind is not TimeKind.EVENT or term.grain not in (Grain.DAY, Grain.WEEK):
        return False
    return any(g.word(i) in g.vocabulary.lists["service_nouns"] for i in range(term.first + 2, term.last + 1)) and (
        _verb(g, term.first) in g.vocabulary.lists["service"] or g.word(term.last) in ("request", "referral", "receipt", "contact"))


def _verb(g: Ground, i: int) -> str:
    """The lemma of the verb that a lexeme hangs on, or of the first word of an imperative before it."""
    token = g.token(i)
    if token is None:
        return ""
    words = g.text.words
    if token.tag.startswith("VB"):
        return token.lemma
    return next((words[head].lemma for head in g.text.ancestors(token.i) if words[head].tag.startswith("VB")), "")


def _is_past(g: Ground, term: Term) -> bool:
    """Whether an expression lies before the day of writing and its clause tells of the past."""
    if term.end is None or term.end >= g.written:
        return False
    if term.shape in ("unit", "relative", "weekday"):
        return True
    token = g.token(term.first)
    if token is None:
        return False
    words = g.text.words
    for head in g.text.ancestors(token.i):
        tag = words[head].tag
        if tag == "VBD":
            return True
        if tag == "VBN":
            helpers = {words[child].lower for child in g.text.children[head]}
            return not helpers & {"will", "should", "shall", "must", "to", "can"}
        if tag.startswith("VB"):
            return False
    return False


def _aside(g: Ground, term: Term) -> bool:
    """Whether an expression in brackets lies before the day of writing: figures of the past beside the goal."""
    if term.end is None or term.end >= g.written:
        return False
    for i in range(term.first - 1, max(-1, term.first - 12), -1):
        if g.word(i) in ("(", ")"):
            return g.word(i) == "("
    return False


def reviewing(g: Ground, term: Term) -> bool:
    """Whether the expression says when progress is looked at."""
    return _verb(g, term.first) in _REVIEWING or g.word(term.last + 1) in ("review", "check-in", "checkpoint") or any(
        g.word(i) in ("review", "checkpoint", "check-in") for i in range(max(0, term.first - 3), term.first))


def last_day(g: Ground, term: Term, link: Link | None) -> Term:
    """The term with the last day that its preposition allows, the other convention among its readings."""
    from smartlint import dates
    from smartlint.facts import Reading

    if term.start is None or term.end is None or link is None:
        return term
    conventions = g.conventions
    if link.kind == "before":
        if term.shape == "edge" or term.start == term.end and conventions.before_day == "included":
            return term._replace(start=None)
        return term._replace(start=None, end=term.start - dates.DAY,
                             readings=(*term.readings, Reading(end=term.start, why="'before' with that day")))
    if link.kind == "by" and term.shape == "middle":
        return term._replace(end=_middle(term))
    if link.kind == "by" and term.grain is not Grain.DAY and term.shape in ("month", "year", "part", "season", "decade", "fiscal",
                                                                         "academic", "unit", "term"):
        first = Reading(end=term.start, why="'by' as its first day")
        if conventions.by_period == "first":
            return term._replace(end=term.start, certainty=Certainty.CONVENTION,
                                 readings=(*term.readings, Reading(end=term.end, why="'by' as its last day")))
        return term._replace(readings=(*term.readings, first))
    return term


def _middle(term: Term) -> "object":
    """The day that "by mid-June", "by mid-2027" or "by mid-week" ends with: the 15th, 30 June, Wednesday."""
    assert term.end is not None and term.start is not None
    if term.grain is Grain.MONTH:
        return term.end.replace(day=15)
    if term.grain is Grain.WEEK:
        return term.end.fromordinal(term.start.toordinal() + 1)
    return term.end
