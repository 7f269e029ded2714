"""How characters are read: syllables without tones, all readings of each.

Knows a table of simplified characters (made by `python -m training.search_tables`), loaded when first asked
for; knows nothing of texts. `ü` is `v`.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate
from pathlib import Path

_ALIASES = {"lve": ("lue",), "nve": ("nue",), "lv": ("lyu",), "nv": ("nyu",)}
_RETROFLEX = ("zh", "ch", "sh")


@lru_cache(maxsize=1)
def syllables() -> dict[str, str]:
    """The characters that may be read as each syllable."""
    text = (Path(__file__).parent / "data" / "pinyin.txt").read_text(encoding="utf-8")
    table = dict(line.split(" ") for line in text.splitlines())
    for syllable, aliases in _ALIASES.items():
        for alias in aliases:
            table[alias] = table.get(alias, "") + table[syllable]
    return table


@lru_cache(maxsize=1)
def initials() -> dict[str, str]:
    """The characters that may begin with each initial: a letter, or `zh`, `ch`, `sh`."""
    found: dict[str, set[str]] = {}
    for syllable, chars in syllables().items():
        found.setdefault(syllable[0], set()).update(chars)
        if syllable[:2] in _RETROFLEX:
            found.setdefault(syllable[:2], set()).update(chars)
    return {initial: "".join(sorted(chars)) for initial, chars in found.items()}


@lru_cache(maxsize=1)
def _laid_out() -> tuple[str, list[int], list[str]]:
    """All characters, those of one syllable after those of another; where each syllable's begin; the syllables."""
    table = syllables()
    starts = [0, *accumulate(map(len, table.values()))]
    return "".join(table.values()), starts[:-1], list(table)


@lru_cache(maxsize=1 << 13)
def readings(char: str) -> tuple[str, ...]:
    """The syllables that a folded character may be read as; none where it is not a Chinese one."""
    # looked for, not looked up: a table by character would be 4 MB, and a paper has a thousand of them
    chars, starts, names = _laid_out()
    found = []
    place = chars.find(char)
    while place >= 0:
        found.append(names[bisect_right(starts, place) - 1])
        place = chars.find(char, place + 1)
    return tuple(found)


@lru_cache(maxsize=256)
def beginning_with(letters: str) -> str:
    """The characters with a reading that begins with the letters."""
    return "".join(
        sorted({char for syllable, chars in syllables().items() if syllable.startswith(letters) for char in chars})
    )
