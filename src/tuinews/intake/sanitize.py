"""Makes text from outside harmless to a terminal, once, on its way in.

Knows what a terminal or a bidirectional renderer would obey; knows nothing of newspapers. Each code
point becomes exactly one other, so that offsets hold before and after, and doing it twice changes nothing.
"""

from __future__ import annotations

import re
from collections import Counter

_LAYOUT = "\t\n\r\f"
_C0 = {code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in _LAYOUT}
_RULES: dict[str, dict[int, str]] = {
    # NUL, ESC, BEL and the rest as their control pictures: ␀ ␛ ␇
    "control": {**_C0, 0x7F: "\u2421"},
    "c1": dict.fromkeys([code for code in range(0x80, 0xA0) if code != 0x85], "\ufffd"),
    "bidi": dict.fromkeys([0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)], "\ufffd"),
    # zero cells wide: a cursor could not stand on them; tags and annotation marks are never drawn
    "invisible": dict.fromkeys([*range(0xFFF9, 0xFFFC), 0xE0001, *range(0xE0020, 0xE0080)], "\ufffd"),
    # the line ends that only some programs obey
    "line end": {0x0B: "\n", 0x85: "\n", 0x2028: "\n", 0x2029: "\n"},
}
_RULES["control"].pop(0x0B)
_TABLE = {code: shown for rule in _RULES.values() for code, shown in rule.items()}
_RULE_OF = {chr(code): name for name, rule in _RULES.items() for code in rule}
# the surrogates are two thousand: they stand in no table
_SURROGATE = re.compile("[\ud800-\udfff]")
_SUSPECT = re.compile("[" + "".join(map(re.escape, sorted(_RULE_OF))) + "\ud800-\udfff]")


def sanitize(text: str) -> tuple[str, tuple[tuple[str, int], ...]]:
    """The text with everything made harmless that a terminal might obey, and how often each rule did so.

    As long as the text it was given, and a fixed point: sanitizing again changes nothing.
    """
    if not _SUSPECT.search(text):
        return text, ()
    counts = Counter(_RULE_OF.get(match.group(), "surrogate") for match in _SUSPECT.finditer(text))
    return _SURROGATE.sub("\ufffd", text.translate(_TABLE)), tuple(sorted(counts.items()))


def printable(text: str) -> str:
    """One line of text that is safe to show: for file names, error messages and search terms."""
    return re.sub(r"[\t\n\r\f]", lambda found: chr(0x2400 + ord(found.group())), sanitize(text)[0])
