"""`smartlint serve` as a process of its own, on a free port of this machine."""

import os
import re
import select
import signal
import subprocess
import sys
import time
from typing import Self

SECONDS = 60


class Process:
    """Starts on entering, and is told to stop on leaving."""

    def __init__(self, *arguments: str, **environment: str) -> None:
        self.arguments = arguments
        self.environment = environment

    def __enter__(self) -> Self:
        command = [sys.executable, "-m", "smartlint", "serve", "--isolated", "--port", "0", *self.arguments]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                        stdin=subprocess.DEVNULL, env=os.environ | self.environment)
        self.said = b""
        end = time.monotonic() + SECONDS
        while not (found := re.search(rb"serving on (http://\S+)", self.said)):
            ready, _, _ = select.select([self.process.stdout], [], [], max(0, end - time.monotonic()))
            piece = os.read(self.process.stdout.fileno(), 65536) if ready else b""
            if not piece:
                self.stop(signal.SIGKILL)
                raise AssertionError(f"it did not start: {self.said!r}")
            self.said += piece
        self.url = found[1].decode()
        return self

    def stop(self, how: int = signal.SIGTERM) -> int:
        """Tells it to stop and waits; gives its exit status."""
        if self.process.poll() is None:
            self.process.send_signal(how)
        rest, _ = self.process.communicate(timeout=SECONDS)
        self.said += rest or b""
        return self.process.returncode

    def __exit__(self, *_error: object) -> None:
        if self.process.returncode is None:
            self.stop(signal.SIGKILL)
