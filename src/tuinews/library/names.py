"""Who and what an article names and what it is about, from one pass over its words.

Quick rather than fine (a tenth of the time that the digest's facts and keywords take): it serves to find
articles again, not to be shown beside them. Knows parts of speech as `tuinews.digest.words` gives them.
"""

from __future__ import annotations

from collections import Counter
from typing import Literal, TypeAlias

from tuinews.digest.words import idf

NameKind: TypeAlias = Literal["person", "org", "place", "keyword"]
Name: TypeAlias = tuple[NameKind, str, int]

KEYWORDS = 8
"""Keywords kept of each article."""

TITLE_WEIGHT = 4
"""How many occurrences in the body one in the title is worth."""

_KIND_OF: dict[str, NameKind] = {"nr": "person", "nrfg": "person", "nrt": "person", "nt": "org", "ns": "place"}
_ORG_ENDS = (
    "公司",
    "集团",
    "委员会",
    "大学",
    "学院",
    "医院",
    "银行",
    "研究院",
    "研究所",
    "法院",
    "检察院",
    "协会",
    "基金会",
)
_ABOUT = ("n", "v", "j", "l", "e")


def names(title: list[tuple[str, str]], body: list[tuple[str, str]]) -> list[Name]:
    """The names and keywords of an article by its tagged words, each with its count; keywords best first."""
    found: Counter[tuple[NameKind, str]] = Counter()
    seen: Counter[str] = Counter()
    for word, speech in [*title, *body]:
        if len(word) < 2:
            continue
        kind = _KIND_OF.get(speech) or (
            "org" if speech[0] == "n" and len(word) > 3 and word.endswith(_ORG_ENDS) else None
        )
        if kind:
            found[kind, word] += 1
        if speech.startswith(_ABOUT):
            seen[word] += 1
    weight = Counter(seen)
    for word, _speech in title:
        if word in weight:
            weight[word] += TITLE_WEIGHT
    best = sorted(weight, key=lambda word: (-weight[word] * idf(word), word))[:KEYWORDS]
    about: list[Name] = [("keyword", word, seen[word]) for word in best]
    return about + [(kind, word, count) for (kind, word), count in found.items()]
