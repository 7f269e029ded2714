"""An edition in a screen, written: as JSON, text, Markdown and HTML.

Knows the shape of `docs/overview.schema.json` and how each format says it; knows nothing of how it is found.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from tuinews.edition import Edition
from tuinews.export.html import element, listing, page
from tuinews.export.markdown import escape, name_line
from tuinews.export.outline import Section, figure
from tuinews.export.records import Record, figure_record, sentence_record
from tuinews.export.text import shown_title
from tuinews.i18n import _

if TYPE_CHECKING:  # its value is all that is needed here; making one takes the words and the facts
    from tuinews.digest.overview import Overview


def overview_document(overviews: Iterable[tuple[Edition, Overview]]) -> Record:
    """What `tuinews digest --edition --format json` prints."""
    return {"editions": [_record(edition, overview) for edition, overview in overviews]}


def _record(edition: Edition, overview: Overview) -> Record:
    ids = [article.id for article in edition.articles]
    lines = []
    for line in overview.lines:
        article = edition.articles[line.article]
        lines.append(
            {
                "id": article.id,
                "display_title": article.display_title,
                "kind": article.kind,
                "weight": round(line.weight, 4),
                "sentence": None if line.sentence is None else sentence_record(line.sentence),
            }
        )
    return {
        "source": edition.source.name,
        "encoding": edition.source.encoding,
        "articles": lines,
        "events": [[ids[index] for index in event] for event in overview.events],
        "threads": [
            {"term": thread.term, "count": thread.count, "articles": [ids[index] for index in thread.articles]}
            for thread in overview.threads
        ],
        "voices": [
            {
                "name": voice.name,
                "title": voice.title,
                "count": voice.count,
                "articles": [ids[index] for index in voice.articles],
            }
            for voice in overview.voices
        ],
        "figures": [{"article": ids[index]} | figure_record(found) for index, found in overview.figures],
    }


def _lines(edition: Edition, overview: Overview) -> Iterator[tuple[str, str]]:
    """(title, sentence) of each article, the weightiest first."""
    for line in overview.lines:
        yield shown_title(edition.articles[line.article]), line.sentence.text if line.sentence else ""


def _sections(edition: Edition, overview: Overview) -> list[Section]:
    titles = [shown_title(article) for article in edition.articles]
    events = (" / ".join(titles[index] for index in event) for event in overview.events)
    figures = (
        _("{figure}（{title}）").format(figure=figure(found), title=titles[index]) for index, found in overview.figures
    )
    voices = (" ".join(filter(None, (voice.name, voice.title))) for voice in overview.voices)
    sections = (
        Section(_("同一件事"), tuple(events)),
        Section(_("贯穿全版"), tuple(f"{thread.term} {thread.count}" for thread in overview.threads), words=True),
        Section(_("谁在说话"), tuple(voices), words=True),
        Section(_("要紧的数字"), tuple(figures)),
    )
    return [section for section in sections if section.items]


def overview_text(edition: Edition, overview: Overview) -> str:
    """The edition in a screen of plain text."""
    lines = [edition.source.name, ""]
    for number, (title, sentence) in enumerate(_lines(edition, overview), 1):
        lines.append(f"{number:>2} {title}")
        lines.extend([f"   ▸ {sentence}"] if sentence else [])
    for section in _sections(edition, overview):
        lines.append("")
        if section.words:
            lines.append(_("{label}：{items}").format(label=section.label, items=section.joined))
        else:
            lines.extend([section.label, *(f"   {item}" for item in section.items)])
    return "\n".join(lines) + "\n"


def overview_markdown(edition: Edition, overview: Overview) -> str:
    """The edition in a screen of Markdown."""
    parts = name_line(edition)
    for title, sentence in _lines(edition, overview):
        parts.append(f"## {escape(title)}")
        parts.extend([escape(sentence)] if sentence else [])
    for section in _sections(edition, overview):
        parts.append(f"## {escape(section.label)}")
        items = [section.joined] if section.words else section.items
        parts.append("\n".join(f"- {escape(item)}" for item in items))
    return "\n\n".join(parts) + "\n"


def overview_html(edition: Edition, overview: Overview) -> str:
    """The edition in a screen as a page."""
    parts = []
    for title, sentence in _lines(edition, overview):
        parts.append(element("h2", title) + (element("p", sentence) if sentence else ""))
    for section in _sections(edition, overview):
        shown = element("p", section.joined, "words") if section.words else listing(section.items)
        parts.append(element("h3", section.label) + shown)
    return page(edition, parts)
