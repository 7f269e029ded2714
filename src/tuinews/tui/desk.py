"""A thread that always does the newest thing asked of it.

Knows jobs and a function that does one; knows nothing of what they are. While there is nothing to do it sleeps
without ever waking up. A job that is superseded is told so and may stop; what it still says is dropped by who
hears it.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from tuinews.tui.memory import give_back

Job = TypeVar("Job")
Stale = Callable[[], bool]
"""Whether something newer was asked meanwhile."""


class Desk(Generic[Job]):
    """One job at a time, the newest; those between are passed over."""

    def __init__(self, name: str, work: Callable[[Job, Stale], None]) -> None:
        self._work = work
        self._name = name
        self._wake = threading.Condition()
        self._job: Job | None = None
        self._closed = False
        self._thread: threading.Thread | None = None

    def ask(self, job: Job) -> None:
        """Do this next, whatever else was waiting."""
        with self._wake:
            self._job = job
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name=self._name, daemon=True)
                self._thread.start()
            self._wake.notify()

    def close(self) -> None:
        """Do nothing more."""
        with self._wake:
            self._closed = True
            self._wake.notify()

    def _stale(self) -> bool:
        return self._closed or self._job is not None

    def _run(self) -> None:
        while True:
            with self._wake:
                while self._job is None and not self._closed:
                    self._wake.wait()
                if self._closed or self._job is None:
                    return
                job, self._job = self._job, None
            self._work(job, self._stale)
            if not self._stale():
                give_back()
