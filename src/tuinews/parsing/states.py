"""The grammar of a dump: which states a line can be in, and which may follow which.

Knows nothing of text. A *state* is a mode and a label. The mode says where the headline of the article
stands that the line belongs to: `b` before its body, `a` after it; it changes only between articles, so
that one pass over the lines finds "one order for the whole document" unless the evidence says otherwise.
The labels:

    A P I   a line of a paragraph: first of an article's body, first of a paragraph, continuation; each
            with `e` where the paragraph ends with the line and `m` where more of it follows
    T t     subhead and its continuation            C c   caption or credit inside a body
    F       furniture between paragraphs            G     furniture that stands inside a paragraph
    D Y     dateline, signature at a body's end     K     kicker
    H h     headline and its continuation           S s   subtitle and its continuation
    y       byline or dateline line before a body   V v   caption between a headline and a body
    X       furniture between articles

Between its headline (or the document's start) and its body an article is *closed*: only y, V, v and X
stand there; everything else belongs to an *open* body. A body may begin with a subhead.
"""

from __future__ import annotations

from typing import Final

LABELS: Final = (
    *("Ae", "Am", "Pe", "Pm", "Ie", "Im"),
    *("T", "t", "C", "c", "F", "G", "D", "Y"),
    *("K", "H", "h", "S", "s"),
    *("y", "V", "v", "X"),
)
MODES: Final = ("b", "a")
STATES: Final = tuple(mode + label for mode in MODES for label in LABELS)
NUMBER: Final = {state: number for number, state in enumerate(STATES)}

# Labels whose evidence is weighed apart in each mode; all others look the same in both.
TWO_FACED: Final = ("Ae", "Am", "K", "H", "h", "S", "y")

_FIRST = ("Ae", "Am")
_MORE = ("Ie", "Im", "G")
_REST = ("Ae", "Pe", "Ie", "T", "t", "C", "c", "F", "D", "Y")
_CLOSED = ("y", "V", "v", "X")
_IN_BODY = ("Pe", "Pm", "T", "C", "F", "D", "Y")
_TO_BODY = ("y", "V", "X", "T", *_FIRST)
_BEGINNINGS = {"b": ("K", "H", "y", *_FIRST), "a": ("y", *_FIRST)}
_CONTINUED = {"T": "t", "t": "t", "C": "c", "c": "c", "H": "h", "h": "h", "S": "s", "s": "s", "V": "v", "v": "v"}


def _beginnings() -> set[str]:
    """Every state that can be the first of an article, in either mode."""
    return {mode + label for mode in MODES for label in _BEGINNINGS[mode]}


def _heading(mode: str, label: str) -> set[str]:
    """What may follow a kicker, headline or subtitle line."""
    if label == "K":
        return {mode + "K", mode + "H"}
    following = {mode + near for near in _TO_BODY}
    if label in ("H", "h"):
        following.add(mode + "S")
    return following | (_beginnings() if mode == "a" else set())


def _after(mode: str, label: str) -> set[str]:
    if label in ("Am", "Pm", "Im", "G"):
        return {mode + near for near in _MORE}
    if label in _REST:
        following = {mode + near for near in _IN_BODY} | _beginnings()
        following |= {"aK", "aH"} if mode == "a" else set()
    elif label in _CLOSED:
        following = {mode + near for near in _TO_BODY}
        following |= _beginnings() if label != "y" else set()
    else:
        following = _heading(mode, label)
    if label in _CONTINUED:
        following.add(mode + _CONTINUED[label])
    return following


SUCCESSORS: Final[dict[str, frozenset[str]]] = {
    mode + label: frozenset(_after(mode, label)) for mode in MODES for label in LABELS
}
FIRST: Final = frozenset(_beginnings() | {mode + near for mode in MODES for near in _TO_BODY})


def faces(state: str) -> tuple[str, ...]:
    """The names under which a state's evidence is weighed: its label, and itself where the modes differ."""
    label = state[1:]
    return (label, state) if label in TWO_FACED else (label,)


def step(before: str, after: str) -> str:
    """The name of a step's weight: both labels, with the mode, or `!` and the new mode where it changes."""
    mark = before[0] if before[0] == after[0] else "!" + after[0]
    return f"{mark}{before[1:]}>{after[1:]}"
