"""How much a PDF may cost. A file that asks for more is read as far as this goes."""

from __future__ import annotations

MEMORY = 1_200_000_000
"""Bytes of address space of the child process."""

SECONDS = 120.0
"""Wall-clock seconds for a whole file."""

PAGE_SECONDS = 20.0
"""Wall-clock seconds without a page before the child is stopped and the page given up."""

PAGES = 500
"""Pages read of one file: a year's thickest issue has fewer."""

CHARACTERS = 20_000_000
"""Characters read of one file."""

PAGE_CHARACTERS = 200_000
"""Characters read of one page: a broadsheet page holds 15,000."""

BROKEN_PAGES = 5
"""Pages at which the child may die or hang before the rest of the file is given up."""

PAGE_LINES = 6_000
"""Lines of a page beyond which its columns are not looked for: a broadsheet page holds 1,500."""

ROW_RUNS = 600
"""Runs in a few rows of type beyond which no gutter is looked for between them: columns have a few each."""
