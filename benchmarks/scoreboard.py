"""The parser's figures on the corpus, a line for each family: `python -m benchmarks.scoreboard [--weights FILE] [-v]`.

With `--folds FOLDER` (written by `python -m training.parser --cross-validate K`) each document is parsed with
the weights that were learned without it: those figures are the ones that count. With `--specimens` the dumps of our own
writing are scored instead, from which nothing is learned.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from training.parser.corpus import Document, corpus_dir, documents
from training.parser.score import Counts, board, score
from training.parser.specimens import specimens

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
    models = _models(options)
    for document in specimens() if options.specimens else documents(corpus):
        counts, notes = score(corpus, document, models.get(document.slug, models.get("")))
        found[document.slug], families[document.slug] = counts, document.family
        if options.v:
            _explain(corpus, document, counts, notes)
    print("\n".join(board(corpus, found, families)))
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--weights", type=Path, help="other weights than those shipped")
    parser.add_argument("--folds", type=Path, help="a folder of weights, each learned without some documents")
    parser.add_argument("--specimens", action="store_true", help="the dumps of training/specimens, not the corpus")
    parser.add_argument("-v", action="store_true", help="every document, and what was wrong")
    return parser.parse_args()


def _models(options: argparse.Namespace) -> dict[str, Model | None]:
    """The model for each slug; that for "" is for all others."""
    models: dict[str, Model | None] = {"": None}
    if options.weights:
        models[""] = Model(json.loads(options.weights.read_text(encoding="utf-8")))
    if options.folds:
        for file in sorted(options.folds.glob("*.json")):
            fold = json.loads(file.read_text(encoding="utf-8"))
            models.update(dict.fromkeys(fold["without"], Model(fold["weights"])))
    return models


def _explain(corpus: Path, document: Document, counts: Counts, notes: list[str]) -> None:
    print("\n".join(board(corpus, {document.slug: counts}, {document.slug: document.slug})).splitlines()[0])
    for note in notes[:12]:
        print("     ", note)


if __name__ == "__main__":
    sys.exit(main())
