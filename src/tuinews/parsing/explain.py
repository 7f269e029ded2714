"""Why the parser read a line as it did: its role, how sure that is, and the evidence that told most."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from tuinews.edition import Passage, Source, Span
from tuinews.parsing.features import View, names
from tuinews.parsing.model import Model, shipped
from tuinews.parsing.streaming import Window, windows

Role: TypeAlias = Literal[
    "lead",
    "paragraph",
    "continuation",
    "subhead",
    "caption",
    "furniture",
    "dateline",
    "byline",
    "kicker",
    "headline",
    "subtitle",
]
_ROLES: Final[dict[str, Role]] = {
    **dict.fromkeys("A", "lead"),
    **dict.fromkeys("P", "paragraph"),
    **dict.fromkeys("I", "continuation"),
    **dict.fromkeys("Tt", "subhead"),
    **dict.fromkeys("CcVv", "caption"),
    **dict.fromkeys("FGX", "furniture"),
    **dict.fromkeys("D", "dateline"),
    **dict.fromkeys("Yy", "byline"),
    **dict.fromkeys("K", "kicker"),
    **dict.fromkeys("Hh", "headline"),
    **dict.fromkeys("Ss", "subtitle"),
}
_BLOCKS: Final[dict[str, Role]] = {"subhead": "subhead", "caption": "caption", "credit": "caption"}
_TITLES: Final = frozenset("KHhSs")
_CONTINUED: Final = frozenset("tcvhs")
_MOST = 5


@dataclass(frozen=True, slots=True)
class Explained:
    """A line and what was made of it.

    `order` says of a title line whether its body follows ("before") or has gone before ("after"), "" of all
    others; `continued` that the line goes on with what the one above began. `confidence` (0 to 1) is that of
    the role; `instead` the likeliest other role. `evidence` are the features that told most between the two,
    with their weights in logs, those against the role negative.
    """

    span: Span
    text: str
    role: Role
    order: Literal["", "before", "after"]
    continued: bool
    confidence: float
    instead: Role | None
    evidence: tuple[tuple[str, float], ...]


def explain(source: Source, model: Model | None = None) -> Iterator[Explained]:
    """Each line of a text dump, in order, as it was read; of a laid-out page each passage, without evidence."""
    if source.layout:
        yield from _laid_out(source)
        return
    model = model or shipped()
    for window, settled, _ in windows(source, model):
        for number in range(settled):
            yield _explained(window, number, model)


def _laid_out(source: Source) -> Iterator[Explained]:
    """What geometry made of a page: the roles are known, the evidence was looked at and not kept."""
    from tuinews.parsing.geometry import parse_layout

    edition = parse_layout(source)
    found: list[tuple[Passage, Role, float]] = [(apart, "furniture", 1.0) for apart in edition.furniture]
    for article in edition.articles:
        titles: tuple[tuple[Role, Passage | None], ...] = (
            *(("kicker", article.kicker), ("headline", article.headline), ("subtitle", article.subtitle)),
            *(("byline", article.byline), ("dateline", article.dateline)),
        )
        found += [(passage, role, article.confidence) for role, passage in titles if passage]
        found += [(block, _BLOCKS.get(block.kind, "paragraph"), block.confidence) for block in article.blocks]
    for passage, role, sure in sorted(found, key=lambda entry: entry[0].spans):
        span = (passage.spans[0][0], passage.spans[-1][1])
        yield Explained(span, passage.text, role, "", False, sure, None, ())


def _explained(window: Window, number: int, model: Model) -> Explained:
    line, state = window.lines[number], window.states[number]
    role = _ROLES[state[1]]
    chances: dict[Role, float] = {}
    for other, chance in window.beliefs[number].items():
        chances[_ROLES[other[1]]] = chances.get(_ROLES[other[1]], 0.0) + chance
    rivals = {other: chance for other, chance in window.beliefs[number].items() if _ROLES[other[1]] != role}
    rival = max(rivals, key=rivals.__getitem__, default=None)
    return Explained(
        (line.start, line.end),
        line.text,
        role,
        ("before" if state[0] == "b" else "after") if state[1] in _TITLES else "",
        state[1] in _CONTINUED or role == "continuation",
        round(chances.get(role, 0.0), 3),
        _ROLES[rival[1]] if rival else None,
        _told(model, window.views[number], window.leaned.get(number, {}), state, rival),
    )


def _told(
    model: Model, views: tuple[View, ...], leaned: Mapping[str, float], state: str, rival: str | None
) -> tuple[tuple[str, float], ...]:
    """The features that told most between a state and its rival (or for the state, where it has none).

    `alike` is what the headings that stand as this line does say.
    """
    told = [name for view in views for name in names(view)]
    weights = [(name, model.weight(name, state) - (model.weight(name, rival) if rival else 0.0)) for name in told]
    weights.append(("alike", leaned.get(state, 0.0) - leaned.get(rival or "", 0.0)))
    weights.sort(key=lambda entry: -abs(entry[1]))
    return tuple((name, round(weight, 2)) for name, weight in weights[:_MOST] if weight)
