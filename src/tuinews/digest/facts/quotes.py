"""Who said what: direct speech between quotation marks, and reported speech behind `某某说，`.

A quote is believed when a verb of speech joins it to a person, to somebody named by a role (发言人) or to an
organisation. What papers, meetings and figures "say" (文章认为, 会议指出, 数据显示) has no speaker and is left out.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from tuinews.digest.facts.lexicon import (
    BARE_SPEECH,
    BEFORE_SPEECH,
    FEELINGS,
    NEVER_ORGANISATION,
    NOUN_LIKE,
    NOUN_PHRASE,
    ORGANISATION_ENDS,
    PHRASE_JOINTS,
    ROLE_ENDS,
    SHORT_ENDS,
    SPEECH,
    TITLE_ENDS,
)
from tuinews.digest.facts.reading import Reading
from tuinews.digest.model import Mention, Quote
from tuinews.edition import Span

LONGEST_SUBJECT = 90
"""Characters before a verb of speech in which its speaker is looked for."""

FAR, CLOSE = 30, 9
"""Characters between a speaker and a verb of speech, and a verb that may be a noun."""

RECENT = 4
"""Quotes before this one that it may overlap."""

SHORTEST = 6
"""Characters of the shortest thing said that is worth showing."""

_STOPS = "。！？!?\n"
_AFTER_VERB = re.compile(r"(?:道|到|了|过|[\u4e00-\u9fff]{0,8}?记者|媒体|大家|民警|警方|法官|他们?|她们?|时)*")
_OTHER = re.compile(r"(?:对|向|同|与|跟|和|给|为|据|由|被)$")
_TOWARDS = re.compile("[^，。；]{0,8}?(?:对|向|同|与|跟)")
_AGAIN = re.compile(
    "，(?:但|不过|并|而|同时)?(?:他|她)?(?:还|也|同时|又|则|并)*(?:强调|表示|指出|说|认为|呼吁|称)[，：]"
)
_PRONOUN = re.compile(r"(?:^|[，；：”。！？\n])(?:但|而|同时|此外|不过|对此|随后|接着|最后)?[，]?(?:他|她)(?!们)")
_LEAD_IN = re.compile(
    r"^(?:据|援引|对此|同时|此外|不过|但是?|而且?|另外|随后|当天|当日|日前|近日|此前|其中|如今|目前|，|、|；|“|”|\s)+"
)


_Named = tuple[int, int, str]
"""A person's place in a block (start and end in characters) and name."""


@dataclass(frozen=True, slots=True)
class _Speaker:
    name: str
    title: str
    end: int


def quotes(readings: list[Reading], people: Sequence[Mention]) -> tuple[Quote, ...]:
    """The quotes of an article in the order of the text, given its people."""
    where: dict[int, list[_Named]] = {}
    for person in people:
        for block, (start, end) in person.places:
            where.setdefault(block, []).append((start, end, person.name))
    found: list[Quote] = []
    last = _Speaker("", "", 0)
    for reading in readings:
        named = sorted(where.get(reading.block, ()))
        said, last = _in_block(reading, named, last)
        found += said
    return tuple(found)


def _in_block(reading: Reading, named: list[_Named], last: _Speaker) -> tuple[list[Quote], _Speaker]:
    taken: list[tuple[Span, _Speaker]] = []
    for index, word in enumerate(reading.words):
        verb = reading.starts[index]
        if (
            word not in SPEECH
            or reading.quoted(verb)
            or any(start <= verb < end for (start, end), _ in taken[-RECENT:])
        ):
            continue
        after = _AFTER_VERB.match(reading.text, verb + len(word))
        spans = _said(reading, verb, after.end() if after else verb + len(word), word)
        if not spans:
            continue
        speaker = _speaker(reading, verb, named, last)
        if speaker is None:
            last = _Speaker("", "", 0)  # somebody else spoke: 他 is them from now on
            continue
        joined = _opens(reading, spans) or reading.text[verb - 1 : verb] == "，"
        near = CLOSE if word in NOUN_LIKE and not joined else FAR
        if verb - speaker.end > near:
            continue
        last = speaker
        taken += [(span, speaker) for span in spans if not any(_overlap(span, other) for other, _ in taken[-RECENT:])]
    quotes = [
        Quote(reading.text[start:end], speaker.name, speaker.title, reading.block, ((start, end),))
        for (start, end), speaker in sorted(taken, key=lambda pair: pair[0])
    ]
    return quotes, last


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _said(reading: Reading, verb: int, after: int, word: str) -> list[Span]:
    """What a verb of speech is about: the quotation that ends before its subject, and what follows it."""
    text = reading.text
    spans = []
    before = _quotation_before(reading, verb)
    if before:
        spans.append(before)
    mark = text[after : after + 1]
    if mark in ("：", ":", "，", ","):
        start = after + 1
        while text[start : start + 1].isspace():
            start += 1
        spans += _content(reading, start, direct=mark in ("：", ":") or text[start : start + 1] == "“")
    elif mark == "“":
        spans += _quoted_after(reading, after)
    elif word in BARE_SPEECH and not before and not text.startswith(FEELINGS, after):
        spans += _content(reading, after, direct=False)
    return [span for span in spans if span[1] - span[0] >= SHORTEST]


