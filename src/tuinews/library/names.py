"""Who and what an article names and what it is about, from one pass over its words.

Quick rather than fine (a fiftieth of the time that the digest's facts and keywords take): it serves to find
articles again, not to be shown beside them. Knows parts of speech as `tuinews.digest.words` gives them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from heapq import nlargest
from typing import Literal, TypeAlias

from tuinews.digest.words import idf, tag
from tuinews.library.sound import initials

NameKind: TypeAlias = Literal["person", "org", "place", "keyword"]
Name: TypeAlias = tuple[NameKind, str, int]
Known: TypeAlias = tuple[NameKind | None, float, tuple[str, ...]]
"""What a word names, if anything; how much its standing there says of what the text is about; its initials."""

REMEMBERED = 100_000
"""Words kept in mind, in some 25 MB: a year of papers has not many more."""

KEYWORDS = 8
"""Keywords kept of each article."""

TITLE_WEIGHT = 4
"""How many occurrences in the body one in the title is worth."""

_KIND_OF: dict[str, NameKind] = {"nr": "person", "nrfg": "person", "nrt": "person", "nt": "org", "ns": "place"}
_ORG_ENDS = (
    *("公司", "集团", "委员会", "大学", "学院", "医院", "银行", "研究院"),
    *("研究所", "法院", "检察院", "协会", "基金会"),
)
_ABOUT = ("n", "v", "j", "l", "e")


class _Book(dict[str, Known]):
    """Words by what is known of them, found out when first asked for.

    Emptied when it is full, which costs less than keeping each lookup in mind: an article asks two hundred times.
    """

    def __missing__(self, word: str) -> Known:
        if len(self) >= REMEMBERED:
            self.clear()
        # the part of speech is the dictionary's, whatever stands around the word
        speech = tag(word)[0][1]
        kind = _KIND_OF.get(speech)
        if kind is None and len(word) > 3 and speech[0] == "n" and word.endswith(_ORG_ENDS):
            kind = "org"
        known = kind, idf(word) if speech.startswith(_ABOUT) else 0.0, initials(word)
        self[word] = known
        return known


_BOOK = _Book()


def known(words: Iterable[str]) -> dict[str, Known]:
    """What is known of each word of two characters and more."""
    return {word: _BOOK[word] for word in words if len(word) > 1}


def tells(word: str) -> bool:
    """Whether a word says something of what a text is about: a noun, a verb, a set phrase; no name of a person."""
    kind, weight, _said = _BOOK[word] if len(word) > 1 else (None, 0.0, ())
    return weight > 0 and kind != "person"


def names(title: Counter[str], words: Counter[str], book: Mapping[str, Known]) -> list[Name]:
    """The names and keywords of an article, each with its count; keywords best first.

    `title` are the words of the title, `words` those of title and body, `book` what is `known` of these.
    """
    found: list[Name] = []
    about: list[tuple[float, str]] = []
    for word, (kind, weight, _said) in book.items():
        if kind:
            found.append((kind, word, words[word]))
        if weight:
            score = words[word] * weight
            about.append((score + TITLE_WEIGHT * title[word] * weight if word in title else score, word))
    return [("keyword", word, words[word]) for _score, word in nlargest(KEYWORDS, about)] + found
