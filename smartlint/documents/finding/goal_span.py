"""`find_goals`: the goals inside a text, with spans in exactly the text that was given."""

from pydantic import Field

from smartlint.documents.finding.finder import find_stretches
from smartlint.documents.finding.found import Found, Stretch
from smartlint.documents.markdown import read_markdown
from smartlint.model import Criterion, Frozen, GoalTextError, Span


class GoalSpan(Frozen):
    """A goal that stands in a larger text.

    Attributes:
        span: where it stands in the text that was given, without bullet, label and surrounding quotes.
        text: it as a reader sees it, without markup.
        label: the label in front of it ("KR2", "SMART goal"); empty without one.
        breakdown: the lines that explain it, by criterion, as a reader sees them.
        breakdown_spans: where those lines stand.
        objective: the goal or theme that it serves, or None.
        key_results: the goals that serve it, in order.
    """

    span: Span
    text: str
    label: str = ""
    breakdown: dict[Criterion, str] = Field(default_factory=dict)
    breakdown_spans: dict[Criterion, Span] = Field(default_factory=dict)
    objective: str | None = None
    key_results: tuple[str, ...] = ()


def find_goals(text: str) -> list[GoalSpan]:
    """The goals inside a plain or Markdown text, in reading order.

    Args:
        text: the whole text, of any length.

    Raises:
        GoalTextError: it is no string of Unicode scalar values.
    """
    if not isinstance(text, str):
        raise GoalTextError(f"a text is a string, not {type(text).__name__}")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise GoalTextError(f"a lone surrogate at offset {error.start} is no Unicode character") from None
    return [_goal_span(found) for found in find_stretches(read_markdown(text, "<text>", inline=False).blocks)]


def _goal_span(found: Found) -> GoalSpan:
    return GoalSpan(
        span=_span(found.stretch),
        text=found.stretch.text,
        label=found.label,
        breakdown={criterion: part.text for criterion, part in found.breakdown.items()},
        breakdown_spans={criterion: _span(part) for criterion, part in found.breakdown.items()},
        objective=next(iter(found.objectives), None),
        key_results=tuple(child.stretch.text for child in found.children),
    )


def _span(stretch: Stretch) -> Span:
    assert stretch.block.segments is not None
    start, end = stretch.block.segments.source(stretch.start, stretch.end)
    return Span(start=start, end=end)
