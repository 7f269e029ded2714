"""Leaving documents out: each is left out once, and the same text in two encodings together."""

from __future__ import annotations

from tests.training.parser.test_layout import STORIES
from training.parser.__main__ import groups
from training.parser.corpus import Document

from tuinews.intake import from_text


def _document(slug: str) -> Document:
    return Document(slug, from_text(STORIES[0].title), {})


def test_every_document_is_left_out_once() -> None:
    slugs = [f"derived-a{number:02}-x" for number in range(13)] + ["real-cctv-1", "real-cctv-2"]
    parts = groups([_document(slug) for slug in slugs], 4)
    assert sorted(document.slug for part in parts for document in part) == sorted(slugs)
    assert max(map(len, parts)) - min(map(len, parts)) <= 1


def test_one_text_in_two_encodings_is_left_out_together() -> None:
    found = [_document(slug) for slug in ("real-tw-archive", "real-tw-archive-big5", "derived-a01-x", "derived-a02-x")]
    parts = groups(found, 2)
    assert any({"real-tw-archive", "real-tw-archive-big5"} <= {document.slug for document in part} for part in parts)
