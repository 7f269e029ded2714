"""What the digesting thread does: an article → its ranking, then all it says.

Knows the digest, which it loads when it is run; knows no widget: all it does is post.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from textual.message import Message

from tuinews.edition import Article
from tuinews.tui.desk import Stale
from tuinews.tui.events import Digested, EntryKey, Ranked, Refused


@dataclass(frozen=True, slots=True)
class Wanted:
    """An article whose digest is wanted, by an engine; `ahead` are those that may be asked for next.

    `ranked` and `digested` say what of it is known already.
    """

    entry: EntryKey
    article: Article
    engine: str
    ranked: bool = False
    digested: bool = False
    ahead: tuple[Wanted, ...] = ()


def say(wanted: Wanted, stale: Stale, post: Callable[[Message], object]) -> None:
    """Post the ranking, then the digest; then those of the articles ahead, unless something newer is asked."""
    for one in (wanted, *wanted.ahead):
        if stale():
            return
        try:
            _say(one, stale, post)
        except Exception as error:  # noqa: BLE001  # an engine may fail in its own way; the reader goes on
            if one is wanted:
                post(Refused(one.article.display_title, str(error) or type(error).__name__))


def learn_words(userdict: str, post: Callable[[Message], object]) -> None:
    """Have the person's own words cut as words; post what is wrong with the list."""
    from tuinews.digest.words import UserDictError, load_userdict

    try:
        load_userdict(Path(userdict))
    except UserDictError as error:
        post(Refused(userdict, str(error)))


def _say(wanted: Wanted, stale: Stale, post: Callable[[Message], object]) -> None:
    from tuinews import digest

    if not wanted.ranked:
        ranking = digest.rank(wanted.article, wanted.engine)
        post(Ranked(wanted.entry, wanted.engine, ranking))
    if wanted.digested or stale():
        return
    # the ranking is in the reader's hands; what is wanted of this one are words and facts, so the cheapest engine does
    post(Digested(wanted.entry, wanted.engine, digest.digest(wanted.article, engine="lead")))
