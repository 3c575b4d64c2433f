"""The page of a checker and the lists of them."""

from collections.abc import Iterable
from typing import ClassVar

from pydantic import Field
from reports_by_hand import console, written

from smartlint.checker import Checker, Goal, PresenceChecker
from smartlint.facts import Fact
from smartlint.model import Criterion, Effect, Finding, Severity
from smartlint.output.catalogue import catalogue
from smartlint.output.page import index, page, summary
from smartlint.templates import Counted


class Shouting(Checker):
    """Words in capitals.

    They read as shouting,
    and a form is no place for it.

    Bad:
        I will CALL [ten] clients.

    Good:
        I will call ten clients.
    """

    code = "X101"
    name = "shouting"
    criterion = Criterion.SPECIFIC
    effects = (Effect.WEAK, Effect.ADVICE)
    default_severity = Severity.WARNING
    default = False
    supersedes = ("no-action",)
    message = "'{text}' is shouted"
    hint = "write {text} in small letters"
    question = "What is meant?"

    allowed: tuple[str, ...] = Field(("NPS", "HbA1c"), description="words that may stand in capitals")
    most_letters: int = Field(3, description="how many capitals in a row are no shouting")

    def check(self, goal: Goal) -> Iterable[Finding]:
        return ()


class NoVoice(PresenceChecker):
    """Nothing is said"""

    code: ClassVar[str] = "X102"
    name: ClassVar[str] = "no-voice"
    criterion: ClassVar[Criterion | None] = None
    message: ClassVar[str] = "nothing is said"
    hint: ClassVar[str] = "say something"
    question: ClassVar[str] = "What is it?"

    def supporting(self, goal: Goal) -> tuple[Fact, ...]:
        return ()


def test_a_page_says_all_there_is():
    assert page(Shouting) == r"""# X101 shouting

Words in capitals.

They read as shouting, and a form is no place for it.

| | |
|---|---|
| judges | Specific |
| effect | weak: the criterion counts as weak; advice: advice, costs nothing |
| severity | warning, unless configured otherwise |
| runs by default | no, only when selected |
| takes the place of | no-action |

## Goals it finds something in

- I will CALL \[ten\] clients.

## Goals it is silent about

- I will call ten clients.

## What it says

| | |
|---|---|
| message | `'{text}' is shouted` |
| hint | `write {text} in small letters` |
| question | `What is meant?` |

## Options

| option | default | meaning |
|---|---|---|
| allowed | `NPS, HbA1c` | words that may stand in capitals |
| most-letters | `3` | how many capitals in a row are no shouting |

They are set in the table `options.shouting` of the configuration.

## Switching it off

`--ignore X101` on the command line, or `ignore = ["shouting"]` in the configuration.
"""


def test_a_page_lists_the_phrases_of_a_message_and_leaves_out_how_gaps_are_filled():
    class Late(Checker):
        """Too late."""

        code = "X103"
        name = "late"
        criterion = None
        message = "it ends on {end:date}, {delay:phrase} late"
        hint = "h"
        question = "q?"
        phrases = {"delay": Counted("delay", one="a day", other="{delay} days", none="nothing"), "far": "by {end:date}"}

    assert """
| message | `it ends on {end}, {delay} late` |
| hint | `h` |
| question | `q?` |
| phrase | `nothing` / `a day` / `{delay} days` |
| phrase | `by {end}` |
""" in page(Late)


def test_a_checker_without_options_or_examples_has_a_shorter_page():
    text = page(NoVoice)
    assert "| judges | the goal as a whole |" in text
    assert "| evidence |" in text
    assert "## Options" not in text
    assert "## Goals" not in text


def test_the_summary_is_the_first_line_without_full_stop():
    assert [summary(Shouting), summary(NoVoice)] == ["Words in capitals", "Nothing is said"]


def test_the_index_links_every_page():
    assert "| X101 | [shouting](shouting.md) | Specific | weak, advice | warning | Words in capitals |" in index(
        [Shouting]
    )


def test_the_list_says_what_runs_only_when_selected():
    out = console(120)
    out.print(catalogue([Shouting, NoVoice]))
    first, second = written(out).splitlines()
    assert first.split() == [
        "X101",
        "shouting",
        "weak,",
        "advice",
        "warning",
        "Words",
        "in",
        "capitals",
        "(only",
        "when",
        "selected)",
    ]
    assert second.split() == ["X102", "no-voice", "advice", "hint", "Nothing", "is", "said"]
