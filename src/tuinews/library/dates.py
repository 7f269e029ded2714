"""The day an edition is of, as a number: 20250719. 0 is no day.

Looks in the name of the file, then in what stands on the page. Knows no clock and no file system.
"""

from __future__ import annotations

import datetime
import re

from tuinews.edition import Edition

FOLDERS = 3
"""Folders above a file whose names may hold the day, as in `2025-10/20/page-1.txt`."""

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


def day_of(edition: Edition, path: str) -> int:
    """The day an edition is of: by its file's path, its furniture or its first lines; 0 where none tells."""
    parts = re.split(r"[/\\]", path)[-FOLDERS - 1 :]
    named = _days(_IN_NAME, "/".join(parts))
    if named:
        return named[-1]
    page = (piece.text for piece in edition.furniture)
    on_page = [day for text in (*page, edition.source.text[:HEAD]) for day in _days(_ON_PAGE, text)]
    return on_page[0] if on_page else 0


def _days(pattern: re.Pattern[str], text: str) -> list[int]:
    numbers = (int(year) * 10000 + int(month) * 100 + int(of_month) for year, month, of_month in pattern.findall(text))
    return [number for number in numbers if day(number) is not None]
