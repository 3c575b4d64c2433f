"""Events behind a preposition: which ones end a goal though no calendar has them."""

from smartlint.extract.time.events import counted_moment, event_at
from smartlint.extract.time.ground import Ground, Link, Term
from smartlint.extract.time.names import due, named_day, part_of_moment, release, round_birthday, upcoming, yeared
from smartlint.extract.time.passages import clause_moment, opening_stretch, passage, single, sittings, state

_BREAKS = frozenset(("holidays", "holiday", "break", "vacation", "season"))
_OWN = frozenset(("my", "our", "your", "his", "her", "this"))
_STRETCHES = frozenset(("period", "window", "phase", "stint", "season", "cycle", "term", "placement", "tenancy"))
_SEASONAL = frozenset(("appeal", "campaign", "festival", "holidays", "break", "shutdown", "tour", "pilot", "trial"))
_WHOLE = frozenset(
    (
        *("for the duration of", "for the length of", "for the life of", "for the lifetime of", "over the life of"),
        *("for the entirety of", "for the whole of", "in the lifetime of", "within the lifetime of"),
        *("during the lifetime of", "over the lifetime of", "within the life of", "during the life of"),
    )
)
"""Prepositions behind which anything definite is a span of time."""
_POINTS = frozenset(("on", "at", "by", "before", "until"))
_READY = frozenset(
    ("ready", "prepared", "done", "finished", "complete", "completed", "place", "set", "fit", "available")
)
"""Words behind which "for" names what something is to be ready for: "have the deck ready for the board meeting"."""
_OVER = frozenset(("over", "for", "across", "within", "in"))
_TURNS = frozenset(("discharge", "release", "completion", "graduation", "departure", "retirement", "exit"))
"""Moments that "on" names without an article."""
_EVENT_LINKS = frozenset(("by", "before", "on_before", "through", "within"))


def moment(g: Ground, i: int, link: Link) -> Term | None:
    """A moment without a date behind a preposition: "by discharge", "before the audit", "during the pilot"."""
    if special := clause_moment(g, i, link.word) or passage(g, i, link) or state(g, i, link) or sittings(g, i, link):
        return special
    if (link.word in _POINTS or link.word in _OVER) and (part := part_of_moment(g, i)):
        return part
    if link.word in ("in", "during") and g.word(i) == "year" and (planned := counted_moment(g, i)):
        return planned if planned.end is not None else planned._replace(shape="spell")
    if link.word == "on":
        turn = event_at(g, i)
        alone = g.word(i) in _TURNS and g.tag(i).startswith("NN")
        if turn and (alone or (turn.last == i + 1 and g.word(turn.last) in ("day", "night"))):  # "on launch day"
            return turn._replace(shape="spell")
        planned = counted_moment(g, i) if g.word(i) in ("day", "pod") else None
        return planned._replace(shape="spell") if planned and planned.end is None else planned
    if link.word == "at":
        if g.word(i) in g.vocabulary.lists["ends"]:
            return event_at(g, i)
        return yeared(g, i) or named_day(g, i) or _planned(g, i)
    return _over(g, i, link) if link.word in _OVER else _towards(g, i, link)


def _planned(g: Ground, i: int) -> Term | None:
    """A unit counted in a plan, at the end of a clause: "at week 12", "in week 6"."""
    planned = counted_moment(g, i) if g.word(i) in ("week", "wk", "month", "session", "visit", "sprint") else None
    if planned is None or g.word(planned.last + 1) not in ("", ".", ",", ";", ")"):
        return None
    return planned if planned.end is not None else planned._replace(shape="spell")


def _first(g: Ground, i: int) -> bool:
    number = g.number(i + 1)
    return number is not None and number.value == 1


def _over(g: Ground, i: int, link: Link) -> Term | None:
    """A stretch of time behind "over", "for", "across", "within" or "in", and what something is to be ready for."""
    term = event_at(g, i) if link.word in ("over", "for") else None
    if link.word == "over" and term and g.word(term.last) in _BREAKS:
        return term
    if link.word == "for" and g.word(link.first - 1) in _READY:
        return term._replace(shape="spell") if term and _definite(g, i, term, link, "bare") else None
    if link.word == "in" and (planned := _planned(g, i)) and not _first(g, i):  # "week one" is somebody's first
        return planned
    within = link.word != "for" and (opening_stretch(g, i) or single(g, i) or named_day(g, i))
    return within or (release(g, i) if link.word == "in" else None) or _window(g, i, link)


