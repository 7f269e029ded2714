"""People: Chinese names by surname, tag and company, foreign names by their dots and their transliteration.

A string that looks like a name is believed when enough speaks for it: the tagger, a title before it, a verb of
speech or a form of address behind it, a list it stands in. Once believed it is found wherever it stands. Who made
the page (记者, 编辑 …) is left out, and so is 某 (胡某).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tuinews.digest.facts.company import apart, company, may_be_foreign, stands_alone
from tuinews.digest.facts.lexicon import (
    AFTER_NAMES,
    COMPOUND,
    COUNTRIES,
    KNOWN_PLACES,
    NOT_PEOPLE,
    NOT_TITLES,
    SPEECH,
    SURNAMES,
    TITLE_ENDS,
    TRANSLITERATION,
    UNLIKELY_SURNAMES,
)
from tuinews.digest.facts.mentions import Place, gather
from tuinews.digest.facts.reading import Reading
from tuinews.digest.model import Mention
from tuinews.digest.words import idf, is_word

ENOUGH = 2
"""How much must speak for a name."""

RARE_NAME = 9.3
"""The rarity (IDF) from which a dictionary word of three letters with a surname in front is a name by itself."""

_NOUN_ENDS = frozenset("人书者性化度量率会赛权力车线机器品物感族雨业具松科基夫图馨亭山")
_HAN = "\u4e00-\u9fff"
_LETTERS = "".join(sorted(TRANSLITERATION))
_DOTTED = re.compile(rf"[{_LETTERS}]{{1,8}}(?:[·•・‧][{_LETTERS}]{{1,8}})+|[{_LETTERS}]{{2,6}}-[{_LETTERS}]{{2,6}}")
_FIRST_LETTERS = SURNAMES | TRANSLITERATION | {name[0] for name in COMPOUND}
_NOBODY = AFTER_NAMES | COUNTRIES | KNOWN_PLACES | NOT_PEOPLE
_DOT = re.compile(r"[·•・‧-]")
_ROUTE = re.compile("铁路|公路|高速|高铁|航线|航班|线|段|一线|地区|两地")
_LIST = re.compile(rf"[{_HAN}·]{{2,6}}(?:、[{_HAN}·]{{2,12}})+")
_TAIL = frozenset("以则摄说在和与为对就也同等是将又还已从向把被让给称于并曾均都而及")
_NEVER_LAST = frozenset("某县市区镇乡村队方总氏省路街湖岛港站社网局部委院校厂店馆周桥峡楼寺庙郡边")
_NEVER_BEFORE_SPEECH = frozenset("均和同为与对向把被让给于并")
_PRESS = re.compile("(?:" + "|".join(sorted(NOT_TITLES)) + rf")[：:\s]*([{_HAN}、 \u3000]{{2,40}})")


def people(readings: list[Reading]) -> tuple[Mention, ...]:
    """The people of an article, each under the fullest name that it prints."""
    weights: dict[str, int] = {}
    for reading in readings:
        for name, weight in _seen(reading):
            weights[name] = max(weight, weights.get(name, 0))
    makers = {name for reading in readings for name in _makers(reading.text)}
    believed = {name for name, weight in weights.items() if weight >= ENOUGH}
    for reading in readings:
        believed |= _listed(reading, believed)
    believed -= makers
    same = _aliases(believed, "\n".join(reading.text for reading in readings))
    return gather(_places(readings, believed | same.keys()), same)


def _seen(reading: Reading) -> Iterator[tuple[str, int]]:
    """What looks like a name in a block, and how much speaks for it there."""
    for match in _DOTTED.finditer(reading.text):
        start = match.start()
        held = reading.word_at(start)
        if reading.starts[held] < start and is_word(reading.words[held]):
            start = reading.starts[held] + len(reading.words[held])
        name = reading.text[start : match.end()].removesuffix("于")
        if len(name) > 3 and _DOT.search(name, 1) and not _ROUTE.match(reading.text, match.end()):
            yield name, ENOUGH
    index = 0
    while index < len(reading.words):
        if reading.words[index][0] not in _FIRST_LETTERS:
            index += 1
            continue
        name, used = _chinese(reading, index)
        weight = _weigh(reading, index, used, name) if name else 0
        other, took = _foreign(reading, index)
        if other and (weight < ENOUGH or took > used) and _weigh_foreign(reading, index, took) >= ENOUGH:
            name, used, weight = other, took, ENOUGH
        if name:
            yield name, weight
        index += max(1, used if weight >= ENOUGH else 1)


def _chinese(reading: Reading, index: int) -> tuple[str, int]:
    """A Chinese name that begins at a word, and how many words it takes up."""
    word, speech = reading.words[index], reading.speech[index]
    size = 2 if word[:2] in COMPOUND else 1
    if (size == 1 and word[0] not in SURNAMES) or word in _NOBODY or _in_title_marks(reading, index):
        return "", 0
    following = reading.words[index + 1 : index + 3]
    if len(word) == size + 1 and following and _torn(reading, index, following[0]):
        return word + following[0], 2
    odd = not word.isascii() and word.isalpha() and not is_word(word)
    unknown = odd and (speech == "x" or company(reading, index, index + 1) >= 2)
    if (speech.startswith("nr") or unknown) and size < len(word) <= size + 2:
        trimmed = word[:-1] if len(word) == size + 2 and _trails(word, following) else word
        unfit = trimmed[-1] in _NEVER_LAST or trimmed[1:] == "家"
        return ("", 0) if unfit else (trimmed, 1)
    if len(word) != size or not following:
        return "", 0
    if len(following) == 2 and all(map(_given, following)):
        return word + "".join(following), 3
    if len(following[0]) <= 2 and all(map(_given, following[0])) and reading.speech[index + 1][0] not in "upcm":
        return word + following[0], 2
    return "", 0


def _trails(word: str, following: list[str]) -> bool:
    """Whether the last letter of what the tagger took for a name is no part of it: 何远则, but 何远均 before 说."""
    if word[-1] not in _TAIL or is_word(word):
        return False
    return not (word[-1] in _NEVER_BEFORE_SPEECH and following and following[0] in SPEECH)


def _torn(reading: Reading, index: int, letter: str) -> bool:
    """Whether the letter after a name of two belongs to it: between a title and a verb of speech, or after 张家."""
    beside = company(reading, index, index + 2)
    if beside >= 4:
        return _given(letter) or letter in _NEVER_BEFORE_SPEECH
    return beside >= 2 and reading.words[index][-1] == "家" and _given(letter)


def _given(letter: str) -> bool:
    return len(letter) == 1 and "\u4e00" <= letter <= "\u9fff" and letter not in _TAIL and letter not in _NEVER_LAST


def _in_title_marks(reading: Reading, index: int) -> bool:
    """Whether the word is a title's (《…》), or a name given to something else (台风“…”)."""
    if index == 0 or reading.words[index - 1] not in "《〈“":
        return False
    after = reading.starts[index] + len(reading.words[index])
    return reading.words[index - 1] != "“" or reading.text[after : after + 1] == "”"


