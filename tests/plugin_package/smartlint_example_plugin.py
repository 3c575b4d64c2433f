"""A plugin of smartlint: an extractor that finds words in capitals, and a checker that minds them."""

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from smartlint import Checker, Criterion, Effect, Extractor, Finding, Goal, Source
from smartlint.facts import Fact


class Shout(Fact):
    """A word in capitals, and how many letters it has."""

    type: Literal["shout"] = "shout"
    letters: int


class Shouts(Extractor):
    """Finds words in capitals."""

    name = "shouts"
    gives = (Shout,)

    least: int = Field(4, description="how many letters make a shout")

    def extract(self, source: Source) -> Iterator[Fact]:
        """A fact for each word of enough capitals."""
        for word in source.text.words:
            if word.text.isalpha() and word.text.isupper() and len(word.text) >= self.least:
                yield source.fact(Shout, word.i, word.i, letters=len(word.text))


class TooLoud(Checker):
    """Words in capitals.

    Bad:
        I will CALL ten clients.

    Good:
        I will call ten clients.
    """

    code = "X101"
    name = "too-loud"
    criterion = Criterion.SPECIFIC
    effects = (Effect.WEAK,)
    message = "'{text}' is shouted"
    hint = "write it in small letters"
    question = "Why so loud?"

    def check(self, goal: Goal) -> Iterator[Finding]:
        """A finding for each shout."""
        for shout in goal.facts.of(Shout):
            yield self.finding(shout)
