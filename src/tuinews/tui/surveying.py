"""What the surveying thread does: all the articles of an edition → a line each.

Knows rankings; knows no widget.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.message import Message

from tuinews.tui.entries import Entry
from tuinews.tui.events import EntryKey


@dataclass(frozen=True, slots=True)
class Line:
    """An article and the sentence that says most of it."""

    entry: EntryKey
    title: str
    sentence: str


@dataclass
class Surveyed(Message):
    """The lines of an edition, in its order."""

    lines: tuple[Line, ...]


def survey(entries: Sequence[Entry], engine: str) -> Surveyed:
    """A line for each article that is there to be read."""
    from tuinews.digest import rank

    lines = []
    for entry in entries:
        if entry.counts:
            best = rank(entry.article, engine).key_sentences(1)
            lines.append(Line(entry.key, entry.article.display_title, best[0].text if best else ""))
    return Surveyed(tuple(lines))
