"""`tuinews parse`: articles, an audit of where each character went, or what each line was taken for."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Iterator

from tuinews import export
from tuinews.cli.output import Sources, choose_format, speak_utf8, write, write_json
from tuinews.edition import Edition
from tuinews.parsing import ConservationError, parse


def run(arguments: argparse.Namespace) -> int:
    """Parse every path and print what was asked for."""
    speak_utf8()
    sources = Sources(arguments.paths, arguments.encoding)
    if arguments.audit or arguments.explain:
        from tuinews.cli import inspect

        show = inspect.audit_source if arguments.audit else inspect.explain_source
        faults = sum(not show(source) for source in sources)
        return 1 if faults or sources.failures else 0
    _WRITERS[choose_format(arguments.format)](editions(sources))
    return 1 if sources.failures else 0


def print_text(paths: Iterable[str], encoding: str | None) -> int:
    """The articles as plain text: what `tuinews FILE` is where no terminal is."""
    speak_utf8()
    sources = Sources(paths, encoding)
    _write_each(export.to_text)(editions(sources))
    return 1 if sources.failures else 0


def editions(sources: Sources) -> Iterator[Edition]:
    """The edition of each source; one that cannot be parsed is said and counted."""
    for source in sources:
        try:
            yield parse(source)
        except ConservationError as error:
            sources.fail(f"{source.name}: {error}")


def _write_each(render: Callable[[Edition], str]) -> Callable[[Iterable[Edition]], None]:
    def write_each(found: Iterable[Edition]) -> None:
        for edition in found:
            write(render(edition))

    return write_each


def _write_json(found: Iterable[Edition]) -> None:
    write_json(export.document(found))


_WRITERS: dict[str, Callable[[Iterable[Edition]], None]] = {
    "json": _write_json,
    "text": _write_each(export.to_text),
    "md": _write_each(export.to_markdown),
    "html": _write_each(export.to_html),
}
