"""Sources: byte order marks, encodings, line ends, and what is too large."""

import io
from pathlib import Path

import pytest
from sources import source

from smartlint.documents.limits import MAX_LINE, MAX_SKIPPED
from smartlint.documents.stream import Source, is_utf8, lines_of, shown
from smartlint.model import InputError

TEXT = "Call ten clients 📞.\nWrite the plan.\n"


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(TEXT.encode(), id="utf-8"),
        pytest.param(TEXT.encode("utf-8-sig"), id="utf-8 with a mark"),
        pytest.param(TEXT.encode("utf-16"), id="utf-16 with a mark"),
        pytest.param(b"\xfe\xff" + TEXT.encode("utf-16-be"), id="utf-16, the other way round"),
        pytest.param(TEXT.encode("utf-32"), id="utf-32 with a mark"),
    ],
)
def test_a_byte_order_mark_says_how_a_text_is_encoded(content: bytes):
    assert source(content).whole_text() == TEXT


def test_an_encoding_that_is_asked_for_is_used():
    assert source("Café".encode("cp1252"), encoding="cp1252").whole_text() == "Café"
    assert source("Café".encode("utf-8-sig"), encoding="UTF8").whole_text() == "Café"


def test_line_ends_are_given_as_written_or_as_line_feeds():
    assert source("a\r\nb\rc\n").whole_text() == "a\r\nb\rc\n"
    with source("a\r\nb\rc\n").text() as stream:
        assert [line.text for line in lines_of(stream)] == ["a\n", "b\n", "c\n"]


def test_lines_have_numbers_and_offsets():
    with source("ab\r\n\ncd").text(newline="") as stream:
        assert [(line.text, line.number, line.offset) for line in lines_of(stream)] == [
            ("ab\r\n", 1, 0),
            ("\n", 2, 4),
            ("cd", 3, 5),
        ]


def test_a_line_that_is_too_long_is_given_cut_and_the_next_one_whole():
    with source("x" * (MAX_LINE + 7) + "\nnext\n").text() as stream:
        long, following = lines_of(stream)
    assert not long.whole
    assert (following.text, following.number, following.offset) == ("next\n", 2, MAX_LINE + 8)


def test_a_line_of_exactly_the_limit_is_whole():
    with source("x" * (MAX_LINE - 1) + "\n").text() as stream:
        assert [line.whole for line in lines_of(stream)] == [True]


class Endless(io.RawIOBase):
    """A device that never ends."""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:
        buffer[:] = b"x" * len(buffer)
        return len(buffer)


def test_a_line_that_never_ends_is_given_up():
    with (
        Source("zero", io.BufferedReader(Endless())).text() as stream,
        pytest.raises(InputError, match="a line has more"),
    ):
        list(lines_of(stream))
    assert MAX_SKIPPED * MAX_LINE < 100_000_000


def test_a_source_that_never_ends_is_given_up_at_its_limit():
    with pytest.raises(InputError, match="has more than 1,000 bytes; split it, or give --max-bytes"):
        Source("zero", io.BufferedReader(Endless()), max_bytes=1000).whole()


def test_a_text_may_be_less_large_than_other_documents(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("smartlint.documents.stream.MAX_PROSE", 10)
    assert len(source("x" * 11).whole()) == 11
    with pytest.raises(InputError, match="has more than 10 bytes"):
        source("x" * 11).whole_text()
    assert len(source("x" * 11, max_bytes=11).whole_text()) == 11


def test_a_source_of_exactly_the_limit_is_read():
    assert source("12345", max_bytes=5).whole() == b"12345"


def test_bytes_that_are_no_text_are_refused():
    with pytest.raises(InputError, match="line 2 is not UTF-8"):
        source(b"one\nCaf\xe9\n").whole_text()


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_seen(encoding: str):
    with pytest.raises(InputError, match="give --encoding utf-16-le or utf-16-be"):
        source(TEXT.encode(encoding)).whole_text()
    assert source(TEXT.encode(encoding), encoding=encoding).whole_text() == TEXT
    assert source("NUL \0 inside").whole_text() == "NUL \0 inside"


def test_a_stream_stays_open_and_a_buffered_one_is_not_wrapped_again():
    for stream in (io.BytesIO(b"one"), io.BufferedReader(io.BytesIO(b"one"))):
        assert Source("in", stream).whole() == b"one"
        assert not stream.closed


def test_a_file_is_closed(tmp_path: Path):
    (tmp_path / "a.txt").write_text("one")
    with Source("a.txt", str(tmp_path / "a.txt")).binary() as stream:
        assert stream.read() == b"one"
    assert stream.closed


def test_a_name_that_is_no_utf8_is_shown_escaped():
    assert shown("plan\udce9.txt") == "plan\\udce9.txt"
    assert not is_utf8("plan\udce9.txt")
