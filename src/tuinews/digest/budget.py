"""How much a summary may hold. Knows lengths only."""

from __future__ import annotations

from dataclasses import dataclass

# Characters: no ratio is asked to make a summary shorter than this.
LEAST_ROOM = 40


@dataclass(frozen=True, slots=True)
class Budget:
    """A number of sentences, of characters, or a share (0 to 1) of the article's characters: exactly one of them.

    Raises ValueError where none or several are given, or one is out of its range.
    """

    sentences: int | None = None
    chars: int | None = None
    ratio: float | None = None

    def __post_init__(self) -> None:
        given = [value for value in (self.sentences, self.chars, self.ratio) if value is not None]
        if len(given) != 1:
            raise ValueError("a budget is a number of sentences, of characters, or a ratio: exactly one of them")
        if not given[0] > 0 or (self.ratio is not None and self.ratio > 1):
            raise ValueError(f"no summary fits a budget of {given[0]}")

    def room(self, length: int) -> int | None:
        """Characters that a summary of an article of `length` characters may have; None where sentences are counted."""
        if self.ratio is not None:
            return max(LEAST_ROOM, int(self.ratio * length))
        return self.chars
