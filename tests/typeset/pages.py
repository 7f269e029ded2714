"""Articles and texts to set, and what a page shows: shared by the tests of typesetting."""

from hypothesis import strategies as st

from tuinews.edition import Article, Block, BlockKind, Passage
from tuinews.typeset import Page

CHINESE = st.sampled_from("江心水深流急大桥合龙两岸通行，。、；：？！（）《》“”‘’「」……——·％℃　 0123456789abcGDP.-,()")
ANYTHING = st.characters(exclude_categories=["Cs", "Cc"])
TEXTS = st.one_of(st.text(CHINESE, max_size=80), st.text(ANYTHING, max_size=60))


def passage(text: str, start: int = 0) -> Passage:
    return Passage(text, ((start, start + len(text)),))


def block(text: str, kind: BlockKind = "paragraph", start: int = 0) -> Block:
    return Block(text, ((start, start + len(text)),), kind)


def article(*blocks: Block | str, headline: str | None = "大桥合龙", **titles: str) -> Article:
    return Article(
        id="1",
        kind="news",
        display_title=headline or "江心的清晨",
        blocks=tuple(block(one) if isinstance(one, str) else one for one in blocks),
        headline=passage(headline) if headline else None,
        **{name: passage(text) for name, text in titles.items()},  # type: ignore[arg-type]  # kicker, subtitle, byline, dateline
    )


def shown(page: Page) -> list[str]:
    """The rows as they stand on the screen, without what is blank at their ends."""
    lines = (page.line(row) for row in range(page.rows))
    return [" " * line.indent + line.lead + line.text if line.text or line.fold else "" for line in lines]
