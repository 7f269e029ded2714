"""Newspapers digested: each article, or the edition in a screen."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator

from tuinews import export
from tuinews.cli.output import Sources, choose_format, speak_utf8, write, write_json
from tuinews.cli.parse import editions
from tuinews.digest import Budget, Digest, EngineFailed, EngineMissing, digest
from tuinews.edition import Edition

Digested = tuple[Edition, dict[str, Digest]]


def run(arguments: argparse.Namespace, budget: Budget, engine: str, encoding: str | None) -> int:
    """Digest every path in the format asked for."""
    speak_utf8()
    sources = Sources(arguments.paths, encoding)
    form = choose_format(arguments.format)
    if arguments.edition:
        from tuinews.cli import overview

        overview.write_all(editions(sources), form)
    else:
        _write(_digested(sources, arguments, budget, engine), form, explain=arguments.explain)
    return 1 if sources.failures else 0


def _digested(sources: Sources, arguments: argparse.Namespace, budget: Budget, engine: str) -> Iterator[Digested]:
    for edition in editions(sources):
        found: dict[str, Digest] = {}
        for article in edition.articles:
            try:
                found[article.id] = digest(
                    article, engine=engine, budget=budget, keywords=arguments.keywords, edition=edition
                )
            except (EngineFailed, EngineMissing) as error:
                sources.fail(f"{edition.source.name}: {article.display_title}: {error}")
        yield edition, found


def _write(found: Iterable[Digested], form: str, *, explain: bool) -> None:
    if form == "json":
        write_json(export.digest_document(found, explain=explain))
    elif form == "jsonl":
        for edition, digests in found:
            for article in edition.articles:
                if article.id in digests:
                    record = export.digest_record(article, digests[article.id], explain=explain)
                    write(json.dumps(record, ensure_ascii=False))
    else:
        render = {"text": export.digest_text, "md": export.digest_markdown, "html": export.digest_html}[form]
        for edition, digests in found:
            write(render(edition, digests))
