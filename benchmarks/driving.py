"""Programs driven in a pseudo-terminal, and their figures printed beside their bars.

Knows how a module is started with a home of its own and how a key is timed; what is measured, the benchmarks know.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.e2e.pseudo_terminal import PseudoTerminal

SIZE = (120, 36)
"""Columns and rows."""
QUIET = 0.12
"""Seconds without a byte after which a key's work is held to be done."""


@contextmanager
def driven(*arguments: str, size: tuple[int, int] = SIZE, data: Path | None = None) -> Iterator[PseudoTerminal]:
    """`python -m ARGUMENTS` on a terminal, nothing configured; remembered is what `data` holds, or nothing."""
    with tempfile.TemporaryDirectory() as home:
        environ = {f"XDG_{name}_HOME": str(Path(home, name.lower())) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
        # what is installed is compiled; a shell that forbids it would have every start measure the compiler
        environ["PYTHONDONTWRITEBYTECODE"] = ""
        environ |= {} if data is None else {"XDG_DATA_HOME": str(data)}
        with PseudoTerminal([sys.executable, "-m", *arguments], size=size, environ=environ) as terminal:
            yield terminal


@dataclass(frozen=True, slots=True)
class Answer:
    """What a key did: seconds to the first byte back and to the last, and how many there were."""

    first: float
    last: float
    size: int


def press(terminal: PseudoTerminal, keys: bytes, quiet: float = QUIET) -> Answer:
    """Press keys, all at once, and wait until nothing was written for so many seconds."""
    before, began = len(terminal.written), time.perf_counter()
    terminal.send(keys)
    if not terminal.pump(2.0):
        return Answer(0.0, 0.0, 0)
    first = terminal.heard
    terminal.settle(quiet)
    return Answer(first - began, terminal.heard - began, len(terminal.written) - before)


def share(values: Sequence[float], part: float) -> float:
    """The value that this part of the values does not exceed (0.5: the median)."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]


def judged(name: str, value: float, unit: str, bars: Mapping[str, float]) -> str:
    """A line: the figure, and for each issue's bar (the most it may be) whether it is kept."""
    verdicts = (f"{whose} ≤ {bar:g}: {'ok' if value <= bar else 'short'}" for whose, bar in bars.items())
    return f"{name:44} {value:10,.2f} {unit:3} {'   '.join(verdicts)}".rstrip()
