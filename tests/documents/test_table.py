"""Tables of text: separators, headings, places, and what is refused."""

import csv
import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from sources import file, goals, said, source

from smartlint.documents.options import Reading, Role
from smartlint.documents.table import read_table


def read(text: str | bytes, **options) -> list:
    return list(read_table(source(text, "goals.csv"), Reading(**options)))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("id,goal\n1,Call ten clients.\n", id="comma"),
        pytest.param("id;goal\r\n1;Call ten clients.\r\n", id="semicolon and carriage returns"),
        pytest.param("id\tgoal\n1\tCall ten clients.\n", id="tab"),
        pytest.param("id|goal\n1|Call ten clients.\n", id="bar"),
        pytest.param(' goal ,id\n"Call ten clients.",1\n', id="blanks around the name and quotes around the cell"),
        pytest.param('"id, in short";"goal"\n1;Call ten clients.\n', id="the other separator in a heading"),
        pytest.param("GOAL\nCall ten clients.\n", id="one column"),
        pytest.param("sep=;\ngoal;id\n", id="said outright, with no row"),
    ],
)
def test_the_separator_and_the_goal_column_are_seen(text: str):
    assert [item.goal.text for item in goals(read(text))] == ["Call ten clients."] * ("Call" in text)


def test_the_separator_is_the_one_by_which_the_rows_are_regular():
    text = "goal;note, if any\n" + "Call ten, then write.;a\nMeet, talk, agree.;b\n"
    assert [item.goal.text for item in goals(read(text))] == ["Call ten, then write.", "Meet, talk, agree."]


def test_one_column_may_hold_every_separator():
    assert [item.goal.text for item in goals(read("goal\nCall ten; then, write | wait.\n"))] == [
        "Call ten; then, write | wait."
    ]


def test_a_separator_that_is_named_is_used_and_its_line_counted():
    assert said(read("sep=;\nid;goal\n1;Call ten, then write.\n")) == ["goals.csv:3 Call ten, then write."]


def test_headings_may_stand_below_titles():
    assert said(read("Plan of the team,,\n,,\nNo,Goal,Owner\n7,Call ten clients.,Ann\n")) == [
        "goals.csv:4 Call ten clients."
    ]


def test_several_columns_may_hold_goals():
    found = goals(read("first,second,other\nCall ten.,Write two.,x\n", columns=("First", "second")))
    assert [(item.goal.text, item.goal.id, item.place.column) for item in found] == [
        ("Call ten.", "goals.csv:2:first", "first"),
        ("Write two.", "goals.csv:2:second", "second"),
    ]


def test_a_place_is_the_line_and_column_of_the_file():
    text = 'id,goal\n1,"Call ten.\nThen ""write""."\n2,  Write the plan. \n'
    first, second = goals(read(text))
    assert (first.place.line, second.place.line) == (2, 4)
    assert first.place.at(first.goal.text, 0) == "goals.csv:2:4"
    assert first.place.at(first.goal.text, first.goal.text.index("write")) == "goals.csv:3:8"
    assert second.place.at(second.goal.text, 0) == "goals.csv:4:5"
    assert second.goal.text == "Write the plan."


def test_a_goal_stands_at_its_own_line_behind_a_cell_of_several_lines():
    (item,) = goals(read('note,goal\n"one\ntwo",Call ten.\n'))
    assert str(item.place) == "goals.csv:3"


def test_a_place_has_the_line_of_the_row_where_a_quote_holds_a_line_end_first():
    (item,) = goals(read('goal,id\n"\nCall ten.",1\n'))
    assert item.place.at(item.goal.text, 0) == "goals.csv:3:1"


def test_blank_cells_and_empty_rows_hold_no_goal():
    assert said(read("id,goal\n1,\n\n,\n3, \n4,Call ten clients.\n")) == ["goals.csv:6 Call ten clients."]


