"""What a list shows for an article for which the paper printed no headline, and what kind of article it is.

Knows finished text; makes nothing up: a made title is the beginning of the text, cut where the sense allows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tuinews.edition import ArticleKind, Block

_LONGEST = 24
_SHORTEST = 6
_DATELINE = re.compile(
    r"^[（(【〔［]?[^，。；：！？]{0,30}?(?:日\s?[^，。；：]{0,6}[电電讯訊]|[消訊讯][息]?|[报報][导導道])[）)】〕］]?\s*"
    r"(?:[（(][^（）()]{1,40}[）)])?[：:]?\s*"
)
_CLAUSE = re.compile(r"[，。；：！？!?—…]")
_SOFT = re.compile(r"[、 的和与及]")
_OPENING = "“‘「『《（("
_NOTICE = re.compile(r"公告|启事|啟事|通知$|讣告|訃告|声明$|聲明$|更正|招聘")
_BRIEF = 220
_QUESTIONS = 2


def made_title(text: str) -> str:
    """A title of at most 24 characters made from a text: its first clause without the dateline.

    A longer clause is cut at a softer place, or shortened with an ellipsis.
    """
    body = _DATELINE.sub("", text, count=1).strip() or text.strip()
    end = 0
    for found in _CLAUSE.finditer(body):
        end = found.start() + (found.group() in "！？!?")
        if end >= _SHORTEST:
            break
    else:
        end = len(body)
    clause = body[:end].strip() or body[:_LONGEST]
    if len(clause) <= _LONGEST:
        return _whole(clause, body)
    soft = [found.start() for found in _SOFT.finditer(clause, _SHORTEST, _LONGEST)]
    return clause[: soft[-1] if soft and soft[-1] >= _LONGEST // 2 else _LONGEST - 1].rstrip() + "…"


def _whole(clause: str, body: str) -> str:
    """The clause with the bracket that it opens closed; a quotation without its marks."""
    for opened, closed in ("“”", "「」", "《》", "（）"):
        if clause.count(opened) <= clause.count(closed):
            continue
        at = body.find(closed, len(clause))
        near = 0 <= at < _LONGEST
        if not clause.startswith(opened) or opened == "《":
            return body[: at + 1] if near else clause
        return (body[1:at].rstrip("。，；") if near else clause[1:]) or clause
    return clause


def kind_of(headline: str, blocks: Sequence[Block]) -> ArticleKind:
    """What kind of article a headline and its blocks are."""
    kinds = [block.kind for block in blocks]
    if not kinds:
        return "other"
    if all(kind in ("caption", "credit") for kind in kinds):
        return "caption"
    if kinds.count("question") >= _QUESTIONS and "answer" in kinds:
        return "qa"
    if _NOTICE.search(headline):
        return "notice"
    length = sum(len(block.text) for block in blocks if block.kind not in ("caption", "credit"))
    return "brief" if length <= _BRIEF else "news"
