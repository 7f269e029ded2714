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

from tuinews import parsing
from tuinews.edition import Edition, Furniture, Source
from tuinews.library.dates import day_number, day_of
from tuinews.library.identity import edition_key
from tuinews.library.packing import pack, storable
from tuinews.library.record import Record, prepare
from tuinews.library.shelf import Entry, Parcel

BATCH = 500
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


def parcel_of(edition: Edition, path: str) -> Parcel:
    """An edition made ready. Its day is that of its name, of its page, or of its file's last change."""
    dated = day_of(edition, Path(path).name or edition.source.name) or _changed(path)
    entry = entry_of(edition.source, path, dated, edition.furniture)
    return Parcel(entry, [prepare(article) for article in edition.articles])


def _changed(path: str) -> int:
    when = time.time()
    if path:
        with suppress(OSError):
            when = Path(path).stat().st_mtime
    return day_number(datetime.date.fromtimestamp(when))


def pieces(source: Source, path: str) -> Iterator[Parcel]:
    """A large source as parcels of at most `BATCH` articles, made while it is parsed."""
    head = Edition(source, ())
    entry = entry_of(source, path, day_of(head, Path(path).name or source.name) or _changed(path))
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
