"""How a goal will be reached: by doing, through, using, with the help of."""

from collections.abc import Iterator

from smartlint.extract.phrasebook import matches
from smartlint.extractor import Extractor, Source
from smartlint.facts import (
    Action,
    ActionClass,
    Deadline,
    Fact,
    Means,
    Mood,
    Purpose,
    Quantity,
    QuantityRole,
    Recurrence,
    Review,
)
from smartlint.lexicon import words
from smartlint.words import Text, Word

_STOP = frozenset({".", ";", ",", "so", "because", "!", "?", "("})
_NOT_WAYS = frozenset({"be", "have", "do", "become"})
_MOTION = frozenset(
    {"walk", "read", "go", "iterate", "run", "coach", "pass", "navigate", "get", "talk", "look", "sleep"}
    | {"work", "move", "drive", "cycle", "sort", "sit", "hike", "travel", "break", "follow", "pull"}
)
_COMPANY = frozenset(
    {"work", "collaborate", "communicate", "meet", "partner", "talk", "speak", "share", "align", "connect"}
    | {"engage", "integrate", "comply", "deal", "help", "interact", "discuss", "follow", "check", "cooperate"}
    | {"coordinate", "compete", "negotiate", "provide", "start", "begin", "fill", "replace", "sign", "agree"}
    | {"live", "spend", "play", "stay", "bond", "be", "struggle", "cope", "liaise", "reconnect"}
)
_RHYTHMIC = frozenset(
    {"daily", "nightly", "weekly", "fortnightly", "biweekly", "bi-weekly", "monthly", "bimonthly", "quarterly", "termly"}
    | {"half-yearly", "yearly", "annual", "hourly"}
)
_GAUGES = frozenset({"survey", "questionnaire", "poll", "quiz", "interview", "count", "tally", "census", "stopwatch"})
"""What something is measured through, which brings nobody nearer to it."""
_COMMITTED = frozenset({Mood.COMMITMENT, Mood.INTENTION, Mood.WISH, Mood.HEDGED})
_DOING = frozenset({ActionClass.CONCRETE, ActionClass.ACHIEVEMENT})


class MeansFinder(Extractor):
    """Finds the steps, supports and resources that a goal names."""

    name = "means"
    needs = (Action, Review, Purpose, Quantity, Recurrence, Deadline)
    gives = (Means,)

    def extract(self, source: Source) -> Iterator[Means]:
        """One fact for each phrase that names a way."""
        text = source.text
        taken: set[int] = set()
        found = (*_by_doing(text), *_phrased(text), *_with(source), *_aided(text), *_practised(source), *_steps(source))
        for first, last in found:
            if first not in taken:
                taken.update(range(first, last + 1))
                yield source.fact(Means, first, last)


def _with(source: Source) -> Iterator[tuple[int, int]]:
    """Phrases like "with a walker", "with the grant that is left": a tool or helper of the verb, not its company or a quality."""
    text = source.text
    acting = {action.span.start for action in source.of(Action)}
    for word in text.words:
        if word.lower != "with" or word.dep not in ("prep", "mark") or text.words[word.head].start not in acting:
            continue
        head = text.words[word.head]
        target = next((text.words[c] for c in text.children[word.i] if text.words[c].dep in ("pobj", "pcomp")), None)
        if head.tag[0] != "V" or head.lemma in _COMPANY or target is None or _denied(text, target):
            continue
        if _is_person(text.words[word.i - 1]) and target.lemma in words("reasons", "aids"):  # "residents with splints"
            continue
        if (
            target.tag in ("NNP", "NNPS", "VBG")
            or target.lemma in words("nouns", "artefact")
            or target.lemma in words("people", "served")
            or target.lemma in words("reasons", "helpers")
        ):
            yield word.i, _end(text, word.i)


def _aided(text: Text) -> Iterator[tuple[int, int]]:
    """An aid or a support wherever it hangs, and what comes back in a rhythm: "given a picture card", "with weekly drills"."""
    for word in text.words:
        before = text.words[word.i - 1] if word.i else word
        if word.lower not in ("with", "given") or before.lower == "when" or _is_person(before):
            continue
        target = next((text.words[c] for c in text.children[word.i] if text.words[c].dep in ("pobj", "pcomp")), None)
        if target is None or _denied(text, target):
            continue
        parts = [text.words[c] for c in text.children[target.i]]
        named = [target.lemma, target.lower, *(part.lemma for part in parts if part.dep in ("conj", "appos"))]
        if any(name in words("reasons", "aids") for name in named) or (
            word.lower == "with" and any(part.lower in _RHYTHMIC for part in parts)
        ):
            yield word.i, _end(text, word.i)


