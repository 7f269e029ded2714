"""Figures: a number with its unit, what it counts, and the year that the sentence gives it.

Dates, times, orders (第三), identifiers and the `一` of `一个` are no figures. `what` is a piece of the text:
the noun after a measure word (300名 *工人*), else what stands before the number (*总产值* 达20亿元).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from tuinews.digest.facts.lexicon import LEADING, MEASURES, UNITS, VAGUE_UNITS
from tuinews.digest.facts.reading import Reading
from tuinews.digest.model import Figure
from tuinews.edition import Span

_PLAIN = r"\d+(?:[,，]\d{3})*(?:\.\d+)?"
_RANGE = rf"{_PLAIN}(?:[%％](?:[-—–~～至到]+{_PLAIN}(?=[%％]))|[-—–~～至到]+{_PLAIN})?"
_LAPSE = r"\d+分\d{1,2}秒(?:\d{1,2})?|\d+秒\d{2}"
_SCALE = "[多余来几]?[十百千]?[万亿]{0,2}[多余]?"
_SPELT = "[一二两三四五六七八九十百千万亿〇零]*[十百千万亿][一二两三四五六七八九十百千万亿〇零]*[多余]?"
_YEAR = re.compile(r"(?<!\d)[12]\d{3}年(?:度)?|(?:今|去|前|上|明)年")
_CLAUSE = re.compile(r"[，。；！？：:;,!?“”（）()\n]")
_NOUNS = ("n", "vn", "j", "b", "a", "eng", "l", "nz", "ns", "nt", "v")
_MOVES = frozenset("涨跌升降增减")
_LONGEST_WHAT = 12
_LONGEST_SENTENCE = 300


@cache
def _pattern() -> re.Pattern[str]:
    units = "|".join(map(re.escape, sorted(dict.fromkeys(UNITS), key=len, reverse=True)))
    return re.compile(
        rf"(?<![\d.A-Za-z第№\-—:：])(?P<number>{_LAPSE}|{_RANGE}{_SCALE}|百分之{_PLAIN}|百分之[一二三四五六七八九十百点零]+"
        rf"|(?<=[近约超逾过达上共]){_SPELT}|(?:[二三四五六七八九][十百千万亿]|一[百千万亿]){_SCALE}|[百千万]余|[一二三四五六七八九](?=成(?![立为功员就长本果都交绩熟分套型品][^，。]?)))"
        rf"(?P<unit>(?:{units})?)"
    )


def figures(readings: list[Reading]) -> tuple[Figure, ...]:
    """The figures of an article, in the order of the text."""
    return tuple(figure for reading in readings for figure in _figures(reading))


def _figures(reading: Reading) -> list[Figure]:
    found = []
    for match in _pattern().finditer(reading.text):
        start, end = match.span()
        if _in_date(reading, start, end) or not _believed(reading, match):
            continue
        number, unit = match["number"], match["unit"]
        found.append(
            Figure(
                number,
                unit,
                _what(reading, (start, end), unit),
                _year(reading.text, start),
                reading.block,
                ((start, end),),
            )
        )
    return found


def _in_date(reading: Reading, start: int, end: int) -> bool:
    last = bisect_left(reading.dates, (end, 0)) - 1
    return last >= 0 and start < reading.dates[last][1]


def _believed(reading: Reading, match: re.Match[str]) -> bool:
    number, unit, after = match["number"], match["unit"], reading.text[match.end() : match.end() + 1]
    if after.isascii() and after.isalpha():
        return False
    if unit == "分" and reading.text[: match.start()].endswith(("时", "点")):  # a time of day
        return False
    if number.startswith("百分之"):
        return True
    if "秒" in number:
        return True
    if not unit:
        return number[-1] in "万亿" and len(number) > 1
    if unit in VAGUE_UNITS and number.isdecimal() and len(number) < 3:
        return False
    if unit == "年" and re.fullmatch(r"[12]\d{3}|\d{2}", number) and after not in "来间以内的，。的后前多":
        return False
    if (unit, after) in (("个", "月"), ("年", "代")):
        return False
    return not (number.isdecimal() and len(number) > 4 and unit in VAGUE_UNITS)


def _year(text: str, start: int) -> str | None:
    """The nearest year before the figure in its sentence."""
    floor = max(0, start - _LONGEST_SENTENCE)
    sentence = max(floor, *(text.rfind(mark, floor, start) + 1 for mark in "。！？\n"))
    years = _YEAR.findall(text, sentence, start)
    return years[-1] if years else None


def _what(reading: Reading, span: Span, unit: str) -> str:
    after = _after(reading, span[1]) if unit in MEASURES or not unit else ""
    what = after or _before(reading, span[0])
    return what if len(what) > 1 or what in _MOVES else ""


def _after(reading: Reading, end: int) -> str:
    """The noun that a measure word leads to."""
    first = reading.word_at(end) if end < len(reading.text) else len(reading.words)
    if first < len(reading.words) and reading.starts[first] < end:
        first += 1
    last, stop = first, end
    for index in range(first, min(first + 5, len(reading.words))):
        word, speech = reading.words[index], reading.speech[index]
        if not speech.startswith(_NOUNS) or (speech == "v" and index > first) or stop + len(word) - end > _LONGEST_WHAT:
            break
        stop += len(word)
        if speech[0] == "n" or speech in ("vn", "j", "eng", "l"):
            last = stop
    return reading.text[end:last] if last > end else ""


def _before(reading: Reading, start: int) -> str:
    """What stands before the number in its clause, without the words that only lead to it."""
    index = reading.word_at(start)
    if reading.starts[index] >= start:
        index -= 1
    while index >= 0 and (reading.words[index] in LEADING or reading.speech[index] in ("d", "m", "ul", "zg")):
        index -= 1
    if index < 0:
        return ""
    stop = reading.starts[index] + len(reading.words[index])
    begin = stop
    while index >= 0 and stop - reading.starts[index] <= _LONGEST_WHAT:
        word, speech = reading.words[index], reading.speech[index]
        if _CLAUSE.match(word) or not (speech.startswith(_NOUNS) or word == "的" or speech in ("nr", "vn", "f", "s")):
            break
        begin = reading.starts[index]
        index -= 1
    return reading.text[begin : min(stop, start)].removeprefix("的")
