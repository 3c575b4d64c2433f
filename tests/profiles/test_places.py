"""In which line of a TOML file a value stands."""

import pytest

from smartlint.profiles.places import line_of

TEXT = """name = "x"

[groups]
served = ["a"]

[[ways]]
name = "one"
[[ways.measures]]
text = "a"
[[ways.measures]]
text = "b"

[[ways]]
name = "two"
[[ways.measures]]
text = "c"
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        pytest.param(("name",), 1, id="a key at the top"),
        pytest.param(("groups", "served", 0), 4, id="a key of a table"),
        pytest.param(("ways", 1, "name"), 14, id="a key of the second table of a list"),
        pytest.param(("ways", 0, "measures", 1, "text"), 11, id="a list in a list"),
        pytest.param(("ways", 1, "measures", 0, "text"), 16, id="counted anew in the next one"),
        pytest.param(("ways", 1, "shows"), 13, id="a key that is missing: its table"),
        pytest.param(("title",), None, id="nothing of that name"),
        pytest.param((), None, id="no path"),
    ],
)
def test_the_line_of_a_value(path: tuple[str | int, ...], line: int | None):
    assert line_of(TEXT, path) == line


def test_without_a_path_the_line_of_what_is_quoted():
    assert line_of(TEXT, (), "two") == 14
    assert line_of(TEXT, (), "three") is None
