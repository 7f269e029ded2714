"""`tuinews parse --audit` and `--explain`: where each character went, and what each line was taken for."""

from __future__ import annotations

from collections.abc import Iterator

from tuinews.cli.output import complain, write
from tuinews.edition import Article, Edition, Passage, Source
from tuinews.i18n import _
from tuinews.parsing import Audit, ConservationError, Explained, audit, explain, parse

_SHOWN = 24  # characters of a passage or line that is shown
_EVIDENCE = 3  # features shown behind a line's role


def audit_source(source: Source) -> bool:
    """Print the account of a source's characters; whether it adds up."""
    try:
        edition = parse(source)
        counts = audit(edition)
    except ConservationError as error:
        complain(f"{source.name}: {error}")
        return False
    write("\n".join((*_account(source, counts), *_places(edition))))
    return True


def explain_source(source: Source) -> bool:
    """Print what each line was taken for, how sure that is and what told most; whether there was a line."""
    lines = [_explained(line) for line in explain(source)]
    if source.layout:
        complain(_("{name}：按版面坐标切分，逐行说明只用于文本").format(name=source.name))
    write("\n".join([source.name, *lines]))
    return True


def _explained(line: Explained) -> str:
    role = f"{line.role}{'+' if line.continued else ''}{'/' + line.order if line.order else ''}"
    instead = f" ({line.instead}?)" if line.instead else ""
    evidence = "  ".join(f"{name} {weight:+.1f}" for name, weight in line.evidence[:_EVIDENCE])
    return f"  {role:16} {line.confidence:4.0%}{instead:16} {_cut(line.text)}  ┆ {evidence}"


def _account(source: Source, counts: Audit) -> Iterator[str]:
    yield _("{name}（{encoding}）：{count} 字").format(
        name=source.name, encoding=source.encoding, count=counts.characters
    )
    yield _("  稿件 {articles} · 版面附件 {furniture} · 每个字在且只在一处").format(
        articles=counts.in_articles, furniture=counts.in_furniture
    )
    for label, rules in ((_("  去掉"), counts.removed), (_("  改为无害"), counts.neutralised)):
        if rules:
            yield f"{label} " + " · ".join(f"{rule} {count}" for rule, count in rules)


def _places(edition: Edition) -> Iterator[str]:
    for article in edition.articles:
        yield f"{article.id} {article.display_title}"
        for name, passage in _named(article):
            yield _row(name, passage)
    if edition.furniture:
        yield _("版面附件")
        for passage in edition.furniture:
            yield _row("furniture", passage)


def _named(article: Article) -> Iterator[tuple[str, Passage]]:
    for name in ("kicker", "headline", "subtitle", "byline", "dateline"):
        passage = getattr(article, name)
        if passage is not None:
            yield name, passage
    for block in article.blocks:
        yield block.kind, block


def _row(name: str, passage: Passage) -> str:
    first, last = passage.spans[0][0], passage.spans[-1][1]
    return f"  {first:>8}–{last:<8} {name:10} {_cut(passage.text)}"


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
