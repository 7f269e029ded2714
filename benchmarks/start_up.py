"""How long a person waits for the first frame, the list and the first digest, and what the reader weighs.

    python -m benchmarks.start_up [FILE] [--runs N]

Each is given as a ratio to a Textual hello-world that is started alternately with it, in a pseudo-terminal of
120 columns and 36 rows: by the clock (least of all runs) and by the processor's time (which holds on a busy machine).
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import NamedTuple

import psutil  # type: ignore[import-untyped]  # its stubs are a package of their own
from tests.e2e.pseudo_terminal import PseudoTerminal

HELLO = Path(__file__).with_name("hello_world.py")
SAMPLE = Path(__file__).parents[1] / "assets" / "sample.txt"
MOMENTS = {"first frame": "帮助", "list": "● ", "first digest": "▸", "keywords": "关键"}
"""What is on the screen when a moment has come."""
BARS = {"first frame": 1.3, "list": 1.6, "first digest": 2.2}
MEMORY_BAR = 2.6


class Moment(NamedTuple):
    """Seconds since the start, by the clock and of the processor."""

    clock: float
    processor: float


class Run(NamedTuple):
    """The moments of one start, and the megabytes that it came to hold."""

    moments: list[Moment]
    memory: float
    written: int


def start(command: list[str], texts: list[str]) -> Run:
    """Start a program and note when each text is seen."""
    begun = time.perf_counter()
    with PseudoTerminal(command) as terminal:
        process = psutil.Process(terminal.pid)
        moments = []
        for text in texts:
            terminal.until(lambda text=text: text in terminal.text)  # type: ignore[misc]  # bound as it is now
            spent = process.cpu_times()
            moments.append(Moment(time.perf_counter() - begun, spent.user + spent.system))
        terminal.settle()
        return Run(moments, process.memory_info().rss / 2**20, len(terminal.written))


def least(runs: list[Run], number: int) -> Moment:
    """The best of the runs, by each measure."""
    found = [run.moments[number] for run in runs]
    return Moment(min(one.clock for one in found), min(one.processor for one in found))


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", default=str(SAMPLE))
    parser.add_argument("--runs", type=int, default=7)
    chosen = parser.parse_args()
    hellos, readers = [], []
    for _run in range(chosen.runs):
        hellos.append(start([sys.executable, str(HELLO)], ["hello, world"]))
        readers.append(start([sys.executable, "-m", "tuinews", "--no-library", chosen.file], list(MOMENTS.values())))
    hello = least(hellos, 0)
    print(f"hello-world   {hello.clock * 1000:6.0f} ms   processor {hello.processor * 1000:4.0f} ms")
    for number, name in enumerate(MOMENTS):
        found = least(readers, number)
        bar = f"  bar {BARS[name]:.2f}" if name in BARS else ""
        clock, processor = found.clock / hello.clock, found.processor / hello.processor
        print(f"{name:13} {found.clock * 1000:6.0f} ms = {clock:.2f} x   processor {processor:.2f} x{bar}")
    memory = min(run.memory for run in readers)
    base = min(run.memory for run in hellos)
    print(f"{'memory':13} {memory:6.1f} MB = {memory / base:.2f} x  bar {MEMORY_BAR:.2f}")
    print(f"{'written':13} {min(run.written for run in readers):6} bytes")


if __name__ == "__main__":
    main()
