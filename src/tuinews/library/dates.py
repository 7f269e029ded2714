"""The day an edition is of, as a number: 20250719. 0 is no day.

Looks in the name of the file, then in what stands on the page. Knows no clock and no file system.
"""

from __future__ import annotations

import datetime
import re

from tuinews.edition import Edition

HEAD = 200
"""Characters at the beginning of a dump in which a full date is that of the paper, not of something it tells."""

_IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_.年/]?(\d\d?)[-_.月/]?(\d\d?)(?!\d)")
_ON_PAGE = re.compile(r"(?<!\d)((?:19|20)\d\d)\s*年\s*(\d\d?)\s*月\s*(\d\d?)\s*日")


def day_number(date: datetime.date) -> int:
    """The day as a number: 20250719."""
    return date.year * 10000 + date.month * 100 + date.day


def day(number: int) -> datetime.date | None:
    """The day of such a number; None for what is no day of the calendar."""
    try:
        return datetime.date(number // 10000, number // 100 % 100, number % 100)
    except ValueError:
        return None


def day_of(edition: Edition, name: str) -> int:
    """The day an edition is of: by its file's name, its furniture or its first lines; 0 where none tells."""
    found = _first(_IN_NAME, name)
    for piece in edition.furniture:
        found = found or _first(_ON_PAGE, piece.text)
    return found or _first(_ON_PAGE, edition.source.text[:HEAD])


def _first(pattern: re.Pattern[str], text: str) -> int:
    for year, month, of_month in pattern.findall(text):
        number = int(year) * 10000 + int(month) * 100 + int(of_month)
        if day(number) is not None:
            return number
    return 0
