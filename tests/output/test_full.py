"""The form for people: five lines, the findings, the totals; in colour, plain, narrow and wide."""

import pytest
from reports_by_hand import GOAL, console, example, finding, report, summary, written

from smartlint.documents import Place
from smartlint.facts import Means
from smartlint.model import Criterion, Effect, Severity, Span
from smartlint.output.full import Full
from smartlint.report import Report

NO_GOAL = finding("G001", "no-goal", None, severity=Severity.ERROR)
REASON = finding("R101", "no-reason", Criterion.RELEVANT, Effect.MISSING, Severity.ERROR)


def place(line: int | None) -> Place:
    return Place("goals.txt", line) if line else Place("<goal>")


def show(*reports: Report, width: int = 80, terminal: bool = False, encoding: str = "utf-8", line: int | None = None,
         explain: bool = False, refused: int = 0, language: str = "en") -> str:
    out = console(width, terminal=terminal, encoding=encoding)
    writer = Full(out, explain_score=explain, language=language)
    for each in reports:
        writer.write(place(line), each)
    writer.close(summary(*((place(line), each) for each in reports), refused=refused))
    return written(out)


def test_a_whole_report_in_a_pipe():
    assert show(example()) == """\
I will call ten clients within three months.

  Specific    ✓ met      1.00  -
  Measurable  ✓ met      1.00  -
  Achievable  ✓ met      1.00  -
  Relevant    ✗ missing  0.20  -
  Time-bound  ✓ met      1.00  within three months  (until 2027-02-21)
  Score                  0.84

  R101 no-reason  error
    something is missing
    hint  add [what]
    ask   What will change?

  T107 floating-deadline  warning  1:25
    something is missing
    hint  add [what]
    ask   What will change?
    fix   name the day: "within three months" becomes "by 21 February 2027"

1 goal; 0 passed, 1 failed; 1 error, 1 warning; score 0.84
"""


def test_the_words_around_findings_in_spanish():
    """The findings themselves come translated."""
    assert show(example(), explain=True, refused=2, language="es") == """\
I will call ten clients within three months.

  Específico  ✓ cumplido  1.00  -
                          1.00  cumplido: ninguna observación
  Medible     ✓ cumplido  1.00  -
                          1.00  cumplido: ninguna observación
  Alcanzable  ✓ cumplido  1.00  -
                          1.00  cumplido: ninguna observación
  Relevante   ✗ ausente   0.20  -
                          0.20  ausente: R101 no-reason
  Con plazo   ✓ cumplido  1.00  within three months  (hasta el 2027-02-21)
                          1.00  cumplido: ninguna observación salvo consejos
  Puntuación              0.84  la media de 1.00, 1.00, 1.00, 0.20 y 1.00

  R101 no-reason  error
    something is missing
    pista     add [what]
    pregunta  What will change?

  T107 floating-deadline  aviso  1:25
    something is missing
    pista     add [what]
    pregunta  What will change?
    arreglo   name the day: «within three months» pasa a «by 21 February 2027»

1 objetivo; superados: 0, no superados: 1; 1 error, 1 aviso; puntuación 0.84; 2
entradas no leídas
smartlint 0, model none 0, config 000000000000, today 2026-11-21, written
2026-11-21
"""


def test_goals_of_a_file_show_their_places():
    text = show(example(), line=7)
    assert text.startswith("goals.txt:7\n")
    assert "floating-deadline  warning  goals.txt:7:25\n" in text


@pytest.mark.parametrize(
    "width", [pytest.param(40, id="narrow"), pytest.param(60, id="small"), pytest.param(300, id="wide")]
)
def test_no_line_is_wider_than_the_terminal_or_a_hundred_columns(width: int):
    lines = show(example(), width=width, explain=True).splitlines()
    assert max(map(len, lines)) <= min(width, 100)
    assert all(line == line.rstrip() for line in lines)


def test_a_terminal_gets_colour_and_the_words_underlined():
    text = show(example(), terminal=True)
    assert "\x1b[31m✗ missing\x1b[0m" in text
    assert "\x1b[1;4;33mwithin three months\x1b[0m" in text


def test_a_stream_without_the_marks_gets_plain_ones():
    text = show(example(), encoding="ascii")
    assert "+ met" in text
    assert "x missing" in text


def test_hostile_text_comes_out_visible():
    hostile = "Call \x1b[31m[red]clients[/red]\x9b \u202ereversed\r\nsecond line \x07"
    odd = finding("X101", "odd", Criterion.SPECIFIC, span=Span(start=5, end=20), message="says \x1b[31m[bold]so[/bold]")
    text = show(report(hostile, odd))
    assert r"Call \x1b[31m[red]clients[/red]\x9b \u202ereversed" in text
    assert "\nsecond line \\x07\n" in text
    assert r"says \x1b[31m[bold]so[/bold]" in text
    assert all(c.isprintable() or c == "\n" for c in text)


