"""The school year: it has the number of the year it begins in, and days that plans hang their deadlines on.

Which day each of them is, an authority says every year; nothing here supposes one.
"""

import re
from collections.abc import Mapping
from datetime import date

from domain.folding import fold
from domain.phrases.model import SchoolEvent

FIRST_MONTH = 8
"""A school year has begun by August, when pupils come back in its last days."""


EVENTS = (SchoolEvent.OPENING, SchoolEvent.TERM_1_END, SchoolEvent.TERM_2_END, SchoolEvent.YEAR_END)
"""In the order in which they come."""
_AUTUMN = frozenset({SchoolEvent.OPENING})
_ENDS = r"(?:so ket|tong ket|ket thuc|cuoi|het|xong)(?: cuoi)?"
# The first that is found counts: "tổng kết học kỳ II" is no end of a year.
_NAMES: Mapping[SchoolEvent, str] = {
    SchoolEvent.TERM_1_END: rf"{_ENDS} (?:hoc ki|hk)\s*(?:1|i|mot)\b|end of (?:the )?first term",
    SchoolEvent.TERM_2_END: rf"{_ENDS} (?:hoc ki|hk)\s*(?:2|ii|hai)\b|end of (?:the )?second term",
    SchoolEvent.YEAR_END: rf"{_ENDS} nam hoc|be giang|end of (?:the )?school year",
    SchoolEvent.OPENING: r"khai giang|khai truong|opening",
}
_SCHOOL_YEAR = re.compile(r"(?:nam hoc|school year)\s*(20\d\d)(?:\s*[-–/]\s*(20\d\d))?")


def key_of(event: SchoolEvent) -> str:
    """As texts name it."""
    return event.value.replace(" ", "-")


def event_in(words: str) -> SchoolEvent | None:
    """The event a phrase names: `lồng ghép trong báo cáo sơ kết học kỳ I`; None where it names none."""
    said = fold(words)
    return next((event for event, name in _NAMES.items() if re.search(rf"\b(?:{name})", said)), None)


def events_in(words: str) -> list[SchoolEvent]:
    """Every event a phrase names, in the order of the year: `sơ kết học kỳ I và tổng kết năm học` names two."""
    said = fold(words)
    return [event for event in EVENTS if re.search(rf"\b(?:{_NAMES[event]})", said)]


def school_year_in(words: str) -> int | None:
    """`năm học 2026-2027` is 2026."""
    found = _SCHOOL_YEAR.search(fold(words))
    return None if found is None else int(found[1])


def school_year_at(day: date) -> int:
    """The school year a day belongs to."""
    return day.year if day.month >= FIRST_MONTH else day.year - 1


def school_year_of(event: SchoolEvent, year: int) -> int:
    """The school year whose event falls into a calendar year: a plan for 2022 means the end of the first term of
    2021–2022, and the opening of 2022–2023."""
    return year if event in _AUTUMN else year - 1


def fits(event: SchoolEvent, school_year: int, day: date) -> bool:
    """Whether an event may be on this day at all: opening day in spring is a slip of the finger."""
    if event in _AUTUMN:
        return date(school_year, FIRST_MONTH - 1, 1) <= day <= date(school_year, 12, 31)
    return date(school_year, 12, 1) <= day <= date(school_year + 1, FIRST_MONTH, 31)
