"""What is to be made visible in a text, laid over its lines.

Knows spans with a role (keyword, match, key sentence, jump target …) that overlap as they like; knows no
colours.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from tuinews.edition import Span

Roles = frozenset[str]
Run = tuple[str, Roles]

PLAIN: Roles = frozenset()


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a text (characters, half-open) and what it is marked as."""

    start: int
    end: int
    role: str


@dataclass(frozen=True, slots=True)
class Marks:
    """Marks made flat: `roles[i]` hold from `places[i]` up to the next place."""

    places: tuple[int, ...] = ()
    roles: tuple[Roles, ...] = ()

    @classmethod
    def flatten(cls, marks: Iterable[Mark]) -> Marks:
        """Marks ready to be laid over lines; empty ones are dropped. Costs a sort, once per text."""
        turns: dict[int, list[tuple[str, int]]] = {}
        for mark in marks:
            if mark.start < mark.end:
                turns.setdefault(mark.start, []).append((mark.role, 1))
                turns.setdefault(mark.end, []).append((mark.role, -1))
        places = sorted(turns)
        held: Counter[str] = Counter()
        roles: list[Roles] = []
        for place in places:
            for role, change in turns[place]:
                held[role] += change
            roles.append(frozenset(role for role, count in held.items() if count > 0))
        return cls(tuple(places), tuple(roles))

    def at(self, place: int) -> Roles:
        """The roles of the character at `place`."""
        index = bisect_right(self.places, place) - 1
        return self.roles[index] if index >= 0 else PLAIN

    def touching(self, span: Span) -> Roles:
        """Every role that some character of the span has (for a mark in the margin)."""
        start, end = span
        found = set(self.at(start)) if start < end else set()
        for index in range(bisect_right(self.places, start), len(self.places)):
            if self.places[index] >= end:
                break
            found |= self.roles[index]
        return frozenset(found)


UNMARKED = Marks()


def text_runs(text: str, span: Span, marks: Marks = UNMARKED, base: int = 0) -> list[Run]:
    """The characters of the span in runs that have the same roles; joined they are `text[start:end]`.

    `base` is where the text begins in the one that the marks were made for.
    """
    start, end = span[0] + base, span[1] + base
    found: list[Run] = []
    index = bisect_right(marks.places, start) - 1
    while start < end:
        stop = min(marks.places[index + 1], end) if index + 1 < len(marks.places) else end
        found.append((text[start - base : stop - base], marks.roles[index] if index >= 0 else PLAIN))
        start = stop
        index += 1
    return found
