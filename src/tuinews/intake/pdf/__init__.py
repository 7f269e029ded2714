"""A PDF in, a Source out: a line of text for each line of the page, in reading order, with its place.

Knows how pages become one text; the file itself is only ever met in a child process.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from tuinews.edition import LaidLine, Source
from tuinews.i18n import _
from tuinews.intake.errors import IntakeError
from tuinews.intake.pdf.columns import common_grid
from tuinews.intake.pdf.lines import Line, lines
from tuinews.intake.pdf.order import reading_order
from tuinews.intake.pdf.overprint import visible
from tuinews.intake.pdf.page import Page
from tuinews.intake.pdf.process import Pages, PdfError, read_pages
from tuinews.intake.pdf.vertical import laid_level
from tuinews.intake.sanitize import printable, sanitize

__all__ = ["read_pdf"]


def read_pdf(data: bytes, name: str) -> Source:
    """The text of a PDF with the place of each line; `notes` name the pages that could not be read.

    Raises IntakeError with one line's reason: locked, damaged, only pictures, nothing on it.
    """
    try:
        found = read_pages(data)
    except PdfError as error:
        raise IntakeError(name, _reason(error.code)) from error
    laid, counts = _laid(found.pages)
    if not any(page for _number, page in laid):
        raise IntakeError(name, _no_text(found))
    return _source(name, laid, counts, _notes(found))


def _reason(code: str) -> str:
    match code:
        case "locked":
            return _("PDF 有密码，打不开")
        case "crashed":
            return _("PDF 读不下去：文件损坏，或读它要用的内存和时间太多")
    return _("PDF 已损坏或不完整")


def _no_text(found: Pages) -> str:
    if found.broken:
        return _reason("crashed")
    if any(page.pictures for page in found.pages):
        return _("PDF 里只有图像，没有文字（扫描件要先做文字识别）")
    return _("PDF 里没有文字")


def _notes(found: Pages) -> tuple[str, ...]:
    notes = []
    pictures = [page.number for page in found.pages if not page.runs and page.pictures]
    if pictures:
        notes.append(_("第 {pages} 页只有图像，没有文字").format(pages=_ranges(pictures)))
    if found.broken:
        notes.append(_("第 {pages} 页损坏，没有读出").format(pages=_ranges(found.broken)))
    tried = max([page.number for page in found.pages] + list(found.broken), default=0)
    if tried < found.count:
        notes.append(_("共 {count} 页，只读了前 {tried} 页").format(count=found.count, tried=tried))
    return tuple(notes)


def _ranges(numbers: Iterable[int]) -> str:
    """1, 2, 3, 7 as `1–3、7`."""
    spans: list[list[int]] = []
    for number in sorted(numbers):
        if spans and spans[-1][1] == number - 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    return "、".join(str(first) if first == last else f"{first}–{last}" for first, last in spans)


def _laid(pages: Sequence[Page]) -> tuple[list[tuple[int, list[Line]]], Counter[str]]:
    """Each page's number and its lines in reading order, and the characters that were not kept."""
    counts: Counter[str] = Counter()
    shown = []
    for page in pages:
        kept, dropped = visible(page)
        shown.append(laid_level(kept))
        counts += dropped
    grid = common_grid(shown)
    return [(page.number, reading_order(lines(page, grid))) for page in shown], counts


def _source(
    name: str, pages: Sequence[tuple[int, list[Line]]], dropped: Counter[str], notes: tuple[str, ...]
) -> Source:
    parts: list[str] = []
    layout: list[LaidLine] = []
    starts: list[int] = []
    place = 0
    for number, page in pages:
        starts.append(place)
        for line in page:
            text = " ".join(line.text.split())
            layout.append(_laid_line(line, place, place + len(text), number))
            parts.append(text)
            place += len(text) + 1
    harmless, counts = sanitize("\n".join(parts) + "\n")
    rules = Counter(dict(counts)) + dropped
    return Source(printable(name), "pdf", harmless, tuple(sorted(rules.items())), tuple(layout), tuple(starts), notes)


def _laid_line(line: Line, start: int, end: int, page: int) -> LaidLine:
    return LaidLine((start, end), page, line.left, line.top, line.right, line.bottom, line.size, line.weight, line.font)
