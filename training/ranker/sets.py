"""The seven sets of articles with known summaries: read, measured, and split into folds.

Where an article's reference is its own headline, the headline is withheld.
"""

from __future__ import annotations

import json
import random
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from training.ranker.rouge import Reference, reference, rouge

from tuinews.digest import article_from_text
from tuinews.digest.sentences import places
from tuinews.digest.trained import Prepared, prepare
from tuinews.edition import Article

SETS = ("crud", "lctt", "leadref", "techblog", "thuc", "xinhua", "xwlb")
HEADLINE_IS_REFERENCE = frozenset({"crud", "xwlb", "thuc", "xinhua"})
# Sentences of an article that the ranker learns from: what stands further down teaches it nothing new.
MOST = 60

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Known:
    """An article, what its summary should say, and a number that tells its fold."""

    article: Article
    wanted: Reference
    group: str
    turn: int


@dataclass(frozen=True, slots=True)
class Lesson:
    """An article measured: a row of features and a worth (ROUGE) for each of its first sentences."""

    known: Known
    ready: Prepared
    rows: Floats
    worth: Floats


def read(corpus: Path) -> list[Known]:
    """All the articles, each set in a shuffled order that is always the same."""
    found: list[Known] = []
    for group in SETS:
        lines = (corpus / "summaries" / f"{group}.jsonl").read_text(encoding="utf-8").splitlines()
        random.Random(1).shuffle(lines)
        found.extend(_known(group, turn, json.loads(line)) for turn, line in enumerate(lines))
    return found


def lesson(known: Known) -> Lesson | None:
    """The article measured; None where it has no sentence to choose from."""
    found = places(known.article)[:MOST]
    if len(found) < 2:
        return None
    ready = prepare(known.article, found)
    worth = [rouge(text, known.wanted) for text in ready.texts]
    return Lesson(known, ready, np.array(ready.measured.rows, dtype=float), np.array(worth))


def _known(group: str, turn: int, row: dict[str, str]) -> Known:
    title = None if group in HEADLINE_IS_REFERENCE else row["title"]
    return Known(article_from_text(row["id"], title, row["text"]), reference(row["summary"]), group, turn)
