"""The places of a query in an article, and the piece of text that shows them best.

A snippet begins and ends where a sentence or a word does. Knows texts and highlights; nothing of the database.
Spans count characters of the text as it was printed, half-open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from tuinews.digest.words import cut
from tuinews.edition import Span
from tuinews.library.folding import fold
from tuinews.library.plan import Highlights
from tuinews.search.pinyin import initials as said_with

WIDTH = 72
"""Characters of a snippet, about: two lines of a narrow terminal."""

BEFORE = 24
"""Characters shown before the first place, where there are as many."""

AROUND = 8
"""Characters to either side of a place that show where its words begin and end."""

CUT = "…"
_SENTENCE = re.compile(r"[。！？!?；;]")


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of one text, and the spans of it to be highlighted."""

    text: str
    spans: tuple[Span, ...]


def find(text: str, highlights: Highlights) -> list[Span]:
    """The places of a text that a query is about, in order, none overlapping another."""
    folded = fold(text)
    found = [match.span() for pattern in highlights.patterns for match in pattern.finditer(folded.text)]
    for letters, prefix in highlights.initials:
        found += _said(folded.text, letters, prefix=prefix)
    spans = (folded.span(start, end) for start, end in found if end > start)
    return _merged(sorted(spans))


def _said(folded: str, letters: str, *, prefix: bool) -> Iterator[Span]:
    """The words, and words side by side, that have these initials (or longer ones that begin so)."""
    for first in _readable(folded, letters):
        last = first + len(letters)
        start = max(0, first - AROUND)
        ends = list(accumulate(map(len, cut(folded[start : last + AROUND])), initial=start))
        if first not in ends:
            continue
        place = ends.index(first)
        stop = place + 1 if ends[place + 1] >= last else place + 2
        if stop < len(ends) and (ends[stop] >= last if prefix else ends[stop] == last):
            yield first, ends[stop]


def _readable(folded: str, letters: str) -> list[int]:
    """Where characters stand in a row with readings that begin with these letters."""
    return [match.start() for match in _row(letters).finditer(folded)]


@lru_cache(maxsize=64)
def _row(letters: str) -> re.Pattern[str]:
    # looked ahead for, since one row may begin within another
    sounds = (said_with().get(letter, "") for letter in letters)
    return re.compile("(?=" + "".join(f"[{re.escape(chars)}]" if chars else "(?!)" for chars in sounds) + ")")


def _merged(spans: list[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in spans:
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def snippet(text: str, spans: list[Span], width: int = WIDTH) -> Snippet:
    """The piece of about `width` characters with the most of the spans, the first such; the beginning if none."""
    first = _densest(spans, width)
    start = _begin(text, spans[first][0]) if spans else 0
    end = _finish(text, start, max(start + width, spans[first][1] if spans else 0))
    lead, tail = CUT if start > 0 else "", CUT if end < len(text) else ""
    moved = len(lead) - start
    shown = tuple((a + moved, b + moved) for a, b in spans if start <= a and b <= end)
    piece = re.sub(r"\s", " ", text[start:end])
    return Snippet(lead + piece + tail, shown)


def _densest(spans: list[Span], width: int) -> int:
    """The index of the span with the most others within `width` after it, the first such."""
    best, most, last = 0, 0, 0
    for place, (start, _end) in enumerate(spans):
        while last < len(spans) and spans[last][1] <= start + width - BEFORE:
            last += 1
        if last - place > most:
            best, most = place, last - place
    return best


def _begin(text: str, place: int) -> int:
    """Where a snippet that is to show `place` begins: at its sentence if that is near, at a word otherwise."""
    if place <= BEFORE:
        return 0
    window = place - BEFORE
    stop = max((match.end() for match in _SENTENCE.finditer(text, window, place)), default=None)
    return stop if stop is not None else max(edge for edge in _edges(text, window) if edge <= window)


def _finish(text: str, start: int, place: int) -> int:
    """Where it ends: at the end of a sentence if that is near `place`, of a word otherwise."""
    if place >= len(text):
        return len(text)
    stop = _SENTENCE.search(text, max(start, place), place + BEFORE)
    return stop.end() if stop else min(edge for edge in _edges(text, place) if edge >= place)


def _edges(text: str, place: int) -> list[int]:
    """Where words begin and end around a place: one edge at it or before, one at it or after."""
    start, end = max(0, place - 12), min(len(text), place + 12)
    return [start, *(start + length for length in accumulate(map(len, cut(text[start:end]))))]
