"""What an article says, set for a narrow column: a digest → rows whose pieces know what they lead to.

Knows the order and the look of the parts of a digest; knows no widget. Everything that leads somewhere is an
item: a sentence, a keyword, a figure, a saying, a name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from tuinews.edition import Article, Span
from tuinews.i18n import N_, _
from tuinews.tui.paint import Piece, padded, piece, squeezed
from tuinews.typeset.width import cell_width

if TYPE_CHECKING:
    from tuinews.digest.model import Digest, Mention, Sentence

Place = tuple[int, Span]
"""An index into the article's blocks, and characters of that block's text."""

LABELS = KEYWORDS, PEOPLE, ORGANISATIONS, SITES, PHRASES, FIGURES, QUOTES = (
    N_("关键"), N_("人物"), N_("机构"), N_("地点"), N_("提法"), N_("数字"), N_("说法"),
)  # fmt: skip

NAMES = 8
"""So many names of a kind are shown, those that stand most often."""
FACTS = 100
"""So many figures and so many sayings are shown, the first: a year book has ten thousand, and nobody reads on."""
PLACES = 200
"""So many places of a term can be gone through."""


@dataclass(frozen=True, slots=True)
class Item:
    """Something in the panel that leads to places of the article; `term` is what it is called, `kind` what it is
    (sentence, keyword, figure, quote, person, organisation, place, phrase)."""

    kind: str
    term: str
    places: tuple[Place, ...]


@dataclass(slots=True)
class Panel:
    """Rows of pieces, each with the number of its item (None: leads nowhere); `first` is an item's first row."""

    rows: list[list[tuple[Piece, int | None]]] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    first: list[int] = field(default_factory=list)

    def add(self, item: Item) -> int:
        """Take in an item, whose first row is the next one or, where rows are being filled, the last."""
        self.items.append(item)
        self.first.append(len(self.rows))
        return len(self.items) - 1

    def gap(self) -> None:
        """A blank row, where there is something above."""
        if self.rows and self.rows[-1]:
            self.rows.append([])


def compose(
    article: Article,
    summary: Sequence[Sentence],
    digest: Digest | None,
    width: int,
    *,
    titled: bool,
    ambiguous: int = 1,
) -> Panel:
    """The panel in rows of at most `width` cells; `titled` puts the article's title lines first (no body beside it)."""
    panel = Panel()
    if titled:
        _title(panel, article, width, ambiguous)
    for sentence in summary:
        number = panel.add(Item("sentence", sentence.text, tuple((sentence.block, span) for span in sentence.spans)))
        _text(panel, sentence.text, width, (), number, lead=piece("▸ ", "accent"), ambiguous=ambiguous)
        if not titled:
            panel.gap()
    if digest is not None:
        _keywords(panel, article, digest, width, ambiguous)
        _mentions(panel, digest, width, ambiguous)
        _figures(panel, digest, width, ambiguous)
        _quotes(panel, digest, width, ambiguous)
    while panel.rows and not panel.rows[-1]:
        panel.rows.pop()
    return panel


def occurrences(article: Article, term: str) -> tuple[Place, ...]:
    """Where a term stands in the article's blocks: the first `PLACES`."""
    return tuple(islice(_occurrences(article, term), PLACES))


def _occurrences(article: Article, term: str) -> Iterator[Place]:
    for number, block in enumerate(article.blocks):
        start = block.text.find(term)
        while start >= 0:
            yield number, (start, start + len(term))
            start = block.text.find(term, start + len(term))


def _title(panel: Panel, article: Article, width: int, ambiguous: int) -> None:
    made = _("〔无题〕{title}").format(title=article.display_title) if article.title_is_made else article.display_title
    _text(panel, made, width, ("headline",), None, ambiguous=ambiguous)
    if article.subtitle is not None:
        _text(panel, article.subtitle.text, width, ("subtitle",), None, ambiguous=ambiguous)
    about = _("{length:,} 字").format(length=article.length)
    by = article.byline.text if article.byline is not None else ""
    _text(panel, "  ".join(filter(None, (by, about))), width, ("muted",), None, ambiguous=ambiguous)
    panel.gap()


def _text(
    panel: Panel,
    text: str,
    width: int,
    roles: Iterable[str],
    item: int | None,
    *,
    lead: Piece = ("", frozenset()),
    ambiguous: int = 1,
) -> None:
    """The text in rows of its own, hanging under its lead."""
    from tuinews.typeset.lines import wrap  # its tables take a while to load, and the first frame has no text yet

    indent = cell_width(lead[0], ambiguous)
    begin: list[tuple[Piece, int | None]] = [(lead, item)] if lead[0] else []
    for line in wrap(text, max(2, width - indent), ambiguous=ambiguous):
        panel.rows.append([*begin, (piece(line.shown(text), *roles), item)])
        begin = [(piece(" " * indent), item)] if indent else []


