"""Organisations and places.

An organisation is a run of nouns from a proper name to an ending such as 委员会 or 公司, or what the tagger
calls one; a bare 公司 or 政府 is none. A place is what the tagger calls one, outside the names of organisations.
"""

from __future__ import annotations

from collections.abc import Iterator

from tuinews.digest.facts.lexicon import (
    BEFORE_PLACES,
    BODY_PHRASE,
    COUNTRIES,
    KNOWN_PLACES,
    NEVER_ORGANISATION,
    NEVER_ORGANISATION_ENDS,
    NO_ORGANISATION,
    NOT_PLACES,
    ORGANISATION_ENDS,
    PLACE_ENDS,
    PRESS,
    PROPER,
)
from tuinews.digest.facts.mentions import Place, gather
from tuinews.digest.facts.reading import Reading
from tuinews.digest.model import Mention
from tuinews.edition import Span

LONGEST = 20
"""Characters of the longest organisation."""

_ENDS = frozenset("会院社部局厅委办处厂行校所馆台协军")


def organisations(readings: list[Reading]) -> tuple[Mention, ...]:
    """The organisations of an article; a shorter name for one counts as an alias of the fullest."""
    hits = [
        (reading.text[start:end], (reading.block, (start, end)))
        for reading in readings
        for start, end in organisation_spans(reading)
    ]
    return gather(hits, _same({name for name, _ in hits}))


def organisation_spans(reading: Reading) -> list[Span]:
    """Where organisations stand in a block, left to right, none over another."""
    found: list[Span] = []
    for index in range(len(reading.words)):
        if _ends_one(reading, index):
            span = _whole(reading, index)
            if span and found and found[-1][1] > span[0]:
                found.pop()
            if span:
                found.append(span)
    return found


def _ends_one(reading: Reading, index: int) -> bool:
    word, speech = reading.words[index], reading.speech[index]
    if len(word) < 2 or speech[0] not in "njl" or word in NEVER_ORGANISATION or word in PRESS:
        return False
    if word.endswith(NEVER_ORGANISATION_ENDS):
        return False
    if speech == "nt":
        return word[-1] in _ENDS or word.endswith(ORGANISATION_ENDS) or word in ("联合国", "党中央", "中共中央")
    return word.endswith(ORGANISATION_ENDS)


def _whole(reading: Reading, last: int) -> Span | None:
    """From the first proper name of the run of nouns before an ending to the ending."""
    end = reading.starts[last] + len(reading.words[last])
    first = proper = last
    while first >= 0 and end - reading.starts[first] <= LONGEST and reading.speech[first] in BODY_PHRASE:
        if reading.speech[first] in PROPER and len(reading.words[first]) > 1:
            proper = first
        first -= 1
    word = reading.words[last]
    if proper == last and (word in NO_ORGANISATION or reading.speech[last] not in ("nt", "nz") or len(word) < 3):
        return None
    return reading.starts[proper], end


def _same(names: set[str]) -> dict[str, str]:
    same: dict[str, str] = {}
    longest = sorted(names, key=lambda name: (-len(name), name))
    for name in longest:
        for full in longest:
            if len(full) > len(name) and full not in same and name[-1] == full[-1] and _shortens(name, full):
                same[name] = full
                break
    return same


def _shortens(short: str, full: str) -> bool:
    """Whether the short name's letters stand in the full one in their order, with its beginning or its end."""
    letters = iter(full)
    return all(letter in letters for letter in short) and (full.endswith(short) or full[:2] == short[:2])


def places(readings: list[Reading]) -> tuple[Mention, ...]:
    """The places of an article; 甲省 and 甲 are one."""
    hits = [hit for reading in readings for hit in _places(reading)]
    names = {name for name, _ in hits}
    same = {
        name[:-1]: name for name in sorted(names) if name[-1] in PLACE_ENDS and len(name) > 2 and name[:-1] in names
    }
    return gather(hits, same)


def _places(reading: Reading) -> Iterator[tuple[str, Place]]:
    taken = {place for start, end in organisation_spans(reading) for place in range(start, end)}
    for index, (word, speech) in enumerate(zip(reading.words, reading.speech, strict=True)):
        start = reading.starts[index]
        if len(word) < 2 or word in NOT_PLACES or start in taken:
            continue
        following = reading.words[index + 1] if index + 1 < len(reading.words) else ""
        suffixed = following in PLACE_ENDS and following != "" and word[-1] not in PLACE_ENDS
        if word in KNOWN_PLACES or word in COUNTRIES or (speech == "ns" and (suffixed or _placed(reading, index))):
            end = start + len(word) + suffixed
            yield reading.text[start:end], (reading.block, (start, end))


def _placed(reading: Reading, index: int) -> bool:
    """Whether a word tagged as a place is one: by its ending, by the word before it, or beside another place."""
    word = reading.words[index]
    if word[-1] in PLACE_ENDS:
        kind = word.endswith("城市") and len(word) > len("运城市")  # 宜居城市 is a kind of town, not one
        return (len(word) > 2 and not kind) or word in KNOWN_PLACES
    before = reading.words[index - 1] if index else ""
    return before in BEFORE_PLACES or before in KNOWN_PLACES or (len(before) > 2 and before[-1] in PLACE_ENDS)
