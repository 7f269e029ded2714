"""Lines in, an Edition out: what each line is, where paragraphs and articles begin, whose headline it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tuinews.edition import Article, Edition, Furniture, Source
from tuinews.parsing.conservation import Audit, ConservationError, audit, removals
from tuinews.parsing.explain import Explained, explain
from tuinews.parsing.model import Model
from tuinews.parsing.streaming import Batch
from tuinews.parsing.streaming import stream as _stream_text

__all__ = ["Audit", "Batch", "ConservationError", "Explained", "audit", "explain", "parse", "stream"]


def parse(source: Source, model: Model | None = None) -> Edition:
    """The edition that a source makes. `model` stands in for the shipped one.

    Every non-space character of the source is in exactly one passage; raises `ConservationError` otherwise.
    """
    articles: list[Article] = []
    furniture: list[Furniture] = []
    removed: Counter[str] = Counter()
    for batch in stream(source, model):
        articles.extend(batch.articles)
        furniture.extend(batch.furniture)
        removed.update(dict(batch.removed))
    return Edition(source, tuple(articles), tuple(furniture), tuple(sorted(removed.items())))


def stream(source: Source, model: Model | None = None) -> Iterator[Batch]:
    """The articles and the furniture of a source as they are settled; together they are what `parse` gives."""
    if source.layout:
        return _laid_out(source)
    return _stream_text(source, model)


def _laid_out(source: Source) -> Iterator[Batch]:
    from tuinews.parsing.geometry import parse_layout

    edition = parse_layout(source)
    removed = removals(source.text, edition.passages(), 0, len(source.text))
    yield Batch(edition.articles, edition.furniture, len(source.text), tuple(sorted(removed.items())))
