"""Batches spread over processes: order, deaths, errors, and how it ends."""

import itertools
import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from smartlint import pool
from smartlint.model import InputError, WorkerError
from smartlint.pool import Lost, spread


def double(batch: list[int]) -> Iterator[int]:
    yield from (2 * number for number in batch)


def fatal(batch: list[int], fatal_numbers: frozenset[int]) -> Iterator[int]:
    """Ends its process at some numbers."""
    for number in batch:
        if number in fatal_numbers:
            os._exit(9)
        yield 2 * number


def fatal_once(batch: list[int], folder: str) -> Iterator[int]:
    """Is killed from outside the first time it meets 5."""
    mark = Path(folder) / "killed"
    for number in batch:
        if number == 5 and not mark.exists():
            mark.touch()
            os.kill(os.getpid(), signal.SIGTERM)
        yield 2 * number


def picky(batch: list[int], error: Exception) -> Iterator[int]:
    for number in batch:
        if number == 4:
            raise error
        yield number


class Unpicklable(Exception):  # noqa: N818
    def __init__(self, first: int, second: int) -> None:
        super().__init__(f"{first} and {second}")


def batches(count: int, size: int = 3) -> list[list[int]]:
    return [list(range(count))[i : i + size] for i in range(0, count, size)]


def test_every_result_comes_in_order():
    assert list(spread(double, batches(20), 2, ())) == [2 * n for n in range(20)]


def test_a_process_that_is_killed_once_costs_nothing(tmp_path: Path):
    assert list(spread(fatal_once, batches(12), 2, (str(tmp_path),))) == [2 * n for n in range(12)]


def test_what_ends_three_processes_is_named_and_the_rest_is_done():
    found = list(spread(fatal, batches(9), 2, (frozenset({1, 2, 7}),)))
    assert found == [0, Lost(1), Lost(2), 6, 8, 10, 12, Lost(7), 16]


@pytest.mark.parametrize(("error", "kind"), [
    pytest.param(InputError("no"), InputError, id="our own"),
    pytest.param(KeyError("no"), KeyError, id="a bug"),
    pytest.param(Unpicklable(1, 2), WorkerError, id="one that cannot be sent"),
])
def test_an_error_comes_behind_what_was_done_before_it(error: Exception, kind: type[Exception]):
    work, rest = (picky_unpicklable, ()) if kind is WorkerError else (picky, (error,))
    found = spread(work, batches(6), 2, rest)
    given = []
    with pytest.raises(kind):
        given.extend(found)
    assert given == [0, 1, 2, 3]


def picky_unpicklable(batch: list[int]) -> Iterator[int]:
    yield from picky(batch, Unpicklable(1, 2))


def test_what_came_before_a_refused_item_is_given():
    def refused() -> Iterator[list[int]]:
        yield [1, 2]
        raise InputError("row 3")

    given = []
    with pytest.raises(InputError, match="row 3"):
        given.extend(spread(double, refused(), 2, ()))
    assert given == [2, 4]


def test_leaving_early_ends_the_processes():
    stream = spread(double, iter(lambda: [1, 2], None), 2, ())
    assert next(stream) == 2
    assert multiprocessing.active_children()
    stream.close()
    assert not [child for child in multiprocessing.active_children() if child.name == "smartlint"]


def test_leaving_while_a_process_starts_ends_it_too(monkeypatch: pytest.MonkeyPatch):
    turns, closing = itertools.count(), threading.Event()

    class Late(pool._Worker):
        def __init__(self) -> None:
            late = next(turns) > 0
            super().__init__()
            if late:
                closing.wait(30)

    class Closing(pool._Workers):
        def close(self) -> None:
            super().close()
            closing.set()

    monkeypatch.setattr(pool, "_Worker", Late)
    monkeypatch.setattr(pool, "_Workers", Closing)
    stream = spread(double, iter(lambda: [1, 2], None), 2, ())
    assert next(stream) == 2
    stream.close()
    assert not [child for child in multiprocessing.active_children() if child.name == "smartlint"]


def test_processes_that_cannot_start_are_given_up(monkeypatch: pytest.MonkeyPatch):
    class Stillborn(pool._Worker):
        def begin(self, task: bytes) -> None:
            raise EOFError

    monkeypatch.setattr(pool, "_Worker", Stillborn)
    with pytest.raises(WorkerError, match="__main__"):
        list(spread(double, [[1]], 1, ()))


class Gone:
    """Work of which no copy can be made in another process."""

    def __reduce__(self):
        return int, ("no number",)


def test_work_that_cannot_be_copied_is_an_error():
    with pytest.raises(ValueError, match="no number"):
        list(spread(Gone(), [[1]], 1, ()))
