"""The initials of an article: what the index keeps of how it is said.

An article is found by the initials of a word of it (`xny` 新能源) and of two words side by side (`dkjj`
低空经济), in every way to say them. Knows nothing of how a word is said.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import add

from tuinews.library.lexicon import Word

IN_TITLE = "題"
"""Stands before initials that a title has. No folded text has it: it is a traditional character."""


def index_initials(title: Sequence[Word], body: Sequence[Word]) -> str:
    """The initials of an article by its words: those of title and body, and once more, marked, the title's."""
    printed = initials_of(title)
    found = initials_of(body)
    found |= printed
    return " ".join([*found, *(IN_TITLE + letters for letters in printed)])


def initials_of(words: Sequence[Word]) -> set[str]:
    """The initials of the words of a text, given in order with what stands between them, and of neighbours."""
    letters = [word.letters for word in words]
    found = set(letters)
    found.update(map(add, letters, letters[1:]))
    for place in [place for place, word in enumerate(words) if word.others]:
        before = _ways(words[place - 1]) if place else ()
        after = _ways(words[place + 1]) if place + 1 < len(words) else ()
        for way in words[place].others:
            found.add(way)
            found.update([other + way for other in before])
            found.update([way + other for other in after])
    found.discard("")
    return found


def _ways(word: Word) -> tuple[str, ...]:
    return (word.letters, *word.others)
