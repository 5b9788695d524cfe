"""Who has to do it, and to whom it goes: by the words of the sentence, the headings above it, and the way it goes."""

import re
from dataclasses import dataclass

from domain.proposals.bodies import OFFICE, UNITS, party_of, who
from domain.proposals.model import Party, Who
from domain.proposals.outline import Passage

_FOLLOWS = (
    r"trước|chậm|muộn|qua|thông qua|theo|để|trong|định|hằng|hàng|bằng|vào|xem|đến hết|tổng hợp|khi|kết quả|việc|được"
)
_BODY = rf"(?:bộ phận|{OFFICE}|Chủ tịch|cấp trên|Văn phòng)[^.,;:()]*?(?=\s*(?:$|[.,;:()]|\b(?:{_FOLLOWS})\b))"
_SENT = re.compile(
    rf"(?:(?:gửi|nộp|chuyển|báo cáo|phản ánh|đăng ký)[^.;:]*?\s(?:về|cho|đến|tới|lên|với)|báo cáo"
    rf"|trình)\s+(?P<to>{_BODY})",
    re.IGNORECASE,
)
_SYSTEM = re.compile(rf"hệ thống[^.;:]*?\scủa\s+(?P<to>{_BODY})", re.IGNORECASE)
_OBJECT = re.compile(
    r"(?:về|cho|đến|tới|của|giữa|với|tại|từ|do|theo|kiểm tra|đôn đốc|hướng dẫn|chỉ đạo|yêu cầu|căn cứ|ở)"
    r"(?:\s+(?:các|mỗi|từng))?\s+$",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    rf"(?<!\w)(?P<body>(?:(?:các|mỗi|từng|trưởng|toàn thể)\s+)*(?P<one>{UNITS}|{OFFICE}|phòng (?:thuộc|và|của))[^.:]*)",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\s+(?:có trách nhiệm|có văn bản|chịu|xây dựng|thực hiện|tổ chức|gửi|nộp|báo cáo|đăng ký|triển khai|tổng hợp"
    r"|phản ánh|đánh giá"
    r"|hoàn thành|căn cứ|chủ động|nghiêm túc|tiến hành|(?<!công )(?<!dân )(?<!độc )lập|rà soát|cử|định kỳ"
    r"|hằng|hàng|quán triệt|phối hợp|kịp thời)\b.*$",
    re.IGNORECASE,
)
_HEADED = re.compile(
    rf"(?:(?:Đối với|Trách nhiệm của)\s+)?(?:(?:các|thủ trưởng|trưởng)\s+)*(?:{UNITS}|{OFFICE}|phòng)", re.IGNORECASE
)
_OWNED = re.compile(rf"\scủa\s+(?P<body>(?:(?:các|mỗi|từng)\s+)?{UNITS})", re.IGNORECASE)
_ABOVE = re.compile(
    r"(?:chủ tịch |văn phòng )?(?:ubnd|ủy ban|uỷ ban|bộ (?!phận)|thành ủy|tỉnh ủy|quận ủy|huyện ủy|cấp trên|chính phủ)"
    r"|(?:phòng|sở) nội vụ",
    re.IGNORECASE,
)
_LED = re.compile(r"(?P<body>[^:;.]{3,80}):\s+(?=\S)")
_ASKS = re.compile(r"(?:đề nghị|yêu cầu|hướng dẫn)\s+(?P<whom>[^:]*)", re.IGNORECASE)
_AT_SCHOOLS = re.compile(r"ý kiến (?:của )?(?:cha mẹ học sinh|phụ huynh|học sinh)", re.IGNORECASE)
"""Whom schools ask; an office asks the people, and organisations."""
_LONGEST = 160


@dataclass(frozen=True, slots=True)
class Subject:
    """`named` is false where nothing says who, and the kind of work had to tell."""

    who: Who
    party: Party
    to: str
    named: bool


@dataclass(frozen=True, slots=True)
class Office:
    """Who issued the document: what is sent there comes from below, what is sent above leaves it. `asks_units`: a
    letter, which says once at the beginning who is to do all that follows."""

    name: str
    asks_units: bool = False

    def stands_below(self, body: str) -> bool:
        is_department = "phòng" in self.name.casefold()
        if body.casefold().startswith("sở g"):
            return is_department
        governs = not is_department and "sở" not in self.name.casefold() and bool(_ABOVE.search(self.name))
        return bool(_ABOVE.match(body)) and not governs


def asks_units(text: str) -> bool:
    """`Sở đề nghị các đơn vị thực hiện một số nội dung sau:`."""
    found = _ASKS.search(text)
    return found is not None and text.endswith(":") and party_of(found["whom"]) is Party.UNITS


def subject_of(clause: str, passage: Passage, office: Office, *, hands_in: bool) -> Subject:
    to = _sent_to(clause) or _via(clause)
    if to and office.stands_below(to):
        return Subject(Who(office.name), Party.OFFICE, to, named=True)
    said = _led_by(passage.text) or _before_verb(clause)
    said = said or next(filter(None, (_of_heading(one.text) for one in reversed(passage.above))), "")
    to = to or next(filter(None, (_sent_to(one.text) for one in reversed(passage.above))), "")
    by_units = to or hands_in or office.asks_units or _AT_SCHOOLS.search(clause)
    party = party_of(said) or (Party.UNITS if by_units else Party.OFFICE)
    leaves = party is Party.UNITS and office.stands_below(to)
    return Subject(who(_shortened(said)), party, "" if leaves else to, named=bool(said))


def _sent_to(text: str) -> str:
    found = list(_SENT.finditer(text))
    return found[-1]["to"].strip() if found else ""


def _via(text: str) -> str:
    """What is entered into a system goes to whom the system belongs."""
    found = _SYSTEM.search(text)
    return found["to"].strip() if found else ""


def _before_verb(clause: str) -> str:
    """`các đơn vị` of `…, các đơn vị có văn bản gửi về`: not what stands behind a preposition."""
    found = _SUBJECT.search(clause)
    while found is not None:
        body = _VERB.sub("", found["body"])
        if body != found["body"] and not _OBJECT.search(clause[: found.start()]):
            return body.strip(" ,")
        found = _SUBJECT.search(clause, found.end("one"))
    return ""


def _of_heading(text: str) -> str:
    """`2. Các trường MN, TH`; `Trên cơ sở …, các phòng và đơn vị xây dựng …`; `Việc lập kế hoạch của đơn vị …`."""
    if said := _before_verb(text):
        return said
    if _HEADED.match(text):
        return text.removeprefix("Đối với ").strip(" :.")
    owned = _OWNED.search(text)
    return owned["body"] if owned and text.endswith(":") else ""


def _led_by(text: str) -> str:
    """`Phòng Giáo dục và Đào tạo: chủ trì, theo dõi; báo cáo …`."""
    found = _LED.match(text)
    return found["body"].strip() if found and _HEADED.match(text) else ""


def _shortened(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rpartition(' ')[0]}…"
