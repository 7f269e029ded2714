"""The stretches of a page's parts that are set one after another, and those that are folded away.

A stretch is what is set into lines at one go, so it is never long; a *fold* stands for a run of stretches
that are not shown, and knows which.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from tuinews.edition import Span
from tuinews.typeset.parts import Parts

LONGEST = 4000
"""Characters of a stretch at most. No printed paragraph is near it; a longer one goes on at a new line."""

_SENTENCE_END = re.compile(r"[。！？；!?;][”’」』）)]*")

Kept = Iterable[tuple[int, Span]]
"""What a folded page keeps: (index of a block, characters of it)."""


class Place(NamedTuple):
    """A character of a page: the index of its part, and its offset in it. Holds at every width."""

    part: int
    offset: int


@dataclass(frozen=True, slots=True)
class Fold:
    """Text that is folded away: from `first` up to `last`, in so many blocks, so many characters (no spaces)."""

    first: Place
    last: Place
    blocks: int
    chars: int


class Stretch(NamedTuple):
    """Characters of a part that are set together; `opens` where a paragraph begins with them."""

    part: int
    start: int
    end: int
    opens: bool
    fold: Fold | None = None


def unfolded(parts: Parts) -> list[Stretch]:
    """All of the page."""
    lengths = list(map(len, parts.texts))
    if max(lengths, default=0) <= LONGEST:
        return [Stretch(index, 0, length, True, None) for index, length in enumerate(lengths)]
    return [stretch for index, text in enumerate(parts.texts) for stretch in _cut(text, index, 0, len(text))]


def folded(parts: Parts, kept: Kept, opened: Collection[Place]) -> list[Stretch]:
    """The title lines, the kept characters, and a fold for each run of others; `opened` are the `first`
    places of folds that are shown after all."""
    spans: dict[int, list[Span]] = {}
    for block, span in kept:
        spans.setdefault(block, []).append(span)
    found: list[Stretch] = []
    hidden: list[Stretch] = []
    titles = parts.titles
    for index, text in enumerate(parts.texts):
        keeps = [(0, len(text))] if index < titles else spans.get(index - titles, [])
        for start, end, shown in _alternate(text, keeps) if keeps else [(0, len(text), False)]:
            if not shown:
                hidden.extend(_cut(text, index, start, end))
                continue
            pieces = list(_cut(text, index, start, end))
            found.extend(_close(parts, hidden, opened))
            hidden = []
            found.extend([pieces[0]._replace(opens=True), *pieces[1:]] if pieces else [])
    found.extend(_close(parts, hidden, opened))
    return found


def _alternate(text: str, keeps: list[Span]) -> Iterator[tuple[int, int, bool]]:
    """(start, end, whether it is kept) over all of the text; kept stretches that touch are one."""
    place = 0
    merged: list[Span] = []
    within = ((max(start, 0), min(end, len(text))) for start, end in keeps)
    for start, end in sorted(span for span in within if span[0] < span[1]):
        if merged and not text[merged[-1][1] : start].strip():
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    for start, end in merged:
        if text[place:start].strip():
            yield place, start, False
            place = start
        yield place, end, True
        place = end
    if text[place:].strip() or not merged:
        yield place, len(text), False


def _close(parts: Parts, hidden: list[Stretch], opened: Collection[Place]) -> list[Stretch]:
    """The hidden stretches as one fold, or as themselves where the fold was opened."""
    if not hidden:
        return []
    first = Place(hidden[0].part, hidden[0].start)
    if first in opened:
        return hidden
    chars = sum(_printed(parts.texts[piece.part], piece.start, piece.end) for piece in hidden)
    if not chars:
        return []
    fold = Fold(first, Place(hidden[-1].part, hidden[-1].end), len({piece.part for piece in hidden}), chars)
    return [Stretch(hidden[0].part, hidden[0].start, hidden[-1].end, opens=True, fold=fold)]


def _printed(text: str, start: int, end: int) -> int:
    """The characters between two places, without the spaces."""
    return end - start - text.count(" ", start, end) - text.count("\u3000", start, end)


def _cut(text: str, index: int, start: int, end: int) -> Iterator[Stretch]:
    """The characters in stretches that are not too long, cut after a sentence where there is one."""
    begin = start
    while end - begin > LONGEST:
        stop = begin + LONGEST
        for sentence in _SENTENCE_END.finditer(text, begin + LONGEST // 2, stop):
            stop = sentence.end()
        yield Stretch(index, begin, stop, opens=begin == 0)
        begin = stop
    yield Stretch(index, begin, end, opens=begin == 0)
