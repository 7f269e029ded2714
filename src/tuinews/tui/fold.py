"""Which panes stand side by side at a width. Knows numbers of cells, no widgets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

PaneName: TypeAlias = Literal["list", "body", "digest"]
Stage: TypeAlias = Literal["skimming", "reading"]

WIDE = 120
"""From this many cells on there is room for three panes."""
MIDDLE = 80
"""From this many cells on there is room for two."""


@dataclass(frozen=True, slots=True)
class Fold:
    """The panes shown, left to right, and their widths in cells; a rule of one cell stands between two."""

    panes: tuple[tuple[PaneName, int], ...]

    @property
    def names(self) -> tuple[PaneName, ...]:
        """The panes shown, left to right."""
        return tuple(name for name, _ in self.panes)

    def width(self, name: PaneName) -> int:
        """Cells of a pane, 0 where it is not shown."""
        return dict(self.panes).get(name, 0)


def fold(width: int, stage: Stage, active: PaneName) -> Fold:
    """The panes for a screen `width` cells wide."""
    if width >= WIDE:
        listing = min(38 + (width - WIDE) // 8, 52)
        digest = min(38 + (width - WIDE) // 4, 60)
        return Fold((("list", listing), ("body", width - listing - digest - 2), ("digest", digest)))
    if width >= MIDDLE:
        if stage == "skimming":
            listing = min(30 + (width - MIDDLE) // 3, 40)
            return Fold((("list", listing), ("digest", width - listing - 1)))
        digest = min(28 + (width - MIDDLE) // 3, 40)
        return Fold((("body", width - digest - 1), ("digest", digest)))
    return Fold(((active, width),))


def landing(stage: Stage, active: PaneName, shown: tuple[PaneName, ...]) -> PaneName:
    """The pane that takes the keys: the active one where it is shown, else the stage's own."""
    if active in shown:
        return active
    home: PaneName = "list" if stage == "skimming" else "body"
    return home if home in shown else shown[0]
