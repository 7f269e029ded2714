"""Text as the index has it: one form for each character, blanks only where they part words.

The same forms as `tuinews.search` finds in a text (full-width to half, traditional to simplified, lower case),
but line ends stay, and blanks that do not stand between Chinese characters: they part one word from another.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from tuinews.edition import Span
from tuinews.library.tokens import HAN
from tuinews.search.fold import fold_char, simplified

_LAYOUT = re.compile(f"(?<=[{HAN}]) +(?=[{HAN}])")
_IDEOGRAPHS = ("\u4e00", "\u9fff")
_ALSO_PLAIN = r" -@\[-~。、《》【】"
_OFTEN = "，“”：（）；"
"""Nine in ten of the characters that change; replaced one kind at a time, they cost next to nothing."""


def plain_char(char: str) -> str:
    """What the index has for a character: nothing, one or several."""
    if char.isspace():
        return "\n" if char in "\r\n\f\v\u2028\u2029" else " "
    return fold_char(char)


@cache
def _changing() -> re.Pattern[str]:
    """Matches every character that the index may have in another form: nine in ten of a text it does not."""
    # the ideographs of Unicode's first block have no compatibility forms: they change by that table alone
    ideographs = "".join(re.escape(char) for char in simplified()[0] if _IDEOGRAPHS[0] <= char <= _IDEOGRAPHS[1])
    first, last = _IDEOGRAPHS
    return re.compile(f"[^{first}-{last}{_ALSO_PLAIN}\n]|[{ideographs}]")


@cache
def _often() -> tuple[tuple[str, str], ...]:
    return tuple((char, plain_char(char)) for char in _OFTEN)


@lru_cache(maxsize=1 << 14)
def _form(char: str) -> str:
    return plain_char(char)


def plain(text: str) -> str:
    """The text as the index has it."""
    for char, form in _often():
        text = text.replace(char, form)
    mapped = _changing().sub(lambda match: _form(match[0]), text)
    return _LAYOUT.sub("", mapped) if " " in mapped else mapped


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text; `places` are where each of its characters stood, None where all stand where they did."""

    text: str
    places: tuple[int, ...] | None

    def span(self, start: int, end: int) -> Span:
        """The original characters that a stretch of the folded text came from; the stretch is not empty."""
        return (start, end) if self.places is None else (self.places[start], self.places[end - 1] + 1)


def fold(text: str) -> Folded:
    """The text as the index has it, with the way back."""
    changed = [(match.start(), _form(match[0])) for match in _changing().finditer(text)]
    mapped = _changing().sub(lambda match: _form(match[0]), text)
    folded = _LAYOUT.sub("", mapped) if " " in mapped else mapped
    if len(folded) == len(text) and all(len(form) == 1 for _at, form in changed):
        return Folded(folded, None)
    places: list[int] = []
    done = 0
    for at, form in changed:
        places.extend(range(done, at))
        places.extend([at] * len(form))
        done = at + 1
    places.extend(range(done, len(text)))
    dropped = {at for match in _LAYOUT.finditer(mapped) for at in range(*match.span())}
    return Folded(folded, tuple(place for at, place in enumerate(places) if at not in dropped))
