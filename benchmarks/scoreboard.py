"""The parser's figures on the corpus, a line for each family: `python -m benchmarks.scoreboard [--weights FILE] [-v]`.

With `--folds FOLDER` (written by `python -m training.parser --cross-validate K`) each document is parsed with
the weights that were learned without it: those figures are the ones that count. With `--specimens` the dumps of our own
writing are scored instead; of these the third folders are seen by no training.

The last line says how unlikely the weights find what the gold says of the lines (the log loss, in nats): it tells
better and worse weights apart where too few articles are cut wrongly to do so.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from pathlib import Path

from training.parser.corpus import Document, corpus_dir, documents, example
from training.parser.crf import Weights, surprise
from training.parser.imitation import possible
from training.parser.score import Counts, board, score
from training.parser.specimens import specimens

import tuinews.parsing
from tuinews.parsing.model import Model


def main() -> int:
    """Print the board; 2 where there is no corpus."""
    options = _options()
    try:
        corpus = corpus_dir()
    except FileNotFoundError as error:
        print(f"scoreboard: {error}", file=sys.stderr)
        return 2
    found: dict[str, Counts] = {}
    families: dict[str, str] = {}
    known = _known(options)
    models = {slug: Model(weights) for slug, weights in known.items()}
    losses: dict[str, float] = defaultdict(float)
    for document in specimens() if options.specimens else documents(corpus):
        slug = document.slug if document.slug in known else ""
        counts, notes = score(corpus, document, models[slug])
        losses[document.family] += _loss(document, known[slug])
        found[document.slug], families[document.slug] = counts, document.family
        if options.v:
            _explain(corpus, document, counts, notes)
    print("\n".join(board(corpus, found, families)))
    shares = ", ".join(f"{family} {loss:.0f}" for family, loss in sorted(losses.items()))
    print(f"log loss {sum(losses.values()):.0f}: {shares}")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--weights", type=Path, help="other weights than those shipped")
    parser.add_argument("--folds", type=Path, help="a folder of weights, each learned without some documents")
    parser.add_argument("--specimens", action="store_true", help="the dumps of training/specimens, not the corpus")
    parser.add_argument("-v", action="store_true", help="every document, and what was wrong")
    return parser.parse_args()


def _known(options: argparse.Namespace) -> dict[str, Weights]:
    """The weights for each slug; those for "" are for all others."""
    file = options.weights or Path(tuinews.parsing.__file__).with_name("weights.json")
    known: dict[str, Weights] = {"": json.loads(file.read_text(encoding="utf-8"))}
    for file in sorted(options.folds.glob("*.json")) if options.folds else ():
        fold = json.loads(file.read_text(encoding="utf-8"))
        known.update(dict.fromkeys(fold["without"], fold["weights"]))
    return known


def _loss(document: Document, weights: Weights) -> float:
    """The log loss of a document's gold; 0 where the columns are mixed or the grammar has no place for it."""
    lines = example(document)
    counts = not document.gold.get("scrambled") and possible(lines.allowed)
    return surprise(lines, weights) if counts else 0.0


def _explain(corpus: Path, document: Document, counts: Counts, notes: list[str]) -> None:
    print("\n".join(board(corpus, {document.slug: counts}, {document.slug: document.slug})).splitlines()[0])
    for note in notes[:12]:
        print("     ", note)


if __name__ == "__main__":
    sys.exit(main())
