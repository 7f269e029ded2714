"""The corpus's documents as training examples, and which of them share text.

Finds the corpus by `TUINEWS_CORPUS` or beside the checkout. Knows the corpus's folders; scores nothing.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training.parser.crf import Example
from training.parser.labels import allowed, page_of

from tuinews import intake
from tuinews.edition import Source
from tuinews.parsing.features import features
from tuinews.parsing.lines import read_lines


@dataclass(frozen=True, slots=True)
class Document:
    """A document with gold: its slug (its folder's name), source and gold."""

    slug: str
    source: Source
    gold: dict[str, Any]

    @property
    def family(self) -> str:
        """The kind of document, as the scoreboard groups them."""
        return self.slug[:9] if self.slug.startswith("derived") else "-".join(self.slug.split("-")[:2])


def corpus_dir() -> Path:
    """The corpus. Raises FileNotFoundError, naming the variable, where there is none."""
    folder = Path(os.environ.get("TUINEWS_CORPUS") or Path(__file__).parents[2].parent / "shared" / "corpus")
    if not (folder / "parsing").is_dir():
        raise FileNotFoundError(f"no corpus in {folder}: set TUINEWS_CORPUS")
    return folder


def documents(folder: Path) -> Iterator[Document]:
    """Every document with gold, in the order of their slugs."""
    for gold_file in sorted((folder / "parsing").glob("*/gold.json")):
        gold = json.loads(gold_file.read_text(encoding="utf-8"))
        data = (gold_file.parent / "source.txt").read_bytes()
        source = intake.read_bytes(data, gold_file.parent.name, gold.get("encoding"))
        yield Document(gold_file.parent.name, source, gold)


def example(document: Document, weight: float = 1.0) -> Example:
    """A document's lines, with what its gold says of them."""
    lines = list(read_lines(document.source.text))
    page = page_of([document.source.text[line.start : line.end] for line in lines], document.gold)
    return Example(features(lines), allowed(page), weight)
