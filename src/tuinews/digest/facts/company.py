"""What stands beside a name, and whether that speaks for it.

Knows words and their neighbours; not which of them are taken for names.
"""

from __future__ import annotations

from tuinews.digest.facts.lexicon import (
    AFTER_NAMES,
    COMMON_SURNAMES,
    ORGANISATION_ENDS,
    SPEECH,
    TITLE_ENDS,
    TITLES,
    TRANSLITERATION,
)
from tuinews.digest.facts.reading import Reading

_CARRIES_ON = tuple("山村镇县路桥河湖岛乡寨湾峰岭沟’")


def company(reading: Reading, index: int, after: int) -> int:
    """What stands beside a name: titles before it, forms of address or verbs of speech behind it."""
    words, speech = reading.words, reading.speech
    before = index - 2 if index > 1 and words[index - 1].isspace() else index - 1
    worth = 0
    if before > 0 and words[before] in ("是", "为", "叫") and words[before - 1][-1] in TITLE_ENDS:
        before -= 1
    if before >= 0 and len(words[before]) > 1:
        titled = speech[before][0] in "nj" and words[before][-1] in TITLE_ENDS
        if titled or words[before] in TITLES:
            worth = 2
        elif words[before].endswith(ORGANISATION_ENDS):
            worth = 1
    if after < len(words) and (words[after] in AFTER_NAMES or words[after] in SPEECH):
        worth += 2
    return worth


def apart(reading: Reading, index: int, after: int) -> bool:
    """Whether nothing beside a name suggests that it is a piece of another: of a firm's, a hill's, a coined word's."""
    end = reading.starts[after] if after < len(reading.words) else len(reading.text)
    if reading.text[end : end + 1] in _CARRIES_ON:
        return False
    if index == 0 or reading.speech[index - 1][0] not in "na":
        return True
    before = reading.words[index - 1]
    return (
        before[-1] in TITLE_ENDS
        or before.endswith(ORGANISATION_ENDS)
        or reading.speech[index - 1] in ("ns", "nt", "nr")
    )


def stands_alone(reading: Reading, index: int, after: int) -> bool:
    """Whether the words of a torn name are parted from what follows, and a clause or a title comes before."""
    word = reading.words[after] if after < len(reading.words) else ""
    follows = not word or reading.speech[after][0] in "xpdvct" or word in SPEECH or word in AFTER_NAMES
    before = reading.speech[index - 1] if index else "x"
    return follows and (
        before == "x" or reading.words[index - 1] in ("是", "叫") or reading.words[index - 1][-1] in TITLE_ENDS
    )


def may_be_foreign(name: str) -> bool:
    """Whether a name of three is spelt as foreign places are, and its surname is a rare one."""
    return len(name) == 3 and name[0] not in COMMON_SURNAMES and TRANSLITERATION.issuperset(name)
