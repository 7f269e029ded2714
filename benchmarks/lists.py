"""A list of so many rows and nothing else: the reader's own, or the barest that Textual's line API draws.

python -m benchmarks.lists reader|bare ROWS

Says `READY` once the rows are made, so that opening the list can be timed without them; `j` and `k` move.
"""

from __future__ import annotations

import gc
import sys
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.app import App, ComposeResult
from textual.events import Key
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tuinews.edition import Article, Block, Passage
from tuinews.tui.entries import Marks, Opened
from tuinews.tui.listing import Listing

READY = "READY"
WIDTH, HEIGHT = 38, 35
"""Cells and rows of the list in a reader of 120×36."""
TITLE = "老厂房里长出创意园"


class Bare(ScrollView):
    """Rows of text, one of them reversed; it does not scroll."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.count, self.cursor = count, 0

    def render_line(self, y: int) -> Strip:
        """A row (Textual asks for it)."""
        return Strip([Segment(f"{y + 1:>8} {TITLE}", Style(reverse=y == self.cursor))]).adjust_cell_length(WIDTH)

    def move_to(self, row: int) -> None:
        """Put the cursor on a row, and draw two."""
        row = max(0, min(row, self.count - 1))
        for changed in (self.cursor, row):
            self.refresh_line(changed)
        self.cursor = row


class Lists(App[None]):
    """One list on the screen."""

    CSS = f"Bare, Listing {{ width: {WIDTH}; height: {HEIGHT}; }}"
    ENABLE_COMMAND_PALETTE = False
    STEPS: ClassVar = {"j": 1, "k": -1}

    def __init__(self, listed: Bare | Listing) -> None:
        super().__init__()
        self.listed = listed

    def compose(self) -> ComposeResult:
        """The list."""
        yield self.listed

    def on_key(self, event: Key) -> None:
        """Move."""
        self.listed.move_to(self.listed.cursor + self.STEPS.get(event.key, 0))


def listing(count: int) -> Listing:
    """The reader's list of so many articles."""
    span = ((0, len(TITLE)),)
    article = Article("1", "news", TITLE, (Block(TITLE, span),), Passage(TITLE, span))
    edition = Opened("paper.txt")
    rows = edition.add(0, [article] * count)
    listed = Listing("dark", 1, Marks(), [edition])
    listed.set_active(True)
    listed.fit(WIDTH, HEIGHT)
    listed.show(rows, 0)
    return listed


def main() -> None:
    """Make the rows, say so, show them."""
    kind, count = sys.argv[1], int(sys.argv[2])
    made = listing(count) if kind == "reader" else Bare(count)
    gc.freeze()
    print(READY, flush=True)
    Lists(made).run()


if __name__ == "__main__":
    main()
