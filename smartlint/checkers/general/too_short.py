"""Too short: there is hardly a text to judge."""

import re
from collections.abc import Iterator
from itertools import islice

from pydantic import Field

from smartlint.checker import Checker, Goal
from smartlint.model import Finding, Severity
from smartlint.templates import Counted

_LETTER = re.compile(r"[^\W_]")


class TooShort(Checker):
    """There is no text, or only a word or so.

    Why it matters: one word names a subject, never what will be done about it.

    Bad:
        Housing

    Good:
        Improve my sleep
    """

    code = "G003"
    name = "too-short"
    criterion = None
    default_severity = Severity.ERROR
    supersedes = ("no-goal",)
    message = "{count:phrase} is too little to be a goal"
    hint = "write a sentence: '[who] will [verb] [what] by [date]'"
    question = "What would you write if you had one whole sentence?"
    phrases = {"count": Counted("count", one="one word", other="{count} words", none="no word")}

    words: int = Field(default=2, ge=1, description="how many words a goal has at least")

    def check(self, goal: Goal) -> Iterator[Finding]:
        """One finding when the text has fewer words than the option says."""
        # No more are counted than matter: most goals have enough words right at their start.
        count = len(list(islice(filter(_LETTER.search, goal.text.split()), self.words)))
        if count < self.words:
            yield self.finding(count=count)
