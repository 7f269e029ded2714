"""How the library grows: adding, finding and the size of the index, at several sizes, as ratios in one run.

    python -m benchmarks.library [--sizes 1000,10000,100000] [--work DIR]

Articles are put together from paragraphs of the corpus (TUINEWS_CORPUS or ../shared/corpus) by a fixed seed,
each with a headline; nothing of it is kept. Times of adding are this process's CPU time, those of queries the
wall clock; ripgrep, where it is installed, looks through the same articles, one a file.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Iterable
from itertools import islice, pairwise
from pathlib import Path
from random import Random

from benchmarks import library_start
from benchmarks.library_results import compare
from benchmarks.library_texts import PER_EDITION, articles, editions

from tuinews import intake, parsing
from tuinews.digest.words import tag
from tuinews.edition import Edition
from tuinews.library import Library
from tuinews.library.folding import plain
from tuinews.library.parcels import BATCH, parcel_of
from tuinews.library.record import blocks_text, title_text
from tuinews.library.shelf import Shelf
from tuinews.library.sound import initials
from tuinews.library.tokens import is_han
from tuinews.library.upkeep import settle

QUERIES = 200


def fill(library: Library, many: Iterable[Edition], files: Path | None) -> tuple[float, int]:
    """Add editions, `BATCH` articles at once; CPU seconds, and the text's UTF-8 bytes. Writes each to a file too."""
    shelf, spent, size, batch = Shelf(library.store), 0.0, 0, list[Edition]()

    def write() -> float:
        began = time.process_time()
        shelf.add([parcel_of(edition, "") for edition in batch], 1)
        batch.clear()
        return time.process_time() - began

    for edition in many:
        batch.append(edition)
        for article in edition.articles:
            text = f"{title_text(article)}\n{blocks_text(article)}"
            size += len(text.encode())
            if files is not None:
                name = files / edition.source.name / f"{article.id}.txt"
                name.parent.mkdir(parents=True, exist_ok=True)
                name.write_text(text, encoding="utf-8")
        if len(batch) * PER_EDITION >= BATCH:
            spent += write()
    return spent + write(), size


