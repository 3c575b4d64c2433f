"""From what was found to facts: roles over the whole goal, spans with their prepositions, last days."""

from dataclasses import dataclass
from typing import Any

from smartlint.extract.time.clauses import FARTHEST, beside, verb_of
from smartlint.extract.time.ground import BOUNDING, Ground, Link, Term
from smartlint.extract.time.lastday import last_day
from smartlint.extract.time.promises import service_event
from smartlint.extract.time.reader import Found
from smartlint.extract.time.rhythms import Rhythm
from smartlint.extract.time.roles import reviewing, role
from smartlint.extractor import Source
from smartlint.facts import Certainty, Deadline, Fact, Recurrence, TimeExpression, TimeKind, TimeRole, VagueTime

_ENDS = frozenset(("by", "before", "on_before", "through", "within"))
_STARTING = frozenset(
    f"{verb}{link}"
    for verb in ("starting", "starts", "beginning", "begins", "commencing", "commences", "effective")
    for link in ("", " in", " on", " from", " with")
) | {"as from", "with effect from"}
_CURRENCIES = frozenset(("$", "€", "£", "¥", "usd", "eur", "gbp", "dollars", "euros", "pounds", "k"))
_ROUGHLY = frozenset(("$", "€", "£", "about", "around", "at", "fewer", "less", "more", "nearly", "no", "over", "under"))
_LEVELS = frozenset(("to", "from", "by", "below", "above", "under", "over", "than"))
_PRICED = 8
"""How many lexemes before a rate are searched for what it is the price or the figure of."""
_STEPS = frozenset((",", ";", ".", "and", "then", "or", "(", "with", ":", "to", "through"))


@dataclass
class _Placed:
    """A term with its role, before facts are made."""

    term: Term
    link: Link | None
    role: TimeRole


def facts_of(g: Ground, source: Source, found: list[Found]) -> tuple[list[Fact], frozenset[int]]:
    """The facts and the claimed lexemes of what was found."""
    placed: list[_Placed] = []
    facts: list[Fact] = []
    claimed: set[int] = set()
    placed.extend(_place(g, one.term, one.link) for one in found if one.term is not None)
    _settle(g, placed)
    bounded = any(item.role is TimeRole.BOUNDS for item in placed)
    for item in placed:
        facts.extend(_time(g, source, item))
        if item.term.shape != "sittings" and (
            item.role is not TimeRole.MENTION or item.term.kind is not TimeKind.DURATION
        ):
            claimed.update(range(item.term.first, item.term.last + 1))
    for one in found:
        if one.rhythm is not None:
            facts.append(_recurrence(g, source, one.rhythm, one.link, bounded))
            claimed.update(range(max(one.rhythm.first, one.rhythm.counted + 1), one.rhythm.last + 1))
        elif one.vague:
            start, end = g.lexemes[one.first].start, g.lexemes[one.last].end
            facts.append(_fact(g, source, VagueTime, start, end, None, loose=one.vague == "loose"))
    return sorted(facts, key=lambda fact: (fact.span.start, fact.span.end, fact.type)), frozenset(claimed)


def _place(g: Ground, term: Term, link: Link | None) -> _Placed:
    what = TimeRole.MENTION if service_event(g, term) else role(g, term, link)
    if what is TimeRole.BOUNDS:
        if term.certainty is Certainty.LOOSE or _ish(g, term):
            return _Placed(term._replace(certainty=Certainty.LOOSE), link, TimeRole.MENTION)
        term = last_day(g, term, link)
    elif link and link.kind == "before":
        term = last_day(g, term, link)
    return _Placed(term, link, what)


def _ish(g: Ground, term: Term) -> bool:
    at = term.last + 1
    return g.word(at) == "ish" or (g.word(at) == "-" and g.word(at + 1) == "ish")


def _settle(g: Ground, placed: list[_Placed]) -> None:
    """Of several that bound the goal the latest does; earlier ones are steps towards it, or reviews on the way."""
    bounding = [item for item in placed if item.role is TimeRole.BOUNDS and item.term.end is not None]
    if len(bounding) < 2:
        return
    latest = max(item.term.end for item in bounding if item.term.end)
    clashes = {k for k in range(len(bounding) - 1) if _contradict(g, bounding[k], bounding[k + 1])}
    for place, item in enumerate(bounding):
        if item.term.end == latest:
            continue
        if reviewing(g, item.term):
            item.role = TimeRole.REVIEW
        elif not {place, place - 1} & clashes:
            item.role = TimeRole.MILESTONE


def _contradict(g: Ground, one: _Placed, other: _Placed) -> bool:
    """Whether two dates that follow one another bound the very same words.

    They do when both stand behind a preposition that sets an end, and no other step or measure begins between them.
    """
    kinds = {item.link.kind for item in (one, other) if item.link}
    if other.link is None or one.link is None or kinds - _ENDS:
        return False
    between = range(one.term.last + 1, min(other.link.first, one.term.last + FARTHEST))
    return not any(g.word(k) in _STEPS or k in g.numbers for k in between)


def _time(g: Ground, source: Source, item: _Placed) -> list[Fact]:
    term = item.term
    first = term.first
    while g.word(first) in ("about", "around"):
        first += 1
    start, end = g.lexemes[first].start, g.lexemes[term.last].end
    fields: dict[str, Any] = {
        "kind": term.kind,
        "start": term.start,
        "end": term.end,
        "grain": term.grain,
        "certainty": term.certainty,
        "readings": term.readings,
        "floating": term.floating,
    }
    if term.kind is TimeKind.EVENT:
        fields["grain"] = None
    kind = Deadline if item.role is TimeRole.BOUNDS else TimeExpression
    made: list[Fact] = [_fact(g, source, kind, start, end, item.link, role=item.role, **fields)]
    if (term.certainty is Certainty.LOOSE and item.link and item.link.kind in BOUNDING and term.shape != "past") or (
        _after(g, item)
    ):
        made.append(_fact(g, source, VagueTime, start, end, item.link, loose=True))
    return made


