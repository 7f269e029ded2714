"""CJK radical code points, which some PDF fonts leak in place of the characters they look like.

Knows which character each stands for, one for one. NFKC maps only the Kangxi radicals (U+2F00 to U+2FD5);
the supplement block (U+2E80 to U+2EF3) follows the names Unicode gives its members.
"""

from __future__ import annotations

import re
import unicodedata

_SUPPLEMENT = (
    "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑尣⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母"
    "⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺱冈⺲罒⺳网⺴网⺵网⺶羊⺷羊⺸羊⺹老⺺聿⺻聿⺼月⺽臼⺾艹"
    "⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞"
    "⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟"
)
_KANGXI = {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}
_PLAIN = {**_KANGXI, **dict(zip(_SUPPLEMENT[::2], _SUPPLEMENT[1::2], strict=True)), "\u2f3e": "户"}
_TABLE = str.maketrans(_PLAIN)
_ANY = re.compile("[\u2e80-\u2fd5]")


def plain(text: str) -> str:
    """The text with each radical code point as the character it stands for; as long as it was."""
    return text.translate(_TABLE) if _ANY.search(text) else text
