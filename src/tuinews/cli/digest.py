"""`tuinews digest`: summaries, key sentences, keywords and facts of every article, or the edition's overview.

Knows how long and by which engine; what is digested is for `filter` (JSON lines) and `editions` (newspapers) to know.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from tuinews import config
from tuinews.cli.output import complain
from tuinews.config import Config
from tuinews.digest import Budget
from tuinews.i18n import _


def run(arguments: argparse.Namespace) -> int:
    """Digest every path, or answer JSON lines, in the format asked for."""
    settings, warnings = config.load()
    for warning in warnings:
        complain(warning)
    engine, budget = arguments.engine or settings.engine, _budget(arguments, settings)
    fault = _load_words(arguments.userdict or settings.userdict)
    if fault:
        complain(fault)
        return 1
    if arguments.input == "jsonl":
        from tuinews.cli import filter as jsonl

        return jsonl.run(arguments, budget, engine)
    if not arguments.paths:
        complain(_("没有指明文件；试试 tuinews digest --help"))
        return 2
    from tuinews.cli import editions

    return editions.run(arguments, budget, engine, arguments.encoding or settings.encoding or None)


def _budget(arguments: argparse.Namespace, settings: Config) -> Budget:
    """What the command line says of the summary's length, else what the settings say."""
    if arguments.sentences or arguments.chars or arguments.ratio:
        return Budget(arguments.sentences, arguments.chars, arguments.ratio)
    if settings.chars:
        return Budget(chars=settings.chars)
    if 0 < settings.ratio <= 1:
        return Budget(ratio=settings.ratio)
    return Budget(sentences=settings.sentences or 3)


def _load_words(userdict: str) -> str:
    """Add the person's own words, where they have some; what is wrong with their list, if anything."""
    if userdict:
        from tuinews.digest.words import UserDictError, load_userdict

        try:
            load_userdict(Path(userdict))
        except UserDictError as error:
            return str(error)
    return ""
