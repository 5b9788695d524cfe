"""By what means something is handed in. Links and addresses are kept letter by letter; nothing here follows them."""

import re
from collections.abc import Iterator

from domain.links import ADDRESS, LINK, links_in
from domain.proposals.bodies import who
from domain.proposals.model import Means

_WAY = re.compile(
    r"(?<!\w)(?:thông qua|qua|theo|tại|bằng|vào|trên)\s+(?:các\s+)?(?:đường\s+)?"
    r"(?:link|đường dẫn|địa chỉ|e-?mail|thư điện tử|hộp thư|phần mềm|hệ thống|biểu mẫu|trang|cổng|google|zalo"
    r"|văn bản|bản giấy"
    r"|hình thức|đường bưu)[^.;]*",
    re.IGNORECASE,
)
_FORM = re.compile(r"\(?\s*theo (?:các )?(?:mẫu|biểu mẫu|phụ lục|đề cương)[^.;()]*\)?", re.IGNORECASE)
_NO_PAPER = re.compile(r"không (?:thực hiện )?gửi (?:văn bản|bản) giấy[^.;]*", re.IGNORECASE)
_TIME = re.compile(
    r"\s*,?\s*(?:trước|chậm nhất|muộn nhất|hạn|đến hết|từ|trong) (?:\w+ ){0,2}?(?:ngày|tháng|\d).*$", re.IGNORECASE
)
_FOR = re.compile(r"^(?:Đối với|Riêng)\s+(?P<who>.+?)\s+(?:thực hiện|đăng ký|gửi|nộp|báo cáo)\b", re.IGNORECASE)


def means_in(text: str) -> Iterator[Means]:
    """Each link is a means of its own; without one, the words that say how."""
    links = links_in(text)
    addressed = _FOR.match(text)
    meant = who(addressed["who"]) if addressed else None
    for link in links:
        yield Means(_words(text), link, meant)
    if not links and (words := _words(text)):
        yield Means(words, "", meant)


def without_links(text: str) -> str:
    """As long as it was: dots and figures in a link end no sentence, and are no dates."""
    return LINK.sub(lambda found: "x" * len(found[0]), text)


def _words(text: str) -> str:
    bare = ADDRESS.sub("", LINK.sub("", text))
    ways = [_TIME.sub("", found[0]).strip(" :,") for found in _WAY.finditer(bare)]
    forms = [found[0].strip(" ()") for found in _FORM.finditer(bare)]
    if not ways and not forms and (paperless := _NO_PAPER.search(bare)):
        ways = [paperless[0]]
    return "; ".join(dict.fromkeys([*ways, *forms]))
