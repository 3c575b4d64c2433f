"""A stream cut into batches, and the batches spread over processes, in order; a process that dies is replaced."""

import gc
import pickle
import signal
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import Connection
from queue import SimpleQueue
from typing import Any, Generic, TypeVar

from smartlint.model import SmartlintError, WorkerError

T = TypeVar("T")
R = TypeVar("R")

DEATHS = 3
"""How many processes an item may take with it before it is given up."""

_DIED = (EOFError, OSError)


@dataclass(frozen=True, slots=True)
class Lost(Generic[T]):
    """An item that ended the process working on it every time.

    Attributes:
        item: the item.
    """

    item: T


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
) -> Iterator[R | Lost[T]]:
    """What `work(batch, *rest)` gives for each batch, in order, while no more than a few batches are held.

    A process that dies is replaced and its batch tried again. After a second death the items of the batch go one by one,
    and the one that dies for the third time is given up: a `Lost` stands in its place.

    Args:
        work: a picklable function that gives one result for each item; each process gets its own copy once.
        batches: what it is called with.
        processes: how many processes work.
        rest: its further arguments.

    Raises:
        WorkerError: no process can be started.
    """
    # Each thread waits for one process, so that a batch and the process that works on it are known together.
    threads = ThreadPoolExecutor(processes, "smartlint", initializer=_leave_interrupts_to_the_main_thread)
    workers = _Workers(pickle.dumps((work, rest)), processes)
    waiting: deque[Future[list[bytes | Lost[T]]]] = deque()
    try:
        refused: SmartlintError | None = None
        try:
            for batch in batches:
                waiting.append(threads.submit(workers.do, batch))
                if len(waiting) >= 2 * processes:
                    yield from _unpacked(waiting.popleft().result())
        except SmartlintError as error:
            refused = error
        while waiting:
            yield from _unpacked(waiting.popleft().result())
        if refused is not None:
            raise refused
    finally:
        workers.close()
        threads.shutdown(cancel_futures=True)


def _unpacked(parts: list[bytes | Lost[T]]) -> Iterator[Any]:
    for part in parts:
        if isinstance(part, Lost):
            yield part
            continue
        results, error = _loads(part)
        yield from results
        if error is not None:
            raise error


def _loads(part: bytes) -> Any:
    # Everything in a pickle is alive: going through it for garbage, again and again, takes five times as long as loading.
    enabled = gc.isenabled()
    gc.disable()
    try:
        return pickle.loads(part)  # noqa: S301  # from a process of our own
    finally:
        if enabled:
            gc.enable()


class _Workers:
    """The processes, and who of them is idle."""

    def __init__(self, task: bytes, processes: int) -> None:
        self._task = task
        self._idle: SimpleQueue[_Worker | None] = SimpleQueue()
        self._all: set[_Worker] = set()
        self._closed = False
        for _ in range(processes):
            self._idle.put(None)

    def do(self, batch: list[T]) -> list[bytes | Lost[T]]:
        """The answers for a batch: one, or one for each item where the batch killed its process twice."""
        deaths = 0
        while deaths < DEATHS - 1:
            try:
                return [self._ask(batch)]
            except _DIED:
                deaths += 1
        parts: list[bytes | Lost[T]] = []
        for item in batch:
            part: bytes | Lost[T] | None = None
            while part is None:
                try:
                    part = self._ask([item])
                except _DIED:
                    # The item that dies alone is the one that the batch died of, so that its deaths count together.
                    deaths += 1
                    if deaths >= DEATHS:
                        part, deaths = Lost(item), 0
            parts.append(part)
        return parts

    def _ask(self, batch: list[Any]) -> bytes:
        worker = self._idle.get()
        try:
            if worker is None:
                worker = self._started()
            return worker.ask(batch)
        except _DIED:
            self._drop(worker)
            worker = None
            if self._closed:
                raise WorkerError("the work was ended") from None
            raise
        finally:
            self._idle.put(worker)

    def _started(self) -> "_Worker":
        for _ in range(DEATHS):
            worker = _Worker()
            self._all.add(worker)
            # A process that was on its way while the others were ended is in no list that was gone through.
            if not self._closed:
                with suppress(*_DIED):
                    worker.begin(self._task)
                    return worker
            self._drop(worker)
            if self._closed:
                raise WorkerError("the work was ended")
        raise WorkerError("a worker process ended before it could start; a script that asks for several processes does so "
                          "below `if __name__ == '__main__':`")

    def _drop(self, worker: "_Worker | None") -> None:
        if worker is not None:
            self._all.discard(worker)
            worker.end()

    def close(self) -> None:
        """Ends every process, at work or not."""
        self._closed = True
        for worker in list(self._all):
            worker.end()


class _Worker:
    """One process and the line to it."""

    def __init__(self) -> None:
        # Spawned, not forked: a fork copies locks that other threads of the host program may hold.
        context = get_context("spawn")
        self._line, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs,), name="smartlint", daemon=True)
        self._process.start()
        theirs.close()

    def begin(self, task: bytes) -> None:
        self._line.send_bytes(task)
        self._line.recv_bytes()

    def ask(self, batch: list[Any]) -> bytes:
        self._line.send_bytes(pickle.dumps(batch, pickle.HIGHEST_PROTOCOL))
        return self._line.recv_bytes()

    def end(self) -> None:
        with suppress(OSError, ValueError):
            self._process.terminate()
            self._process.join()


def _leave_interrupts_to_the_main_thread() -> None:
    """What this thread starts gets no interrupt, from its first instruction on: only the main process answers one."""
    if hasattr(signal, "pthread_sigmask"):
        resource_tracker.ensure_running()  # starting it would undo the mask
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})


def _serve(line: Connection) -> None:
    """Works until the line is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    task = line.recv_bytes()
    line.send_bytes(b"")
    work: Callable[..., Iterable[Any]] | None = None
    rest: tuple[Any, ...] = ()
    with suppress(EOFError, OSError):
        while True:
            batch = pickle.loads(line.recv_bytes())  # noqa: S301  # from the process that started this one
            results: list[Any] = []
            error: Exception | None = None
            try:
                if work is None:
                    work, rest = pickle.loads(task)  # noqa: S301
                results.extend(work(batch, *rest))
            except Exception as raised:  # noqa: BLE001  # told to the process that asked, which raises it
                error = _portable(raised)
            line.send_bytes(pickle.dumps((results, error), pickle.HIGHEST_PROTOCOL))


def _portable(error: Exception) -> Exception:
    if not isinstance(error, SmartlintError):
        error.add_note("".join(traceback.format_exception(error)))
    with suppress(Exception):
        if isinstance(pickle.loads(pickle.dumps(error)), type(error)):  # noqa: S301
            return error
    return WorkerError(f"{type(error).__name__}: {error}")
