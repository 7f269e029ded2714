"""The training set that is made up: imitated documents of every kind, as examples."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from random import Random
from typing import Any, TypeAlias

from training.parser.crf import Example
from training.parser.layout import newspaper
from training.parser.pages import paragraphs, sheets, web_page
from training.parser.rows import Row, agrees, written
from training.parser.stories import Story
from training.parser.style import Style

from tuinews.parsing.features import features
from tuinews.parsing.lines import read_lines

Maker: TypeAlias = Callable[[Random, Sequence[Story]], tuple[Style, list[Row]]]

KINDS: tuple[tuple[Maker, int], ...] = ((newspaper, 56), (sheets, 11), (paragraphs, 18), (web_page, 15))
"""How documents are imitated, and how many of a hundred are of each kind."""
_MODES = "ba"


@lru_cache(maxsize=1)
def _converter() -> Any:
    from opencc import OpenCC

    return OpenCC("s2tw")


def imitations(stories: Sequence[Story], count: int, seed: int = 0) -> Iterator[tuple[str, Example]]:
    """So many documents: their text, and their lines' features and states. The same for the same seed."""
    random = Random(seed)
    makers, shares = [maker for maker, _ in KINDS], [share for _, share in KINDS]
    for _ in range(count):
        maker = random.choices(makers, shares)[0]
        style, rows = maker(random, stories)
        text = written(rows, style.newline)
        if style.traditional:
            converted: str = _converter().convert(text).replace("“", "「").replace("”", "」")
            text = converted if len(converted) == len(text) else text
        if not agrees(text, rows):
            raise ValueError(f"lines and labels differ in an imitation: {style}")
        states = [frozenset(mode + label for mode in row.modes for label in row.labels) for row in rows]
        yield text, Example(features(list(read_lines(text))), states)
