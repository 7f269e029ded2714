"""Who and what an article names and what it is about, from one pass over its words.

Quick rather than fine (a fiftieth of the time that the digest's facts and keywords take): it serves to find
articles again, not to be shown beside them. Knows nothing of how words are known.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from heapq import nlargest
from typing import TypeAlias

from tuinews.library.lexicon import NameKind, Word

Name: TypeAlias = tuple[NameKind, str, int]

KEYWORDS = 8
"""Keywords kept of each article."""

TITLE_WEIGHT = 4
"""How many occurrences in the body one in the title is worth."""


def names(title: Sequence[Word], words: Counter[Word]) -> list[Name]:
    """The names and keywords of an article, each with its count; keywords best first.

    `title` are the words of the title, `words` those of title and body.
    """
    in_title = Counter(title)
    about = [
        # what the title has is rare here, so that looking it up for every word would cost more
        ((count + TITLE_WEIGHT * in_title[word] if word in in_title else count) * word.weight, word.text, count)
        for word, count in words.items()
        if word.weight
    ]
    best = nlargest(KEYWORDS, about)
    found: list[Name] = [("keyword", text, count) for _score, text, count in best]
    return found + [(word.kind, word.text, count) for word, count in words.items() if word.kind]
