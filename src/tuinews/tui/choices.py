"""What there is to choose from in each of the reader's lists.

Knows the registry of keys, digests and formats; hands out rows, and knows no widget.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tuinews.digest.model import Digest
from tuinews.i18n import N_, _
from tuinews.tui.chooser import Choice
from tuinews.tui.keys import Key

FORMATS = {"md": "Markdown", "html": "HTML", "json": "JSON", "txt": N_("纯文本")}


def actions(keys: Iterable[Key]) -> Iterator[Choice]:
    """Every action under its heading, with its keys."""
    group = ""
    for key in keys:
        if key.group != group:
            group = key.group
            yield Choice(None, _(group))
        yield Choice(key.id, _(key.text), key.shown)


def filters(digest: Digest | None) -> list[Choice]:
    """What an article speaks of: keywords, names, set phrases."""
    if digest is None:
        return []
    kinds = (
        (_("关键词"), [word.term for word in digest.keywords]),
        (_("人物"), [mention.name for mention in digest.people]),
        (_("机构"), [mention.name for mention in digest.organisations]),
        (_("地点"), [mention.name for mention in digest.places]),
        (_("提法"), [mention.name for mention in digest.set_phrases]),
    )
    return [Choice(f"={term}", term, kind) for kind, terms in kinds for term in terms]


def exports(scopes: Iterable[tuple[str, str]]) -> list[Choice]:
    """What can be exported, in which formats: values are `scope:format`."""
    return [Choice(f"{scope}:{form}", _(name), title) for scope, title in scopes for form, name in FORMATS.items()]
