"""The reader beside newsboat, the terminal's best-known reader of news, on the same articles in the same run.

    python -m benchmarks.newsboat [PATH] [--runs 5] [--presses 20]

Needs newsboat (Debian: apt-get install newsboat). It reads feeds, not newspapers' dumps: the articles of PATH or of the
sample edition are given to it as a feed, which its cache holds before anything is timed; the reader parses the dump
each time. Both in pseudo-terminals of 120×36, started and pressed in turn. newsboat shows a list or an article; the
reader, with every key in the list, the article and what it says beside it as well.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from benchmarks.driving import SIZE, Answer, driven, press, share
from benchmarks.start_up import FIRST_ROW, memory
from tests.e2e.pseudo_terminal import PseudoTerminal

from tuinews import intake, parsing, paths
from tuinews.edition import Edition

FEED = "滨江晚报"
IN_FEEDS, IN_ARTICLES = "Your feeds", "Articles in feed"
ENTER, DOWN, PAGE, BACK = b"\r", b"j", b"\x1b[6~", b"\x1b[5~"

Start = Callable[[], PseudoTerminal]


def feed(edition: Edition) -> str:
    """The articles as RSS."""
    items = (
        f"<item><title>{escape(article.display_title)}</title><guid>{article.id}</guid><description>"
        + escape("".join(f"<p>{escape(block.text)}</p>" for block in article.blocks))
        + "</description></item>"
        for article in edition.articles
    )
    head = f"<title>{FEED}</title><link>http://localhost/</link><description>{FEED}</description>"
    return f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>{head}{"".join(items)}</channel></rss>'


@dataclass(frozen=True, slots=True)
class Newsboat:
    """newsboat with one feed in its cache, in a folder of its own."""

    program: str
    folder: Path

    @classmethod
    def prepared(cls, program: str, folder: Path, edition: Edition) -> Newsboat:
        """Have it read the feed once, so that a start finds it in the cache."""
        (folder / "feed.xml").write_text(feed(edition), encoding="utf-8")
        (folder / "urls").write_text(f"file://{folder}/feed.xml\n", encoding="utf-8")
        (folder / "config").write_text("auto-reload no\n", encoding="utf-8")
        made = cls(program, folder)
        subprocess.run([*made.command, "-x", "reload"], check=True, stdout=subprocess.DEVNULL)
        return made

    @property
    def command(self) -> list[str]:
        """How it is started."""
        names = {"-u": "urls", "-c": "cache.db", "-C": "config"}
        return [self.program, *(part for flag, name in names.items() for part in (flag, str(self.folder / name)))]

    @contextmanager
    def opened(self) -> Iterator[tuple[PseudoTerminal, float]]:
        """It, with its list of articles on the screen, and the seconds that took."""
        with PseudoTerminal(self.command, size=SIZE) as terminal:
            terminal.see(IN_FEEDS, FEED)
            terminal.send(ENTER)
            terminal.see(IN_ARTICLES)
            yield terminal, terminal.heard - terminal.began


@contextmanager
def reader(path: Path) -> Iterator[tuple[PseudoTerminal, float]]:
    """The reader, with its list of articles on the screen, and the seconds that took."""
    with driven("tuinews", str(path)) as terminal:
        terminal.until(lambda: FIRST_ROW.search(terminal.text))
        yield terminal, terminal.heard - terminal.began


def beside(name: str, ours: Sequence[float], theirs: Sequence[float], unit: str, part: float = 0.5) -> None:
    """Print a figure of both and their ratio."""
    mine, other = share(ours, part), share(theirs, part)
    ratio = f"{mine / other:10.2f} ×" if other else ""
    print(f"{name:44} {mine:10,.1f} {unit:3} {other:10,.1f} {unit:3} {ratio}")


def started(path: Path, newsboat: Newsboat, runs: int) -> None:
    """Time the starts of both in turn."""
    ours, theirs = [], []
    for _run in range(runs):
        with reader(path) as (_terminal, seconds):
            ours.append(1000 * seconds)
        with newsboat.opened() as (_terminal, seconds):
            theirs.append(1000 * seconds)
    beside("start until the articles' list", ours, theirs, "ms")


def pressed(path: Path, newsboat: Newsboat, count: int) -> None:
    """Press the same keys in both in turn."""
    with reader(path) as (ours, _seconds), newsboat.opened() as (theirs, _other):
        for terminal in (ours, theirs):
            terminal.settle(1.0)
        beside("memory", [memory(ours)], [memory(theirs)], "MB")
        keys = [DOWN] * (count // 2) + [b"k"] * (count // 2)
        told("a row down or up in the list", [[press(one, key) for one in (ours, theirs)] for key in keys])
        # the longest article there is, then pages down and up in it
        ours.send(b"SSg\r")
        theirs.send(ENTER)
        for terminal in (ours, theirs):
            terminal.settle(1.0)
        keys = [PAGE, BACK] * (count // 2)
        told("a page in the article", [[press(one, key) for one in (ours, theirs)] for key in keys])


def told(name: str, answers: Sequence[Sequence[Answer]]) -> None:
    """Print bytes and latencies of keys that were pressed in both."""
    ours, theirs = ([answer for answer in column if answer.size] for column in zip(*answers, strict=True))
    for part, label in ((0.5, "p50"), (0.95, "p95")):
        for end in ("first", "last"):
            columns = [[1000 * float(getattr(one, end)) for one in side] for side in (ours, theirs)]
            beside(f"{name}, {end} byte, {label}", columns[0], columns[1], "ms", part)
    beside(f"{name}, bytes", [one.size for one in ours], [one.size for one in theirs], "B")


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("path", nargs="?", type=Path, default=paths.sample())
    arguments.add_argument("--runs", type=int, default=5)
    arguments.add_argument("--presses", type=int, default=20)
    chosen = arguments.parse_args()
    program = shutil.which("newsboat")
    if program is None:
        sys.exit("newsboat is not installed (Debian: apt-get install newsboat)")
    version = subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout.split("\n")[0]
    edition = parsing.parse(intake.read(str(chosen.path), None))
    with tempfile.TemporaryDirectory() as folder:
        newsboat = Newsboat.prepared(program, Path(folder), edition)
        print(f"{len(edition.articles)} articles; the reader, {version}, and the ratio (medians)")
        started(chosen.path, newsboat, chosen.runs)
        pressed(chosen.path, newsboat, chosen.presses)


if __name__ == "__main__":
    main()
