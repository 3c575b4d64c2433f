"""What a model's first layers say of a word depends on the word alone, so it is worked out once. Imported with the model."""

import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy
from thinc.api import Model
from thinc.types import Ragged

if TYPE_CHECKING:
    from spacy.language import Language

REMEMBERED = 20_000
"""How many words are remembered before all are forgotten: some 10 MB, and more words than a thousand documents hold."""

FEWEST = 16
"""How many rows are worked out together at least."""

_ALONE = frozenset({"ints-getitem", "hashembed", "maxout", "layernorm", "dropout"})
"""Layers that work on each word by itself."""


class WordVectors:
    """The vectors that layers give rows of features, each distinct row worked out once.

    Args:
        layers: what makes vectors of rows, each row by itself.
        capacity: how many rows are remembered.
    """

    def __init__(self, layers: Sequence[Model[Any, Any]], capacity: int = REMEMBERED) -> None:
        self._layers = tuple(layers)
        self._capacity = capacity
        self._places: dict[bytes, int] = {}
        self._table: Any = None
        # Places hold until the table is forgotten, which must not happen between finding them and reading it.
        self._turn = threading.Lock()

    def __call__(self, rows: Ragged) -> Ragged:
        """The vector of each row, one below the other, with the lengths of what they belong to."""
        data = numpy.ascontiguousarray(rows.data)
        keys = data.view(f"V{data.itemsize * data.shape[1]}").ravel().tolist() if data.size else []
        with self._turn:
            places = list(map(self._places.get, keys))
            if None in places:
                first = {key: i for i, (key, place) in enumerate(zip(keys, places, strict=True)) if place is None}
                if len(self._places) + len(first) > self._capacity:
                    self._places.clear()
                    first = {key: i for i, key in enumerate(keys)}
                    if len(first) > self._capacity:
                        return self._worked_out(rows)
                self._remember(first, data)
                places = [self._places[key] for key in keys]
            return Ragged(self._table[places], rows.lengths) if keys else self._worked_out(rows)

    def _remember(self, first: dict[bytes, int], data: Any) -> None:
        new = data[list(first.values())]
        # A product of few rows is rounded in another way than one of many, and a vector must not depend on its company.
        padded: Any = numpy.resize(new, (max(len(new), FEWEST), new.shape[1]))
        one_text: Any = numpy.asarray([len(padded)], dtype="int32")
        vectors = self._worked_out(Ragged(padded, one_text)).data[: len(new)]
        if self._table is None:
            self._table = numpy.empty((self._capacity, vectors.shape[1]), dtype=vectors.dtype)
        begin = len(self._places)
        self._table[begin : begin + len(new)] = vectors
        self._places.update(zip(first, range(begin, begin + len(new)), strict=True))

    def _worked_out(self, rows: Ragged) -> Ragged:
        found = rows
        for layer in self._layers:
            found = layer.predict(found)
        return found


def remember_words(nlp: "Language") -> None:
    """Lets the components of a model look up the words that come again; what they predict stays the same.

    Of the words of a text nine in ten were in the texts before it, and a third of the work on vectors is done before a word
    is seen beside its neighbours. Models that are made in another way, say with vectors from a table, are left as they are.
    """
    models = [getattr(component, "model", None) for _, component in nlp.pipeline]
    for model in models:
        for node in model.walk() if isinstance(model, Model) else ():
            names = [layer.name for layer in node.layers]
            inner = node.layers[2:-1]
            if names[:2] == ["extract_features", "list2ragged"] and names[-1] == "ragged2list" and _each_alone(inner):
                node.layers[2:-1] = [_lookup(inner)]


def _each_alone(layers: Sequence[Model[Any, Any]]) -> bool:
    return all(part.layers or part.name in _ALONE for layer in layers for part in layer.walk())


def _lookup(layers: Sequence[Model[Any, Any]]) -> Model[Ragged, Ragged]:
    return Model("word_vectors", _forward, layers=layers, attrs={"vectors": WordVectors(layers)})


def _forward(model: Model[Ragged, Ragged], rows: Ragged, is_train: bool) -> tuple[Ragged, Any]:
    if is_train:
        raise NotImplementedError("a model that looks its words up is not trained")
    return model.attrs["vectors"](rows), None
