"""Learn the parser's weights: `python -m training.parser`.

Reads the corpus (`TUINEWS_CORPUS`, or beside the checkout), lays out its stories, trains, and writes
`src/tuinews/parsing/weights.json`. The same corpus gives the same weights to the last digit. With
`--cross-validate K` nothing is shipped: the documents are left out in K groups, and scored with weights that
never saw them, nor any story of theirs.
"""

from __future__ import annotations

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before numpy: sums in one order, whatever the machine

import argparse
import json
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from training.parser.corpus import Document, corpus_dir, documents, example
from training.parser.crf import Example, Settings, Weights, train
from training.parser.habits import write_habits
from training.parser.imitation import imitations
from training.parser.score import Counts, board, score
from training.parser.stories import Story, read_stories, shingles

from tuinews.parsing.model import Model

PACKAGE = Path(__file__).parents[2] / "src" / "tuinews" / "parsing"
IMITATIONS = 2000
CORPUS_WEIGHT = 5.0
"""How much a line of a real page counts beside one of an imitated page."""
SETTINGS = Settings(penalty=2.0, least_count=100, iterations=75)
REFINING = Settings(penalty=2.0, least_count=100, iterations=45)
"""From the weights of the imitations to those that have seen the corpus too."""


def main() -> None:
    """Train, or cross-validate, as the options say."""
    options = _options()
    corpus, begun = corpus_dir(), time.perf_counter()
    found = [document for document in documents(corpus) if not document.gold.get("scrambled")]
    stories = read_stories(corpus)
    if options.habits:
        write_habits(stories, PACKAGE / "habits.py")
        return
    made = [made for _, made in imitations(_unlike(stories, found), options.imitations, seed=1)]
    print(f"{len(found)} documents, {len(made)} imitations, {time.perf_counter() - begun:.0f} s")
    start = train(made, SETTINGS)
    if options.cross_validate:
        _cross_validate(corpus, found, made, start, options)
    else:
        weights = train([*made, *(example(document, CORPUS_WEIGHT) for document in found)], REFINING, start)
        written = json.dumps(weights, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n"
        options.output.write_text(written, encoding="utf-8")
        print(f"{options.output}: {len(written.encode()) // 1000} kB, {len(weights['states'])} features")
        _print_board(corpus, found, {document.slug: Model(weights) for document in found})
    print(f"{time.perf_counter() - begun:.0f} s")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training.parser", description="Learn the parser's weights.")
    parser.add_argument("--cross-validate", type=int, metavar="K", help="score documents left out in K groups")
    parser.add_argument("--folds", type=Path, help="where to keep the weights of the groups, for the scoreboard")
    parser.add_argument("--imitations", type=int, default=IMITATIONS, help="how many pages to lay out")
    parser.add_argument("--habits", action="store_true", help="only write habits.py, from the stories")
    parser.add_argument("--output", type=Path, default=PACKAGE / "weights.json")
    return parser.parse_args()


def _unlike(stories: Sequence[Story], found: Sequence[Document]) -> list[Story]:
    """The stories that share no run of characters with any document, so that none is tested on its own words."""
    seen = {run for document in found for run in shingles(document.source.text)}
    return [story for story in stories if not any(run in seen for text in story.paragraphs for run in shingles(text))]


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


def _cross_validate(
    corpus: Path, found: Sequence[Document], made: Sequence[Example], start: Weights, options: argparse.Namespace
) -> None:
    models: dict[str, Model] = {}
    for number, out in enumerate(groups(found, options.cross_validate)):
        left = {document.slug for document in out}
        rest = [example(document, CORPUS_WEIGHT) for document in found if document.slug not in left]
        weights = train([*made, *rest], REFINING, start)
        models.update(dict.fromkeys(left, Model(weights)))
        if options.folds:
            options.folds.mkdir(parents=True, exist_ok=True)
            fold = json.dumps({"without": sorted(left), "weights": weights}, ensure_ascii=False)
            (options.folds / f"{number}.json").write_text(fold, encoding="utf-8")
    print("imitations only")
    _print_board(corpus, found, {document.slug: Model(start) for document in found})
    print("cross-validated")
    _print_board(corpus, found, models)


def _print_board(corpus: Path, found: Sequence[Document], models: dict[str, Model]) -> None:
    counts: dict[str, Counts] = {}
    for document in found:
        counts[document.slug], _ = score(corpus, document, models[document.slug])
    print("\n".join(board(corpus, counts, {document.slug: document.family for document in found})))


if __name__ == "__main__":
    main()
