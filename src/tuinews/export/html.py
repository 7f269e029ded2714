"""One HTML page that needs nothing else: to read in a browser, to print, to send.

Knows how to escape text and which elements a newspaper needs. The page forbids itself every script and every
load from elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape

from tuinews.digest.model import Digest
from tuinews.edition import Article, Block, Edition
from tuinews.export.outline import outline
from tuinews.export.text import shown_title

_STYLE = """
:root { color-scheme: light dark; }
body { max-width: 38em; margin: 2em auto; padding: 0 1em; line-height: 1.8; text-align: justify;
  font-family: "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif; }
h1 { font-size: 1rem; font-weight: normal; opacity: .7; border-bottom: 1px solid; }
h2 { line-height: 1.3; margin: 2.5em 0 .2em; text-align: left; }
h3 { margin: 1.2em 0 .4em; }
p { margin: 0; text-indent: 2em; }
.kicker, .subtitle, .byline, .words { text-indent: 0; opacity: .8; }
.byline { margin-bottom: 1em; }
.question { font-weight: bold; margin-top: .8em; }
.caption { text-indent: 0; font-size: .9em; margin: .6em 2em; opacity: .8; }
aside { border-left: 3px solid; padding-left: 1em; margin: 1em 0; font-size: .95em; }
aside ul { margin: 0; padding-left: 1.2em; } aside h3 { font-size: 1em; margin: .4em 0 0; }
@media print {
  body { max-width: none; margin: 0; }
  h2, h3 { break-after: avoid; }
}
"""
_HEAD = """<!DOCTYPE html>
<html lang="zh">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
"""
_FOOT = "</body>\n</html>\n"


def to_html(
    edition: Edition, articles: Iterable[Article] | None = None, digests: Mapping[str, Digest] | None = None
) -> str:
    """The edition's articles, or those given, each with its digest where one is given, as a page."""
    chosen = edition.articles if articles is None else articles
    found = digests or {}
    return page(edition, ("".join(_article(article, found.get(article.id))) for article in chosen))


def digest_html(edition: Edition, digests: Mapping[str, Digest]) -> str:
    """The digest of each article that has one, under its title, as a page."""
    return page(
        edition,
        (
            "".join(["<article>\n", *_titles(article), *_digest(digests[article.id]), "</article>\n"])
            for article in edition.articles
            if article.id in digests
        ),
    )


def page(edition: Edition, articles: Iterable[str]) -> str:
    """The page of an edition around what is shown of its articles."""
    name = edition.source.name
    head = _HEAD.format(title=escape(name) or "tuinews", style=_STYLE)
    title = [element("h1", name)] if name else []
    return "".join([head, *title, *articles, _FOOT])


def element(tag: str, text: str, name: str = "") -> str:
    """An element with the text in it, of the class `name` where one is given."""
    attribute = f' class="{name}"' if name else ""
    return f"<{tag}{attribute}>{escape(text)}</{tag}>\n"


def listing(items: Iterable[str]) -> str:
    """A list with an entry for each text."""
    return "".join(["<ul>\n", *(element("li", item) for item in items), "</ul>\n"])


def _article(article: Article, digest: Digest | None) -> Iterator[str]:
    yield "<article>\n"
    yield from _titles(article)
    if digest is not None:
        yield from _digest(digest)
    yield from map(_block, article.blocks)
    yield "</article>\n"


def _titles(article: Article) -> Iterator[str]:
    if article.kicker is not None:
        yield element("p", article.kicker.text, "kicker")
    yield element("h2", shown_title(article))
    if article.subtitle is not None:
        yield element("p", article.subtitle.text, "subtitle")
    signed = [passage.text for passage in (article.byline, article.dateline) if passage is not None]
    if signed:
        yield element("p", " · ".join(signed), "byline")


def _block(block: Block) -> str:
    if block.kind == "subhead":
        return element("h3", block.text)
    if block.kind in ("caption", "credit"):
        return element("p", block.text, "caption")
    return element("p", block.text, "question" if block.kind == "question" else "")


def _digest(digest: Digest) -> Iterator[str]:
    yield "<aside>\n"
    for section in outline(digest):
        yield element("h3", section.label)
        if section.words:
            yield element("p", section.joined, "words")
        else:
            yield listing(section.items)
    yield "</aside>\n"
