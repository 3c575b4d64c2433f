"""Limits that keep the code readable: lines of modules, functions and checkers, docstrings not counted."""

import ast
import inspect
from pathlib import Path

import pytest

import smartlint
from smartlint.checker import Checker
from smartlint.registry import CHECKERS

ROOT = Path(smartlint.__file__).parent
MODULES = sorted(ROOT.rglob("*.py"))
_DEFINITIONS = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


def docstring_lines(tree: ast.AST) -> int:
    """How many lines the docstrings in and below a node take."""
    found = 0
    for node in ast.walk(tree):
        if isinstance(node, _DEFINITIONS):
            for child in node.body:
                if (
                    isinstance(child, ast.Expr)
                    and isinstance(child.value, ast.Constant)
                    and isinstance(child.value.value, str)
                ):
                    found += child.end_lineno - child.lineno + 1
    return found


def length(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> int:
    return node.end_lineno - node.lineno + 1 - docstring_lines(node)


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_has_at_most_250_lines_and_its_functions_40(path: Path):
    source = path.read_text(encoding="utf-8")
    tree = ast.parse(source)
    assert len(source.splitlines()) - docstring_lines(tree) <= 250
    long = {
        node.name: length(node)
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and length(node) > 40
    }
    # The signature of a command is its table of options, one or two lines each.
    assert not long or path.parent.name == "cli", long


@pytest.mark.parametrize("checker", CHECKERS, ids=lambda checker: checker.name)
def test_a_checker_has_at_most_60_lines(checker: type[Checker]):
    source = Path(inspect.getfile(checker)).read_text(encoding="utf-8")
    assert len(source.splitlines()) - docstring_lines(ast.parse(source)) <= 60


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_says_what_it_holds(path: Path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree), path
