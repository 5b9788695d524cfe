"""Reads when somebody says they will hand in: "16h chiều nay em gửi", "mai em nộp", "thứ 2 em gửi", "tối nay".

Every word must be one that such a sentence has; a word too many, and it was a question or something else.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from domain.clock_face import at, local_date
from domain.folding import fold
from domain.reporting import promised_work
from domain.reporting.promised_work import ALL, Work

LONGEST = 120

_HOURS = {
    "sang": time(11),
    "trua": time(13),
    "chieu": time(16, 30),
    "buoitoi": time(20, 30),
    "dem": time(22),
    "cuoi": time(16, 30),
}
"""What a part of the day means where no hour is said: its end, as offices have it."""
_NO_HOUR = time(16, 30)
_MORNING = time(7, 30)
_LAST_OF_AFTERNOON = 6
_NUMBERS = {
    "mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9, "muoi": 10,
}  # fmt: skip
_DAYS = {"monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6}
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
_PUNCTUATION = re.compile(r"[.,;!…\"'’()\-–]+")

_VERBS = (
    "nhac lai|nhac|gui|nop|hoan thanh|hoan tat|lam xong|lam|xong|bo sung|dien|nhap|chuyen|hen|hua|"
    "send|submit|hand it in|hand in|finish|remind me|remind"
)
_OTHERS = (
    "chung em|chung toi|ben em|ben minh|truong em|truong minh|nha truong|truong|em|toi|minh|"
    "bao cao|bc|ke hoach nam|ke hoach|so lieu|phieu|bieu|ban|cho phong|cho|phong|so|chi|anh|thay|co|sep|lai|len|giup|"
    "a|ah|nhe|nha|nhen|nghe|da|vang|ok|oke|okie|thi|la|se|xin phep|xin|luc|vao|khoang|tam|truoc|den|sau|ngay|moi|de|"
    "i|ll|we|will|it|the|report|at|by|on|before|in|please|next"
)
_NUMBER = r"\d{1,3}|" + "|".join(_NUMBERS)
_LEXICON = re.compile(
    "|".join(
        (
            r"(?P<minutes>\d{1,3}) ?(?:phut|p|minutes?) nua\b",
            rf"(?P<hours>{_NUMBER}) ?(?:tieng|gio|h|hours?) nua\b",
            r"(?P<half>nua (?:tieng|gio) nua)\b",
            r"(?P<soon>(?:lat|chut|ti|ti xiu|it phut) nua)\b",
            r"(?P<clock>(?P<hour>\d{1,2}|" + "|".join(_NUMBERS) + r") ?(?:h|gio|g|:)"
            r"(?: ?(?P<minute>[0-5]\d)(?: ?p(?:hut)?)?\b|(?P<past> ?ruoi)\b|\b))",
            r"(?P<english>(?P<ehour>\d{1,2}) ?(?P<half_day>am|pm))\b",
            r"(?P<cuoi>(?:cuoi|het) (?:ngay|buoi|gio)(?: hanh chinh| lam viec)?|end of (?:the )?day)\b",
            r"(?P<buoitoi>(?:buoi )?buoitoi|buoi toi|toi(?= (?:nay|mai|hom|ngay|thu|t\d))|evening)\b",
            r"(?P<sang>(?:buoi )?sang|morning)\b",
            r"(?P<trua>(?:buoi )?trua|noon)\b",
            r"(?P<chieu>(?:buoi )?chieu|afternoon)\b",
            r"(?P<dem>dem)\b",
            r"(?P<today>hom nay|bua nay|trong ngay|nay|today|this)\b",
            r"(?P<after>ngay kia|ngaykia|bua kia)\b",
            r"(?P<tomorrow>ngay mai|bua mai|mai|tomorrow)\b",
            r"(?P<weekday>(?:thu (?:[2-7]|hai|ba|tu|nam|sau|bay)|t[2-7]|chu nhat|cn|"
            + "|".join(_DAYS)
            + r")(?P<week> (?:tuan )?(?:sau|toi|den))?(?: tuan nay)?)\b",
            r"(?P<dated>(?:ngay |hom )?(?P<day>\d{1,2})/(?P<month>\d{1,2})(?:/(?P<year>\d{4}))?)\b",
            r"(?P<monday>dau tuan(?: sau| toi)?|tuan (?:sau|toi)|next week)\b",
            r"(?P<friday>cuoi tuan(?: nay)?)\b",
            rf"(?P<verb>{_VERBS})\b",
            rf"(?:{_OTHERS})\b",
        )
    )
)
_TIMES = frozenset(
    {"minutes", "hours", "half", "soon", "clock", "english", "today", "after", "tomorrow", "weekday", "dated"}
    | {"monday", "friday", *_HOURS}
)
_PLAIN = _TIMES - {"today", "dated", "monday", "friday", *_HOURS} | {"verb"}
"""One of these at least, or "tối nay": a day alone is what questions are about."""


@dataclass(frozen=True, slots=True)
class Said:
    """`until` is when; `spoken` whether the sentence has a verb too, as no answer to a question of a form has; `work`
    what of the work it names."""

    until: datetime
    spoken: bool
    work: Work = ALL


def read(text: str, now: datetime) -> Said | None:
    work, found = _read(text)
    if found is None or not (_PLAIN & found.keys() or _is_part_of_a_day(found)):
        return None
    until = _moment(found, now)
    return None if until is None else Said(until, "verb" in found, work)


def moment_in(text: str, now: datetime) -> datetime | None:
    """Where a moment was asked for: a day alone is one."""
    _, found = _read(text)
    return None if found is None else _moment(found, now)


def _read(text: str) -> tuple[Work, dict[str, str] | None]:
    """None for what is no sentence about a time."""
    if len(text) > LONGEST or _ASKING.search(text) or _SOMEBODY_CALLED_SO.search(text):
        return ALL, None
    for written, word in _EVENING_AND_I:
        text = written.sub(word, text)
    work, said = promised_work.read(" ".join(_PUNCTUATION.sub(" ", fold(text)).split()))
    found = _words(said)
    return work, None if found is None or _TIMES.isdisjoint(found) else found


def _words(folded: str) -> dict[str, str] | None:
    """What of the lexicon the sentence is made of; None where anything is left, or anything of a time is said twice."""
    found: dict[str, str] = {}
    for each in _matches(folded):
        if each is None or (each.lastgroup in _TIMES and each.lastgroup in found):
            return None
        found |= {name: value.strip() for name, value in each.groupdict().items() if value}
    return found


def _matches(folded: str) -> Iterator[re.Match[str] | None]:
    place = 0
    while place < len(folded):
        if folded[place] == " ":
            place += 1
            continue
        match = _LEXICON.match(folded, place)
        yield match
        if match is None:
            return
        place = match.end()


def _is_part_of_a_day(found: dict[str, str]) -> bool:
    return "today" in found and not found.keys().isdisjoint(_HOURS)


def _moment(found: dict[str, str], now: datetime) -> datetime | None:
    if (span := _span(found)) is not None:
        return (now + span).replace(second=0, microsecond=0)
    day = _day(found, local_date(now))
    hour = _hour(found)
    if day is None or hour is None:
        return None
    moment = at(day, hour.hour, hour.minute)
    if moment <= now and hour == _NO_HOUR and "clock" not in found:
        evening = _HOURS["buoitoi"]
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


def _day(found: dict[str, str], today: date) -> date | None:
    """Today where none is said."""
    if "dated" in found:
        return _dated(found, today)
    if "weekday" in found:
        return _weekday(found, today)
    if "monday" in found:
        return today + timedelta(days=7 - today.weekday())
    if "friday" in found:
        return today + timedelta(days=(4 - today.weekday()) % 7)
    if "after" in found:
        return today + timedelta(days=2)
    return today + timedelta(days=1) if "tomorrow" in found else today


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
    if name in _DAYS:
        return _DAYS[name]
    if name in {"chu nhat", "cn"}:
        return 6
    return _number(name.removeprefix("thu ").removeprefix("t")) - 2 if name != "thu tu" else 2


def _hour(found: dict[str, str]) -> time | None:
    part = next((one for one in _HOURS if one in found), None)
    if "english" in found:
        return _valid(int(found["ehour"]) % 12 + (12 if found["half_day"] == "pm" else 0), 0)
    if "clock" not in found:
        if part is not None:
            return _HOURS[part]
        return _MORNING if _wants_reminding(found) else _NO_HOUR
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
    return int(word) if word.isdecimal() else _NUMBERS[word]
