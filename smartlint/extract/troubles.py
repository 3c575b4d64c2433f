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
_BY = frozenset({"by", "to", "from", "below", "under"})
_ENDS = frozenset({".", "!", "?", ";"})
_WITHOUT = frozenset({"without", "no", "fewer", "less", "zero", "low", "lower", "reduced", "reduce", "cut"})


def troubles(source: Source) -> Iterator[tuple[int, int]]:
    """Sentences that tell what is wrong today: "Late notes hold up the claims of clients"."""
    text = source.text
    signs = words("reasons", "trouble") | _NOT
    committed = {action.sentence for action in source.of(Action) if action.mood in _COMMITTED}
    for sentence in text.sentences:
        wrong = next((i for i in sentence if text.words[i].lemma in signs and _wrong(text, i)), None)
        if wrong is None:
            continue
        told = text.words[sentence.start].sentence not in committed
        if told and (sentence.start or (committed and _finite(text, sentence))):
            yield sentence.start, clause_end(text, sentence.start)
        elif (end := _before_wish(text, wrong, sentence)) is not None:
            yield sentence.start, end


def _wrong(text: Text, i: int) -> bool:
    """Whether the word tells that something is wrong, and not that it is gone: "without errors"."""
    word = text.words[i]
    if word.lower in _NOT:
        before, following = text.words[max(i - 1, 0)], text.words[i + 1 : i + 2]
        if before.lower in ("do", "does"):
            return word.dep == "neg" and any(text.words[c].dep == "nsubj" for c in text.children[word.head])
        return before.lower in ("ca", "can") and bool(following) and following[0].lemma in words("reasons", "hindered")
    if word.dep == "compound" or (word.lemma == "fall" and text.words[min(i + 1, len(text.words) - 1)].lower in _BY):
        return False
    return not i or text.words[i - 1].lower not in _WITHOUT


def _before_wish(text: Text, wrong: int, sentence: range) -> int | None:
    """The last word of the complaint that stands in front of a wish, in the same sentence; None where there is no wish."""
    if not _finite(text, range(sentence.start, wrong + 1)):
        return None
    # The parser ends sentences in the middle of such lines; only a mark does.
    stop = next((i for i in range(wrong, len(text.words)) if text.words[i].lower in _ENDS), len(text.words))
    comma = next((i for i in range(wrong, stop) if text.words[i].lower == ","), stop)
    wished = any(text.words[i].lemma in words("reasons", "wishing") for i in range(comma, stop))
    return comma - 1 if wished else None


def _finite(text: Text, span: range) -> bool:
    return any(text.words[i].tag in _FINITE for i in span)
