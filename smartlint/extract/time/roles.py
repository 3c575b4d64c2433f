"""What an expression of time does in its goal: bound it, watch it, step towards it, or only be mentioned."""

from smartlint.extract.time.clauses import aside, is_past, lived, many, moved, share, told, verb_of
from smartlint.extract.time.events import event_at
from smartlint.extract.time.ground import BOUNDING, Ground, Link, Term
from smartlint.extract.time.promises import LASTING, SERVICE_DAYS, duration
from smartlint.facts import TimeKind, TimeRole

_REPEATED = frozenset(("any", "each", "every"))
_NEVER = frozenset(("past", "possessive", "todate"))
_FIRM = frozenset(("by", "before", "on_before", "through"))
_NAMING = frozenset(("year", "fiscal", "part", "academic", "unit", "possessive"))
_ADVERBS = frozenset(("unit", "edge", "middle", "rolling", "relative", "range", "counted"))
_NOUNS = (frozenset(("NN",)), frozenset(("NN", "JJ", "RB", "VB")))
"""Tags of what "year-end" describes, without a determiner and with one, where nothing but a noun can follow."""
_DATING = frozenset(("year", "month", "day", "season", "part", "fiscal", "academic"))
_AT = frozenset(("on", "at", "in", "during", "for"))
_ADNOMINAL = frozenset(("compound", "nummod", "amod", "nmod", "poss"))
_AROUND = frozenset(("in", "during", "throughout", "on", "at"))
_ALONE = frozenset(
    (
        *("unit", "rolling", "relative", "weekday", "edge", "early", "middle", "day", "month", "part", "fiscal"),
        *("academic", "range", "counted", "nth", "term"),
    )
)


def role(g: Ground, term: Term, link: Link | None) -> TimeRole:
    """What the expression does, by its preposition, what follows it and what it hangs on."""
    kind = link.kind if link else ""
    if link is not None and link.word == "by" and g.word(term.first) == "a" and g.word(term.last) == "quarter":
        return TimeRole.MENTION  # a fourth part
    if term.shape in _NEVER or (term.link == "from" and term.end is None):
        bounds = False
    elif kind in ("start", "after", "compare"):
        bounds = term.kind is not TimeKind.DURATION and moved(g, link)
    elif term.kind is TimeKind.EVENT:
        bounds = _event(g, term, link)
    elif kind in ("", "during") and lived(g, term):
        bounds = False
    elif attribute := _attribute(g, term, link):
        bounds = attribute == "bounding" or (
            attribute == "other" and kind in _FIRM and term.kind is not TimeKind.DURATION
        )
    elif term.kind is TimeKind.DURATION:
        short = term.months == 0 and term.days <= SERVICE_DAYS
        bounds = not (short and kind in ("within", "during") and share(g, term)) and duration(g, term, link)
    else:
        bounds = _stands(g, term, link) and not _passing(g, term, link)
    return TimeRole.BOUNDS if bounds else TimeRole.MENTION


def _event(g: Ground, term: Term, link: Link | None) -> bool:
    """Whether an event ends the goal; not where each of many cases has its own."""
    if term.shape in ("after", "ahead") and (share(g, term) or many(g, term)):
        short = not term.months and term.days <= SERVICE_DAYS
        if short or g.word(term.last) in g.vocabulary.lists["owncase"]:
            return False
    if link is not None and link.word in ("through", "throughout") and _spread(g, term, link):
        return False
    if g.word(term.last + 1) == "of" and g.word(term.last + 2) in _REPEATED:
        return False
    alone = link is not None and link.word == "by" and term.first == term.last
    if alone and verb_of(g, term.first) in g.vocabulary.lists["ordering"]:  # "sort by season"
        return False
    if g.word(term.last) == "date" and g.word(term.first - 1) == "to":  # "up to date"
        return False
    if term.shape in ("spell", "after", "ahead", "sittings"):
        return True
    return link is not None and link.kind in BOUNDING and link.word not in ("on", "around", "for")


def _spread(g: Ground, term: Term, link: Link) -> bool:
    """Whether "through(out)" names a means, a place or what is gone through.

    Such as "through the implementation of", "throughout our programme", "sit through the recital".
    """
    if link.word == "through" and _gone_through(g, term, link):
        return True
    return g.word(term.last) in g.vocabulary.lists["spread"] or g.word(term.last + 1) == "of"


