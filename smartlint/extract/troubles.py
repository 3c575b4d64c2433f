"""Sentences and half sentences that tell what is wrong today, which is why something is to be done."""

from collections.abc import Iterator

from smartlint.extract.benefits import clause_end
from smartlint.extractor import Source
from smartlint.facts import Action, Mood
from smartlint.lexicon import words
from smartlint.words import Text

_COMMITTED = frozenset({Mood.COMMITMENT, Mood.INTENTION, Mood.WISH, Mood.HEDGED})
_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_NOT = frozenset({"n't", "not"})
_WITHOUT = frozenset({"without", "no", "fewer", "less", "zero", "low", "lower", "reduced", "reduce", "cut"})


def troubles(source: Source) -> Iterator[tuple[int, int]]:
    """Sentences that tell what is wrong today: "Late notes hold up the claims of clients"."""
    text = source.text
    signs = words("reasons", "trouble") | _NOT
    for sentence in text.sentences:
        wrong = next((i for i in sentence if text.words[i].lemma in signs and _wrong(text, i)), None)
        if wrong is None:
            continue
        committed = any(
            a.sentence == text.words[sentence.start].sentence and a.mood in _COMMITTED for a in source.of(Action)
        )
        if sentence.start and not committed:
            yield sentence.start, clause_end(text, sentence.start)
        elif (end := _before_wish(text, wrong, sentence)) is not None:
            yield sentence.start, end


def _wrong(text: Text, i: int) -> bool:
    """Whether the word tells that something is wrong, and not that it is gone: "without errors"."""
    word = text.words[i]
    if word.lower in _NOT:
        able = i > 0 and text.words[i - 1].lower in ("ca", "can") and i + 1 < len(text.words)
        return able and text.words[i + 1].lemma in words("reasons", "hindered")
    return not i or text.words[i - 1].lower not in _WITHOUT


def _before_wish(text: Text, wrong: int, sentence: range) -> int | None:
    """The last word of the complaint that stands in front of a wish, in the same sentence; None where there is no wish."""
    if not any(text.words[i].tag in _FINITE for i in range(sentence.start, wrong + 1)):
        return None
    comma = next((i for i in range(wrong, sentence.stop) if text.words[i].lower == ","), sentence.stop)
    wished = any(text.words[i].lemma in words("reasons", "wishing") for i in range(comma, sentence.stop))
    return comma - 1 if wished else None
