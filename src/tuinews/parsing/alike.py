"""What is set alike in a dump is alike: doubtful headlines and subheads go with those that stand as they do.

Knows how headings are set and how sure a first reading was of them; gives what a second one adds to it (in two
stages, as Krishnan & Manning 2006 read names that come again in a document).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log
from typing import Final

from tuinews.parsing.features import Manner, View, manner
from tuinews.parsing.states import MODES

_KINDS: Final = tuple(tuple(mode + label for mode in MODES for label in labels) for labels in ("HK", "T"))
"""The states of an article's first title line, and those of a subhead's."""
_SURE: Final = 0.995
"""A line of which one label is as likely as this, in whichever mode, needs no second reading."""
_FEWEST: Final = 1.5
"""Headings (each counted as likely as it is one) that must stand like a line, besides itself, to say what it is."""
_NONE: Final = (0.0, 0.0)


def leanings(views: Sequence[Sequence[View]], beliefs: Sequence[Mapping[str, float]]) -> dict[int, dict[str, float]]:
    """What a second reading adds, in logs, to the states of doubtful lines, by the line's number.

    Takes what is seen of each line and how likely (0 to 1) each state is there. Where a page's edge hides the gap
    above a line, it is compared with those of any gap.
    """
    manners = {number: way for number, way in enumerate(map(manner, views)) if way}
    believed = {
        number: [sum([beliefs[number].get(state, 0.0) for state in states]) for states in _KINDS] for number in manners
    }
    sums: dict[Manner, list[float]] = {}
    for number, way in manners.items():
        for like in {way, way._replace(gap="")}:
            sums[like] = [total + one for total, one in zip(sums.get(like, _NONE), believed[number], strict=True)]
    found: dict[int, dict[str, float]] = {}
    for number, way in manners.items():
        others = [total - one for total, one in zip(sums[way], believed[number], strict=True)]
        most = max(others)
        if sum(others) >= _FEWEST and min(others) < most and not _sure(beliefs[number]):
            found[number] = {
                state: log((other + 1) / (most + 1))
                for other, states in zip(others, _KINDS, strict=True)
                for state in states
                if other < most
            }
    return found


def _sure(belief: Mapping[str, float]) -> bool:
    labels: dict[str, float] = {}
    for state, chance in belief.items():
        labels[state[1:]] = labels.get(state[1:], 0.0) + chance
    return max(labels.values()) > _SURE
