"""What a person typed, made into something that finds it.

Hanzi, Latin and digits are found as they are, folded. Lower-case letters are also found as pinyin: full
syllables and initials mixed (`xny`, `xinnengyuan`, `xneng`), beside hanzi (`新ny`), the last one of a run perhaps
unfinished. Spaces and apostrophes between letters part syllables. Behind `re:` stands a regular expression.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from tuinews.edition import Span
from tuinews.search.fold import Folded, fold, fold_char
from tuinews.search.pinyin import beginning_with, readings, syllables

REGEX_PREFIX = "re:"
_RETROFLEX = ("zh", "ch", "sh")
_APOSTROPHE = "'"


class QueryError(ValueError):
    """A query that means nothing; says what is wrong with it."""


class SearchAbandoned(Exception):  # noqa: N818 - what happened, no fault of the program
    """A search that took too long; says so."""


class Matcher(Protocol):
    """Finds one query."""

    @property
    def query(self) -> str:
        """What was typed."""

    def spans(self, text: str) -> list[Span]:
        """Where the query stands in the text (characters, half-open), in order, none over another.

        Raises SearchAbandoned where that takes too long.
        """

    def folded_spans(self, text: str, folded: Folded) -> list[Span]:
        """The same for a text that was folded before: for a search as one types."""


@dataclass(frozen=True, slots=True)
class LiteralMatcher:
    """Finds the folded query as it is."""

    query: str
    folded: str

    def spans(self, text: str) -> list[Span]:
        """Where the query stands in the text."""
        return self.folded_spans(text, fold(text))

    def folded_spans(self, text: str, folded: Folded) -> list[Span]:  # noqa: ARG002 - as every matcher
        """Where the query stands in the text that was folded before."""
        found: list[Span] = []
        at = folded.text.find(self.folded) if self.folded else -1
        while at >= 0:
            found.append(folded.span(at, at + len(self.folded)))
            at = folded.text.find(self.folded, at + len(self.folded))
        return found


@dataclass(frozen=True, slots=True)
class Typed:
    """A query with letters that may be pinyin: its folded characters, and for each the end of the run of
    letters that it is read in (0 where it is no such letter)."""

    text: str
    runs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PinyinMatcher:
    """Finds a query whose letters may be pinyin: follows every reading of each character at once."""

    query: str
    typed: Typed
    beginning: re.Pattern[str]

    def spans(self, text: str) -> list[Span]:
        """Where the query stands in the text."""
        return self.folded_spans(text, fold(text))

    def folded_spans(self, text: str, folded: Folded) -> list[Span]:  # noqa: ARG002 - as every matcher
        """Where the query stands in the text that was folded before."""
        found: list[Span] = []
        at = 0
        while beginning := self.beginning.search(folded.text, at):
            start = beginning.start()
            end = self._end(folded.text, start)
            if end is None:
                at = start + 1
            else:
                found.append(folded.span(start, end))
                at = end
        return found

    def _end(self, text: str, start: int) -> int | None:
        """The end of the shortest match at `start`."""
        goal = len(self.typed.text)
        states = frozenset({0})
        for place in range(start, len(text)):
            states = frozenset(after for state in states for after in _steps(self.typed, state, text[place]))
            if goal in states:
                return place + 1
            if not states:
                return None
        return None


@lru_cache(maxsize=1 << 15)
def _steps(typed: Typed, state: int, char: str) -> tuple[int, ...]:
    """How far into the query the text has come after `char`, from `state` characters on."""
    found = [state + 1] if typed.text[state] == char else []
    end = typed.runs[state]
    if end:
        letters = typed.text[state:end]
        for syllable in readings(char):
            found.extend(state + length for length in _lengths(letters, syllable))
    elif typed.text[state] == _APOSTROPHE and state + 1 < len(typed.text):
        found.extend(_steps(typed, state + 1, char))
    return tuple(found)


def _lengths(letters: str, syllable: str) -> set[int]:
    """How many of the letters the syllable may stand for: all of it, its initial, or its beginning at the end."""
    found = set()
    if letters.startswith(syllable):
        found.add(len(syllable))
    if letters[0] == syllable[0]:
        found.add(1)
    if letters[:2] in _RETROFLEX and syllable.startswith(letters[:2]):
        found.add(2)
    if syllable.startswith(letters):
        found.add(len(letters))
    return found


def compile_query(query: str, *, pinyin: bool = True) -> Matcher:
    """The matcher of a query; an empty one finds nothing. Raises QueryError for a bad regular expression."""
    if query.startswith(REGEX_PREFIX):
        from tuinews.search.expression import compile_expression

        return compile_expression(query)
    if pinyin:
        typed = _typed(query)
        if any(typed.runs):
            return PinyinMatcher(query, typed, _beginning(typed))
    return LiteralMatcher(query, fold(query).text)


def _typed(query: str) -> Typed:
    """The query folded, its lower-case letters marked; a lone letter is no pinyin."""
    chars: list[str] = []
    readable: list[bool] = []
    parted: set[int] = set()
    for char in query.strip():
        folded = fold_char(char)
        if not folded:
            parted.add(len(chars))
        for plain in folded:
            chars.append(plain)
            readable.append("a" <= plain <= "z" and not char.isupper())
    if len(chars) == 1:
        return Typed(chars[0], (0,))
    runs = [0] * len(chars)
    end = len(chars)
    for index in range(len(chars) - 1, -1, -1):
        if index + 1 == len(chars) or index + 1 in parted or not readable[index + 1]:
            end = index + 1
        runs[index] = end if readable[index] else 0
    return Typed("".join(chars), tuple(runs))


def _beginning(typed: Typed) -> re.Pattern[str]:
    """A pattern of the places where a match may begin, by its first two characters: sifts most of a text at once."""
    first = _possible(typed, 0)
    letters = typed.text[: typed.runs[0]]
    reached = {1}
    for syllable in syllables():
        if letters and syllable[0] == letters[0]:
            reached |= _lengths(letters, syllable)
    if len(typed.text) in reached or typed.text[0] == _APOSTROPHE:
        return re.compile(f"[{re.escape(first)}]")
    second = "".join(sorted(set().union(*(_possible(typed, state) for state in reached))))
    return re.compile(f"[{re.escape(first)}](?=[{re.escape(second)}])")


def _possible(typed: Typed, state: int) -> str:
    """The characters that can come next."""
    letter = typed.text[state]
    found = {letter}
    if typed.runs[state]:
        found.update(beginning_with(letter))
    elif letter == _APOSTROPHE and state + 1 < len(typed.text):
        found.update(_possible(typed, state + 1))
    return "".join(found)
