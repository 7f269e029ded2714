"""Simplified and traditional characters, for display: what is copied or exported stays as it was printed.

Knows OpenCC, loaded when a text is first converted. A converted text has as many characters as the original,
so that every offset holds for both.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Literal

Script = Literal["simplified", "traditional"]

_CONVERSIONS: dict[Script, str] = {"simplified": "t2s", "traditional": "s2t"}


@lru_cache(maxsize=2)
def _converter(script: Script) -> Callable[[str], str]:
    import opencc

    convert: Callable[[str], str] = opencc.OpenCC(_CONVERSIONS[script]).convert
    return convert


def to_script(text: str, script: Script) -> str:
    """The text in simplified or traditional characters, phrase by phrase; what would shift a character stays."""
    if text.isascii():
        return text
    convert = _converter(script)
    converted = convert(text)
    if len(converted) == len(text):
        return converted
    pairs = ((char, convert(char)) for char in text)
    return "".join(other if len(other) == 1 else char for char, other in pairs)


def to_simplified(text: str) -> str:
    """The text in simplified characters, as many as before."""
    return to_script(text, "simplified")


def to_traditional(text: str) -> str:
    """The text in traditional characters, as many as before."""
    return to_script(text, "traditional")
