"""Events behind a preposition: which ones end a goal though no calendar has them."""

from smartlint.extract.time.events import clause_moment, event_at
from smartlint.extract.time.ground import Ground, Link, Term

_BREAKS = frozenset(("holidays", "holiday", "break", "vacation", "season"))
_OWN = frozenset(("my", "our", "your", "his", "her", "this"))
_EVENT_LINKS = frozenset(("by", "before", "on_before", "through", "within"))


def moment(g: Ground, i: int, link: Link) -> Term | None:
    """A moment without a date behind a preposition: "by discharge", "before the audit", "during the pilot"."""
    through = link.word in g.vocabulary.lists["while"]
    if clause := clause_moment(g, i, link.word):
        return clause
    if link.word == "over" and (term := event_at(g, i)) and g.word(term.last) in _BREAKS:
        return term
    if link.word == "at":
        return event_at(g, i) if g.word(i) in g.vocabulary.lists["ends"] else None
    after = link.word in ("after", "following")
    if (link.kind not in _EVENT_LINKS and not through and not after) or link.kind == "within":
        return None
    if g.tag(i) == "VBG" and not (after and g.word(i) in g.vocabulary.lists["gerunds"]):
        return None
    term = event_at(g, i, loose=after and g.tag(i) == "VBG")
    if term is None:
        return None
    if not after and "upon" not in link.word and not _definite(g, i, term, link, "lasting" if through else "bare"):
        return None
    if (
        through
        and "upon" not in link.word
        and g.word(term.last) not in g.vocabulary.lists["lasting"]
        and opening(g, i, link) not in _OWN
    ):
        return None
    if through and g.word(term.last) in g.vocabulary.lists["moments"]:
        return None
    return term


def opening(g: Ground, i: int, link: Link) -> str:
    """The determiner of the noun phrase at a lexeme, which the preposition may have taken in, or its first word."""
    return g.word(link.last) if g.word(link.last) in g.vocabulary.lists["determiners"] else g.word(i)


def _definite(g: Ground, i: int, term: Term, link: Link, bare: str) -> bool:
    """Whether an event's name says which one: a determiner but no "a", a number, or a noun that needs none."""
    first = opening(g, i, link)
    if first in ("a", "an"):
        return False
    names = {g.word(term.last), f"{g.word(term.last - 2)}-{g.word(term.last)}"}
    return (
        first in g.vocabulary.lists["determiners"]
        or g.is_number(term.last)
        or bool(names & g.vocabulary.lists[bare])
        or term.shape != "event"
    )


def moment_of_year(g: Ground, i: int) -> Term | None:
    """Such as "the 2028 election": an event named by a year to come."""
    if len(g.word(i + 1)) != 4 or g.digits(i + 1) < g.written.year:
        return None
    event = event_at(g, i)
    return event._replace(shape="spell") if event and event.last > i + 1 else None
