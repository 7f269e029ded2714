"""What a line says about itself: its set phrase, and how it begins and ends.

Knows single lines of text, simplified and traditional; knows nothing of where a line stands. A mark is
evidence and no verdict: the model weighs it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Final

from tuinews.parsing.habits import GIVEN, SURNAMES
from tuinews.parsing.phrases import PHRASES

_SIGNED = re.compile(
    r"(?:[报報][导導道]|[电電]|[采採][写寫]|整理|采访|記者[^，。]{2,8}|记者[^，。]{2,12}|[（(]完|供稿|摘[编編]|作者[^，。]{2,24})[）)]$"
)
_DATED = re.compile(r"[。」』）！？]1\d{6}$")
_ABROAD = re.compile(r"^[\u4e00-\u9fff]{1,8}(?:[·•][\u4e00-\u9fff]{1,8}){1,3}$")
_MENU = re.compile(r"^(?:[^\s，。！？：；|｜]{1,8}[\s|｜]+){6,}[^\s，。！？：；|｜]{1,8}$")
_MENU_LINKS = 6
_NAME = re.compile(r"^[\u4e00-\u9fff·]{1,4}(?:[ 、\u3000][\u4e00-\u9fff·]{1,4}){0,5}$")
_LIKE_A_NAME, _PERHAPS = 2, -3
"""Powers of e by which a word's characters must be commoner in names than in a text, to be a name and perhaps one."""
_LONGEST_MARKED = 64
_LONGEST_MENU = 24
_LONGEST_FOREIGN = 16
_SHORT: Final = frozenset(["web", "editors"])

STOPS: Final = frozenset("。！？!?…")
ENDED: Final = frozenset(".!")
"""The kinds of ends that a sentence has."""
CLOSERS: Final = frozenset("”’」』）)】》〉]〕\"'")
_ENDINGS: Final = {
    **dict.fromkeys("。…", "."),
    **dict.fromkeys("！？!?", "!"),
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
        if _MENU.match(text):
            return "web"
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
    if text.count(" ") + text.count("|") >= _MENU_LINKS and _MENU.match(text):
        return "web"
    return _name(text)


def _name(text: str) -> str:
    """The mark of a line that is nothing but people's names: "name", "namely" where it may as well be words, or ""."""
    if len(text) <= _LONGEST_FOREIGN and _ABROAD.match(text):
        return "name"
    if len(text) > _LONGEST_MENU or text[0] not in SURNAMES or not _NAME.match(text):
        return ""
    words = re.split("[ 、\u3000]", text)
    if len(words) == 2 and len(words[0]) == len(words[1]) == 1:
        return "name"  # a name of two characters is often spaced out
    if len(words[0]) == 1 or any(len(word) > 4 for word in words) or (len(words) == 1 and len(text) > 3):
        return ""
    like = 0 if len(words[0]) > 3 else _likeness(words[0])
    return "name" if like >= _LIKE_A_NAME else "namely" if like >= _PERHAPS else ""


def _likeness(word: str) -> int:
    """How much commoner in names a word's characters are: a line of two or three may be a headline's end."""
    return SURNAMES[word[0]] + sum([GIVEN.get(char, 0) for char in word[1:]])


def ending(text: str) -> str:
    """The kind of a line's end.

    "." full stop (or any stop within closing quotes), "!" what a question or a cry ends with, ";" "," ":" "-", "s" a
    signature in brackets or an agency's date of seven figures, "q" a quote or ")" a bracket closed with no stop before
    it, "(" opened, "x" Latin or a digit, "c" another character.
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
