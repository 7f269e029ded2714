"""What makes two texts the same: keys of editions and articles, and the marks that tell near-duplicates.

A key is BLAKE2b (Aumasson et al., 2013) over what is left of a text when all that a re-download, another
encoding, another line width or another paper's typesetting changes is dropped. Knows no database.
"""

from __future__ import annotations

import re
from hashlib import blake2b

from tuinews.edition import Article

KEY_BYTES = 16

MARKS = 8
"""Sentence hashes kept of each article: the smallest of them all, a sample fair to any other article's
(bottom-k sketch, Broder 1997)."""

SHORTEST = 12
"""Characters a sentence must have to tell anything: shorter ones (“一、”, “记者从会上获悉。”) stand everywhere."""

_WORDS = re.compile(r"[^\W_]+")
_WORDS_AND_LINES = re.compile(r"[\w\n]+")
_STOP = re.compile(r"[。！？!?；;\n]+")


def edition_key(text: str) -> bytes:
    """The key of a source's text: the same whatever its white space."""
    return _hash("".join(text.split()))


def article_key(article: Article, folded: str) -> bytes:
    """The key of an article whose body, folded, is `folded`: the same whatever its title, space or punctuation."""
    return _article_key(article, _bare(folded))


def marks(folded: str, most: int | None = MARKS) -> tuple[int, ...]:
    """The smallest `most` hashes of the body's sentences (all for None), ascending; signed 64-bit numbers."""
    sentences = _STOP.split(folded)
    return _marks(sentences, _bare_sentences(sentences), most)


def key_and_marks(article: Article, folded: str) -> tuple[bytes, tuple[int, ...]]:
    """Both of them, in one pass over the body."""
    sentences = _STOP.split(folded)
    bare = _bare_sentences(sentences)
    # what ends a sentence is no letter and no character
    return _article_key(article, bare.replace("\n", "")), _marks(sentences, bare, MARKS)


def _article_key(article: Article, bare: str) -> bytes:
    # one too short to be known by its body (a caption, a notice) is known by its title as well
    return _hash(bare if len(bare) > 2 * SHORTEST else f"{_bare(article.display_title)}\n{bare}")


def _bare(text: str) -> str:
    """The letters, digits and characters of a text."""
    return "".join(_WORDS.findall(text))


def _bare_sentences(sentences: list[str]) -> str:
    """The same of each sentence, a line each."""
    return "".join(_WORDS_AND_LINES.findall("\n".join(sentences).replace("_", "")))


def _marks(sentences: list[str], bare: str, most: int | None) -> tuple[int, ...]:
    lines = bare.encode("utf-8", "surrogatepass").split(b"\n")
    hashes = {
        blake2b(line, digest_size=8).digest()
        for sentence, line in zip(sentences, lines, strict=True)
        if len(sentence) >= SHORTEST
    }
    return tuple(sorted(int.from_bytes(digest, "big", signed=True) for digest in hashes)[:most])


def _hash(text: str) -> bytes:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=KEY_BYTES).digest()


def alike(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """How much of their sentences two articles share, 0 to 1, judged by their marks (Jaccard's coefficient)."""
    both = sorted({*one, *other})[:MARKS]
    return len(set(both).intersection(one).intersection(other)) / len(both) if both else 0.0
