"""A line of `smartlint doctor`."""

from rich.text import Text

from smartlint.output.visible import one_line

_MARKS = {True: ("ok", "green"), False: ("broken", "bold red"), None: ("-", "dim")}


def row(topic: str, detail: str, *, ok: bool | None) -> Text:
    """The state, the topic and the detail; `ok` is False for what is broken, None for what is only not there."""
    mark, style = _MARKS[ok]
    return Text.assemble((f"{mark:<7}", style), " ", (f"{one_line(topic):<14}", "bold"), " ", one_line(detail))
