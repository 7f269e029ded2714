"""Sentences as tokens and pairs of neighbouring tokens. Knows characters; needs no segmenter."""

from __future__ import annotations

import re
from dataclasses import dataclass
from operator import add

_TOKEN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]|[a-z0-9]+(?:\.[0-9]+)?")
# Every Han character sorts after this, every Latin letter and digit before it.
_HAN = "\u3000"


@dataclass(frozen=True, slots=True)
class Tokens:
    """Of each sentence: its tokens (a Han character, or a run of Latin letters and digits), which ones, their pairs."""

    chars: list[list[str]]
    kinds: list[set[str]]
    pairs: list[set[str]]
    latin: list[list[str]]


def tokenize(sentences: list[str]) -> Tokens:
    """The tokens of some sentences, in lower case."""
    chars = [tokens_of(sentence) for sentence in sentences]
    latin = [[run for run in some if run < _HAN] for some in chars]
    return Tokens(chars, [set(some) for some in chars], [pairs_of(some) for some in chars], latin)


def tokens_of(text: str) -> list[str]:
    """The tokens of a text, in order."""
    return _TOKEN.findall(text.lower())


def pairs_of(tokens: list[str]) -> set[str]:
    """The pairs of neighbouring tokens."""
    return set(map(add, tokens, tokens[1:]))
