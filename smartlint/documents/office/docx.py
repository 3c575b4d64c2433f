"""Reads word processor documents (.docx): paragraphs, lists and tables, as they read with all tracked changes accepted."""

from smartlint.documents.block import Block
from smartlint.documents.document import Document
from smartlint.documents.office.body import Body
from smartlint.documents.office.numbering import Numbering
from smartlint.documents.office.package import Package
from smartlint.documents.office.properties import written
from smartlint.documents.office.styles import Styles
from smartlint.documents.office.xml import parse
from smartlint.model import InputError


def read_docx(content: bytes, source: str) -> Document:
    """The blocks of a document and the day it was last changed.

    Not read: headers and footers, footnotes and endnotes, comments, hidden text, tables of contents, what a tracked change
    takes out, and the placeholders of content controls that nobody has filled in.

    Args:
        content: the bytes of the file.
        source: how the document is called in places.

    Raises:
        InputError: it is damaged, encrypted, or beyond the limits.
    """
    with Package(content, ".docx") as package:
        main = package.related("", "officeDocument")
        if main is None or main not in package.names:
            raise InputError("is no .docx file: it has no main document")
        styles, numbering = Styles(), Numbering()
        for kind, handler in (("styles", styles), ("numbering", numbering)):
            if part := package.related(main, kind):
                package.read(part, handler)
        body = Body(source, styles, numbering)
        blocks: list[Block] = []
        for _ in parse(package.chunks(main), body, main):
            blocks.extend(body.take())
        return Document(tuple(blocks), written=written(package))