def test_a_narrow_row_is_named_and_what_it_holds_is_read():
    assert said(read("goal,id\nCall ten clients.\nWrite the plan.,2\n")) == [
        "! goals.csv:2: this row has only 1 of 2 cells; the others were taken as empty",
        "goals.csv:2 Call ten clients.",
        "goals.csv:3 Write the plan.",
    ]


def test_a_wide_row_is_named_and_not_read_since_its_goal_may_be_cut():
    assert said(read("goal,id\nCall ten, then write.,1\nWrite the plan.,2,,\n")) == [
        "! goals.csv:2: this row has 3 cells, the headings are 2; put a cell that holds the separator in double quotes",
        "goals.csv:3 Write the plan.",
    ]


@pytest.mark.parametrize(
    ("text", "options", "message"),
    [
        pytest.param(
            "id,aim\n1,x\n", {"columns": ("goal",)}, "there is no column 'goal'; its columns are id, aim", id="named"
        ),
        pytest.param(
            "id,aim\n1,x\n",
            {},
            "no column is called goal; give --column NAME to say which one holds the goals: its columns are id, aim",
            id="guessed",
        ),
        pytest.param(
            'id,"aim\n1,x\n', {}, "a cell opens with a double quote that is not closed", id="malformed headings"
        ),
    ],
)
def test_a_table_without_a_goal_column_is_refused_by_its_headings(text: str, options: dict, message: str):
    (line,) = said(read(text, **options))
    assert line.split(": ", 1)[1] == message


@pytest.mark.parametrize(
    "text",
    [pytest.param("", id="empty"), pytest.param("\n \n", id="blank"), pytest.param("goal\n", id="only headings")],
)
def test_a_table_without_rows_holds_nothing(text: str):
    assert read(text) == []


def test_a_malformed_row_is_refused_by_its_line_and_the_rest_is_read():
    assert said(read('id,goal\n1,"Call" ten\n2,Write the plan.\n')) == [
        "! goals.csv:2: line 2, column 9: text behind the quote that closes a cell; double the quotes inside a cell",
        "goals.csv:3 Write the plan.",
    ]


@pytest.mark.parametrize(
    "length", [pytest.param(10_001, id="beyond a goal"), pytest.param(1_000_001, id="beyond a line")]
)
def test_a_cell_that_is_too_long_is_refused_and_the_rest_is_read(length: int):
    refused, goal = said(read("goal\n" + "x" * length + "\nWrite the plan.\n"))
    assert refused.startswith("! goals.csv:2: ")
    assert goal == "goals.csv:3 Write the plan."


@pytest.mark.parametrize("rows", [pytest.param(1, id="among the first lines"), pytest.param(400, id="far below")])
def test_bytes_that_are_not_utf8_end_the_table(rows: int):
    text = b"id,goal\n" + b"1,Call ten clients.\n" * rows + b"2,Caf\xe9\n3,Write the plan.\n"
    found = said(read(text))
    assert len(found) == rows + 1
    assert found[-1].startswith(f"! goals.csv:{rows + 2}: not UTF-8")


def test_headings_that_are_not_utf8_are_named():
    assert said(read(b"caf\xe9,aim\n1,2\n"))[0].startswith("! goals.csv:1: not UTF-8")


def test_tables_of_excel_in_utf16_are_read():
    assert said(read("id\tgoal\n1\tCall Zoë.\n".encode("utf-16"))) == ["goals.csv:2 Call Zoë."]


def test_other_columns_say_what_is_known_about_a_goal():
    text = (
        "Ref,Goal,Owner,Date written,Strategic objective,Start date,Baseline,Specific,Measurable,Achievable,Relevant,"
        "Time-bound,noqa\n"
        "G-1,Call ten clients.,Ann Lee,10/5/2026,Shorter waits,2026-11-01,four,"
        'Who and what.,Ten of them.,-,yes,"By then, I hope",'
        "T101 because it runs on\n"
    )
    (item,) = goals(read(text))
    goal = item.goal
    assert (goal.id, str(goal.written)) == ("G-1", "2026-10-05")
    assert goal.context.objectives == ("Shorter waits",)
    assert (goal.context.owner, goal.context.baseline, str(goal.context.start)) == ("Ann Lee", "four", "2026-11-01")
    assert {criterion.letter: line for criterion, line in goal.breakdown.items()} == {
        "S": "Who and what.",
        "M": "Ten of them.",
        "T": "By then, I hope",
    }
    (suppression,) = item.suppressions
    assert (suppression.keys, suppression.reason, suppression.place.line) == (("T101",), "it runs on", 2)


