"""A digest in labelled lines: what every written form of it says, in the reader's language.

Knows which facts are worth a line and how they read; knows nothing of how a format marks them up.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tuinews.digest.model import Digest, Figure, Keyword, Mention, Quote
from tuinews.i18n import _

_MOST = 8


@dataclass(frozen=True, slots=True)
class Section:
    """A labelled part of the digest: sentences worth a line each, or words that share one."""

    label: str
    items: tuple[str, ...]
    words: bool = False

    @property
    def joined(self) -> str:
        """The items in one line."""
        return "；".join(self.items)


def outline(digest: Digest) -> list[Section]:
    """The sections of the digest that have anything to say, summary first."""
    sections = (
        Section(_("摘要"), tuple(sentence.text for sentence in digest.summary)),
        Section(_("关键词"), tuple(term(keyword) for keyword in digest.keywords), words=True),
        Section(_("数字"), tuple(figure(found) for found in digest.figures[:_MOST]), words=True),
        Section(_("说话"), tuple(quote(found) for found in digest.quotes[:_MOST])),
        Section(_("人物"), _names(digest.people), words=True),
        Section(_("机构"), _names(digest.organisations), words=True),
        Section(_("地点"), _names(digest.places), words=True),
        Section(_("提法"), _names(digest.set_phrases), words=True),
    )
    return [section for section in sections if section.items]


def term(keyword: Keyword) -> str:
    """A keyword, with its count where it stands more than once."""
    return f"{keyword.term} {keyword.count}" if keyword.count > 1 else keyword.term


def figure(found: Figure) -> str:
    """A figure with its unit, year and what it counts."""
    about = " ".join(filter(None, (found.year, found.what)))
    number = f"{found.number}{found.unit}"
    return f"{number} {about}" if about else number


def quote(found: Quote) -> str:
    """A quotation after whoever said it."""
    who = " ".join(filter(None, (found.speaker, found.title)))
    return _("{who}：{words}").format(who=who, words=found.text) if who else found.text


def _names(mentions: Iterable[Mention]) -> tuple[str, ...]:
    return tuple(mention.name for mention in mentions)[:_MOST]
