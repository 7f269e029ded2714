"""An edition with everything in it, and what is hostile to each format."""

from tuinews.digest.model import Digest, Figure, Keyword, Mention, Quote, Sentence
from tuinews.digest.overview import Line, Overview, Thread, Voice
from tuinews.edition import Article, Block, BlockKind, Edition, Furniture, Passage, Source

HOSTILE = '<script>alert(1)</script> & "x" [NBA](http://a.example) **粗** _斜_ `码` # 题 | 表 ![图](x) www.a.example'


def passage(text: str) -> Passage:
    return Passage(text, ((0, len(text)),))


def block(text: str, kind: BlockKind = "paragraph") -> Block:
    return Block(text, ((0, len(text)),), kind)


def article(*blocks: Block, id: str = "a1", headline: str | None = "大桥合龙", **titles: str) -> Article:  # noqa: A002 - the field's name
    return Article(
        id=id,
        kind="news",
        display_title=headline or "江心的清晨",
        blocks=blocks,
        headline=passage(headline) if headline else None,
        **{name: passage(text) for name, text in titles.items()},  # type: ignore[arg-type]  # kicker, subtitle, byline, dateline
    )


STORY = article(
    block("江心水深流急，大桥主桥昨夜宣告合龙。"),
    block("把误差关进三毫米", "subhead"),
    block("问：合龙难在哪里？", "question"),
    block("答：难在江心水深流急。", "answer"),
    block("图为合龙现场。", "caption"),
    block("林木 摄", "credit"),
    kicker="大江上传来好消息",
    subtitle="——四年攻下最后一米",
    byline="本报记者 林木",
    dateline="本报滨江7月20日电",
)
UNTITLED = article(block("菜市场的清晨从四点开始。"), id="a2", headline=None)
EDITION = Edition(
    Source("滨江晚报.txt", "gb18030", "第1版"), (STORY, UNTITLED), (Furniture("第1版", ((0, 1), (2, 4))),)
)
SENTENCE = Sentence("大桥主桥昨夜宣告合龙。", 0, ((7, 18),), 0.7512345678, (("place", 0.5), ("length", 0.25)))
DIGEST = Digest(
    engine="tuinews",
    summary=(SENTENCE,),
    key_sentences=(SENTENCE,),
    keywords=(Keyword("合龙", 3.25, 2), Keyword("江心", 1.5, 1)),
    figures=(Figure("8", "分钟", "两岸通行", "2025", 0, ((0, 3),)),),
    quotes=(Quote("难在江心水深流急", "何远山", "项目总工程师", 3, ((2, 10),)),),
    people=(Mention("何远山", 2, ((3, (0, 3)),), ("老何",)),),
    places=(Mention("滨江", 1, ((0, (0, 2)),)),),
)
DIGESTS = {"a1": DIGEST}
OVERVIEW = Overview(
    lines=(Line(0, 0.9, SENTENCE), Line(1, 0.4, None)),
    events=((0, 1),),
    threads=(Thread("江心", (0,), 3),),
    voices=(Voice("何远山", "项目总工程师", (0,), 1), Voice("老何", "", (0,), 1)),
    figures=((0, Figure("8", "分钟", "两岸通行", None, 0, ((0, 3),))),),
)
