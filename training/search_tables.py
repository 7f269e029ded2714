"""Make the tables that the search folds and reads characters by: `python -m training.search_tables`.

`simplified.txt` is two lines of as many characters, traditional and simplified, from OpenCC (Apache-2.0);
`pinyin.txt` is a line for each syllable without its tone, then the characters that may be read so, from
pypinyin (MIT). Characters that the search never sees, because it folds them, are left out of the latter.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path

import opencc
from pypinyin.pinyin_dict import pinyin_dict

DATA = Path(__file__).parent.parent / "src" / "tuinews" / "search" / "data"
HANZI = [chr(code) for first, last in ((0x3400, 0x4DBF), (0x4E00, 0x9FFF)) for code in range(first, last + 1)]
_TONES = {"\u0300", "\u0301", "\u0304", "\u030c"}


def simplified() -> dict[str, str]:
    """Each character that has another, simplified form, and that form."""
    convert = opencc.OpenCC("t2s").convert
    pairs = ((char, convert(char)) for char in HANZI)
    return {char: plain for char, plain in pairs if plain != char and len(plain) == 1}


def plain_syllable(reading: str) -> str:
    """A syllable without its tone, `ü` written `v` as one types it."""
    letters = "".join(mark for mark in unicodedata.normalize("NFD", reading) if mark not in _TONES)
    return unicodedata.normalize("NFC", letters).replace("ü", "v").replace("ê", "e")


def syllables(folded: dict[str, str]) -> dict[str, str]:
    """The characters that may be read as each syllable, in the order of their code points."""
    found: dict[str, list[str]] = {}
    for char in HANZI:
        if char in folded:
            continue
        readings = {plain_syllable(reading) for reading in pinyin_dict.get(ord(char), "").split(",")}
        for reading in sorted(readings):
            if reading.isascii() and reading.isalpha():
                found.setdefault(reading, []).append(char)
    return {reading: "".join(found[reading]) for reading in sorted(found)}


def main() -> None:
    """Write both tables."""
    folded = simplified()
    DATA.mkdir(exist_ok=True)
    pairs = f"{''.join(folded)}\n{''.join(folded.values())}\n"
    (DATA / "simplified.txt").write_text(pairs, encoding="utf-8")
    table = syllables(folded)
    lines = (f"{reading} {chars}\n" for reading, chars in table.items())
    (DATA / "pinyin.txt").write_text("".join(lines), encoding="utf-8")
    print(f"{len(folded)} simplified characters, {len(table)} syllables, {sum(map(len, table.values()))} readings")


if __name__ == "__main__":
    main()
