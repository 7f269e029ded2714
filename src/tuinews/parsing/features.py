"""The evidence on each line, as the names of the things that are true of it.

Knows how to look at a line among its neighbours. Says what is seen; what it is worth is in the model's
weights. What is seen comes as a few *views*, small tuples that are the same for like lines, so that what a
view is worth need be summed but once; `names` spells a view out.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain
from typing import Final, NamedTuple, TypeAlias

from tuinews.parsing.columns import Column, columns
from tuinews.parsing.company import company, named
from tuinews.parsing.headings import headings
from tuinews.parsing.lines import Line
from tuinews.parsing.seams import seams
from tuinews.parsing.sight import LONG, NOTHING, Seen, look, spare

View: TypeAlias = tuple[str, ...]
"""Which view it is, by one letter, and the kinds of what it shows."""

_INDENT: Final = 2.0
_WIDER: Final = 1.25
_EDGES: Final = frozenset("ef")
_BYLINES: Final = frozenset(("reporter", "name"))


def features(lines: Sequence[Line]) -> list[tuple[str, ...]]:
    """The names of what is true of each line."""
    return [tuple(chain.from_iterable(map(names, views))) for views in observe(lines)]


def observe(lines: Sequence[Line]) -> list[tuple[View, ...]]:
    """What is seen of each line among its neighbours."""
    if not lines:
        return []
    room = columns(lines)
    seen, dialect = look(lines, room)
    near = company(lines, seen)
    runs = headings(lines, seen, room, dialect)
    spread, ledes = dialect.spread, dialect.ledes
    afters = [*seen[1:], NOTHING, NOTHING]
    shifts = ["", *map(_shift, room, room[1:]), ""]
    joins = seams([line.text for line in lines])
    leads = [*(line.lead for line in lines), 0]
    result: list[tuple[View, ...]] = []
    before = NOTHING
    for index, (line, me, column) in enumerate(zip(lines, seen, room, strict=True)):
        after, second = afters[index], afters[index + 1]
        rest = column.width - line.width - after.need
        result.append(
            (
                ("f", me.broken, me.fill, me.end, before.fill, before.end, after.fill),
                ("j", joins[index], joins[index + 1]),
                ("r", me.broken, me.end, spare(rest), spare(rest - _INDENT)),
                ("g", spread, me.gap, after.gap, me.fill, me.end, before.end, shifts[index], shifts[index + 1]),
                ("e", me.end, before.end, me.start, after.start, me.balance),
                ("c", me.first, me.last, before.end, before.fill, after.first, me.end, me.fill),
                ("m", before.mark, me.mark, after.mark, second.mark, me.end, me.size, me.gap),
                ("o", ledes, _lede(before), _lede(me), _lede(after), before.end),
                ("s", me.size, me.end, me.start, *me.inside),
                ("l", str(round(column.width / 4)), _lead(leads[index], leads[index + 1], dialect.leads_rare)),
                ("n", *near[index]),
                ("h", *runs[index]),
            )
        )
        before = me
    return result


def _lede(seen: Seen) -> str:
    return "l" if seen.mark == "lede" else ""


def _shift(above: Column, below: Column) -> str:
    """Whether the column grows wider or narrower from one line to the next."""
    if above.width >= LONG or below.width >= LONG or not above.width:
        return ""
    share = below.width / above.width
    return "w" if share > _WIDER else "n" if share < 1 / _WIDER else ""


def _lead(here: int, following: int, rare: bool) -> str:
    """The blanks that lead a line, "" where there are none to speak of in the dump."""
    if here and not (here == 1 and rare):
        return ("2" if here > 1 else "1") + ("n" if following else "")
    return "" if rare else "none"


class Manner(NamedTuple):
    """How a line is set that may be the first of a heading: what parts it from the line above, and all the rest."""

    gap: str
    rest: tuple[str, ...]


def manner(views: Sequence[View]) -> Manner | None:
    """How a line is set that may be the first of a heading, so that like ones are told by it; None for other lines.

    At the edge of a page or frame the gap is "", for it does not show there.
    """
    run = views[-1][1]
    if run not in ("run=1", "run=b"):
        return None
    seen = {view[0]: view for view in views}
    _, _, gap, edge, *_ = seen["g"]
    _, _, _, below, *_ = seen["m"]
    _, _, _, _, lede, _ = seen["o"]
    byline = "y" if below in _BYLINES else ""
    return Manner("" if gap in _EDGES else gap, (run, edge if run == "run=1" else "", lede, byline))


def names(view: View) -> tuple[str, ...]:
    """The names of what a view shows."""
    return _SPELT[view[0]](*view[1:])


def _fills(broken: str, fill: str, end: str, above: str, above_end: str, below: str) -> tuple[str, ...]:
    return (
        "bias",
        f"broken={broken}",
        f"f={broken}{fill}",
        f"fe={broken}{fill}{end}",
        f"pf={broken}{above}{above_end}",
        f"pff={broken}{above}{above_end}{fill}",
        f"fen={broken}{fill}{end}{below}",
        f"nf={broken}{below}",
    )


def _seams(above: str, below: str) -> tuple[str, ...]:
    """Whether the line above goes on in this one, and this one in the one below."""
    return (*((f"join={above}",) if above else ()), *((f"joins={below}",) if below else ()))


def _rests(broken: str, end: str, rest: str, indented: str) -> tuple[str, ...]:
    return (f"spare={broken}{rest}{indented}", f"sparee={broken}{rest}{end}", f"indente={broken}{indented}{end}")


def _gaps(
    spread: str, gap: str, edge: str, fill: str, end: str, above_end: str, shift: str, shifting: str
) -> tuple[str, ...]:
    shifts = (f"shift={shift}{gap}{above_end}", f"shifting={shifting}{edge}{end}") if shift or shifting else ()
    return (
        *shifts,
        f"gap={gap}{spread}",
        f"edge={edge}{spread}",
        f"gaps={gap}{edge}{fill}{spread}",
        f"gape={gap}{above_end}{spread}",
        f"edgee={edge}{end}{spread}",
    )


def _ends(end: str, above: str, start: str, below: str, balance: str) -> tuple[str, ...]:
    return (f"pe={above}|{start}", f"en={end}|{below}", f"bal={balance}", f"bals={balance}|{end}|{below}")


def _chars(first: str, last: str, above_end: str, above: str, below: str, end: str, fill: str) -> tuple[str, ...]:
    return (f"first={first}", f"last={last}", f"firstp={first}|{above_end}|{above}", f"nextf={below}|{end}|{fill}")


def _marks(above: str, mark: str, below: str, second: str, end: str, size: str, gap: str) -> tuple[str, ...]:
    return (
        f"pm={above}",
        f"nm={below}",
        f"n2m={second}",
        f"m={mark}",
        f"me={mark}|{end}{size}",
        f"mg={mark}|{gap}",
        f"pmm={above}|{mark}",
        f"mnm={mark}|{below}",
    )


def _ledes(paper: str, above: str, here: str, below: str, above_end: str) -> tuple[str, ...]:
    """Where a lede stands, given whether the paper's articles begin with one."""
    return (f"lede={paper}{above},{here},{below}", f"ledee={paper}{here}|{above_end}")


def _sizes(size: str, end: str, start: str, *inside: str) -> tuple[str, ...]:
    return (f"size={size}", f"sizee={size}{end}", f"start={start}", *inside)


def _places(column: str, lead: str) -> tuple[str, ...]:
    return (f"col={column}", f"blank={lead}") if lead else (f"col={column}",)


_SPELT: Final[dict[str, Callable[..., tuple[str, ...]]]] = {
    "f": _fills,
    "j": _seams,
    "r": _rests,
    "g": _gaps,
    "e": _ends,
    "c": _chars,
    "m": _marks,
    "o": _ledes,
    "s": _sizes,
    "l": _places,
    "n": lambda *near: named(near),
    "h": lambda *run: run,
}
