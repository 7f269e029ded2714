"""What a key costs: bytes on the line and milliseconds until the screen is still.

    python -m benchmarks.keys [FILE]

In a pseudo-terminal of 120 columns and 36 rows, on an article list and in the text.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from tests.e2e.pseudo_terminal import PseudoTerminal

SAMPLE = Path(__file__).parents[1] / "assets" / "sample.txt"
QUIET = 0.15
"""Seconds without a byte after which the screen is held to be still."""


def press(terminal: PseudoTerminal, keys: bytes) -> tuple[int, float]:
    """(bytes written, milliseconds to the last of them) after keys sent at once."""
    before, begun = len(terminal.written), time.perf_counter()
    last = begun
    terminal.send(keys)
    while terminal.pump(QUIET):
        last = time.perf_counter()
    return len(terminal.written) - before, (last - begun) * 1000


def report(name: str, found: list[tuple[int, float]], bar: str) -> None:
    """Print the median bytes and the 95th percentile of the time."""
    sizes, times = sorted(size for size, _ms in found), sorted(ms for _size, ms in found)
    middle, late = sizes[len(sizes) // 2], times[int(0.95 * (len(times) - 1))]
    print(f"{name:34} {middle:7} bytes   {late:6.0f} ms   bar {bar}")


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", default=str(SAMPLE))
    chosen = parser.parse_args()
    command = [sys.executable, "-m", "tuinews", "--no-library", chosen.file]
    with PseudoTerminal(command) as terminal:
        terminal.see("▸", "关键")
        terminal.settle(1.0)
        report("j, with the panes following", [press(terminal, b"j") for _time in range(3)], "10 kB")
        report("60 j and k at once", [press(terminal, b"jjjkkk" * 10)], "80 kB, 250 ms")
        terminal.send(b"g\r")
        terminal.settle()
        report("page in the text", [press(terminal, key) for key in (b"\x06", b"\x02") * 3], "8 kB")
        report("line in the text", [press(terminal, key) for key in (b"j", b"k") * 5], "")
    with PseudoTerminal(command, size=(60, 24)) as terminal:
        terminal.see("● ")
        terminal.settle(1.0)
        report("j in the list alone", [press(terminal, key) for key in (b"j", b"k") * 5], "600 bytes")
        begun = len(terminal.written)
        terminal.pump(10.0)
        print(f"{'idle, 10 s':34} {len(terminal.written) - begun:7} bytes              bar 0")


if __name__ == "__main__":
    main()
