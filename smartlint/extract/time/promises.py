"""Lengths of time: which bound a goal, and which are an amount, a promise of service or an adjective."""

from smartlint.extract.time.clauses import coming, has_been, many, one_off, share, verb_of
from smartlint.extract.time.ground import Ground, Link, Term
from smartlint.facts import Grain, TimeKind

SERVICE_DAYS = 10
"""Up to how many days "within" is a promise of service behind a verb of service."""

_STORING = frozenset(("retain", "archive", "store", "preserve", "quarantine", "freeze", "refrigerate"))
"""Verbs whose object is kept for a length of time: "retain logs for 90 days"."""
_SETTLING = frozenset(("pay", "reimburse", "settle", "refund", "answer", "reply", "respond", "acknowledge", "process",
                       "issue", "decide", "determine"))
"""Verbs whose promises of service run over weeks: "pay invoices in 30 days"."""

_PLANNED = 14
"""From how many days on "by" before them names a stage of a plan: "by 90 days"."""

LASTING = frozenset(("in", "within", "over", "during", "throughout", "across", "for"))


def duration(g: Ground, term: Term, link: Link | None) -> bool:
    """Whether a length of time bounds the goal: behind "within", "in", "over", "for", but not as an amount."""
    if link is None:
        labelled = g.word(term.first - 1) == "(" and g.word(term.last + 1) == ")" and g.word(term.last + 2) == ":"
        return labelled or _unbroken(g, term)
    long = term.grain is not Grain.DAY or (link.word == "by" and term.days >= _PLANNED)
    if link.word in ("by", "at") and long and not _changes(g, term):
        return True
    if link.kind not in ("within", "during") or link.word in ("on", "at", "around", "of") or has_been(g, term):
        return False
    return not (_is_criterion(g, term, link) or serves(g, term, link))


def _is_criterion(g: Ground, term: Term, link: Link) -> bool:
    """Whether it says when something counts, or how much: "over 3 consecutive weeks", "3 months of savings"."""
    if (link.word in ("over", "across") and _unbroken(g, term)) or "single" in (
        g.word(term.first),
        g.word(term.first + 1),
    ):
        return True
    if link.word == "for" and verb_of(g, term.first) in _STORING:
        return True
    if g.word(term.last + 1) == "or" and g.word(term.last + 2) in ("less", "fewer", "sooner"):
        return False
    return g.word(term.last + 1) in ("of", "or") and g.word(term.last + 2) in g.vocabulary.lists["amounts_of"]


def _unbroken(g: Ground, term: Term) -> bool:
    """Such as "30 consecutive days", "14 days in a row", "3 months straight"."""
    inside = {g.word(i) for i in range(term.first, term.last + 1)}
    behind = (g.word(term.last + 1), g.word(term.last + 2), g.word(term.last + 3))
    return (
        bool(inside & {"consecutive", "straight"})
        or behind[0] in ("straight", "consecutively")
        or behind == ("in", "a", "row")
    )


def _changes(g: Ground, term: Term) -> bool:
    """Whether a length behind "by" is an amount of change: "shorten the wait by two weeks"."""
    return verb_of(g, term.first) in g.vocabulary.lists["changing"] or any(
        g.word(i) in g.vocabulary.lists["changing"] for i in range(max(0, term.first - 8), term.first)
    )


def serves(g: Ground, term: Term, link: Link | None) -> bool:
    """Whether "within" a few days is a promise of service: "respond within two days", "within 3 days of a request"."""
    length = term.months * 30 + term.days if term.kind is TimeKind.DURATION else 0
    settled = term.kind is TimeKind.DURATION and length <= 60 and verb_of(g, term.first) in _SETTLING
    if settled and (many(g, term) or share(g, term)):
        return True
    if term.kind is not TimeKind.DURATION or (length > SERVICE_DAYS and term.shape != "business"):
        return False
    lists = g.vocabulary.lists
    if g.word(term.last + 1) in ("of", "after", "from", "following") and (
        _service_noun(g, term.last + 2) or g.word(term.last + 2) in ("any", "each", "every")
    ):
        return True
    if link is not None and link.word.split()[-1] in ("under", "than") and length <= 30:
        return True
    serving = verb_of(g, term.first) in lists["service"] or coming(g, term)
    return serving and not one_off(g, term)


def _service_noun(g: Ground, i: int) -> bool:
    nouns = g.vocabulary.lists["service_nouns"]
    return any(g.word(i + step) in nouns for step in range(4))


def service_event(g: Ground, term: Term) -> bool:
    """Whether "N days of" something counts from each request, and is no date of the goal."""
    if term.kind is not TimeKind.EVENT or term.grain not in (Grain.DAY, Grain.WEEK):
        return False
    return any(g.word(i) in g.vocabulary.lists["service_nouns"] for i in range(term.first + 2, term.last + 1)) and (
        verb_of(g, term.first) in g.vocabulary.lists["service"]
        or g.word(term.last) in ("request", "referral", "receipt", "contact")
    )
