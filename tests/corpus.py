"""Where the measuring corpus is, for the tests that read it: TUINEWS_CORPUS, or beside the checkout."""

import os
from pathlib import Path

_BESIDE = Path(__file__).parents[2] / "shared" / "corpus"


def corpus() -> Path | None:
    """The corpus, or None where there is none."""
    folder = Path(os.environ.get("TUINEWS_CORPUS") or _BESIDE)
    return folder if folder.is_dir() else None


def documents() -> list[Path]:
    """The folders of the parsing documents; none where there is no corpus."""
    folder = corpus()
    return sorted(path.parent for path in folder.glob("parsing/*/gold.json")) if folder else []
