"""How words are said: their initials, and their pinyin.

Of a character's readings the common ones count (`python -m training.common_readings` learns them):
with every reading that a dictionary knows the index would be two thirds larger, for sounds nobody types.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from itertools import islice, product
from pathlib import Path

from tuinews.library.tokens import is_han
from tuinews.search.pinyin import readings

MOST = 8
"""Ways to say one word that are kept."""

LONGEST = 8
"""Characters of the longest word whose sound is kept; what is longer is two words cut as one."""


@lru_cache(maxsize=1)
def _common() -> str:
    return "\n" + Path(__file__).with_name("readings.txt").read_text(encoding="utf-8")


@lru_cache(maxsize=1 << 13)
def common_readings(char: str) -> tuple[str, ...]:
    """The syllables that a folded character is commonly read as; none where it is not a Chinese one."""
    table = _common()
    place = table.find(f"\n{char} ")
    if place < 0:
        return readings(char)
    start = place + len("\nx ")
    return tuple(table[start : table.index("\n", start)].split(" "))


@lru_cache(maxsize=1 << 13)
def _letters(char: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(sound[0] for sound in common_readings(char)))


class _Clear(dict[int, str]):
    """How the characters are said that are said in one way, by code point; `?` for all others."""

    def __init__(self, ways: Callable[[str], tuple[str, ...]]) -> None:
        """Find out by `ways` what is first asked for."""
        self._ways = ways

    def __missing__(self, code: int) -> str:
        ways = self._ways(chr(code))
        self[code] = found = ways[0] if len(ways) == 1 else "?"
        return found


_clear_letters = _Clear(_letters)
_clear_sounds = _Clear(common_readings)


def initials(word: str) -> tuple[str, ...]:
    """The initials of a Chinese word of two characters and more, in each way to say it; none for any other."""
    return _said(word, _letters, _clear_letters)


def pinyin(word: str) -> tuple[str, ...]:
    """The whole pinyin of a Chinese word of two characters and more, in each way to say it; none for any other."""
    return _said(word, common_readings, _clear_sounds)


def _said(word: str, ways: Callable[[str], tuple[str, ...]], clear: _Clear) -> tuple[str, ...]:
    if not 2 <= len(word) <= LONGEST:
        return ()
    # nine words in ten are said in one way, and are put together in less than half of the time
    said = word.translate(clear)
    if "?" not in said:
        return (said,)
    return _ways(list(map(ways, word))) if is_han(word) else ()


def _ways(sounds: list[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(map("".join, islice(product(*sounds), MOST))) if all(sounds) else ()