def _after(g: Ground, item: _Placed) -> bool:
    """Whether the goal is only said to come after something, or to begin at some time."""
    if item.role is not TimeRole.MENTION or item.link is None or item.term.shape == "past":
        return False
    if item.link.kind == "start" and item.term.kind is not TimeKind.EVENT:
        onward = g.word(item.term.last + 1) in ("onward", "onwards", "forward", "on")
        return onward or item.link.word in _STARTING or _to_begin(g, item)
    return item.link.word in ("after", "following")


def _to_begin(g: Ground, item: _Placed) -> bool:
    """Whether "from" names a day to come on which something begins, and no figure or range: "from September, cycle to work"."""
    term, link = item.term, item.link
    if link is None or link.word not in ("from", "as of") or term.start is None or term.start <= g.written:
        return False
    return g.word(link.first - 1) in ("", ",", "(") or g.word(term.last + 1) in ("", ".", ",", ")", ";")


def _fact(g: Ground, source: Source, made: type[Fact], first: int, last: int, link: Link | None, **fields: Any) -> Fact:
    wide = (g.lexemes[link.first].start if link else first, last)
    clause = source.clause_of(g.at(first)) if g.text.words else None
    return made.at(g.raw, first, last, part=source.text.part, phrase=wide, clause=clause, **fields)


def _recurrence(g: Ground, source: Source, found: Rhythm, link: Link | None, bounded: bool) -> Fact:
    link = link if link and link.word in ("on", "for") else None
    start, end = g.lexemes[found.first].start, g.lexemes[found.last].end
    what = _rhythm_role(g, found)
    return _fact(
        g,
        source,
        Recurrence,
        start,
        end,
        link,
        role=what,
        kind=TimeKind.SET,
        grain=found.grain,
        bounded=bounded,
        times=found.times,
        every=found.every,
    )


def _priced(g: Ground, i: int) -> bool:
    """Whether a rate is the price of a thing that is looked for: "a job at $45,000 a year", "rent under 900 a month"."""
    words = [g.word(k) for k in range(max(0, i - _PRICED), i)]
    return not _CURRENCIES.isdisjoint(words) and not g.vocabulary.lists["priced"].isdisjoint(words)


def _moved_figure(g: Ground, i: int) -> bool:
    """Whether a rate is the unit of a figure that is to move: "grow orders to 40 a week", "cut calls by 5 per day"."""
    for k in range(max(0, i - _PRICED), i):
        figure = k + 1 in g.numbers or g.word(k + 1) in _ROUGHLY
        if g.word(k) not in _LEVELS or not figure:
            continue
        turned = g.word(k - 1) in ("down", "up")
        if turned and g.tag(k - 2).startswith("VB"):  # one cuts down to three coffees a day oneself
            return False
        return turned or verb_of(g, i) in g.vocabulary.lists["moving"]
    return False


def _rated(g: Ground, at: int) -> bool:
    """Whether a rate or a name is what the noun phrase at a lexeme is about: "daily users", but not "monthly budget review"."""
    rates = g.vocabulary.lists["rates"]
    if not any(g.word(at + step) in rates for step in range(3)):
        return False
    last = at
    while g.tag(last + 1).startswith("NN") and last - at < 4:
        last += 1
    head = g.word(last)
    return last == at or head in rates or head.removesuffix("s") not in g.vocabulary.lists["moments"] | {"review"}


def _rhythm_role(g: Ground, found: Rhythm) -> TimeRole:
    """A rhythm of what is done bounds nothing by itself; as the name of a rate it is only mentioned."""
    behind = found.last + 1
    if (g.word(found.first) in ("per", "/") and not found.rate) or beside(g, found.first):
        return TimeRole.MENTION
    lists = g.vocabulary.lists
    if found.rate and (_priced(g, found.first) or _moved_figure(g, found.first)):
        return TimeRole.MENTION
    if g.word(found.first) in ("each", "every") and g.word(found.last) in lists["occasions"] - lists["dated"] - {"time"}:
        thing = g.token(found.last)  # "test each release" names things, "at each release" a rhythm
        if thing is not None and thing.dep in ("nsubj", "nsubjpass", "dobj"):
            return TimeRole.MENTION
    between = g.word(found.first) in g.vocabulary.schedules and g.word(found.first - 1) in ("from", "to")
    if between and verb_of(g, found.first) in lists["moving"]:  # "raise the frequency from weekly to daily"
        return TimeRole.MENTION
    if g.word(found.first) in g.vocabulary.schedules and g.word(behind).isalpha():
        token = g.token(found.first)
        following = g.token(behind)
        near = g.word(behind) == "living" or (
            token
            and following
            and ((token.head >= following.i and token.dep in ("amod", "compound", "nmod")) or token.tag == "JJ")
        )
        if near and (
            g.word(found.first - 1) in ("of", "from", "to", "than")
            or _rated(g, behind)
            or verb_of(g, found.first) in lists["moving"] | lists["reworking"]
            or (g.word(found.first) in ("annual", "yearly") and g.word(found.first - 1) in ("the", "our", "its", "my"))
        ):
            return TimeRole.MENTION
    return TimeRole.BOUNDS
