"""The tokenizer of the full-text index: what of a text is indexed, and what of a query is looked up.

A folded text falls into runs: Chinese characters, or letters and digits; all else parts them. A Chinese run
becomes its overlapping pairs of characters and, last, its last character alone, so that

* a phrase of two characters and more is found wherever it stands, whatever words a segmenter would cut
  (the pairs of the phrase follow one another, and never over a run's end);
* one character is found as the beginning of a pair or alone.

A run of letters and digits is one token. Positions are those of the tokens: FTS5's `ascii` tokenizer, which
parts at blanks only what is cut here, does in C what a tokenizer in Python would do in forty times as long.

Knows nothing of SQL but FTS5's way to write a phrase. Texts given must have been folded (`tuinews.search`).
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

HAN = "〇㐀-䶿一-鿿豈-﫿\U00020000-\U0003ffff"
"""Chinese characters, as the inside of a regular expression's brackets."""

RUN = re.compile(f"[{HAN}]+|[^\\W_{HAN}]+")
_FIRST_HAN = re.compile(f"[{HAN}]")
_CODE = "utf-32-le"
_BLANK = array("I", " ".encode(_CODE))


@dataclass(frozen=True, slots=True)
class Token:
    """A token and where it stands in the folded text, half-open."""

    text: str
    start: int
    end: int


def is_han(run: str) -> bool:
    """Whether a run (or a word) begins with a Chinese character."""
    return _FIRST_HAN.match(run) is not None


def tokens(folded: str) -> Iterator[Token]:
    """The tokens of a folded text in order, each with its place."""
    for run in RUN.finditer(folded):
        start, end = run.span()
        if not is_han(run[0]):
            yield Token(run[0], start, end)
            continue
        for place in range(start, end - 1):
            yield Token(folded[place : place + 2], place, place + 2)
        yield Token(folded[end - 1], end - 1, end)


@cache
def _apart() -> re.Pattern[str]:
    """Finds runs, those of Chinese apart from those of letters and digits: it takes ten milliseconds to compile."""
    return re.compile(f"([{HAN}]+)|([^\\W_{HAN}]+)")


def index_text(folded: str) -> str:
    """The tokens of a folded text with blanks between: what the index is given.

    Every character is set beside its neighbour and a blank, all of them at once: a quarter of the time that a
    loop over the runs takes.
    """
    found = _apart().findall(folded)
    # no run has a percent sign: it stands in for one of letters and digits, and makes no pair
    runs = [chinese or "%" for chinese, _letters in found]
    firsts = array("I", " ".join(runs).encode(_CODE))
    laid = _BLANK * (3 * len(firsts))
    laid[::3] = firsts
    if runs:
        # what begins a run is nobody's neighbour
        laid[1::3] = array("I", ("  ".join([run[1:] for run in runs]) + " ").encode(_CODE))
    text = laid.tobytes().decode(_CODE)
    letters = tuple(letters for _chinese, letters in found if letters)
    return text.replace("%", "%s") % letters if letters else text


def phrase(folded: str, *, prefix: bool = False) -> str:
    """The FTS5 phrase that finds a folded text wherever it stands; empty where it holds nothing to look for.

    With `prefix` the last run of letters and digits may go on. A Chinese run at the end always may.
    """
    runs = RUN.findall(folded)
    if not runs:
        return ""
    parts = [_pairs(run) + " " + run[-1] if is_han(run) else run for run in runs[:-1]]
    last = runs[-1]
    if not is_han(last):
        return _quoted([*parts, last]) + ("*" if prefix else "")
    if len(last) == 1:
        return _quoted([*parts, last]) + "*"
    return _quoted([*parts, _pairs(last)])


def pattern(folded: str, *, prefix: bool = False) -> re.Pattern[str]:
    """The regular expression that finds in a folded text what `phrase` finds in the index.

    Its matches are the places to highlight. It matches nothing where there is nothing to look for.
    """
    runs = RUN.findall(folded)
    if not runs:
        return re.compile(r"(?!)")
    found = [re.escape(runs[0])]
    for before, run in pairwise(runs):
        gap = r"[\W_]+" if is_han(before) == is_han(run) else r"[\W_]*"
        found.append(gap + re.escape(run))
    # letters and digits are whole words; a Chinese run that is not the last ends where its run ends, which
    # the gap and the next run's kind see to
    first = "" if is_han(runs[0]) else f"(?<![^\\W_{HAN}])"
    last = "" if is_han(runs[-1]) else f"[^\\W_{HAN}]*" if prefix else f"(?![^\\W_{HAN}])"
    return re.compile(first + "".join(found) + last)


def _pairs(run: str) -> str:
    return " ".join(map(str.__add__, run, run[1:]))


def _quoted(parts: list[str]) -> str:
    return '"' + " ".join(parts) + '"'
