"""`tuinews digest --edition`: each edition in a screen."""

from __future__ import annotations

import json
from collections.abc import Iterable

from tuinews import export
from tuinews.cli.output import write, write_json
from tuinews.digest.overview import overview
from tuinews.edition import Edition


def write_all(editions: Iterable[Edition], form: str) -> None:
    """The overview of every edition, in the format asked for; as JSON lines an edition a line."""
    overviews = ((edition, overview(edition)) for edition in editions)
    if form == "json":
        write_json(export.overview_document(overviews))
    elif form == "jsonl":
        for pair in overviews:
            (record,) = export.overview_document([pair])["editions"]
            write(json.dumps(record, ensure_ascii=False))
    else:
        render = {"text": export.overview_text, "md": export.overview_markdown, "html": export.overview_html}[form]
        for edition, found in overviews:
            write(render(edition, found))
