"""Invented editions for the reader's tests, and the means to look at what it shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import pytest

from tuinews.config import Config
from tuinews.digest.model import Digest, Figure, Keyword, Mention, Quote
from tuinews.edition import Article, Block, BlockKind, Passage, Source
from tuinews.parsing import Batch
from tuinews.tui.app import ReaderApp
from tuinews.tui.panel import occurrences
from tuinews.tui.reader import Reader
from tuinews.tui.session import Options

if TYPE_CHECKING:
    from textual.pilot import Pilot

TRIES = 400
"""So often a condition is looked at before a test gives up waiting for it."""


@dataclass(frozen=True)
class Story:
    """A story to be put into an invented edition: headline (None: the paper printed none) and body."""

    headline: str | None
    body: tuple[str | tuple[BlockKind, str], ...]
    kind: Any = "news"
    confidence: float = 1.0


BRIDGE = Story(
    "跨江大桥昨夜合龙",
    (
        "昨夜十一时四十分，最后一段钢箱梁缓缓落位，全长4.6公里的滨江大桥主桥宣告合龙，两岸通行时间将由50分钟缩短至8分钟。",
        "“这一米，我们等了四年。”项目总工程师何远山说，江心水深流急，合龙误差必须控制在3毫米以内。",
        ("subhead", "把误差关进三毫米"),
        "为此，团队把合龙选在一天里温度最稳定的两个小时，三十名测量员轮班守候，每十分钟报一次数。",
        "大桥通车后，北岸的新能源汽车产业园到南岸港口的路程将缩短一半，货车不必再绕行旧渡口。",
        "旧渡口的摆渡船将在通车当日停航，船工们说，最后一班船要多拉几个来回，让老街坊们再坐一次。",
    ),
)
YARD = Story(
    "老厂房里长出创意园",
    (
        "停产十二年的红星机械厂换了模样，锻工车间成了书店，铸造车间成了剧场，烟囱顶上装了一圈灯。",
        "园区负责人孟秋白介绍，改造没有推倒一面墙，四十七台旧机床擦净上油，就地做了展品。",
        "周末来这里的年轻人超过两万人，附近的面馆一天要多和三袋面。",
    ),
)
PICTURE = Story("合龙现场", (("caption", "图为滨江大桥合龙现场。"), ("credit", "田野 摄")), kind="caption")
MARKET = Story(
    None,
    (
        "凌晨四点，城东菜市场的灯先亮起来，卖豆腐的老周把第一板豆腐搬下车，热气在灯下散开。",
        "市场改造后添了二十口冷柜和一间休息室，摊位费三年不涨，老周说，心里踏实，手脚也快。",
    ),
    confidence=0.2,
)
STORIES = (BRIDGE, YARD, PICTURE, MARKET)


def edition(stories: Sequence[Story] = STORIES, name: str = "滨江晚报.txt") -> tuple[Source, tuple[Article, ...]]:
    """The source in which the stories stand one after another, and the articles that are made of them."""
    lines: list[str] = []
    place = 0
    articles = []

    def put(text: str) -> Passage:
        nonlocal place
        lines.append(text)
        passage = Passage(text, ((place, place + len(text)),))
        place += len(text) + 1
        return passage

    for number, story in enumerate(stories, 1):
        headline = put(story.headline) if story.headline is not None else None
        blocks = []
        for item in story.body:
            kind, text = item if isinstance(item, tuple) else ("paragraph", item)
            passage = put(text)
            blocks.append(Block(passage.text, passage.spans, kind))
        title = story.headline or blocks[0].text[:12]
        articles.append(
            Article(str(number), story.kind, title, tuple(blocks), headline=headline, confidence=story.confidence)
        )
    return Source(name, "utf-8", "\n".join(lines) + "\n"), tuple(articles)


def parsed_as(monkeypatch: pytest.MonkeyPatch, *editions: tuple[Source, tuple[Article, ...]]) -> list[Source]:
    """Have the parser find exactly these articles in these sources; the sources, to be opened."""
    known = {id(source): articles for source, articles in editions}

    def stream(source: Source) -> Iterator[Batch]:
        yield Batch(known[id(source)], (), len(source.text))

    monkeypatch.setattr("tuinews.parsing.stream", stream)
    return [source for source, _articles in editions]


def digested(article: Article, **_asked: Any) -> Digest:
    """What these articles say, as far as the panel shows it: terms, names, a figure and a saying known beforehand."""

    def mention(name: str) -> Mention | None:
        places = occurrences(article, name)
        return Mention(name, len(places), places) if places else None

    def named(*names: str) -> tuple[Mention, ...]:
        return tuple(found for found in map(mention, names) if found is not None)

    words = [word for word in ("大桥", "合龙", "渡口", "园区", "市场", "豆腐") if occurrences(article, word)]
    figures = [
        Figure("4.6", "公里", "滨江大桥主桥", None, block, (span,)) for block, span in occurrences(article, "4.6公里")
    ]
    quotes = [
        Quote("这一米，我们等了四年。", "何远山", "总工程师", block, (span,))
        for block, span in occurrences(article, "这一米，我们等了四年。")
    ]
    return Digest(
        "lead",
        keywords=tuple(Keyword(word, 1.0, len(occurrences(article, word))) for word in words),
        figures=tuple(figures),
        quotes=tuple(quotes),
        people=named("何远山", "孟秋白", "老周"),
        organisations=named("红星机械厂"),
        places=named("北岸", "南岸"),
    )


class Screen:
    """A reader that runs in a test: presses keys, waits, and reads what is shown."""

    def __init__(self, pilot: Pilot[int]) -> None:
        self.pilot = pilot

    @property
    def app(self) -> ReaderApp:
        """The application."""
        app = self.pilot.app
        assert isinstance(app, ReaderApp)
        return app

    @property
    def reader(self) -> Reader:
        """The reader's own screen, whatever lies over it."""
        screen = self.app.screen_stack[0]
        assert isinstance(screen, Reader)
        return screen

    async def until(self, condition: Callable[[], object]) -> None:
        """Wait for something to become true; what it raises meanwhile counts as not yet."""
        for _try in range(TRIES):
            if condition():
                await self.pilot.pause()
                return
            await self.pilot.pause(0.01)
        raise AssertionError(f"it never came about; on the screen:\n{self.text}")

    async def press(self, *keys: str) -> None:
        """Press keys, and wait until the panes have followed."""
        for key in keys:
            await self.pilot.press(key)
        await self.until(lambda: not self.reader._following)

    async def type(self, text: str) -> None:
        """Type a text, character by character."""
        await self.pilot.press(*("space" if char == " " else char for char in text))

    @property
    def pane(self) -> dict[str, str]:
        """What each pane that is shown shows."""
        shown = self.reader.folded.names
        panes = {name: pane for name, pane in self.reader.panes.items() if name in shown}
        return {name: "\n".join(rows(pane)) for name, pane in panes.items()}

    @property
    def foot(self) -> str:
        """What the bottom row shows."""
        return "".join(rows(self.reader.foot))

    @property
    def text(self) -> str:
        """All that is shown."""
        return "\n".join([*self.pane.values(), self.foot])


def rows(widget: Any) -> list[str]:
    """What a widget draws, row by row."""
    return [widget.render_line(y).text for y in range(widget.size.height)]


def settings(**changes: Any) -> Options:
    """Options with these settings changed, and nothing kept."""
    return Options(config=replace(Config(theme="dark", engine="lead"), **changes))