def _flow(
    panel: Panel,
    label: str,
    words: Iterable[tuple[Item, list[Piece]]],
    width: int,
    ambiguous: int,
    *,
    apart: bool = True,
) -> None:
    """Items one after the other beside a label, broken only between items; a blank row above where they stand apart."""
    shown = list(words)
    if not shown:
        return
    if apart:
        panel.gap()
    lead = _lead(label, ambiguous)
    indent = cell_width(lead, ambiguous)
    row: list[tuple[Piece, int | None]] = [(piece(lead, "muted"), None)]
    used = indent
    for item, whole in shown:
        pieces = squeezed(whole, max(2, width - indent), ambiguous)
        cells = sum(cell_width(text, ambiguous) for text, _roles in pieces)
        if used > indent and used + cells > width:
            panel.rows.append(row)
            row, used = [(piece(" " * indent), None)], indent
        number = panel.add(item)
        row += [*((part, number) for part in pieces), (piece("  "), None)]
        used += cells + 2
    panel.rows.append(row)


def _keywords(panel: Panel, article: Article, digest: Digest, width: int, ambiguous: int) -> None:
    words = (
        (
            Item("keyword", word.term, occurrences(article, word.term)),
            [piece(word.term, "keyword"), piece(f" {word.count}", "muted")],
        )
        for word in digest.keywords
    )
    _flow(panel, KEYWORDS, words, width, ambiguous)


def _labels(label: str, ambiguous: int) -> Iterator[Piece]:
    """The label of a section's first row, then blanks as wide as it under it."""
    lead = _lead(label, ambiguous)
    yield piece(lead, "muted")
    while True:
        yield piece(" " * cell_width(lead, ambiguous))


def _lead(label: str, ambiguous: int) -> str:
    """The label in a column that is wide enough for all of them, so that what they stand before is in one line."""
    longest = max(cell_width(_(one), ambiguous) for one in LABELS)
    return padded(_(label), longest + 2, ambiguous)


def _figures(panel: Panel, digest: Digest, width: int, ambiguous: int) -> None:
    leads = _labels(FIGURES, ambiguous)
    for place, figure in enumerate(digest.figures[:FACTS]):
        if place == 0:
            panel.gap()
        lead = next(leads)
        amount = figure.number + figure.unit
        number = panel.add(Item("figure", amount, tuple((figure.block, span) for span in figure.spans)))
        what = " ".join(filter(None, (figure.year, figure.what)))
        begin = [(lead, None), (piece(amount, "strong"), number), (piece(" "), number)]
        _after(panel, begin, what, width, cell_width(lead[0], ambiguous), ambiguous)
    _more(panel, len(digest.figures), leads)


def _after(
    panel: Panel, begin: list[tuple[Piece, int | None]], text: str, width: int, indent: int, ambiguous: int
) -> None:
    """Pieces, then a text that goes on after them and hangs under `indent`."""
    from tuinews.typeset.lines import wrap

    item = begin[-1][1]
    used = sum(cell_width(part[0], ambiguous) for part, _number in begin)
    room = max(2, width - indent)
    lines = wrap(text, room, first_indent=max(0, min(used - indent, room - 2)), ambiguous=ambiguous)
    panel.rows.append([*begin, *((piece(line.shown(text), "muted"), item) for line in lines[:1])])
    for line in lines[1:]:
        panel.rows.append([(piece(" " * indent), item), (piece(line.shown(text), "muted"), item)])


def _quotes(panel: Panel, digest: Digest, width: int, ambiguous: int) -> None:
    leads = _labels(QUOTES, ambiguous)
    for place, quote in enumerate(digest.quotes[:FACTS]):
        if place == 0:
            panel.gap()
        lead = next(leads)
        number = panel.add(Item("quote", quote.text, tuple((quote.block, span) for span in quote.spans)))
        who = " ".join(filter(None, (quote.speaker, quote.title))) or _("（未写明何人）")
        _text(panel, who, width, ("strong",), number, lead=lead, ambiguous=ambiguous)
        _text(panel, quote.text, width, (), number, lead=next(leads), ambiguous=ambiguous)
    _more(panel, len(digest.quotes), leads)


def _more(panel: Panel, count: int, leads: Iterator[Piece]) -> None:
    """A row that says how many there are beyond those shown."""
    if count > FACTS:
        more = _("… 还有 {count} 条").format(count=count - FACTS)
        panel.rows.append([(next(leads), None), (piece(more, "muted"), None)])


def _names(digest: Digest) -> Iterator[tuple[str, str, tuple[Mention, ...]]]:
    yield PEOPLE, "person", digest.people
    yield ORGANISATIONS, "organisation", digest.organisations
    yield SITES, "place", digest.places
    yield PHRASES, "phrase", digest.set_phrases


def _mentions(panel: Panel, digest: Digest, width: int, ambiguous: int) -> None:
    apart = True
    for label, kind, mentions in _names(digest):
        words = [
            (
                Item(kind, mention.name, mention.places),
                [piece(mention.name), *([piece(f" {mention.count}", "muted")] if mention.count > 1 else [])],
            )
            for mention in sorted(mentions, key=lambda mention: -mention.count)[:NAMES]
        ]
        _flow(panel, label, words, width, ambiguous, apart=apart)
        apart = apart and not words