def from_text(count: int) -> dict[str, float]:
    """CPU microseconds an article costs from its text on: to parse, to prepare, to write and index."""
    stories = articles(3)
    texts = [
        "\n\n".join(
            "\n".join([title, *("　　" + text for text in body)]) for title, body in islice(stories, PER_EDITION)
        )
        for _number in range(0, count, PER_EDITION)
    ]
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder, "library.db")) as library:
        parcel_of(parsing.parse(intake.from_text(texts[0])), "")  # the model and the dictionary are loaded once
        shelf, spent = Shelf(library.store), dict.fromkeys(("parsing", "preparing", "writing"), 0.0)
        for first in range(0, len(texts), BATCH // PER_EDITION):
            now = [time.process_time()]
            batch = enumerate(texts[first : first + BATCH // PER_EDITION], first)
            parsed = [parsing.parse(intake.from_text(text, f"edition-{number}")) for number, text in batch]
            now.append(time.process_time())
            parcels = [parcel_of(edition, "") for edition in parsed]
            now.append(time.process_time())
            shelf.add(parcels, 1)
            now.append(time.process_time())
            for name, (began, ended) in zip(spent, pairwise(now), strict=True):
                spent[name] += ended - began
        done = library.store.value("SELECT count(*) FROM article")
    return {name: seconds / done * 1e6 for name, seconds in spent.items()}


def asked(library: Library, choose: Random) -> tuple[list[tuple[str, str]], list[str]]:
    """Two words of one article, `QUERIES` times, and as many initials of three letters and more."""
    pairs: list[tuple[str, str]] = []
    said: list[str] = []
    last = library.store.value("SELECT max(id) FROM article")
    while len(pairs) < QUERIES or len(said) < QUERIES:
        article = library.read_article(choose.randint(1, last)).articles[0]
        tagged = [(word, speech) for word, speech in tag(plain(blocks_text(article))) if len(word) > 1 and is_han(word)]
        words = [word for word, speech in tagged if speech[0] in "nvjl"]
        if len(words) > 1:
            one, other = choose.sample(words, 2)
            pairs.append((one, other))
        said += [
            initials(word)[0] for word in choose.sample(words, min(3, len(words))) if len(word) > 2 and initials(word)
        ][:1]
    return pairs[:QUERIES], said[:QUERIES]


def timed(library: Library, queries: Iterable[str]) -> tuple[list[float], list[float]]:
    """Milliseconds of each query's first page, snippets and all: by the clock, and of this process's CPU."""
    clock, busy = [], []
    for query in queries:
        began, began_busy = time.perf_counter(), time.process_time()
        library.search(query)
        clock.append((time.perf_counter() - began) * 1000)
        busy.append((time.process_time() - began_busy) * 1000)
    return clock, busy


def p95(values: list[float]) -> float:
    """The value that 95 in a hundred do not exceed."""
    return sorted(values)[int(len(values) * 0.95)]


def ripgrep(files: Path, pairs: list[tuple[str, str]]) -> list[float]:
    """Milliseconds that ripgrep takes for the first word alone; none where it is not installed."""
    spent = []
    for one, _other in pairs[:20] if shutil.which("rg") else []:
        began = time.perf_counter()
        subprocess.run(["rg", "-l", "-F", one, str(files)], capture_output=True, check=False)
        spent.append((time.perf_counter() - began) * 1000)
    return spent


def sizes(library: Library, text: int) -> dict[str, float]:
    """The index's and the whole file's size as multiples of the text's UTF-8 size."""
    shadow = {"index": 0, "file": 0}
    for name, size in library.store.rows("SELECT name, sum(pgsize) FROM dbstat GROUP BY name"):
        shadow["file"] += size
        shadow["index"] += size if name.startswith(("words_", "initials_", "word")) else 0
    return {name: round(size / text, 2) for name, size in shadow.items()}


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--sizes", default="1000,10000,100000")
    arguments.add_argument("--work", type=Path)
    chosen = arguments.parse_args()
    for count in (1000, 5000):
        spent = from_text(count)
        pieces = ", ".join(f"{name} {microseconds:.0f}" for name, microseconds in spent.items())
        print(f"{count} from text: {1e6 / sum(spent.values()):.0f} a CPU second; microseconds: {pieces}", flush=True)
    print(f"of 1000 random queries, other results than a scan of 2000 articles: {compare(2000, 1000)}")
    with tempfile.TemporaryDirectory(dir=chosen.work) as folder:
        grow(Path(folder), [int(size) for size in chosen.sizes.split(",")])
        library_start.measure(Path(folder), 7)


def grow(folder: Path, steps: list[int]) -> None:
    """Fill one library step by step, and ask it at each."""
    stories, done, bytes_, spent = articles(1), 0, 0, 0.0
    with Library.open(folder / "tuinews" / "library.db") as library:
        for step in steps:
            seconds, size = fill(library, editions(stories, step - done), folder / "files")
            spent, bytes_, done = spent + seconds, bytes_ + size, step
            began = time.process_time()
            list(settle(library.store))
            settled = time.process_time() - began
            pairs, said = asked(library, Random(2))  # noqa: S311  # not a secret
            timed(library, [" ".join(pair) for pair in pairs[:20]])
            two, two_busy = timed(library, [" ".join(pair) for pair in pairs])
            letters, letters_busy = timed(library, said)
            other = ripgrep(folder / "files", pairs)
            print(f"{step} articles: prepared and indexed {done / spent:.0f} a CPU second, {settled:.1f} s to settle")
            print(f"  two words: median {statistics.median(two):.1f} ms, p95 {p95(two):.1f} (CPU {p95(two_busy):.1f})")
            print(f"  initials: median {statistics.median(letters):.1f} ms, p95 {p95(letters):.1f}", end="")
            print(f" (CPU {p95(letters_busy):.1f}) = {p95(letters_busy) / p95(two_busy):.1f} x two words")
            print(f"  size, in UTF-8 sizes of the text: {sizes(library, bytes_)}")
            if other:
                print(f"  ripgrep, one word: p95 {p95(other):.0f} ms = {p95(other) / p95(two):.0f} x two words")


if __name__ == "__main__":
    main()
