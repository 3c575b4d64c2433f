"""Reads whole documents: their pieces by the reader of their format, and the goals among the pieces."""

from collections.abc import Iterator
from dataclasses import replace

from smartlint.documents.document import Document
from smartlint.documents.options import Reading
from smartlint.documents.place import Item
from smartlint.documents.stream import Source


def read_prose(source: Source, reading: Reading) -> Iterator[Item]:
    """The goals in a plain text or a Markdown file."""
    from smartlint.documents.markdown import read_markdown

    yield from goals_in(read_markdown(source.whole_text(), source.name, inline=reading.inline))


def read_page(source: Source, reading: Reading) -> Iterator[Item]:
    """The goals in an HTML page."""
    from smartlint.documents.html import read_html

    yield from goals_in(read_html(source.whole_text(), source.name, inline=reading.inline))


def read_word(source: Source, reading: Reading) -> Iterator[Item]:
    """The goals in a word processor document."""
    from smartlint.documents.office.docx import read_docx

    yield from goals_in(_dated(read_docx(source.whole(), source.name), reading))


def read_pages(source: Source, reading: Reading) -> Iterator[Item]:
    """The goals in a PDF file."""
    from smartlint.documents.pdf import read_pdf

    yield from goals_in(_dated(read_pdf(source.whole(), source.name), reading))


def goals_in(document: Document) -> Iterator[Item]:
    """What could not be read of a document, then the goals in it."""
    from smartlint.documents.finding import find

    yield from document.refusals
    yield from find(document.blocks, written=document.written, owner=document.owner)


def _dated(document: Document, reading: Reading) -> Document:
    return document if reading.properties else replace(document, written=None)
