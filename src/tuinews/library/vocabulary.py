"""Letters to words: which words of the library are said as somebody types.

Knows the table of words; any reading of a character counts. Knows nothing of the index.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from tuinews.library.sound import common_readings
from tuinews.library.store import Store
from tuinews.library.tokens import HAN, is_han
from tuinews.search.pinyin import readings

MOST = 64
"""Words that one spelling stands for, at most: `jingji` is five, `shishi` twenty."""

LONGEST_PINYIN = 40
"""Letters of the longest pinyin that is read as several words."""

LONGEST_CHAIN = 12
"""Letters of the longest initials that are read as three words and more side by side."""


@cache
def _mixed() -> re.Pattern[str]:
    return re.compile(f"(?=.*[{HAN}])(?=.*[a-z])[a-z{HAN}]+")


def is_letters(folded: str) -> bool:
    """Whether a folded word may be pinyin or initials: two letters at least, and nothing else."""
    return len(folded) > 1 and folded.isascii() and folded.isalpha()


def is_mixed(folded: str) -> bool:
    """Whether a folded word is part Chinese, part letters (`新ny`)."""
    return _mixed().fullmatch(folded) is not None


def spelt(store: Store, letters: str, *, prefix: bool = False) -> list[str]:
    """The words, and words side by side, whose whole pinyin is `letters` (or begins so); at most `MOST`."""
    found = [
        word
        for (word,) in store.rows(
            "SELECT DISTINCT word FROM word WHERE pinyin >= ? AND pinyin < ? LIMIT ?",
            (letters, letters + ("{" if prefix else "\0"), MOST),
        )
    ]
    return [*found, *_chains(store, letters)][:MOST]


def _chains(store: Store, letters: str) -> list[str]:
    """Two words and more, one after the other, that together are spelt so."""
    if not 4 <= len(letters) <= LONGEST_PINYIN:
        return []
    parts = sorted({letters[a:b] for a in range(len(letters)) for b in range(a + 2, len(letters) + 1)})
    holes = ",".join("?" * len(parts))
    words: dict[str, list[str]] = {}
    for sound, word in store.rows(f"SELECT pinyin, word FROM word WHERE pinyin IN ({holes})", parts):  # noqa: S608  # question marks only
        words.setdefault(sound, []).append(word)

    @cache
    def rest(at: int) -> tuple[str, ...]:
        if at == len(letters):
            return ("",)
        found: list[str] = []
        for end in range(len(letters), at + 1, -1):
            if letters[at:end] in words:
                found += [word + tail for word in words[letters[at:end]] for tail in rest(end)]
            if len(found) >= MOST:
                break
        return tuple(found[:MOST])

    return [chain for chain in rest(0) if chain not in words.get(letters, ())]


def mixed(store: Store, text: str, *, prefix: bool = False) -> list[str]:
    """The words that characters and letters together stand for (`新ny`, `x能源`); at most `MOST`."""
    # how such a word may begin: as its first character is said, or with this letter
    sounds = common_readings(text[0]) if is_han(text) else (text[0],)
    inside = next(filter(is_han, text))
    sql = "SELECT word FROM word WHERE pinyin >= ? AND pinyin < ? AND instr(word, ?)"
    rows = [row for sound in sounds for row in store.rows(sql, (sound, sound + "{", inside))]
    return [word for word in dict.fromkeys(word for (word,) in rows) if _says(word, text, prefix=prefix)][:MOST]


def _says(word: str, text: str, *, prefix: bool) -> bool:
    """Whether a word can be written so, each character as itself, its pinyin or its initial."""
    if not text:
        return prefix or not word
    if not word:
        return False
    ways = {word[0], *(part for sound in readings(word[0]) for part in (sound, sound[0]))}
    return any(text.startswith(way) and _says(word[1:], text[len(way) :], prefix=prefix) for way in ways)


def initials_query(letters: str, *, prefix: bool = False, mark: str = "") -> str:
    """The FTS5 query that finds initials of a word, of two neighbours, or of a chain of neighbouring pairs.

    With `mark`, those that stand behind it in the index (`sound.IN_TITLE`).
    """
    if prefix:
        return f'"{mark}{letters}"*'
    ways = [f'"{mark}{letters}"']
    if 6 <= len(letters) <= LONGEST_CHAIN:
        for parts in _splits(letters):
            if len(parts) > 2:
                pairs = (f'"{mark}{one}{other}"' for one, other in pairwise(parts))
                ways.append("(" + " AND ".join(pairs) + ")")
    return " OR ".join(ways)


def _splits(letters: str) -> list[tuple[str, ...]]:
    """All ways to part letters into pieces of two and more."""
    found: list[tuple[str, ...]] = [(letters,)]
    for at in range(2, len(letters) - 1):
        found += [(letters[:at], *rest) for rest in _splits(letters[at:])]
    return found
