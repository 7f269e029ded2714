"""The keys that move: rows, pages, panes, articles, key sentences, and back from a jump.

Knows what each key means in the pane that has the keys.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tuinews.edition import Span
from tuinews.tui.asking import Asking
from tuinews.tui.entries import Entry
from tuinews.tui.fold import PaneName, Stage
from tuinews.tui.sheet import spot

if TYPE_CHECKING:
    from tuinews.tui.panel import Place as Spot
    from tuinews.typeset import Place

OVERLAP = 1
"""Rows of the last page that stay in sight."""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """Where one was before a jump."""

    entry: tuple[int, int]
    place: Place
    stage: Stage
    active: PaneName


class Moves(Asking):
    """Moving about."""

    trail: list[Bookmark]
    visits: int = 0

    def action_step(self, by: int) -> None:
        """A row down or up."""
        if self.active == "list":
            self._move_list(self.listing.cursor + by, by)
            return  # where one is is told with what follows: the row itself comes first
        if self.active == "digest":
            self.visits = 0
            self.saying.step(by)
        else:
            self.body.step(by)
        self.tell_place()

    def action_page(self, by: int) -> None:
        """A page down or up."""
        self._roll(by * max(1, self.panes[self.active].room - OVERLAP))

    def action_half(self, by: int) -> None:
        """Half a page down or up."""
        self._roll(by * max(1, self.panes[self.active].room // 2))

    def _roll(self, rows: int) -> None:
        if self.active == "list":
            self._move_list(self.listing.cursor + rows, rows)
        elif self.active == "digest":
            self.saying.page(rows)
        elif self.body.pointing:
            self.body.step(rows)
        else:
            self.body.roll_to(self.body.top + rows)
        self.tell_place()

    def action_edge(self, end: int) -> None:
        """To the first or the last row."""
        if self.active == "list":
            self._move_list(0 if end < 0 else self.listing.count - 1, -end)
        elif self.active == "digest":
            self.saying.choose(0 if end < 0 else len(self.saying.panel.items) - 1)
        elif self.body.pointing:
            self.body.step(-self.body.count if end < 0 else self.body.count)
        else:
            self.body.roll_to(0 if end < 0 else self.body.count)
        self.tell_place()

    def _move_list(self, row: int, way: int) -> None:
        if self.listing.move_to(row, 1 if way > 0 else -1):
            self.follow()

    def action_article(self, by: int) -> None:
        """The next or previous article, from anywhere."""
        self._move_list(self.listing.cursor + by, by)
        if self.stage == "reading":
            self.read_here()
        self.tell_place()

    def action_pane(self, by: int) -> None:
        """The next or previous pane; where one is shown at a time, it is turned over."""
        if len(self.folded.names) > 1:
            names = self.folded.names
            self.turn(active=names[(names.index(self.active) + by) % len(names)])
            return
        around: tuple[PaneName, ...] = ("list", "digest") if self.stage == "skimming" else ("body", "digest")
        self.turn(active=around[1] if self.active != around[1] else around[0])

    def action_show(self, name: PaneName) -> None:
        """Go to a pane, turning over where it is not shown."""
        self.follow_now()
        if name == "list":
            self.turn("skimming", name)
        elif name == "body":
            self.turn("reading", name)
        else:
            self.turn(active=name)

    def action_enter(self) -> None:
        """Read what the list is on; jump to what the digest is on; open the fold that the body is on."""
        if self.active == "list":
            self.follow_now()
            if self.shown is not None:
                self.turn("reading", "body")
                self.read_here()
        elif self.active == "digest":
            self._jump_to_item()
        else:
            self.open_fold()

    def action_back(self) -> None:
        """Take back what was opened last: an error, a selection, a search, reading."""
        if self.foot.dismiss() or self.let_go():
            return
        if self.active == "digest" and "body" in self.folded.names and self.stage == "reading":
            self.turn(active="body")
        else:
            self.turn("skimming", "list")

    def let_go(self) -> bool:
        """Take back a mode; whether there was one. The other concerns add theirs."""
        return False

    def open_fold(self) -> None:
        """Open the fold that the body is on, where it is folded."""

    def read_here(self) -> None:
        """Hold the article shown for read."""
        self.follow_now()
        if self.shown is not None and self.marks.unread(self.shown):
            self.mark_read(self.shown)

    def mark_read(self, entry: Entry) -> None:
        """Hold an article for read."""
        self.marks.read.add(entry.key)
        self.listing.repaint(self.listing.cursor)

    def action_read_on(self) -> None:
        """A page of the body; at its end, or with no body shown, the next unread article."""
        self.follow_now()
        if "body" in self.folded.names and not self.body.is_at_end:
            self.body.roll_to(self.body.top + max(1, self.body.room - OVERLAP))
            self.tell_place()
            return
        if self.shown is not None:
            self.read_here()
        row = self._next_unread()
        if row is None:
            self.foot.inform(self.no_more_unread())
        else:
            self._move_list(row, 1)
            self.follow_now()
        self.tell_place()

    def no_more_unread(self) -> str:
        """What is said when all is read."""
        from tuinews.i18n import _

        return _("没有未读的稿件了")

    def _next_unread(self) -> int | None:
        rows, here = self.listing.rows, self.listing.cursor
        for span in (range(here + 1, len(rows)), range(here)):
            for row in span:
                entry = rows[row]
                if isinstance(entry, Entry) and self.marks.unread(entry):
                    return row
        return None

    def action_key_sentence(self, by: int) -> None:
        """The next or previous key sentence in the body."""
        page = self.body.page
        if page is None or self.shown is None:
            return
        if "body" not in self.folded.names:
            self.turn("reading", "body")
        sentences = self.known.summary(self.shown.key) or ()
        here = self._pointed() or self.body.reading_at
        places = []
        for sentence in sentences:
            place = self.body.place_of(sentence.block, sentence.spans[0][0])
            if place is not None:
                places.append((place, sentence))
        ahead = [pair for pair in places if (pair[0] > here if by > 0 else pair[0] < here)]
        if not self._pointed() and by > 0:
            ahead = [pair for pair in places if pair[0] >= here]
        if ahead:
            place, sentence = ahead[0] if by > 0 else ahead[-1]
            self.point_out([(sentence.block, span) for span in sentence.spans], place)
        self.tell_place()

    def _pointed(self) -> Place | None:
        spans = self.body.overlay.pointed.get("target", ())
        return spot(spans[0][0], spans[0][1][0]) if spans else None

    def _jump_to_item(self) -> None:
        item = self.saying.chosen
        if item is None or not item.places:
            return
        spots = (
            item.places
            if item.kind in ("sentence", "quote", "figure")
            else [item.places[self.visits % len(item.places)]]
        )
        self.visits += 1
        self.leave_bookmark()
        if "body" not in self.folded.names:
            self.turn("reading", "body")
        place = self.body.place_of(spots[0][0], spots[0][1][0])
        if place is not None:
            self.point_out(list(spots), place)
        self.tell_place()

    def point_out(self, spots: list[Spot], place: Place) -> None:
        """Bring a place of the body into sight and mark the spots (block, characters) as where one was led."""
        marked: list[tuple[int, Span]] = []
        for block, (start, end) in spots:
            at = self.body.place_of(block, start)
            if at is not None:
                marked.append((at.part, (at.offset, at.offset + end - start)))
        self.body.go_to(place, marked)

    def leave_bookmark(self) -> None:
        """Remember where one is, to come back after a jump."""
        if self.shown is not None:
            self.trail.append(Bookmark(self.shown.key, self.body.reading_at, self.stage, self.active))
            del self.trail[:-100]

    def action_jump_back(self) -> None:
        """Back to where one was before the last jump."""
        if not self.trail:
            return
        mark = self.trail.pop()
        self.visit(mark.entry)
        self.turn(mark.stage, mark.active)
        self.body.go_to(mark.place)
        self.body.roll_to(self.body.page.row_of(mark.place) if self.body.page and mark.place > (0, 0) else 0)
        self.tell_place()

    def visit(self, entry: tuple[int, int]) -> bool:
        """Put the list on an entry and show it; whether the list has it."""
        for row, listed in enumerate(self.listing.rows):
            if isinstance(listed, Entry) and listed.key == entry:
                self.listing.move_to(row)
                self.follow_now()
                return True
        return False
