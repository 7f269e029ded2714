"""What a page of a PDF holds, before any line of it is understood.

Knows runs of characters and their places; knows neither PDFium nor newspapers. All measures are in
points from the top left corner of the page as it is shown (turned and cropped).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one style set one after the other on one baseline.

    `lefts` and `rights` hold a place for each character; `turned` runs do not read from left to right,
    `hidden` ones are drawn in no colour (the text layer of a scan), `stacked` ones read from top to bottom
    (`places` are then the top and the bottom of each character).
    """

    text: str
    lefts: tuple[float, ...]
    rights: tuple[float, ...]
    baseline: float
    top: float
    bottom: float
    size: float
    weight: int = 0
    font: str = ""
    turned: bool = False
    hidden: bool = False
    stacked: bool = False
    places: tuple[tuple[float, float], ...] = ()

    @property
    def left(self) -> float:
        """Where the run begins."""
        return min(self.lefts)

    @property
    def right(self) -> float:
        """Where the run ends."""
        return max(self.rights)

    def trimmed(self) -> Run:
        """The run without white space at its ends."""
        first = len(self.text) - len(self.text.lstrip())
        last = len(self.text.rstrip())
        if first == 0 and last == len(self.text):
            return self
        return replace(self, text=self.text[first:last], lefts=self.lefts[first:last], rights=self.rights[first:last])


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its number (from 1), its size, its runs in the file's order and how many pictures it shows."""

    number: int
    width: float
    height: float
    runs: tuple[Run, ...]
    pictures: int = 0


def as_record(run: Run) -> list[Any]:
    """The run as values that JSON can hold."""
    return [
        run.text, run.lefts, run.rights, run.baseline, run.top, run.bottom,
        run.size, run.weight, run.font, run.turned, run.hidden,
    ]  # fmt: skip


def from_record(record: list[Any]) -> Run:
    """The run that `as_record` was given."""
    text, lefts, rights, *rest = record
    return Run(str(text), tuple(lefts), tuple(rights), *rest)
