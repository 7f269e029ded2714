"""An article set in lines for a pane, as far as it is looked at.

Knows parts, stretches and lines; knows nothing of scrolling or colours. A page of ordinary length is set at
once; of a longer one only the rows that are reached, the others are estimated, so that an article of a million
characters opens and is set anew at another width in a few milliseconds.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence
from itertools import accumulate
from operator import add

from tuinews.edition import Article, Span
from tuinews.typeset.parts import STYLES, TITLES, Parts, Role, article_parts, raw_parts
from tuinews.typeset.setting import PageLine, Show, character_under, estimates, frame, set_stretch
from tuinews.typeset.stretches import Kept, Place, Stretch, folded, unfolded

COMFORTABLE = 72
"""Cells of a line at most: 36 Chinese characters, the measure of a book."""

_CREDITS = frozenset({"caption", "credit"})
_AT_ONCE = 20_000
"""Characters of a page that is set as a whole."""


class Page:
    """The rows of an article at a width. Rows count from 0; those never reached are estimated."""

    def __init__(
        self,
        parts: Parts,
        stretches: Sequence[Stretch],
        width: int,
        *,
        ambiguous: int = 1,
        measure: int = COMFORTABLE,
        show: Show | None = None,
    ) -> None:
        self.parts = parts
        self.width = max(width, 1)
        self.frame = frame(self.width, measure, ambiguous, show)
        self._stretches = stretches
        self._spaces = self._spaces_before()
        self._set: list[list[PageLine] | None] = [None] * len(stretches)
        self._heights = list(map(add, estimates(stretches, parts, self.frame), self._spaces))
        self._tops: list[int] | None = None
        if sum(stretch.end - stretch.start for stretch in stretches if stretch.fold is None) <= _AT_ONCE:
            for index in range(len(stretches)):
                self._lines(index)

    @property
    def rows(self) -> int:
        """Rows of the page: exact once every stretch was reached, else partly estimated."""
        return self._starts()[-1]

    def line(self, row: int) -> PageLine:
        """The row, set if it was not. May change how many rows its stretch takes: `reach` rows before showing them.

        Raises IndexError outside the page.
        """
        if not 0 <= row < self.rows:
            raise IndexError(row)
        index = self._stretch_at(row)
        inside = row - self._starts()[index]
        lines = self._lines(index)
        return lines[min(inside, len(lines) - 1)]

    def reach(self, top: int, count: int) -> int:
        """Set the rows from `top` that a pane of `count` rows shows; by how many rows `top` moved.

        Setting a stretch above or at `top` can change its height; add the result to `top` to go on showing
        the same text. Later `line` calls for these rows move nothing.
        """
        if not self._stretches:
            return 0
        moved = self._settle_top(top, count)
        row = moved
        while row < min(moved + count, self.rows):
            index = self._stretch_at(row)
            self._lines(index)
            row = self._starts()[index + 1]
        return moved - top

    def _settle_top(self, top: int, count: int) -> int:
        """Set the stretch at `top`; the row that now shows what `top` was to show.

        Coming from above the rows are counted from the stretch's first; coming from below, from the nearest
        stretch that is already set, so that the rows that were on the screen stay together.
        """
        index = self._stretch_at(top)
        if self._set[index] is not None:
            return top
        known = index + 1
        while known < len(self._set) and self._set[known] is None and self._starts()[known] < top + count:
            known += 1
        from_above = index == 0 or self._set[index - 1] is not None
        if from_above or known == len(self._set) or self._set[known] is None:
            inside = top - self._starts()[index]
            return self._starts()[index] + min(inside, len(self._lines(index)) - 1)
        gap = self._starts()[known] - top
        before = known
        while before > 0 and self._starts()[known] - self._starts()[before] < gap:
            before -= 1
            self._lines(before)
        return max(self._starts()[known] - gap, 0)

    def place_at(self, row: int) -> Place:
        """The first character of the row (of the nearest one, outside the page): the reading anchor."""
        if not self._stretches:
            return Place(0, 0)
        line = self.line(min(max(row, 0), self.rows - 1))
        return Place(line.part, line.start)

    def row_of(self, place: Place) -> int:
        """The row that shows the character, or the fold that holds it; 0 on an empty page."""
        if not self._stretches:
            return 0
        index = max(bisect_right(self._stretches, place, key=_place_of) - 1, 0)
        lines = self._lines(index)
        inside = self._spaces[index]
        while inside + 1 < len(lines) and lines[inside + 1].start <= place.offset and lines[inside].fold is None:
            inside += 1
        return self._starts()[index] + inside

    def under(self, row: int, cell: int) -> tuple[Place, Place]:
        """The character that is drawn in a cell of the row, the nearest one where there is none: its place, and that
        after it and what is joined to it. Cells count from the page's left edge."""
        if not self._stretches:
            return Place(0, 0), Place(0, 0)
        line = self.line(min(max(row, 0), self.rows - 1))
        first, end = character_under(line, cell, self.frame.ambiguous)
        return Place(line.part, line.start + first), Place(line.part, line.start + end)

    def place_in(self, block: int, offset: int = 0) -> Place:
        """The place of a character of a block. Raises KeyError where the page has no such block."""
        index = self.parts.titles + block
        if block < 0 or index >= len(self.parts) or self.parts.roles[index] == "raw":
            raise KeyError(block)
        return Place(index, offset)

    def source_offset(self, place: Place) -> int | None:
        """The place in the source of a character of the page; None where it came from none."""
        return self.parts[place.part].source_offset(place.offset) if self.parts else None

    def place_of_source(self, offset: int) -> Place | None:
        """The character of the page made from a place in the source, or the next one after it that was."""
        best: tuple[int, Place] | None = None
        for index, part in enumerate(self.parts):
            for begin, passage in part.origins:
                inside = passage.text_offset(offset)
                if inside is not None:
                    return Place(index, begin + inside)
                for start, _end in passage.spans:
                    if start >= offset and (best is None or start < best[0]):
                        best = (start, Place(index, begin + (passage.text_offset(start) or 0)))
        return best[1] if best else None

    # How the rows come about.

    def _spaces_before(self) -> list[int]:
        """Blank rows before each stretch."""
        spaces: list[int] = []
        previous: Role = "blank"
        roles = self.parts.roles
        for part, _, _, opens, fold in self._stretches:
            role = roles[part] if fold is None else "fold"
            below_titles = previous in TITLES and role not in TITLES
            below_caption = previous in _CREDITS and role not in _CREDITS and fold is None
            spaces.append(1 if below_titles or below_caption else STYLES[role].space if opens and spaces else 0)
            previous = role
        return spaces

    def _starts(self) -> list[int]:
        """The first row of each stretch, and the number of rows."""
        if self._tops is None:
            self._tops = list(accumulate(self._heights, initial=0))
        return self._tops

    def _stretch_at(self, row: int) -> int:
        return min(bisect_right(self._starts(), row) - 1, len(self._stretches) - 1)

    def _lines(self, index: int) -> list[PageLine]:
        lines = self._set[index]
        if lines is None:
            lines = self._set[index] = set_stretch(self._stretches[index], self.parts, self.frame, self._spaces[index])
            if len(lines) != self._heights[index]:
                self._heights[index] = len(lines)
                self._tops = None
        return lines


def _place_of(stretch: Stretch) -> Place:
    return Place(stretch.part, stretch.start)


def set_article(
    article: Article,
    width: int,
    *,
    ambiguous: int = 1,
    measure: int = COMFORTABLE,
    show: Show | None = None,
    kept: Kept | None = None,
    opened: Collection[Place] = (),
) -> Page:
    """The article's page in a pane of `width` cells, lines of at most `measure` cells centred in it.

    With `kept` (block, characters) the rest of the body is folded, but for the folds whose first place is
    in `opened`. `show` makes the shown text, and is passed over where it would shift a character.
    """
    parts = article_parts(article)
    stretches = unfolded(parts) if kept is None else folded(parts, kept, opened)
    return Page(parts, stretches, width, ambiguous=ambiguous, measure=measure, show=show)


def set_raw(text: str, span: Span, width: int, *, ambiguous: int = 1) -> Page:
    """A stretch of the source as it came, line for line."""
    parts = raw_parts(text, span)
    return Page(parts, unfolded(parts), width, ambiguous=ambiguous, measure=width)
