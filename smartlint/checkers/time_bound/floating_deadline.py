"""Floating deadline: the last day depends on when the goal was written."""

from collections.abc import Iterator

from smartlint.checker import Checker, Goal
from smartlint.checkers.time_bound.bounds import latest
from smartlint.facts import Deadline
from smartlint.languages import in_words
from smartlint.model import Criterion, Edit, Finding, Fix

_LASTING = ("for", "over", "during", "throughout", "across", "until", "through")


class FloatingDeadline(Checker):
    """The deadline counts from the day of writing: "within three months", "this quarter".

    Why it matters: a month later nobody knows which three months were meant. When the day of writing is known, a
    fix puts the date in.

    Bad:
        Find a tenant for the empty office within three months.
        Finish the risk register next quarter.

    Good:
        Find a tenant for the empty office by 21 February 2027.
        Finish the risk register in the first quarter of 2027.
    """

    code = "T108"
    name = "floating-deadline"
    criterion = Criterion.TIME_BOUND
    needs = Deadline
    message = "'{text}' counts from the day of writing; read as {end:date}"
    hint = "name the day instead of '{text}': 'by [day month year]'"
    question = "Which day is the end of '{text}'?"
    fix_title = "write '{instead}'"

    def check(self, goal: Goal) -> Iterator[Finding]:
        """One finding when the latest deadline moves with the day of writing."""
        deadline = latest(goal)
        if deadline and deadline.end and deadline.floating:
            yield self.finding(deadline, end=deadline.end, fix=self._pinned(goal, deadline))

    def _pinned(self, goal: Goal, deadline: Deadline) -> Fix | None:
        """The phrase replaced by the day, where the day of writing was given."""
        if not goal.written_given or deadline.end is None or deadline.phrase.part != "statement":
            return None
        before = goal.text[deadline.phrase.start : deadline.span.start].lower().split()
        link = "until" if before and before[0] in _LASTING else "by"
        at_start = deadline.phrase.start == 0 and goal.text[:1].isupper()
        words = f"{link.capitalize() if at_start else link} {in_words(deadline.end)}"
        return Fix(title=self.fix_title, edits=(Edit(span=deadline.phrase, replacement=words),))
