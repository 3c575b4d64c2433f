"""Which columns hold goals, and what the others say."""

import pytest

from smartlint.documents.columns import choose, heading, unknown
from smartlint.documents.options import Reading, Role, roles_of
from smartlint.lexicon import table
from smartlint.model import InputError


@pytest.mark.parametrize(
    "name", ["owner", "date", "target", "status", "notes", "", "goal owner", "progress towards goal"]
)
def test_a_heading_that_names_no_goal_is_none(name: str):
    assert choose(["id", name], Reading()) is None


@pytest.mark.parametrize(
    "name",
    [
        "goal",
        "Goal(s):",
        "SMART GOAL",
        "Goal / Objective",
        "goal_text",
        "goalStatement",
        "*Goal*",
        "Annual Goals",
        "key-result",
    ],
)
def test_a_heading_may_be_written_in_many_ways(name: str):
    assert choose(["id", name], Reading()).goals == (1,)


def test_a_goal_column_wins_over_objectives_but_key_results_do_not():
    assert choose(["Objective", "Goal"], Reading()).goals == (1,)
    assert choose(["Objective", "KR"], Reading()).goals == (0, 1)
    assert choose(["No", "Objectives"], Reading()).goals == (1,)
    assert choose(["Objective", "KR"], Reading(roles={Role.OBJECTIVE: ""})).goals == (1,)


def test_a_column_that_has_another_role_holds_no_goals():
    assert choose(["Goal", "Objective"], Reading(roles={Role.OBJECTIVE: "Goal"})) is None


def test_letters_are_a_breakdown_only_when_there_are_three_of_them():
    assert Role.SPECIFIC in choose(["goal", "S", "M", "A", "R", "T"], Reading()).roles
    assert Role.TIME_BOUND not in choose(["goal", "T"], Reading()).roles
    assert Role.TIME_BOUND in choose(["goal", "T"], Reading(roles={Role.TIME_BOUND: "T"})).roles


def test_a_named_column_is_found_by_its_exact_name_first():
    assert choose(["Aim", "aim"], Reading(columns=("aim",))).goals == (1,)
    assert choose(["The AIM"], Reading(columns=("the aim",))).goals == (0,)
    assert choose(["aim"], Reading(columns=("other",))) is None


@pytest.mark.parametrize(
    ("names", "reading", "message"),
    [
        pytest.param(["aim", "aim"], Reading(columns=("aim",)), "two columns are called 'aim'", id="twice"),
        pytest.param(
            ["goal", "id"],
            Reading(roles={Role.OWNER: "lead"}),
            "there is no column 'lead' for the owner; its columns are goal, id",
            id="a role that is not there",
        ),
    ],
)
def test_what_cannot_be_decided_is_refused(names: list[str], reading: Reading, message: str):
    with pytest.raises(InputError, match=message):
        choose(names, reading)


def test_a_field_that_records_may_leave_out_is_not_missed():
    assert choose(["goal"], Reading(roles={Role.OWNER: "lead"}), fields=True).roles == {}


def test_many_columns_are_not_all_listed():
    assert unknown([f"c{number}" for number in range(40)], Reading()).endswith("c29 and 10 more")
    assert unknown([""], Reading()).endswith("it has no columns")


def test_every_heading_of_the_lists_is_written_as_headings_are_compared():
    for name, entries in table("columns").items():
        assert [entry for entry in entries if heading(entry.replace(" ", "_")) != entry] == [], name


def test_roles_are_read_from_the_command_line():
    assert roles_of(["owner=Lead", "time_bound = T", "ID="]) == {Role.OWNER: "Lead", Role.TIME_BOUND: "T", Role.ID: ""}
    for wrong in ("owner", "boss=Lead"):
        with pytest.raises(InputError, match="write ROLE=COLUMN with one of the roles id, owner, written"):
            roles_of([wrong])


@pytest.mark.parametrize("name", ["no-such", "zlib", "a\0b", ""])
def test_an_encoding_that_is_none_is_refused(name: str):
    with pytest.raises(InputError, match="there is no encoding"):
        Reading(encoding=name)


def test_a_first_row_that_is_no_headings_is_not_shown():
    said = unknown(["id", "Ms Okafor will call ten clients by May so that they get a place to live."], Reading())
    assert said == "its first row is no row of headings; write one, with a column called goal"
    with pytest.raises(InputError, match=f"its columns are goal, {'x' * 40}[.][.][.]$"):
        choose(["goal", "x" * 50], Reading(roles={Role.OWNER: "lead"}))
