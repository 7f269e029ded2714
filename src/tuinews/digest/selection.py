"""The order in which scored sentences are taken: best first, nothing twice, nothing that hangs in the air.

Knows which openings refer to the sentence before, and when two sentences say the same; knows no features.
"""

from __future__ import annotations

import re

# Sentences that share this much of their character pairs (cosine) say the same.
SAME = 0.45
# The first few stand alone; after them, a sentence may lean on the one before it.
ALONE = 3
# How many sentences are taken with such care; what follows is in the order of the scores.
CAREFUL = 16

_DANGLING = re.compile(
    r"[“‘\"]?(?:但(?!丁)|而(?!立)|并(?!购|非|州|网)|且(?!末)|则|却|也(?!门|许)|还(?!原|款)|又|这|那(?!曲|不勒|达慕)|他(?!山|汀|克)"
    r"|她|它|该|其(?!美)|此(?!起)|对此|为此|与此|从而|因此|因而|所以|不过|然而|于是|可是|否则|同时|另外|另一|另据|上述|前者|后者"
    r"|随后|之后|接着|接下来|同样|相反|反之|例如|比如|如此|除此|以上|首先|其次|再次|最后|总之)"
)
# `这篇文章`, `这个系列` and their like mean the text itself, not the sentence before.
_SELF = re.compile(r"[这该此](?:一|份|篇|个|次|本|套)?(?:文章|教程|指南|系列|文档|报告|博客|报道|简单|分步)")

_CREDIT = re.compile(r"摄[。）)]?$|供图|传真|图片来源|^(?:记者|文|编辑|责编|图)[/／：: ]")
# Characters.
_CREDIT_LENGTH = 30
_SAYS_NOTHING = 7


def dangles(sentence: str) -> bool:
    """Whether the sentence opens with a connective or a pronoun whose sense lies in the sentence before."""
    return _DANGLING.match(sentence) is not None and _SELF.match(sentence) is None


def is_credit(sentence: str) -> bool:
    """Whether it only says who took a picture, or is too short to say anything."""
    return len(sentence) <= _CREDIT_LENGTH and (len(sentence) < _SAYS_NOTHING or _CREDIT.search(sentence) is not None)


def best_first(
    scores: list[float], sizes: list[int], shared: list[set[str]], dangling: list[bool], follows: list[bool]
) -> list[int]:
    """Indices of sentences, best first.

    A sentence that dangles comes only after ALONE others and the one before it, where it `follows` one in its
    paragraph; one that says what a better one has said comes after all the others. `sizes` are the numbers
    of their character pairs, `shared` those pairs that stand in several sentences. All the lists have the
    same length.
    """
    ranked = sorted(range(len(scores)), key=lambda i: (-scores[i], i))
    taken: list[int] = []
    later: list[int] = []

    def says_nothing_new(i: int) -> bool:
        return any(_same(len(shared[i] & shared[j]), sizes[i], sizes[j]) for j in taken)

    for i in ranked:
        if len(taken) < ALONE and not dangling[i] and not says_nothing_new(i):
            taken.append(i)
        else:
            later.append(i)
    waiting = []
    for i in later:
        leans = dangling[i] and not (follows[i] and i - 1 in taken)
        if leans or (len(taken) < CAREFUL and says_nothing_new(i)):
            waiting.append(i)
        else:
            taken.append(i)
    return taken + sorted(waiting, key=dangling.__getitem__)


def _same(common: int, size: int, other: int) -> bool:
    """Whether two sentences say the same, by their pairs in common."""
    return common * common > SAME * SAME * size * other
