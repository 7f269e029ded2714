"""Editions and digests taken away: JSON, plain text, Markdown and HTML, unwrapped.

Knows the contract of the JSON and how each format escapes; knows nothing of screens or files.
"""

from __future__ import annotations

from tuinews.export.html import digest_html, to_html
from tuinews.export.markdown import article_markdown, digest_markdown, to_markdown
from tuinews.export.overview import overview_document, overview_html, overview_markdown, overview_text
from tuinews.export.records import (
    article_record,
    digest_document,
    digest_record,
    document,
    keyword_record,
    sentence_record,
    to_json,
)
from tuinews.export.text import article_text, digest_text, shown_title, summary_text, to_text

__all__ = [
    "article_markdown",
    "article_record",
    "article_text",
    "digest_document",
    "digest_html",
    "digest_markdown",
    "digest_record",
    "digest_text",
    "document",
    "keyword_record",
    "overview_document",
    "overview_html",
    "overview_markdown",
    "overview_text",
    "sentence_record",
    "shown_title",
    "summary_text",
    "to_html",
    "to_json",
    "to_markdown",
    "to_text",
]
