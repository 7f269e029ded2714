"""The child process that meets PDFium: a PDF on standard input, JSON lines on standard output.

`python -m tuinews.intake.pdf.child FIRST LAST` writes `{"pages": N}` or `{"error": CODE}`, then one
object for each page from FIRST to LAST (from 1). It limits its own memory and time before it reads a
byte, so that a hostile file can end this process and no other. Knows PDFium's interface; knows nothing
of lines, columns or newspapers.
"""

from __future__ import annotations

import ctypes
import json
import math
import resource
import sys
from collections import Counter
from dataclasses import dataclass
from typing import Any, TextIO

import pypdfium2_raw as pdfium  # type: ignore[import-untyped]  # generated bindings without types

from tuinews.intake.pdf import limits
from tuinews.intake.pdf.page import Run, as_record

_ERRORS = {2: "damaged", 3: "damaged", 4: "locked", 5: "locked", 6: "damaged"}
_BOLD = ("bold", "black", "heavy", "demi", "simhei", "heiti", "方正大黑", "黑体")
_FARTHEST = 1e5  # points: what stands further off, or nowhere (NaN), no page shows
_TURN_SAMPLES = 200
_SOFT_HYPHENS = ("\x02", "\ufffe", "\u00ad")


@dataclass(frozen=True, slots=True)
class _Style:
    """What all characters of one text object share; `bent` by its matrix, `size` in points on the page."""

    size: float
    weight: int
    font: str
    hidden: bool
    turn: float


@dataclass(frozen=True, slots=True)
class _Frame:
    """How a page's own coordinates become points from the top left corner of the page as it is shown."""

    left: float
    bottom: float
    right: float
    top: float
    quarter_turns: int

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as shown."""
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if self.quarter_turns % 2 else (width, height)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point of the page's own coordinates, as shown."""
        match self.quarter_turns % 4:
            case 1:
                return y - self.bottom, x - self.left
            case 2:
                return self.right - x, y - self.bottom
            case 3:
                return self.top - y, self.right - x
        return x - self.left, self.top - y

    def box(self, rect: Any) -> tuple[float, float, float, float]:
        """left, top, right, bottom of a rectangle, as shown."""
        x0, y0 = self.point(rect.left, rect.bottom)
        x1, y1 = self.point(rect.right, rect.top)
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (limits.MEMORY, limits.MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    seconds = math.ceil(limits.SECONDS) + 5
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))


