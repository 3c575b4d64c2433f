"""Parquet: rows in batches, typed columns, and what is refused."""

import datetime as dt
import io

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from sources import goals, said, source

from smartlint.documents.options import Reading
from smartlint.documents.parquet import read_parquet
from smartlint.documents.stream import Source
from smartlint.model import InputError


def written(table: pa.Table, **options) -> bytes:
    out = io.BytesIO()
    pq.write_table(table, out, **options)
    return out.getvalue()


def read(content: bytes, **options) -> list:
    return list(read_parquet(source(content, "goals.parquet"), Reading(**options)))


def test_rows_are_goals_with_what_the_other_columns_say():
    table = pa.table(
        {
            "goal": ["Call ten 📞.", None, "  ", "Write two.\nThen wait."],
            "objectives": [["Shorter waits"], None, None, []],
            "written": [dt.date(2026, 10, 5), None, None, dt.date(2026, 10, 6)],
            "created": pa.array([dt.datetime(2020, 1, 1, tzinfo=dt.UTC)] * 4),
            "id": [1, 2, 3, 4],
        }
    )
    first, second = goals(read(written(table)))
    assert (str(first.place), first.goal.id, str(first.goal.written)) == ("goals.parquet:row 1", "1", "2026-10-05")
    assert first.goal.context.objectives == ("Shorter waits",)
    assert second.place.at(second.goal.text, 11) == "goals.parquet:row 4:2:1"


def test_rows_are_counted_over_batches_and_row_groups():
    table = pa.table({"goal": pa.array([f"Call client {number}." for number in range(3000)]).dictionary_encode()})
    found = goals(read(written(table, row_group_size=700)))
    assert [item.goal.text for item in found[1023:1026]] == [
        "Call client 1023.",
        "Call client 1024.",
        "Call client 1025.",
    ]
    assert str(found[-1].place) == "goals.parquet:row 3000"


def test_a_column_is_named_like_that_of_any_table():
    table = pa.table({"aim": ["Call ten."], "goal": [1]})
    assert said(read(written(table), columns=("aim",))) == ["goals.parquet:row 1 Call ten."]
    assert said(read(written(table))) == ["! goals.parquet:row 1: 'goal' holds no text"]


def test_a_stream_that_cannot_go_back_is_read_whole():
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    content = written(pa.table({"goal": ["Call ten."]}))
    assert said(read_parquet(Source("in.parquet", Pipe(content)), Reading())) == ["in.parquet:row 1 Call ten."]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(b"", "is no Parquet file that can be read", id="empty"),
        pytest.param(b"PAR1 and nothing else PAR1", "is no Parquet file that can be read", id="damaged"),
        pytest.param(written(pa.table({"a": [1], "b": [2]})), "its columns are a, b", id="no goals"),
        pytest.param(
            written(pa.Table.from_arrays([pa.array(["x"]), pa.array(["y"])], ["goal", "goal"])),
            "is no Parquet file that can be read",
            id="two columns of one name",
        ),
    ],
)
def test_what_cannot_be_read_is_named(content: bytes, message: str):
    with pytest.raises(InputError, match=message):
        read(content)


def test_a_file_cut_short_is_named():
    content = written(pa.table({"goal": [f"Call client {number}." for number in range(100)]}))
    with pytest.raises(InputError, match="is no Parquet file"):
        read(content[:200] + content[-60:])
