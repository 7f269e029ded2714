"""The shorter forms that a sentence can take by leaving whole clauses out, each of which still reads as a sentence.

Knows at which commas a Chinese sentence may end early, and which opening clauses only set the scene;
knows nothing of which form is best. What is left is what the paper printed, in its order.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tuinews.digest.selection import dangles
from tuinews.edition import Span

# Characters that a shortened sentence has at least, and pauses that are looked at.
LEAST = 12
MOST_PAUSES = 10

_PAUSE = re.compile(r"“[^”]{0,200}”|《[^》]{0,100}》|（[^）]{0,100}）|[，；]")
_SCENE = re.compile(
    r"(?:为了?(?!什么|何)|随着|在(?!于)|据|根据|按照|依据|自(?!己|然|动|由)|经(?!济)|经过|面对|针对|围绕|作为|正值|值此|时值|适逢|伴随|借助)"
    r"|(?:截至|综合|近年|近日|日前|今年|去年|昨|今天|今日|当天|当地|本周|上周|目前|连日|\d{1,4}[年月日]|北京时间)[^，]{0,14}(?=，)"
)
_HALF = re.compile(
    r"(?:虽|尽管|如果|如|若|只要|只有|除非|除了?|因|由于|不仅|不但|不只|不光|既|无论|不论|不管|即使|即便|哪怕|一方面|与其|随着|为了?(?!什么|何)"
    r"|当|在|据|根据|按照|经过|通过|用|凭|借|自|从|以|对于?|关于|作为|截至|面对|针对|一是|首先|第一|一来|尤其|特别|包括|其中|例如|比如|近|日前|今|去|昨|目前|\d)"
)
_HANGING = re.compile(
    r"(?:时|后|前|中|下|上|际|间|来|里|内|外|起|等|于|对|和|与|及|或|的|地|得|是|为|到|有|在|说|道|称|表示|指出|强调|认为|显示|介绍|透露"
    r"|宣布|要求|提出|看到|发现|获悉|了解|希望|例如|比如|包括|如下|不仅|不但|之一|方面|作为|日|年|月|天|们|者|员|长|人|省|市|县|区|国|会|部|局|公司|集团|大学)$"
)
_TURN = re.compile(
    r"(?:但|却|不过|然而|则|反而|而是|而非|不如|才|就|都|均|便|方|以[便免]|是|将|被|把|由|于|在|从|向|对|给|跟|让|已|曾|正|会|能|可|应|要|需"
    r"|昨|今[天日晨晚]|日前|近日|当[天日]|\d{1,2}[日月])"
)
_PURPOSE = re.compile(r"为|以|通过|围绕|根据|按照")
_NO_SUBJECT = re.compile(
    r"深入|进一步|切实|更好|大力|着力|全力|丰富|提升|加强|落实|贯彻|弘扬|增强|营造|提高|满足|帮助|展[示现]|普及|传承|助力|服务|持续|加快|有效|保障|确保|促进|推[动进]|解决|打造|引导|支持"
)
_GOES_ON = re.compile(
    r"(?:并|同时|还|也|此外|以及|从而|进而|进一步|使|令|为|旨在|标志|其中|包括|分别|共|总|累计|较|比|同比|环比|创|达|占|涉及|覆盖|吸引|获得|推动|促进|带动|有效|切实|努力|不断|持续|全面|成为|是|引发|引起|受到|预计)"
)
_PREDICATE = re.compile(
    r"(?:[了着]|举[行办]|召开|发[布出生射表]|宣布|启动|公布|印发|会[见谈晤]|出席|开[幕通业播展放]|闭幕|(?:审议|表决|投票|一致|全票|高票|获)通过|签[署订约]|抵达|完成|达[成到]|成[立为功]|获[得批评奖]"
    r"|进[入行驶]|出[台现版]|推[出进动行]|实[现施行]|取得|超[过额]|增[长加至]|下[降跌调]|上[升涨调线]|突破|建[成立]|投[入产用]|落[成户地]|亮相|启[用航程幕]|揭[晓牌幕]"
    r"|夺[得冠]|击败|战胜|当选|逝世|去世|遇难|受伤|死亡|起诉|逮捕|批准|同意|决定|要求|支持|反对|呼吁|访问|来访|致[电函信贺]|祝贺|慰问|考察|调研|视察|部署|强调"
    r"|受[到理邀]|引[发起]|造成|导致|形成|保持|继续|加[快强大入]|提[高升出供前]|扩大|深化|优化|改善|缓解|解决|打造|构建|打通|对接|参[加与观]|组织|开始|结束|恢复|停[止运牌]"
    r"|公开|透露|披露|曝光|查[处获封]|救[援出治]|转[移型变]|交[付出]|购买|收购|出售|上市|融资|研[发制究]|设计|创[造新作]|分享|介绍|讨论|探讨|迎[来接战]|举起|登[陆上顶]|袭击|爆发|遭[遇到]|面临)(?![^，]?的)"
)


@dataclass(frozen=True, slots=True)
class Form:
    """What is kept of a sentence: characters `start` to `end`, and its last mark where it ends early.

    `scene` is how many opening clauses are left out, `onward` whether what is left out at the end only goes on.
    """

    start: int
    end: int
    scene: int
    early: bool
    onward: bool


def forms(sentence: str) -> list[Form]:
    """The forms of a sentence, the whole first. Offsets are characters of the sentence."""
    size = len(sentence)
    stop = size - 1 if sentence.endswith(("。", "；", "！")) else size
    pauses = [found.start() for found in _PAUSE.finditer(sentence, 0, stop) if found.group() in "，；"][:MOST_PAUSES]
    starts = [0, *_beginnings(sentence, pauses, stop)]
    ends = [place for i, place in enumerate(pauses) if stop < size and _may_end(sentence, pauses, i)]
    found = [Form(0, size, 0, early=False, onward=False)]
    for scene, start in enumerate(starts):
        if scene:
            found.append(Form(start, size, scene, early=False, onward=False))
        found.extend(
            Form(start, end, scene, early=True, onward=_GOES_ON.match(sentence, end + 1) is not None)
            for end in ends
            if end - start >= LEAST and end > start and not _HALF.match(sentence, _clause_start(pauses, end))
        )
    return found


def spans_of(form: Form, sentence: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Where the form stands, given the spans that the whole sentence was joined from."""
    kept = sliced(spans, form.start, form.end)
    return kept + sliced(spans, len(sentence) - 1, len(sentence)) if form.early else kept


