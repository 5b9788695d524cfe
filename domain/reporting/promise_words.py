"""Reads when somebody says they will hand in: "16h chiều nay em gửi", "mai em nộp", "thứ 2 em gửi", "tối nay".

Every word must be one that such a sentence has; a word too many, and it was a question or something else.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from domain.clock_face import at, local, local_date
from domain.folding import fold
from domain.reporting import promised_work
from domain.reporting.promise_lexicon import DAYS, HOURS, NUMBERS, OF_THE_DAY, PLAIN, TIMES, words, words_among
from domain.reporting.promised_work import ALL, Work

LONGEST = 120

_NO_HOUR = time(16, 30)
_MORNING = time(7, 30)
_LAST_OF_AFTERNOON = 6
_EVENING_AND_I = (
    (re.compile(r"\btối\b", re.IGNORECASE), "buoitoi"),
    (re.compile(r"\btôi\b", re.IGNORECASE), "em"),
    (re.compile(r"\btới\b", re.IGNORECASE), "den"),
    (re.compile(r"\bmốt\b", re.IGNORECASE), "ngaykia"),
    (re.compile(r"\btonight\b", re.IGNORECASE), "buoitoi nay"),
)
"""Written with its marks each is another word; without them only their neighbours tell."""
_SOMEBODY_CALLED_SO = re.compile(r"\b(?i:cô|chị|bạn|em|bà|anh|thầy)\s+Mai\b")
_ASKING = re.compile(r"\?|\b(?:à|hả|hở|nhỉ)\b", re.IGNORECASE)
_AFTER = re.compile(rf"\b(?:sau|trong) (\d{{1,3}}|{'|'.join(NUMBERS)}) ?(tieng|gio|h|phut|p)\b(?! nua)")
_PUNCTUATION = re.compile(r"[.,;!…\"'’()\-–]+")


@dataclass(frozen=True, slots=True)
class Said:
    """`until` is when; `spoken` whether the sentence has a verb too, as no answer to a question of a form has; `work`
    what of the work it names; `every` that all of it is meant; `by_hour` that more than a day is said."""

    until: datetime
    spoken: bool
    work: Work = ALL
    every: bool = False
    by_hour: bool = False


def read(text: str, now: datetime) -> Said | None:
    work, found = _read(text)
    if found is None or not (PLAIN & found.keys() or _is_part_of_a_day(found)):
        return None
    until = _moment(found, now)
    return None if until is None else _said(until, found, work)


def added(text: str, before: datetime, now: datetime) -> Said | None:
    """By when, of an answer to which work was meant by a promise: a day or an hour that it does not name stays as it
    was `before`. None where it names several, or one that there is not."""
    found = words_among(_plain(text)[1])
    until = None if found is None else _moment(found, now, before)
    return None if found is None or until is None else _said(until, found, ALL)


def names_no_time(text: str, now: datetime) -> bool:
    """Said as a promise is, of an hour or a day that there is not: "25h em nộp", "30/2 em gửi"."""
    _, found = _read(text)
    return found is not None and "verb" in found and _moment(found, now) is None


def moment_in(text: str, now: datetime) -> datetime | None:
    """Where a moment was asked for: a day alone is one."""
    _, found = _read(text)
    return None if found is None else _moment(found, now)


def _read(text: str) -> tuple[Work, dict[str, str] | None]:
    """None for what is no sentence about a time."""
    if len(text) > LONGEST or _ASKING.search(text) or _SOMEBODY_CALLED_SO.search(text):
        return ALL, None
    work, said = _plain(text)
    found = words(said)
    return work, None if found is None or TIMES.isdisjoint(found) else found


def _plain(text: str) -> tuple[Work, str]:
    for written, word in _EVENING_AND_I:
        text = written.sub(word, text)
    work, said = promised_work.read(" ".join(_PUNCTUATION.sub(" ", fold(text)).split()))
    return work, _AFTER.sub(r"\1 \2 nua", said)


def _said(until: datetime, found: dict[str, str], work: Work) -> Said:
    by_hour = not OF_THE_DAY.isdisjoint(found)
    return Said(until, "verb" in found, work, every="every" in found, by_hour=by_hour)


def _is_part_of_a_day(found: dict[str, str]) -> bool:
    return "today" in found and not found.keys().isdisjoint(HOURS)


def _moment(found: dict[str, str], now: datetime, before: datetime | None = None) -> datetime | None:
    """Where neither day nor hour is said, and there was none `before`: the end of today."""
    if (span := _span(found)) is not None:
        return (now + span).replace(second=0, microsecond=0)
    if before is not None and TIMES.isdisjoint(found):
        return before
    known = None if before is None else local(before)
    day = _day(found, local_date(now), known.date() if known else local_date(now))
    hour = _hour(found, known.time() if known else None)
    if day is None or hour is None:
        return None
    moment = at(day, hour.hour, hour.minute)
    if moment <= now and hour == _NO_HOUR and "clock" not in found:
        evening = HOURS["buoitoi"]
        return at(day, evening.hour, evening.minute)
    return moment


def _span(found: dict[str, str]) -> timedelta | None:
    if "minutes" in found:
        return timedelta(minutes=int(found["minutes"]))
    if "hours" in found:
        return timedelta(hours=_number(found["hours"]))
    if "half" in found:
        return timedelta(minutes=30)
    return timedelta(hours=2) if "soon" in found else None


def _day(found: dict[str, str], today: date, unsaid: date) -> date | None:
    """`unsaid` where none is."""
    if "dated" in found:
        return _dated(found, today)
    if "weekday" in found:
        return _weekday(found, today)
    if "monday" in found:
        return today + timedelta(days=7 - today.weekday())
    if "month_after" in found:
        return (today.replace(day=1) + timedelta(days=31)).replace(day=1)
    if "friday" in found:
        return today + timedelta(days=(4 - today.weekday()) % 7)
    if "after" in found:
        return today + timedelta(days=2)
    if "tomorrow" in found:
        return today + timedelta(days=1)
    return today if "today" in found else unsaid


def _dated(found: dict[str, str], today: date) -> date | None:
    """Without a year: the next day of that name."""
    try:
        said = date(int(found.get("year") or today.year), int(found["month"]), int(found["day"]))
        return said if said >= today or "year" in found else said.replace(year=today.year + 1)
    except ValueError:
        return None


def _weekday(found: dict[str, str], today: date) -> date:
    """The next of that name; said of today, in a week."""
    name = found["weekday"].removesuffix(" " + found["week"]) if "week" in found else found["weekday"]
    wanted = _number_of_day(name.removesuffix(" tuan nay"))
    if "week" in found:
        return today + timedelta(days=7 - today.weekday() + wanted)
    return today + timedelta(days=(wanted - today.weekday() - 1) % 7 + 1)


def _number_of_day(name: str) -> int:
    if name in DAYS:
        return DAYS[name]
    if name in {"chu nhat", "cn"}:
        return 6
    return _number(name.removeprefix("thu ").removeprefix("t")) - 2 if name != "thu tu" else 2


def _hour(found: dict[str, str], unsaid: time | None) -> time | None:
    part = next((one for one in HOURS if one in found), None)
    if "english" in found:
        return _valid(int(found["ehour"]) % 12 + (12 if found["half_day"] == "pm" else 0), 0)
    if "clock" not in found:
        if part is not None:
            return HOURS[part]
        return unsaid or (_MORNING if _wants_reminding(found) else _NO_HOUR)
    hour, minute = _number(found["hour"]), 30 if "past" in found else int(found.get("minute") or 0)
    later = part in {"chieu", "buoitoi", "dem"} or (part == "trua" and hour < 3)
    # "4h em gửi" is the afternoon: no school hands in at four in the morning.
    alone = part is None and 1 <= hour <= _LAST_OF_AFTERNOON
    return _valid(hour + 12 if (later or alone) and hour < 12 else hour, minute)


def _wants_reminding(found: dict[str, str]) -> bool:
    """ "Nhắc lại mai" is in the morning, "mai em nộp" by the end of the day."""
    return found.get("verb", "").startswith(("nhac", "remind"))


def _valid(hour: int, minute: int) -> time | None:
    return time(hour, minute) if hour < 24 else None


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else NUMBERS[word]
