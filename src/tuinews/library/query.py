"""The query language: text to a query, with the place of what is wrong in it.

    新能源 汽车        both (a word of Chinese matches wherever it stands; letters match pinyin as well)
    "a phrase"         as it stands; needed for blanks and for letters that must not be read as pinyin
    -足球, NOT 足球    not this            A OR B   either           abc*   begins so
    A AND B            both, as without AND
    NEAR(甲 乙, 20)    within so many characters of one another
    person:何远山 org: place: keyword: source: tag: title: from:2025-07 to:2025-07-19 is:unread

Quotes, colons and brackets may be Chinese ones, and the fields have Chinese names. Knows no SQL and no text.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import TypeAlias

from tuinews.i18n import _
from tuinews.library.dates import day, day_number

NEAR = 20
"""Characters that may stand between the terms of a NEAR that names no number."""

LONGEST = 500
"""Characters of the longest query: one that long was pasted by mistake, and FTS5 nests only so deep."""

FIELDS = {
    "person": "person",
    "人物": "person",
    "org": "org",
    "机构": "org",
    "place": "place",
    "地点": "place",
    "keyword": "keyword",
    "关键词": "keyword",
    "source": "source",
    "来源": "source",
    "tag": "tag",
    "标签": "tag",
    "title": "title",
    "标题": "title",
    "from": "from",
    "自": "from",
    "to": "to",
    "至": "to",
    "is": "is",
    "状态": "is",
}
STATES = {
    "unread": "unread",
    "未读": "unread",
    "read": "read",
    "已读": "read",
    "starred": "starred",
    "星标": "starred",
    "noted": "noted",
    "有批注": "noted",
}

_OPEN, _CLOSE, _COLON = '"“”', '"“”', ":："
_UNENCODABLE = re.compile("[\ud800-\udfff\0]")
_NEAR = re.compile(r"NEAR\s*[(（]")
_NUMBER = re.compile(r"\s*[,，]\s*(\d{1,4})(?!\d)\s*")
_DAY = re.compile(r"(\d{4})(?:[-/.年]?(\d{1,2})(?:[-/.月]?(\d{1,2})日?|月)?)?年?")


class QueryError(Exception):
    """A query that cannot be understood: the `reason`, and the `position` (in characters) of what is wrong."""

    def __init__(self, reason: str, position: int) -> None:
        """Say what is wrong where; positions are shown counted from 1."""
        super().__init__(_("第 {n} 个字符：{reason}").format(n=position + 1, reason=reason))
        self.reason = reason
        self.position = position


@dataclass(frozen=True, slots=True)
class Term:
    """Text to look for. `exact` was quoted; `prefix` ended in `*`; `title` must stand in the title."""

    text: str
    exact: bool = False
    prefix: bool = False
    title: bool = False


@dataclass(frozen=True, slots=True)
class Near:
    """Terms that stand within `distance` characters of one another."""

    terms: tuple[Term, ...]
    distance: int


@dataclass(frozen=True, slots=True)
class Field:
    """What an article or its edition must have; `name` is one of FIELDS' values but title, from and to."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Days:
    """Days between which the article must be dated, both counted in, as 20250719."""

    first: int
    last: int


Atom: TypeAlias = "Term | Near | Field | Days"


@dataclass(frozen=True, slots=True)
class Clause:
    """One of these atoms must be true of the article, or none of them where `negative`."""

    atoms: tuple[Atom, ...]
    negative: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """Clauses that must all be true."""

    clauses: tuple[Clause, ...]


def parse(text: str) -> Query:
    """The query that a text says. Raises QueryError."""
    if len(text) > LONGEST:
        raise QueryError(_("查询太长，最多 {n} 个字符").format(n=LONGEST), LONGEST)
    if wrong := _UNENCODABLE.search(text):
        raise QueryError(_("这里有一个不成字的字符"), wrong.start())
    reader = _Reader(text)
    clauses: list[Clause] = []
    while (item := reader.item()) is not None:
        atom, negative, either = item
        if either:
            if not clauses or clauses[-1].negative or negative:
                raise QueryError(_("OR 的两边都要有词，且不能带减号"), reader.began)
            clauses[-1] = Clause((*clauses[-1].atoms, atom))
            if any(map(_is_grouping, clauses[-1].atoms)):
                raise QueryError(_("括号不能分组：OR 只连它两边的词"), reader.began)
        else:
            clauses.append(Clause((atom,), negative))
            if isinstance(atom, Days) and not negative and not _has_days(clauses):
                raise QueryError(_("起止日期颠倒，没有这样的日子"), reader.began)
    if not clauses:
        raise QueryError(_("没有要找的词"), 0)
    return Query(tuple(clauses))


def _is_grouping(atom: Atom) -> bool:
    """Whether a bracket in a word belongs to one in another word."""
    if not isinstance(atom, Term) or atom.exact:
        return False
    return sum(map(atom.text.count, "(（")) != sum(map(atom.text.count, ")）"))


def _has_days(clauses: list[Clause]) -> bool:
    """Whether any day is between all those that must be kept to."""
    days = [atom for one in clauses if not one.negative and len(one.atoms) == 1 for atom in one.atoms]
    spans = [(one.first, one.last) for one in days if isinstance(one, Days)]
    return max(first for first, _last in spans) <= min(last for _first, last in spans)


