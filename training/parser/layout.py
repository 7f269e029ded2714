"""Imitated newspaper dumps: pages of invented furniture round real stories, with every line's labels known.

What a PDF extractor leaves of narrow columns: one line a line, empty lines by the style's spread, frames and
pages marked or not, headlines before, after, or mixed. Knows the style; what an article holds is `articles`'.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from training.parser.articles import Desk, article
from training.parser.invention import Inventor
from training.parser.rows import FURNITURE, Row
from training.parser.stories import Story
from training.parser.style import Style, draw


def newspaper(random: Random, stories: Sequence[Story]) -> tuple[Style, list[Row]]:
    """A document of some articles in one style: its rows."""
    style = draw(random)
    inventor = Inventor(random, stories)
    inventor.fix("paper", "date", "weekday")
    desk = Desk(style, inventor, random, stories)
    mode = _mode(desk)
    rows: list[Row] = []
    for number in range(random.choice((2, 3, 4, 5, 6, 8))):
        width = float(random.choice((13, 16, 18, 21, 26, 35))) if style.widths and desk.chance(0.5) else style.width
        if style.order == "mixed":
            mode = _mode(desk)
        titled = "" if desk.chance(style.untitled) else mode
        story = random.choice(stories)
        piece = _spread(desk, article(desk, story, titled, width))
        framed = number == 0 or desk.chance(style.frames)
        if framed and style.header == "frame":
            piece = [*_head(desk, number + 1), *piece, *_foot(desk, number + 1)]
        rows += _framed(desk, piece, number == 0) if framed else piece
    return style, _paged(desk, rows)


def _mode(desk: Desk) -> str:
    if desk.style.order == "mixed":
        return desk.random.choice("ab")
    return desk.style.order[0]


def _framed(desk: Desk, rows: list[Row], first: bool) -> list[Row]:
    """The rows as the first of a new frame or page."""
    mark = desk.style.mark
    if not rows:
        return rows
    head = rows[0]
    if mark == " ":
        head = replace(head, lead=" ", gap=desk.random.choice((0, 0, 0, 1)))
    elif mark:
        head = replace(head, feed=not first, gap=1 if mark == "\n\f" else 0)
    return [head, *rows[1:]]


def _spread(desk: Desk, rows: list[Row]) -> list[Row]:
    """The rows with the empty lines above them that the style's spread leaves."""
    style = desk.style
    out: list[Row] = []
    for number, row in enumerate(rows):
        above = rows[number - 1] if number else None
        out.append(replace(row, gap=_gap(desk, style, above, row)))
    return out


def _gap(desk: Desk, style: Style, above: Row | None, row: Row) -> int:
    starts = row.labels[0] not in ("Ie", "Im", "h", "s", "t", "c")
    if style.spread == "plain":
        return 0
    if style.spread == "even":
        return 1
    if style.spread == "tight":
        return int(starts)
    if style.spread == "blocks":
        return int(starts or desk.chance(style.strewn))
    if above is None:
        return 1
    if row.heavy and above.heavy:
        return 0
    if above.heavy:
        tight = style.tight_subhead if above.labels[0] in ("T", "t") else style.tight_under
        return int(not desk.chance(tight))
    if row.heavy and starts:
        return int(not desk.chance(style.tight_over))
    return 1


def _paged(desk: Desk, rows: list[Row]) -> list[Row]:
    """The rows with running heads, feet and folios, after so many lines or at a frame's edge."""
    style = desk.style
    if style.header == "frame" or not (style.header or style.footer or style.folio):
        return rows
    out: list[Row] = []
    page, lines = desk.random.randint(1, 30), 0
    out += _head(desk, page)
    for row in rows:
        due = lines >= style.page_lines
        if due and row.labels[0][0] not in "hsStcK":
            out += _foot(desk, page)
            page, lines = page + 1, 0
            head = _head(desk, page)
            out += head
            gap = int(style.spread != "plain" or desk.chance(0.2))
            row = replace(row, gap=gap, feed=row.feed or (not head and desk.chance(0.5)))
        out.append(row)
        lines += 1
    return [*out, *_foot(desk, page)]


def _furniture(desk: Desk, texts: Sequence[str]) -> list[Row]:
    gap = 0 if desk.style.spread == "plain" else 1
    return [Row(text, FURNITURE, gap=gap) for text in texts]


def _head(desk: Desk, page: int) -> list[Row]:
    texts = []
    if desk.style.header:
        texts.append(desk.inventor.some("headers", page=page, pages=40))
        if desk.chance(0.1):
            texts.append(desk.inventor.some("footers"))
    if desk.style.folio == "head":
        texts.append(desk.inventor.some("folios", page=page, pages=40))
    rows = _furniture(desk, texts)
    if rows and desk.chance(0.5):
        rows[0] = replace(rows[0], feed=page > 1 and desk.style.mark != " ", lead=" " if desk.style.mark == " " else "")
    return rows


def _foot(desk: Desk, page: int) -> list[Row]:
    texts = []
    if desk.style.footer:
        texts.append(desk.inventor.some("footers"))
    if desk.style.folio == "foot":
        texts.append(desk.inventor.some("folios", page=page, pages=40))
    return _furniture(desk, texts)
