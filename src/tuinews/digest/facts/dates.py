"""Dates and times as they are printed: 2024年7月18日, 去年底, 上世纪90年代, 18日上午, 上午9时30分."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tuinews.digest.facts.mentions import gather
from tuinews.digest.model import Mention
from tuinews.edition import Span

if TYPE_CHECKING:
    from tuinews.digest.facts.reading import Reading

_DIGITS = "〇零一二三四五六七八九十0-9０-９"
_HALF = "(?:上|下)半年|年?(?:初|底|末|中)|(?:上|中|下)旬|第?[一二三四]季度"
_PART = "凌晨|清晨|早晨|上午|中午|下午|傍晚|晚间|晚上|深夜|早上|夜间|晚"
_CLOCK = rf"[{_DIGITS}]{{1,3}}(?:时|点)(?:[{_DIGITS}]{{1,3}}分|半|整|许)?|\d{{1,2}}[:：]\d{{2}}(?:[:：]\d{{2}})?"
_DAY = rf"[{_DIGITS}]{{1,3}}月(?:[{_DIGITS}]{{1,3}}[日号]|份|{_HALF})?"

DATE = re.compile(
    rf"(?=[{_DIGITS}公上本下世今去明前同次当农昨星周凌清早中傍晚深夜])"
    rf"(?:(?:公元前?)?(?:[12]\d{{3}}|[一二][{_DIGITS}]{{3}})(?:年代|年(?:度)?(?:{_DAY}|{_HALF})?|[-—–~至到][12]\d{{3}}年)"
    rf"|(?:上|本|下|20|19|18)?世纪[{_DIGITS}]{{0,2}}(?:0?年代)?(?:初|末|中期)?"
    rf"|(?:今年|去年|明年|前年|上年|同年|次年|当年)(?:以来|{_DAY}|{_HALF})?"
    rf"|(?<![\d.])(?:农历)?{_DAY}|(?<![\d.第])[0-3]?\d日(?!元|均|内)|[0-3]?\d日(?=起|至)"
    rf"|(?:昨|今|明|当|前)(?:天|日|晚)|(?:本|上|下)(?:周|月)(?:[一二三四五六日末])?|(?:星期|周)[一二三四五六日末])"
    rf"(?:(?:{_PART})(?:{_CLOCK})?|{_CLOCK})?|(?:{_PART})(?:{_CLOCK})|\d{{1,2}}[:：]\d{{2}}(?![\d:：])"
)
_TOO_BARE = frozenset(("世纪", "当日", "当天", "当晚", "当年", "本月"))


def date_spans(text: str) -> list[Span]:
    """Where dates and times stand in a text."""
    return [match.span() for match in DATE.finditer(text)]


def dates(readings: list[Reading]) -> tuple[Mention, ...]:
    """The dates of an article; the ones that point at nothing by themselves (当日) are left out."""
    return gather(
        (reading.text[start:end], (reading.block, (start, end)))
        for reading in readings
        for start, end in reading.dates
        if reading.text[start:end] not in _TOO_BARE
    )
