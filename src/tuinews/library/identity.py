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

_SPACE = re.compile(r"\s+")
_NOT_WORD = re.compile(r"[\W_]+")
_NOT_WORD_OR_LINE = re.compile(r"[^\w\n]+")
_STOP = re.compile(r"[。！？!?；;\n]+")


def edition_key(text: str) -> bytes:
    """The key of a source's text: the same whatever its white space."""
    return _hash(_SPACE.sub("", text))


def article_key(article: Article, folded: str) -> bytes:
    """The key of an article whose body, folded, is `folded`: the same whatever its title, space or punctuation.

    An article too short to be known by its body (a caption, a notice) is known by its title as well.
    """
    body = _NOT_WORD.sub("", folded)
    return _hash(body if len(body) > 2 * SHORTEST else f"{_NOT_WORD.sub('', article.display_title)}\n{body}")


def _hash(text: str) -> bytes:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=KEY_BYTES).digest()


def marks(folded: str, most: int | None = MARKS) -> tuple[int, ...]:
    """The smallest `most` hashes of the body's sentences (all for None), ascending; signed 64-bit numbers."""
    long = [sentence for sentence in _STOP.split(folded) if len(sentence) >= SHORTEST]
    if not long:
        return ()
    # bare of all but letters and characters, all at once; no sentence has a line end
    bare = _NOT_WORD_OR_LINE.sub("", "\n".join(long).replace("_", "")).encode("utf-8", "surrogatepass")
    hashes = {blake2b(sentence, digest_size=8).digest() for sentence in bare.split(b"\n")}
    return tuple(sorted(int.from_bytes(digest, "big", signed=True) for digest in hashes)[:most])


def alike(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """How much of their sentences two articles share, 0 to 1, judged by their marks (Jaccard's coefficient)."""
    both = sorted({*one, *other})[:MARKS]
    return len(set(both).intersection(one).intersection(other)) / len(both) if both else 0.0
