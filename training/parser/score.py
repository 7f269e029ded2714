"""Scores the program's parse of the corpus's documents with the corpus's own scorer, in this process.

The scorer (`tools/score_parse.py` beside the corpus) says what each figure means.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import Any

from training.parser.corpus import Document

from tuinews.edition import Article, Edition
from tuinews.parsing import parse
from tuinews.parsing.model import Model

_TYPES = {"subhead": "subhead", "caption": "caption"}
Counts = dict[str, Any]


@lru_cache(maxsize=1)
def scorer(corpus: Path) -> ModuleType:
    """The corpus's scorer, as a module. Raises FileNotFoundError where it is not beside the corpus."""
    place = corpus.parent / "tools" / "score_parse.py"
    spec = importlib.util.spec_from_file_location("score_parse", place)
    if spec is None or spec.loader is None or not place.exists():
        raise FileNotFoundError(f"no scorer at {place}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def predicted(edition: Edition) -> dict[str, Any]:
    """An edition in the form the scorer reads."""
    return {
        "articles": [_article(article) for article in edition.articles],
        "noise": [passage.text for passage in edition.furniture],
    }


def _article(article: Article) -> dict[str, Any]:
    fields = {
        name: passage.text if (passage := getattr(article, name)) else None
        for name in ("kicker", "headline", "subtitle", "byline", "dateline")
    }
    blocks = [{"text": block.text, "type": _TYPES.get(block.kind, "p")} for block in article.blocks]
    return {**fields, "kind": article.kind, "paragraphs": blocks}


def score(corpus: Path, document: Document, model: Model | None = None) -> tuple[Counts, list[str]]:
    """The counts of one document, and what was wrong in words."""
    module = scorer(corpus)
    counts, notes = module.score(document.source.text, document.gold, predicted(parse(document.source, model)))
    return counts, notes


def board(corpus: Path, found: Mapping[str, Counts], families: Mapping[str, str]) -> Iterable[str]:
    """A line for each family and one for all, from the counts by slug and each slug's family."""
    module = scorer(corpus)
    totals: dict[str, Counts] = {}
    for slug, counts in sorted(found.items()):
        for name in (families[slug], "all"):
            if name not in totals:
                totals[name] = {key: [0] * len(v) if isinstance(v, list) else 0 for key, v in counts.items()}
            module.add(totals[name], counts)
    order = sorted(name for name in totals if name != "all")
    return (str(module.report(name, totals[name])) for name in [*order, "all"] if name in totals)
