"""What a line of a dump can be, and what may follow what.

Knows the states of the line model and their order on the page; knows nothing of text or weights. A state
says both what a line is and where it stands, so that a chain that looks one line back still remembers
whether a body is open (its headline may yet follow) or a headline waits for its body.
"""

from __future__ import annotations

BODY = ("A", "P", "I", "s", "t")
BEFORE = ("K", "HB", "hb", "SB", "sb", "YB", "DB", "CB", "cb", "FB")
CLOSING = ("D", "Y")
AFTER = ("KA", "HA", "ha", "SA", "sa")
OPEN = ("CI", "ci", "FI")
OUTSIDE = ("CO", "co", "FO")
STATES = (*BODY, *BEFORE, *CLOSING, *AFTER, *OPEN, *OUTSIDE)

MEANING = {
    "A": "first line of a body",
    "P": "first line of a paragraph",
    "I": "continuation",
    "s": "subhead",
    "t": "subhead, continued",
    "K": "kicker over a headline before its body",
    "HB": "headline before its body",
    "hb": "headline before its body, continued",
    "SB": "subtitle under a headline before its body",
    "sb": "subtitle before its body, continued",
    "YB": "byline before the body",
    "DB": "dateline before the body",
    "CB": "caption between headline and body",
    "cb": "caption between headline and body, continued",
    "FB": "furniture between headline and body",
    "D": "dateline at the end",
    "Y": "byline at the end",
    "KA": "kicker over a headline after its body",
    "HA": "headline after its body",
    "ha": "headline after its body, continued",
    "SA": "subtitle under a headline after its body",
    "sa": "subtitle after its body, continued",
    "CI": "caption within an open body",
    "ci": "caption within an open body, continued",
    "FI": "furniture within an open body",
    "CO": "caption between articles",
    "co": "caption between articles, continued",
    "FO": "furniture between articles",
}

_OPENING = ("A", "K", "HB", "YB", "DB")
_BODY_NEXT = ("P", "s", "CI", "FI", "D", "Y", "KA", "HA", *_OPENING)
_OUTSIDE_NEXT = ("CO", "FO", *_OPENING)
_TO_BODY = ("A", "s", "YB", "DB", "CB", "FB")
_TITLE_NEXT = (*_TO_BODY, "SB", "HB", "K")

ALLOWED: dict[str, tuple[str, ...]] = {
    "START": (*_OUTSIDE_NEXT, "s"),
    "A": ("I", *_BODY_NEXT),
    "P": ("I", *_BODY_NEXT),
    "I": ("I", *_BODY_NEXT),
    "s": ("t", "P", "s", "CI", "FI"),
    "t": ("t", "P", "s", "CI", "FI"),
    "K": ("K", "HB", "FB"),
    "HB": ("hb", *_TITLE_NEXT),
    "hb": ("hb", *_TITLE_NEXT),
    "SB": ("sb", *_TO_BODY),
    "sb": ("sb", *_TO_BODY),
    "YB": ("YB", "DB", "A", "s", "CB", "FB"),
    "DB": ("YB", "DB", "A", "s", "CB", "FB"),
    "CB": ("cb", "CB", "FB", *_OPENING),
    "cb": ("cb", "CB", "FB", *_OPENING),
    "FB": ("CB", "FB", "s", "SB", *_OPENING),
    "D": ("D", "Y", "CI", "FI", "KA", "HA", *_OPENING),
    "Y": ("D", "Y", "CI", "FI", "KA", "HA", *_OPENING),
    "KA": ("KA", "HA"),
    "HA": ("ha", "SA", *_OUTSIDE_NEXT),
    "ha": ("ha", "SA", *_OUTSIDE_NEXT),
    "SA": ("sa", *_OUTSIDE_NEXT),
    "sa": ("sa", *_OUTSIDE_NEXT),
    "CI": ("ci", "I", *_BODY_NEXT),
    "ci": ("ci", "I", *_BODY_NEXT),
    "FI": ("I", "t", *_BODY_NEXT),
    "CO": ("co", *_OUTSIDE_NEXT),
    "co": ("co", *_OUTSIDE_NEXT),
    "FO": ("co", *_OUTSIDE_NEXT),
}
"""The states that may follow each state ("START" stands before the first line)."""

ENDS = tuple(state for state in STATES if state not in ("K", "KA"))
"""The states in which a text may end."""