def test_key_results_know_the_objective_above_them():
    text = "Objective,Key result\nFewer falls,Hold ten classes.\n,Fit four rails.\nMore visits,Train six drivers.\n"
    assert [(item.goal.text, item.goal.context and item.goal.context.objectives) for item in goals(read(text))] == [
        ("Fewer falls", None),
        ("Hold ten classes.", ("Fewer falls",)),
        ("Fit four rails.", ("Fewer falls",)),
        ("More visits", None),
        ("Train six drivers.", ("More visits",)),
    ]


def test_an_objective_beside_an_ordinary_goal_holds_for_its_row_only():
    found = goals(read("Goal,Objective\nCall ten.,Shorter waits\nWrite two.,\n"))
    assert [item.goal.context and item.goal.context.objectives for item in found] == [("Shorter waits",), None]


def test_the_day_order_is_the_readers_choice():
    text = "goal,written\nCall ten.,3/4/2026\n"
    assert str(goals(read(text))[0].goal.written) == "2026-03-04"
    assert str(goals(read(text, date_order="dmy"))[0].goal.written) == "2026-04-03"


def test_a_day_that_is_none_refuses_its_row_only():
    assert said(read("goal,written\nCall ten.,soon\nWrite two.,\n")) == [
        "! goals.csv:2: 'soon' under 'written' is no day; write it as 2027-03-31",
        "goals.csv:3 Write two.",
    ]


def test_a_role_can_be_given_and_taken_away():
    text = "goal,owner,lead,set\nCall ten.,Ann,Ben,2026-01-02\n"
    (item,) = goals(read(text, roles={Role.OWNER: "Lead", Role.WRITTEN: "set"}))
    assert (item.goal.context.owner, str(item.goal.written)) == ("Ben", "2026-01-02")
    (item,) = goals(read(text, roles={Role.OWNER: ""}))
    assert item.goal.context is None


def test_suppressions_are_not_read_where_that_is_asked_for():
    text = "goal,noqa\nCall ten.,all\n"
    assert goals(read(text))[0].suppressions
    assert not goals(read(text, inline=False))[0].suppressions


def test_a_table_that_libreoffice_wrote():
    found = goals(read_table(file("goals.csv"), Reading()))
    assert [(item.place.at(item.goal.text, 0), item.goal.text) for item in found] == [
        ("goals.csv:4:3", "Fewer people sleep outside"),
        ("goals.csv:4:30", "Call 12 landlords 📞 every month until 31 March 2027."),
        ("goals.csv:5:5", "Sign five leases\nin the north of the town by 30 June 2027."),
        ("goals.csv:7:3", "Volunteers stay longer"),
        ("goals.csv:7:26", "Raise the share who stay a year from 40% to 55% by December 2027."),
    ]


WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=30).filter(
    lambda text: text.strip()
)


@example([("0", '""')], ",", "\n")
@given(
    st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=6), st.sampled_from(",;\t|"), st.sampled_from(["\n", "\r\n"])
)
def test_every_goal_is_where_its_segments_say(table: list[tuple[str, str]], separator: str, newline: str):
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator, lineterminator=newline, quoting=csv.QUOTE_ALL)
    writer.writerows([("note", "goal"), *table])
    text = out.getvalue()
    found = goals(read(text))
    assert [item.goal.text for item in found] == [goal.strip() for _, goal in table]
    for item in found:
        start, end = item.place.segments.source(0, len(item.goal.text))
        assert text[start:end].replace('""', '"') == item.goal.text
        assert item.place.line == text.count("\n", 0, start) + 1
