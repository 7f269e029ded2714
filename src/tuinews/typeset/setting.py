"""A stretch set into rows: what each role's lines look like in a frame.

Knows styles, indents and the margin; knows nothing of where on the page the rows will stand.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tuinews.edition import Span
from tuinews.typeset.lines import wrap
from tuinews.typeset.marks import UNMARKED, Marks, Run, text_runs
from tuinews.typeset.parts import STYLES, Parts, Role, Style
from tuinews.typeset.stretches import Fold, Stretch
from tuinews.typeset.titles import wrap_title
from tuinews.typeset.width import advances, cell_width

_HANG = 2
_ROOM_TO_HANG = 32
_NARROW = 24
_SAMPLED = 64
_SAMPLE = 200

Show = Callable[[str], str]
"""Makes the text that is shown of the one that was read (simplified, traditional), character for character."""


@dataclass(frozen=True, slots=True)
class PageLine:
    """A row of the page.

    It holds the characters `start` to `end` of the page's part `part`, and shows `text` after `indent` blank
    cells and `lead`. `opens` on the first line of a paragraph. A fold's row shows no text of its own.
    """

    role: Role
    part: int
    start: int
    end: int
    text: str = ""
    indent: int = 0
    lead: str = ""
    opens: bool = False
    fold: Fold | None = None

    @property
    def span(self) -> Span:
        """The characters of the part that the row holds, half-open."""
        return self.start, self.end


def runs(line: PageLine, marks: Marks = UNMARKED) -> list[Run]:
    """What the row shows, in runs of the same roles; joined they are `line.text`."""
    return text_runs(line.text, (0, len(line.text)), marks, line.start)


def character_under(line: PageLine, cell: int, ambiguous: int = 1) -> Span:
    """The character of the row's text that is drawn in a cell of the row, or the nearest one, with what is joined to
    it; an empty span where the row shows no text."""
    used = line.indent + cell_width(line.lead, ambiguous)
    first = end = 0
    for place, cells in enumerate(advances(line.text, ambiguous)):
        if cells:
            if end and used > cell:
                break
            first = place
        used += cells
        end = place + 1
    return first, end


@dataclass(frozen=True, slots=True)
class Frame:
    """Where lines are set: cells left of them, cells of a line at most, cells beyond that punctuation may hang in,
    what an ambiguous character takes, and what is shown of a text."""

    left: int
    measure: int
    hang: int
    ambiguous: int = 1
    show: Show | None = None

    def style(self, role: Role) -> Style:
        """How a role is set here: in a narrow frame with half the indents."""
        style = STYLES[role]
        if self.measure >= _NARROW:
            return style
        return Style(style.first_indent // 2, style.indent // 2, 0, style.space, style.lead, style.even)

    def shown(self, text: str) -> str:
        """What is shown of a text, as long as it shifts no character."""
        shown = self.show(text) if self.show else text
        return shown if len(shown) == len(text) else text


def frame(width: int, measure: int, ambiguous: int, show: Show | None) -> Frame:
    """The frame in a pane of `width` cells: lines of at most `measure` cells, centred."""
    hang = _HANG if width >= _ROOM_TO_HANG else 0
    measure = max(min(width - hang, measure), 1)
    return Frame((width - hang - measure) // 2, measure, hang, ambiguous, show)


def role_of(stretch: Stretch, parts: Parts) -> Role:
    """The role that a stretch is set in."""
    return "fold" if stretch.fold is not None else parts.roles[stretch.part]


def estimates(stretches: Sequence[Stretch], parts: Parts, frame: Frame) -> list[int]:
    """About how many lines each stretch takes, by its length and the cells that a character of the page takes."""
    sample = "".join(parts.texts[index][:_SAMPLE] for index in range(0, len(parts), len(parts) // _SAMPLED + 1))
    cells = cell_width(sample, frame.ambiguous) / len(sample) if sample else 2.0
    measures = {}
    for role in set(parts.roles):
        style = frame.style(role)
        room = max(frame.measure - style.indent - style.inset, 1)
        measures[role] = (cells / room, 1 + max(style.first_indent - style.indent - 1, 0) / room)
    found = []
    for part, start, end, _, fold in stretches:
        share, more = measures[parts.roles[part]]
        found.append(1 if fold is not None else int((end - start) * share + more))
    return found


def set_stretch(stretch: Stretch, parts: Parts, frame: Frame, space: int) -> list[PageLine]:
    """The rows of a stretch, with `space` blank ones before."""
    role = role_of(stretch, parts)
    blank = PageLine("blank", stretch.part, stretch.start, stretch.start)
    if stretch.fold is not None:
        left = frame.left + frame.style(role).first_indent
        row = PageLine(role, stretch.part, stretch.start, stretch.end, indent=left, fold=stretch.fold)
        return [blank] * space + [row]
    return [blank] * space + _text_lines(stretch, parts, role, frame)


def _text_lines(stretch: Stretch, parts: Parts, role: Role, frame: Frame) -> list[PageLine]:
    style = frame.style(role)
    text = frame.shown(parts.texts[stretch.part][stretch.start : stretch.end])
    lead = style.lead if stretch.opens else ""
    lead_cells = cell_width(lead, frame.ambiguous)
    first = style.first_indent if stretch.opens else style.indent
    width = max(frame.measure - style.inset, 1)
    if style.even:
        lines = wrap_title(
            text,
            width,
            first_indent=first + lead_cells,
            indent=style.indent,
            ambiguous=frame.ambiguous,
            body=frame.shown(parts.beginning),
        )
    else:
        lines = wrap(
            text,
            width,
            first_indent=first + lead_cells,
            indent=style.indent,
            ambiguous=frame.ambiguous,
            hang=frame.hang,
        )
    base = stretch.start
    found: list[PageLine] = []
    for line in lines:
        indent = frame.left + line.indent - lead_cells
        span = (base + line.start, base + line.end)
        found.append(PageLine(role, stretch.part, *span, line.shown(text), indent, lead, not found and stretch.opens))
        lead, lead_cells = "", 0
    return found or [PageLine(role, stretch.part, base, base, "", frame.left + first, lead, stretch.opens)]
