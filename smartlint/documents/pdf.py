"""Reads PDF files: the lines of each page, joined into paragraphs and items, each with its page and box."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from typing import Any, cast

from smartlint.documents.block import Block, Kind
from smartlint.documents.day import read_day
from smartlint.documents.document import Document
from smartlint.documents.extras import extra
from smartlint.documents.layout import Box, Piece, lines_of, paragraphs
from smartlint.documents.layout_tables import tabulate
from smartlint.documents.limits import MAX_PAGE_CHARACTERS, MAX_PAGES, MAX_PIECES
from smartlint.documents.place import Place, Refusal
from smartlint.documents.typed import typed
from smartlint.model import InputError

_TABLES = 1_000  # tables are numbered from the page on: no page has so many
_NOT_TEXT = dict.fromkeys((0x0000, 0xFFFF))


def read_pdf(content: bytes, source: str) -> Document:
    """The blocks of a PDF file and the day it was last changed.

    What a PDF file says is where characters stand on a page; that lines belong together is seen from their distance,
    their indentation and their first characters. Pages that are pictures hold no text.

    Args:
        content: the bytes of the file.
        source: how the document is called in places.

    Raises:
        InputError: pypdfium2 is not installed, or the file is damaged or encrypted.
    """
    library = extra("pypdfium2", "pdf")
    try:
        document = library.PdfDocument(content)
    except library.PdfiumError as error:
        if "password" in str(error).lower():
            raise InputError("is encrypted; save it without a password") from None
        raise InputError(f"is no PDF file, or a damaged one: {error}") from None
    with closing(document):
        blocks: list[Block] = []
        refusals: list[Refusal] = []
        for number in range(1, min(len(document), MAX_PAGES) + 1):
            try:
                _extend(blocks, _page(document, number, source, number * _TABLES))
            except (library.PdfiumError, InputError) as error:
                refusals.append(Refusal(Place(source, within=f"page {number}"), f"cannot be read: {error}"))
        if len(document) > MAX_PAGES:
            said = f"has {len(document):,} pages; those behind page {MAX_PAGES:,} were not read"
            refusals.append(Refusal(Place(source), said))
        if len(document) and not blocks and not refusals:
            refusals.append(Refusal(Place(source), "holds no text, as scanned pages do; read it with a text recognition first"))
        return Document(tuple(blocks), written=_written(document), refusals=tuple(refusals))


def _written(document: Any) -> Any:
    """The day of the last change, else that of making (PDF 32000-1, 7.9.4: D:20270331090000+01'00')."""
    days = (read_day(document.get_metadata_value(key).removeprefix("D:")[:8]) for key in ("ModDate", "CreationDate"))
    return next((day for day in days if day), None)


def _extend(blocks: list[Block], page: Iterator[Block]) -> None:
    """Appends the blocks of the next page; a sentence that goes on there stays one."""
    for number, block in enumerate(page):
        last = blocks[-1] if blocks else None
        if (number == 0 and last and last.kind is not Kind.HEADING and block.kind is Kind.PARAGRAPH
                and block.text[:1].islower() and last.text[-1] not in ".!?:;"):
            blocks[-1] = replace(last, text=f"{last.text} {block.text}")
        else:
            blocks.append(block)


def _page(document: Any, number: int, source: str, tables: int) -> Iterator[Block]:
    with closing(document[number - 1]) as page, closing(page.get_textpage()) as text:
        height = page.get_height()
        found = paragraphs(lines_of(_pieces(text, height)), height)
    tabulate(found)
    for paragraph in found:
        left, top, _, _ = paragraph.box
        place = Place(source, within=f"page {number} at {left:.0f},{top:.0f}", box=paragraph.box)
        if paragraph.table is not None:
            yield Block(Kind.CELL, paragraph.text, place, header=paragraph.header, row=paragraph.row,
                        table=tables + paragraph.table)
            continue
        if paragraph.heading:
            yield Block(Kind.HEADING, paragraph.text, place, level=paragraph.heading)
            continue
        piece = typed(paragraph.text)
        item = bool(piece.marker) or piece.checked is not None
        yield Block(Kind.ITEM if item else Kind.PARAGRAPH, paragraph.text[piece.start : piece.end], place,
                    level=paragraph.level, marker=piece.marker, checked=piece.checked)


def _pieces(text: Any, height: float) -> Iterator[Piece]:
    """The stretches of text on a page, with boxes in points from its upper left corner."""
    count = text.count_rects()
    if count > MAX_PIECES or text.count_chars() > MAX_PAGE_CHARACTERS:
        raise InputError(f"holds {count:,} pieces of text, more than a page does")
    for index in range(count):
        left, bottom, right, top = text.get_rect(index)
        said = text.get_text_bounded(left, bottom, right, top).translate(_NOT_TEXT)
        box = tuple(round(each, 1) for each in (left, height - top, right, height - bottom))
        yield Piece(" ".join(said.split("\r\n")), cast("Box", box))
