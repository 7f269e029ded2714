"""Text into screen lines: widths, kinsoku, an article's page, and what is marked on it.

Knows cells and characters; knows nothing of Textual, colours or keys.
"""

from __future__ import annotations

from tuinews.typeset.marks import UNMARKED, Mark, Marks, Roles, Run, text_runs
from tuinews.typeset.page import COMFORTABLE, Page, set_article, set_raw
from tuinews.typeset.parts import Part, Role
from tuinews.typeset.setting import PageLine, runs
from tuinews.typeset.stretches import Fold, Place
from tuinews.typeset.width import cell_width, truncate
from tuinews.typeset.wrap import Line, wrap

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
