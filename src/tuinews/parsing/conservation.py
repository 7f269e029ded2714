"""The law that nothing is lost: every non-space character of a source is in exactly one passage.

Knows passages and the source, not how they were found. What is left out is white space, counted by rule.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from tuinews.edition import Edition, Passage, Span
from tuinews.parsing.spacing import ZERO_WIDTH, shown

_CONTEXT = 20


class ConservationError(ValueError):
    """A character was lost, doubled or changed: a fault of the parser, never of the text."""


@dataclass(frozen=True, slots=True)
class Audit:
    """What became of each character of a source.

    `characters` of the source; `in_articles` and `in_furniture` of passages; `removed` counts per rule
    ("line end", "page end", "layout space", "zero width") those that stand in none; `neutralised` per rule
    those that intake made harmless. The first equals the sum of the next three.
    """

    characters: int
    in_articles: int
    in_furniture: int
    removed: tuple[tuple[str, int], ...]
    neutralised: tuple[tuple[str, int], ...]

    @property
    def kept(self) -> int:
        """Characters of the source that stand in a passage."""
        return self.in_articles + self.in_furniture


def removals(text: str, passages: Iterable[Passage], start: int, stop: int) -> Counter[str]:
    """What of the source between two places stands in no passage, by rule.

    The passages are all of those places. Raises `ConservationError` where a passage is not what its spans
    say, two overlap, or something but white space is left out.
    """
    spans: list[Span] = []
    for passage in passages:
        spans.extend(passage.spans)
        made = "".join(text[begin:end] for begin, end in passage.spans)
        if made != passage.text and shown(made) != passage.text:
            raise ConservationError(f"changed: {passage.text[:_CONTEXT]!r} is not {made[:_CONTEXT]!r}")
    spans.sort()
    left: list[str] = []
    place = start
    for begin, end in spans:
        if begin < place:
            raise ConservationError(f"in two places, at {begin}: {text[begin : begin + _CONTEXT]!r}")
        if begin > place:
            left.append(text[place:begin])
        place = end
    if place > stop:
        raise ConservationError(f"beyond its part of the source, at {stop}: {text[stop : stop + _CONTEXT]!r}")
    left.append(text[place:stop])
    return _by_rule("".join(left))


def _by_rule(removed: str) -> Counter[str]:
    counts: Counter[str] = Counter()
    for char, count in Counter(removed).items():
        if char in "\n\r":
            counts["line end"] += count
        elif char == "\f":
            counts["page end"] += count
        elif char.isspace():
            counts["layout space"] += count
        elif char in ZERO_WIDTH:
            counts["zero width"] += count
        else:
            raise ConservationError(f"lost: {char!r}")
    return counts


def audit(edition: Edition) -> Audit:
    """Account for every character of an edition's source. Raises `ConservationError` if it does not add up."""
    text = edition.source.text
    removed = removals(text, edition.passages(), 0, len(text))
    in_articles = sum(len(passage.text) for article in edition.articles for passage in article.passages())
    in_furniture = sum(len(passage.text) for passage in edition.furniture)
    counted = Audit(len(text), in_articles, in_furniture, tuple(sorted(removed.items())), edition.source.neutralised)
    if counted.kept + sum(removed.values()) != len(text):
        raise ConservationError("the counts do not add up")
    return counted
