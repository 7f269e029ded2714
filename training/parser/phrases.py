"""The patterns of `phrases.txt`, by section: what newspapers print round their stories."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path


@lru_cache(maxsize=1)
def patterns() -> dict[str, tuple[str, ...]]:
    """Every section of the file: its name and its patterns. Patterns without fields may share a line, ` | ` between."""
    sections: dict[str, list[str]] = {}
    name = ""
    for line in Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("[") and line.endswith("]"):
            name = line[1:-1]
            sections[name] = []
        elif line and not line.startswith("#"):
            parts = [line] if "{" in line or "关于" in line else line.split(" | ")
            sections[name].extend(part[:-1] + " " if part.endswith("_") else part for part in parts)
    return {name: tuple(found) for name, found in sections.items()}
