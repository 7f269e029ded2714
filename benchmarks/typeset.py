"""How long the event loop is held while a long article is opened, set anew, scrolled and searched.

    python -m benchmarks.typeset

The text is the sample edition's, repeated to a million characters: once in its own paragraphs, once as a single
one. Times are of the processor, so that other work on the machine does not count. Wrapping is compared with
rich's, which the toolkit would use, on the same text in the same run.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace

from rich.console import Console
from rich.text import Text

from tuinews import paths
from tuinews.edition import Article, Block
from tuinews.intake import from_text
from tuinews.parsing import parse
from tuinews.search import compile_query, fold
from tuinews.typeset import Page, set_article, wrap

CHARS = 1_000_000
WIDTHS = (40, 72)
ROOM = 34
RUNS = 3
LOADING = """
import time
from tuinews.search.pinyin import readings
begin = time.process_time()
readings("新")
print(time.process_time() - begin)
"""


def best(work: Callable[[], object]) -> float:
    """Seconds of the fastest of a few runs."""
    times = []
    for _ in range(RUNS):
        begin = time.process_time()
        work()
        times.append(time.process_time() - begin)
    return min(times)


def long_article() -> Article:
    """The sample's paragraphs, repeated to CHARS characters."""
    edition = parse(from_text(paths.sample().read_text(encoding="utf-8")))
    blocks = [block for article in edition.articles for block in article.blocks]
    times = CHARS // sum(len(block.text) for block in blocks) + 1
    return replace(edition.articles[0], blocks=tuple(blocks * times))


def endless(article: Article) -> Article:
    """The same text as one paragraph."""
    text = "".join(block.text for block in article.blocks)
    return replace(article, blocks=(Block(text, ((0, len(text)),)),))


def wrapping(text: str) -> None:
    """Characters a second that are cut into lines, beside rich."""
    console = Console(width=200)
    paragraph = text[:4000]
    for width in WIDTHS:
        ours = best(lambda width=width: wrap(paragraph, width, first_indent=4, hang=2))  # type: ignore[misc]  # a bound default
        rich = best(lambda width=width: Text(paragraph).wrap(console, width))  # type: ignore[misc]  # a bound default
        speed = len(paragraph) / ours / 1e6
        print(f"wrap at {width} cells: {speed:.1f} M characters/s, {rich / ours:.1f} × as fast as rich")


def holding(name: str, article: Article) -> None:
    """Milliseconds that each thing a reader does with the article takes."""

    def scrolled(page: Page) -> float:
        worst = 0.0
        for place in range(1, 9):
            begin = time.process_time()
            top = page.rows * place // 10
            top += page.reach(top, ROOM)
            for row in range(top, min(top + ROOM, page.rows)):
                page.line(row)
            worst = max(worst, time.process_time() - begin)
        return worst

    def resized() -> None:
        wide = set_article(article, 60)
        wide.reach(wide.row_of(anchor), ROOM)

    page = set_article(article, 44)
    anchor = page.place_at(page.rows // 2)
    opened = best(lambda: set_article(article, 44).reach(0, ROOM))
    worst = min(scrolled(set_article(article, 44)) for _ in range(RUNS))
    print(
        f"{name}: open {opened * 1e3:.1f} ms, resize at the middle {best(resized) * 1e3:.1f} ms, "
        f"worst of 8 jumps {worst * 1e3:.1f} ms"
    )


def searching(text: str) -> None:
    """Milliseconds of each step of a search."""
    loaded = subprocess.run([sys.executable, "-c", LOADING], capture_output=True, text=True, check=True).stdout
    print(f"pinyin table: {float(loaded) * 1e3:.1f} ms to load")
    print(f"fold: {len(text) / best(lambda: fold(text)) / 1e6:.1f} M characters/s")
    folded = fold(text)
    for query in ("大桥", "dq", "daqiao", "xnyqc"):
        begin = time.process_time()
        matcher = compile_query(query)
        made = time.process_time() - begin
        found = len(matcher.folded_spans(text, folded))
        took = best(lambda matcher=matcher: matcher.folded_spans(text, folded))  # type: ignore[misc]  # a bound default
        print(f"search {query}: {made * 1e3:.1f} ms to make, {took * 1e3:.0f} ms over the text, {found} matches")


def main() -> None:
    """Measure and print."""
    article = long_article()
    text = "".join(block.text for block in article.blocks)
    print(f"{len(text):,} characters in {len(article.blocks):,} paragraphs")
    wrapping(text)
    holding("in paragraphs", article)
    holding("as one paragraph", endless(article))
    searching(text)


if __name__ == "__main__":
    main()
