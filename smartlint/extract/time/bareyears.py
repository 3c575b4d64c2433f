"""Numbers that may be years: "by 2030" is one, "2000 volunteers" is not."""

from smartlint.extract.time.ground import FIRST_YEAR, Ground, Link, Term


def dated(g: Ground, term: Term, link: Link | None) -> bool:
    """Whether a bare year is one: "by 2030" is, "2000 volunteers" and "from 2000 to 2500 users" are not."""
    if term.shape != "year" or (term.last > term.first and g.word(term.first) not in ("'",)):
        return True
    year = term.parts.year
    behind, before = g.word(term.last + 1), g.word(term.first - 1)
    noun = behind.isalpha() and g.tag(term.last + 1) == "NNS"
    if link is None:
        return _standing(g, term, before, behind)
    if link.word in (
        "by",
        "to",
        "than",
        "of",
        "at",
        "for",
        "over",
        "per",
        "more than",
        "up to",
        "below",
        "above",
        "under",
    ):
        near = g.written.year - 15 <= year <= g.written.year + 80
        opens = link.first == 0 or g.word(link.first - 1) in (".", ",", ";", ":")
        if noun and not (opens and link.word == "by"):
            return False
        if link.word == "by":
            return near or opens
        if link.word in ("for", "of", "over", "than", "at"):
            return g.written.year - 60 <= year <= g.written.year + 80 and not noun
        return near and g.word(link.first - 2) == "from" and g.digits(link.first - 1) >= FIRST_YEAR
    return not noun or (link.word in ("since", "until", "before", "after") and False)


def _standing(g: Ground, term: Term, before: str, behind: str) -> bool:
    """A year without a preposition.

    For example in brackets, at an end, after a determiner as an attribute, or in a list of years.
    """
    year = term.parts.year
    near = g.written.year - 30 <= year <= g.written.year + 50
    if before in ("(", "=", "[", "–", "—", ":", "") and (
        behind in ("", ")", ".", ",", ";", ":", "]", "–", "-")
        or (before == "" and g.tag(term.last + 1)[:2] == "NN" and behind in g.vocabulary.lists["bounding"])
    ):
        return near
    if before in ("the", "our", "my", "its", "their", "a") or (
        before in ("and", "or", "not", "but") and year_before(g, term.first)
    ):
        return (
            near and (behind.isalpha() or before in ("and", "or", "not", "but")) and g.tag(term.last + 1) != "NNS"
        ) or (near and behind in ("baseline", "levels", "goals", "targets"))
    if behind in g.vocabulary.lists["baseline"] or behind in ("base", "baseline"):
        return near
    return before in (",", "-") and behind in ("", ".", ")", ";") and near


def year_before(g: Ground, i: int) -> bool:
    """Whether a year stands within four lexemes before."""
    return any(len(g.word(k)) == 4 and 1900 <= g.digits(k) <= 2150 for k in range(max(0, i - 4), i))


_YEAR_LINKS = frozenset(("by", "through", "on_before", "before", "during", "within", "start", "after", "compare"))
