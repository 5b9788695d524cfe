"""Who issued a document, under which number, on which day, and in which post it was signed."""

import re
from collections.abc import Iterable, Sequence

from domain.documents.debris import squeezed
from domain.proposals.citations import DAY
from domain.proposals.model import Found, Issued, Source
from domain.proposals.outline import Passage

_NUMBER = re.compile(r"S[ốỐ]\s*:?\s*(?P<figures>\d[\d.]*)?[\s.…_]*/\s*(?P<rest>[A-ZĐ\d][\w&\-/Đ.]*)")
_ANNEXED = re.compile(
    r"kèm theo (?P<kind>\w+(?: \w+)?) số\s*:?\s*(?P<figures>\d[\d.]*)?[\s.…_]*/\s*(?P<rest>[A-ZĐ\d][\w&\-/Đ.]*)"
    r"(?:\s+ngày\s*(?P<day>[^)]*?)(?:\s+của\s+(?P<issuer>[^)]+))?)?\)?$",
    re.IGNORECASE,
)
_OPEN = r"[\s.…_/]*"
_LETTERED_DATE = re.compile(
    rf"ngày{_OPEN}(?P<day>\d{{1,2}})?{_OPEN}tháng{_OPEN}(?P<month>\d{{1,2}})?{_OPEN}năm{_OPEN}(?P<year>20\d\d)",
    re.IGNORECASE,
)
_SLASHED_DATE = re.compile(r"ngày\s+(?P<day>\d{1,2})?\s*/\s*(?P<month>\d{1,2})\s*/\s*(?P<year>20\d\d)", re.IGNORECASE)
_PLACE = re.compile(r"^(?P<place>[^,]{2,40}),\s*ngày", re.IGNORECASE)
_BODIES = re.compile(r"^(?:Ủ?Y BAN|UỶ BAN|UBND|PHÒNG|SỞ|BỘ|TRƯỜNG|VĂN PHÒNG|TRUNG TÂM|QUẬN|HUYỆN|THÀNH PHỐ|TỈNH|XÃ)")
_PARTED = re.compile(r" - ((?:QUẬN|HUYỆN|THÀNH PHỐ|THỊ XÃ|TỈNH|XÃ|PHƯỜNG|TP)\b)")
"""The name of a place, in the line below the office's."""
_SAID = re.compile(
    r"(?P<issuer>(?:[Pp]hòng|Sở|UBND|[UỦ][yỷ] ban nhân dân|Trường)\s[^,.;:()]*?(?:\([^)]*\))?)\s*,?\s+"
    r"(?:xây dựng|triển khai|ban hành|phát động|đề nghị|yêu cầu|hướng dẫn|tổ chức|thông báo|lập)\b"
)
_ABBREVIATION = re.compile(r"\s*\([^)]*\)")
_PLACED = re.compile(r"quận|huyện|thành phố|thị xã|tỉnh|TP|xã|phường", re.IGNORECASE)
_OF_PLACE = re.compile(
    r"(?:ngành|phòng) (?:GD\S*|giáo dục(?: và đào tạo)?) (?P<place>(?:quận|huyện|thành phố|thị xã|TP\.?|tỉnh)"
    r"(?: (?:\d+|[A-ZĐÀ-Ỹ][\wÀ-ỹ]*)){1,3})",
)
_POST = re.compile(
    r"^(?:(?:KT|TM|TL|TUQ|Q)\.\s*)?(?:PHÓ\s+)?(?:TRƯỞNG PHÒNG|GIÁM ĐỐC|CHỦ TỊCH|HIỆU TRƯỞNG|CHÁNH VĂN PHÒNG"
    r"|TRƯỞNG BAN|UBND|ỦY BAN NHÂN DÂN)"
)
_DATED = re.compile(r"(?:[^,;:]{2,40},\s*)?ngày\b.{0,50}$", re.IGNORECASE)
"""`Quận 7, ngày 01 tháng 02 năm 2024`, and nothing else in the line."""


def number_in(top: Sequence[Passage], annexed: Sequence[Passage]) -> Found[str] | None:
    """None where the figures were left open, as they are until somebody signs."""
    for passage in top:
        if (found := _NUMBER.match(passage.text)) and found["figures"]:
            return Found(_joined(found), Source(passage.text))
    for passage in annexed:
        if (found := _ANNEXED.search(passage.text)) and found["figures"]:
            return Found(_joined(found), Source(passage.text, passage.place))
    return None


def issued_in(top: Sequence[Passage], annexed: Sequence[Passage]) -> Found[Issued] | None:
    for passage in top:
        if _DATED.match(passage.text) and (issued := _issued(passage.text)):
            return Found(issued, Source(passage.text))
    for passage in annexed:
        if (found := _ANNEXED.search(passage.text)) and (issued := _issued(f"ngày {found['day'] or ''}")):
            return Found(issued, Source(passage.text, passage.place))
    return None


def issuer_in(
    top: Sequence[Passage], preamble: Sequence[Passage], annexed: Sequence[Passage], body: Iterable[Passage]
) -> Found[str] | None:
    """Of the letterhead; where that was cut off, whoever is said to lay down what follows."""
    heads = [passage.text for passage in top if passage.text.isupper() and _BODIES.match(passage.text)]
    if heads:
        name = _PARTED.sub(r" \1", " - ".join(heads))
        return Found(squeezed(name), Source("\n".join(heads)))
    place = next((found["place"].strip() for one in top if (found := _PLACE.match(one.text))), "") or _place_in(body)
    for passage in reversed(preamble):
        if said := list(_SAID.finditer(passage.text)):
            name = squeezed(_ABBREVIATION.sub("", said[-1]["issuer"]))
            name = name[:1].upper() + name[1:]
            whole = name if not place or _PLACED.search(name) else f"{name} {place}"
            return Found(whole, Source(passage.text, passage.place))
    for passage in annexed:
        if (at := _ANNEXED.search(passage.text)) and at["issuer"]:
            return Found(at["issuer"].strip(), Source(passage.text, passage.place))
    return None


def _place_in(body: Iterable[Passage]) -> str:
    """`ngành GDĐT quận Tây Hồ`, said anywhere."""
    return next((found["place"] for passage in body if (found := _OF_PLACE.search(passage.text))), "")


def signer_in(below: Iterable[Passage]) -> Found[str] | None:
    """The post, never the name."""
    posts = [passage.text for passage in below if passage.text.isupper() and _POST.match(passage.text)]
    return Found(squeezed(" ".join(posts)), Source(" ".join(posts))) if posts else None


def _joined(found: re.Match[str]) -> str:
    return f"{found['figures'].rstrip('.')}/{found['rest'].rstrip('.')}"


def _issued(text: str) -> Issued | None:
    if whole := re.search(rf"ngày\s+{DAY}", text, re.IGNORECASE):
        day, month, year = (int(part) for part in whole.groups() if part)
        return Issued(year, month, day)
    found = _LETTERED_DATE.search(text) or _SLASHED_DATE.search(text)
    if found is None:
        return None
    return Issued(int(found["year"]), *(int(found[part]) if found[part] else None for part in ("month", "day")))
