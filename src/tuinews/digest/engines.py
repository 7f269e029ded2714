"""The engines that rank sentences, by name. Knows where each lives, and imports one only when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TypeAlias

from tuinews.digest.ranking import Ranking
from tuinews.edition import Article

Engine: TypeAlias = Callable[[Article], Ranking]

_HOMES = {
    "tuinews": "tuinews.digest.trained:rank",
    "textrank": "tuinews.digest.graph:textrank",
    "lexrank": "tuinews.digest.graph:lexrank",
    "snownlp": "tuinews.digest.snow:rank",
    "lead": "tuinews.digest.lead:rank",
}

ENGINES: tuple[str, ...] = tuple(_HOMES)


class EngineMissing(Exception):  # noqa: N818 - said as the reader would say it
    """No engine has that name, or what it needs is not installed; the message says which, and what to do."""


class EngineFailed(Exception):  # noqa: N818 - likewise
    """An engine could not rank an article; the message says why in one line."""


def engine(name: str) -> Engine:
    """The engine of that name: a function from an article to its ranking. Raises EngineMissing."""
    if name not in _HOMES:
        raise EngineMissing(f"no engine is called {name!r}; there are {', '.join(ENGINES)}")
    module, function = _HOMES[name].split(":")
    found: Engine = getattr(import_module(module), function)
    return found
