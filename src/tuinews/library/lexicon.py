"""What is known of a word, found out once: what it names, how much it tells, how it is said.

Words are looked up by the thousand when articles are added, so each is one object, to be compared by identity.
Knows parts of speech and rarities as `tuinews.digest.words` gives them; knows nothing of articles.
"""

from __future__ import annotations

from dataclasses import dataclass
from sys import intern
from typing import Literal, TypeAlias

from tuinews.digest.words import cut, idf, tag
from tuinews.library.sound import initials

NameKind: TypeAlias = Literal["person", "org", "place", "keyword"]

REMEMBERED = 100_000
"""Words kept in mind, in some 30 MB: a year of papers has not many more."""

_KIND_OF: dict[str, NameKind] = {"nr": "person", "nrfg": "person", "nrt": "person", "nt": "org", "ns": "place"}
_ORG_ENDS = (
    *("公司", "集团", "委员会", "大学", "学院", "医院", "银行", "研究院"),
    *("研究所", "法院", "检察院", "协会", "基金会"),
)
_ABOUT = ("n", "v", "j", "l", "e")


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """A word: what it names, if anything; how much its standing there says of what a text is about; its initials.

    `letters` are the initials, `others` those of other ways to say it; none for a single character.
    """

    text: str
    kind: NameKind | None = None
    weight: float = 0.0
    letters: str = ""
    others: tuple[str, ...] = ()

    @property
    def tells(self) -> bool:
        """Whether it says something of what a text is about: a noun, a verb, a set phrase; no name of a person."""
        return self.weight > 0 and self.kind != "person"


class _Book(dict[str, Word]):
    """Words by their text, found out when first asked for."""

    def __missing__(self, text: str) -> Word:
        # another thread may have been quicker: one object for each word
        return self.setdefault(text, _word(text))


def _word(text: str) -> Word:
    if len(text) < 2:
        return Word(text)
    # the part of speech is the dictionary's, whatever stands around the word
    speech = tag(text)[0][1]
    kind = _KIND_OF.get(speech)
    if kind is None and len(text) > 3 and speech[0] == "n" and text.endswith(_ORG_ENDS):
        kind = "org"
    letters, *others = initials(text) or ("",)
    return Word(text, kind, idf(text) if speech.startswith(_ABOUT) else 0.0, intern(letters), tuple(others))


_book = _Book()


def words_of(*texts: str) -> list[list[Word]]:
    """The words of each text, in order; a word is the same object wherever it stands in them."""
    global _book
    # a full one is given up whole, which costs less than keeping each lookup in mind; who still uses it may go on
    if len(_book) >= REMEMBERED:
        _book = _Book()
    known = _book.__getitem__
    return [list(map(known, cut(text))) for text in texts]
