"""What a digest is made of. Knows nothing of how any of it is found.

`block` is an index into the article's blocks; spans count characters of that block's text, half-open.
"""

from __future__ import annotations

from dataclasses import dataclass

from tuinews.edition import Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence taken from the article, verbatim but for spans left out.

    `spans` are what is left of it; `score` is the engine's, comparable within one article only;
    `reasons` name the strongest features behind the score, strongest first.
    """

    text: str
    block: int
    spans: tuple[Span, ...]
    score: float
    reasons: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Keyword:
    """A term that marks the article; `count` is how often it stands in title and body."""

    term: str
    score: float
    count: int


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit, what it counts and, where the text says so, its year."""

    number: str
    unit: str
    what: str
    year: str | None
    block: int
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody said; `speaker` and `title` are empty where the text names none."""

    text: str
    speaker: str
    title: str
    block: int
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """A person, organisation, place, set phrase or date: its fullest name, and where it stands."""

    name: str
    count: int
    places: tuple[tuple[int, Span], ...]
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Digest:
    """What an article says, in a panel: all of it found in the text, none of it written anew."""

    engine: str
    summary: tuple[Sentence, ...] = ()
    key_sentences: tuple[Sentence, ...] = ()
    keywords: tuple[Keyword, ...] = ()
    figures: tuple[Figure, ...] = ()
    quotes: tuple[Quote, ...] = ()
    people: tuple[Mention, ...] = ()
    organisations: tuple[Mention, ...] = ()
    places: tuple[Mention, ...] = ()
    set_phrases: tuple[Mention, ...] = ()
    dates: tuple[Mention, ...] = ()
