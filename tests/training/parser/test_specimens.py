"""The dumps of our own writing: their tags read into gold, and how much of them the shipped weights get right."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from training.parser.corpus import Document
from training.parser.specimens import specimens

from tuinews.edition import Article
from tuinews.parsing import parse

FOUND = list(specimens())
FLOORS = {"pages1": 0.83, "pages2": 0.87, "pages3": 0.7, "papers1": 0.75, "papers2": 0.8, "papers3": 0.65}


def bare(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("document", FOUND, ids=lambda document: document.slug)
def test_every_part_of_the_gold_stands_where_it_says(document: Document) -> None:
    text = bare(document.source.text)
    for article in document.gold["articles"]:
        for place, start in zip(article["paragraph_offsets"], article["paragraph_starts"], strict=True):
            assert text[place:].startswith(start)
        assert article["last_text"][-4:] in text


def told(article: Article) -> str:
    return bare("".join(block.text for block in article.blocks if block.kind != "caption"))


def right(document: Document) -> Iterator[bool]:
    """Of each article of a specimen, whether its headline and both its edges were found."""
    parsed = [article for article in parse(document.source).articles if article.kind != "caption"]
    for gold in document.gold["articles"]:
        if gold["kind"] != "caption":
            yield any(_agrees(gold, article) for article in parsed)


def _agrees(gold: dict[str, Any], article: Article) -> bool:
    text = told(article)
    headline = bare(article.headline.text) if article.headline else ""
    return (
        headline == bare(gold["headline"] or "")
        and text.startswith(gold["first_text"])
        and text.endswith(gold["last_text"])
    )


@pytest.mark.parametrize("folder", FLOORS)
def test_so_many_articles_are_cut_rightly_with_their_headlines(folder: str) -> None:
    """A floor, a little under what was measured when it was set: new weights must not fall below it."""
    found = [one for document in FOUND if document.family == f"specimen-{folder}" for one in right(document)]
    assert sum(found) / len(found) >= FLOORS[folder]
