"""Articles without end for the library's benchmarks, put together from paragraphs of the corpus by a fixed seed.

Reads the corpus (TUINEWS_CORPUS or ../shared/corpus); nothing of it is kept.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from functools import cache
from itertools import islice
from pathlib import Path
from random import Random

from tuinews.edition import Article, Block, Edition, Passage, Source

SETS = ("xwlb", "xinhua", "crud", "thuc", "leadref")
PER_EDITION = 20


@cache
def paragraphs() -> list[tuple[str, str]]:
    """The paragraphs of the corpus's news, each with the title of its article."""
    top = Path(os.environ.get("TUINEWS_CORPUS", Path(__file__).parents[2] / "shared" / "corpus"))
    found = []
    for name in SETS:
        for line in (top / "summaries" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            found += [(row["title"] or row["text"][:15], text) for text in row["text"].split("\n") if text.strip()]
    return found


def articles(seed: int) -> Iterator[tuple[str, list[str]]]:
    """Articles without end: a headline, and paragraphs of 300 to 1,000 characters together."""
    source, choose = paragraphs(), Random(seed)  # noqa: S311  # not a secret
    while True:
        length, body = choose.choice((300, 600, 1000)), list[str]()
        while sum(map(len, body)) < length:
            body.append(choose.choice(source)[1])
        yield choose.choice(source)[0], body


def editions(stories: Iterator[tuple[str, list[str]]], count: int) -> Iterator[Edition]:
    """Editions of `PER_EDITION` articles, `count` articles together, nearly as the parser would have made them.

    Their spans are those of a source of one line, which the library does not look at.
    """
    for number in range(0, count, PER_EDITION):
        told = list(islice(stories, PER_EDITION))
        text = "\n".join(line for title, body in told for line in (title, *body))
        made = tuple(
            Article(
                id=str(place),
                kind="news",
                display_title=title,
                headline=Passage(title, ((0, len(title)),)),
                blocks=tuple(Block(line, ((0, len(line)),)) for line in body),
                page=1,
            )
            for place, (title, body) in enumerate(told)
        )
        yield Edition(Source(f"edition-{number}", "utf-8", text), made)
