"""Documents that a document cites. Their days are nobody's deadline; one of them may be given two by mistake."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from domain.proposals.model import Citation, Source

DAY = r"(?:(\d{1,2})\s*/\s*(\d{1,2})\s*/\s*(\d{4})|(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4}))"
KINDS = (
    r"(?:Quyết định|Kế hoạch|Nghị định|Nghị quyết|Chỉ thị|Thông tư|Công văn|Chương trình(?: hành động)?|Hướng dẫn"
    r"|Quy định|Thông báo|Kết luận|Văn bản|Luật|Pháp lệnh|QĐ|KH|NĐ|NQ|CV|TT)"
)
NUMBER = r"\d+\s?[/-]\s?(?:\d{4}\s?/\s?)?[A-ZĐ][\w&Đ]*(?:\s?[-/]\s?[A-ZĐ][\w&Đ]*)*"
_CITED = re.compile(
    rf"(?P<kind>{KINDS})\s+(?:liên tịch\s+)?(?:số\s*:?\s*)?(?P<number>{NUMBER})"
    rf"(?P<whose>\s+của\s+[^,;.()]{{2,60}}?)?\s*,?\s*ngày\s+{DAY}(?:\s+của\s+(?P<issuer>[^,;.()]{{2,80}}))?",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\s+(?:về|ban hành|quy định|hướng dẫn|phê duyệt|sửa đổi|v/v|thực hiện|do|được|và(?= [a-zđ])|xây dựng)\b.*"
)


def citations_in(text: str, source: Source) -> Iterator[Citation]:
    for found in _CITED.finditer(text):
        issuer = found["issuer"] or (found["whose"] or "").removeprefix(" của ")
        kind = found["kind"][:1].upper() + found["kind"][1:]
        number = re.sub(r"\s", "", found["number"])
        yield Citation(
            f"{kind} số {number}", number, _day(found.groups()[3:9]), _ABOUT.sub("", issuer.strip()).strip(), source
        )


def told(citation: Citation) -> str:
    return citation.name if citation.day is None else f"{citation.name} ngày {citation.day:%d/%m/%Y}"


def without_citations(text: str) -> str:
    """The same text, as long as it was, with nothing where a document is cited."""
    return _CITED.sub(lambda found: " " * len(found[0]), text)


def _day(parts: tuple[str | None, ...]) -> date | None:
    day, month, year = (int(part) for part in parts if part)
    with suppress(ValueError):
        return date(year, month, day)
    return None
