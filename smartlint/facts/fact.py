"""What every fact carries."""

from functools import cache, lru_cache
from typing import Any, Self

from smartlint.model import Frozen, Span


class Fact(Frozen):
    """Something the text says.

    Attributes:
        type: the name of the kind of fact, in JSON the discriminator.
        id: unique in a report, made of type, part and offsets; relations between facts are ids.
        span: the core words.
        text: the characters of `span`.
        phrase: the span with its preposition, comparator, noun or rate, for showing.
        clause: the id of the `Action` it hangs on, or None.
    """

    type: str
    id: str
    span: Span
    text: str
    phrase: Span
    clause: str | None = None

    @classmethod
    def at(
        cls,
        text: str,
        start: int,
        end: int,
        /,
        *,
        part: str = "statement",
        phrase: tuple[int, int] | None = None,
        **fields: Any,
    ) -> Self:
        """A fact of this class at `text[start:end]`, with its id made from its place.

        Args:
            text: the whole part that the offsets count in.
            start: offset of the first code point of the core.
            end: offset behind the core.
            part: the part that `text` is.
            phrase: offsets of the wider phrase; the core itself when not given.
            **fields: the fact's own fields.
        """
        span = span_at(start, end, part)
        wide = span if phrase is None else span_at(*phrase, part)
        kind = _kind_of(cls)
        return cls(id=fact_id(kind, start, end, part), span=span, text=text[start:end], phrase=wide, **fields)


@lru_cache(maxsize=4096)
def span_at(start: int, end: int, part: str) -> Span:
    """The range from `start` to `end` in a part, the same object each time: to look one up takes a tenth of making it."""
    return Span(start=start, end=end, part=part)


@cache
def _kind_of(cls: type[Fact]) -> str:
    return str(cls.model_fields["type"].default)


def fact_id(kind: str, start: int, end: int, part: str = "statement") -> str:
    """The id of the fact of that kind at that place: "deadline@48-71", or "deadline@measurable:4-9" in a breakdown."""
    return f"{kind}@{start}-{end}" if part == "statement" else f"{kind}@{part}:{start}-{end}"
