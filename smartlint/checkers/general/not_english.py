"""Not English: smartlint cannot read the text."""

from collections.abc import Iterator

from smartlint.checker import Checker, Goal
from smartlint.facts import NotEnglish
from smartlint.model import Finding, Severity


class NotInEnglish(Checker):
    """The text is in another language, so that no criterion is judged.

    Why it matters: a verdict about a text that was not understood would be worse than none.

    Bad:
        Quiero perder cinco kilos antes de que termine el mes de mayo para estar con mis hijos.
        Ich werde bis Ende Mai drei Kilo abnehmen und jede Woche zweimal schwimmen.

    Good:
        I will lose three kilos by the end of May.
        Visit the El Camino team in São Paulo twice a year.
    """

    code = "G007"
    name = "not-english"
    criterion = None
    needs = NotEnglish
    default_severity = Severity.ERROR
    supersedes = ("no-goal", "too-short")
    message = "this does not seem to be English, so it was not judged"
    hint = "write the goal in English"
    question = "Can you put this into English?"

    def check(self, goal: Goal) -> Iterator[Finding]:
        """One finding when the letters and function words are those of another language."""
        if goal.facts.of(NotEnglish):
            yield self.finding()
