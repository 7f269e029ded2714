"""Markdown that shows the text and nothing that the text did not mean.

Knows CommonMark's and GitHub's markup, and escapes every character of the text that could be read as such.
Emphasis is laid on whole lines only: inside a line it fails beside Chinese punctuation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from tuinews.digest.model import Digest
from tuinews.edition import Article, Block, Edition
from tuinews.export.outline import outline
from tuinews.export.text import shown_title, title_lines

_INLINE = re.compile(r"[\\`*_{}\[\]<>&~|$!^=#@]|(?<=[wW]{3})\.|(?<=[A-Za-z]):(?=\S)")
_AT_START = re.compile(r"^([0-9]{0,9})(?=[-+.)])")
_SPACES = re.compile(r"[ \t\r\n]+")


def escape(text: str) -> str:
    """The text as one line that Markdown shows as it is."""
    line = _SPACES.sub(" ", text).strip(" ")
    line = _INLINE.sub(r"\\\g<0>", line)
    return _AT_START.sub(r"\1\\", line)


def to_markdown(edition: Edition, articles: Iterable[Article] | None = None) -> str:
    """The edition's articles, or those given, under its name."""
    chosen = edition.articles if articles is None else articles
    return "\n\n".join([*name_line(edition), *(article_markdown(article) for article in chosen)]) + "\n"


def name_line(edition: Edition) -> list[str]:
    """The heading of the edition; none where it has no name."""
    return [f"# {escape(edition.source.name)}"] if edition.source.name else []


def article_markdown(article: Article, digest: Digest | None = None, level: int = 2) -> str:
    """The article under a heading of `level`, its digest before the body; no line end at the end."""
    return "\n\n".join([*_titles(article, level), *_digest_lines(digest), *_body(article, level + 1)])


def _titles(article: Article, level: int) -> Iterator[str]:
    if article.kicker is not None:
        yield _whole_line("*", article.kicker.text)
    yield f"{'#' * level} {escape(shown_title(article))}"
    for line in title_lines(article):
        yield _whole_line("*", line)


def _whole_line(mark: str, text: str) -> str:
    line = escape(text)
    return f"{mark}{line}{mark}" if line else ""


def _body(article: Article, level: int) -> Iterator[str]:
    for block in article.blocks:
        yield _block(block, level)


def _block(block: Block, level: int) -> str:
    if block.kind == "subhead":
        return f"{'#' * level} {escape(block.text)}"
    if block.kind == "question":
        return _whole_line("**", block.text)
    if block.kind in ("caption", "credit"):
        return f"> {escape(block.text)}"
    return escape(block.text)


def _digest_lines(digest: Digest | None) -> Iterator[str]:
    if digest is None:
        return
    for section in outline(digest):
        yield _whole_line("**", section.label)
        yield escape(section.joined) if section.words else "\n".join(f"- {escape(item)}" for item in section.items)


def digest_markdown(edition: Edition, digests: Mapping[str, Digest]) -> str:
    """The digest of each article that has one, under its title."""
    found = [
        "\n\n".join([*_titles(article, 2), *_digest_lines(digests[article.id])])
        for article in edition.articles
        if article.id in digests
    ]
    return "\n\n".join([*name_line(edition), *found]) + "\n"
