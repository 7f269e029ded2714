"""Regular expressions typed by a person, given up when they take too long.

Knows the `regex` module, loaded only when such a query is made. The text is searched as it stands, not folded;
an expression without an upper-case letter does not mind case.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tuinews.edition import Span
from tuinews.i18n import _
from tuinews.search.fold import Folded
from tuinews.search.query import REGEX_PREFIX, QueryError, SearchAbandoned

if TYPE_CHECKING:
    import regex

PATIENCE = 1.0
"""Seconds that one expression may take over all the texts that it is asked to search."""


@dataclass(slots=True)
class ExpressionMatcher:
    """Finds a regular expression, with `left` seconds to do it in."""

    query: str
    pattern: regex.Pattern[str] | None
    left: float = PATIENCE

    def spans(self, text: str) -> list[Span]:
        """Where the expression matches at least one character of the text. Raises SearchAbandoned."""
        if self.pattern is None:
            return []
        if self.left <= 0:
            raise self._abandoned()
        begun = time.monotonic()
        try:
            found = [match.span() for match in self.pattern.finditer(text, timeout=self.left, concurrent=True)]
        except TimeoutError:
            self.left = 0
            raise self._abandoned() from None
        self.left -= time.monotonic() - begun
        return [(start, end) for start, end in found if start < end]

    def folded_spans(self, text: str, folded: Folded) -> list[Span]:  # noqa: ARG002 - as every matcher
        """The same: an expression is not folded."""
        return self.spans(text)

    def _abandoned(self) -> SearchAbandoned:
        return SearchAbandoned(_("正则表达式 {query} 太慢，已放弃").format(query=self.query[len(REGEX_PREFIX) :]))


def compile_expression(query: str, patience: float = PATIENCE) -> ExpressionMatcher:
    """The matcher of `re:…`; of an empty expression, one that finds nothing. Raises QueryError."""
    import regex

    expression = query[len(REGEX_PREFIX) :].strip()
    if not expression:
        return ExpressionMatcher(query, None)
    flags = 0 if any(char.isupper() for char in expression) else regex.IGNORECASE
    try:
        return ExpressionMatcher(query, regex.compile(expression, flags), patience)
    except (regex.error, OverflowError, RecursionError, ValueError) as error:
        message = _("正则表达式有误：{reason}").format(reason=error)
        raise QueryError(message) from error
