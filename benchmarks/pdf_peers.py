"""What geometry buys: the corpus's PDFs read by tuinews, and by others' text through tuinews's own text parser.

    python -m benchmarks.pdf_peers [--only GLOB]

Needs the corpus (`TUINEWS_CORPUS`); a peer that is not installed (pdftotext from poppler-utils, pypdf,
pdfplumber) is named and left out. All are scored by the corpus's scorer against the text dump beside each PDF,
both in simplified characters, since one PDF of the corpus prints them where its dump does not. Last come the saved web
pages, as tuinews reads them.
"""

from __future__ import annotations

import argparse
import fnmatch
import io
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from training.parser.corpus import Document, corpus_dir, documents
from training.parser.score import Counts, board, predicted, scorer

from tuinews import intake
from tuinews.edition import Source
from tuinews.hanzi import to_simplified
from tuinews.parsing import parse


def _tuinews(data: bytes) -> Source:
    return intake.read_bytes(data, "page.pdf")


def _saved(data: bytes) -> Source:
    return intake.read_bytes(data, "saved.html")


def _pdftotext(*flags: str) -> Callable[[bytes], Source]:
    def read(data: bytes) -> Source:
        command = ["pdftotext", "-enc", "UTF-8", *flags, "-", "-"]
        done = subprocess.run(command, input=data, capture_output=True, check=True)
        return intake.from_text(done.stdout.decode())

    return read


def _pypdf(data: bytes) -> Source:
    from pypdf import PdfReader

    return intake.from_text("\n".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages))


def _pdfplumber(data: bytes) -> Source:
    import pdfplumber

    with pdfplumber.open(io.BytesIO(data)) as pdf:
        return intake.from_text("\n".join(page.extract_text() or "" for page in pdf.pages))


def _peers() -> dict[str, Callable[[bytes], Source] | None]:
    """The ways to read a PDF, None for those not installed here."""
    poppler = shutil.which("pdftotext") is not None
    return {
        "tuinews, from geometry": _tuinews,
        "pdftotext": _pdftotext() if poppler else None,
        "pdftotext -layout": _pdftotext("-layout") if poppler else None,
        "pdftotext -raw": _pdftotext("-raw") if poppler else None,
        "pypdf": _pypdf if find_spec("pypdf") else None,
        "pdfplumber": _pdfplumber if find_spec("pdfplumber") else None,
    }


def _plain(value: Any) -> Any:
    """Strings in simplified characters, however deep they lie."""
    if isinstance(value, str):
        return to_simplified(value)
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    return {key: _plain(inner) for key, inner in value.items()} if isinstance(value, dict) else value


def _score(corpus: Path, document: Document, source: Source) -> Counts:
    text, gold, made = (_plain(value) for value in (document.source.text, document.gold, predicted(parse(source))))
    counts: Counts = scorer(corpus).score(text, gold, made)[0]
    return counts


def main() -> int:
    """Print a board for each way to read; 2 where there is no corpus."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--only", default="*", help="the documents to read, as a pattern of their names")
    options = parser.parse_args()
    try:
        corpus = corpus_dir()
    except FileNotFoundError as error:
        print(f"pdf_peers: {error}", file=sys.stderr)
        return 2
    wanted = [one for one in documents(corpus) if fnmatch.fnmatch(one.slug, options.only)]
    for name, read in _peers().items():
        _print(corpus, wanted, "source.pdf", name, read)
    _print(corpus, wanted, "source.html", "tuinews, saved web pages", _saved if find_spec("trafilatura") else None)
    return 0


def _print(
    corpus: Path, wanted: Sequence[Document], file: str, name: str, read: Callable[[bytes], Source] | None
) -> None:
    """The board of one way to read, over the documents that have such a file; nothing where none has."""
    if read is None:
        print(f"── {name}: not installed")
        return
    pages = {one.slug: corpus / "parsing" / one.slug / file for one in wanted}
    chosen = [one for one in wanted if pages[one.slug].exists()]
    if not chosen:
        return
    began = time.perf_counter()
    found = {one.slug: _score(corpus, one, read(pages[one.slug].read_bytes())) for one in chosen}
    print(f"── {name} ({time.perf_counter() - began:.1f} s with parsing and scoring)")
    print("\n".join(board(corpus, found, {one.slug: one.family for one in chosen})), flush=True)


if __name__ == "__main__":
    sys.exit(main())
