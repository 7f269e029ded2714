"""Set phrases: what a paper puts between quotation marks to coin it, and its slogans that count (“五个转变”).

A short quotation without a sentence in it is a coinage; one that somebody is said to have said is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tuinews.digest.facts.mentions import Place, gather
from tuinews.digest.facts.reading import Reading
from tuinews.digest.model import Mention

LONGEST = 10
"""Characters of the longest coinage; a slogan that counts may have twice as many."""

_COUNTED = re.compile(
    r"(?:[一二三四五六七八九十百千两双多\d]+[个大项条类]?[\u4e00-\u9fff]+)(?:[、，+＋][一二三四五六七八九十百千两双多\d]*[个大项条类]?[\u4e00-\u9fff]+)*"
)
_COINED = re.compile(r"[\u4e00-\u9fffA-Za-z0-9+＋·\-—/、]+")
_SPOKEN = re.compile(r"[：:]$|(?:说|道|问|答|喊|称|写道|表示|指出|强调|认为)[，,：:]?$")


def set_phrases(readings: list[Reading]) -> tuple[Mention, ...]:
    """The set phrases of an article, without their quotation marks."""
    return gather(hit for reading in readings for hit in _coined(reading))


def _coined(reading: Reading) -> Iterator[tuple[str, Place]]:
    for start, end in reading.quotations:
        phrase = reading.text[start:end]
        if _SPOKEN.search(reading.text, max(0, start - 4), start - 1) or phrase.isdecimal():
            continue
        counted = len(phrase) <= 2 * LONGEST and _COUNTED.fullmatch(phrase)
        if counted or (2 <= len(phrase) <= LONGEST and _COINED.fullmatch(phrase)):
            yield phrase, (reading.block, (start, end))
