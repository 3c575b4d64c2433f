"""Which goal serves which: key results hang on their objective, entries on the goal that their list stands under."""

from dataclasses import dataclass, field

from smartlint.documents.finding.found import Found, Standing


@dataclass
class Family:
    """The goals that the next one may hang on, the outermost first, and the theme of the section."""

    _chain: list[Found] = field(default_factory=list)
    _theme: str = ""

    def heading(self, level: int) -> None:
        """A heading starts: what hangs on the goals of its level or below is over."""
        self._chain = [
            found for found in self._chain if found.rank.standing is Standing.HEADING and found.rank.depth < level
        ]
        self._theme = ""

    def title(self) -> None:
        """A line that stands as a title starts: the lists above it are over."""
        self._chain = [found for found in self._chain if found.rank.standing < Standing.ENTRY]

    def theme(self, text: str) -> None:
        """The section is named by what is to be reached, without being a goal itself."""
        self._theme = text

    def is_nested(self, depth: int) -> bool:
        """Whether an entry of that depth stands in a list below another goal's entry."""
        return any(found.rank.standing is Standing.ENTRY and found.rank.depth < depth for found in self._chain)

    def place(self, found: Found) -> None:
        """Hang a goal on the one that it serves, if there is one, and let the next ones hang on it."""
        if found.rank.standing is Standing.FREE:
            return
        self._chain = [above for above in self._chain if above.rank < found.rank]
        if self._chain:
            found.parent = self._chain[-1]
            found.parent.children.append(found)
        elif self._theme:
            found.aims.append(self._theme)
        self._chain.append(found)