def _is_person(word: Word) -> bool:
    return word.tag[0] == "N" and word.lemma in words("people", "served")


def _denied(text: Text, noun: Word) -> bool:
    """Whether there is to be none or less of it: "with no aid", "with fewer prompts"."""
    return any(text.words[c].lower in ("no", "less", "fewer") for c in text.children[noun.i])


def _practised(source: Source) -> Iterator[tuple[int, int]]:
    """What is done in a rhythm so that a score moves: "stretch twice a day; pain score down 3 points"."""
    text = source.text
    points = [fact.span.start for fact in source.of(Quantity) if fact.unit in ("point", "points")]
    for rhythm in source.of(Recurrence) if points else ():
        first, last = text.word_at(rhythm.span.start), text.word_at(rhythm.span.end - 1)
        after = next((w for w in text.words[last + 1 : last + 3] if w.lower in (";", "and", "so", ".")), None)
        if after is not None and after.start < max(points):
            yield min((w.i for w in text.words if w.sentence == text.words[first].sentence), default=first), last
            return


def _steps(source: Source) -> Iterator[tuple[int, int]]:
    """Later sentences that tell a step or a support: "A nurse will phone them every week"."""
    text = source.text
    purposes = source.of(Purpose)
    # Behind sentences that only tell what is wrong, the first thing to be done is the goal itself.
    told = any(action.mood is Mood.STATEMENT and not action.sentence for action in source.of(Action))
    committed = [action.sentence for action in source.of(Action) if action.mood in _COMMITTED]
    # A topic in front is a sentence of its own.
    topic = _ends_with_colon(text) and all(action.sentence for action in source.of(Action))
    goal = min(committed, default=int(topic)) if told else int(topic)
    ends = {_sentence(text, deadline) for deadline in source.of(Deadline)}
    targets = ends & {_sentence(text, fact) for fact in source.of(Quantity) if fact.role is QuantityRole.TARGET}
    for action in source.of(Action):
        if action.sentence <= goal or action.kind not in _DOING or action.object is None or action.mood is Mood.PAST:
            continue
        if any(p.span.start <= action.span.start < p.span.end for p in purposes):
            continue
        if action.sentence in targets:  # "We will open 40 branches by 2030" is one more target
            continue
        first = text.word_at(action.span.start)
        yield first, max(first, text.word_at(action.phrase.end - 1))


def _ends_with_colon(text: Text) -> bool:
    return bool(text.sentences) and text.words[text.sentences[0].stop - 1].lower == ":"


def _sentence(text: Text, fact: Fact) -> int:
    return text.words[text.word_at(fact.span.start)].sentence


def _by_doing(text: Text) -> Iterator[tuple[int, int]]:
    """Phrases like "by calling three organisations": a preposition with a gerund that is no state."""
    for word in text.words:
        if word.lower not in ("by", "through", "via", "aeb") or word.i + 1 >= len(text.words):
            continue
        verb = next((text.words[c] for c in text.children[word.i] if text.words[c].tag == "VBG"), None)
        if verb is None:
            following = text.words[word.i + 1 : word.i + 3]
            verb = next((w for w in following if w.tag == "VBG" and w.dep != "amod"), None)
        if verb is not None and verb.lemma not in _NOT_WAYS:
            yield word.i, _end(text, verb.i)


def _phrased(text: Text) -> Iterator[tuple[int, int]]:
    for key, start, end in matches(text.text):
        if key != "means":
            continue
        first, last = text.word_at(start), text.word_at(end - 1)
        if text.words[first].start != start or last + 1 >= len(text.words) or not _is_way(text, first):
            continue
        end_of = _end(text, last)
        # "through the year" is no way; "through a year-long course" is.
        inside = text.words[last + 1 : end_of + 1]
        heads = [word for word in inside if word.dep in ("pobj", "dobj")][:1] or inside
        if text.words[last].lower in ("via", "through") and any(word.lemma in _GAUGES for word in heads):
            continue
        if end_of > last and not any(word.lemma in words("reasons", "not_means") for word in heads):
            yield first, end_of


def _is_way(text: Text, i: int) -> bool:
    word = text.words[i]
    if word.lower == "using":
        return word.dep in ("advcl", "acl", "pcomp", "prep", "xcomp", "conj")
    return word.lower != "through" or text.words[word.head].lemma not in _MOTION


def _end(text: Text, i: int) -> int:
    """The last word of a phrase that goes on from the word at `i`: up to a comma or a new clause, at most 15 words."""
    last = i
    for j in range(i + 1, min(i + 16, len(text.words))):
        if text.words[j].lower in _STOP or text.words[j].sentence != text.words[i].sentence:
            break
        last = j
    return last
