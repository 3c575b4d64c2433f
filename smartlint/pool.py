"""A stream cut into batches, and the batches spread over processes, in order."""

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context
from typing import Any, TypeVar

from smartlint.model import SmartlintError

T = TypeVar("T")
R = TypeVar("R")


def in_chunks(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Lists of `size` items, the last one shorter; what came before an item that is refused is still given."""
    iterator = iter(items)
    while True:
        batch: list[T] = []
        try:
            batch.extend(islice(iterator, size))
        except SmartlintError:
            yield batch
            raise
        if not batch:
            return
        yield batch


def spread(
    work: Callable[..., Iterable[R]], batches: Iterable[list[T]], processes: int, rest: tuple[Any, ...]
) -> Iterator[R]:
    """What `work(batch, *rest)` gives for each batch, in order, while no more than a few batches are held.

    Args:
        work: a picklable function; each process gets its own copy once.
        batches: what it is called with.
        processes: how many processes work.
        rest: its further arguments.
    """
    # Spawned, not forked: a fork copies locks that other threads of the host program may hold.
    context = get_context("spawn")
    with ProcessPoolExecutor(processes, mp_context=context, initializer=_start, initargs=(work,)) as pool:
        waiting: deque[Future[list[R]]] = deque()
        for batch in batches:
            waiting.append(pool.submit(_work, batch, *rest))
            if len(waiting) >= 2 * processes:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()


_task: Callable[..., Iterable[Any]] | None = None


def _start(work: Callable[..., Iterable[Any]]) -> None:
    global _task
    # An interrupt reaches every process of a terminal; only the one that was started answers, and ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _task = work


def _work(batch: list[Any], *rest: Any) -> list[Any]:
    assert _task is not None
    return list(_task(batch, *rest))
