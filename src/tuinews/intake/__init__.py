"""Bytes in, harmless text out: files, directories and pipes, in whatever encoding they come."""

from __future__ import annotations

import re
from collections import Counter

from tuinews.edition import Source
from tuinews.i18n import _
from tuinews.intake.decode import NotTextError, UnknownEncodingError, decode
from tuinews.intake.errors import IntakeError
from tuinews.intake.files import find, load
from tuinews.intake.sanitize import printable, sanitize

__all__ = ["IntakeError", "find", "from_text", "printable", "read", "read_bytes", "sanitize"]

_HTML = re.compile(
    rb"^(?:\xef\xbb\xbf)?\s*<(?=.{0,2048}?(?:<html|!doctype html|<head|html[\s>]))", re.IGNORECASE | re.DOTALL
)


def read(path: str, encoding: str | None = None) -> Source:
    """What a file holds (`-` is standard input). Raises IntakeError naming the file and the reason."""
    return read_bytes(load(path), path, encoding)


def read_bytes(data: bytes, name: str, encoding: str | None = None) -> Source:
    """What bytes hold: a PDF's pages, a saved web page's article, or text.

    Raises IntakeError with the name given and the reason: empty, not text, no such encoding.
    """
    if not data.strip():
        raise IntakeError(name, _("文件是空的"))
    if data.lstrip()[:5] == b"%PDF-":
        from tuinews.intake.pdf import read_pdf

        return read_pdf(data, name)
    if _HTML.match(data[:4096]):
        from tuinews.intake.html import read_html

        return read_html(data, name, encoding)
    return _read_text(data, name, encoding)


def _read_text(data: bytes, name: str, encoding: str | None) -> Source:
    try:
        text, used, broken = decode(data, encoding)
    except UnknownEncodingError as error:
        raise IntakeError(name, _("没有叫 {encoding} 的编码").format(encoding=error)) from error
    except NotTextError as error:
        raise IntakeError(name, _("不是文本文件")) from error
    if not text.strip("\0 \t\r\n\f\u3000\ufffd"):
        raise IntakeError(name, _("文件里没有文字"))
    source = from_text(text, name, used)
    counts = Counter(dict(source.neutralised)) + Counter({"undecodable": broken})
    return Source(source.name, source.encoding, source.text, tuple(sorted(counts.items())))


def from_text(text: str, name: str = "", encoding: str = "utf-8") -> Source:
    """A source made from text that is already decoded."""
    harmless, counts = sanitize(text)
    return Source(printable(name), encoding, harmless, counts)