def test_an_empty_goal_is_shown_as_such():
    assert show(report("  ")).startswith("(empty)\n")


@pytest.mark.parametrize("name", ["no-goal", "past-tense"])
def test_what_says_that_this_is_no_goal_stands_alone(name: str):
    alone = finding("G001", name, None, severity=Severity.ERROR)
    text = show(report("Our mission", alone, REASON))
    assert f"G001 {name}  error" in text
    assert "R101" not in text
    assert "Specific" not in text
    assert text.endswith("\n1 goal; 0 passed, 1 failed; 1 error\n")


def test_it_stands_among_the_rest_when_its_severity_was_lowered():
    quiet = finding("G001", "no-goal", None, severity=Severity.HINT)
    text = show(report("Our mission", quiet, REASON))
    assert "G001" in text
    assert "R101" in text
    assert "Specific" in text


def test_other_findings_about_the_whole_goal_stand_among_the_rest():
    placeholder = finding("G002", "unfilled-placeholder", None, severity=Severity.ERROR)
    text = show(report("Call [X] clients", placeholder, REASON))
    assert "G002" in text
    assert "R101" in text
    assert "Specific" in text


def test_evidence_is_each_wider_phrase_once_and_only_the_first_few():
    words = "by one by two by three by four by five by six by seven"
    starts = [i for i in range(len(words)) if words.startswith("by", i)]
    ends = [*starts[1:], len(words) + 1]
    facts = tuple(
        Means.at(words, start + 3, end - 1, phrase=(start, end - 1)) for start, end in zip(starts, ends, strict=True)
    )
    inner = Means.at(words, 3, 6)
    text = show(report(words, evidence={Criterion.ACHIEVABLE: (inner, *facts)}), width=100)
    assert "by one | by two | by three | by four | by five | 2 more" in text


def test_evidence_of_a_breakdown_line_is_quoted_from_it():
    fact = Means.at("with my mentor", 5, 14, part="achievable", phrase=(0, 14))
    shown = report(GOAL, evidence={Criterion.ACHIEVABLE: (fact,)}, breakdown={Criterion.ACHIEVABLE: "with my mentor"})
    assert "✓ met      1.00  with my mentor\n" in show(shown)


def test_a_score_is_explained_by_its_findings():
    more = [finding(f"M10{i}", f"more-{i}", Criterion.MEASURABLE, Effect.WEAK) for i in range(6)]
    advice = finding("S101", "advice", Criterion.SPECIFIC)
    text = show(report(GOAL, REASON, advice, *more), explain=True, width=100)
    assert "1.00   met: no finding but advice" in text
    assert "0.20   missing: R101 no-reason" in text
    assert "0.60   weak: M100 more-0" in text
    assert "-0.20  5 more (0.05 each, at most 0.20): M101 more-1, M102 more-2" in text
    assert "0.72   the mean of 1.00, 0.40, 1.00, 0.20 and 1.00" in text


def test_an_unknown_score_is_explained_too():
    unknown = report(GOAL, judged=False)
    assert "? unknown" in show(unknown)
    assert "no score: every criterion is unknown" in show(unknown, explain=True)
    partly = report(GOAL, REASON, judged=False)
    assert "only Relevant could be judged" in show(partly, explain=True)
    measure = finding("M101", "no-measure", Criterion.MEASURABLE, Effect.MISSING)
    both = report(GOAL, REASON, measure, judged=False)
    assert "the mean of 0.20 and 0.20" in show(both, explain=True)
    assert "without Specific, Achievable and Time-bound (unknown)" in " ".join(show(both, explain=True).split())


def test_the_totals_count_goals_findings_and_what_was_not_read():
    text = show(report(GOAL), example(), refused=2, width=100)
    assert "\n2 goals; 1 passed, 1 failed; 1 error, 1 warning; mean score 0.92; 2 inputs not read\n" in text
    assert show(report(GOAL)).endswith("\n1 goal; 1 passed, 0 failed; no findings; score 1.00\n")
    assert show(refused=1) == "0 goals; 1 input not read\n"


def test_an_audit_of_documents_ends_with_what_made_it():
    made = "smartlint 0, model none 0, config 000000000000, today 2026-11-21, written 2026-11-21\n"
    assert show(report(GOAL), line=3, width=100).endswith(made)
    assert made not in show(report(GOAL), width=100)
