"""Puts the text of a block together from pieces of its source, and remembers where each came from."""

from bisect import bisect_right

from smartlint.documents.segments import Run, Segments


class Source:
    """A text with its lines: where an offset stands.

    Args:
        text: the text as a parser reads it.
        given: the text as it was given, of the same length, where the two differ in white space.
    """

    def __init__(self, text: str, given: str | None = None) -> None:
        self.text = text
        self.given = text if given is None else given
        self.starts = [0]
        at = text.find("\n")
        while at >= 0:
            self.starts.append(at + 1)
            at = text.find("\n", at + 1)

    def line(self, offset: int) -> int:
        """The 1-based line that holds the offset."""
        return bisect_right(self.starts, offset)

    def extent(self, line: int) -> tuple[int, int]:
        """Where the 0-based line starts and where it ends, without its line feed."""
        start = self.starts[line]
        return start, self.starts[line + 1] - 1 if line + 1 < len(self.starts) else len(self.text)


class Pieces:
    """A text that grows piece by piece; a piece that stands in the source right behind the last one joins it."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._texts: list[str] = []
        self._runs: list[Run] = []
        self.length = 0

    @property
    def ends_line(self) -> bool:
        """Whether nothing stands on the last line yet."""
        return not self._texts or self._texts[-1] == "\n"

    def add(self, text: str, offset: int, width: int | None = None) -> None:
        """Append a text that stands in the source.

        Args:
            text: the text; it holds no line feed but at its end.
            offset: its offset in the source.
            width: code points of the source that it stands for; as many as it has when not given.
        """
        if not text:
            return
        width = len(text) if width is None else width
        if text != "\n" and self._source.text.startswith(text, offset) and width == len(text):
            text = self._source.given[offset : offset + width].replace("\0", "\ufffd")
        last = self._runs[-1] if self._runs else None
        if (
            last is not None
            and last.length == last.width
            and width == len(text)
            and last.source + last.width == offset
            and not self._texts[-1].endswith("\n")
        ):
            self._runs[-1] = last._replace(length=last.length + width, width=last.width + width)
        else:
            line = self._source.line(offset)
            column = offset - self._source.starts[line - 1] + 1
            self._runs.append(Run(self.length, len(text), offset, width, line, column))
        self._texts.append(text)
        self.length += len(text)

    def finished(self) -> tuple[str, Segments | None]:
        """The text without white space around it, and where it stands; None when nothing is left."""
        whole = "".join(self._texts)
        text = whole.strip()
        if not text:
            return "", None
        start = len(whole) - len(whole.lstrip())
        segments = Segments(tuple(self._runs))
        return text, segments if len(text) == len(whole) else segments.cut(start, start + len(text))
