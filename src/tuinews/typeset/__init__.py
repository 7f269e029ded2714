"""Text into screen lines: widths, kinsoku, an article's page, and what is marked on it.

Knows cells and characters; knows nothing of Textual, colours or keys.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from tuinews.typeset.width import cell_width, truncate

if TYPE_CHECKING:
    from tuinews.typeset.lines import Line, wrap
    from tuinews.typeset.marks import UNMARKED, Mark, Marks, Roles, Run, text_runs
    from tuinews.typeset.page import COMFORTABLE, Page, set_article, set_raw
    from tuinews.typeset.parts import Part, Role
    from tuinews.typeset.setting import PageLine, runs
    from tuinews.typeset.stretches import Fold, Place

__all__ = [
    "COMFORTABLE",
    "UNMARKED",
    "Fold",
    "Line",
    "Mark",
    "Marks",
    "Page",
    "PageLine",
    "Part",
    "Place",
    "Role",
    "Roles",
    "Run",
    "cell_width",
    "runs",
    "set_article",
    "set_raw",
    "text_runs",
    "truncate",
    "wrap",
]

_HOMES = {
    "COMFORTABLE": "page",
    "Fold": "stretches",
    "Line": "lines",
    "Mark": "marks",
    "Marks": "marks",
    "Page": "page",
    "PageLine": "setting",
    "Part": "parts",
    "Place": "stretches",
    "Role": "parts",
    "Roles": "marks",
    "Run": "marks",
    "UNMARKED": "marks",
    "runs": "setting",
    "set_article": "page",
    "set_raw": "page",
    "text_runs": "marks",
    "wrap": "lines",
}
"""Which module each name is in. It is loaded with the first name that is asked for: widths alone cost nothing more.
No module may be called as a name that is given here: once loaded it would stand in its place."""


def __getattr__(name: str) -> object:
    """A name of the package, from the module it is in."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value
