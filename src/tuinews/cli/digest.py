"""`tuinews digest`: summaries, key sentences, keywords and facts of every article, or the edition's overview."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from tuinews import config, export
from tuinews.cli.output import Sources, choose_format, complain, speak_utf8, write, write_json
from tuinews.cli.parse import editions
from tuinews.config import Config
from tuinews.digest import Budget, Digest, EngineFailed, EngineMissing, digest
from tuinews.edition import Edition
from tuinews.i18n import _

Digested = tuple[Edition, dict[str, Digest]]


def run(arguments: argparse.Namespace) -> int:
    """Digest every path, or answer JSON lines, in the format asked for."""
    settings, warnings = config.load()
    for warning in warnings:
        complain(warning)
    engine, budget = arguments.engine or settings.engine, _budget(arguments, settings)
    try:
        _load_words(arguments.userdict or settings.userdict)
    except (OSError, ValueError) as error:
        complain(str(error))
        return 1
    if arguments.input == "jsonl":
        from tuinews.cli import filter as jsonl

        return jsonl.run(arguments, budget, engine)
    if not arguments.paths:
        complain(_("没有指明文件；试试 tuinews digest --help"))
        return 2
    speak_utf8()
    sources = Sources(arguments.paths, arguments.encoding or settings.encoding or None)
    if arguments.edition:
        from tuinews.cli import overview

        overview.write_all(editions(sources), choose_format(arguments.format))
    else:
        _write(
            _digested(sources, arguments, budget, engine), choose_format(arguments.format), explain=arguments.explain
        )
    return 1 if sources.failures else 0


def _budget(arguments: argparse.Namespace, settings: Config) -> Budget:
    """What the command line says of the summary's length, else what the settings say."""
    if arguments.sentences or arguments.chars or arguments.ratio:
        return Budget(arguments.sentences, arguments.chars, arguments.ratio)
    if settings.chars:
        return Budget(chars=settings.chars)
    if 0 < settings.ratio <= 1:
        return Budget(ratio=settings.ratio)
    return Budget(sentences=settings.sentences or 3)


def _load_words(userdict: str) -> None:
    if userdict:
        from tuinews.digest.words import load_userdict

        load_userdict(Path(userdict))


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


def _write(found: Iterable[Digested], format_: str, *, explain: bool) -> None:
    if format_ == "json":
        write_json(export.digest_document(found, explain=explain))
    elif format_ == "jsonl":
        for edition, digests in found:
            for article in edition.articles:
                if article.id in digests:
                    record = export.digest_record(article, digests[article.id], explain=explain)
                    write(json.dumps(record, ensure_ascii=False))
    else:
        render = {"text": export.digest_text, "md": export.digest_markdown, "html": export.digest_html}[format_]
        for edition, digests in found:
            write(render(edition, digests))
