"""Where a sentence stands, how long it is, and how it is worded. Knows a few cue words of Chinese prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import log

from tuinews.digest.tokens import Tokens

_CLAUSE = re.compile(r"[，。；：]")

_FROM = (
    frozenset({"本文", "本篇", "本次", "本期", "这篇", "以下", "下面", "在本"}),
    frozenset({"我们", "我将", "我在", "我想", "咱们", "让我"}),
    frozenset({"如果", "当你", "你可", "你将", "您可", "在你"}),
    frozenset(
        {
            "这个",
            "这些",
            "这种",
            "这样",
            "这是",
            "这一",
            "那么",
            "那些",
            "他们",
            "她们",
            "它们",
            "他的",
            "它的",
            "该公",
            "其中",
            "此外",
            "但是",
            "而且",
            "不过",
            "然而",
            "因此",
        }
    ),
    frozenset({"近日", "日前", "连日", "近年", "目前", "当前", "昨天", "今天", "当天", "截至", "今年", "去年"}),
)
_HAS = (
    frozenset({"本文", "本篇", "教程", "指南", "系列", "介绍", "分享", "探讨", "讲述", "解读", "浅谈", "详解", "演示"}),
    frozenset({"如何", "怎样", "怎么", "为什", "什么"}),
    frozenset({"表示", "指出", "强调", "认为", "透露", "说道", "坦言"}),
    frozenset(
        {
            "举行",
            "召开",
            "发布",
            "宣布",
            "启动",
            "公布",
            "印发",
            "会见",
            "出席",
            "开幕",
            "闭幕",
            "揭晓",
            "通过",
            "签署",
            "抵达",
            "举办",
            "开通",
            "完成",
            "达成",
            "成立",
            "获得",
        }
    ),
    frozenset({"是一"}),
)
_WE = frozenset("我咱")
_YOU = frozenset("你您")
_BRACKETS_OF_CODE = re.compile(r"https?:|www\.|[{}=<>$\\]")
_PHOTO = re.compile(r"摄[。）)]?$|供图|图为|图片")
_CLOSED = frozenset("。！？!?…”’）)；")


def places(paragraphs: list[int]) -> Iterator[tuple[float, ...]]:
    """Of each sentence the features from `first` to `last`."""
    count, end = len(paragraphs), paragraphs[-1]
    for i, at in enumerate(paragraphs):
        opens = i == 0 or paragraphs[i - 1] != at
        closes = i + 1 == count or paragraphs[i + 1] != at
        yield (
            i == 0, i == 1, i == 2, log(1 + i), 1 / (1 + i), i / count,
            at == 0, at == 1, 1 / (1 + at), log(1 + at),
            opens, closes, opens and closes, at == end, i + 1 == count,
        )  # fmt: skip


def lengths(sentences: list[str], tokens: Tokens) -> Iterator[tuple[float, ...]]:
    """Of each sentence the features from `len_log` to `commas`, and room for `len_log_max`."""
    for sentence, chars in zip(sentences, tokens.chars, strict=True):
        size = len(chars)
        clause = _CLAUSE.search(sentence)
        yield (
            log(1 + size),
            min(size, 120) / 50,
            max(0, 20 - size) / 20,
            max(0, size - 40) / 40,
            max(0, size - 80) / 40,
            min(60, clause.start() if clause else len(sentence)) / 30,
            min(6, sentence.count("，") + sentence.count("；")) / 3,
            0.0,
        )


def wordings(sentences: list[str], tokens: Tokens) -> Iterator[tuple[float, ...]]:
    """Of each sentence the features from `from_about` to `ends_open`."""
    every = zip(sentences, tokens.chars, tokens.kinds, tokens.pairs, tokens.latin, strict=True)
    for sentence, chars, kinds, pairs, latin in every:
        opening = "".join(chars[:2])
        size = len(chars) or 1
        end = sentence[-1:]
        yield (
            *[opening in cues for cues in _FROM],
            sentence[:1] in '“‘"「',
            *[not pairs.isdisjoint(cues) for cues in _HAS],
            not kinds.isdisjoint(_WE),
            not kinds.isdisjoint(_YOU),
            "《" in sentence,
            "“" in sentence,
            "：" in sentence,
            min(4, sum(1 for token in latin if token[0].isdigit())) / 2,
            "%" in sentence or "亿" in kinds or "万" in kinds,
            min(5, sentence.count("、")) / 3,
            len(latin) / size,
            _BRACKETS_OF_CODE.search(sentence) is not None,
            _PHOTO.search(sentence) is not None,
            end in "？?",
            end in "！!",
            end in "：:",
            end not in _CLOSED,
        )
