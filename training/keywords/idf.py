"""`python -m training.keywords.idf`: shrink jieba's IDF table to `src/tuinews/digest/idf.bin`.

Words as rare as `words.RARE` are left out (they are what a word not found counts as). What is kept: the
CRC-32 of each word, sorted, four bytes little-endian, then the IDF of each in units of `words.STEP`, a byte.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from struct import pack
from zlib import crc32

from tuinews.digest.words import RARE, STEP

TABLE = Path(__file__).parents[2] / "src/tuinews/digest/idf.bin"


def shrink(text: str) -> bytes:
    """The bytes of the table for jieba's text of it (`word idf` a line); the commoner of two with one CRC wins."""
    steps: dict[int, int] = {}
    for line in text.splitlines():
        word, value = line.rsplit(" ", 1)
        if float(value) < RARE:
            key = crc32(word.encode())
            steps[key] = min(round(float(value) / STEP), steps.get(key, 255))
    keys = sorted(steps)
    return pack(f"<{len(keys)}I", *keys) + bytes(steps[key] for key in keys)


def main() -> None:
    """Write the table."""
    spec = find_spec("jieba")
    if spec is None or spec.origin is None:
        raise SystemExit("jieba is not installed")
    data = shrink((Path(spec.origin).parent / "analyse/idf.txt").read_text(encoding="utf-8"))
    TABLE.write_bytes(data)
    print(f"{TABLE.name}: {len(data) // 5} words, {len(data)} bytes")


if __name__ == "__main__":
    main()
