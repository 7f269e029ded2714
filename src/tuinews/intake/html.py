"""A web page saved from a newspaper's site: its article, set as a page of type.

The extractor (trafilatura, the extra `tuinews[html]`) tells the article from the site around it; what it
calls a title, a paragraph, emphasis is set here in one column, with a headline's size and indents, so that
the parser for laid-out pages reads it back. Knows HTML only by the extractor's outline of it.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from tuinews.edition import LaidLine, Source
from tuinews.i18n import _
from tuinews.intake.decode import NotTextError, UnknownEncodingError, decode
from tuinews.intake.errors import IntakeError
from tuinews.intake.sanitize import printable, sanitize

_DECLARED = re.compile(rb"""charset\s*=\s*["']?([A-Za-z0-9_-]+)""")
_GB = {"gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "utf-8": None, "utf8": None}
_CHATTY = ("trafilatura", "htmldate", "courlan")  # they log to stderr what IntakeError says
_SITE = re.compile(r"\s*[_|｜]\s*[^_|｜]{1,20}$|\s+[-–—]+\s*[^-–—]{1,16}$")
_CREDIT = re.compile(r"^[^。]{4,80}[。 ]?[^。]{0,24}[摄攝](?:影)?[）)]?$|截图。?$|^[（(]?(?:图为|上图|下图)")
_NOT_ITS_OWN = re.compile(r"[【\[](?:详细|詳細|更多)[】\]]$|^(?:[【\[][^】\]]{1,8}[】\]]\s*)+$")
"""A teaser of another article, or a row of the site's buttons."""
_BREAK = re.compile(r"[\x21-\x7e]+|.")

# The page that an article is set on, in points.
_SIZE, _TITLE, _SUBHEAD, _CAPTION = 10.0, 20.0, 11.5, 8.0
_LEFT, _EMS, _LEADING = 40.0, 40, 16.0
_LONGEST_SUBHEAD = 40
_TOP, _SIMILAR = 3, 10  # one of the first paragraphs that begins with so many of the title's characters is it again


@dataclass(frozen=True, slots=True)
class _Piece:
    """A paragraph's text and the size it is set in."""

    text: str
    size: float = _SIZE


def read_html(data: bytes, name: str, encoding: str | None = None) -> Source:
    """The article of a saved web page. Raises IntakeError: extractor missing, not text, no article found."""
    try:
        import trafilatura
    except ImportError as error:
        raise IntakeError(name, _("读网页要装 trafilatura：pip install 'tuinews[html]'")) from error
    for chatty in _CHATTY:
        logging.getLogger(chatty).setLevel(logging.CRITICAL)
    text, used = _decoded(data, name, encoding)
    found = trafilatura.bare_extraction(text, include_comments=False, include_formatting=True, with_metadata=True)
    pieces = _pieces(found) if found is not None else []
    if not pieces:
        raise IntakeError(name, _("网页里没有找到文章"))
    return _set(name, used, pieces)


def _decoded(data: bytes, name: str, encoding: str | None) -> tuple[str, str]:
    """The page's text and its encoding; what a page says of its own is believed only where it is not UTF-8."""
    declared = _DECLARED.search(data[:4096])
    says = declared.group(1).decode("ascii").lower() if declared else None
    choices = [encoding] if encoding else ["utf-8" if _is_utf8(data) else says and _GB.get(says, says), None]
    for choice in choices:
        with suppress(UnknownEncodingError, NotTextError):
            decoded = decode(data, choice)
            return decoded.text, decoded.encoding
    raise IntakeError(name, _("认不出网页的编码"))


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _pieces(found: Any) -> list[_Piece]:
    """The title and the paragraphs of what the extractor found, without the site's own behind the text."""
    body = [_Piece(text, _size(element, text)) for element, text in _elements(found.body)]
    while len(body) > 1 and _NOT_ITS_OWN.search(body[-1].text):
        body.pop()
    title = " ".join((found.title or "").split())
    while (cut := _SITE.sub("", title)) != title:
        title = cut
    for index, piece in enumerate(body[:_TOP]):
        shared = _shared(title, piece.text)
        if shared >= min(_SIMILAR, len(title)) and 2 * shared > len(title) and "。" not in piece.text[:shared]:
            title = title[:shared].strip()
            rest = piece.text[shared:].strip()
            body[index : index + 1] = [_Piece(rest)] if rest else []
            break
    return ([_Piece(title, _TITLE)] if title else []) + body if body else []


def _shared(title: str, text: str) -> int:
    """How many characters both begin with."""
    unlike = (index for index, (one, other) in enumerate(zip(title, text, strict=False)) if one != other)
    return next(unlike, min(len(title), len(text)))


def _elements(body: Any) -> Iterator[tuple[Any, str]]:
    """The elements that hold a paragraph each, with its text."""
    for element in body.iter("p", "head", "item", "cell", "quote"):
        if element.find("p") is None and element.find("item") is None and element.find("cell") is None:
            text = " ".join("".join(element.itertext()).split())
            if text:
                yield element, text
        if element.tail and element.tail.strip():
            yield element, " ".join(element.tail.split())


def _size(element: Any, text: str) -> float:
    if _CREDIT.search(text):
        return _CAPTION
    bold = [inner for inner in element if inner.tag == "hi" and inner.get("rend") == "#b"]
    emphatic = bool(bold) and sum(len("".join(inner.itertext()).strip()) for inner in bold) >= 0.9 * len(text)
    if (element.tag == "head" or emphatic) and len(text) <= _LONGEST_SUBHEAD and not text.endswith("。"):
        return _SUBHEAD
    return _SIZE


def _set(name: str, encoding: str, pieces: list[_Piece]) -> Source:
    """The pieces as lines of a column, one under the other."""
    parts: list[str] = []
    layout: list[LaidLine] = []
    place, top = 0, _LEADING
    for piece in pieces:
        indent = 2 * _SIZE if piece.size == _SIZE else 0.0
        for line in _lines(piece.text, _EMS - round(indent / _SIZE)):
            left = _LEFT + indent
            right = left + _width(line) * piece.size
            span = (place, place + len(line))
            layout.append(LaidLine(span, 1, left, top, right, top + piece.size, piece.size, 400, "html"))
            parts.append(line)
            place, top, indent = place + len(line) + 1, top + max(_LEADING, 1.2 * piece.size), 0.0
        top += _LEADING
    harmless, counts = sanitize("\n".join(parts) + "\n")
    return Source(printable(name), encoding, harmless, counts, tuple(layout), (0,))


def _lines(text: str, first: int) -> Iterator[str]:
    """A paragraph in lines: the first of `first` ems, the others of a column's width; words stay whole."""
    line, room = "", float(first)
    for found in _BREAK.finditer(text):
        width = _width(found.group())
        if line and width > room:
            yield line.rstrip()
            line, room = "", float(_EMS)
        if line or not found.group().isspace():
            line += found.group()
            room -= width
    if line.strip():
        yield line.rstrip()


def _width(text: str) -> float:
    return sum(0.5 if char.isascii() else 1.0 for char in text)
