"""What a key costs: bytes to the terminal, and milliseconds until they are there.

    python -m benchmarks.keys [PATH] [--presses 30]

Every program runs in a real pseudo-terminal of 120×36: the reader on PATH or on the sample edition several times over;
its list alone at 1,000 and at 1,000,000 rows; and the barest list of Textual's line API, which the latencies are
measured against.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.driving import Answer, driven, judged, press, share
from benchmarks.lists import HEIGHT, READY, TITLE
from benchmarks.start_up import FIRST_ROW
from tests.e2e.pseudo_terminal import PseudoTerminal

from tuinews import paths

COPIES = 8
"""So often the sample stands in the file that the keys are pressed in: 60 articles and more."""
BURST = 60
OPENINGS = 3
ROUNDS = 2
LIST_BARS = {"issue 2": 700.0, "issue 5": 600.0}
WHOLE_BARS = {"issue 5": 10_000.0}
PAGE_BARS = {"issue 5": 8_000.0}
BURST_BARS = {"issue 5": 250.0}
BURST_SIZE_BARS = {"issue 5": 80_000.0}
LATENCY_BARS = {"issue 5": 2.5}
MANY_BARS = {"issue 5": 1.2}


def presses(terminal: PseudoTerminal, keys: str) -> list[Answer]:
    """Press keys one after another, each when the last has done its work; what those did that did anything."""
    return [answer for key in keys if (answer := press(terminal, key.encode())).size]


def there_and_back(count: int) -> str:
    """Keys down and up again, so many of each kind and none of them at an end."""
    return "j" * count + "k" * count


def told(name: str, answers: Sequence[Answer], bars: dict[str, float]) -> None:
    """Print the bytes and the milliseconds of keys: the median, and what 95 of 100 do not exceed."""
    sizes = [answer.size for answer in answers]
    print(judged(f"{name}, bytes p50", share(sizes, 0.5), "B", bars))
    print(judged(f"{name}, bytes p95", share(sizes, 0.95), "B", bars))
    for end, values in (("first", [one.first for one in answers]), ("last", [one.last for one in answers])):
        p50, p95 = 1000 * share(values, 0.5), 1000 * share(values, 0.95)
        print(f"{name}, ms to the {end} byte: p50 {p50:.1f}, p95 {p95:.1f}")


def in_reader(path: Path, count: int) -> None:
    """The keys of the reader."""
    with driven("tuinews", str(path)) as terminal:
        terminal.until(lambda: FIRST_ROW.search(terminal.text) and "关键" in terminal.text)
        terminal.settle(1.0)
        told("j k in the list, all panes", presses(terminal, there_and_back(count)), WHOLE_BARS)
        burst(terminal)
        terminal.send(b"g\r")
        terminal.settle(1.0)
        told("j k in the body", presses(terminal, there_and_back(min(count, 10))), PAGE_BARS)
        told("PgDn PgUp in the body", pages(terminal, count), PAGE_BARS)
        terminal.send(b"g")
        terminal.settle(0.5)
        told("Space through the articles, all panes", presses(terminal, " " * count), WHOLE_BARS)


def pages(terminal: PseudoTerminal, count: int) -> list[Answer]:
    """A page down and up again and again in the longest article: the list is sorted by length for that, and back."""
    terminal.send(b"1SSg\r")
    terminal.settle(1.0)
    answers = [press(terminal, key) for _turn in range(count // 2) for key in (b"\x1b[6~", b"\x1b[5~")]
    terminal.send(b"1Sg\r")
    terminal.settle(1.0)
    return [answer for answer in answers if answer.size]


def burst(terminal: PseudoTerminal) -> None:
    """Many `j` at once: when the screen is at rest, whether it is right, and what was written."""
    press(terminal, b"g", 0.5)
    at_once = press(terminal, b"j" * BURST, 0.5)
    seen = terminal.text
    press(terminal, b"kj", 0.5)
    print(judged(f"{BURST} j at once, ms until at rest", 1000 * at_once.last, "ms", BURST_BARS))
    print(judged(f"{BURST} j at once, bytes", at_once.size, "B", BURST_SIZE_BARS))
    print(f"{BURST} j at once, the screen is right: {'yes' if seen == terminal.text else 'NO'}")


@dataclass(frozen=True, slots=True)
class Alone:
    """A list alone: its moves, its moves where it scrolls, and the seconds until its rows were first seen."""

    moves: list[Answer]
    scrolls: list[Answer]
    opened: float


def in_list(kind: str, rows: int, count: int) -> Alone:
    """What a list does that has nothing beside it."""
    with driven("benchmarks.lists", kind, str(rows)) as terminal:
        terminal.see(READY)
        began = terminal.heard
        terminal.see(TITLE)
        opened = terminal.heard - began
        terminal.settle(0.5)
        moves = presses(terminal, there_and_back(min(count, 30)))
        press(terminal, b"j" * HEIGHT, 0.5)
        return Alone(moves, presses(terminal, "j" * 10), opened)


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("path", nargs="?", type=Path)
    arguments.add_argument("--presses", type=int, default=30)
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = chosen.path or Path(folder, "papers.txt")
        if chosen.path is None:
            path.write_text("\f".join([paths.sample().read_text("utf-8")] * COPIES), "utf-8")
        in_reader(path, chosen.presses)
        beside(*in_turn(path, chosen.presses))
    many(min(chosen.presses, 8))


def in_turn(path: Path, count: int) -> list[list[Answer]]:
    """What the same keys do in the reader, in its list alone and in the barest list, pressed in each in turn, so
    that none has the quieter machine."""
    with (
        driven("tuinews", str(path)) as reader,
        driven("benchmarks.lists", "reader", "1000") as own,
        driven("benchmarks.lists", "bare", "1000") as bare,
    ):
        terminals = (reader, own, bare)
        reader.until(lambda: FIRST_ROW.search(reader.text) and "关键" in reader.text)
        for terminal in terminals:
            terminal.settle(1.0)
        keys = there_and_back(count) * ROUNDS
        turns = [[press(terminal, key.encode()) for terminal in terminals] for key in keys]
    return [[answer for answer in column if answer.size] for column in zip(*turns, strict=True)]


def beside(moves: Sequence[Answer], own: Sequence[Answer], bare: Sequence[Answer]) -> None:
    """Print the list's own bytes, and the latencies as ratios to those of the barest list."""
    told("j k in the list alone", own, LIST_BARS)
    told("j k in the barest list", bare, {})
    for name, ours in (("the reader's list", own), ("the reader, all panes", moves)):
        print(
            judged(
                f"{name}, p95 until the cursor moved, × barest",
                _p95(ours, "first") / _p95(bare, "first"),
                "×",
                LATENCY_BARS,
            )
        )
        print(f"{name}, p95 to the last byte, × barest {_p95(ours, 'last') / _p95(bare, 'last'):.2f}")


def _p95(answers: Sequence[Answer], end: str) -> float:
    return share([getattr(answer, end) for answer in answers], 0.95)


def many(count: int) -> None:
    """Print what a million rows cost beside a thousand, in turn."""
    runs = [(in_list("reader", 1_000, count), in_list("reader", 1_000_000, count)) for _run in range(OPENINGS)]
    figures = {
        "open": [[one.opened for one in run] for run in runs],
        "a key that moves": [[_p50(one.moves) for one in run] for run in runs],
        "a key that scrolls": [[_p50(one.scrolls) for one in run] for run in runs],
    }
    for name, times in figures.items():
        few, lots = (statistics.median(column) for column in zip(*times, strict=True))
        print(judged(f"1,000,000 rows: {name} ({1000 * lots:.1f} ms), × 1,000", lots / few, "×", MANY_BARS))


def _p50(answers: Sequence[Answer]) -> float:
    return share([answer.last for answer in answers], 0.5)


if __name__ == "__main__":
    main()
