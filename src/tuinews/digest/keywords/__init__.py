"""The terms that mark an article off from others: phrases, names and works as well as dictionary words.

Knows how candidates are chosen once they are scored; nothing of sentences or of how keywords are shown.
The weights are learned by `python -m training.keywords`, which says what they reach.
"""

from __future__ import annotations

from functools import cache
from math import exp
from pathlib import Path
from typing import Any

from tuinews.digest.keywords.candidates import Candidate, Tables, lower
from tuinews.digest.keywords.features import rows
from tuinews.digest.keywords.trees import Trees
from tuinews.digest.model import Keyword
from tuinews.edition import Article, Edition

DOUBT = -2.0
"""Log-odds under which a candidate is likelier to annoy than to help (`python -m training.keywords --cut`)."""

FEWEST = 3
"""How many terms are given however doubtful they are."""

EDITION_WEIGHT = 1.5
"""Log-odds that a term loses when every other article of the edition has it."""

NEIGHBOURS = 48
"""Other articles of the edition that are asked whether they have a term."""

WEIGHTS = Path(__file__).with_name("weights.json")


def keywords(article: Article, count: int = 10, edition: Edition | None = None) -> tuple[Keyword, ...]:
    """At most `count` terms, best first; fewer where the others are doubtful. None is a part of a better one.

    `score` is the chance (0 to 1) that an editor would have named the term. With the edition that the
    article stands in, terms that run through that weigh less.
    """
    title, body = _texts(article)
    low = lower(f"{title}\n{body}")
    scored = score(low[: len(title)], low[len(title) + 1 :])
    if edition is not None:
        scored = _beside(scored, article, edition)
    printed = f"{title}\n{body}"
    return tuple(
        Keyword(_printed(printed, candidate), 1 / (1 + exp(-value)), candidate.count)
        for candidate, value in chosen(scored, count)
    )


def score(title: str, body: str) -> list[tuple[Candidate, float]]:
    """The candidates of a text in lower case and their log-odds, best first."""
    tables, trees = model()
    found, table = rows(title, body, tables)
    scored = [(candidate, trees.score(row)) for candidate, row in zip(found, table, strict=True)]
    return sorted(scored, key=lambda pair: (-pair[1], pair[0].term))


def chosen(scored: list[tuple[Candidate, float]], count: int) -> list[tuple[Candidate, float]]:
    """Of candidates in the order of their scores, those to be shown."""
    taken: list[tuple[Candidate, float]] = []
    for candidate, value in scored:
        if len(taken) >= count or (len(taken) >= FEWEST and value < DOUBT):
            break
        if not any(candidate.term in better.term for better, _ in taken):
            taken.append((candidate, value))
    return taken


@cache
def model() -> tuple[Tables, Trees]:
    """The learned first look and the learned ranking."""
    import json

    data: dict[str, Any] = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return data["looks"], Trees(data["bias"], data["nodes"], data["leaves"])


def _texts(article: Article) -> tuple[str, str]:
    """The headline; and everything else, a line for each passage."""
    title = article.headline.text.replace("\n", " ") if article.headline is not None else ""
    others = [passage.text for passage in (article.kicker, article.subtitle) if passage is not None]
    return title, "\n".join(others + [block.text for block in article.blocks])


def _printed(text: str, candidate: Candidate) -> str:
    place = candidate.places[0]
    return text[place : place + len(candidate.term)]


def _beside(scored: list[tuple[Candidate, float]], article: Article, edition: Edition) -> list[tuple[Candidate, float]]:
    """The candidates again, those that the neighbours have too pushed back."""
    others = [other for other in edition.articles if other is not article]
    others = others[:: max(1, -(-len(others) // NEIGHBOURS))]
    texts = [lower("\n".join(_texts(other))) for other in others]
    if not texts:
        return scored
    again = [
        (candidate, value - EDITION_WEIGHT * sum(candidate.term in text for text in texts) / len(texts))
        for candidate, value in scored
    ]
    return sorted(again, key=lambda pair: (-pair[1], pair[0].term))
