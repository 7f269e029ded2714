"""Lines to passages: their text joined, each character with its place in the source.

Knows spacing; knows nothing of roles.
"""

from __future__ import annotations

from collections.abc import Sequence

from tuinews.edition import Passage, Source, Span
from tuinews.parsing.geometry.lines import Line
from tuinews.parsing.spacing import joint, pieces, shown


def passage(source: Source, lines: Sequence[Line], apart: bool = False) -> Passage:
    """The text of lines as one; `apart` keeps a blank between lines that are phrases of their own."""
    spans: list[Span] = []
    for index, line in enumerate(lines):
        start, end = line.span
        if index and (apart or joint(lines[index - 1].text[-1], line.text[0])):
            spans.append((lines[index - 1].span[1], lines[index - 1].span[1] + 1))
        spans += [(start + first, start + last) for first, last in pieces(source.text[start:end])]
    merged = _merged(spans)
    return Passage(shown("".join(source.text[start:end] for start, end in merged)), merged)


def _merged(spans: Sequence[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for start, end in spans:
        if merged and merged[-1][1] == start:
            merged[-1] = (merged[-1][0], end)
        elif end > start:
            merged.append((start, end))
    return tuple(merged)