def _towards(g: Ground, i: int, link: Link) -> Term | None:
    """An event behind a preposition that ends a goal, behind "during" and behind "after"."""
    after = link.word in ("after", "following")
    through = link.word in g.vocabulary.lists["while"]
    if (link.kind not in _EVENT_LINKS and not through and not after) or link.kind == "within":
        return None
    if not after and (named := named_day(g, i) if through else _by_name(g, i, link)):
        return named
    if g.tag(i) == "VBG" and not (after and g.word(i) in g.vocabulary.lists["gerunds"]):
        return None
    term = event_at(g, i, loose=(after and g.tag(i) == "VBG") or link.word in _WHOLE)
    if term is None:
        return None
    if not after and "upon" not in link.word and not _definite(g, i, term, link, "lasting" if through else "bare"):
        return None
    return term if not through or _lasts(g, i, term, link) else None


def _by_name(g: Ground, i: int, link: Link) -> Term | None:
    return yeared(g, i) or named_day(g, i) or round_birthday(g, i) or upcoming(g, i, link) or due(g, i, link)


def _lasts(g: Ground, i: int, term: Term, link: Link) -> bool:
    """Whether what a preposition of duration names goes on for a while and is no occasion among many."""
    if g.word(term.last) in g.vocabulary.lists["moments"]:
        return False
    return (
        "upon" in link.word
        or link.word in _WHOLE
        or g.word(term.last) in g.vocabulary.lists["lasting"]
        or opening(g, i, link) in _OWN
    )


def _window(g: Ground, i: int, link: Link) -> Term | None:
    """A stretch of time with a name, behind "over" or "for": "the observation window", "my notice period"."""
    if g.word(i) not in _OWN and g.word(i) != "the":
        return None
    term = event_at(g, i)
    if term is None or term.last <= i + 1 or (link.word == "in" and g.word(term.last) != "season"):
        return None
    return term if g.word(term.last) in _STRETCHES | _SEASONAL else None


def opening(g: Ground, i: int, link: Link) -> str:
    """The determiner of the noun phrase at a lexeme, which the preposition may have taken in, or its first word."""
    return g.word(link.last) if g.word(link.last) in g.vocabulary.lists["determiners"] else g.word(i)


def _definite(g: Ground, i: int, term: Term, link: Link, bare: str) -> bool:
    """Whether an event's name says which one: a determiner but no "a", a number, or a noun that needs none."""
    first = opening(g, i, link)
    if any(g.word(k).endswith("'s") for k in range(i, term.last)):
        return True
    if first in ("a", "an"):
        return False
    names = {
        g.word(term.last),
        f"{g.word(term.last - 2)}-{g.word(term.last)}",
        f"{g.word(term.last - 1)}-{g.word(term.last)}",
    }
    return (
        first in g.vocabulary.lists["determiners"]
        or i in g.numbers
        or g.is_number(term.last)
        or term.last in g.numbers
        or bool(names & g.vocabulary.lists[bare])
        or term.shape != "event"
    )


def yearly(g: Ground, i: int) -> Term | None:
    """Such as "at annual review", "at the next IEP meeting", "at her six-month check-up": one of those that come seldom."""
    at = i + (g.word(i) == "the" or g.word(i) in _OWN or g.word(i) == "their")
    number = g.number(at)
    months = number is not None and g.word(number.last + 1 + (g.word(number.last + 1) == "-")) in ("month", "year")
    if g.word(at) not in ("annual", "next", "final", "yearly") and not months:
        return None
    event = event_at(g, i)
    return event._replace(shape="spell") if event and event.last > at else None


def moment_of_year(g: Ground, i: int) -> Term | None:
    """Such as "the 2028 election": an event named by a year to come."""
    if len(g.word(i + 1)) != 4 or g.digits(i + 1) < g.written.year:
        return None
    event = event_at(g, i)
    return event._replace(shape="spell") if event and event.last > i + 1 else None
