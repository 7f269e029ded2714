"""How soon the reader is there on a large library, beside a Textual hello-world in the same run.

    python -m benchmarks.library_start DATA [--runs 7]

DATA is a folder in which `tuinews/library.db` stands, as XDG_DATA_HOME has it. The programs are started in turn in a
real pseudo-terminal: the hello-world, the reader without a file (it opens on the library), the reader on the sample.
"""

from __future__ import annotations

import argparse
import statistics
from collections.abc import Callable
from pathlib import Path

from benchmarks.driving import driven, judged
from benchmarks.hello_world import GREETING
from benchmarks.start_up import FIRST_ROW

BAR = {"issue 6": 1.4}
LIBRARY_SHOWN = "edition-"
"""Begins the names of the benchmark's editions."""


def seconds(data: Path, signs: list[Callable[[str], object]], *arguments: str) -> list[float]:
    """Seconds from a program's start until the terminal shows each sign, one after the other."""
    with driven(*arguments, data=data) as terminal:
        found = []
        for sign in signs:
            terminal.until(lambda wanted=sign: wanted(terminal.text))  # type: ignore[misc]
            found.append(terminal.heard - terminal.began)
        return found


def measure(data: Path, runs: int) -> None:
    """Start each program `runs` times, in turn, and print the medians as ratios."""

    def once() -> list[float]:
        hello = seconds(data, [lambda screen: GREETING in screen], "benchmarks.hello_world")
        alone = seconds(data, [str.strip, lambda screen: LIBRARY_SHOWN in screen], "tuinews")
        return [*hello, *alone, *seconds(data, [str.strip, FIRST_ROW.search], "tuinews", "--sample")]

    once()  # the first start compiles
    base, *others = map(statistics.median, zip(*(once() for _run in range(runs)), strict=True))
    print(f"hello-world: {base:.3f} s (median of {runs} runs)")
    names = (
        "reader alone, first frame",
        "… with the library's list",
        "reader on the sample, first frame",
        "… its list",
    )
    for name, value, bar in zip(names, others, (BAR, {}, BAR, {}), strict=True):
        print(judged(f"{name} ({value:.3f} s), × hello-world", value / base, "×", bar))


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("data", type=Path)
    arguments.add_argument("--runs", type=int, default=7)
    chosen = arguments.parse_args()
    measure(chosen.data, chosen.runs)


if __name__ == "__main__":
    main()
