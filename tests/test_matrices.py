"""Numpy's matrix products under the model."""

import numpy
import pytest
import spacy
from thinc.api import NumpyOps
from threadpoolctl import threadpool_info

from smartlint import matrices
from smartlint.matrices import OneThread, multiply_by_numpy
from smartlint.nlp import BUNDLED, Pipeline

SENTENCES = ["Paint the wall.", "She will phone all nine suppliers by Friday, and twice a week from then on.", ""]


def ops_of(nlp) -> set[type]:
    models = [getattr(component, "model", None) for _, component in nlp.pipeline]
    return {type(node.ops) for model in models if model is not None for node in model.walk()}


def parsed(nlp) -> list[list[tuple[str, str, int]]]:
    return [[(token.tag_, token.dep_, token.head.i) for token in doc] for doc in nlp.pipe(SENTENCES)]


@pytest.fixture
def stock():
    return spacy.load(BUNDLED)


def test_a_model_that_was_given_is_left_as_it_is(stock):
    assert ops_of(Pipeline(stock).nlp) == {NumpyOps}


def test_a_numpy_without_a_library_is_left_alone(stock, monkeypatch):
    monkeypatch.setattr(matrices.numpy, "show_config", lambda mode: {"Build Dependencies": {"blas": {"found": False}}})
    multiply_by_numpy(stock)
    assert ops_of(stock) == {NumpyOps}


def test_what_thinc_computes_by_other_means_stays(stock):
    class Other(NumpyOps):
        pass

    node = stock.get_pipe("tagger").model
    node.ops = other = Other()
    multiply_by_numpy(stock)
    assert node.ops is other
    assert ops_of(stock) == {Other, OneThread}


def test_a_model_that_is_named_multiplies_by_numpy_and_parses_as_before(pipeline, stock):
    assert ops_of(pipeline.nlp) == {OneThread}
    assert parsed(pipeline.nlp) == parsed(stock)


@pytest.mark.parametrize("rows", [pytest.param(0, id="no row"), pytest.param(7, id="some rows")])
@pytest.mark.parametrize("turned", [False, True])
def test_the_products_are_those_of_thinc(rows, turned):
    left = numpy.arange(rows * 5, dtype="float32").reshape(rows, 5)
    right = numpy.arange(15, dtype="float32").reshape((3, 5) if turned else (5, 3))
    out = numpy.ones((rows, 3), dtype="float32")
    OneThread().gemm(left, right, trans2=turned, out=out)
    assert out.tolist() == NumpyOps().gemm(left, right, trans2=turned).tolist()


def test_the_number_of_threads_is_set_back(monkeypatch):
    during = []
    real = matrices.Ops.gemm

    def watched(*args, **how):
        during.extend(library["num_threads"] for library in threadpool_info() if library["user_api"] == "blas")
        return real(*args, **how)

    monkeypatch.setattr(matrices.Ops, "gemm", watched)
    before = threadpool_info()
    square = numpy.ones((2, 2), dtype="float32")
    OneThread().gemm(square, square)
    assert set(during) == {1}
    assert threadpool_info() == before
