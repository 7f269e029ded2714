"""Type that is read from top to bottom.

Knows that characters of one size, one under the other in the file's order, are a line of vertical type. A
page that is mostly such is laid on its side, so that its lines run from left to right and its columns
(which are read from right to left) from top to bottom; all that comes after need not know.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tuinews.intake.pdf.page import Page, Run

_SAME = 0.25  # ems: how exactly characters stand under each other
_STEP = (0.2, 2.3)  # ems from one to the next: punctuation stands closer or further
_SHORTEST = 4  # characters: fewer may be anything


def laid_level(page: Page) -> Page:
    """The page with each line of vertical type as one run, and on its side if most of its type is vertical."""
    runs = _stacked(page.runs, _SHORTEST)
    vertical = sum(len(run.text) for run in runs if run.stacked)
    if 2 * vertical <= sum(len(run.text) for run in runs):
        return replace(page, runs=tuple(runs))
    on_side = tuple(_on_side(run, page.width) for run in _stacked(page.runs, 1))
    return replace(page, runs=on_side, width=page.height, height=page.width)


def _stacked(runs: Sequence[Run], shortest: int) -> list[Run]:
    found: list[Run] = []
    stack: list[Run] = []
    for run in runs:
        if stack and not _continues(stack[-1], run):
            found += _closed(stack, shortest)
            stack = []
        stack.append(run)
    return found + _closed(stack, shortest)


def _continues(above: Run, run: Run) -> bool:
    """Whether a character (or a word on its side) stands under another."""
    size = max(above.size, run.size)
    if any(len(one.text) > 1 and not one.turned for one in (above, run)) or abs(above.size - run.size) > 0.1 * size:
        return False
    step = (run.top - (above.bottom if above.turned else above.top)) / size
    level = (
        abs(run.left + run.right - above.left - above.right) / 2 < (1.0 if run.turned or above.turned else _SAME) * size
    )
    return level and (0 if above.turned else _STEP[0]) <= step <= _STEP[1]


def _closed(stack: Sequence[Run], shortest: int) -> list[Run]:
    """A stack as one run, or as it was where it is too short to be a line."""
    text = "".join(run.text for run in stack)
    single = len(stack) == 1 and (len(text) > 1 or shortest > 1)
    if not stack or single or len(text) < shortest or all(run.turned for run in stack):
        return list(stack)
    return [
        replace(
            stack[0],
            text=text,
            lefts=tuple(run.left for run in stack for _ in run.text),
            rights=tuple(run.right for run in stack for _ in run.text),
            baseline=stack[-1].bottom,
            top=stack[0].top,
            bottom=stack[-1].bottom,
            turned=False,
            stacked=True,
            places=_touching([place for run in stack for place in _places(run)], stack[0].size),
        )
    ]


def _places(run: Run) -> list[tuple[float, float]]:
    """The top and the bottom of each character of a run, an em high whatever its ink."""
    if len(run.text) == 1:
        middle = (run.top + run.bottom) / 2
        return [(middle - run.size / 2, middle + run.size / 2)]
    step = (run.bottom - run.top) / len(run.text)
    return [(run.top + step * index, run.top + step * (index + 1)) for index in range(len(run.text))]


def _touching(places: Sequence[tuple[float, float]], size: float) -> tuple[tuple[float, float], ...]:
    """Places that each reach to the next, unless an em and more lies between: ink alone tells nothing."""
    tops = [top for top, _ in places[1:]] + [places[-1][1]]
    return tuple(
        (top, below if 0 < below - bottom < size else bottom) for (top, bottom), below in zip(places, tops, strict=True)
    )


def _on_side(run: Run, width: float) -> Run:
    """A run as it stands on a page turned a quarter against the clock; a horizontal one is then the turned one."""
    places = run.places or tuple((run.top, run.bottom) for _ in run.text)
    return replace(
        run,
        lefts=tuple(top for top, _ in places),
        rights=tuple(bottom for _, bottom in places),
        baseline=width - run.left,
        top=width - run.right,
        bottom=width - run.left,
        turned=not run.stacked,
        stacked=False,
        places=(),
    )
