"""`tuinews search QUERY`: what the library holds about something."""

from __future__ import annotations

import argparse

from tuinews import paths
from tuinews.cli.output import choose_format, complain, speak_utf8, write, write_json
from tuinews.i18n import _, ngettext
from tuinews.library import Library, LibraryError, QueryError
from tuinews.library.results import Result, Results, document


def run(arguments: argparse.Namespace) -> int:
    """Print what was found, the best first; a query that cannot be understood is wrong usage."""
    speak_utf8()
    try:
        with Library.open_to_read(paths.library_file()) as library:
            found = library.search(" ".join(map(str.strip, arguments.query)), limit=arguments.limit)
    except QueryError as error:
        complain(_("查询有误：{reason}").format(reason=error))
        return 2
    except LibraryError as error:
        complain(str(error))
        return 1
    if choose_format(arguments.format) == "json":
        write_json(document(found))
    else:
        write("\n\n".join([_heading(found), *map(_shown, found.results)]))
    return 0


def _heading(found: Results) -> str:
    return ngettext("{query}：{count} 篇", "{query}：{count} 篇", found.total).format(
        query=found.query, count=found.total
    )


def _shown(result: Result) -> str:
    return f"{result.display_title}  〔{result.source}〕\n  {result.snippet}"
