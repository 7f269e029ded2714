"""Plain text: a faithful reading copy, a paragraph a line, and the digest as one reads it aloud.

Knows how a newspaper looks without markup; the text's own characters are left as they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from tuinews.digest.model import Digest
from tuinews.edition import Article, Block, Edition
from tuinews.export.outline import outline
from tuinews.i18n import _

_INDENT = "\u3000\u3000"
_RULE = "─" * 20
_SENTENCE = "▸"


def shown_title(article: Article) -> str:
    """The headline; where the paper printed none the made title, marked as made."""
    if article.headline is not None:
        return article.headline.text
    title = article.display_title
    return title if title.startswith("〔") else _("〔无题〕{title}").format(title=title)


def title_lines(article: Article) -> Iterator[str]:
    """Subtitle, byline and dateline, each where there is one: what stands below the headline."""
    for passage in (article.subtitle, article.byline, article.dateline):
        if passage is not None:
            yield passage.text


def article_text(article: Article) -> str:
    """The article with its title lines, paragraphs indented by two characters; no line end at the end."""
    titles = [article.kicker.text] if article.kicker is not None else []
    titles += [shown_title(article), *title_lines(article)]
    return "\n".join([*titles, "", *map(_block_line, article.blocks)]).rstrip("\n")


def _block_line(block: Block) -> str:
    if block.kind == "subhead":
        return f"\n◆ {block.text}\n"
    if block.kind in ("caption", "credit"):
        return f"［{block.text}］"
    return _INDENT + block.text


def to_text(edition: Edition, articles: Iterable[Article] | None = None) -> str:
    """The edition's articles, or those given, one after another with a rule between."""
    chosen = edition.articles if articles is None else articles
    return f"\n\n{_RULE}\n\n".join(map(article_text, chosen)) + "\n"


def summary_text(article: Article, digest: Digest) -> str:
    """Title and summary, to be pasted somewhere; no line end at the end."""
    return "\n".join([shown_title(article), *(sentence.text for sentence in digest.summary)])


def digest_text(edition: Edition, digests: Mapping[str, Digest]) -> str:
    """The digest of each article that has one, under its title."""
    found = [_digest_lines(article, digests[article.id]) for article in edition.articles if article.id in digests]
    return "\n\n".join(found) + "\n"


def _digest_lines(article: Article, digest: Digest) -> str:
    lines = [shown_title(article)]
    for section in outline(digest):
        if section.words:
            lines.append(_("{label}：{items}").format(label=section.label, items=section.joined))
        else:
            lines.extend(f"{_SENTENCE} {item}" for item in section.items)
    return "\n".join(lines)
