"""A small press: newspaper pages of invented text, set by reportlab, for the tests to read back.

Measures are in points from the page's top left corner, widths of columns in ems.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import Literal, TypeAlias

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from tests.intake.pdf.typeface import typeface

Mode: TypeAlias = Literal[0, 2, 3]

SONG = "Boxes"
WIDTH, HEIGHT = 600.0, 800.0
BODY, LEADING = 10.0, 15.0
NO_LINE_BEGINS_WITH = "，。；：？！、）”》"


class Press:
    """Sets pages; `pdf()` is the file."""

    def __init__(self, width: float = WIDTH, height: float = HEIGHT, password: str = "") -> None:
        pdfmetrics.registerFont(TTFont(SONG, io.BytesIO(typeface())))
        self._file = io.BytesIO()
        self._canvas = Canvas(self._file, pagesize=(width, height), invariant=1, encrypt=password or None)
        self._height = height

    def line(self, text: str, left: float, top: float, size: float = BODY, mode: Mode = 0) -> None:
        """One line; `mode` 2 strokes it as imitated bold does, 3 leaves it unseen."""
        self._canvas.saveState()
        words = self._canvas.beginText(left, self._height - top - 0.88 * size)
        words.setFont(SONG, size)
        words.setTextRenderMode(mode)
        words.textOut(text)
        self._canvas.drawText(words)
        self._canvas.restoreState()

    def centred(self, text: str, left: float, right: float, top: float, size: float) -> None:
        """One line in the middle between two places."""
        self.line(text, (left + right - ems(text) * size) / 2, top, size)

    def column(self, lines: Iterable[tuple[str, float]], left: float, top: float, size: float = BODY) -> float:
        """Lines one under the other, each with its indent in ems; returns where the next would stand."""
        for text, indent in lines:
            self.line(text, left + indent * size, top, size)
            top += LEADING * size / BODY
        return top

    def picture(self, left: float, top: float, width: float, height: float) -> None:
        """A grey picture."""
        from reportlab.lib.utils import ImageReader

        grey = io.BytesIO(b"P5 2 2 255 \x80\x90\xa0\xb0")
        self._canvas.drawImage(ImageReader(grey), left, self._height - top - height, width, height)

    def turn(self, degrees: int) -> None:
        """Says that the page is to be shown turned."""
        self._canvas.setPageRotation(degrees)

    def next_page(self) -> None:
        """Begins another page."""
        self._canvas.showPage()

    def pdf(self) -> bytes:
        """The file."""
        self._canvas.save()
        return self._file.getvalue()


def ems(text: str) -> float:
    """The width of a text in ems."""
    return sum(0.5 if char.isascii() else 1.0 for char in text)


def broken(paragraphs: Iterable[str], width: int, indent: int = 2) -> list[tuple[str, float]]:
    """Paragraphs broken into lines of `width` ems, the first of each set in."""
    lines: list[tuple[str, float]] = []
    for paragraph in paragraphs:
        line, room, first = "", float(width - indent), True
        for char in paragraph:
            if room < ems(char) and char not in NO_LINE_BEGINS_WITH:
                lines.append((line, indent if first else 0))
                line, room, first = "", float(width), False
            line, room = line + char, room - ems(char)
        lines.append((line, indent if first else 0))
    return lines
