"""Zipped documents: limits, damage, relations; and XML that is refused."""

import io
import struct
from contextlib import suppress
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sources import FILES

from smartlint.documents import limits
from smartlint.documents.office import package as module
from smartlint.documents.office.package import Package
from smartlint.documents.office.properties import written
from smartlint.documents.office.xml import Handler, parse
from smartlint.model import InputError


def zipped(parts: dict[str, bytes | str], compression: int = ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with ZipFile(out, "w", compression) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


RELATIONS = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="a" Type="http://x/officeDocument" Target="https://example.org/" TargetMode="External"/>
<Relationship Id="b" Type="http://x/officeDocument" Target="{target}"/></Relationships>"""


@pytest.mark.parametrize(
    ("folder", "target", "found"),
    [
        ("", "word/document.xml", "word/document.xml"),
        ("", "/word/document.xml", "word/document.xml"),
        ("word/document.xml", "styles.xml", "word/styles.xml"),
        ("word/document.xml", "../other/a.xml", "other/a.xml"),
        ("", "../../../etc/passwd", "etc/passwd"),
    ],
)
def test_relations_lead_to_parts_of_the_package_only(folder: str, target: str, found: str):
    name = "word/_rels/document.xml.rels" if folder else "_rels/.rels"
    with Package(zipped({name: RELATIONS.format(target=target)}), ".docx") as package:
        assert package.related(folder, "officeDocument") == found
        assert package.related(folder, "styles") is None


def test_a_part_that_is_not_there_is_empty():
    with Package(zipped({"a": b"1"}), ".docx") as package:
        assert list(package.chunks("b")) == []
        assert written(package) is None


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(b"", r"is no \.docx file, or a damaged one: file is not a zip file", id="empty"),
        pytest.param(b"Call ten clients.", "is no .docx file, or a damaged one", id="a text"),
        pytest.param(
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "is encrypted, or has an old format", id="encrypted"
        ),
    ],
)
def test_what_is_no_package_is_named(content: bytes, message: str):
    with pytest.raises(InputError, match=message):
        Package(content, ".docx")


def test_a_bomb_is_refused_before_it_is_unpacked():
    bomb = zipped({"bomb.xml": bytes(5_000_000)})
    assert len(bomb) < 10_000
    with Package(bomb, ".docx") as package:
        with pytest.raises(InputError, match=r"more than 200 times its size .bomb.xml.; this looks like a zip bomb"):
            next(package.chunks("bomb.xml"))
        with pytest.raises(InputError, match="zip bomb"):
            package.require_sane()


def test_what_packs_well_and_is_small_is_no_bomb():
    with Package(zipped({"a.xml": bytes(limits.RATIO_FROM)}), ".docx") as package:
        assert sum(map(len, package.chunks("a.xml"))) == limits.RATIO_FROM


def test_many_parts_may_not_be_a_bomb_together(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module, "MAX_PART", 1000)
    with Package(zipped({name: bytes(700) for name in "abc"}, ZIP_STORED), ".docx") as package:
        list(package.chunks("a"))
        with pytest.raises(InputError, match="unpacks to more than 1,000 bytes; split it"):
            list(package.chunks("b"))
        with pytest.raises(InputError, match="unpacks to more than 1,000 bytes; split it"):
            package.require_sane()
    with (
        Package(zipped({"a": bytes(1001)}, ZIP_STORED), ".docx") as package,
        pytest.raises(InputError, match=r"bytes \(a\)"),
    ):
        list(package.chunks("a"))


def test_a_part_that_lies_about_its_size_is_damaged():
    content = bytearray(zipped({"a.xml": b"<a>" + b"x" * 50_000 + b"</a>"}))
    at = content.rindex(b"PK\x01\x02")
    content[at + 24 : at + 28] = struct.pack("<I", 100)
    with Package(bytes(content), ".docx") as package, pytest.raises(InputError, match=r"is damaged in a.xml"):
        list(package.chunks("a.xml"))


def test_too_many_parts_are_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module, "MAX_ENTRIES", 5)
    with pytest.raises(InputError, match="holds 6 files, more than 5"):
        Package(zipped({str(number): b"" for number in range(6)}), ".docx")


def test_an_encrypted_part_is_named():
    content = bytearray(zipped({"a.xml": b"<a/>"}))
    content[content.rindex(b"PK\x01\x02") + 8] |= 1
    with (
        Package(bytes(content), ".docx") as package,
        pytest.raises(InputError, match="is encrypted; save it without a password"),
    ):
        list(package.chunks("a.xml"))


def test_a_method_of_packing_that_is_not_known_is_named():
    content = bytearray(zipped({"a.xml": b"<a/>"}))
    for mark, offset in ((b"PK\x01\x02", 10), (b"PK\x03\x04", 8)):
        content[content.rindex(mark) + offset] = 99
    with Package(bytes(content), ".docx") as package, pytest.raises(InputError, match=r"is damaged in a.xml"):
        list(package.chunks("a.xml"))


@given(st.data())
def test_damage_anywhere_is_named_or_does_no_harm(data: st.DataObject):
    content = bytearray((FILES / "form.docx").read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    with suppress(InputError), Package(bytes(content), ".docx") as package:
        package.read("word/document.xml", Handler())


ENTITIES = b'<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;">]><a>&y;</a>'


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(ENTITIES, "declares a document type, as entity bombs do", id="entities"),
        pytest.param(
            b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', "declares a document type", id="an outer document type"
        ),
        pytest.param(b"<a>&unknown;</a>", "is damaged in p.xml: undefined entity", id="an entity that nobody declared"),
        pytest.param(b"<a>" * 2000 + b"</a>" * 2000, "is nested more than 1,000 deep", id="endless nesting"),
        pytest.param(b"<a><b></a>", "is damaged in p.xml: mismatched tag in line 1", id="not well-formed"),
        pytest.param(b"<a>", "is damaged in p.xml", id="cut short"),
        pytest.param(b"", None, id="nothing at all"),
    ],
)
def test_hostile_xml_is_refused(content: bytes, message: str | None):
    chunks = [content] if content else []
    if message is None:
        assert list(parse(chunks, Handler(), "p.xml")) == []
        return
    with pytest.raises(InputError, match=message):
        list(parse(chunks, Handler(), "p.xml"))


def test_the_day_of_the_last_change_counts_and_else_that_of_making():
    both = "<p xmlns:d='t'><d:created>2026-02-03T09:00:00Z</d:created><d:modified>2026-10-05T16:30:00Z</d:modified></p>"
    one = "<p xmlns:d='t'><d:created> 2026-02-03T09:00:00Z </d:created><d:modified>nobody knows</d:modified></p>"
    for text, day in ((both, "2026-10-05"), (one, "2026-02-03")):
        with Package(zipped({"docProps/core.xml": text}), ".docx") as package:
            assert str(written(package)) == day
