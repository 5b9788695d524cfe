"""Questions about a day: read as people write days, held within bounds, offered by the button."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from domain.folding import fold
from domain.forms.model import Field
from domain.forms.notes import Detail, Note
from domain.texts import written

MOST_OFFERED = 6
_DAY = re.compile(
    r"(?:ngày\s+)?(\d{1,2})(?:\s*[./-]\s*|\s+tháng\s+|\s+)(\d{1,2})(?:(?:\s*[./-]\s*|\s+năm\s+|\s+)(\d{4}|\d{2}))?",
    re.IGNORECASE,
)
_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_FROM_TODAY = {
    **dict.fromkeys(("hom nay", "today"), 0),
    **dict.fromkeys(("hom qua", "yesterday"), -1),
    **dict.fromkeys(("hom kia",), -2),
    **dict.fromkeys(("ngay mai", "mai", "tomorrow"), 1),
}


def read(field: Field, line: str, today: date | None) -> date | Note:
    """The day always comes first, as people write it here; 2024-02-15 is what spreadsheets make of it. Without a year
    it is the one nearest to today that may be answered."""
    said = fold(line).strip(" .!")
    if today is not None and said in _FROM_TODAY:
        return today + timedelta(days=_FROM_TODAY[said])
    try:
        return _written(field, line, today) or Note("form-wrong-date")
    except ValueError:
        return Note("form-wrong-date")


def out_of_bounds(field: Field, day: date, today: date | None) -> Note | None:
    first, last = bounds(field, today)
    if (first is None or first <= day) and (last is None or day <= last):
        return None
    details: dict[str, Detail] = {"day": str(written(day))}
    if first is not None and last is not None:
        return Note("form-wrong-day-between", {**details, "first": str(written(first)), "last": str(written(last))})
    if first is not None:
        return Note("form-wrong-day-before", {**details, "first": str(written(first))})
    return Note("form-wrong-day-after", {**details, "last": str(written(last or day))})


def offered(field: Field, today: date | None) -> tuple[date, ...]:
    """The days nearest to today that may be answered, the nearest first: most often it was one of the last."""
    if today is None:
        return ()
    first, last = bounds(field, today)
    if first is not None and first > today:
        return tuple(_from(first, last, 1))
    return tuple(_from(today if last is None else min(today, last), first, -1))


def bounds(field: Field, today: date | None) -> tuple[date | None, date | None]:
    first, last = field.earliest, field.latest
    return None if first is None else first.on(today), None if last is None else last.on(today)


def _from(start: date, end: date | None, step: int) -> Iterator[date]:
    for away in range(MOST_OFFERED):
        day = start + timedelta(days=away * step)
        if end is not None and (end - day).days * step < 0:
            return
        yield day


def _written(field: Field, line: str, today: date | None) -> date | None:
    """Raises ValueError for 31/02."""
    if iso := _ISO_DAY.fullmatch(line):
        year, month, day = (int(part) for part in iso.groups())
        return date(year, month, day)
    found = _DAY.fullmatch(line)
    if found is None:
        return None
    day, month = int(found[1]), int(found[2])
    if found[3] is None:
        return None if today is None else _nearest(field, day, month, today)
    return date(int(found[3]) + (2000 if len(found[3]) == 2 else 0), month, day)


def _nearest(field: Field, day: int, month: int, today: date) -> date | None:
    every = [date(year, month, day) for year in range(today.year - 1, today.year + 2) if _exists(year, month, day)]
    allowed = [one for one in every if out_of_bounds(field, one, today) is None]
    return min(allowed or every, key=lambda one: abs(one - today), default=None)


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
