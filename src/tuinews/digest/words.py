"""Words: where they are cut, what part of speech they are, and how rare.

The only module that knows of jieba's dictionary, through rjieba (the same dictionary and the same cuts
in Rust). It is loaded at the first call, never at import: 0.07 s and about 33 MB. The rarity of words is
jieba's IDF table (MIT licence, Sun Junyi), shrunk to five bytes a word by `python -m training.keywords.idf`.

Knows nothing of articles, keywords or sentences.
"""

from __future__ import annotations

import re
import sys
from array import array
from bisect import bisect_left
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from types import ModuleType

RARE = 12.0
"""The IDF of words as rare as this or rarer, and of unknown ones: natural logarithm of documents to those with it."""

STEP = 0.05
"""One unit of a stored IDF byte."""

_TABLE = Path(__file__).with_name("idf.bin")
_LINE = re.compile(r"(?P<word>.+?)(?: (?P<freq>[0-9]+))?(?: (?P<tag>[a-z]+))?")
_ODD_NUMBER = re.compile(r".* [-+]?[0-9]*\.?[0-9]+(?: [a-z]+)?")
_UNTAGGED = "n"  # a word that a reader added by hand is a thing that they look for


class UserDictError(Exception):
    """A word list that cannot be used; `line` counts from 1, 0 where no line is to blame."""

    def __init__(self, path: Path, line: int, reason: str) -> None:
        """Say which line of which file, and why."""
        super().__init__(f"{path}:{line}: {reason}" if line else f"{path}: {reason}")
        self.path = path
        self.line = line
        self.reason = reason


@cache
def _jieba() -> ModuleType:
    import rjieba

    return rjieba


def cut(text: str) -> list[str]:
    """The words of the text, in order; joined together they are the text."""
    words: list[str] = _jieba().cut(text)
    return words


def tag(text: str) -> list[tuple[str, str]]:
    """The words of the text with jieba's parts of speech (`n`, `nr`, `v`, `m`, `x` …); joined they are the text."""
    pairs: list[tuple[str, str]] = _jieba().tag(text)
    return pairs


def is_word(text: str) -> bool:
    """Whether the text stands in the dictionary as one word."""
    found: bool = _jieba().has_word(text)
    return found


def load_userdict(path: Path) -> int:
    """Add a word list in jieba's format (`word [frequency] [tag]` a line, UTF-8); the number of words added.

    Nothing is added when a line is wrong. Raises `UserDictError`, naming the line.
    """
    entries = list(_read_userdict(path))
    for word, frequency, speech in entries:
        _jieba().add_word(word, frequency, speech)
    return len(entries)


def _read_userdict(path: Path) -> list[tuple[str, int | None, str]]:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UserDictError(path, 0, error.strerror or str(error)) from error
    entries = []
    for number, raw in enumerate(data.removeprefix(b"\xef\xbb\xbf").splitlines(), 1):
        try:
            line = raw.decode("utf-8").strip()
        except UnicodeDecodeError as error:
            raise UserDictError(path, number, "not UTF-8") from error
        if line:
            entries.append(_entry(path, number, line))
    return entries


def _entry(path: Path, number: int, line: str) -> tuple[str, int | None, str]:
    if not line.isprintable():
        raise UserDictError(path, number, "a control character in the word")
    parts = _LINE.fullmatch(line)
    if parts is None or (parts["freq"] is None and _ODD_NUMBER.fullmatch(line)):
        raise UserDictError(path, number, "the frequency is not a whole number")
    return parts["word"], int(parts["freq"]) if parts["freq"] else None, parts["tag"] or _UNTAGGED


@cache
def _idf_table() -> tuple[array[int], bytes]:
    """Sorted CRC-32 of the words, and the IDF of each in steps; about 0.7 MB."""
    data = _TABLE.read_bytes()
    count = len(data) // 5
    keys = array("I", data[: 4 * count])
    if sys.byteorder == "big":
        keys.byteswap()
    return keys, data[4 * count :]


@lru_cache(maxsize=1 << 14)
def idf(word: str) -> float:
    """How rare a word is: 2 or 3 for the commonest, `RARE` for the rarest and the unknown."""
    keys, values = _idf_table()
    key = crc32(word.encode("utf-8", "surrogatepass"))
    place = bisect_left(keys, key)
    return values[place] * STEP if place < len(keys) and keys[place] == key else RARE
