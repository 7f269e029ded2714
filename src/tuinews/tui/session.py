"""What a run of the reader was asked for. Knows the settings, not the command line they may have come from."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from tuinews.config import Config
from tuinews.edition import Source

Input: TypeAlias = str | Source
"""Something to open: the path of a file or a directory, or what was already read (a pipe)."""


@dataclass(frozen=True, slots=True)
class Options:
    """How to run: the settings, and what belongs to this run alone.

    `library` is the file that keeps the reading state (None: nothing is kept), `state` the directory for what was
    copied and for the mark that the first-start hint was seen (None: neither), `warnings` what the settings' file
    had wrong: shown in the reader.
    """

    config: Config = field(default_factory=Config)
    library: Path | None = None
    state: Path | None = None
    warnings: tuple[str, ...] = ()
