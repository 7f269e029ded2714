"""A typeface of one glyph, a box: every character has ink, whatever fonts the machine has.

A page set in a font that is not embedded is drawn with one of the machine's; where that lacks a character, PDFium drops
what is drawn of it, and the page reads otherwise from machine to machine.
"""

from __future__ import annotations

import io
from functools import cache

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

EM = 1000
"""Units of an em: every full-width character is as wide."""
_HALF = 500
_ASCENT, _DESCENT = 880, -120
_NARROW = range(0x20, 0x7F)
_WIDE = (*range(0x2010, 0x2040), *range(0x2460, 0x2474), *range(0x25A0, 0x2610), *range(0x3000, 0x3040))
_IDEOGRAPHS = range(0x4E00, 0xA000)
_FULL_WIDTH = range(0xFF01, 0xFF5F)


@cache
def typeface() -> bytes:
    """A TrueType file: Latin in half an em, Chinese and its punctuation in a whole one."""
    widths = {".notdef": EM, "space": _HALF, "narrow": _HALF, "wide": EM}
    builder = FontBuilder(EM, isTTF=True)
    builder.setupGlyphOrder(list(widths))
    wide = dict.fromkeys((*_WIDE, *_IDEOGRAPHS, *_FULL_WIDTH), "wide")
    builder.setupCharacterMap(wide | dict.fromkeys(_NARROW, "narrow") | {0x20: "space", 0xB7: "narrow"})
    builder.setupGlyf({name: _box(width if name != "space" else 0) for name, width in widths.items()})
    builder.setupHorizontalMetrics({name: (width, 0) for name, width in widths.items()})
    builder.setupHorizontalHeader(ascent=_ASCENT, descent=_DESCENT)
    builder.setupNameTable({"familyName": "Boxes", "styleName": "Regular", "psName": "Boxes"})
    builder.setupOS2(sTypoAscender=_ASCENT, sTypoDescender=_DESCENT, usWinAscent=_ASCENT, usWinDescent=-_DESCENT)
    builder.setupPost()
    file = io.BytesIO()
    builder.save(file)
    return file.getvalue()


def _box(width: int) -> object:
    pen = TTGlyphPen(None)
    if width:
        pen.moveTo((60, _DESCENT + 60))
        pen.lineTo((60, _ASCENT - 60))
        pen.lineTo((width - 60, _ASCENT - 60))
        pen.lineTo((width - 60, _DESCENT + 60))
        pen.closePath()
    return pen.glyph()
