"""Reads XML that may be hostile: no document type, so no entities and nothing from outside, and no endless nesting.

Python's own expat does it piece by piece. Elements and attributes come by their local names: the transitional and the strict
variant of Office Open XML differ in their namespaces only.
"""

from collections.abc import Iterable, Iterator
from xml.parsers import expat

from smartlint.documents.limits import MAX_DEPTH
from smartlint.model import InputError

Attributes = dict[str, str]


class Handler:
    """Takes the elements of a part."""

    def start(self, name: str, attributes: Attributes, /) -> None:
        """An element opens."""

    def end(self, name: str, /) -> None:
        """An element closes."""

    def text(self, text: str, /) -> None:
        """Character data."""


def parse(chunks: Iterable[bytes], handler: Handler, part: str) -> Iterator[None]:
    """Feeds XML to a handler; yields behind every piece, so that what was read can be taken off.

    Args:
        chunks: the bytes, piece by piece.
        handler: takes the elements.
        part: what the XML is called in messages.

    Raises:
        InputError: it is not well-formed, or holds what is refused.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    depth = 0

    def refuse(*_: object) -> None:
        raise InputError(f"is refused: {part} declares a document type, as entity bombs do")

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > MAX_DEPTH:
            raise InputError(f"is refused: {part} is nested more than {MAX_DEPTH:,} deep")
        handler.start(name.rpartition(" ")[2], {key.rpartition(" ")[2]: value for key, value in attributes.items()})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        handler.end(name.rpartition(" ")[2])

    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = handler.text
    fed = False
    try:
        for chunk in chunks:
            fed = True
            parser.Parse(chunk, False)
            yield
        if fed:
            parser.Parse(b"", True)
            yield
    except expat.ExpatError as error:
        raise InputError(f"is damaged in {part}: {expat.ErrorString(error.code)} in line {error.lineno}") from None
