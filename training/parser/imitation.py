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
from tuinews.parsing.states import FIRST, SUCCESSORS

Maker: TypeAlias = Callable[[Random, Sequence[Story]], tuple[Style, list[Row]]]

KINDS: tuple[tuple[Maker, int], ...] = ((newspaper, 50), (sheets, 12), (paragraphs, 21), (web_page, 17))
"""How documents are imitated, and how many of a hundred are of each kind."""
_MODES = "ba"


@lru_cache(maxsize=1)
def _converter() -> Any:
    from opencc import OpenCC

    return OpenCC("s2tw")


def imitations(stories: Sequence[Story], count: int, seed: int = 0) -> Iterator[tuple[str, Example]]:
    """Some documents: their text, and their lines' features and states. The same for the same seed.

    `count` are made; the few whose furniture fell where the grammar has no place for it are left out.
    """
    random = Random(seed)
    makers, shares = [maker for maker, _ in KINDS], [share for _, share in KINDS]
    for _ in range(count):
        made = imitated(random, random.choices(makers, shares)[0], stories)
        if made:
            yield made


def imitated(random: Random, maker: Maker, stories: Sequence[Story]) -> tuple[str, Example] | None:
    """A document of a kind, its text and its lines; None where its furniture fell where the grammar has no place."""
    style, rows = maker(random, stories)
    text = written(rows, style.newline)
    if style.traditional:
        converted: str = _converter().convert(text).replace("“", "「").replace("”", "」")
        text = converted if len(converted) == len(text) else text
    if not agrees(text, rows):
        raise ValueError(f"lines and labels differ in an imitation: {style}")
    states = [frozenset(mode + label for mode in row.modes for label in row.labels) for row in rows]
    return (text, Example(features(list(read_lines(text))), states)) if possible(states) else None


def possible(allowed: Sequence[frozenset[str]]) -> bool:
    """Whether the grammar has a way through the states that the lines may be in."""
    reached = allowed[0] & FIRST if allowed else frozenset()
    for states in allowed[1:]:
        reached = frozenset(after for state in reached for after in SUCCESSORS[state]) & states
    return bool(reached)
