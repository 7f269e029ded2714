"""What the surveying thread does: an edition → its overview, a row for everything that leads somewhere.

Knows the overview and how it is worded; knows no widget.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from tuinews.edition import Edition
from tuinews.i18n import _
from tuinews.tui.events import OverviewRow, Surveyed
from tuinews.typeset import truncate

if TYPE_CHECKING:
    from tuinews.digest.overview import Overview

SIDE = 22
"""Cells of what stands at the side of a row."""


def survey(edition: Edition, place: int, engine: str) -> Surveyed:
    """The overview of an edition that is the one at `place` of those open."""
    from tuinews.digest.overview import overview

    return Surveyed(tuple(_rows(edition, place, overview(edition, engine=engine))))


def _rows(edition: Edition, place: int, found: Overview) -> Iterator[OverviewRow]:
    def title(article: int) -> str:
        return edition.articles[article].display_title

    def lead(article: int) -> str:
        return f"{place}:{article + 1}"

    for line in found.lines:
        said = line.sentence.text if line.sentence is not None else ""
        yield OverviewRow(lead(line.article), truncate(title(line.article), SIDE), said)
    yield from _headed(_("同一件事"), [(lead(one), "", title(one)) for group in found.events for one in group])
    terms = [(f"={thread.term}", thread.term, _articles(thread.articles, title)) for thread in found.threads]
    yield from _headed(_("贯穿全版的词（选中即筛选）"), terms)
    voices = [
        (lead(voice.articles[0]), voice.name, " ".join(filter(None, (voice.title, _articles(voice.articles, title)))))
        for voice in found.voices
        if voice.articles and voice.name
    ]
    yield from _headed(_("谁在说话"), voices)
    figures = [(lead(one), figure.number + figure.unit, figure.what or title(one)) for one, figure in found.figures]
    yield from _headed(_("数字"), figures)


def _headed(heading: str, rows: list[tuple[str, str, str]]) -> Iterator[OverviewRow]:
    if rows:
        yield OverviewRow(None, "", heading)
        yield from (OverviewRow(value, truncate(side, SIDE), text) for value, side, text in rows)


def _articles(numbers: tuple[int, ...], title: Callable[[int], str]) -> str:
    return _("、").join(title(number) for number in numbers)
