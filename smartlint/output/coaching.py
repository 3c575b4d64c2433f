"""What a coach says, line by line; whoever prints it makes the lines safe to show."""

from collections.abc import Iterator

from smartlint.coach import Session
from smartlint.output.visible import one_line
from smartlint.questions import Question


def listed(session: Session) -> Iterator[str]:
    """Every question about a goal, numbered, each with a hint."""
    yield _score(session)
    questions = session.report.coaching()
    for number, question in enumerate(questions, 1):
        yield ""
        yield f"{number}. {one_line(question.text)}"
        yield f"   {one_line(question.hint)}"
    if not questions:
        yield "nothing left to ask"


def opening(session: Session) -> Iterator[str]:
    """What stands above the conversation."""
    yield _score(session)
    yield "answer in your own words; Enter alone passes a question over, the end of input stops"


def asked(question: Question) -> Iterator[str]:
    """One question."""
    yield ""
    yield one_line(question.text)
    yield f"  ({one_line(question.hint)})"


def changed(before: Session, after: Session, answer: str) -> Iterator[str]:
    """What an answer has made of the goal; nothing where the question was passed over."""
    if before.goal == after.goal:
        if answer.strip():
            yield f"  left out: with this answer the score would fall below {_number(before)}"
    else:
        yield f"  {one_line(after.goal.text)}"
        yield f"  score {_number(before)} -> {_number(after)}"


def closing(session: Session) -> Iterator[str]:
    """The goal as it stands in the end."""
    yield ""
    yield one_line(session.goal.text)
    yield _score(session)


def _number(session: Session) -> str:
    return "-" if session.report.score is None else f"{session.report.score:.2f}"


def _score(session: Session) -> str:
    parts = [f"{a.criterion.title} {a.verdict}" for a in session.report.criteria.values()]
    return f"score {_number(session)}: {', '.join(parts)}"
