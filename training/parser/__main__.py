"""Learn the parser's weights: `python -m training.parser`.

Reads the corpus (`TUINEWS_CORPUS`, or beside the checkout), lays out its stories a few times over, trains on each of
these sets of pages, in two processes, and writes the mean of the weights to `src/tuinews/parsing/weights.json`. The
same corpus gives the same weights to the last digit. With `--cross-validate K` the documents are left out in K groups
besides, and scored with weights that never saw them, nor any story of theirs.
"""

from __future__ import annotations

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before numpy: sums in one order, whatever the machine

import argparse
import json
import time
from collections import defaultdict
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import repeat
from multiprocessing import get_context
from pathlib import Path

from training.parser.corpus import Document, corpus_dir
from training.parser.crf import Weights, averaged
from training.parser.habits import write_habits
from training.parser.learning import learned, readable
from training.parser.score import Counts, board, score
from training.parser.stories import read_stories

from tuinews.parsing.model import Model

PACKAGE = Path(__file__).parents[2] / "src" / "tuinews" / "parsing"
IMITATIONS = 2000
"""Pages that are laid out for a set."""
SETS = 4
"""Sets of pages: one training's decisions on a single document turn on the pages it happened to see."""
JOBS = 2


def main() -> None:
    """Train, or cross-validate, as the options say."""
    options = _options()
    corpus, begun = corpus_dir(), time.perf_counter()
    found = readable(corpus)
    stories = read_stories(corpus)
    if options.habits:
        write_habits(stories, PACKAGE / "habits.py")
        return
    out = groups(found, options.cross_validate) if options.cross_validate else []
    print(f"{len(found)} documents, {options.sets} sets of {options.imitations} imitations")
    without = [*({document.slug for document in group} for group in out), set[str]()]
    with ProcessPoolExecutor(JOBS, get_context("spawn")) as pool:
        numbers = range(1, options.sets + 1)
        taught = list(pool.map(learned, numbers, repeat(options.imitations), repeat(without)))
    starts, refined = zip(*taught, strict=True)
    *crossed, weights = [averaged(several) for several in zip(*refined, strict=True)]
    written = json.dumps(weights, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n"
    options.output.write_text(written, encoding="utf-8")
    print(f"{options.output}: {len(written.encode()) // 1000} kB, {len(weights['states'])} features")
    _print_board(corpus, found, {document.slug: Model(weights) for document in found})
    if out:
        print("imitations only")
        _print_board(corpus, found, dict.fromkeys((document.slug for document in found), Model(averaged(starts))))
        _print_crossed(corpus, found, out, crossed, options.folds)
    print(f"{time.perf_counter() - begun:.0f} s")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training.parser", description="Learn the parser's weights.")
    parser.add_argument("--cross-validate", type=int, metavar="K", help="score documents left out in K groups")
    parser.add_argument("--folds", type=Path, help="where to keep the weights of the groups, for the scoreboard")
    parser.add_argument("--imitations", type=int, default=IMITATIONS, help="how many pages a set has")
    parser.add_argument("--sets", type=int, default=SETS, help="how many sets of pages to lay out")
    parser.add_argument("--habits", action="store_true", help="only write habits.py, from the stories")
    parser.add_argument("--output", type=Path, default=PACKAGE / "weights.json")
    return parser.parse_args()


def groups(found: Sequence[Document], count: int) -> list[list[Document]]:
    """The documents in so many groups, each family spread over them; the same text in two encodings stays together."""
    families: dict[str, list[Document]] = defaultdict(list)
    for document in found:
        families["tw" if document.family == "real-tw" else document.family].append(document)
    parts: list[list[Document]] = [[] for _ in range(count)]
    number = 0
    for family in sorted(families):
        for document in families[family]:
            parts[number % count].append(document)
            number += family != "tw"
        number += family == "tw"
    return parts


def _print_crossed(
    corpus: Path,
    found: Sequence[Document],
    out: Sequence[Sequence[Document]],
    crossed: Sequence[Weights],
    folds: Path | None,
) -> None:
    """The board of documents scored with weights that never saw them; the weights are kept in `folds`."""
    models: dict[str, Model] = {}
    for number, (group, weights) in enumerate(zip(out, crossed, strict=True)):
        left = sorted(document.slug for document in group)
        models.update(dict.fromkeys(left, Model(weights)))
        if folds:
            folds.mkdir(parents=True, exist_ok=True)
            fold = json.dumps({"without": left, "weights": weights}, ensure_ascii=False)
            (folds / f"{number}.json").write_text(fold, encoding="utf-8")
    print("cross-validated")
    _print_board(corpus, found, models)


def _print_board(corpus: Path, found: Sequence[Document], models: dict[str, Model]) -> None:
    counts: dict[str, Counts] = {}
    for document in found:
        counts[document.slug], _ = score(corpus, document, models[document.slug])
    print("\n".join(board(corpus, counts, {document.slug: document.family for document in found})))


if __name__ == "__main__":
    main()
