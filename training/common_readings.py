"""Learn which readings of a character are common, for the initials that the library's index keeps.

`python -m training.common_readings` writes src/tuinews/library/readings.txt. The words of jieba's dictionary
(MIT licence, Sun Junyi) are read by pypinyin (MIT licence), which knows phrases; a reading that makes up less
than `LEAST` of a character's occurrences is left out. The index would otherwise keep seven tokens for ten.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from importlib.util import find_spec
from pathlib import Path

from tuinews.search.pinyin import readings

LEAST = 0.03
"""Share of a character's occurrences below which a reading is rare."""

TARGET = Path(__file__).parent.parent / "src" / "tuinews" / "library" / "readings.txt"


def dictionary() -> list[tuple[str, int]]:
    """The words of jieba's dictionary and their frequencies."""
    spec = find_spec("jieba")
    if spec is None or spec.origin is None:
        raise SystemExit("jieba is not installed")
    lines = (Path(spec.origin).parent / "dict.txt").read_text(encoding="utf-8").splitlines()
    return [(word, int(frequency)) for word, frequency, *_tag in (line.split(" ") for line in lines)]


def counted(words: list[tuple[str, int]]) -> dict[str, Counter[str]]:
    """How often each character is read in each way."""
    from pypinyin import lazy_pinyin

    found: dict[str, Counter[str]] = defaultdict(Counter)
    for word, frequency in words:
        said = lazy_pinyin(word, v_to_u=False)
        if len(said) == len(word):
            for char, sound in zip(word, said, strict=True):
                found[char][sound] += frequency + 1
    return found


def common(char: str, counts: Counter[str]) -> list[str]:
    """The common readings of a character, most common first, in the spelling of `tuinews.search`."""
    known, whole = readings(char), sum(counts.values())
    return [sound for sound, count in counts.most_common() if sound in known and count >= LEAST * whole]


def main() -> None:
    """Write the table: a line for each character that has a rare reading."""
    lines = []
    for char, counts in sorted(counted(dictionary()).items()):
        kept = common(char, counts)
        if kept and set(kept) != set(readings(char)):
            lines.append(" ".join([char, *kept]))
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} characters, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
