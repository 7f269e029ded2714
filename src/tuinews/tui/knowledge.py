"""What is known of the articles looked at: rankings and digests, the newest few hundred.

Knows values by entry; makes none.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from tuinews.config import Config
from tuinews.tui.events import EntryKey

if TYPE_CHECKING:
    from tuinews.digest import Budget, Digest, Ranking, Sentence, Weight

KEPT = 300
"""So many articles' digests are kept."""

Value = TypeVar("Value")
Moved = Callable[[EntryKey], EntryKey | None]
"""What names now the article that a key named before; None where there is no such article any more."""


class _Newest(Generic[Value]):
    def __init__(self) -> None:
        self._values: OrderedDict[EntryKey, Value] = OrderedDict()

    def put(self, key: EntryKey, value: Value) -> None:
        self._values[key] = value
        self._values.move_to_end(key)
        while len(self._values) > KEPT:
            self._values.popitem(last=False)

    def rename(self, moved: Moved) -> None:
        self._values = OrderedDict(
            (new, value) for key, value in self._values.items() if (new := moved(key)) is not None
        )

    def get(self, key: EntryKey) -> Value | None:
        return self._values.get(key)


class Knowledge:
    """Rankings and digests of one engine, and how long a summary is wanted."""

    def __init__(self, engine: str, config: Config) -> None:
        self.engine = engine
        self._config = config
        self._budget: Budget | None = None
        self._rankings: _Newest[Ranking] = _Newest()
        self._digests: _Newest[Digest] = _Newest()
        self._summary: tuple[Ranking, Budget, tuple[Sentence, ...]] | None = None

    def want(self, sentences: int) -> None:
        """Summaries of so many sentences from now on."""
        from tuinews.digest import Budget

        self._budget = Budget(sentences=sentences)

    @property
    def budget(self) -> Budget:
        """How long a summary is wanted: what the settings say, until something else is wanted."""
        from tuinews.digest import Budget

        if self._budget is None:
            config = self._config
            if config.chars:
                self._budget = Budget(chars=config.chars)
            elif 0 < config.ratio <= 1:
                self._budget = Budget(ratio=config.ratio)
            else:
                self._budget = Budget(sentences=config.sentences or 3)
        return self._budget

    def change_engine(self, engine: str) -> None:
        """Go over to another engine: rankings are made anew, words and facts hold."""
        self.engine = engine
        self._rankings = _Newest()

    def rename(self, moved: Moved) -> None:
        """Articles are named otherwise; what is known of those that are no more is forgotten."""
        self._rankings.rename(moved)
        self._digests.rename(moved)

    def learn_ranking(self, key: EntryKey, engine: str, ranking: Ranking) -> bool:
        """Keep a ranking; whether it is of the engine that is wanted."""
        if engine == self.engine:
            self._rankings.put(key, ranking)
        return engine == self.engine

    def learn_digest(self, key: EntryKey, digest: Digest) -> None:
        """Keep the words and facts of an article."""
        self._digests.put(key, digest)

    def ranking(self, key: EntryKey) -> Ranking | None:
        """The ranking, where it is known."""
        return self._rankings.get(key)

    def digest(self, key: EntryKey) -> Digest | None:
        """The words and facts, where they are known."""
        return self._digests.get(key)

    def summary(self, key: EntryKey) -> tuple[Sentence, ...] | None:
        """The summary of the length that is wanted."""
        ranking = self._rankings.get(key)
        if ranking is None:
            return None
        # asked for at every turn of a pane, and of a very long article it takes a while
        made = self._summary
        if made is None or made[0] is not ranking or made[1] != self.budget:
            made = self._summary = ranking, self.budget, ranking.summary(self.budget)
        return made[2]

    def weights(self, key: EntryKey) -> tuple[Weight, ...]:
        """What each sentence weighs."""
        ranking = self._rankings.get(key)
        return () if ranking is None else ranking.weights
