"""Which characters begin paragraphs, end headlines or stand in them oftener or more rarely than elsewhere.

Writes `src/tuinews/parsing/habits.py`: characters by how many times (in powers of e) commoner they are there.
"""

from __future__ import annotations

import math
import textwrap
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from opencc import OpenCC
from training.parser.stories import Story

_FEWEST = 400
_BOUNDS = (("3", -9.0, -3.0), ("2", -3.0, -2.0), ("1", -2.0, -1.0), ("+", 1.0, 2.0), ("*", 2.0, 9.0))
_TONES = (("-2", -9.0, -1.4), ("-1", -1.4, -0.6), ("1", 0.6, 1.4), ("2", 1.4, 9.0))
_TOP = '''"""Which characters begin paragraphs, end headlines or stand in them oftener or more rarely than elsewhere.

Made by `python -m training.parser --habits`. Classes by the logarithm of how much rarer ("1" e times, "2" e²,
"3" e³ and more) or commoner ("+", "*") a character is at that place than within a text; others have none. `TONES`
are such classes as numbers: a headline's characters are on the whole commoner in headlines.
"""

from __future__ import annotations

from typing import Final

'''


def write_habits(stories: Sequence[Story], target: Path) -> None:
    """Count the stories and write the module."""
    inside: Counter[str] = Counter()
    first: Counter[str] = Counter()
    last: Counter[str] = Counter()
    titles: Counter[str] = Counter()
    for story in stories:
        for paragraph in story.paragraphs:
            inside.update(paragraph[1:])
            first[paragraph[0]] += 1
        last[story.title[-1]] += 1
        titles.update(story.title)
    text = _TOP + _table("_BEGINNING", inside, first) + _table("_ENDING", inside, last)
    text += _table("_TITLES", inside, titles, _TONES)
    text += "BEGINS: Final = {char: kind for kind, chars in _BEGINNING.items() for char in chars}\n"
    text += "ENDS: Final = {char: kind for kind, chars in _ENDING.items() for char in chars}\n"
    text += "TONES: Final = {char: int(kind) for kind, chars in _TITLES.items() for char in chars}\n"
    target.write_text(text, encoding="utf-8")


def _table(
    name: str, inside: Counter[str], there: Counter[str], bounds: Sequence[tuple[str, float, float]] = _BOUNDS
) -> str:
    total, count = sum(inside.values()), sum(there.values()) + 2000
    ratios = {
        char: math.log((there[char] + 1) / count / (seen / total))
        for char, seen in sorted(inside.items())
        if seen >= _FEWEST and "一" <= char <= "鿿"
    }
    convert = OpenCC("s2tw").convert
    lines = [f"{name}: Final = {{"]
    for kind, low, high in bounds:
        chars = "".join(char for char, ratio in ratios.items() if low <= ratio < high)
        both = chars + "".join(new for new, old in zip(convert(chars), chars, strict=True) if new != old)
        parts = "\n".join(f'        "{part}"' for part in textwrap.wrap(both, 80))
        lines.append(f'    "{kind}": (\n{parts}\n    ),')
    return "\n".join([*lines, "}", "", ""])
