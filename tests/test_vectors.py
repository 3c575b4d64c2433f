"""The vectors of words that come again."""

import numpy
import pytest
import spacy
from thinc.api import Model
from thinc.types import Ragged

from smartlint.nlp import BUNDLED, NOT_NEEDED, Pipeline
from smartlint.vectors import FEWEST, WordVectors, remember_words

SENTENCES = ["Paint the wall.", "", "She will paint the Wall by Friday,  and twice a week from then on.", "\n", "Paint the wall."]


@pytest.fixture
def stock():
    return spacy.load(BUNDLED, exclude=NOT_NEEDED)


@pytest.fixture
def seen():
    return []


@pytest.fixture
def layer(seen):
    """A layer whose vectors are the rows, doubled, and that notes each row it works on."""

    def forward(model, rows, is_train):
        seen.extend(rows.data.tolist())
        return Ragged(rows.data.astype("float32") * 2, rows.lengths), None

    return Model("hashembed", forward)


def ragged(*rows: list[int]) -> Ragged:
    return Ragged(numpy.asarray(rows, dtype="uint64").reshape(-1, 2), numpy.asarray([len(rows)], dtype="int32"))


def names_of(nlp) -> set[str]:
    return {node.name for node in nlp.get_pipe("tok2vec").model.walk()}


def parsed(nlp) -> list[list[tuple[str, str, int]]]:
    return [[(token.tag_, token.dep_, token.head.i) for token in doc] for doc in nlp.pipe(SENTENCES)]


def test_a_model_that_was_given_is_left_as_it_is(stock):
    assert "word_vectors" not in names_of(Pipeline(stock).nlp)


def test_layers_that_see_more_than_a_word_are_left_alone(stock):
    for node in stock.get_pipe("tok2vec").model.walk():
        if node.name == "layernorm":
            node.name = "expand_window"
    before = names_of(stock)
    remember_words(stock)
    assert names_of(stock) == before


def test_a_model_that_is_named_parses_as_before(pipeline, stock):
    assert "word_vectors" in names_of(pipeline.nlp)
    expected = parsed(stock)
    assert [parsed(pipeline.nlp), parsed(pipeline.nlp)] == [expected, expected]


def test_a_model_that_looks_its_words_up_is_not_trained(stock):
    remember_words(stock)
    with pytest.raises(NotImplementedError, match="not trained"):
        stock.get_pipe("tok2vec").model([stock.make_doc("Paint the wall.")], is_train=True)


def test_each_row_is_worked_out_once(layer, seen):
    vectors = WordVectors([layer])
    found = [vectors(ragged([1, 2], [3, 4], [1, 2])), vectors(ragged([5, 6], [3, 4]))]
    assert [each.data.tolist() for each in found] == [[[2, 4], [6, 8], [2, 4]], [[10, 12], [6, 8]]]
    assert [each.lengths.tolist() for each in found] == [[3], [2]]
    assert sorted(map(tuple, seen[:2])) == [(1, 2), (3, 4)]
    assert set(map(tuple, seen[FEWEST:])) == {(5, 6)}


def test_layers_follow_one_another(layer):
    assert WordVectors([layer, layer])(ragged([1, 2])).data.tolist() == [[4, 8]]


def test_no_row_has_no_vector(layer):
    assert WordVectors([layer])(ragged()).data.size == 0


def test_what_does_not_fit_is_forgotten_and_worked_out_again(layer, seen):
    vectors = WordVectors([layer], capacity=2)
    for rows in ([[1, 2], [3, 4]], [[3, 4], [5, 6]], [[1, 2]]):
        assert vectors(ragged(*rows)).data.tolist() == [[2 * value for value in row] for row in rows]
    assert [set(map(tuple, seen[i : i + FEWEST])) for i in range(0, len(seen), FEWEST)] == [
        {(1, 2), (3, 4)}, {(3, 4), (5, 6)}, {(1, 2)}
    ]


def test_few_rows_are_worked_out_as_many_are(layer, seen):
    assert WordVectors([layer])(ragged([1, 2])).data.tolist() == [[2, 4]]
    assert len(seen) == FEWEST


def test_more_rows_than_are_remembered_get_their_vectors(layer):
    rows = [[1, 2], [3, 4], [5, 6], [1, 2]]
    vectors = WordVectors([layer], capacity=2)
    assert vectors(ragged(*rows)).data.tolist() == [[2, 4], [6, 8], [10, 12], [2, 4]]
    assert vectors(ragged([3, 4])).data.tolist() == [[6, 8]]
