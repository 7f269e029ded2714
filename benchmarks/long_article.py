"""How long an article of a million characters holds the reader up: opened, set anew, folded, searched.

    python -m benchmarks.long_article [--chars 1000000]

Runs the reader without a terminal and times every callback of its event loop, as asyncio's debug mode does: while one
runs, no key is answered. The clock also counts what other programs take of the machine; the processor's time does not.
"""

from __future__ import annotations

import argparse
import asyncio
import asyncio.events
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import cast

from benchmarks.driving import judged

from tuinews.config import Config
from tuinews.edition import Article, Block, Source
from tuinews.tui import Options
from tuinews.tui.app import ReaderApp
from tuinews.tui.events import Parsed, Started
from tuinews.tui.reader import Reader

SENTENCE = (
    "昨夜十一时四十分，第{n}段钢箱梁缓缓落位，全长4.6公里的滨江大桥主桥宣告合龙，“这一米，我们等了四年。”何远山说。"
)
BARS = {"issue 5": 50.0}
KEYS = ("enter", "G", "g", "s", "s", "r", "r", "w", "w", "right_square_bracket", "slash", "d", "q", "enter", "n")
SIZES = ((100, 30), (80, 24), (160, 50))


class Watch:
    """The longest callback since it was last asked: seconds by the clock, and of the processor."""

    def __init__(self) -> None:
        self.longest = (0.0, 0.0)

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Time every callback of event loops meanwhile."""
        handle = asyncio.events.Handle
        plain = handle.__dict__["_run"]  # it has no public name

        def run(this: asyncio.events.Handle) -> None:
            began, used = time.perf_counter(), time.thread_time()
            plain(this)
            took = time.perf_counter() - began, time.thread_time() - used
            self.longest = max(self.longest[0], took[0]), max(self.longest[1], took[1])

        setattr(handle, "_run", run)  # noqa: B010  # as above
        try:
            yield
        finally:
            setattr(handle, "_run", plain)  # noqa: B010

    def told(self, name: str) -> None:
        """Print it, and begin anew."""
        clock, used = self.longest
        print(
            f"{judged(f'{name}, longest callback, processor', 1000 * used, 'ms', BARS)}   clock {1000 * clock:.1f} ms"
        )
        self.longest = (0.0, 0.0)


def long_article(chars: int) -> tuple[Source, Article]:
    """A source and its one article of so many characters, in paragraphs of a few sentences."""
    texts, size, number = [], 0, 0
    while size < chars:
        sentences = [SENTENCE.format(n=number + place) for place in range(2 + number % 5)]
        number += len(sentences)
        texts.append("".join(sentences))
        size += len(texts[-1])
    text, blocks, start = "\n".join(texts), [], 0
    for one in texts:
        blocks.append(Block(one, ((start, start + len(one)),)))
        start += len(one) + 1
    return Source("long.txt", "utf-8", text), Article("1", "news", "大桥合龙", tuple(blocks))


async def measured(source: Source, article: Article, watch: Watch) -> None:
    """Go through it."""
    app = ReaderApp([], Options(config=Config(theme="dark")))
    async with app.run_test(size=(120, 36)) as pilot:
        reader = cast(Reader, app.screen)

        async def until(done: Callable[[], object]) -> None:
            while not done():
                await pilot.pause(0.02)
            await pilot.pause(0.3)

        await until(lambda: reader.begun)
        watch.longest = (0.0, 0.0)
        reader.post_message(Started(0, source))
        reader.post_message(Parsed(0, (article,), len(source.text)))
        await until(lambda: reader.shown)
        watch.told("open")
        await until(lambda: reader.shown and reader.known.digest(reader.shown.key))
        watch.told("its digest")
        for size in SIZES:
            await pilot.resize_terminal(*size)
            await pilot.pause(0.3)
            watch.told(f"resize to {size[0]}×{size[1]}")
        for key in KEYS:
            await pilot.press(key)
            await pilot.pause(0.3)
            watch.told(f"key {key}")


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--chars", type=int, default=1_000_000)
    chosen = arguments.parse_args()
    watch = Watch()
    with watch.watching():
        asyncio.run(measured(*long_article(chosen.chars), watch))


if __name__ == "__main__":
    main()
