"""Whether one line seems to go on in the next: whether the characters that meet there meet elsewhere too.

What a line end parts in the middle of a word is found whole in other lines of the same dump; what ends and what
begins at a line end seldom is. Counted over pairs of neighbouring characters, beside what chance would bring.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain, pairwise
from operator import add
from typing import Final

_BY_CHANCE: Final = 5.0
"""Times that a pair must be commoner than by chance."""
_OFTEN: Final = 3
_RARE: Final = 0.02
"""Times that a pair is expected by chance up to which its absence says nothing."""
_LIKELY: Final = 0.1
"""Times from which it says much."""


def seams(texts: Sequence[str]) -> list[str]:
    """For each text, and for the end, how it is joined to the text before; none may be empty.

    "y", "Y" where the two characters stand together elsewhere, once or often; "c" no more than by chance; "u", "n", "N"
    nowhere, as unlikely as that is; "" where no two letters, digits or Chinese characters meet.
    """
    chars = Counter(chain.from_iterable(texts))
    pairs = Counter(chain.from_iterable(map(add, text, text[1:]) for text in texts))
    total = sum(chars.values())
    result = [""]
    for above, below in pairwise(texts):
        last, first = above[-1], below[0]
        if not (last.isalnum() and first.isalnum()):
            result.append("")
            continue
        count, expected = pairs[last + first], chars[last] * chars[first] / total
        if count:
            result.append("c" if count < _BY_CHANCE * expected else "Y" if count >= _OFTEN else "y")
        else:
            result.append("u" if expected < _RARE else "n" if expected < _LIKELY else "N")
    return [*result, ""]
