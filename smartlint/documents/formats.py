"""Which reader a file has: its ending decides."""

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pathlib import PurePath

from smartlint.documents.options import Reading
from smartlint.documents.place import Item
from smartlint.documents.stream import Source

Reader = Callable[[Source, Reading], Iterator[Item]]
"""Reads a source into goals. What a part of it does not allow comes as a refusal, what all of it does not allow is raised:
`OSError`, `InputError`, `UnicodeDecodeError`."""

TABLE, RECORDS, PROSE = "table:read_table", "jsonl:read_jsonl", "whole:read_prose"
_READERS: Mapping[str, str] = {
    ".csv": TABLE, ".tsv": TABLE, ".tab": TABLE,
    ".jsonl": RECORDS, ".ndjson": RECORDS,
    ".txt": PROSE, ".text": PROSE, ".md": PROSE, ".markdown": PROSE,
    ".html": "whole:read_page", ".htm": "whole:read_page", ".xhtml": "whole:read_page",
    ".docx": "whole:read_word", ".docm": "whole:read_word",
    ".pdf": "whole:read_pages",
    ".xlsx": "workbook:read_workbook", ".xlsm": "workbook:read_workbook",
    ".parquet": "parquet:read_parquet",
}
_OTHERS = {
    **dict.fromkeys((".doc", ".odt", ".rtf", ".pages", ".dot", ".dotx", ".wps"), "save it as .docx"),
    **dict.fromkeys((".xls", ".xlsb", ".ods", ".numbers"), "save it as .xlsx or .csv"),
    **dict.fromkeys((".ppt", ".pptx", ".odp", ".key", ".xps", ".epub"), "export it as .pdf"),
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".gif", ".tif", ".tiff", ".bmp", ".heic"), "run a text recognition over it first"),
    **dict.fromkeys((".zip", ".gz", ".7z", ".tar", ".rar", ".xz", ".bz2"), "unpack it and name the folder"),
    ".json": "write one record a line and call it .jsonl",
    **dict.fromkeys((".eml", ".msg"), "save its text as .txt"),
}

SUFFIXES = frozenset(_READERS)
"""The endings of the files that are read in folders."""


def reader(spec: str) -> Reader:
    """A reader by its module and name, imported when it is first used."""
    module, _, name = spec.partition(":")
    found: Reader = getattr(import_module(f"smartlint.documents.{module}"), name)
    return found


def format_of(name: str) -> str | None:
    """The reader of a file of that name; None for an ending that is not known."""
    return _READERS.get(suffix(name))


def advice(name: str) -> str | None:
    """What to do with a file whose format is known and not read, or None."""
    return _OTHERS.get(suffix(name))


def suffix(name: str) -> str:
    """The ending of a file name, in lower case."""
    return PurePath(name).suffix.lower()
