import pytest

from smartlint.documents.html import read_html
from smartlint.documents.markdown import read_markdown


def covered(text: str, *, inline: bool = True) -> list[tuple[str, list[tuple[tuple[str, ...], str]]]]:
    blocks = read_markdown(text, "plan.md", inline=inline).blocks
    return [(block.text, [(found.keys, found.reason) for found in block.suppressions]) for block in blocks]


def refused(text: str) -> list[str]:
    return [str(refusal) for refusal in read_markdown(text, "plan.md").refusals]


@pytest.mark.parametrize(
    "comment",
    [
        pytest.param("<!-- an ordinary comment -->", id="not ours"),
        pytest.param("<!-- ignore T101 -->", id="without our name"),
        pytest.param("`<!-- smartlint: ignore -->`", id="in code"),
        pytest.param("smartlint: ignore T101", id="no comment"),
    ],
)
def test_other_text_asks_for_nothing(comment: str):
    assert [found for _, found in covered(f"{comment} a\n\nb\n")] in ([[], []], [[]])
    assert refused(f"{comment}\n\na\n") == []


@pytest.mark.parametrize(
    ("comment", "keys", "reason"),
    [
        pytest.param(
            "smartlint: ignore T101 because the grant has no end", ("T101",), "the grant has no end", id="a code"
        ),
        pytest.param("smartlint: ignore T101, A1 because x", ("T101", "A1"), "x", id="codes and prefixes"),
        pytest.param(
            "smartlint: ignore no-deadline vague-time -- x y", ("no-deadline", "vague-time"), "x y", id="names"
        ),
        pytest.param("SmartLint: Ignore T101: as agreed", ("T101",), "as agreed", id="a colon, and capitals"),
        pytest.param("smartlint: ignore", (), "", id="everything, without a reason"),
        pytest.param("smartlint: ignore because the client wrote it", (), "the client wrote it", id="everything"),
        pytest.param("smartlint:\n  ignore T101\n  because x\n  and y", ("T101",), "x and y", id="over lines"),
    ],
)
def test_a_comment_names_keys_and_a_reason(comment: str, keys: tuple[str, ...], reason: str):
    assert covered(f"<!-- {comment} -->\n\na\n") == [("a", [(keys, reason)])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("<!-- smartlint: ignore A1 -->\n\na\n\nb\n", [["A1"], []], id="the next block"),
        pytest.param("- a <!-- smartlint: ignore A1 -->\n- b\n", [["A1"], []], id="the block that it stands in"),
        pytest.param("- a\n- <!-- smartlint: ignore A1 --> b\n", [[], ["A1"]], id="in front of an item"),
        pytest.param("- a\n\n  <!-- smartlint: ignore A1 -->\n\n- b\n", [[], ["A1"]], id="between items"),
        pytest.param(
            "a\n\n<!-- smartlint: ignore-start A1 -->\n\nb\n\nc\n\n<!-- smartlint: ignore-end -->\n\nd\n",
            [[], ["A1"], ["A1"], []],
            id="a stretch",
        ),
        pytest.param("a\n\nb\n\n<!-- smartlint: ignore-file A1 -->\n", [["A1"], ["A1"]], id="the file, from its end"),
        pytest.param(
            "<!-- smartlint: ignore-file A1 -->\n<!-- smartlint: ignore T1 -->\n\na\n\nb\n",
            [["A1", "T1"], ["A1"]],
            id="two of them",
        ),
        pytest.param("| Goal |\n|---|\n| a <!-- smartlint: ignore A1 --> |\n| b |\n", [[], ["A1"], []], id="a cell"),
    ],
)
def test_a_comment_covers(text: str, expected: list[list[str]]):
    assert [[key for keys, _ in found for key in keys] for _, found in covered(text)] == expected


def test_the_same_comment_over_two_blocks_is_the_same_value():
    first, second = read_markdown("<!-- smartlint: ignore-file A1 -->\n\na\n\nb\n", "plan.md").blocks
    assert first.suppressions[0] is second.suppressions[0]
    assert first.suppressions[0].place.line == 1


def test_auditors_read_without_them():
    text = "<!-- smartlint: ignore A1 -->\n\na\n\n<!-- smartlint: nonsense -->\n"
    assert covered(text, inline=False) == [("a", [])]
    assert read_markdown(text, "plan.md", inline=False).refusals == ()


@pytest.mark.parametrize(
    ("comment", "said"),
    [
        pytest.param("smartlint: disable T101", "unknown comment for smartlint", id="another word"),
        pytest.param("smartlint: ignore-next T101", "unknown comment for smartlint", id="another kind"),
        pytest.param("smartlint: ignore T-101", "'T-101' is neither a code nor a name", id="no code"),
        pytest.param("smartlint: ignore the deadline!", "'deadline!' is neither a code nor a name", id="prose"),
        pytest.param("smartlint: ignore-end", "ignore-end without an ignore-start before it", id="an end alone"),
        pytest.param(
            "smartlint: ignore-start T101", "ignore-start without an ignore-end behind it", id="a start alone"
        ),
    ],
)
def test_a_comment_that_is_not_well_formed_is_refused_with_its_line_and_covers_nothing(comment: str, said: str):
    text = f"# Goals\n\n<!-- {comment} -->\n\na\n"
    assert [refusal.startswith(f"plan.md:3: {said}") for refusal in refused(text)] == [True]
    assert [found for _, found in covered(text)] == [[], []]


def test_html_has_them_too():
    page = read_html(
        "<p>a <!-- smartlint: ignore A1 because x --></p>\n<!-- smartlint: ignore T1 -->\n<p>b</p><p>c</p>", "page.html"
    )
    assert [[found.keys for found in block.suppressions] for block in page.blocks] == [[("A1",)], [("T1",)], []]
    assert read_html("<p>a</p>\n<!-- smartlint: x -->", "page.html").refusals[0].place.line == 2


def test_a_comment_in_what_is_not_shown_asks_for_nothing():
    assert (
        read_html("<template><!-- smartlint: ignore --></template><p>a</p>", "page.html").blocks[0].suppressions == ()
    )
