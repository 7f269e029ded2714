"""Who and what an article names and what it is about, from one pass over its words.

Quick rather than fine (a fiftieth of the time that the digest's facts and keywords take): it serves to find
articles again, not to be shown beside them. Knows parts of speech as `tuinews.digest.words` gives them.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from heapq import nlargest
from typing import Literal, TypeAlias

from tuinews.digest.words import idf, tag

NameKind: TypeAlias = Literal["person", "org", "place", "keyword"]
Name: TypeAlias = tuple[NameKind, str, int]

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


@lru_cache(maxsize=1 << 16)
def _known(word: str) -> tuple[NameKind | None, float]:
    """What a word names, if anything, and how much its standing there says of what the text is about."""
    # the part of speech is the dictionary's, whatever stands around the word
    speech = tag(word)[0][1]
    kind = _KIND_OF.get(speech)
    if kind is None and len(word) > 3 and speech[0] == "n" and word.endswith(_ORG_ENDS):
        kind = "org"
    return kind, idf(word) if len(word) > 1 and speech.startswith(_ABOUT) else 0.0


def tells(word: str) -> bool:
    """Whether a word says something of what a text is about: a noun, a verb, a set phrase; no name of a person."""
    kind, weight = _known(word)
    return weight > 0 and kind != "person"


def names(title: list[str], body: list[str]) -> list[Name]:
    """The names and keywords of an article by its words, each with its count; keywords best first."""
    counts = Counter(body)
    counts.update(title)
    in_title = Counter(title)
    found: list[Name] = []
    about: list[tuple[float, str]] = []
    for word, count in counts.items():
        if len(word) > 1:
            kind, weight = _known(word)
            if kind:
                found.append((kind, word, count))
            if weight:
                about.append(((count + TITLE_WEIGHT * in_title[word]) * weight, word))
    return [("keyword", word, counts[word]) for _score, word in nlargest(KEYWORDS, about)] + found
