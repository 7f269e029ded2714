"""What may be left out of a sentence without anybody missing it: always a whole span, never a word put in.

Knows datelines, the names of those who reported, the phrases that say where news came from, connectives
before a comma, and asides in brackets; knows nothing of which sentence is worth keeping.
"""

from __future__ import annotations

import re

from tuinews.edition import Span

# Characters that must be left, or nothing is taken away.
LEAST = 6

_NOT_CURRENT = "(?![影视力动子商池站信网脑话台量价梯器厂能])"
_DATELINE = re.compile(
    rf"(?:[（(][^）)]{{1,24}}[）)])?\s*[^，。：；“”]{{0,26}}?\d{{1,2}}日(?:综合|专|外)?电{_NOT_CURRENT}\s*"
    r"|[^，。：；“”\s]{0,10}(?:讯|快讯)(?:\s+|(?=[（(])|[：:，])\s*"
    r"|[^，。：；“”]{2,16}日(?:国际)?(?:消息|报道)(?:[：:，]|\s)\s*"
)
_BRACKETED = re.compile(r"[（(][^（）()]{0,60}[）)]\s*")
_SOURCE = re.compile(
    r"(?:据(?:悉|了解|介绍|报道|透露|统计|称|此间媒体报道|不完全统计)"
    r"|据[^，。“”]{2,30}?(?:报道|消息|电|介绍|透露|统计)"
    r"|(?:[^，。“”]{0,12}[日天午]，?)?(?:本报|本网)?记者[^，。“”]{0,40}?(?:获悉|了解到|了解|得知))[，：,]\s*"
)
_VAGUE_TIME = re.compile(r"(?:近日|日前|连日来|近期|最近|目前|当前|如今|当天|当日)[，,]\s*")
_CONNECTIVE = re.compile(
    r"(?:此外|另外|同时|与此同时|值得一提的是|值得注意的是|需要注意的是|然而|不过|但是|但|因此|所以|总之|总的来说|当然"
    r"|事实上|其实|具体来说|具体而言|例如|比如|首先|其次|再次|最后|一方面|另一方面|换句话说|也就是说|毫无疑问|显然|可以说"
    r"|对此|为此|其中|而且|并且|接下来|综上所述|简单来说|简而言之|由此可见|于是|那么|幸运的是|不幸的是|有趣的是)[，,：:]\s*"
)
_HEADS = (_BRACKETED, _SOURCE, _CONNECTIVE, _VAGUE_TIME)
# A bracket of ASCII that holds no Chinese is likelier code than an aside; within 《》 it is part of a title.
_ASIDE = re.compile(
    r"《[^》]{0,80}》"
    r"|\s?(?:（[^（）()]{1,60}）|\([^（）()]{0,30}[\u4e00-\u9fff][^（）()]{0,60}[）)])"
    r"|(?<=，)(?:据(?:悉|了解|介绍|报道|统计)|(?:本报|本网)?记者[^，。“”]{0,30}(?:获悉|了解到|得知))，"
)
_MAY_HAVE_ASIDE = re.compile(r"[（(]|，据|，[本记]")
# How a sentence must open for any of the heads to be worth trying.
_MAY_HAVE_HEAD = re.compile(
    r"[（(据近日连最目当如此另同与值需然不但因所总事其具例比首再一换也毫显可对为而并接综简由于那幸有]|.{0,12}记者"
)
_MAY_HAVE_DATELINE = re.compile(r".{0,30}(?:日(?:综合|专|外|国际)?(?:电|消息|报道)|讯)")


def trim(text: str, start: int, end: int) -> tuple[Span, ...]:
    """What is kept of the sentence from `start` to `end` of a block's text: one span or more, in order."""
    first = _after_heads(text, start, end)
    if end - first < LEAST:
        first = start
    spans = list(_without_asides(text, first, end))
    if sum(there - here for here, there in spans) < LEAST:
        return ((start, end),)
    return tuple(spans)


def has_dateline(text: str, start: int) -> bool:
    """Whether the sentence that begins at `start` opens with a dateline."""
    return _MAY_HAVE_DATELINE.match(text, start) is not None and _DATELINE.match(text, start) is not None


def joined(text: str, spans: tuple[Span, ...]) -> str:
    """The text of the spans."""
    return "".join([text[start:end] for start, end in spans])


def _after_heads(text: str, start: int, end: int) -> int:
    """Where the sentence begins once everything has gone that only leads up to it."""
    if _MAY_HAVE_DATELINE.match(text, start, end) and (found := _DATELINE.match(text, start, end)):
        start = found.end()
    while _MAY_HAVE_HEAD.match(text, start, end):
        found = next((found for head in _HEADS if (found := head.match(text, start, end))), None)
        if found is None:
            break
        start = found.end()
    return start


def _without_asides(text: str, start: int, end: int) -> list[Span]:
    if not _MAY_HAVE_ASIDE.search(text, start, end):
        return [(start, end)]
    kept, here = [], start
    for aside in _ASIDE.finditer(text, start, end):
        if text[aside.start()] == "《":
            continue
        if aside.start() > here:
            kept.append((here, aside.start()))
        here = aside.end()
    if here < end:
        kept.append((here, end))
    return kept
