"""What an expression of time does in its goal: bound it, watch it, step towards it, or only be mentioned."""

from smartlint.extract.time.clauses import aside, is_past, many, share, told, verb_of
from smartlint.extract.time.ground import BOUNDING, Ground, Link, Term
from smartlint.extract.time.promises import LASTING, SERVICE_DAYS, duration, serves
from smartlint.facts import TimeKind, TimeRole

_ALONE = frozenset(
    (
        "unit",
        "rolling",
        "relative",
        "weekday",
        "edge",
        "middle",
        "day",
        "month",
        "part",
        "fiscal",
        "academic",
        "range",
        "counted",
        "nth",
        "term",
        "spell",
    )
)


def role(g: Ground, term: Term, link: Link | None) -> TimeRole:
    """What the expression does, by its preposition, what follows it and what it hangs on."""
    kind = link.kind if link else ""
    if term.shape in ("past", "possessive", "todate") or (term.link == "from" and term.end is None):
        return TimeRole.MENTION
    if kind in ("start", "after", "compare"):
        return TimeRole.BOUNDS if term.kind is not TimeKind.DURATION and _moved(g, link) else TimeRole.MENTION
    if (
        term.kind is not TimeKind.EVENT
        and kind in ("within", "during")
        and share(g, term)
        and term.months == 0
        and (term.kind is TimeKind.DURATION and term.days <= SERVICE_DAYS)
    ):
        return TimeRole.MENTION
    if (
        term.kind is TimeKind.EVENT
        and term.shape == "after"
        and (share(g, term) or many(g, term))
        and (g.word(term.last) in g.vocabulary.lists["owncase"] or (not term.months and term.days <= SERVICE_DAYS))
    ):
        return TimeRole.MENTION
    if term.kind is TimeKind.EVENT:
        return (
            TimeRole.BOUNDS
            if (
                link
                and kind in BOUNDING
                and link.word not in ("on", "around")
                and not (link.word == "for" and term.shape != "spell")
            )
            or term.shape in ("spell", "after")
            else TimeRole.MENTION
        )
    attribute = _attribute(g, term, link)
    if attribute == "bounding":
        return TimeRole.BOUNDS
    if attribute == "baseline" or (attribute and kind not in ("by", "before", "on_before", "through")):
        return TimeRole.MENTION
    if term.kind is TimeKind.DURATION:
        return duration(g, term, link)
    if (
        term.shape == "current"
        and (
            kind not in BOUNDING
            or (link and link.word in ("in", "during", "throughout", "on", "at") and (term.first + 1 == term.last))
        )
    ) or (term.shape == "year" and not kind and not _year_alone(g, term)):
        return TimeRole.MENTION
    if not kind and not (
        term.shape in _ALONE or (term.shape == "season" and term.floating) or term.shape == "year" or _fenced(g, term)
    ):
        return TimeRole.MENTION
    if kind in ("", "during") and (
        is_past(g, term) or aside(g, term) or (term.shape == "rolling" and serves(g, term, link))
    ):
        return TimeRole.MENTION
    if term.shape == "relative" and not kind and told(g, term):
        return TimeRole.MENTION
    if link and link.word in ("in", "within") and serves(g, term, link):
        return TimeRole.MENTION
    return TimeRole.BOUNDS


def _moved(g: Ground, link: Link | None) -> bool:
    """Whether "to" moves a date: "postpone the launch from May to June", "extend it to 2028"."""
    if link is None or link.word != "to":
        return False
    words = [g.word(i) for i in range(max(0, link.first - 6), link.first)]
    return words[-2:-1] == ["from"] or any(
        word.startswith(("extend", "postpone", "mov", "push", "delay", "bring")) for word in words
    )


def _attribute(g: Ground, term: Term, link: Link | None) -> str:
    """What the noun is that the expression describes as an adjective.

    For example "baseline", "bounding", "other", or "" without one.
    """
    at = term.last + 1
    hyphen = g.word(at) == "-" and g.glued(at)
    word = g.word(at + hyphen)
    if word == "'" or not word.isalpha():
        return ""
    lists = g.vocabulary.lists
    if (
        word in lists["baseline"]
        or word == "base"
        or (word in ("emissions", "emission") and g.word(at + 1) == "levels")
    ):
        return "baseline"
    if term.kind is TimeKind.DURATION:
        if word in ("goal", "goals", "target", "objective"):
            return "bounding"
        lasting = word in g.vocabulary.lists["extents"] or (
            word in lists["events"] and link is not None and link.word in LASTING
        )
        return "other" if hyphen and not lasting else ""
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
    nouny = link is None or g.word(term.first - 1) in ("the", "our", "my", "its", "a", "this")
    if (head is not None or nouny) and term.shape not in (
        "unit",
        "edge",
        "middle",
        "rolling",
        "relative",
        "range",
        "counted",
    ):
        return "other"
    return ""


def _year_alone(g: Ground, term: Term) -> bool:
    """Whether a year without a preposition is a date: at the end of a clause or in brackets, and not long ago."""
    if term.start is None or not g.written.year - 1 <= term.start.year <= g.written.year + 40:
        return False
    before, after = g.word(term.first - 1), g.word(term.last + 1)
    return before in ("(", "-", "–", "—", ",", ":", "[", "", "spring", "fall") and after in (
        "",
        ")",
        ".",
        ",",
        ";",
        ":",
        "]",
        "-",
        "–",
    )


def _fenced(g: Ground, term: Term) -> bool:
    """Whether brackets or a colon stand before the expression and a clause ends behind it."""
    return g.word(term.first - 1) in ("(", ":", "–", "—", "[") and g.word(term.last + 1) in (
        "",
        ")",
        ".",
        ",",
        ";",
        "]",
    )


def reviewing(g: Ground, term: Term) -> bool:
    """Whether the expression says when progress is looked at."""
    return (
        verb_of(g, term.first) in g.vocabulary.lists["reviewing"]
        or g.word(term.last + 1) in ("review", "check-in", "checkpoint")
        or any(g.word(i) in ("review", "checkpoint", "check-in") for i in range(max(0, term.first - 3), term.first))
    )
