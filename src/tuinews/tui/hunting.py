"""What the searching thread does: a query and entries → where it stands in each.

Knows search and the parts of a page; knows no widget: all it does is post.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual.message import Message

from tuinews.tui.desk import Stale
from tuinews.tui.entries import Entry
from tuinews.tui.events import EntryKey, Find, Found, Hit

PAUSE = 0.1
"""Seconds between two reports of one search; the first comes with the first articles."""
FIRST = 50
"""After so many articles the first report comes, however fast they were."""


@dataclass(frozen=True, slots=True)
class Hunt:
    """A query, the entries to look in (the one looked at first), and the number that tells it from others."""

    number: int
    query: str
    entries: Sequence[Entry]
    first: Entry | None = None


def hunt(job: Hunt, stale: Stale, post: Callable[[Message], object]) -> None:
    """Look through the entries and post what is found, in reading order but for the entry looked at."""
    from tuinews.search import QueryError, SearchAbandoned, compile_query

    try:
        matcher = compile_query(job.query)
        _hunt(job, matcher.spans, stale, post)
    except (QueryError, SearchAbandoned) as error:
        post(Found(job.number, job.query, done=True, fault=str(error)))


def _hunt(job: Hunt, find: Find, stale: Stale, post: Callable[[Message], object]) -> None:
    hits: dict[EntryKey, tuple[Hit, ...]] = {}
    if job.first is not None:
        hits[job.first.key] = look(job.first, find)
    post(Found(job.number, job.query, find, {key: found for key, found in hits.items() if found}))
    hits, told = {}, time.monotonic()
    for place, entry in enumerate(job.entries):
        if stale():
            return
        found = look(entry, find)
        if found:
            hits[entry.key] = found
        if place == FIRST or time.monotonic() - told > PAUSE:
            post(Found(job.number, job.query, find, hits))
            hits, told = {}, time.monotonic()
    post(Found(job.number, job.query, find, hits, done=True))


def look(entry: Entry, find: Find) -> tuple[Hit, ...]:
    """Every match in an entry's page, in reading order."""
    from tuinews.typeset.parts import article_parts

    return tuple(
        Hit(number, span) for number, part in enumerate(article_parts(entry.article)) for span in find(part.text)
    )
