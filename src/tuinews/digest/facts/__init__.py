"""What a skimmer looks for in an article: figures, quotes, names, set phrases and dates, each with its place.

Precision matters more than recall: what is not sure is left out.
"""

from __future__ import annotations

from dataclasses import dataclass

from tuinews.digest.model import Figure, Mention, Quote
from tuinews.edition import Article


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of one article, each kind in the order of the text (names by how often they stand)."""

    figures: tuple[Figure, ...] = ()
    quotes: tuple[Quote, ...] = ()
    people: tuple[Mention, ...] = ()
    organisations: tuple[Mention, ...] = ()
    places: tuple[Mention, ...] = ()
    set_phrases: tuple[Mention, ...] = ()
    dates: tuple[Mention, ...] = ()


def facts(_article: Article) -> Facts:
    """The facts of the article."""
    return Facts()
