"""A paper of our own to be printed in every way: invented stories, and how dumps lay them out."""

from __future__ import annotations

from dataclasses import dataclass

from tuinews import parsing
from tuinews.edition import Article, Edition
from tuinews.intake import from_text

NOT_FIRST = "，。、；：？！”’）》】」』…"


@dataclass(frozen=True)
class Story:
    """A headline and its paragraphs."""

    title: str
    paragraphs: tuple[str, ...]


FERRY = Story(
    "江心洲渡口停航三日检修跳板",
    (
        "本报江州8月2日电 记者2日从市航务中心获悉，江心洲渡口将从4日起停航三天，更换两岸已经用了十六年的钢跳板。"
        "停航期间，洲上居民可以乘坐临时开行的接驳巴士，从北汊小桥绕行进城。",
        "航务中心负责人高汝成说，渡口每天运送四千多人，跳板的铰链磨损严重，继续使用会有危险。选在八月初动工，是因为学生放假，过江的人比平时少三成。",
        "接驳巴士每二十分钟一班，首班清晨五点半，末班夜里十点，票价与渡船相同。",
    ),
)
MARKET = Story(
    "城南菜场改造后重新开门",
    (
        "关了半年的城南菜场昨天重新开门。天刚亮，卖豆腐的孟阿婆就把摊子支了起来，她的位置还在老地方，只是头顶多了一排天窗，脚下的水沟也加了盖板。",
        "改造没有把摊贩赶走。街道办事处在隔壁的停车场搭了临时大棚，一百三十多户一家不少地留了下来，租金也没有涨。",
        "“搬走容易，再聚起来就难了。”街道主任程素芬说，“菜场的味道，是人攒出来的。”",
    ),
)
LIBRARY = Story(
    "图书馆夜间开放延长到十一点",
    (
        "市图书馆宣布，从下周一起，一楼阅览室的开放时间延长到夜里十一点。馆里在门口添了一盏长明的灯，还备下了免费的热水。",
        "馆长卢见微介绍，上半年晚上八点以后入馆的读者超过十二万人次，多数是下了班的年轻人和准备考试的学生。有人连着三个月，每天都坐在同一个座位。",
        "延长开放以后，保安和保洁也要轮班。图书馆招募了六十名志愿者，帮着整理书架、引导座位。",
    ),
)
WETLAND = Story(
    "白鹭回到北汊湿地",
    (
        "七月的清晨，北汊湿地的水面上浮着一层薄雾。护鸟员老柯把小船停在芦苇丛边，举起望远镜，一五一十地数了起来：“一百四十二只，比去年多了一倍。”",
        "五年前，这里还是一片鱼塘。退塘以后，水位要重新调，深的地方留给野鸭，浅的地方留给白鹭。为了这一尺的深浅，湿地管理站试了整整两年。",
        "如今，湿地里记录到的鸟已经有二百零七种。老柯说，鸟不会说话，但它们会用脚投票。",
    ),
)
BUS = Story(
    "夜班公交开进老工业区",
    (
        "从今天起，十七路夜班公交开进了城东的老工业区。末班车凌晨一点二十分发出，沿途停靠六座还在三班倒的工厂。",
        "公交公司做过一个调查：厂区里有两千多人在半夜下班，其中一多半骑电动车回家，最远的要骑一个小时。",
        "“冬天手都冻僵了。”纺织女工贺小兰说，有了这趟车，她可以在车上打个盹。",
    ),
)
RICE = Story(
    "百岁老人的一亩稻田",
    (
        "石桥村的向有田今年整一百岁。别人劝他歇着，他却每天要到田埂上走一趟，看看水，摸摸苗，然后坐在柳树下抽一袋烟。",
        "他种了一辈子稻，经历过大旱，也经历过大涝。村里年轻人种田遇到难处，都爱来问他，他总是先不答话，抓一把泥闻一闻再开口。",
        "孙子想给他的田装上传感器，老人没有反对，只说了一句：机器要是比我先闻出来，我就服它。",
    ),
)
STORIES = (FERRY, MARKET, LIBRARY, WETLAND, BUS, RICE)


def broken(text: str, em: int, indent: int = 2) -> list[str]:
    """The lines of a paragraph in a column of so many characters; its first line is shorter by the lost indent."""
    lines: list[str] = []
    room = em - indent
    while text:
        end = min(room, len(text))
        while 0 < end < len(text) and text[end] in NOT_FIRST:
            end -= 1
        lines.append(text[:end])
        text, room = text[end:], em
    return lines


def body(story: Story, em: int = 17) -> list[str]:
    """The lines of a story's paragraphs."""
    return [line for paragraph in story.paragraphs for line in broken(paragraph, em)]


def headline(story: Story, em: int = 8) -> list[str]:
    """The lines of a headline in large type."""
    return broken(story.title, em, indent=0)


def doubled(lines: list[str]) -> str:
    """Every line followed by an empty one, as a PDF extractor leaves a column with open leading."""
    return "\n\n".join(lines)


def after(story: Story, em: int = 17) -> str:
    """A frame of a doubled dump whose headline, tight because of its larger type, comes after the body."""
    return doubled(body(story, em)) + "\n\n" + "\n".join(headline(story))


def before(story: Story, em: int = 17) -> str:
    """A frame of a doubled dump whose headline comes before the body."""
    return "\n".join(headline(story)) + "\n\n" + doubled(body(story, em))


def frames(*texts: str) -> str:
    """Frames of a page one after the other, as the extractor parts them: a line end and a blank."""
    return " " + "\n ".join(texts) + "\n"


def read(text: str) -> Edition:
    """What the parser makes of a text."""
    return parsing.parse(from_text(text))


def headlines(edition: Edition) -> list[str | None]:
    """The headlines of the articles, without blanks."""
    return [article.headline.text.replace(" ", "") if article.headline else None for article in edition.articles]


def paragraphs(article: Article) -> list[str]:
    """The texts of an article's paragraphs, questions and answers."""
    kinds = ("paragraph", "question", "answer")
    return [block.text for block in article.blocks if block.kind in kinds]
