"""What a line says about itself: its set phrase, and how it begins and ends.

Knows single lines of text, simplified and traditional; knows nothing of where a line stands. A mark is
evidence and no verdict: the model weighs it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Final

from tuinews.parsing.phrases import PHRASES

_SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段钱汤尹黎易常武乔贺赖龚文"
    "洪欧殷施陶翟安颜倪严牛温芦季俞章鲁葛伍申尤毕聂丛焦向柳邢岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕"
    "張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許傅呂蘇盧蔣賈葉閻鍾譚鄒陸顧龍錢湯賴龔歐嚴溫蘆魯畢聶叢齊莊塗時關費紀項陽衛單寧閔強華車邊饒"
)
_SIGNED = re.compile(
    r"(?:[报報][导導道]|[电電]|[采採][写寫]|整理|采访|記者[^，。]{2,8}|记者[^，。]{2,12}|[（(]完|供稿|摘[编編]|作者[^，。]{2,24})[）)]$"
)
_DATED = re.compile(r"[。」』）！？]1\d{6}$")
_ABROAD = re.compile(r"^[\u4e00-\u9fff]{1,8}(?:[·•][\u4e00-\u9fff]{1,8}){1,3}$")
_NAME = re.compile(r"^[\u4e00-\u9fff·]{1,4}(?:[ 、\u3000][\u4e00-\u9fff·]{1,4}){0,5}$")
_LONGEST_MARKED = 64
_LONGEST_MENU = 24
_LONGEST_FOREIGN = 16
_SHORT: Final = frozenset(["web", "editors"])

STOPS: Final = frozenset("。！？!?…")
CLOSERS: Final = frozenset("”’」』）)】》〉]〕\"'")
_ENDINGS: Final = {
    **dict.fromkeys("。！？!?…", "."),
    **dict.fromkeys("；;", ";"),
    **dict.fromkeys("，、,·", ","),
    **dict.fromkeys("：:", ":"),
    **dict.fromkeys("—-－~～", "-"),
    **dict.fromkeys("”’」』\"'", "q"),
    **dict.fromkeys("）)】》〉]〕", ")"),
    **dict.fromkeys("“‘「『（(【《〈[〔", "("),
}
_BEGINNINGS: Final = {
    **dict.fromkeys('“‘「『"', "q"),
    **dict.fromkeys("（(【《〈[〔［", "("),
    **dict.fromkeys("，、。；：？！”’」』）)】》〉]〕…,.;:%％", ","),
    **dict.fromkeys("—－", "-"),
    **dict.fromkeys("▲△▼●■◆◇○★☆□◎↑↓▶►·•", "*"),
}


def _signs(place: str) -> dict[str, int]:
    """For each character at a place, the phrases (as bits) of which it is a sign there."""
    signs: dict[str, int] = {}
    for number, phrase in enumerate(PHRASES):
        for char in getattr(phrase, place):
            signs[char] = signs.get(char, 0) | 1 << number
    return signs


_ANYWHERE: Final = _signs("anywhere")
_FIRST: Final = _signs("first")
_LAST: Final = _signs("last")
_signs_in: Final = re.compile(f"[{re.escape(''.join(sorted(_ANYWHERE)))}]").findall
_MENUS: Final = sum(1 << number for number, phrase in enumerate(PHRASES) if phrase.mark in _SHORT)


@cache
def _search(number: int) -> Callable[[str], re.Match[str] | None]:
    """The search for a phrase, made when it is first needed."""
    return re.compile(PHRASES[number].pattern).search


def mark(text: str) -> str:
    """The mark of a line's text, "" for none; of a long line only its beginning and end are looked at."""
    if len(text) > _LONGEST_MARKED:
        text = text[: _LONGEST_MARKED // 2] + text[-_LONGEST_MARKED // 2 :]
    signs = _FIRST.get(text[0], 0) | _LAST.get(text[-1], 0)
    for char in set(_signs_in(text)):
        signs |= _ANYWHERE[char]
    if signs & _MENUS and (len(text) > _LONGEST_MENU or "，" in text or "。" in text):
        signs &= ~_MENUS
    while signs:
        number = (signs & -signs).bit_length() - 1
        if _search(number)(text):
            return PHRASES[number].mark
        signs &= signs - 1
    return "name" if _name(text) else ""


def _name(text: str) -> bool:
    """Whether a line is nothing but people's names."""
    if len(text) <= _LONGEST_FOREIGN and _ABROAD.match(text):
        return True
    return len(text) <= _LONGEST_MENU and text[0] in _SURNAMES and bool(_NAME.match(text)) and _names(text)


def _names(text: str) -> bool:
    """Whether every word could be a Chinese name (a two-character name is often spaced out)."""
    words = re.split("[ 、\u3000]", text)
    if len(words) == 2 and len(words[0]) == len(words[1]) == 1:
        return True
    return len(words[0]) in (2, 3, 4) and all(len(word) <= 4 for word in words) and (len(words) > 1 or len(text) <= 3)


def ending(text: str) -> str:
    """The kind of a line's end.

    "." full stop (closing quotes after it count in), ";" "," ":" "-", "s" a signature in brackets or an agency's date
    of seven figures, "q" a quote or ")" a bracket closed with no stop before it, "(" opened, "x" Latin or a digit, "c"
    another character.
    """
    last = text[-1]
    if last in CLOSERS:
        if last in "）)" and _SIGNED.search(text, max(0, len(text) - 44)):
            return "s"
        inner = text.rstrip("”’」』）)】》〉]〕\"'")
        if inner and inner[-1] in STOPS:
            return "."
    if last.isdecimal() and _DATED.search(text):
        return "s"
    return _ENDINGS.get(last) or ("x" if last < "\u0300" else "c")


def beginning(text: str) -> str:
    """The kind of a line's start.

    "q" "(" opened, "," a mark no line should begin with, "-" "*" of that kind, "d" digit, "x" Latin, "c" another.
    """
    first = text[0]
    kind = _BEGINNINGS.get(first)
    if kind:
        return kind
    if first < "\u0300":
        return "d" if first.isdigit() else "x"
    return "c"


def balance(text: str) -> str:
    """Whether a quote or bracket is left open ("<"), closed that was not opened (">"), or neither ("")."""
    opened = text.count("“") + text.count("「") + text.count("（") + text.count("《")
    closed = text.count("”") + text.count("」") + text.count("）") + text.count("》")
    if opened == closed:
        return ""
    return "<" if opened > closed else ">"
