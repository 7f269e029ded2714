"""What the surveying thread does: all the articles of an edition → a line each.

Knows rankings; knows no widget.
"""

from __future__ import annotations

from collections.abc import Sequence

from tuinews.tui.entries import Entry
from tuinews.tui.events import OverviewLine, Surveyed


def survey(entries: Sequence[Entry], engine: str) -> Surveyed:
    """A line for each article that is there to be read."""
    from tuinews.digest import rank

    lines = []
    for entry in entries:
        if entry.counts:
            best = rank(entry.article, engine).key_sentences(1)
            lines.append(OverviewLine(entry.key, entry.article.display_title, best[0].text if best else ""))
    return Surveyed(tuple(lines))
