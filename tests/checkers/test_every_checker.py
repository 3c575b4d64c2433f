"""What must be true of every checker: its examples through the whole pipeline, its page, its names, its templates."""

import datetime as dt
import importlib
import string
from pathlib import Path

import pytest

import smartlint
from smartlint.checker import Checker, Goal, PresenceChecker, as_goal
from smartlint.linter import Linter
from smartlint.model import Context, Criterion, Effect
from smartlint.output.page import index, page
from smartlint.registry import CHECKERS

TODAY = dt.date(2026, 11, 21)
PAGES = Path(__file__).parents[2] / "docs" / "checkers"
LETTERS = {None: "G", **{criterion: criterion.letter for criterion in Criterion}}

every_checker = pytest.mark.parametrize("checker", CHECKERS, ids=lambda checker: checker.name)


def examples(section: str) -> list[object]:
    return [
        pytest.param(checker, text, id=f"{checker.name}: {text}")
        for checker in CHECKERS
        for text in checker.examples(section)
    ]


def codes(checker: type[Checker], text: str) -> set[str]:
    """The codes found in an example, judged as it would be by default, with the checker on."""
    config = smartlint.Config(extend_select=(checker.code,))
    report = Linter(config).check(as_goal(text), today=TODAY, context=checker.example_context)
    return {finding.code for finding in report.findings}


@pytest.mark.parametrize(("checker", "text"), examples("Bad"))
def test_a_bad_example_gives_the_finding(checker: type[Checker], text: str):
    assert checker.code in codes(checker, text)


@pytest.mark.parametrize(("checker", "text"), examples("Good"))
def test_a_good_example_does_not(checker: type[Checker], text: str):
    assert checker.code not in codes(checker, text)


@pytest.fixture(scope="module")
def goals() -> list[Goal]:
    """The examples of all checkers."""
    texts = [as_goal(line) for checker in CHECKERS for section in ("Bad", "Good") for line in checker.examples(section)]
    known = Context(start=TODAY)
    reports = Linter().check_many(texts, today=TODAY)
    return [Goal(report.text, report.facts, TODAY, TODAY, context=known, breakdown=report.goal.breakdown) for report in reports]


@every_checker
def test_it_finds_nothing_without_the_facts_that_it_needs(checker: type[Checker], goals: list[Goal]):
    """So that passing it over there changes no report."""
    if checker.needs is not None:
        assert not [goal.text for goal in goals if not goal.facts.of(checker.needs) and list(checker().check(goal))]


@every_checker
def test_it_has_one_to_three_examples_of_each_kind(checker: type[Checker]):
    assert 1 <= len(checker.examples("Bad")) <= 3
    assert 1 <= len(checker.examples("Good")) <= 3


@every_checker
def test_its_file_folder_and_code_fit_its_name_and_criterion(checker: type[Checker]):
    *_, folder, module = checker.__module__.split(".")
    assert module == checker.name.replace("-", "_")
    assert folder == (checker.criterion.value if checker.criterion else "general")
    assert checker.code[0] == LETTERS[checker.criterion]
    assert checker.code[1] == ("1" if checker.criterion else "0")
    assert len(checker.code) == 4


@every_checker
def test_its_class_is_named_like_its_file_and_is_alone_in_it(checker: type[Checker]):
    module = importlib.import_module(checker.__module__)
    own = [
        value
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, Checker) and value.__module__ == checker.__module__
    ]
    assert own == [checker]


@every_checker
def test_its_effects_are_declared_and_fit(checker: type[Checker]):
    assert checker.effects
    assert len(set(checker.effects)) == len(checker.effects)
    if checker.criterion is None:
        assert checker.effects == (Effect.ADVICE,)


@every_checker
def test_what_it_supersedes_exists(checker: type[Checker]):
    assert set(checker.supersedes) <= {other.name for other in CHECKERS} - {checker.name}


@every_checker
def test_its_words_keep_the_house_style(checker: type[Checker]):
    assert not checker.message.endswith(".")
    assert checker.message[0] in "'{\"" or not checker.message.split()[0].istitle(), "lower case"
    assert not checker.hint.endswith(".")
    assert checker.hint[0].islower() or checker.hint[0] in "'{\""
    assert checker.question.endswith("?")
    assert checker.question[0].isupper() or checker.question[0] in "'{\""


@every_checker
def test_its_options_are_described_and_have_defaults(checker: type[Checker]):
    for name in checker.options():
        field = checker.model_fields[name]
        assert field.description, name
        assert not field.is_required(), name


@every_checker
def test_its_templates_fill(checker: type[Checker]):
    """Every name in a template is given by the finding of a bad example."""
    wanted = {
        name
        for template in (checker.message, checker.hint, checker.question)
        for _, name, _, _ in string.Formatter().parse(template)
        if name
    }
    for text in checker.examples("Bad"):
        linter = Linter(smartlint.Config(select=(checker.code,)))
        report = linter.check(as_goal(text), today=TODAY, context=checker.example_context)
        for finding in report.findings:
            assert wanted <= finding.params.keys()
            assert not finding.message.count("{")


@every_checker
def test_its_page_is_there_and_current(checker: type[Checker]):
    path = PAGES / f"{checker.name}.md"
    assert path.is_file(), "run `smartlint checkers --pages docs/checkers`"
    assert path.read_text(encoding="utf-8") == page(checker), "run `smartlint checkers --pages docs/checkers`"


def test_the_index_of_pages_is_current_and_no_page_is_left_over():
    assert (PAGES / "README.md").read_text(encoding="utf-8") == index(CHECKERS)
    assert {path.stem for path in PAGES.glob("*.md")} == {"README", *(checker.name for checker in CHECKERS)}


def test_codes_and_names_are_unique():
    assert len({checker.code for checker in CHECKERS}) == len({checker.name for checker in CHECKERS}) == len(CHECKERS)


def test_each_criterion_has_exactly_one_presence_checker():
    found = [checker.criterion for checker in CHECKERS if issubclass(checker, PresenceChecker)]
    assert sorted(found) == sorted(Criterion)


def test_every_checker_that_is_written_is_in_the_list():
    folder = Path(smartlint.__file__).parent / "checkers"
    written = set()
    for path in folder.glob("*/*.py"):
        module = importlib.import_module(f"smartlint.checkers.{path.parent.name}.{path.stem}")
        written |= {
            value
            for value in vars(module).values()
            if isinstance(value, type) and issubclass(value, Checker) and value.__module__ == module.__name__
        }
    assert written == set(CHECKERS)