def _quotation_before(reading: Reading, verb: int) -> Span | None:
    """The quotation whose closing mark the clause of the verb begins with, when it is a sentence."""
    place = bisect_left(reading.quotations, (verb, 0)) - 1
    if place < 0:
        return None
    start, end = reading.quotations[place]
    between = reading.text[end + 1 : verb]
    if len(between) > LONGEST_SUBJECT or re.search(rf"[{_STOPS}；：]", between) or "，" in between.lstrip("，"):
        return None
    whole = reading.text[end - 1 : end] in ("。", "，", "！", "？", "…", "；") or between[:1] == "，"
    return (start, end) if whole and end - start >= SHORTEST else None


def _quoted_after(reading: Reading, mark: int) -> list[Span]:
    place = bisect_left(reading.quotations, (mark + 1, 0))
    return [span for span in reading.quotations[place : place + 1] if span[0] == mark + 1]


def _content(reading: Reading, start: int, *, direct: bool) -> list[Span]:
    """From `start` to the end of the sentence, or of the quotation that stands there."""
    text = reading.text
    if direct and text[start : start + 1] == "“":
        quoted = _quoted_after(reading, start)
        if quoted:
            return quoted
    end = start
    while end < len(text) and (text[end] not in _STOPS or reading.quoted(end)):
        end += 1
    again = _AGAIN.search(text, start, end)
    if again and not reading.quoted(again.start()):
        end = again.start()
    if text[start : start + 1] == "“":
        inner = _quoted_after(reading, start)
        if inner and inner[0][1] >= end - 1:
            return inner
    return [(start, end)] if end > start else []


def _speaker(reading: Reading, verb: int, named: list[_Named], last: _Speaker) -> _Speaker | None:
    """Who the subject of the verb is: a person, a role, an organisation; or the last speaker for 他 and 她."""
    begin = _subject_start(reading, verb)
    clause = max(reading.text.rfind("，", begin, verb), begin - 1) + 1
    for start in dict.fromkeys((clause, begin)):
        inside = [name for name in named if start <= name[0] and name[1] <= verb and not reading.quoted(name[0])]
        acting = [name for name in inside if not _OTHER.search(reading.text, max(0, name[0] - 1), name[0])]
        if acting or (inside and start == begin):
            first, end, name = _acting(reading, acting or inside, verb)
            others = [other[1] for other in named if begin <= other[0] and other[1] <= first]
            return _Speaker(name, _title(reading, max([begin, *others]), first), end)
        if start == clause:
            role = _role(reading, start, verb)
            if role:
                return role
    if _PRONOUN.search(reading.text[max(0, begin - 1) : verb]):
        return _meant(reading, named, begin, last, clause)
    return None


def _meant(reading: Reading, named: list[_Named], begin: int, last: _Speaker, place: int) -> _Speaker | None:
    """Who 他 or 她 is: whom the sentence before names first, else the last speaker."""
    start = max(begin - 1, 0)
    while start > 0 and reading.text[start - 1] not in _STOPS:
        start -= 1
    before = [name for name in named if start <= name[0] and name[1] <= begin and not reading.quoted(name[0])]
    if before:
        return _Speaker(before[0][2], _title(reading, start, before[0][0]), place)
    return _Speaker(last.name, last.title, place) if last.name else None


