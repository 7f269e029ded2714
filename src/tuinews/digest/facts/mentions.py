"""Names gathered into mentions: one for each thing, with every place where it stands under any of its names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tuinews.digest.model import Mention
from tuinews.edition import Span

Place = tuple[int, Span]


def gather(hits: Iterable[tuple[str, Place]], same: Mapping[str, str] | None = None) -> tuple[Mention, ...]:
    """Mentions, the oftenest first and then in the order of the text. `same` names the fullest form of an alias."""
    fullest = same or {}
    places: dict[str, list[Place]] = {}
    aliases: dict[str, dict[str, None]] = {}
    for name, place in sorted(hits, key=lambda hit: hit[1]):
        whole = fullest.get(name, name)
        places.setdefault(whole, []).append(place)
        if name != whole:
            aliases.setdefault(whole, {})[name] = None
    found = [Mention(name, len(where), tuple(where), tuple(aliases.get(name, ()))) for name, where in places.items()]
    return tuple(sorted(found, key=lambda mention: (-mention.count, mention.places[0])))
