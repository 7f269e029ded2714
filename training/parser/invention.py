"""Fills the patterns of `phrases`: names, places, dates, captions, furniture. The same seed invents the same."""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random
from typing import Any

from training.parser.names import names
from training.parser.stories import Story

from training.parser import phrases

_BREAK = re.compile(r"[。！？；：，]")
_FIELDS = {
    "agency": "agencies",
    "place": "places",
    "island": "island",
    "section": "sections",
    "paper": "papers",
    "column": "columns",
    "dateline": "datelines",
    "credit": "credits",
}
_CHOICES = {
    "weekday": ("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"),
    "gap": ("", " ", "　　", "　"),
    "indent": ("", "　　"),
}


class Inventor:
    """Makes up what a paper adds to a story."""

    def __init__(self, random: Random, stories: Sequence[Story]) -> None:
        """Take the source of chance, and the stories whose titles and clauses may be quoted."""
        self.random, self.stories = random, stories
        self.story = random.choice(stories)
        self.apart = random.choice(("", " "))
        self.fixed: dict[str, str] = {}

    def chance(self, share: float) -> bool:
        """True in this share of the calls."""
        return self.random.random() < share

    def some(self, section: str, **fields: Any) -> str:
        """One of a section's patterns, its fields filled; those given first."""
        return self.fill(self.random.choice(phrases.patterns()[section]), **fields)

    def fill(self, pattern: str, **fields: Any) -> str:
        """A pattern with its fields filled."""
        return re.sub(r"\{(\w+)\}", lambda found: str(fields.get(found[1]) or self._field(found[1])), pattern)

    def fix(self, *names: str) -> None:
        """Keep these fields the same from now on (a paper's name and date on every page)."""
        self.fixed = {name: self._field(name) for name in names}

    def _field(self, name: str) -> str:
        if name in self.fixed:
            return self.fixed[name]
        if name in _FIELDS:
            return self.some(_FIELDS[name])
        if name in _CHOICES:
            return self.random.choice(_CHOICES[name])
        if name.startswith("digits"):
            return "".join(self.random.choice("0123456789") for _ in range(int(name[6:])))
        made: str = getattr(self, "_" + name)()
        return made

    def _name(self) -> str:
        name = self.random.choice(names())
        surname, given = name[0], name[1:]
        gap = self.random.choice(("", "", " ", "　", "  ")) if len(given) == 1 else ""
        return surname + gap + given

    def _spaced(self) -> str:
        name = self.random.choice(names())
        return f"{name[0]} {name[-1]}"

    def _names(self) -> str:
        apart = self.random.choice((" ", "　", "  ", "、"))
        return apart.join(self._name() for _ in range(self.random.choice((1, 1, 1, 2, 3))))

    def _day(self) -> str:
        apart = self.apart
        return f"{apart}{self.random.randint(1, 12)}{apart}月{apart}{self.random.randint(1, 28)}{apart}日".strip()

    def _year(self) -> str:
        return str(self.random.randint(2012, 2026))

    def _month(self) -> str:
        return f"{self.random.randint(1, 12):02}"

    def _n(self) -> str:
        return str(self.random.randint(10, 28))

    def _date(self) -> str:
        return f"{self._year()}年{self.random.randint(1, 12)}月{self.random.randint(1, 28)}日"

    def _stamp(self) -> str:
        day = self.random.choice((f"{self._year()}-{self._month()}-{self._n()}", self._date()))
        return day + self.random.choice(("", f" {self._n()}:{self._n()}", f"{self._n()}:{self._n()}"))

    def _price(self) -> str:
        return f"{self.random.randint(1, 3)}.{self.random.choice('058')}0"

    def _title(self) -> str:
        return self.random.choice(self.stories).title

    def _clause(self) -> str:
        return self.clause(6, 40)

    def _clause8(self) -> str:
        return self.clause(3, 8)

    def clause(self, least: int, most: int) -> str:
        """Some clause of the story at hand: what a caption or a subtitle might say."""
        parts = _BREAK.split(self.random.choice(self.story.paragraphs))
        fitting = [part.strip() for part in parts if least <= len(part.strip()) <= most and "“" not in part]
        return self.random.choice(fitting) if fitting else self.story.title[:most]