class _Reader:
    """Reads a query from left to right; `began` is where the item at hand begins."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self.began = 0

    def item(self) -> tuple[Atom, bool, bool] | None:
        """The next atom, whether a minus stands before it, and whether OR does; None at the end."""
        self._skip()
        if self._at >= len(self._text):
            return None
        either = self._take("OR", "|", "｜")
        if not either:
            self._take("AND")
        self.began = self._at
        negative = self._peek() in ("-", "－") and self._peek(1).strip() != ""
        if negative:
            self._at += 1
        else:
            negative = self._take("NOT")
        return self._atom(), negative, either

    def _take(self, *words: str) -> bool:
        """Go past one of the words if it stands here, by itself where it is of letters; another has to follow."""
        for word in words:
            after = self._at + len(word)
            if self._text.startswith(word, self._at) and not (word.isalpha() and self._text[after : after + 1].strip()):
                self._at = after
                self._skip()
                if self._at >= len(self._text):
                    raise QueryError(_("{word} 的后面还要有词").format(word=words[0]), self._at)
                return True
        return False

    def _atom(self) -> Atom:
        if match := _NEAR.match(self._text, self._at):
            return self._near(match)
        if self._peek() and self._peek() in _OPEN:
            return self._quoted()
        start = self._at
        word = self._word()
        if self._peek() and self._peek() in _COLON:
            name = FIELDS.get(word.lower())
            if name:
                self._at += 1
                return self._field(name)
            if word.isalpha() and word.isascii():
                raise QueryError(_("没有“{name}”这个字段").format(name=word), start)
        return self._term(word + self._rest(), start)

    def _term(self, word: str, start: int) -> Term:
        text = word.rstrip("*＊")
        if not any(char.isalnum() for char in text):
            raise QueryError(_("“{text}”里没有可查的字").format(text=word), start)
        return Term(text, prefix=text != word)

    def _quoted(self) -> Term:
        start = self._at
        end = next((at for at in range(start + 1, len(self._text)) if self._text[at] in _CLOSE), None)
        if end is None:
            raise QueryError(_("引号没有合上"), start)
        self._at = end + 1
        text = self._text[start + 1 : end]
        if not any(char.isalnum() for char in text):
            raise QueryError(_("引号里没有可查的字"), start)
        prefix = self._peek() in ("*", "＊")
        self._at += prefix
        return Term(text, exact=True, prefix=prefix)

    def _near(self, opening: re.Match[str]) -> Near:
        start, self._at = self._at, opening.end()
        terms: list[Term] = []
        distance = NEAR
        while True:
            self._skip()
            if number := _NUMBER.match(self._text, self._at):
                distance, self._at = int(number[1]), number.end()
            if self._at >= len(self._text):
                raise QueryError(_("NEAR 的括号没有合上"), start)
            if self._peek() in ")）":
                self._at += 1
                break
            at = self._at
            if self._peek() in ",，":
                raise QueryError(_("NEAR 的词用空格分开，逗号后面只写字数，最多 9999"), at)
            terms.append(self._quoted() if self._peek() in _OPEN else self._term(self._word(",，)）"), at))
        if len(terms) < 2:
            raise QueryError(_("NEAR 的括号里要有两个词"), start)
        return Near(tuple(terms), distance)

    def _field(self, name: str) -> Atom:
        at = self._at
        quoted = bool(self._peek()) and self._peek() in _OPEN
        value = self._quoted().text if quoted else self._word() + self._rest()
        if not value.strip("*＊"):
            raise QueryError(_("冒号后面没有内容"), at)
        if name in ("from", "to"):
            first, last = _days(value, at)
            return Days(first, 99999999) if name == "from" else Days(0, last)
        if name == "title":
            term = self._term(value, at)
            return Term(term.text, exact=quoted, prefix=term.prefix, title=True)
        if name == "is":
            if value.lower() not in STATES:
                # in the language asked in: all of them would not fit into a line
                known = " ".join(state for state in STATES if state.isascii() == value.isascii())
                raise QueryError(_("没有“{value}”这种状态；有：{known}").format(value=value, known=known), at)
            return Field("is", STATES[value.lower()])
        return Field(name, value.rstrip("*＊"))

    def _word(self, stops: str = "") -> str:
        start = self._at
        while self._at < len(self._text) and not self._text[self._at].isspace() and self._peek() not in _COLON + stops:
            self._at += 1
        return self._text[start : self._at]

    def _rest(self) -> str:
        """What follows up to the next blank: a word may hold a colon (`3:2`)."""
        start = self._at
        while self._at < len(self._text) and not self._text[self._at].isspace():
            self._at += 1
        return self._text[start : self._at]

    def _peek(self, ahead: int = 0) -> str:
        return self._text[self._at + ahead : self._at + ahead + 1]

    def _skip(self) -> None:
        while self._peek().isspace():
            self._at += 1


def _days(value: str, position: int) -> tuple[int, int]:
    """The first and the last day of a day, a month or a year."""
    found = _DAY.fullmatch(value)
    if not found:
        raise QueryError(_("看不懂日期“{value}”；写成 2025-07-19、2025-07 或 2025").format(value=value), position)
    year, month, of_month = (int(part) if part else 0 for part in found.groups())
    first = day(year * 10000 + (month or 1) * 100 + (of_month or 1))
    if first is None:
        raise QueryError(_("没有“{value}”这一天").format(value=value), position)
    if of_month:
        return day_number(first), day_number(first)
    after = (
        datetime.date(year + (month in (0, 12)), month % 12 + 1 if month else 1, 1)
        if year < 9999
        else datetime.date.max
    )
    return day_number(first), day_number(after - datetime.timedelta(days=1))