def _weigh(reading: Reading, index: int, used: int, name: str) -> int:
    """How much speaks for a Chinese name at its place."""
    speech = reading.speech[index]
    beside = company(reading, index, index + used)
    if used > 1:
        named = reading.speech[index + 1].startswith("nr") and speech.startswith("nr") and len(name) == 3
        alone = stands_alone(reading, index, index + used) and name[0] not in UNLIKELY_SURNAMES
        return ENOUGH if named or beside >= 4 or (beside >= 2 and alone) else 0
    if not is_word(name) or speech == "nrfg":
        own = 2 if len(name) > 2 or speech == "nrfg" else 1
        if not beside and not apart(reading, index, index + used):
            own -= 1
        own -= may_be_foreign(name)
        return own + beside - 2 * (name[0] in UNLIKELY_SURNAMES) - (speech == "nrt")
    if name[0] in UNLIKELY_SURNAMES or name[-1] in _NOUN_ENDS:
        return beside - 2
    rare = idf(name) > RARE_NAME
    if len(name) > 2:
        alone = rare and apart(reading, index, index + used) and not may_be_foreign(name)
        return max(beside, ENOUGH if alone else 0)
    return beside if rare else beside - 1


def _foreign(reading: Reading, index: int) -> tuple[str, int]:
    """A run of words of transliteration, and how many words it is."""
    name, used = "", 0
    while index + used < len(reading.words) and len(name) < 9:
        word = reading.words[index + used]
        if not TRANSLITERATION.issuperset(word):
            break
        name += word
        used += 1
    tags = reading.speech[index : index + used]
    odd = any(tag.startswith("nr") for tag in tags) or not all(map(is_word, reading.words[index : index + used]))
    fit = 2 <= len(name) <= 8 and odd and name not in _NOBODY
    return (name, used) if fit and not _in_title_marks(reading, index) else ("", 0)


