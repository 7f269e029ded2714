"""`python -m training.keywords`: learn the keyword ranker's weights and write `weights.json`.

    --corpus DIR     where `keywords/shence.jsonl` and `csl.jsonl` are (TUINEWS_CORPUS, or ../shared/corpus)
    --folds N        write nothing; report the quality on articles held out, N folds, trained on both sets
    --cross          write nothing; report the quality on each set of weights learned from the other one
    --cut            with --folds: the same for several `DOUBT`s

The same corpus gives the same file to the last digit.
"""

from __future__ import annotations

import argparse
import json
import os
from pathlib import Path

import numpy as np
from training.keywords.boost import Ensemble, Floats, Settings, boost, predict
from training.keywords.measure import mean, quality
from training.keywords.rows import Labelled, Rows, learn_looks, read, table

from tuinews.digest.keywords import DOUBT, WEIGHTS

SHARES = {"shence": 1.0, "csl": 0.4}
"""What an article of each set weighs: news above the abstracts of papers, of which there are twice as many."""

Corpus = dict[str, list[Labelled]]
Unseen = tuple[Rows, Floats, list[frozenset[str]]]


def learn(corpus: Corpus) -> tuple[list[list[float]], Ensemble]:
    """The first look's tables and the ranker's trees."""
    articles = [article for name in corpus for article in corpus[name]]
    weights = [SHARES[name] for name in corpus for _ in corpus[name]]
    tables = learn_looks(articles, weights)
    rows = table(articles, tables)
    return tables, boost(rows.features, rows.named, np.array(weights)[rows.article], Settings())


def write(tables: list[list[float]], ensemble: Ensemble) -> None:
    """The weights as the program reads them."""
    data = {"looks": tables, "bias": ensemble.bias, "nodes": ensemble.nodes, "leaves": ensemble.leaves}
    WEIGHTS.write_text(json.dumps(data, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{WEIGHTS.name}: {len(ensemble.leaves)} trees, {WEIGHTS.stat().st_size} bytes")


def held_out(corpus: Corpus, folds: int, doubts: list[float]) -> None:
    """Report the quality on each fold's articles of a ranker that saw none of them."""
    gathered: dict[str, list[Unseen]] = {name: [] for name in corpus}
    for fold in range(folds):
        tables, ensemble = learn({name: _others(articles, fold, folds) for name, articles in corpus.items()})
        for name, articles in corpus.items():
            unseen = articles[fold::folds]
            rows = table(unseen, tables)
            gathered[name].append((rows, predict(ensemble, rows.features), [article.terms for article in unseen]))
    for name, parts in gathered.items():
        for doubt in doubts:
            measured = [quality(*part, doubt) for part in parts]
            print(f"{name:8} {folds} folds, doubt {doubt:+.1f}: {mean(measured, [len(part[2]) for part in parts])}")


def crossed(corpus: Corpus) -> None:
    """Report the quality on each set of a ranker learned from the other."""
    for name, articles in corpus.items():
        tables, ensemble = learn({other: corpus[other] for other in corpus if other != name})
        rows = table(articles, tables)
        found = quality(rows, predict(ensemble, rows.features), [article.terms for article in articles])
        print(f"{name:8} learned elsewhere: {found}")


def _others(articles: list[Labelled], fold: int, folds: int) -> list[Labelled]:
    return [article for number, article in enumerate(articles) if number % folds != fold]


def main() -> None:
    """Learn, or measure."""
    flags = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    home = Path(__file__).parents[3] / "shared/corpus"
    flags.add_argument("--corpus", type=Path, default=Path(os.environ.get("TUINEWS_CORPUS", home)))
    flags.add_argument("--folds", type=int, default=0)
    flags.add_argument("--cross", action="store_true")
    flags.add_argument("--cut", action="store_true")
    asked = flags.parse_args()
    corpus = {name: read(asked.corpus / "keywords" / f"{name}.jsonl") for name in SHARES}
    if asked.folds:
        held_out(corpus, asked.folds, [-3.0, -2.5, -2.2, -2.0, -1.8, -1.5] if asked.cut else [DOUBT])
    if asked.cross:
        crossed(corpus)
    if not asked.folds and not asked.cross:
        write(*learn(corpus))


if __name__ == "__main__":
    main()
