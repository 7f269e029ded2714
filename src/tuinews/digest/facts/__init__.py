"""What a skimmer looks for in an article: figures, quotes, names, set phrases and dates, each with its place.

Precision matters more than recall: what is not sure is left out. What each kind takes in and how well it is
found is in `docs/facts.md`.
"""

from __future__ import annotations

from dataclasses import dataclass

from tuinews.digest.facts.bodies import organisations, places
from tuinews.digest.facts.dates import dates
from tuinews.digest.facts.figures import figures
from tuinews.digest.facts.people import people
from tuinews.digest.facts.quotes import quotes
from tuinews.digest.facts.reading import read
from tuinews.digest.facts.slogans import set_phrases
from tuinews.digest.model import Figure, Mention, Quote
from tuinews.edition import Article


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of one article: figures and quotes in the order of the text, the others the oftenest first."""

    figures: tuple[Figure, ...] = ()
    quotes: tuple[Quote, ...] = ()
    people: tuple[Mention, ...] = ()
    organisations: tuple[Mention, ...] = ()
    places: tuple[Mention, ...] = ()
    set_phrases: tuple[Mention, ...] = ()
    dates: tuple[Mention, ...] = ()


def facts(article: Article) -> Facts:
    """The facts of the article's blocks (not of its title lines); spans count characters of the block's text."""
    readings = read(article)
    named = people(readings)
    return Facts(
        figures(readings),
        quotes(readings, named),
        named,
        organisations(readings),
        places(readings),
        set_phrases(readings),
        dates(readings),
    )