def _gone_through(g: Ground, term: Term, link: Link) -> bool:
    """Whether the verb right before "through" goes with it, or a list of means follows: "through renewal, training"."""
    token = g.token(link.first - 1)
    if token is not None and token.lemma in g.vocabulary.lists["passing"] and token.tag.startswith("VB"):
        return True
    if verb_of(g, link.first) in g.vocabulary.lists["guiding"]:
        return True
    bare = not any(g.word(k) in g.vocabulary.lists["determiners"] for k in (link.last, term.first))
    named = term.last > term.first and g.word(term.last) not in g.vocabulary.lists["spells"]
    return bare and (named or g.word(term.last + 1) in (",", "and", "or", "&"))


def _stands(g: Ground, term: Term, link: Link | None) -> bool:
    """Whether an expression can bound a goal as it stands: behind such a preposition, or as an adverb of its own."""
    kind = link.kind if link else ""
    if term.shape == "current":
        loose = link is not None and link.word in _AROUND and term.first + 1 == term.last
        return kind in BOUNDING and not loose
    if kind:
        return True
    if term.shape == "year":
        return _year_alone(g, term)
    return term.shape in _ALONE or (term.shape == "season" and term.floating) or _fenced(g, term)


def _passing(g: Ground, term: Term, link: Link | None) -> bool:
    """Whether an expression that could bound the goal only tells of the past, of today, or of a promise of service."""
    kind = link.kind if link else ""
    if kind in ("", "during") and (is_past(g, term) or aside(g, term)):
        return True
    return term.shape == "relative" and not kind and told(g, term)


def _attribute(g: Ground, term: Term, link: Link | None) -> str:
    """What the noun is that the expression describes as an adjective.

    One of "baseline", "bounding", "other", or "" without one.
    """
    at = term.last + 1
    hyphen = g.word(at) == "-" and g.glued(at)
    word = g.word(at + hyphen)
    if not word.isalpha():
        return ""
    lists = g.vocabulary.lists
    ahead = (
        link is not None
        and link.kind in _FIRM
        and word == "benchmark"
        and term.end is not None
        and term.end >= g.written
    )
    if (word in lists["baseline"] and not ahead) or (word in ("emissions", "emission") and g.word(at + 1) == "levels"):
        return "baseline"
    if term.kind is TimeKind.DURATION:
        if word in ("goal", "goals", "target", "objective"):
            return "bounding"
        lasts = word in lists["extents"] or (word in lists["events"] and link is not None and link.word in LASTING)
        return "other" if hyphen and not lasts else ""
    if word in lists["bounding"] and term.shape in _NAMING:
        return "bounding"
    if term.shape == "edge":
        named = (
            link is None
            and g.word(term.last) == "end"
            and g.tag(at + hyphen)[:2] in _NOUNS[g.word(term.first) == "the"]
        )
        return "other" if named else ""
    if link is not None and link.word in _AT and _to_come(g, term, at + hyphen):
        return "bounding"
    if _dated_event(g, term, at + hyphen):
        return "bounding"
    return "other" if _describes(g, term, link, at + hyphen) else ""


def _to_come(g: Ground, term: Term, at: int) -> bool:
    """Whether a date to come is that of an event named behind it: "on the April 2027 survey", "at the June meeting"."""
    if term.end is None or term.end < g.written or term.shape not in _DATING:
        return False
    entry = g.word(at) in ("entry", "intake", "start") and term.shape == "year"
    return (entry or g.word(term.first - 1) in ("the", "our", "my", "its", "their")) and (
        event_at(g, at) is not None or g.word(at) in g.vocabulary.lists["gatherings"]
    )


def _dated_event(g: Ground, term: Term, at: int) -> bool:
    """Whether a date to come tells which event the goal is about: "win the 2027 election", "pass the June inspection"."""
    if term.end is None or term.end < g.written or term.shape not in _DATING:
        return False
    event = event_at(g, at)
    if event is None or g.word(event.last) in g.vocabulary.lists["vague_events"] or event.last - at > 2:
        return False
    return g.word(term.first - 1) in ("the", "our", "my", "its", "their", "this", "") and g.word(event.last + 1) != "-"


def _describes(g: Ground, term: Term, link: Link | None, at: int) -> bool:
    """Whether a date is part of the name of the noun at a lexeme: "the 2024 survey", "summer camp"."""
    first, last, noun = g.token(term.first), g.token(term.last), g.token(at)
    if first is None or last is None or noun is None or not noun.tag.startswith("NN") or term.shape in _ADVERBS:
        return False
    if link is None or g.word(term.first - 1) in ("the", "our", "my", "its", "a", "this"):
        return True
    return any(word.head > last.i and word.dep in _ADNOMINAL for word in (first, last))


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