def _opens(reading: Reading, spans: list[Span]) -> bool:
    """Whether a colon leads to what is said."""
    return any(reading.text[max(0, start - 2) : start].rstrip("“ ").endswith(("：", ":")) for start, _ in spans)


def _acting(reading: Reading, named: list[_Named], verb: int) -> _Named:
    """Which of the people before a verb speaks: the last, unless they are only spoken to or of."""
    while len(named) > 1:
        (_, before, _), (start, end, _) = named[-2:]
        if verb - end <= 12 and not _TOWARDS.match(reading.text, before, start):
            break
        named = named[:-1]
    return named[-1]


def _subject_start(reading: Reading, verb: int) -> int:
    """Where the sentence of the verb begins, the last quotation before it left out."""
    text = reading.text
    start = verb
    while start > 0 and text[start - 1] not in _STOPS + "；" and verb - start < LONGEST_SUBJECT:
        start -= 1
    said = _quotation_before(reading, verb)
    return max(start, said[1] + 1) if said else start


def _title(reading: Reading, begin: int, name: int) -> str:
    """What a person is called by before the name: the nouns that lead up to it, when they end as titles do."""
    return _nouns_before(reading, begin, name, TITLE_ENDS)


def _nouns_before(reading: Reading, begin: int, stop: int, ends: frozenset[str]) -> str:
    index = reading.word_at(stop - 1) if stop > begin else -1
    first = stop
    while index >= 0 and reading.starts[index] >= begin and stop - first < 32:
        word, speech = reading.words[index], reading.speech[index]
        if speech not in NOUN_PHRASE and word not in PHRASE_JOINTS:
            break
        first = reading.starts[index]
        index -= 1
    phrase = _LEAD_IN.sub("", reading.text[first:stop]).strip("、，与和及 ")
    phrase = re.sub(r"^(?:\d+|[一二三四五六七八九十]+)[日月年时分名位个](?:[上下]午|晚)?", "", phrase)
    return phrase if phrase and phrase[-1] in ends else ""


_ANY_END = frozenset(end[-1] for end in (*ROLE_ENDS, *ORGANISATION_ENDS, "们"))


def _role(reading: Reading, begin: int, verb: int) -> _Speaker | None:
    """Somebody named by a role or an organisation right before the verb, adverbs and dates between them."""
    index = reading.word_at(verb) - 1
    while (
        index >= 0
        and reading.starts[index] >= begin
        and (reading.speech[index] in ("d", "m", "t", "ad", "zg", "c") or reading.words[index] in BEFORE_SPEECH)
    ):
        index -= 1
    if index < 0 or reading.starts[index] < begin:
        return None  # nothing but adverbs and dates
    stop = reading.starts[index] + len(reading.words[index])
    phrase = _nouns_before(reading, begin, stop, _ANY_END)
    return _Speaker(phrase, "", stop) if _names_somebody(phrase) else _opening_role(reading, begin, verb)


def _opening_role(reading: Reading, begin: int, verb: int) -> _Speaker | None:
    """Somebody named by a role at the head of the clause, something they did before they spoke following."""
    index, end = reading.word_at(begin), begin
    while index < len(reading.words) and reading.speech[index] in ("r", "m", "q", "mq", "x"):
        end = begin = reading.starts[index] + len(reading.words[index])
        index += 1
    found: _Speaker | None = None
    while index < len(reading.words) and end < verb:
        word, speech = reading.words[index], reading.speech[index]
        if speech not in NOUN_PHRASE and word not in PHRASE_JOINTS:
            break
        end = reading.starts[index] + len(word)
        phrase = _LEAD_IN.sub("", reading.text[begin:end])
        if end < verb and _names_somebody(phrase):
            found = _Speaker(phrase, "", end)
        index += 1
    return found if found and "的" not in reading.text[found.end : verb] else None


def _names_somebody(phrase: str) -> bool:
    """Whether a run of nouns ends as a role or an organisation does and is no common word."""
    if phrase[-1:] in SHORT_ENDS and (len(phrase) < 3 or phrase in NEVER_ORGANISATION):
        return False
    return phrase.removesuffix("们").endswith((*ROLE_ENDS, *ORGANISATION_ENDS))
