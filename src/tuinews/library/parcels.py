"""Editions made ready for the shelf: the day they are of, their articles prepared, the large ones piece by piece.

Knows parsing and the clock of a file; knows no database.
"""

from __future__ import annotations

import datetime
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from tuinews.edition import Edition, Furniture, Source
from tuinews.library.dates import day_number, day_of
from tuinews.library.folding import plain
from tuinews.library.identity import article_key, edition_key
from tuinews.library.packing import pack, storable
from tuinews.library.record import Record, blocks_text, prepare
from tuinews.library.shelf import Entry, Parcel

BATCH = 1000
"""Articles written at once: more would hold other writers off for longer than a second."""


def entry_of(source: Source, path: str, dated: int, furniture: Sequence[Furniture] = ()) -> Entry:
    """What is kept of an edition beside its articles."""
    return Entry(
        key=edition_key(source.text),
        name=storable(source.name),
        path=storable(path),
        encoding=source.encoding,
        dated=dated,
        characters=len(source.text),
        furniture=pack([piece.text for piece in furniture]),
    )


def entry_for(edition: Edition, path: str) -> Entry:
    """The same for an edition. Its day is that of its name, of its page, or of its file's last change."""
    dated = day_of(edition, path or edition.source.name) or _changed(path)
    return entry_of(edition.source, path, dated, edition.furniture)


def parcel_of(edition: Edition, path: str) -> Parcel:
    """An edition made ready, as one parcel."""
    return Parcel(entry_for(edition, path), [prepare(article) for article in edition.articles])


def parcels_of(edition: Edition, entry: Entry) -> Iterator[Parcel]:
    """An edition made ready, as parcels of at most `BATCH` articles."""
    count = len(edition.articles)
    for first in range(0, max(1, count), BATCH):
        records = [prepare(article) for article in edition.articles[first : first + BATCH]]
        yield Parcel(entry, records, first, last=first + BATCH >= count)


def keys_of(edition: Edition) -> list[bytes]:
    """The keys of an edition's articles, in order."""
    return [article_key(article, plain(storable(blocks_text(article)))) for article in edition.articles]


def _changed(path: str) -> int:
    when = time.time()
    if path:
        with suppress(OSError):
            when = Path(path).stat().st_mtime
    return day_number(datetime.date.fromtimestamp(when))


def pieces(source: Source, path: str) -> Iterator[Parcel]:
    """A large source as parcels of at most `BATCH` articles, made while it is parsed."""
    from tuinews import parsing  # a reader whose edition is parsed already does without

    head = Edition(source, ())
    entry = entry_of(source, path, day_of(head, path or source.name) or _changed(path))
    furniture: list[Furniture] = []
    records: list[Record] = []
    first = 0
    for batch in parsing.stream(source):
        furniture += batch.furniture
        records += map(prepare, batch.articles)
        while len(records) > BATCH:
            yield Parcel(entry, records[:BATCH], first, last=False)
            first += BATCH
            del records[:BATCH]
    yield Parcel(replace(entry, furniture=pack([piece.text for piece in furniture])), records, first)
