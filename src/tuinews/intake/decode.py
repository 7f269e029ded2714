"""Bytes to text: which of the Chinese encodings it is, and the text it gives.

Knows byte order marks and the shapes of UTF-8 and UTF-16; leaves telling GB18030 from Big5 to chardet,
which is imported only when it comes to that. The order: byte order mark, UTF-16 by its zero bytes, strict
UTF-8, UTF-16 by its characters, UTF-8 with a few broken bytes, the detector, GB18030.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

SAMPLE = 64 * 1024  # bytes looked at to tell an encoding
FEW_BROKEN = 0.02  # replaced characters in a UTF-8 sample, as a share of its other non-ASCII characters
PLAUSIBLE = 0.9  # share of characters a Chinese newspaper has, for UTF-16 without a mark
BINARY = 0.05  # share of undecodable bytes and controls above which it is no text

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_LEGACY = ("gb18030", "big5", "big5hkscs", "cp950")
_NEWSPAPER = re.compile("[\t\n\r\f -~\u00b7\u2014-\u2026\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]")
_CONTROL = re.compile("[\x00-\x06\x0e-\x1a\x1c-\x1f\x7f\ufffd]")


class Decoded(NamedTuple):
    """Text, the name of the encoding it was read by, and how many places of it could not be decoded."""

    text: str
    encoding: str
    broken: int


class NotTextError(ValueError):
    """The bytes are no text in any encoding known here."""


class UnknownEncodingError(ValueError):
    """Python knows no text encoding of that name."""


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """The text of the bytes, by the encoding named or by what they look like.

    Raises UnknownEncodingError for a name Python does not know, NotTextError for bytes that are not text.
    """
    if encoding is not None:
        return _forced(data, encoding)
    found = _detect(data)
    decoded = _decode(data, found)
    if _share(_CONTROL, decoded.text[:SAMPLE]) > BINARY:
        raise NotTextError
    return decoded


def _forced(data: bytes, encoding: str) -> Decoded:
    try:
        name = codecs.lookup(encoding).name
        "".encode(name)
    except LookupError as error:
        raise UnknownEncodingError(encoding) from error
    for mark, marked in _MARKS[:1] + _MARKS[3:5]:
        if data.startswith(mark) and name.replace("-le", "").replace("-be", "") == marked.removesuffix("-sig"):
            return _decode(data, marked)
    return _decode(data, name)


def _decode(data: bytes, encoding: str) -> Decoded:
    name = encoding.removesuffix("-sig")
    try:
        return Decoded(data.decode(encoding).removeprefix("\ufeff"), name, 0)
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace").removeprefix("\ufeff")
        own = data.count("\ufffd".encode()) if name == "utf-8" else 0
        return Decoded(text, name, text.count("\ufffd") - own)


def _detect(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    sample = data[:SAMPLE]
    if b"\0" in sample and (wide := _utf16(sample)):
        return wide
    if _strict(data, "utf-8"):
        return "utf-8"
    if wide := _utf16(sample):
        return wide
    text = sample.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    if broken <= 1 + FEW_BROKEN * sum(char > "\x7f" and char != "\ufffd" for char in text) and broken < len(text) / 2:
        return "utf-8"
    return _legacy(data)


def _legacy(data: bytes) -> str:
    """GB18030 or one of the Big5s: the detector's word where the bytes bear it out."""
    import chardet  # 50 ms, and most dumps are UTF-8

    answer = chardet.detect(data[:SAMPLE], include_encodings=_LEGACY, no_match_encoding="gb18030")["encoding"]
    if not str(answer).lower().startswith(("big5", "cp950")):
        return "gb18030"
    # cp950 is what Taiwan's systems write; it and HKSCS differ in a few dozen places
    candidates = ("cp950", "big5hkscs")
    return min(candidates, key=lambda name: data.decode(name, "replace").count("\ufffd"))


def _utf16(sample: bytes) -> str | None:
    for encoding in ("utf-16-le", "utf-16-be"):
        text = sample[: len(sample) // 2 * 2].decode(encoding, "replace")
        if text and _share(_NEWSPAPER, text) >= PLAUSIBLE:
            return encoding
    return None


def _strict(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _share(pattern: re.Pattern[str], text: str) -> float:
    return len(pattern.findall(text)) / max(1, len(text))
