"""A document as the reader of its format gives it: its pieces, and what it says about all of them."""

import datetime as dt
from dataclasses import dataclass

from smartlint.documents.block import Block
from smartlint.documents.place import Refusal


@dataclass(frozen=True, slots=True)
class Document:
    """The pieces of a document and its properties.

    Attributes:
        blocks: the pieces, in reading order.
        written: the day it was written, where it says so.
        owner: who answers for the goals in it, where it says so.
        refusals: what in it could not be read, such as a suppression that is not well-formed.
    """

    blocks: tuple[Block, ...]
    written: dt.date | None = None
    owner: str | None = None
    refusals: tuple[Refusal, ...] = ()
