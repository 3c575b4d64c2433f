"""JSON lines: fields, paths, lists, and what is refused."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sources import goals, said, source

from smartlint.documents.jsonl import read_jsonl
from smartlint.documents.options import Reading, Role


def read(text: str | bytes, **options) -> list:
    return list(read_jsonl(source(text, "goals.jsonl"), Reading(**options)))


@pytest.mark.parametrize(
    "record",
    [
        pytest.param({"goal": "Call ten."}, id="goal"),
        pytest.param({"text": "Call ten.", "id": 1}, id="text"),
        pytest.param({"goal": {"text": "Call ten.", "id": "x"}, "score": 0.5}, id="a report of smartlint"),
        pytest.param({"meta": {"n": 1}, "goals": ["Call ten."]}, id="a list"),
        pytest.param({"goals": [{"text": "Call ten.", "due": "soon"}]}, id="a list of records"),
    ],
)
def test_the_field_with_the_goal_is_seen(record: dict):
    assert [item.goal.text for item in goals(read(json.dumps(record)))] == ["Call ten."]


def test_a_field_is_named_by_its_path():
    text = '{"client": {"goals": [{"aim": "Call ten."}, {"aim": "Write two."}]}}\n'
    assert [(item.goal.text, item.goal.id) for item in goals(read(text, fields=("client.goals.aim",)))] == [
        ("Call ten.", "goals.jsonl:1:client.goals.aim[0]"),
        ("Write two.", "goals.jsonl:1:client.goals.aim[1]"),
    ]


def test_blank_lines_and_missing_values_hold_no_goal():
    assert said(read('\n{"goal": null}\n{"goal": " "}\n{"goal": []}\n{"goal": "Call ten."}')) == [
        "goals.jsonl:5 Call ten."
    ]


def test_other_fields_say_what_is_known_about_a_goal():
    (item,) = goals(
        read(
            '{"goal": "Call ten.", "id": 17, "created_at": "2026-10-05T09:00:00Z", "lead": {"name": "Ann"}}',
            roles={Role.OWNER: "lead.name"},
        )
    )
    assert (item.goal.id, str(item.goal.written), item.goal.context.owner) == ("17", "2026-10-05", "Ann")
    assert item.place.at(item.goal.text, 5) == "goals.jsonl:1:goal:1:6"


@pytest.mark.parametrize(
    ("line", "message"),
    [
        pytest.param(
            '{"aim": "x", "n": 1}',
            "no field is called goal; give --field NAME to say which one holds the goals: its fields are aim, n",
            id="other fields",
        ),
        pytest.param(
            "{}",
            "no field is called goal; give --field NAME to say which one holds the goals: it has no fields",
            id="no fields",
        ),
        pytest.param(
            '["a"]', "a list, not a record; write an object a line, or give --lines for one goal a line", id="a list"
        ),
        pytest.param(
            '"a"', "a text, not a record; write an object a line, or give --lines for one goal a line", id="a text"
        ),
        pytest.param(
            "17", "a number, not a record; write an object a line, or give --lines for one goal a line", id="a number"
        ),
        pytest.param("Call ten.", "no JSON: expecting value at column 1", id="no JSON"),
        pytest.param(
            "[" * 200_000, "no JSON that is read: nested too deep, or a number with too many digits", id="nested"
        ),
        pytest.param(
            "9" * 10_000, "no JSON that is read: nested too deep, or a number with too many digits", id="digits"
        ),
        pytest.param('{"goal": 17}', "'goal' holds no text", id="a number as goal"),
        pytest.param(
            '{"goal": "\\ud800"}', "a lone surrogate at offset 0 is no Unicode character", id="a lone surrogate"
        ),
        pytest.param(
            '{"x": "' + "x" * 1_000_000 + '"}',
            "this line has more than 1,000,000 characters and was passed over",
            id="long",
        ),
    ],
)
def test_a_line_that_holds_no_goal_is_named_and_the_next_is_read(line: str, message: str):
    first, second = said(read(line + '\n{"goal": "Call ten."}\n'))
    assert first == f"! goals.jsonl:1: {message}"
    assert second == "goals.jsonl:2 Call ten."


def test_a_field_that_is_not_there_is_named():
    assert said(read('{"goal": "x"}', fields=("aim",))) == [
        "! goals.jsonl:1: there is no field 'aim'; its fields are goal"
    ]


def test_records_may_have_different_fields():
    text = '{"goal": "One."}\n{"id": 2, "goal": "Two."}\n{"goal": "Three.", "owner": "Ann"}\n'
    assert [item.goal.id for item in goals(read(text))] == ["goals.jsonl:1", "2", "goals.jsonl:3"]


def test_bytes_that_are_not_utf8_end_the_file():
    assert [line[:20] for line in said(read(b'{"goal": "One."}\n{"goal": "Caf\xe9"}\n{"goal": "Two."}\n'))] == [
        "goals.jsonl:1 One.",
        "! goals.jsonl:2: not",
    ]


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=5),
    lambda below: st.lists(below, max_size=3) | st.dictionaries(st.sampled_from(["goal", "text", "a", ""]), below),
    max_leaves=12,
)


@given(st.lists(JSON, max_size=4))
def test_no_record_breaks_it(records: list):
    read("\n".join(json.dumps(record) for record in records))
