"""The tables of units and measures are whole and say one thing once."""

from smartlint.extract.measures.units import compounds, forms
from smartlint.facts import Comparator
from smartlint.lexicon import table


def test_no_form_of_a_unit_names_two_units():
    seen = {}
    for entries in forms().values():
        for parts, name, _ in entries:
            assert seen.setdefault(parts, name) == name


def test_compounds_name_units_of_the_table():
    names = {name for entries in forms().values() for _, name, _ in entries}
    assert {unit for larger, (smaller, _) in compounds().items() for unit in (larger, smaller)} <= names


def test_comparators_are_those_of_the_facts():
    for side in ("before", "after"):
        assert all(Comparator(sign) for sign in table("measures")[side])
