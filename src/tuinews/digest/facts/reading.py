"""A block of an article as the finders of facts read it: its text, its words, its quotations and dates."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from tuinews.digest.facts.dates import date_spans
from tuinews.digest.facts.lexicon import TRANSLITERATION
from tuinews.digest.words import is_word, tag
from tuinews.edition import Article, Span

_QUOTATION = re.compile(r"“[^“”\n]*”|「[^「」\n]*」")


@dataclass(frozen=True, slots=True)
class Reading:
    """One block. `starts` are the places (characters) of the words; `quotations` spans between quotation marks."""

    block: int
    text: str
    words: list[str]
    speech: list[str]
    starts: list[int]
    quotations: list[Span]
    dates: list[Span]

    def word_at(self, place: int) -> int:
        """The index of the word that holds the character at `place`."""
        return bisect_right(self.starts, place) - 1

    def quoted(self, place: int) -> bool:
        """Whether the character stands between quotation marks."""
        index = bisect_right(self.quotations, (place, len(self.text))) - 1
        return index >= 0 and place < self.quotations[index][1]


def read(article: Article) -> list[Reading]:
    """The blocks of an article, read."""
    return [_read(number, block.text) for number, block in enumerate(article.blocks)]


def _read(number: int, text: str) -> Reading:
    pairs = [pair for word, speech in tag(text) for pair in _parted(word, speech)]
    starts, place = [], 0
    for word, _ in pairs:
        starts.append(place)
        place += len(word)
    quotations = [(match.start() + 1, match.end() - 1) for match in _QUOTATION.finditer(text)]
    return Reading(
        number, text, [word for word, _ in pairs], [speech for _, speech in pairs], starts, quotations, date_spans(text)
    )


def _parted(word: str, speech: str) -> list[tuple[str, str]]:
    """A word, or the two that the tagger made one of: the end of a name, and 说 or what else leads on from names."""
    if len(word) == 2 and not is_word(word):
        if word[1] == "说":
            return [(word[0], "nr"), ("说", "v")]
        if word[0] in TRANSLITERATION and word[1] in "则也还称对在以":
            return [(word[0], "nr"), (word[1], "d")]
    if len(word) > 2 and speech.startswith("nr") and not is_word(word):
        if word[-1] in "说称":
            return [(word[:-1], speech), (word[-1], "v")]
        if len(word) > 3 and word[-1] in "以在则和与为对":
            return [(word[:-1], speech), (word[-1], "p")]
    return [(word, speech)]
