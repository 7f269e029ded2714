"""Characters that are on the page but that a reader does not see a second time, or at all.

Knows that bold is imitated by drawing a character twice, that a scan carries its text unseen, and that
text may lie off the page. Knows nothing of lines.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from tuinews.intake.pdf.page import Page, Run

_SAME_PLACE = 0.2  # of the size: how far apart the two strokes of an imitated bold lie at most


def visible(page: Page) -> tuple[Page, Counter[str]]:
    """The page without what is drawn twice, unseen or off it, and how many characters each rule took.

    An unseen layer stays where it is all the text there is.
    """
    counts: Counter[str] = Counter()
    seen = [run for run in page.runs if not run.hidden]
    runs = seen or list(page.runs)
    counts["hidden"] = sum(_dark(run) for run in page.runs) - sum(_dark(run) for run in runs)
    on_page = [
        run for run in runs if run.right > 0 and run.left < page.width and 0 < run.baseline < page.height + run.size
    ]
    counts["off page"] = sum(_dark(run) for run in runs) - sum(_dark(run) for run in on_page)
    single = _once(on_page)
    counts["overprint"] = sum(_dark(run) for run in on_page) - sum(_dark(run) for run in single)
    return replace(page, runs=tuple(single)), +counts


def _dark(run: Run) -> int:
    return sum(not char.isspace() for char in run.text)


def _once(runs: list[Run]) -> list[Run]:
    places: set[tuple[str, float, int, int]] = set()
    kept: list[Run] = []
    for run in runs:
        step = max(_SAME_PLACE * round(run.size), 0.1)
        fresh, taken = [], []
        for index, (char, left) in enumerate(zip(run.text, run.lefts, strict=True)):
            column, row = round(left / step), round(run.baseline / step)
            if not any((char, step, column + x, row + y) in places for x in (-1, 0, 1) for y in (-1, 0, 1)):
                fresh.append(index)
                if not char.isspace():
                    taken.append((char, step, column, row))
        # only now: a ligature's characters share one place and one run
        places.update(taken)
        if len(fresh) == len(run.text):
            kept.append(run)
        elif fresh:
            kept.append(_only(run, fresh))
    return [run for run in kept if _dark(run)]


def _only(run: Run, indices: list[int]) -> Run:
    return replace(
        run,
        text="".join(run.text[index] for index in indices),
        lefts=tuple(run.lefts[index] for index in indices),
        rights=tuple(run.rights[index] for index in indices),
    )
