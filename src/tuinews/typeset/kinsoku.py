"""Which characters may not begin or end a line, and which must stay together.

Knows the rules for Chinese of GB/T 15834-2011 (§5.1: marks of punctuation and the ends of a line) and of the
Unicode line breaking algorithm (UAX #14) for what stands between; knows nothing of widths.
"""

from __future__ import annotations

import re
import unicodedata

NO_BEGIN = frozenset(
    "，。、；：？！）》〉」』】〕〗〙〛］｝”’〞｡､｣…—‥·・‧﹒々〻ー～〜‐‑–％‰‱℃℉°′″／"
    ",.;:?!)]}%'\"-/|\u00a0\u2060\ufeff\u200d\ufe0e\ufe0f"
    "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ"
    "\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
)
"""Characters that no line begins with."""

NO_END = frozenset("（《〈「『【〔〖〘〚［｛“‘〝｢([{'\"$￥¥£￡€＄№§／\u00a0\u2060\u200d")
"""Characters that no line ends with."""

HANGING = frozenset("，。、；：？！）》〉」』】〕］｝”’,.;:?!)]}")
"""Characters that may stand in the margin, beyond the line's end."""

SPACES = " \t\u2002\u2003\u2009\u200b\u3000"
"""White space at which a line may end; at a line's end it is not shown."""

_DIGIT = "0-9０-９"
_LETTER = r"A-Za-zＡ-Ｚａ-ｚ\u00aa-\u1cff\u1e00-\u1fff"
_SCALE = "[多余]?(?:万亿|千万|百万|十万|[万亿千百])?[多余]?"
_UNITS = (
    "平方公里|平方千米|平方米|立方米|公里|千米|海里|毫米|厘米|分米|纳米|微米|公斤|千克|毫克|公顷|千瓦时|千瓦|兆瓦|毫升|分钟|小时|秒钟|"
    "个百分点|百分点|摄氏度|美元|欧元|日元|港元|英镑|人次|人民币|周年|年代|年度|月份|世纪|"
    "[年月日号时点分秒天周岁元角米吨克斤升亩度倍成次届级层楼路版篇期项起个位名人件条家户只台辆架艘座所处种类批套张页册部门本场间栋株棵头匹]"
)
_MEASURE = re.compile(
    rf"第?[{_DIGIT}]+(?:[.,:：/．，～~–-][{_DIGIT}]+)*{_SCALE}(?:{_UNITS})?|[…‥]{{2,6}}|—{{2,4}}|－{{2}}"
)
_LATIN = rf"[!-~{_LETTER}{_DIGIT}×÷±¥£]+"
_WORD = re.compile(rf"{_LATIN}(?:[’‐‑]{_LATIN})*")


def glued(text: str) -> frozenset[int]:
    """The places inside numbers with their units, Latin words, dashes and ellipses: a line ends at none of them.

    A place is the offset of the character that would begin the next line.
    """
    places: set[int] = set()
    for atoms in (_WORD, _MEASURE):
        for atom in atoms.finditer(text):
            places.update(range(atom.start() + 1, atom.end()))
    return frozenset(places)


def may_break(text: str, place: int, apart: frozenset[int]) -> bool:
    """Whether a line may end before the character at `place` (from 1 on); `apart` are the glued places."""
    following = text[place]
    if following in NO_BEGIN or place in apart or following in SPACES:
        return False
    if not "\u3041" <= following <= "\uabff" and unicodedata.category(following)[0] == "M":
        return False
    before = place - 1
    while before > 0 and text[before] in SPACES:
        before -= 1
    return text[before] not in NO_END
