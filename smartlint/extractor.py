"""The pluggable unit of reading: an extractor finds facts of one kind and never judges them."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, ClassVar, TypeVar

from smartlint.facts import Action, Fact
from smartlint.model import Frozen
from smartlint.words import Text

F = TypeVar("F", bound=Fact)


@dataclass(frozen=True)
class Source:
    """What an extractor reads.

    Attributes:
        text: the words, with their tags and heads.
        written: the day that relative expressions of time count from.
        found: what the extractors it needs gave.
        objectives: the objectives of the programme that the caller named.
    """

    text: Text
    written: dt.date
    found: tuple[Fact, ...] = field(default=())
    objectives: tuple[Text, ...] = field(default=())
    _by_class: dict[type[Fact], list[Fact]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def of(self, kind: type[F]) -> list[F]:
        """The facts of that class or a subclass found so far, in the order they were found; to be read, not changed."""
        known = self._by_class.get(kind)
        if known is None:
            known = self._by_class[kind] = [fact for fact in self.found if isinstance(fact, kind)]
        return known  # type: ignore[return-value]  # keyed by the class, which types cannot say

    def fact(
        self, kind: type[F], first: int, last: int, /, *, phrase: tuple[int, int] | None = None, **fields: Any
    ) -> F:
        """A fact that covers the words from index `first` to index `last`, both included.

        Args:
            kind: class of the fact.
            first: index of its first word.
            last: index of its last word.
            phrase: indices of the first and last word of the wider phrase.
            **fields: the fact's own fields; `clause` is filled in when not given.
        """
        words = self.text.words
        wide = None if phrase is None else (words[phrase[0]].start, words[phrase[1]].end)
        fields.setdefault("clause", self.clause_of(first))
        return kind.at(self.text.text, words[first].start, words[last].end, part=self.text.part, phrase=wide, **fields)

    @cached_property
    def _clauses(self) -> dict[int, str | None]:
        return {self.text.word_at(action.span.start): action.id for action in self.of(Action)}

    def clause_of(self, i: int) -> str | None:
        """The id of the `Action` that the word hangs on, or None."""
        known, words = self._clauses, self.text.words
        passed = []
        while i not in known and words[i].head != i:
            passed.append(i)
            i = words[i].head
        found = known.get(i)
        # What was passed is kept, so that a long chain is climbed once and not from each of its words.
        known.update(dict.fromkeys(passed, found))
        return found


class Extractor(Frozen):
    """Base of all extractors. A subclass sets the class variables and writes `extract`; its fields are its options.

    `needs` names the facts it reads from `Source.found`, `gives` those it returns; both are checked at start-up, and the
    order in which extractors run follows from them.
    """

    name: ClassVar[str]
    needs: ClassVar[tuple[type[Fact], ...]] = ()
    gives: ClassVar[tuple[type[Fact], ...]]

    def extract(self, source: Source) -> Iterable[Fact]:
        """The facts of its kinds in the text."""
        raise NotImplementedError