def _weigh_foreign(reading: Reading, index: int, used: int) -> int:
    """What speaks for a foreign name: a title before it or speech behind it (总统 behind it may be a country's)."""
    after = index + used
    titled = company(reading, index, len(reading.words)) >= 2
    speaks = after < len(reading.words) and reading.words[after] in SPEECH and reading.words[after] != "道"
    return ENOUGH if titled or speaks else 0


def _listed(reading: Reading, believed: set[str]) -> set[str]:
    """The names in lists that have a believed name."""
    found: set[str] = set()
    names = tuple(sorted(believed))
    for match in _LIST.finditer(reading.text):
        items = match.group().split("、")
        known = believed.intersection(items[1:-1])
        if not (known or items[0].endswith(names) or items[-1].startswith(names)):
            continue
        found.update(item for item in items[1:-1] if _like_a_name(item))
        found.update(_cut_at_words(reading, match.end() - len(items[-1]), items[-1]))
        first = next((items[0][-size:] for size in (3, 2) if _like_a_name(items[0][-size:])), "")
        if first and (items[0] == first or items[0][: -len(first)][-1] in TITLE_ENDS):
            found.add(first)
    return found


def _like_a_name(item: str) -> bool:
    if item[:2] in COMPOUND:
        return len(item) in (3, 4)
    return len(item) in (2, 3) and item[0] in SURNAMES and item[-1] not in _NEVER_LAST | _TAIL


def _cut_at_words(reading: Reading, place: int, item: str) -> Iterator[str]:
    """The name that the last item of a list begins with, when a word ends with it."""
    for size in (3, 2):
        if len(item) >= size and _like_a_name(item[:size]):
            end = place + size
            if end == len(reading.text) or reading.starts[reading.word_at(end)] == end:
                yield item[:size]
                return


def _makers(text: str) -> Iterator[str]:
    """The names that stand behind 记者 and the like, and those listed after them."""
    for match in _PRESS.finditer(text):
        for item in re.split("、|[ \u3000]{2,}", match[1]):
            name = re.sub("[ \u3000]", "", item)
            yield from (name[:size] for size in (2, 3, 4))


def _aliases(names: set[str], text: str) -> dict[str, str]:
    """For each short form of a believed name the full one: a part of a dotted name; a name that was cut too short."""
    same: dict[str, str] = {}
    for name in sorted(names, key=lambda one: (-len(one), one)):
        parts = _DOT.split(name)
        if len(parts) > 1:
            same.update({part: name for part in parts if len(part) > 1 and part not in same})
        for short in (name[:2], name[:3]):
            if short != name and short in names and len(parts) == 1 and text.count(short) == text.count(name):
                same[short] = name
    return same


def _places(readings: list[Reading], names: set[str]) -> Iterator[tuple[str, Place]]:
    if not names:
        return
    pattern = re.compile("|".join(map(re.escape, sorted(names, key=lambda name: (-len(name), name)))))
    for reading in readings:
        for match in pattern.finditer(reading.text):
            yield match.group(), (reading.block, match.span())
