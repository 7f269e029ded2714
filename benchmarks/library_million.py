"""A library of a million articles, built once: adding, memory, size, queries and opening.

    python -m benchmarks.library_million [--count 1000000] [--jobs 1] [--minutes 40] [--work DIR]

Articles are made and prepared in `jobs` processes beside the one that writes, as `tuinews library add` does.
Times of adding are by the clock and of all processes' CPU; making the articles is in both.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from collections.abc import Generator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from random import Random

from benchmarks.library import asked, p95, sizes, timed
from benchmarks.library_texts import PER_EDITION, articles, editions

from tuinews.library import Library
from tuinews.library.parcels import BATCH, parcel_of
from tuinews.library.record import blocks_text, title_text
from tuinews.library.shelf import Parcel, Shelf
from tuinews.library.upkeep import settle

TOLD = 50_000
"""Articles between one line of progress and the next."""


def prepared(seed: int) -> tuple[list[Parcel], int]:
    """A batch of articles, the same for the same seed, ready to be written; and their text's UTF-8 bytes."""
    made = list(editions(articles(seed), BATCH))
    size = sum(
        len(f"{title_text(article)}\n{blocks_text(article)}".encode())
        for edition in made
        for article in edition.articles
    )
    return [parcel_of(edition, "") for edition in made], size


def batches(count: int, jobs: int) -> Generator[tuple[list[Parcel], int]]:
    """Batches from `jobs` processes, few of them in memory at once."""
    with ProcessPoolExecutor(jobs, get_context("spawn")) as pool:
        seeds = iter(range(100, 100 + count // BATCH))
        waiting: list[Future[tuple[list[Parcel], int]]] = [
            pool.submit(prepared, seed) for seed in islice(seeds, jobs * 2)
        ]
        while waiting:
            yield waiting.pop(0).result()
            waiting += [pool.submit(prepared, seed) for seed in islice(seeds, 1)]


def cpu() -> float:
    """CPU seconds of this process and of those that have ended."""
    return sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))


def build(library: Library, count: int, jobs: int, minutes: float) -> int:
    """Add the articles and say how it goes, in so many minutes at most; the bytes of their text."""
    shelf, text, began = Shelf(library.store), 0, time.perf_counter()
    made = batches(count, jobs)
    for number, (parcels, size) in enumerate(made, 1):
        shelf.add(parcels, 1)
        text += size
        if time.perf_counter() - began > 60 * minutes:
            count = number * BATCH
            break
        if number * BATCH % TOLD == 0:
            print(f"  {number * BATCH} after {time.perf_counter() - began:.0f} s", flush=True)
    wall = time.perf_counter() - began
    made.close()
    busy = cpu()
    print(
        f"{count} articles: {count / wall:.0f} a second by the clock, {count / busy:.0f} a CPU second of all processes"
    )
    began_settling = time.perf_counter()
    list(settle(library.store))
    print(f"  {time.perf_counter() - began_settling:.0f} s to settle")
    print(f"  memory of the writing process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10} MB")
    return text


def ask(library: Library) -> None:
    """Time queries of two words and of initials."""
    pairs, said = asked(library, Random(2))  # noqa: S311  # not a secret
    timed(library, [" ".join(pair) for pair in pairs[:20]])
    for name, queries in (("two words", [" ".join(pair) for pair in pairs]), ("initials", said)):
        clock, busy = timed(library, queries)
        print(f"  {name}: p95 {p95(clock):.1f} ms (CPU {p95(busy):.1f})", flush=True)


def main() -> None:
    """Build, ask, and print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--count", type=int, default=1_000_000)
    arguments.add_argument("--jobs", type=int, default=1)
    arguments.add_argument("--minutes", type=float, default=40.0)
    arguments.add_argument("--work", type=Path)
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory(dir=chosen.work) as folder:
        file = Path(folder, "library.db")
        with Library.open(file) as library:
            text = build(library, chosen.count, chosen.jobs, chosen.minutes)
            ask(library)
            print(f"  size, in UTF-8 sizes of the text: {sizes(library, text)}")
        print(f"  file: {file.stat().st_size / 1e9:.2f} GB, {PER_EDITION} articles an edition")
        began = time.process_time()
        with Library.open(file) as library:
            library.recent()
            library.saved_searches()
        print(f"  opened and listed in {(time.process_time() - began) * 1000:.1f} ms of CPU")


if __name__ == "__main__":
    main()
