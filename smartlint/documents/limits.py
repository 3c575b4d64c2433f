"""How much is read: what keeps a hostile or a broken file from filling the memory or never ending.

docs/documents.md states these limits.
"""

MAX_BYTES = 50_000_000
"""The largest docx, pdf and xlsx document, in bytes: pictures may take most of it. `--max-bytes` sets another."""

MAX_PROSE = 10_000_000
"""The largest text, Markdown or HTML document, in bytes: three thousand pages. `--max-bytes` sets another.
Tables of text, JSON lines, Parquet and files with one goal a line are streamed and have no limit but `MAX_LINE`."""

MAX_LINE = 1_000_000
"""The longest line, or row of a table, in code points."""

MAX_SKIPPED = 50
"""How many times `MAX_LINE` is passed over in search of the end of one line before the file is given up."""

MAX_ENTRIES = 10_000
"""How many files a zipped document may hold."""

MAX_PART = 200_000_000
"""The largest part of a zipped document, in bytes as it is unpacked; all parts that are read together may have this size too."""

MAX_RATIO = 200
"""How many times larger than packed a part may be that has more than `RATIO_FROM` bytes unpacked."""

RATIO_FROM = 1_000_000
"""The size in bytes from which the ratio is looked at: small parts pack well."""

MAX_DEPTH = 1_000
"""How deep the elements of an XML part may be nested."""

MAX_CELLS = 10_000_000
"""How many cells the used rectangle of a sheet may have, the empty ones in it counted."""

MAX_TEXT = 1_000_000_000
"""How many characters the texts of a workbook may take, each counted as often as cells refer to it."""

MAX_PAGES = 5_000
"""How many pages of a pdf are read."""

MAX_PIECES = 5_000
"""How many stretches of text a page may have: the time to read one grows with their number and the length of the page."""

MAX_PAGE_CHARACTERS = 200_000
"""How many characters a page may have."""
