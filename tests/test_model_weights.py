"""The model that is installed has the weights of the official en_core_web_sm 3.8.0.

Everything that is loaded must be the same, byte for byte: weights, vocabulary, tokenizer, lookup tables and the
configuration of the components. Only `meta.json` and the texts around it (read-me, licences, accuracy) may differ,
because the package that carries the weights has another name; they are not among the hashes.
"""

from pathlib import Path

import pytest

from smartlint import doctor


@pytest.fixture(scope="module")
def folder() -> Path:
    found = doctor.model_folder()
    assert found is not None
    return found


@pytest.mark.parametrize("path", list(doctor.official_hashes()))
def test_a_file_of_the_model_is_the_official_one(folder: Path, path: str):
    assert path not in doctor.differing(folder)


def test_every_component_that_is_used_is_among_them():
    named = doctor.official_hashes()
    assert {
        "tok2vec/model",
        "tagger/model",
        "parser/model",
        "tokenizer",
        "vocab/strings.json",
        "config.cfg",
    } <= named.keys()


def test_no_file_that_is_loaded_is_left_out(folder: Path):
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    texts = {"meta.json", "README.md", "LICENSE", "LICENSES_SOURCES", "accuracy.json"}
    assert there - texts == doctor.official_hashes().keys()


def test_a_changed_and_a_missing_file_are_told(tmp_path: Path):
    (tmp_path / "config.cfg").write_text("changed")
    assert doctor.differing(tmp_path) == list(doctor.official_hashes())
