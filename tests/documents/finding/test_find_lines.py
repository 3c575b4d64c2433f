import pytest

from smartlint.documents.finding.labels import LabelKind
from smartlint.documents.finding.lines import logical_lines, parts, sentences

LONG = "We met in the small hall to talk about what the year should bring us and"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param("a", ["a"], id="one line"),
        pytest.param(
            f"{LONG}\nwhat it should not bring.",
            [f"{LONG}\nwhat it should not bring."],
            id="wrapped text stays together",
        ),
        pytest.param(f"{LONG}\nNgozi spoke first.", [f"{LONG}\nNgozi spoke first."], id="a name behind a wrap"),
        pytest.param("Goals\nCall ten", ["Goals", "Call ten"], id="a short line is a line"),
        pytest.param(f"{LONG}\n- Call ten", [LONG, "- Call ten"], id="a bullet"),
        pytest.param(f"{LONG}\n2) call ten", [LONG, "2) call ten"], id="a number"),
        pytest.param(f"{LONG}\nKR2: call ten", [LONG, "KR2: call ten"], id="a label"),
        pytest.param(f"{LONG}\n“call ten”", [LONG, "“call ten”"], id="a quotation"),
        pytest.param("Call ten\nby June", ["Call ten\nby June"], id="lower case goes on"),
        pytest.param("To do:\ncall ten", ["To do:", "call ten"], id="behind a colon"),
    ],
)
def test_a_line_end_is_meant_or_not(text: str, lines: list[str]):
    assert [text[start:end] for start, end in logical_lines(text)] == lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Call ten. Write two! Who? (Ana.) “No.” 5 more.",
            ["Call ten.", "Write two!", "Who?", "(Ana.)", "“No.”", "5 more."],
            id="ends",
        ),
        pytest.param(
            "Meet Dr. Lee at 3 p.m. e.g. Friday, no. 5 vs. 6.",
            ["Meet Dr. Lee at 3 p.m. e.g. Friday, no. 5 vs. 6."],
            id="abbreviations",
        ),
        pytest.param("Walk 3.5 km. then rest", ["Walk 3.5 km. then rest"], id="lower case behind a dot"),
        pytest.param("Now! go", ["Now!", "go"], id="lower case behind a mark"),
        pytest.param("Call\nten. Rest", ["Call\nten.", "Rest"], id="over lines"),
        pytest.param("I read 20. It rained. 2. Walk", ["I read 20.", "It rained.", "2. Walk"], id="numbers"),
        pytest.param("  ", [], id="blank"),
    ],
)
def test_sentences_end_at_their_marks(text: str, expected: list[str]):
    assert [text[start:end].strip() for start, end in sentences(text, 0, len(text))] == expected


def test_a_note_falls_into_its_numbers_and_labels():
    text = "(1) Diet: Eat fruit daily. Was tired. (2) Walk twice a week. Confidence: 7/10. Strengths: patient (very). 3. Sleep by 11"  # noqa: E501  # one document
    found = [
        (part.number, part.label.name if part.label else None, text[part.start : part.end].strip())
        for part in parts(text, 0, len(text), numbered=False)
    ]
    assert found == [
        (True, "Diet", "Eat fruit daily. Was tired."),
        (True, None, "Walk twice a week. Confidence: 7/10."),
        (False, "Strengths", "patient (very)."),
        (True, None, "Sleep by 11"),
    ]


def test_a_sentence_in_front_of_numbers_is_their_label():
    text = "Slept well. The aims for three months stay the same: (1) walk more (2) eat less"
    found = parts(text, 0, len(text), numbered=False)
    assert [(part.label.name if part.label else None, text[part.start : part.end].strip()) for part in found] == [
        (None, "Slept well."),
        ("The aims for three months stay the same", ""),
        (None, "walk more"),
        (None, "eat less"),
    ]
    assert found[1].label.kind is LabelKind.TOPIC


def test_a_number_in_front_of_the_note_counts():
    assert [part.number for part in parts("Walk daily", 0, 10, numbered=True)] == [True]
