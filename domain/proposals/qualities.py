"""Targets without a figure: a place in a group, a grade, better than last year, done or not. People judge them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from domain.planning.targets import Sign

_RANKED = re.compile(
    r"(?:(?:được xếp|đứng|nằm|xếp) )?(?<!\w)(?:vào|trong|thuộc)\s+"
    r"(?P<bar>(?:nhóm|tốp|top)\s+(?:\d+|có|các|khá|tốt|dẫn đầu|đầu|cao|trung bình)[^.;]*)",
    re.IGNORECASE,
)
_RANK_WORDS = re.compile(r"chỉ số|thứ hạng|xếp hạng|kết quả|phấn đấu", re.IGNORECASE)
_PLACED = re.compile(
    r"(?<!\w)(?P<bar>(?:xếp|đạt|đứng)\s+(?:thứ|hạng|vị trí)(?:\s+(?:từ|thứ))*\s+\d{1,3}(?!\d)[^.;,]*)", re.IGNORECASE
)
_GRADED = re.compile(
    r"(?:đạt\s+)?(?<!\w)từ\s+(?:mức\s+|loại\s+)?[“\"]?(?P<bar>[A-ZĐÀ-Ỹ][^“”\"\d%]{2,40}?)[”\"]?\s+trở lên"
)
_BETTER = re.compile(
    r"(?:năm sau )?(?<!\w)(?:cao|tốt) hơn\s+(?:so với\s+)?(?P<bar>năm (?:học )?(?:trước|\d{4}|liền trước))",
    re.IGNORECASE,
)
_AIMS = re.compile(r"phấn đấu", re.IGNORECASE)
_RAISES = re.compile(
    r"^(?:phấn đấu\s+)?(?:nâng cao|cải thiện|tăng|nâng|nâng dần|giảm|duy trì và nâng cao)\b", re.IGNORECASE
)
_IN_TIME = re.compile(r"kịp thời|đầy đủ|đúng hạn|đúng quy định|thường xuyên", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Quality:
    title: str
    sign: Sign
    bar: str
    measure: str = ""


def qualities_in(clause: str, *, listed: bool) -> Iterator[Quality]:
    """`listed`: the clause stands among targets. Elsewhere only what is said to be aimed at is one."""
    aimed = listed or _AIMS.search(clause) is not None
    if found := _GRADED.search(clause):
        yield Quality(clause[: found.start()], Sign.GE, found["bar"].strip(), "bậc")
    elif (found := _RANKED.search(clause)) and _RANK_WORDS.search(clause):
        yield Quality(_last_stretch(clause[: found.start()]), Sign.IN, found["bar"].strip(), "nhóm")
    elif aimed and (found := _BETTER.search(clause)):
        yield Quality(clause[: found.start()], Sign.GT, found["bar"].strip())
    elif aimed and (found := _PLACED.search(clause)):
        yield Quality(_last_stretch(clause[: found.start()]), Sign.IN, found["bar"].strip(), "hạng")


def unmeasured(text: str) -> Quality:
    """What a target is whose words name no bar at all."""
    if _RAISES.match(text):
        return Quality(text.strip(" .;"), Sign.UP, "")
    in_time = _IN_TIME.search(text)
    return Quality(text.strip(" .;"), Sign.DONE, in_time[0].casefold() if in_time else "")


def _last_stretch(title: str) -> str:
    """`phấn đấu chỉ số CCHC của Sở` at the end of a long sentence."""
    stretch = re.split(r"(?:,|;)\s*(?=phấn đấu)", title, flags=re.IGNORECASE)[-1]
    return stretch if len(stretch) < len(title) else title
