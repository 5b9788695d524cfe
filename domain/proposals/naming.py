"""What a duty is called: the object of its verb, as the sentence says it."""

import re

from domain.links import LINK
from domain.planning.plans import DutyKind
from domain.proposals import acts
from domain.proposals.bodies import OFFICE, UNITS

LONGEST = 120
_LEADS = re.compile(
    r"^(?:(?:đồng thời|ngoài ra|và|thực hiện|tổ chức|triển khai|tiếp tục|chỉ đạo|nghiêm túc|thường xuyên|việc"
    r"|định kỳ|hằng năm"
    r"|hàng năm|hằng quý|hàng quý|hằng tháng|hàng tháng|cụ thể|trong đó|thời gian|nghiêm"
    r"|chế độ(?= thông tin))[,:\s]+)+",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"\s*(?:[,:;(–-]|\b(?:để tổng hợp|về|cho|theo đường link|theo link|thông qua|qua đường link|theo mẫu"
    r"|theo đúng quy định"
    r"|theo quy định|theo hướng dẫn|trong kế hoạch|theo kế hoạch|đảm bảo hoàn thiện|gửi về)\b.*)\s*$",
    re.IGNORECASE,
)
_LED = re.compile(rf"(?:(?:các|thủ trưởng)\s+)*(?:{UNITS}|{OFFICE})[^:;.]{{0,60}}:\s+", re.IGNORECASE)
_LEFT_OVER = re.compile(r"[\s,]+(?:gửi|nộp|và|để)$", re.IGNORECASE)
_SENT = re.compile(r"^(?:gửi|nộp)\s+", re.IGNORECASE)
_DRAWN_UP = re.compile(r"^(?:xây dựng|lập|ban hành)\s+(?:và \w+ \w+\s+)?(?=kế hoạch)", re.IGNORECASE)
_BARE = re.compile(r"^báo cáo(?:\s+(?:kết quả|cấp trên|(?:UBND|ủy ban|phòng|sở)\b.*))?$", re.IGNORECASE)


def title_of(clause: str, at: int, kind: DutyKind, about: str, *, often: bool) -> str:
    """`about` is what the plan is called, for a bare `gửi báo cáo`; `often`: the words of time say how often."""
    text = LINK.sub("", clause)
    before = text[: min(at, len(text))].strip(" ,:-")
    if often and (what := comes_round_of(before)):
        return _cut(_opened(f"{what} {text[at:].partition(' ')[2].partition(' ')[2]}"))
    act = _act(before, kind) or _act(text, kind)
    title = before if act is None else before[act.start() :] or text[act.start() :]
    title = _bare(title if len(title) > 3 else text)
    if _BARE.match(title) and kind is not DutyKind.AD_HOC:
        more = _bare(before)
        title = more if not _BARE.match(more) else f"Báo cáo kết quả thực hiện {about[:1].lower()}{about[1:]}"
    return _cut(_opened(title))


def title_of_event(clause: str, when: str) -> str:
    """`Phản ánh về Phòng GDĐT (nếu có khó khăn, vướng mắc)`."""
    act = acts.HANDS_IN.search(clause, len(when))
    return _cut(_opened(f"{clause[act.start() :] if act else clause} ({when.casefold()})"))


def comes_round_of(before: str) -> str:
    """`đánh giá, xếp loại` of `Thực hiện nghiêm túc việc đánh giá, xếp loại`, before `hằng tháng`; else nothing."""
    if not acts.COMES_ROUND.search(before):
        return ""
    return re.split(r"\bviệc\s+", before)[-1] if " việc " in before else _LEADS.sub("", before) or before


def _bare(title: str) -> str:
    if led := _LED.match(title):
        title = title[led.end() :]
    bare = _DRAWN_UP.sub("", _SENT.sub("", _LEADS.sub("", title.strip(" ,:-."))))
    return _LEFT_OVER.sub("", _trimmed(bare))


def _opened(title: str) -> str:
    title = title.strip(" ,:;.-")
    return title[:1].upper() + title[1:]


def _act(text: str, kind: DutyKind) -> re.Match[str] | None:
    match kind:
        case DutyKind.PLAN:
            return acts.PLAN.search(text)
        case DutyKind.REGISTRATION:
            return acts.REGISTERS.search(text)
        case DutyKind.PERIODIC_REPORT | DutyKind.RESULT:
            return acts.REPORT.search(text)
        case _:
            return None


def _trimmed(title: str) -> str:
    shorter = _TAIL.sub("", title).strip(" ,:;.(-")
    return shorter if len(shorter) > 3 else title


def _cut(title: str) -> str:
    return title if len(title) <= LONGEST else f"{title[: LONGEST - 1].rpartition(' ')[0]}…"