def _frame(page: Any, text_page: Any) -> _Frame:
    """The page turned so that most of its text stands upright, whatever the file says of its rotation."""
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, box)
    count = pdfium.FPDFText_CountChars(text_page)
    samples = range(0, count, max(1, count // _TURN_SAMPLES))
    turns = Counter(
        round(_turn(text_page, index) / (math.pi / 2)) % 4
        for index in samples
        if not pdfium.FPDFText_IsGenerated(text_page, index)
    )
    turn = turns.most_common(1)[0][0] if turns else pdfium.FPDFPage_GetRotation(page)
    return _Frame(box.left, box.bottom, box.right, box.top, turn)


def _turn(text_page: Any, index: int) -> float:
    """The angle at which a character stands on the page, in radians against the clock."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text_page, index, matrix)
    return math.atan2(matrix.b, matrix.a)


def _is_bold(font: str, weight: int, mode: int) -> bool:
    outlined = mode in (pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE, pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE_CLIP)
    return outlined or weight >= 600 or any(word in font.lower() for word in _BOLD)


def _style(text_page: Any, index: int, frame: _Frame) -> _Style:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text_page, index, matrix)
    size = pdfium.FPDFText_GetFontSize(text_page, index) * (math.hypot(matrix.c, matrix.d) or 1.0)
    name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(text_page, index, name, 128, flags)
    font = name.value.decode("utf-8", "replace").rpartition("+")[2]
    weight = pdfium.FPDFText_GetFontWeight(text_page, index)
    mode = pdfium.FPDFTextObj_GetTextRenderMode(pdfium.FPDFText_GetTextObject(text_page, index))
    shown = 700 if _is_bold(font, weight, mode) else 400 if weight > 0 else 0
    angle = _turn(text_page, index) - frame.quarter_turns * math.pi / 2
    hidden = mode == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE
    return _Style(abs(size), shown, font, hidden, math.remainder(angle, 2 * math.pi))


class _Runs:
    """Gathers characters into runs."""

    def __init__(self) -> None:
        self.done: list[Run] = []
        self._style: _Style | None = None
        self._last: _Style | None = None
        self._boxes: list[tuple[str, float, float, float, float]] = []
        self._baseline = 0.0

    def add(self, char: str, style: _Style, box: tuple[float, float, float, float], baseline: float) -> None:
        """One character more, `box` as left, top, right, bottom."""
        if not self._continues(style, box, baseline):
            self.flush()
            self._style, self._baseline = style, baseline
        self._boxes.append((char, *box))
        self._last = style

    def _continues(self, style: _Style, box: tuple[float, float, float, float], baseline: float) -> bool:
        if self._style is None or not self._boxes or style != self._style:
            return False
        if abs(style.turn) > 0.1:
            return True
        if style is self._last and box == self._boxes[-1][1:]:
            return True  # a ligature taken apart
        gap = box[0] - self._boxes[-1][3]
        return abs(baseline - self._baseline) < 0.2 * style.size and -0.6 * style.size < gap < 0.5 * style.size

    def flush(self) -> None:
        """Ends the run at hand."""
        if self._style is None or not any(not char.isspace() for char, *_ in self._boxes):
            self._boxes = []
            return
        style, boxes = self._style, self._boxes
        self.done.append(
            Run(
                "".join(box[0] for box in boxes),
                tuple(round(box[1], 2) for box in boxes),
                tuple(round(box[3], 2) for box in boxes),
                round(self._baseline, 2),
                round(min(box[2] for box in boxes), 2),
                round(max(box[4] for box in boxes), 2),
                round(style.size, 2),
                style.weight,
                style.font,
                abs(style.turn) > 0.1,
                style.hidden,
            )
        )
        self._boxes = []


def _character(text_page: Any, index: int) -> str:
    """The character at an index; PDFium gives one beyond the basic plane as two surrogates, the second of them ""."""
    code = pdfium.FPDFText_GetUnicode(text_page, index)
    if 0xDC00 <= code < 0xE000:
        return ""
    if 0xD800 <= code < 0xDC00:
        low = pdfium.FPDFText_GetUnicode(text_page, index + 1)
        code = 0x10000 + (code - 0xD800) * 0x400 + (low - 0xDC00) if 0xDC00 <= low < 0xE000 else 0xFFFD
    char = chr(code) if 0 < code < 0x110000 else "\ufffd"
    return "-" if char in _SOFT_HYPHENS else char


def _runs(text_page: Any, frame: _Frame) -> list[Run]:
    runs, styles = _Runs(), dict[int, _Style]()
    rect, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    for index in range(min(pdfium.FPDFText_CountChars(text_page), limits.PAGE_CHARACTERS)):
        char = "" if pdfium.FPDFText_IsGenerated(text_page, index) else _character(text_page, index)
        if not char:
            continue
        drawn = ctypes.cast(pdfium.FPDFText_GetTextObject(text_page, index), ctypes.c_void_p).value or -index - 1
        if drawn not in styles:
            styles[drawn] = _style(text_page, index, frame)
        pdfium.FPDFText_GetLooseCharBox(text_page, index, rect)
        pdfium.FPDFText_GetCharOrigin(text_page, index, x, y)
        box, baseline = frame.box(rect), frame.point(x.value, y.value)[1]
        if all(abs(place) < _FARTHEST for place in (*box, baseline)) and 0 < styles[drawn].size < _FARTHEST:
            runs.add(char, styles[drawn], box, baseline)
    runs.flush()
    return runs.done


def _pictures(page: Any) -> int:
    count = min(pdfium.FPDFPage_CountObjects(page), 2_000)
    kinds = (pdfium.FPDFPageObj_GetType(pdfium.FPDFPage_GetObject(page, index)) for index in range(count))
    return sum(kind == pdfium.FPDF_PAGEOBJ_IMAGE for kind in kinds)


def _read_page(document: Any, number: int) -> dict[str, Any]:
    page = pdfium.FPDF_LoadPage(document, number - 1)
    text_page = pdfium.FPDFText_LoadPage(page) if page else None
    if not text_page:
        return {"page": number, "error": "damaged"}
    frame = _frame(page, text_page)
    runs = _runs(text_page, frame)
    width, height = frame.size
    record = {
        "page": number,
        "width": round(width, 2),
        "height": round(height, 2),
        "pictures": _pictures(page),
        "runs": [as_record(run) for run in runs],
    }
    pdfium.FPDFText_ClosePage(text_page)
    pdfium.FPDF_ClosePage(page)
    return record


def run(data: bytes, first: int, last: int, output: TextIO) -> None:
    """Writes what the pages `first` to `last` (from 1) of a PDF hold, one JSON object a line."""
    pdfium.FPDF_InitLibrary()
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        print(json.dumps({"error": _ERRORS.get(pdfium.FPDF_GetLastError(), "damaged")}), file=output, flush=True)
        return
    count = pdfium.FPDF_GetPageCount(document)
    print(json.dumps({"pages": count}), file=output, flush=True)
    for number in range(first, min(last, count) + 1):
        print(json.dumps(_read_page(document, number)), file=output, flush=True)


def main() -> None:
    """The process: limits first, then the file."""
    _limit()
    first, last = (int(argument) for argument in sys.argv[1:3])
    run(sys.stdin.buffer.read(), first, last, sys.stdout)


if __name__ == "__main__":
    main()
