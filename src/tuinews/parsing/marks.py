"""What a line says about itself: the set phrases by which newspapers mark datelines, bylines, captions and furniture.

Knows single lines of text, simplified and traditional; knows nothing of where a line stands. A mark is
evidence and no verdict: the model weighs it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_D = "[0-9０-９〇一二三四五六七八九十]"
_AGENCY = (
    "(?:新华社|新華社|中新社|中新网|中新網|中央社|法新社|路透社|美联社|美聯社|人民网|人民網|央视网|央視網"
    "|[^，。；：]{2,8}(?:网|網|报|報|社|台|臺))"
)
_PEOPLE = "(?:记者|記者|通讯员|通訊員|评论员|評論員|实习生|實習生|特派员|特派員|摄影|攝影|作者|编译|編譯|文图|撰文)"

_PATTERNS: Final = (
    # (mark, pattern); the first that is found names the line
    (
        "jump",
        rf"^[（(【▲▼]*(?:紧)?(?:下转|上接|下轉|上接|转第|接第|轉第)(?:第)?\s?{_D}+\s?[版页頁]|[（(](?:下转|上接|下轉)[^）)]*[版页頁][）)]$",
    ),
    ("issue", rf"^《[^》]{{2,12}}》[（(]\s?{_D}{{4}}\s?年.*[）)]$"),
    (
        "folio",
        rf"^(?:第\s?{_D}+\s?[页頁版]|[-—–·|｜\s]*[0-9０-９]{{1,4}}[-—–·|｜\s]*|[A-Z]\d{{1,3}}|\d+\s?/\s?\d+|Page\s\d+.*|[A-Z]?\d{{1,2}}\s?版)$",
    ),
    (
        "editors",
        r"(?:责任编辑|責任編輯|责编|責編|本版编辑|版式|美编|美編|编辑[:：]|編輯[:：]|校对|校對|组版|視覺|值班)",
    ),
    (
        "masthead",
        rf"{_D}{{4}}年\s?{_D}+月\s?{_D}+日\s?[·|｜]?\s?(?:星期|农历|第)|^(?:星期|農曆|农历)[一二三四五六日天]",
    ),
    ("imprint", r"邮政编码|郵遞區號|邮编|国内统一|定价|零售|每份|印刷|广告部|发行部|查号台|代号|邮发|社址|总编|总第"),
    ("rights", r"(?i)版权|版權|copyright|©|all rights|ICP|许可证|許可證|备案|公网安备|未经|未經|转载请|轉載請"),
    (
        "dateline",
        rf"^[（(]?(?:据|據)?{_AGENCY}?[^，。；：]{{0,12}}{_D}{{1,2}}日\s?(?:专|專|综合外|綜合外|外)?[电電讯訊][）)]?$",
    ),
    (
        "lede",
        rf"^[（(【〔［\[]?(?:据|據)?[^，。；：]{{0,24}}{_D}{{1,2}}日\s?(?:专|專|综合外|綜合外|外)?[电電讯訊]|^[（【〔［]?{_AGENCY}[^，。；：]{{0,16}}(?:消息|讯|訊|报道|報導|报导)|^【[^】]{{0,6}}[讯訊電电]】",
    ),
    ("answer", r"^(?:问|問|答|[QA])[:：]"),
    ("speaker", r"^[^，。；：]{1,10}[:：][「“]"),
    (
        "reporter",
        rf"^[（(【〔［□■◎●]?\s?(?:本报|本報|本刊|本网|新华社|新華社|人民网|综合|{_AGENCY})?\s?(?:首席|驻|特约|見習|见习|实习|体育)?[^，。：；]{{0,8}}{_PEOPLE}[^，。！？]{{0,40}}$",
    ),
    (
        "report",
        r"^[^，。]{2,24}[／/][^，。]{1,12}(?:报道|報導|报导)$|^文[／/]|^[（(][^）)]{2,40}(?:参与采写|報導|报道|采写|整理|摘编|供稿|来源|來源)[^）)]*[）)]$",
    ),
    (
        "credit",
        r"(?:摄|攝|新华社发|新華社發|传真|傳真|供图|供圖|制图|製圖|绘图|翻攝|翻拍|视觉中国|人民视觉|资料图|資料照|資料圖|提供)[）)】]?$|^(?:图|圖|照片|影像)[／/]|^翻[攝摄拍]自|^[（(]?(?:图片|資料|资料)?来源",
    ),
    (
        "caption",
        r"^[（(▲△▼↑↓◀▶【]*(?:图为|圖為|图[①-⑨一二三四]|上图|下图|左图|右图|大图|小图|题图|图\s?[:：]|圖說|▲|△)|拍摄的|摄于",
    ),
    (
        "source",
        rf"(?:来源|來源|发布日期|發布|发布时间|更新时间|更新時間|编辑时间|出处)\s?[:：于於]|^{_D}{{4}}[-年./／]{_D}{{1,2}}[-月./／]{_D}{{1,2}}日?\s?{_D}{{0,2}}[:：]?",
    ),
    ("crumb", r"[>＞»›]\s?|[丨|｜].*[丨|｜]|当前位置|目前位置"),
    (
        "web",
        r"(?i)首页|首頁|登录|登入|登錄|注册|註冊|搜索|搜尋|分享|网站地图|联系我们|聯絡我們|关于我们|打印|列印|关闭|关闭窗口|收藏|客户端|二维码|公众号|微信|微博|扫一扫|字体|留言|评论\s?[（(]?\d|上一篇|下一篇|返回|更多|阅读全文|点击|點擊|详细|english|论坛|视频|图集",
    ),
    (
        "related",
        r"^(?:相关|相關|推荐|推薦|热点|熱點|热门|熱門|精彩|延伸|猜你|更多|最新|编辑推荐|视频|图片|排行|头条|今日|大家都在看|讀者也看)[^，。！？：]{0,8}$",
    ),
    (
        "briefs",
        r"^.{0,6}(?:快讯|快訊|简讯|簡訊|短讯|短訊|短波|速览|速覽|速递|速遞|要闻|要聞|集萃|一览|一覽|广角|广闻|图片报道)$",
    ),
    (
        "sender",
        r"^[（(]?[\u4e00-\u9fff]{2,12}[省市县區区州镇鄉乡村社院校局台臺學学報报]\s[\u4e00-\u9fff]{2,4}[）)]?$"
        r"|^(?:数据|资料|資料|數據)来源|^——编\s*者$",
    ),
    ("dash", r"^(?:——|--|—|－－)[^—]"),
    ("bracket", r"^[【［\[]"),
    (
        "item",
        r"^(?:[一二三四五六七八九十]{1,2}[、是要]|[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}[.、．）)]\D|[①-⑳●■◆◇○★☆▶►]|第[一二三四五六七八九十]{1,2}[，、])",
    ),
    ("link", r"(?i)https?:|www\.|\.(?:com|cn|net|org)\b|@[a-z]|电话[:：]|热线|熱線|電話"),
)
_MARKS: Final = tuple((name, re.compile(pattern).search) for name, pattern in _PATTERNS)

_SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段钱汤尹黎易常武乔贺赖龚文"
    "洪欧殷施陶翟安颜倪严牛温芦季俞章鲁葛伍申尤毕聂丛焦向柳邢岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕"
    "張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許傅呂蘇盧蔣賈葉閻鍾譚鄒陸顧龍錢湯賴龔歐嚴溫蘆魯畢聶叢齊莊塗時關費紀項陽衛單寧閔強華車邊饒"
)
_SIGNED = re.compile(
    r"(?:[报報][导導道]|[电電]|[采採][写寫]|整理|采访|記者[^，。]{2,8}|记者[^，。]{2,12}|[（(]完|供稿|摘[编編]|作者[^，。]{2,24})[）)]$"
)
_ABROAD = re.compile(r"^[\u4e00-\u9fff]{1,8}(?:[·•][\u4e00-\u9fff]{1,8}){1,3}$")
_NAME = re.compile(r"^[\u4e00-\u9fff·]{1,4}(?:[ 、\u3000][\u4e00-\u9fff·]{1,4}){0,5}$")
_LONGEST_MARKED = 64
_LONGEST_MENU = 24
_SHORT: Final = frozenset(["web", "editors"])

STOPS: Final = frozenset("。！？!?…")
CLOSERS: Final = frozenset("”’」』）)】》〉]〕\"'")
_ENDINGS: Final = {
    **dict.fromkeys("。！？!?…", "."),
    **dict.fromkeys("；;", ";"),
    **dict.fromkeys("，、,·", ","),
    **dict.fromkeys("：:", ":"),
    **dict.fromkeys("—-－~～", "-"),
    **dict.fromkeys("”’」』\"'", "q"),
    **dict.fromkeys("）)】》〉]〕", ")"),
    **dict.fromkeys("“‘「『（(【《〈[〔", "("),
}
_BEGINNINGS: Final = {
    **dict.fromkeys('“‘「『"', "q"),
    **dict.fromkeys("（(【《〈[〔［", "("),
    **dict.fromkeys("，、。；：？！”’」』）)】》〉]〕…,.;:%％", ","),
    **dict.fromkeys("—－", "-"),
    **dict.fromkeys("▲△▼●■◆◇○★☆□◎↑↓▶►·•", "*"),
}


@lru_cache(maxsize=4096)
def mark(text: str) -> str:
    """The mark of a line's text, "" for none; of a long line only its beginning and end are looked at."""
    if len(text) > _LONGEST_MARKED:
        text = text[: _LONGEST_MARKED // 2] + text[-_LONGEST_MARKED // 2 :]
    for name, found in _MARKS:
        if found(text) and not (name in _SHORT and (len(text) > _LONGEST_MENU or "，" in text or "。" in text)):
            return name
    if len(text) <= 16 and _ABROAD.match(text):
        return "name"
    if len(text) <= 24 and text[0] in _SURNAMES and _NAME.match(text) and _names(text):
        return "name"
    return ""


def _names(text: str) -> bool:
    """Whether every word could be a Chinese name (a two-character name is often spaced out)."""
    words = re.split("[ 、\u3000]", text)
    if len(words) == 2 and len(words[0]) == len(words[1]) == 1:
        return True
    return len(words[0]) in (2, 3, 4) and all(len(word) <= 4 for word in words) and (len(words) > 1 or len(text) <= 3)


def ending(text: str) -> str:
    """The kind of a line's end: "." full stop (closing quotes after it count in), ";" "," ":" "-",
    "s" a signature in brackets, "q" a quote or ")" a bracket closed with no stop before it, "(" opened, "x" Latin
    or a digit, "c" another character.
    """
    last = text[-1]
    if last in CLOSERS:
        if last in "）)" and _SIGNED.search(text, max(0, len(text) - 44)):
            return "s"
        inner = text.rstrip("”’」』）)】》〉]〕\"'")
        if inner and inner[-1] in STOPS:
            return "."
    return _ENDINGS.get(last) or ("x" if last < "\u0300" else "c")


def beginning(text: str) -> str:
    """The kind of a line's start.

    "q" "(" opened, "," a mark no line should begin with, "-" "*" of that kind, "d" digit, "x" Latin, "c" another.
    """
    first = text[0]
    kind = _BEGINNINGS.get(first)
    if kind:
        return kind
    if first < "\u0300":
        return "d" if first.isdigit() else "x"
    return "c"


def balance(text: str) -> str:
    """Whether a quote or bracket is left open ("<"), closed that was not opened (">"), or neither ("")."""
    opened = text.count("“") + text.count("「") + text.count("（") + text.count("《")
    closed = text.count("”") + text.count("」") + text.count("）") + text.count("》")
    if opened == closed:
        return ""
    return "<" if opened > closed else ">"
