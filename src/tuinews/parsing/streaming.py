"""A dump read window by window: each article comes out when it is settled, whatever follows.

Knows how far ahead must be looked and how the chain of states is carried on; memory and time do not depend
on what has been read before. A short dump is one window.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from typing import Final

from tuinews.edition import Article, Furniture, Passage, Source
from tuinews.parsing.alike import leanings
from tuinews.parsing.amends import amended
from tuinews.parsing.articles import Maker
from tuinews.parsing.conservation import removals
from tuinews.parsing.drafts import Draft, drafts, one_article
from tuinews.parsing.features import View, observe
from tuinews.parsing.jumps import join_jumps
from tuinews.parsing.lines import Line, read_lines
from tuinews.parsing.model import Leaning, Model, shipped

_WINDOW: Final = 2000
"""Lines decoded at once; a window without a settled article is doubled."""
_AHEAD: Final = 200
"""Lines that must stand behind an article before it is settled."""
_BEHIND: Final = 60
"""Lines read again for their neighbours' sake."""
_OPENING: Final = frozenset("AKHy")
_CONTINUED: Final = frozenset("IcthsvG")


@dataclass(frozen=True, slots=True)
class Batch:
    """What has been settled since the batch before, in the order of the source.

    `settled` counts the characters of the source that are done; `removed` those of this batch that stand in no
    passage, by rule.
    """

    articles: tuple[Article, ...]
    furniture: tuple[Furniture, ...]
    settled: int
    removed: tuple[tuple[str, int], ...] = ()

    def passages(self) -> Iterator[Passage]:
        """Every passage of the batch."""
        for article in self.articles:
            yield from article.passages()
        yield from self.furniture


@dataclass(frozen=True, slots=True)
class Window:
    """Consecutive lines, the state of each, how likely each state is there, and what was seen of the line.

    `leaned`: what the second reading added, in logs, to the states of single lines, by number.
    """

    lines: Sequence[Line]
    states: Sequence[str]
    beliefs: Sequence[dict[str, float]]
    views: Sequence[tuple[View, ...]]
    leaned: Leaning


def decode(lines: Sequence[Line], behind: Sequence[Line], before: str | None, model: Model) -> Window:
    """The states of lines, given the lines behind them and the state of the last of those."""
    views = observe([*behind, *lines])[len(behind) :]
    found, beliefs = model.decode(views, before, partial(leanings, views))
    return Window(lines, found.states, beliefs, views, found.leaned)


def windows(source: Source, model: Model | None = None) -> Iterator[tuple[Window, int, bool]]:
    """Each window of a source, how many of its lines are settled, and whether it is the last.

    The lines that are not settled come again at the beginning of the next window.
    """
    model = model or shipped()
    coming = read_lines(source.text)
    lines: list[Line] = []
    behind: list[Line] = []
    before: str | None = None
    size = _WINDOW
    while True:
        lines.extend(islice(coming, size - len(lines)))
        last = len(lines) < size
        window = decode(lines, behind, before, model)
        settled = len(lines) if last else _settled(window)
        if settled or last:
            yield window, settled, last
        if last:
            return
        if not settled:
            size *= 2
            continue
        before = window.states[settled - 1]
        behind = [*behind, *lines[:settled]][-_BEHIND:]
        lines = lines[settled:]
        size = max(_WINDOW, len(lines) + _WINDOW // 2)


def _settled(window: Window) -> int:
    """How many lines of a window belong to articles that no line to come can change."""
    begun = [numbers[0] for draft in drafts(window.lines, window.states)[0] if (numbers := draft.numbers())]
    place = bisect_right(begun, len(window.lines) - _AHEAD)
    return begun[place - 1] if place else 0


def stream(source: Source, model: Model | None = None) -> Iterator[Batch]:
    """The articles and furniture of a source as they are settled.

    Raises `ConservationError` before a batch in which a character would be lost.
    """
    maker = Maker(source.text)
    pages = _pages(source)
    done = 0
    for window, settled, last in windows(source, model):
        lines = window.lines[:settled]
        ready, furniture = amended(lines, *drafts(lines, window.states[:settled]))
        ready, furniture = join_jumps(lines, ready, furniture)
        articles = tuple(_article(maker, window, draft, pages) for draft in ready)
        if last and lines and not (articles or maker.given):
            articles, furniture = (_whole(maker, window),), []
        apart = tuple(maker.furniture(lines[number]) for number in furniture)
        stop = len(source.text) if last else window.lines[settled].start
        batch = Batch(articles, apart, stop)
        removed = removals(source.text, batch.passages(), done, stop)
        yield Batch(articles, apart, stop, tuple(sorted(removed.items())))
        done = stop


def _article(maker: Maker, window: Window, draft: Draft, pages: Callable[[int], int]) -> Article:
    first = draft.numbers()[0]
    return maker.article(
        window.lines,
        draft,
        lambda number: round(_begins(window.beliefs[number]), 3),
        round(_sure(window, draft), 3),
        pages(window.lines[first].start),
    )


def _whole(maker: Maker, window: Window) -> Article:
    """A text that is furniture through and through, as one article of no sort: it is all there is to read."""
    article = maker.article(window.lines, one_article(window.lines), lambda _number: 0.0, 0.0, 0)
    return replace(article, kind="other")


def _begins(belief: dict[str, float]) -> float:
    """How likely it is that something begins at a line."""
    return sum(chance for state, chance in belief.items() if state[1] not in _CONTINUED)


def _sure(window: Window, draft: Draft) -> float:
    """How likely the cut is: the least sure of the first line, the body's first, the title lines, the line behind it,
    and of all others that no title and no body begins there.
    """
    numbers = draft.numbers()
    firsts = (group.lines[0] for group in draft.blocks[:1])
    checked = {numbers[0], *draft.headline, *draft.subtitle, *draft.byline, *draft.dateline, *firsts}
    if numbers[-1] + 1 < len(window.states):
        checked.add(numbers[-1] + 1)
    sure = min(_label_belief(window, number) for number in checked)
    others = [number for number in numbers if number not in checked and window.states[number][1] not in _OPENING]
    return min([sure, *(1 - _doubt(window.beliefs[number]) for number in others)])


def _doubt(belief: dict[str, float]) -> float:
    """How likely it is that a title or a body begins at a line."""
    return sum([chance for state, chance in belief.items() if state[1] in _OPENING])


def _label_belief(window: Window, number: int) -> float:
    mine = window.states[number][:2]
    return sum(chance for state, chance in window.beliefs[number].items() if state[:2] == mine)


def _pages(source: Source) -> Callable[[int], int]:
    """The page that a place in the source is on, from 1; 0 everywhere in a source without pages."""
    starts = source.page_starts
    if not starts and "\f" in source.text:
        starts = (0, *(found.start() for found in re.finditer("\f", source.text)))
    if not starts:
        return lambda _place: 0
    return lambda place: max(1, bisect_right(starts, place))
