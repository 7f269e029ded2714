"""From the command to the first digest, beside a Textual hello-world in the same run; memory; and what idling costs.

    python -m benchmarks.start_up [PATH] [--runs 7] [--idle 10]

Both programs are started in turn in a real pseudo-terminal of 120×36, the reader on the sample edition or on PATH.
Times are seconds from the start of the process until the terminal has what is waited for; of each the median, and
their ratios.
"""

from __future__ import annotations

import argparse
import re
import statistics
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import psutil
from benchmarks.driving import driven, judged
from benchmarks.hello_world import GREETING
from tests.e2e.pseudo_terminal import PseudoTerminal

from tuinews import paths

FIRST_ROW = re.compile(r"[●○·].? *1[ ?✓]\S")
"""The list's first article: unread or not, starred or not, its number, its title."""
SIGNS: Mapping[str, Callable[[str], object]] = {
    "first frame": str.strip,
    "list of articles": FIRST_ROW.search,
    "first digest": lambda screen: "▸" in screen,
    "its keywords": lambda screen: "关键" in screen,
}
BARS = {
    "first frame": {"issue 2": 1.35, "issue 5": 1.30},
    "list of articles": {"issue 2": 1.8, "issue 5": 1.6},
    "first digest": {"issue 2": 2.6, "issue 5": 2.2},
    "its keywords": {},
    "memory": {"issue 5": 2.6},
}
OF_PROCESSOR = ", of the processor"
"""What the process itself has used by then, without the child that parses beside it: the same on a busy machine."""
IDLE_BARS = {"issue 5": 0.0}

Figures = dict[str, float]


def reader(path: Path) -> Figures:
    """Seconds until each sign is seen, and MB of memory when all are."""
    with driven("tuinews", str(path)) as terminal:
        figures = {}
        for name, sign in SIGNS.items():
            figures[name] = _until(terminal, sign)
            figures[f"{name}{OF_PROCESSOR}"] = _worked(terminal.pid)
        return figures | {"memory": memory(terminal)}


def hello() -> Figures:
    """The same of a greeting."""
    with driven("benchmarks.hello_world") as terminal:
        seconds = _until(terminal, lambda screen: GREETING in screen)
        return {"first frame": seconds, f"first frame{OF_PROCESSOR}": _worked(terminal.pid), "memory": memory(terminal)}


def idle(seconds: float, *arguments: str) -> tuple[int, float, float]:
    """Of a program left alone: bytes written, wake-ups a second, and milliseconds of processor a second."""
    with driven(*arguments) as terminal:
        terminal.until(lambda: terminal.text.strip())
        terminal.settle(2.0)
        process, size = psutil.Process(terminal.pid), len(terminal.written)
        slept, used = _switches(terminal.pid), _used(process)
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            terminal.pump(left)
        slept, used = _switches(terminal.pid) - slept, _used(process) - used
        return len(terminal.written) - size, slept / seconds, 1000 * used / seconds


def _until(terminal: PseudoTerminal, sign: Callable[[str], object]) -> float:
    terminal.until(lambda: sign(terminal.text))
    return terminal.heard - terminal.began


def memory(terminal: PseudoTerminal) -> float:
    """MB that a program at rest and all its children have in memory."""
    terminal.settle(0.5)
    process = psutil.Process(terminal.pid)
    return float(sum(one.memory_info().rss for one in (process, *process.children(recursive=True))) / 2**20)


def _worked(pid: int) -> float:
    """Seconds of the processor that the threads of a process have used."""
    spent = (int(task.read_text().split()[0]) for task in Path(f"/proc/{pid}/task").glob("*/schedstat"))
    return sum(spent) / 1e9


def _switches(pid: int) -> int:
    """How often the threads of a process have gone to sleep, and so were woken."""
    states = (task.read_text() for task in Path(f"/proc/{pid}/task").glob("*/status"))
    return sum(int(state.partition("\nvoluntary_ctxt_switches:")[2].split()[0]) for state in states)


def _used(process: psutil.Process) -> float:
    times = process.cpu_times()
    return float(times.user + times.system)


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("path", nargs="?", type=Path, default=paths.sample())
    arguments.add_argument("--runs", type=int, default=7)
    arguments.add_argument("--idle", type=float, default=10.0)
    chosen = arguments.parse_args()
    hello(), reader(chosen.path)  # the first start compiles, the others are measured
    pairs = [(hello(), reader(chosen.path)) for _run in range(chosen.runs)]
    base = {name: statistics.median(pair[0][name] for pair in pairs) for name in pairs[0][0]}
    print(f"hello-world: {base['first frame']:.3f} s, {base['memory']:.1f} MB (median of {chosen.runs} runs)")
    for name, bars in BARS.items():
        value = statistics.median(pair[1][name] for pair in pairs)
        unit, to = ("MB", base["memory"]) if name == "memory" else ("s", base["first frame"])
        print(judged(f"{name} ({value:.3f} {unit}), × hello-world", value / to, "×", bars))
    for name in SIGNS:
        value = statistics.median(pair[1][f"{name}{OF_PROCESSOR}"] for pair in pairs)
        ratio = value / base[f"first frame{OF_PROCESSOR}"]
        print(judged(f"{name}{OF_PROCESSOR} ({value:.3f} s)", ratio, "×", {}))
    for name, command in (("hello-world", ["benchmarks.hello_world"]), ("reader", ["tuinews", str(chosen.path)])):
        size, woken, used = idle(chosen.idle, *command)
        bars = IDLE_BARS if name == "reader" else {}
        print(judged(f"{name} idle, bytes in {chosen.idle:g} s", size, "B", bars))
        print(judged(f"{name} idle, wake-ups a second", woken, "", bars))
        print(f"{name} idle, ms of processor a second {used:.2f}")


if __name__ == "__main__":
    main()
