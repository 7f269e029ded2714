"""How characters are read: syllables without tones, all readings of each.

Knows a table of simplified characters (made by `python -m training.search_tables`), loaded when first asked
for; knows nothing of texts. `ü` is `v`.
"""

from __future__ import annotations

from functools import lru_cache
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
def _readings() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for syllable, chars in syllables().items():
        for char in chars:
            found[char] = (*found.get(char, ()), syllable)
    return found


def readings(char: str) -> tuple[str, ...]:
    """The syllables that a folded character may be read as; none where it is not a Chinese one."""
    return _readings().get(char, ())


@lru_cache(maxsize=256)
def beginning_with(letters: str) -> str:
    """The characters with a reading that begins with the letters."""
    return "".join(
        sorted({char for syllable, chars in syllables().items() if syllable.startswith(letters) for char in chars})
    )
