"""Bytes in, harmless text out: files, directories and pipes, in whatever encoding they come."""

from __future__ import annotations

from tuinews.edition import Source
from tuinews.intake.sanitize import printable, sanitize

__all__ = ["from_text", "printable", "sanitize"]


def from_text(text: str, name: str = "", encoding: str = "utf-8") -> Source:
    """A source made from text that is already decoded."""
    harmless, counts = sanitize(text)
    return Source(printable(name), encoding, harmless, counts)
