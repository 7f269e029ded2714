"""Which characters begin paragraphs, end headlines, stand in them or in names oftener or more rarely than elsewhere.

Writes `src/tuinews/parsing/habits.py`: characters by how many times (in powers of e) commoner they are there. The
stories say what is common in a text, the names in jieba's dictionary what is in a name.
"""

from __future__ import annotations

import math
import textwrap
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from opencc import OpenCC
from training.parser.names import SURNAMES, names
from training.parser.stories import Story

_FEWEST = 400
_FEWEST_GIVEN = 60
_BOUNDS = (("3", -9.0, -3.0), ("2", -3.0, -2.0), ("1", -2.0, -1.0), ("+", 1.0, 2.0), ("*", 2.0, 9.0))
_TONES = (("-2", -9.0, -1.4), ("-1", -1.4, -0.6), ("1", 0.6, 1.4), ("2", 1.4, 9.0))
_SEEN = 5
"""Times that a character counts as seen besides, so that one seen once says little."""
_TOP = '''"""Which characters begin paragraphs, end headlines, stand in headlines or in names more often than elsewhere.

Made by `python -m training.parser --habits`. Classes by the logarithm of how much rarer ("1" e times, "2" e²,
"3" e³ and more) or commoner ("+", "*") a character is at that place than within a text; others have none. `TONES`
are such classes as numbers: a headline's characters are on the whole commoner in headlines. `SURNAMES` and `GIVEN`
say so of the first character of people's names and of the others (0 where `GIVEN` has none).
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
    text += _table_of("_FIRST", _surnames(inside)) + _table_of("_LATER", _given(inside))
    text += "BEGINS: Final = {char: kind for kind, chars in _BEGINNING.items() for char in chars}\n"
    text += "ENDS: Final = {char: kind for kind, chars in _ENDING.items() for char in chars}\n"
    text += "TONES: Final = {char: int(kind) for kind, chars in _TITLES.items() for char in chars}\n"
    for name, table in (("SURNAMES", "_FIRST"), ("GIVEN", "_LATER")):
        text += f"{name}: Final = {{char: int(kind) for kind, chars in {table}.items() for char in chars}}\n"
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
    return _table_of(
        name,
        {kind: "".join(char for char, ratio in ratios.items() if low <= ratio < high) for kind, low, high in bounds},
    )


def _surnames(inside: Counter[str]) -> dict[str, str]:
    return _classes(inside, Counter(name[0] for name in names()), SURNAMES)


def _given(inside: Counter[str]) -> dict[str, str]:
    given = Counter("".join(name[1:] for name in names() if len(name) == 3))
    common = sorted(char for char in {*inside, *given} if inside[char] >= _FEWEST or given[char] >= _FEWEST_GIVEN)
    return {kind: chars for kind, chars in _classes(inside, given, common).items() if kind != "0"}


def _classes(inside: Counter[str], there: Counter[str], chars: Iterable[str]) -> dict[str, str]:
    """The characters by the nearest whole logarithm of how much commoner they are there than in a text, -5 to 5."""
    total, count = sum(inside.values()), sum(there.values())
    found: dict[str, str] = {}
    for char in chars:
        if "一" <= char <= "鿿":
            ratio = (there[char] + 1) / count / ((inside[char] + _SEEN) / total)
            kind = str(max(-5, min(5, round(math.log(ratio)))))
            found[kind] = found.get(kind, "") + char
    return dict(sorted(found.items(), key=lambda item: int(item[0])))


def _table_of(name: str, classes: Mapping[str, str]) -> str:
    """The source of a table of classes, traditional characters beside the simplified."""
    convert = OpenCC("s2tw").convert
    lines = [f"{name}: Final = {{"]
    for kind, chars in classes.items():
        both = chars + "".join(new for new, old in zip(convert(chars), chars, strict=True) if new != old)
        parts = "\n".join(f'        "{part}"' for part in textwrap.wrap(both, 80))
        lines.append(f'    "{kind}": (\n{parts}\n    ),')
    return "\n".join([*lines, "}", "", ""])
