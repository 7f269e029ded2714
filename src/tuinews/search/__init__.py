"""Finding what a person typed in logical text: hanzi, Latin, pinyin, regular expressions.

Knows texts and offsets; knows nothing of screens, files or the library.
"""

from __future__ import annotations

from tuinews.search.fold import Folded, fold
from tuinews.search.query import REGEX_PREFIX, Matcher, QueryError, SearchAbandoned, compile_query

__all__ = [
    "REGEX_PREFIX",
    "Folded",
    "Matcher",
    "QueryError",
    "SearchAbandoned",
    "compile_query",
    "fold",
]
