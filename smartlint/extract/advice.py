"""Whether the reader is told what to do: steered through a text, or advised how to set goals and fill in a form."""

from smartlint.extract.aims import FARTHEST
from smartlint.extract.statements import READER, WRITER, targets_of
from smartlint.extractor import Source
from smartlint.facts import Action, Deadline, Recurrence
from smartlint.lexicon import words
from smartlint.words import Text, Word

_SETTING = frozenset({"set", "write", "define", "choose", "make", "keep", "break down", "review"})
_PARTS = frozenset({"deadline", "milestone", "objective", "priority", "target"})
_SINGLE = frozenset({"each", "every", "per"})
_NEAR = 5
"""Before which word of an imperative its own object stands."""
_BARE = 4
"""How many words, with the full stop, an imperative about a part of goals has that is no task of its own."""


def is_advice(source: Source, action: Action) -> bool:
    """Whether the text tells its reader what to do; `action` is its first one."""
    return _to_reader(source) or _how_to(source, action) or _steering(source, action)


def _to_reader(source: Source) -> bool:
    """Whether somebody else is told what to do: "you" without "will", without a target and without a date."""
    text = source.text.text
    found = {word.lower for word in source.text.words}
    if not found & READER or found & WRITER or (text.count('"') > 1 and _quoted(source.text)):
        return False
    dated = any(not set(fact.text.lower().split()) & READER for fact in source.of(Deadline))
    return "please" in found or not ("will" in found or bool(targets_of(source)) or dated)


def _quoted(text: Text) -> bool:
    """Whether the reader is named only between quotation marks: close "bring your own key"."""
    return all(text.text.count('"', 0, word.start) % 2 for word in text.words if word.lower in READER)


def _steering(source: Source, action: Action) -> bool:
    """Whether an imperative steers the reader of a text: "see the appendix"; with a target or an end it is a plan."""
    text, first = source.text, source.text.words[0]
    if bool(targets_of(source)) or bool(source.of(Deadline)) or bool(source.of(Recurrence)):  # such an entry is a plan
        return False
    calling = first.lower in words("nongoals", "calling") and len(text.words) > 1 and text.words[1].lower == "us"
    # "Avoid falls" is a goal, "avoid using jargon" and "avoid it" are no goals.
    spared = first.lower == "avoid" and len(text.words) > 1 and text.words[1].tag[:2] in ("NN", "JJ")
    if calling or (first.lower in words("nongoals", "steering") and first.tag[0] in "VN" and not spared):
        return True
    return (
        first.i in text.imperatives
        and text.word_at(action.span.start) == first.i
        and first.lower in words("nongoals", "pointing")
        and any(
            word.lower in words("nongoals", "pointed") or word.lemma in words("nongoals", "about") for word in text.words[1:6]
        )
    )


def _how_to(source: Source, action: Action) -> bool:
    """Whether the imperative is about goals themselves: "set realistic goals"."""
    text = source.text
    place = text.word_at(action.span.start)
    imperative = place in text.imperatives or 0 in text.imperatives or (place == 0 and text.words[0].tag == "VB")
    if not imperative or {word.lower for word in text.words} & WRITER or source.of(Deadline) or _names_people(text):
        return False
    bare = action.object_lemma == "goal" or (action.object_lemma in _PARTS and len(text.words) <= _BARE)
    return (bare and action.lemma in _SETTING) or _about_goals(source, action) or _on_paper(source, action)


def _about_goals(source: Source, action: Action) -> bool:
    """Whether an imperative says how many goals to have, or what each is to be like: "use three key results per objective"."""
    text = source.text
    if action.lemma in words("nongoals", "reaching"):
        return False
    for word in text.words[1:FARTHEST]:
        if not _is_goal_word(text, word):
            continue
        before = text.words[max(0, word.i - 4) : word.i]
        if any(w.lower in _SINGLE for w in before[-2:]):
            return True
        counted = any(w.tag == "CD" for w in before) and not source.of(Recurrence) and action.lemma != "score"
        plain = not any(w.tag in ("PRP$", "NNP", "POS") for w in before[-2:]) and not any(w.lower == "for" for w in text.words)
        worded = action.lemma in words("nongoals", "wording") and action.object_lemma == word.lemma and word.i < _NEAR
        if plain and (counted or worded):
            return True
    return False


def _is_goal_word(text: Text, word: Word) -> bool:
    return word.lemma in words("nongoals", "aims") or (word.lemma == "result" and text.words[word.i - 1].lower == "key")


def _names_people(text: Text) -> bool:
    return any(word.lemma in words("people", "served") and word.tag[0] == "N" for word in text.words)


def _on_paper(source: Source, action: Action) -> bool:
    """Whether it tells the reader what to fill in: "list three steps you will take", "spend ten minutes on this form"."""
    text = source.text
    found = {word.lower for word in text.words}
    if found & READER and action.lemma in words("nongoals", "filling"):
        return True
    paper = words("nongoals", "papers")
    return any(word.lemma in paper and text.words[word.i - 1].lower == "this" for word in text.words[1:])
