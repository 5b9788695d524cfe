"""Periods, days and spans of days found in a question."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TypeAlias

from domain.clock_face import local_date
from domain.queries.moment_words import (
    AHEAD,
    COUNTED,
    DAYS,
    MONTH,
    PERIODS,
    QUARTERS,
    SPANS,
    SUNDAY,
    WEEKDAY,
    WEEKDAYS,
    YEARS_AWAY,
    Named,
)


@dataclass(frozen=True, slots=True)
class PeriodNamed:
    name: Named
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """Days from `first` to `last`, either open; `ahead` names a stretch that is not over: next_week, 7d."""

    first: date | None
    last: date | None
    ahead: str | None = None


Moment: TypeAlias = PeriodNamed | Span


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\S)(?:{pattern})(?!\S)")


_DAYS = tuple((side, _compiled(pattern)) for side, pattern in DAYS)
_AHEAD = tuple((days, _compiled(pattern)) for days, pattern in AHEAD)
_WEEKDAY = _compiled(WEEKDAY)
_MONTH = _compiled(MONTH)
_SPANS = tuple((word, _compiled(pattern)) for word, pattern in SPANS)
_PERIODS = tuple((name, _compiled(pattern)) for name, pattern in PERIODS)


def moments(keyed: str, now: datetime) -> list[tuple[int, int, Moment]]:
    """Every moment in a keyed text, with the letters it was read from; none overlap, the earlier pattern wins."""
    found: list[tuple[int, int, Moment]] = []
    for match, moment in _readings(keyed, local_date(now)):
        if moment is not None and all(match.end() <= start or end <= match.start() for start, end, _ in found):
            found.append((match.start(), match.end(), moment))
    return sorted(found, key=lambda placed: placed[0])


def _readings(keyed: str, today: date) -> Iterator[tuple[re.Match[str], Moment | None]]:
    for side, pattern in _DAYS:
        yield from ((match, _days(side, match, today)) for match in pattern.finditer(keyed))
    yield from ((match, _weekday(match, today)) for match in _WEEKDAY.finditer(keyed))
    yield from ((match, _of_month(match, today)) for match in _MONTH.finditer(keyed))
    for length, pattern in _AHEAD:
        yield from ((match, _ahead(length, match, today)) for match in pattern.finditer(keyed))
    for word, pattern in _SPANS:
        yield from ((match, span(word, today)) for match in pattern.finditer(keyed))
    for name, pattern in _PERIODS:
        yield from ((match, _period(name, match, today)) for match in pattern.finditer(keyed))


def span(word: str, today: date) -> Span:
    """The days a span is made of; weeks begin on Monday."""
    monday = today - timedelta(days=today.weekday())
    match word:
        case "this_week" | "next_week" | "last_week":
            first = monday + timedelta(weeks={"this_week": 0, "next_week": 1, "last_week": -1}[word])
            last = first + timedelta(days=6)
        case "this_month" | "next_month" | "last_month":
            first = _month(today, {"this_month": 0, "next_month": 1, "last_month": -1}[word])
            last = _month(first, 1) - timedelta(days=1)
        case _:
            first = last = today + timedelta(days={"today": 0, "tomorrow": 1, "yesterday": -1}[word])
    return Span(first, last, word if last >= today else None)


def _of_month(match: re.Match[str], today: date) -> Span:
    """Of this year; one that is over, of the next."""
    number = int(match["of_month"] or match["then"])
    first = date(today.year + (number < today.month), number, 1)
    return Span(first, _month(first, 1) - timedelta(days=1))


def _month(day: date, away: int) -> date:
    months = day.year * 12 + day.month - 1 + away
    return date(months // 12, months % 12 + 1, 1)


def _ahead(length: int, match: re.Match[str], today: date) -> Span:
    typed = match["count"] or match["english_count"]
    days = length * (int(typed) if typed.isdecimal() else COUNTED[typed])
    return Span(today, today + timedelta(days=days), f"{days}d")


def _weekday(match: re.Match[str], today: date) -> Span:
    """The next such day, today among them, unless a week is named; "từ thứ hai tới giờ" is the last one."""
    typed = match["day"] or match["english"]
    number = WEEKDAYS[typed] if typed else SUNDAY
    monday = today - timedelta(days=today.weekday())
    match (match["week"] or match["of"] or "").strip():
        case "nay":
            day = monday + timedelta(days=number)
        case "sau" | "toi" | "next":
            day = monday + timedelta(days=7 + number)
        case "truoc" | "roi" | "last":
            day = monday + timedelta(days=number - 7)
        case _ if match["until_now"]:
            return Span(today - timedelta(days=(today.weekday() - number) % 7), today)
        case _:
            day = today + timedelta(days=(number - today.weekday()) % 7)
    return Span(day, day)


def _days(side: str, match: re.Match[str], today: date) -> Span | None:
    try:
        day = date(int(match["in_year"] or today.year), int(match["month"]), int(match["day"]))
    except ValueError:
        return None
    one = timedelta(days=1)
    return {
        "since": Span(day, None),
        "after": Span(day + one, None),
        "before": Span(None, day - one),
        "until": Span(None, day),
        "on": Span(day, day),
    }[side]


def _period(name: Named | None, match: re.Match[str], today: date) -> PeriodNamed:
    groups = match.groupdict()
    if name is None:
        typed = match["quarter"]
        number = int(typed) if typed.isdecimal() else QUARTERS[typed]
        return PeriodNamed(Named(f"Q{number}"), _year(groups, today))
    return PeriodNamed(name, _year(groups, today))


def _year(groups: dict[str, str | None], today: date) -> int | None:
    if (typed := groups.get("year")) is not None:
        return int(typed)
    away = groups.get("away") or groups.get("coming") or groups.get("english")
    return today.year + YEARS_AWAY[away] if away else None
