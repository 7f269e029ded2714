"""`tuinews digest --input jsonl`: an article a line in, its digest a line out, in order, in constant memory."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from tuinews.cli.output import complain, speak_utf8, write_json
from tuinews.digest import Budget, EngineFailed, article_from_text, digest
from tuinews.export import keyword_record, sentence_record
from tuinews.i18n import _
from tuinews.intake import sanitize


def run(arguments: argparse.Namespace, budget: Budget, engine: str) -> int:
    """Answer each line; a line that cannot be answered is named on standard error and the rest goes on."""
    speak_utf8()
    failures = 0
    for name in arguments.paths or ["-"]:
        try:
            with _opened(name) as lines:
                failures += _answer_all(lines, name, arguments, budget, engine)
        except OSError as error:
            complain(f"{name}: {error.strerror}")
            failures += 1
    return 1 if failures else 0


def _opened(name: str) -> BinaryIO:
    return sys.stdin.buffer if name == "-" else Path(name).open("rb")


def _answer_all(lines: Iterable[bytes], name: str, arguments: argparse.Namespace, budget: Budget, engine: str) -> int:
    failures = 0
    for number, record in _records(lines):
        try:
            if isinstance(record, ValueError):
                raise record
            write_json(_answer(record, arguments, budget, engine))
            sys.stdout.flush()
        except (ValueError, EngineFailed) as error:
            complain(f"{name}:{number}: {error}")
            failures += 1
    return failures


def _records(lines: Iterable[bytes]) -> Iterator[tuple[int, dict[str, object] | ValueError]]:
    """The number of each line that is not blank, and the record on it or what is wrong with it."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield number, _record(line)


def _record(line: bytes) -> dict[str, object] | ValueError:
    try:
        record = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return ValueError(_("不是 UTF-8"))
    except (json.JSONDecodeError, RecursionError) as error:
        return ValueError(_("不是有效的 JSON：{reason}").format(reason=error))
    if not isinstance(record, dict):
        return ValueError(_("不是一个 JSON 对象"))
    if not isinstance(record.get("text"), str):
        return ValueError(_("缺少文字字段 text"))
    if not isinstance(record.get("title"), str | None):
        return ValueError(_("title 不是文字"))
    return record


def _answer(record: dict[str, object], arguments: argparse.Namespace, budget: Budget, engine: str) -> dict[str, object]:
    title = record.get("title")
    article = article_from_text(
        str(record.get("id", "")),
        sanitize(title)[0] if isinstance(title, str) else None,
        sanitize(str(record["text"]))[0],
    )
    found = digest(article, engine=engine, budget=budget, keywords=arguments.keywords, facts=False)
    return {
        "id": record.get("id"),
        "summary": [sentence_record(sentence, explain=arguments.explain) for sentence in found.summary],
        "keywords": [keyword_record(keyword) for keyword in found.keywords],
    }
