"""A line of the doctor."""

import pytest

from smartlint.output.examination import row


@pytest.mark.parametrize(("ok", "said"), [(True, "ok"), (False, "broken"), (None, "-")])
def test_a_row_begins_with_the_state(ok: bool | None, said: str):
    assert row("model\x1b", "found\nhere", ok=ok).plain.split() == [said, r"model\x1b", "found", "here"]
