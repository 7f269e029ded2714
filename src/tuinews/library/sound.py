"""How words are said: the initials that the index keeps, and the pinyin of the library's words.

An article is found by the initials of a word of it (`xny` 新能源) and of two words side by side (`dkjj`
低空经济). Of a character's readings the common ones count (`python -m training.common_readings` learns them):
with every reading that a dictionary knows the index would be two thirds larger, for sounds nobody types.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import islice, product, repeat
from operator import add
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


def initials(word: str) -> tuple[str, ...]:
    """The initials of a Chinese word of two characters and more, in each way to say it; none for any other."""
    if not 2 <= len(word) <= LONGEST or not is_han(word):
        return ()
    return _ways(list(map(_letters, word)))


def pinyin(word: str) -> tuple[str, ...]:
    """The whole pinyin of a Chinese word of two characters and more, in each way to say it; none for any other."""
    if not 2 <= len(word) <= LONGEST or not is_han(word):
        return ()
    return _ways(list(map(common_readings, word)))


def _ways(sounds: list[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(map("".join, islice(product(*sounds), MOST))) if all(sounds) else ()


IN_TITLE = "題"
"""Stands before initials that a title has. No folded text has it: it is a traditional character."""


def index_initials(title: Sequence[str], body: Sequence[str], said: Mapping[str, Sequence[str]]) -> str:
    """The initials of an article by its words: those of title and body, and once more, marked, the title's.

    `said` has the `initials` of each word that has any.
    """
    printed = initials_of(title, said)
    return " ".join([*(printed | initials_of(body, said)), *(IN_TITLE + letters for letters in printed)])


def initials_of(words: Sequence[str], said: Mapping[str, Sequence[str]]) -> set[str]:
    """The initials of the words of a text, given in order with what stands between them, and of neighbours."""
    first = {word: ways[0] for word, ways in said.items()}
    letters = list(map(first.get, words, repeat("")))
    found = set(letters)
    found.update(map(add, letters, letters[1:]))
    ambiguous = {word for word, ways in said.items() if len(ways) > 1}
    if not ambiguous.isdisjoint(words):
        for place, word in enumerate(words):
            if word in ambiguous:
                before = said.get(words[place - 1], ()) if place else ()
                after = said.get(words[place + 1], ()) if place + 1 < len(words) else ()
                for way in said[word]:
                    found.add(way)
                    found.update(other + way for other in before)
                    found.update(way + other for other in after)
    found.discard("")
    return found
