"""What stands in the gaps of a template, and that nothing put there is read as a template."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartlint.templates import Counted, Phrase, Value, fill, gaps, say

WORDS = Counted("count", one="one word", other="{count} words", none="no word")


@pytest.mark.parametrize(("template", "values", "filled"), [
    pytest.param("nothing to fill", {}, "nothing to fill", id="no gap"),
    pytest.param("'{text}' is vague", {"text": "soon"}, "'soon' is vague", id="words of the goal"),
    pytest.param("{a}{b} and {a}", {"a": 1, "b": 2.5}, "12.5 and 1", id="numbers, one of them twice"),
    pytest.param("{share:.0%}", {"share": 0.25}, "25%", id="a number with a format"),
    pytest.param("by {end:date}", {"end": "2027-06-30"}, "by 30 June 2027", id="a day"),
    pytest.param("by {end:date}", {"end": "whenever"}, "by whenever", id="what is no day stays"),
    pytest.param("{{text}} {text}", {"text": "x"}, "{text} x", id="braces of the template itself"),
    pytest.param("'{text}'", {"text": "{end:date} {0} %s {"}, "'{end:date} {0} %s {'", id="braces in the goal"),
    pytest.param("{count:phrase}", {"count": 0}, "no word", id="a counted phrase for none"),
    pytest.param("{count:phrase}", {"count": 1}, "one word", id="for one"),
    pytest.param("{count:phrase}", {"count": 7}, "7 words", id="for more"),
    pytest.param("as {what:phrase}", {"what": "list"}, "as a list", id="a phrase by its key"),
    pytest.param("as {what:phrase}", {"what": "nothing known"}, "as nothing known", id="an unknown key stays"),
    pytest.param("{what:phrase}", {"what": "until", "end": "2027-01-02"}, "until 2 January 2027", id="a gap in a phrase"),
])
def test_filling(template: str, values: dict[str, Value], filled: str):
    phrases: dict[str, Phrase] = {"count": WORDS, "list": "a list", "until": "until {end:date}"}
    assert fill(template, values, phrases) == filled


def test_a_phrase_does_not_go_round_in_circles():
    assert fill("{a:phrase}", {"a": "b", "b": "a"}, {"a": "{b:phrase}", "b": "{a:phrase}"}) == "b"


@pytest.mark.parametrize("template", ["{other}", "{text.__class__}", "{text[0]}", "{}", "{0}"])
def test_a_gap_without_a_value_is_an_error(template: str):
    with pytest.raises(KeyError):
        fill(template, {"text": "x"})


def test_a_counted_phrase_without_a_form_for_none_takes_the_other():
    assert say(Counted("n", "one day", "{n} days"), {"n": 0}) == "0 days"


def test_the_gaps_of_a_template():
    assert gaps("'{text}' ends on {end:date}{{}}") == (("text", ""), ("end", "date"))


@given(st.text())
def test_any_words_come_out_as_they_went_in(words: str):
    assert fill("<{text}>", {"text": words}) == f"<{words}>"
    assert fill("<{text:phrase}>", {"text": words}) == f"<{words}>"
