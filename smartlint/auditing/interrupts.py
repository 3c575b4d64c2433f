"""An interrupt from the keyboard takes effect between two goals, never while one is written."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class Interrupts:
    """Holds interrupts back while something is made whole.

    Only in the main thread, and only where an interrupt raises `KeyboardInterrupt`: elsewhere it changes nothing.
    """

    def __init__(self) -> None:
        self._busy = self._asked = False

    @contextmanager
    def handled(self) -> Iterator[None]:
        """Answers interrupts for a while."""
        ours = (threading.current_thread() is threading.main_thread()
                and signal.getsignal(signal.SIGINT) is signal.default_int_handler)
        if not ours:
            yield
            return
        signal.signal(signal.SIGINT, self._interrupt)
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, signal.default_int_handler)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Something that is done whole; an interrupt that came meanwhile is raised behind it.

        Raises:
            KeyboardInterrupt: behind what was done.
        """
        self._busy = True
        try:
            yield
        finally:
            self._busy = False
        if self._asked:
            self._asked = False
            raise KeyboardInterrupt

    def _interrupt(self, _number: int, _frame: FrameType | None) -> None:
        if not self._busy:
            raise KeyboardInterrupt
        self._asked = True
