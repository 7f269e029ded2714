"""What stands about a body: datelines, bylines, captions, subheads, questions and answers, signatures."""

from __future__ import annotations

from tests.parsing.paper import (
    BUS,
    FERRY,
    LIBRARY,
    MARKET,
    RICE,
    STORIES,
    WETLAND,
    after,
    before,
    body,
    broken,
    doubled,
    frames,
    headline,
    headlines,
    paragraphs,
    read,
)

from tuinews.edition import Article


def kinds(article: Article) -> list[str]:
    return [block.kind for block in article.blocks]


def test_a_dateline_on_its_own_line_at_the_end_is_no_paragraph() -> None:
    frame = doubled([*body(MARKET), "新华社江州8月2日电"]) + "\n\n" + "\n".join(headline(MARKET))
    edition = read(frames(after(BUS), frame, after(RICE)))
    assert headlines(edition) == [BUS.title, MARKET.title, RICE.title]
    article = edition.articles[1]
    assert article.dateline is not None
    assert article.dateline.text == "新华社江州8月2日电"
    assert len(paragraphs(article)) == len(MARKET.paragraphs)


def test_a_dateline_run_in_stays_in_the_body() -> None:
    edition = read(frames(after(FERRY), after(RICE)))
    assert edition.articles[0].dateline is None
    assert paragraphs(edition.articles[0])[0].startswith("本报江州8月2日电")


def test_a_byline_under_a_headline_is_no_part_of_either() -> None:
    frame = "\n".join(headline(LIBRARY)) + "\n本报记者 林小舟\n\n" + doubled(body(LIBRARY))
    edition = read(frames(before(BUS), frame, before(RICE)))
    assert headlines(edition) == [BUS.title, LIBRARY.title, RICE.title]
    assert edition.articles[1].byline is not None
    assert edition.articles[1].byline.text == "本报记者 林小舟"


CAPTION = "图为8月1日，孟阿婆在改造后的城南菜场里卖豆腐。本报记者 林小舟摄"


def test_a_caption_in_a_frame_of_its_own_is_no_body() -> None:
    edition = read(frames(after(FERRY), doubled(broken(CAPTION, 17)), after(MARKET), after(RICE)))
    captions = [block.text for article in edition.articles for block in article.blocks if block.kind == "caption"]
    assert [text.replace(" ", "") for text in captions] == [CAPTION.replace(" ", "")]
    assert [title for title in headlines(edition) if title] == [FERRY.title, MARKET.title, RICE.title]


def test_subheads_are_told_from_headlines_and_paragraphs() -> None:
    lines = body(WETLAND)
    second = next(number for number, line in enumerate(lines) if line.startswith("五年前"))
    text = doubled(lines[:second]) + "\n\n退出来的浅滩\n" + doubled(lines[second:])
    edition = read(frames(after(FERRY), text + "\n\n" + "\n".join(headline(WETLAND)), after(RICE)))
    assert headlines(edition) == [FERRY.title, WETLAND.title, RICE.title]
    assert [block.text for block in edition.articles[1].blocks if block.kind == "subhead"] == ["退出来的浅滩"]


INTERVIEW = (
    "江心洲渡口即将停航检修，记者就居民关心的问题采访了市航务中心负责人高汝成。",
    "问：为什么要停航？",
    "答：两岸的钢跳板用了十六年，铰链磨损严重，继续使用会有危险。停航检修是为了大家能放心过江。",
    "问：停航以后怎么过江？",
    "答：可以乘坐临时开行的接驳巴士，从北汊小桥绕行进城，每二十分钟一班，票价与渡船相同。",
    "问：什么时候恢复？",
    "答：如果天气好，三天就能完工。遇上大风大雨，要顺延一两天，我们会提前一天告诉大家。",
)


def test_questions_and_answers_are_told_apart() -> None:
    lines = [line for text in INTERVIEW for line in broken(text, 17)]
    frame = doubled(lines) + "\n\n渡口停航\n三问三答"
    edition = read(frames(after(MARKET), frame, after(RICE)))
    article = edition.articles[1]
    assert headlines(edition) == [MARKET.title, "渡口停航三问三答", RICE.title]
    assert kinds(article) == ["paragraph", *["question", "answer"] * 3]
    assert article.kind == "qa"
    assert [text.replace(" ", "") for text in paragraphs(article)] == list(INTERVIEW)


TAIWAN = """渡口停航三天　居民改搭接駁車
記者林小舟／江州報導
江心洲渡口將從四日起停航三天，更換兩岸已經用了十六年的鋼跳板。停航期間，洲上居民可以搭乘臨時開行的接駁巴士，從北汊小橋繞行進城，票價與渡船相同。
▲江心洲渡口的鋼跳板已經用了十六年。（圖／記者林小舟攝）
航務中心主任高汝成說，渡口每天運送四千多人，跳板的鉸鏈磨損嚴重，繼續使用會有危險。選在八月初動工，是因為學生放假，過江的人比平時少三成。
白鷺回到北汊濕地　數量翻了一倍
（中央社記者林小舟江州2日電）七月的清晨，北汊濕地的水面上浮著一層薄霧。護鳥員老柯把小船停在蘆葦叢邊，舉起望遠鏡數了起來，一共一百四十二隻，比去年多了一倍。
五年前，這裡還是一片魚塘。退塘以後，水位要重新調，深的地方留給野鴨，淺的地方留給白鷺。為了這一尺的深淺，濕地管理站試了整整兩年。
"""


def test_taiwan_conventions() -> None:
    edition = read(TAIWAN.replace("\n", "\n\n"))
    assert headlines(edition) == ["渡口停航三天居民改搭接駁車", "白鷺回到北汊濕地數量翻了一倍"]
    assert edition.articles[0].byline is not None
    assert edition.articles[0].byline.text == "記者林小舟／江州報導"


def test_a_line_to_a_paragraph_where_each_story_opens_with_a_set_phrase() -> None:
    rows = []
    for story in STORIES:
        rows += [story.title, "江州台消息（江州新闻联播）：" + story.paragraphs[0], *story.paragraphs[1:]]
    edition = read("\n\n".join(rows))
    assert headlines(edition) == [story.title for story in STORIES]
    assert [len(paragraphs(article)) for article in edition.articles] == [len(story.paragraphs) for story in STORIES]


def test_a_lone_line_over_a_short_text_is_its_headline() -> None:
    edition = read("渡口停航三日\n\n渡口从今天起停航三天，更换两岸用了十六年的钢跳板，居民可以\n\n坐车进城。\n")
    assert headlines(edition) == ["渡口停航三日"]


def test_a_text_without_any_article_is_shown_as_one() -> None:
    edition = read("一句\n")
    assert [article.kind for article in edition.articles] == ["other"]
    assert edition.articles[0].confidence == 0
    assert edition.furniture == ()