def sliced(spans: tuple[Span, ...], start: int, end: int) -> tuple[Span, ...]:
    """The spans that hold characters `start` to `end` of the text joined from `spans`."""
    kept, before = [], 0
    for here, there in spans:
        first, last = max(start - before, 0), min(end - before, there - here)
        if first < last:
            kept.append((here + first, here + last))
        before += there - here
    return tuple(kept)


def _clause_start(pauses: list[int], end: int) -> int:
    """Where the clause begins that ends at `end`."""
    return max((pause + 1 for pause in pauses if pause < end), default=0)


def _beginnings(sentence: str, pauses: list[int], stop: int) -> list[int]:
    """Where the sentence may begin: after one or two clauses that only set the scene."""
    found: list[int] = []
    start = 0
    for pause in pauses[:2]:
        if sentence[pause] != "，" or not _SCENE.match(sentence, start) or stop - pause <= LEAST:
            break
        start = pause + 1
        if (
            _TURN.match(sentence, start)
            or _GOES_ON.match(sentence, start)
            or _NO_SUBJECT.match(sentence, start)
            or dangles(sentence[start:])
        ):
            break
        found.append(start)
    return found


def _may_end(sentence: str, pauses: list[int], i: int) -> bool:
    """Whether the sentence may end at pause `i`: what stands before it says something, what follows only adds to it."""
    end, start = pauses[i], pauses[i - 1] + 1 if i else 0
    if _TURN.match(sentence, end + 1) or _HANGING.search(sentence, start, end):
        return False
    if i < 2 and _PURPOSE.match(sentence) and _NO_SUBJECT.match(sentence, start):
        return False
    return _PREDICATE.search(sentence, start, end) is not None
