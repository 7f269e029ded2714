"""Text reduced to what is searched: one form for each character, without layout, with the way back.

Full-width and compatibility forms become plain ones (Unicode NFKC, character by character), traditional
characters simplified ones (one for one), letters lower-case and without accents; white space and what has no
width is dropped. Knows nothing of queries.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from tuinews.edition import Span

# Stands for a character that does not fold into exactly one; no text has it, since it is no character.
_IRREGULAR = "\U0010ffff"
_QUOTES = {"“": '"', "”": '"', "„": '"', "〝": '"', "〞": '"', "‘": "'", "’": "'", "—": "-", "–": "-", "－": "-"}


@lru_cache(maxsize=1)
def simplified() -> tuple[str, str]:
    """The traditional characters that have a simplified form, and these forms in the same order."""
    # a text is searched a few thousand times, a dictionary of all would hold half a megabyte
    lines = (Path(__file__).parent / "data" / "simplified.txt").read_text(encoding="utf-8").split("\n")
    return lines[0], lines[1]


@lru_cache(maxsize=1 << 14)
def fold_char(char: str) -> str:
    """What a character folds into: none, one or several."""
    if char in _QUOTES:
        return _QUOTES[char]
    plain = unicodedata.normalize("NFKC", char)
    if char < "\u2000":
        # an accent that is a character of its own is dropped below, so one that is not is taken off
        plain = unicodedata.normalize("NFKD", plain)
    elif len(plain) == 1:
        traditional, forms = simplified()
        place = traditional.find(plain)
        plain = forms[place] if place >= 0 else plain
    kept = (
        mark for mark in plain.lower() if not mark.isspace() and unicodedata.category(mark) not in ("Cf", "Mn", "Cc")
    )
    return "".join(kept).replace(_IRREGULAR, "")


class _Table(dict[int, str]):
    """Folded characters by code point, found out when first asked for; the irregular ones as a stand-in."""

    def __missing__(self, code: int) -> str:
        folded = fold_char(chr(code))
        self[code] = found = folded if len(folded) == 1 else _IRREGULAR
        return found


_TABLE = _Table()


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and where each of its characters came from.

    From `places[i]` on, a character of the folded text is `shifts[i]` before the original one; an original
    character that became several holds each of `inner` (folded place: original place).
    """

    text: str
    places: tuple[int, ...]
    shifts: tuple[int, ...]
    inner: dict[int, int]

    def original(self, place: int) -> int:
        """The place in the original of the character at `place` of the folded text."""
        held = self.inner.get(place)
        if held is not None:
            return held
        return place + self.shifts[bisect_right(self.places, place) - 1]

    def span(self, start: int, end: int) -> Span:
        """The original characters that a stretch of the folded text came from; it is not empty."""
        return self.original(start), self.original(end - 1) + 1


def fold(text: str) -> Folded:
    """The text as it is searched, with the offsets back into it."""
    mapped = text.translate(_TABLE)
    at = mapped.find(_IRREGULAR)
    if at < 0:
        return Folded(mapped, (0,), (0,), {})
    pieces: list[str] = []
    places, shifts, inner = [0], [0], dict[int, int]()
    done = length = 0
    while at >= 0:
        folded = fold_char(text[at])
        pieces += (mapped[done:at], folded)
        length += at - done
        inner.update(dict.fromkeys(range(length, length + len(folded)), at))
        length += len(folded)
        done = at + 1
        if places[-1] == length:
            shifts[-1] = done - length
        else:
            places.append(length)
            shifts.append(done - length)
        at = mapped.find(_IRREGULAR, done)
    pieces.append(mapped[done:])
    return Folded("".join(pieces), tuple(places), tuple(shifts), inner)
