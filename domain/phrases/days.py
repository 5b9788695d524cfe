"""Reads the days, months and hours written in a phrase, and says of those that do not exist that they do not."""

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from domain.phrases.atoms import MONTH_WORDS, NUMBER_WORDS, ROMAN, WEEKDAY_WORDS
from domain.phrases.line import bare
from domain.phrases.model import Context, Doubt, Impossible, Need

LEAP_YEAR = 2024
"""In a year not said, February may have 29 days."""
_LUNAR = {"gieng", "chap"}
_MONTHS = {bare(spelled): number for spelled, number in MONTH_WORDS.items()}
_COUNTS = {bare(spelled): number for spelled, number in NUMBER_WORDS.items()} | ROMAN | {"nhat": 1, "dau": 1, "v": 5}
_WEEKDAYS = {bare(spelled): number for spelled, number in WEEKDAY_WORDS.items()}
_AWAY = {"hom nay": 0, "ngay hom nay": 0, "ngay mai": 1, "ngay kia": 2, "ngay mot": 2}
_ISO = re.compile(r"(20\d\d)[-/](\d{1,2})[-/](\d{1,2})")
_MONTH_WORD = "|".join(sorted(_MONTHS, key=lambda one: -len(one)))
_YEAR_AWAY = {"nay": 0, "sau": 1, "toi": 1, "ngoai": -1, "truoc": -1}
_NUMERIC = re.compile(
    r"(?P<days>\d{1,2}(?:(?: ?[,;] ?(?:va )?| va )(?:ngay )?\d{1,2})*)"
    rf" ?(?:thang ?(?P<word>{_MONTH_WORD})(?![a-z])|(?:[/.-]|thang) ?(?P<month>\d{{1,2}}))"
    r"(?:(?: ?,? ?nam ?| ?[/.-] ?| )(?P<year>(?:19|20)\d\d|\d\d(?!\d))| nam (?P<away>nay|sau|toi|ngoai|truoc))?"
)
_SHORTEST = re.compile(r"\d{1,2}(?!\d)")
_WEEKDAY = re.compile(r"thu ?([2-7]|hai|ba|tu|nam|sau|bay)(?![a-z])|(chu nhat|cn)(?![a-z])")
_CLOCK = re.compile(r"(\d{1,2}) ?(?:gio|[hg:]) ?(\d{2})?(?: ?(?:phut|['p]))?(?: ?(sang|trua|chieu|toi))?")
_ENGLISH_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d\d))? ?([ap])m(?!\w)")
_AFTERNOON = frozenset({"chieu", "toi", "p"})
_MORNING = re.compile("sang")
NOON, CLOSING = time(11, 30), time(17)


class Unreal(Exception):
    """A day or an hour that does not exist."""

    def __init__(self, fault: str, **details: str | int) -> None:
        super().__init__(fault)
        self.impossible = Impossible(fault, details)


class Unknown(Exception):
    """Something has to be known before the days can be told."""

    def __init__(self, *needs: Need) -> None:
        super().__init__(*needs)
        self.needs = needs


@dataclass(frozen=True, slots=True)
class Written:
    """A day as it is written: what is left out is None. `away` counts from today, `years_away` from this year."""

    day: int
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    away: int | None = None
    lunar: bool = False
    years_away: int | None = None


def written_days(text: str) -> tuple[Written, ...]:
    """The days of one item: several where they share a month (10, 11, 12/10/2026)."""
    plain = bare(text)
    for words, away in _AWAY.items():
        if plain.startswith(words):
            return (Written(0, away=away),)
    outside = re.sub(r"\([^()]*\)", " ", plain)
    weekday = _weekday(plain)
    outside = _WEEKDAY.sub(" ", outside)
    if iso := _ISO.search(outside):
        year, month, day = map(int, iso.groups())
        return (Written(day, month, year, weekday),)
    if found := _NUMERIC.search(outside):
        one = Written(0, _month(found), _year(found["year"]), weekday, lunar=found["word"] in _LUNAR)
        one = replace(one, years_away=_YEAR_AWAY[found["away"]]) if found["away"] else one
        days = [int(day) for day in re.findall(r"\d{1,2}", found["days"])]
        return tuple(replace(one, day=day, weekday=weekday if len(days) == 1 else None) for day in days)
    if short := _SHORTEST.search(outside):
        return (Written(int(short[0]), weekday=weekday),)
    return ()


def _month(found: re.Match[str]) -> int:
    return _MONTHS[found["word"]] if found["word"] else int(found["month"])


def _year(typed: str | None) -> int | None:
    if typed is None:
        return None
    return int(typed) if len(typed) > 2 else 2000 + int(typed)


def _weekday(plain: str) -> int | None:
    found = _WEEKDAY.search(plain)
    if found is None:
        return None
    if found[2]:
        return 6
    return int(found[1]) - 2 if found[1].isdecimal() else _WEEKDAYS[found[1]]


def filled(days: tuple[Written, ...], *, month: int | None = None, year: int | None = None) -> tuple[Written, ...]:
    """What a list says once at its end holds for the days before it."""
    return tuple(
        replace(day, month=month if day.month is None else day.month, year=year if day.year is None else day.year)
        for day in days
    )


def day_of(written: Written, context: Context) -> tuple[date, Doubt | None]:
    """The day itself; a year that nobody says is never made up."""
    if written.away is not None:
        return today(context) + timedelta(days=written.away), None
    if written.month is None:
        raise Unknown(Need.DAY)
    year = written.year if written.years_away is None else today(context).year + written.years_away
    checked(written.day, written.month, year)
    found = _in_year(written.day, written.month, year, context)
    if written.lunar:
        return found, Doubt.LUNAR
    return found, Doubt.WEEKDAY if written.weekday not in {None, found.weekday()} else None


def today(context: Context) -> date:
    """The day on which "hôm nay" was said: that of the message, else of the document."""
    said = context.received or context.issued
    if said is None:
        raise Unknown(Need.RECEIVED)
    return said


def checked(day: int, month: int, year: int | None) -> None:
    if not 1 <= month <= 12:
        raise Unreal("phrase-no-such-month", month=month)
    days = monthrange(year or LEAP_YEAR, month)[1]
    if day < 1:
        raise Unreal("phrase-no-such-day", day=day)
    if day > days:
        where = f"{month}/{year}" if month == 2 and year else str(month)
        raise Unreal("phrase-month-has-fewer-days", month=where, days=days)


def _in_year(day: int, month: int, year: int | None, context: Context) -> date:
    known = year or context.year
    if known is not None:
        checked(day, month, known)
        return date(known, month, day)
    if context.issued is None:
        raise Unknown(Need.YEAR)
    checked(day, month, context.issued.year)
    nearest = date(context.issued.year, month, day)
    if nearest < context.issued:
        # Of the year after, or a slip: nobody but the officer knows.
        raise Unknown(Need.YEAR)
    return nearest


def year_of(written: int | None, context: Context, *, ends: int = 12) -> int:
    """The year meant by a stretch that ends in this month; one over before the document was issued is asked."""
    if written is not None:
        return written
    if context.year is not None:
        return context.year
    if context.issued is not None and ends >= context.issued.month:
        return context.issued.year
    raise Unknown(Need.YEAR)


def last_year_in(text: str, context: Context) -> int | None:
    """The year that stands last, which those before it may leave out."""
    found = re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", text)
    return int(found[-1]) if found else year_in(text, context)


def year_in(text: str, context: Context) -> int | None:
    """The year that a text names: 2026, or this one."""
    plain = bare(text)
    if found := re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)", plain):
        return int(found[0])
    if away := re.search(r"nam (nay|sau|toi|ngoai|truoc)", plain):
        return today(context).year + _YEAR_AWAY[away[1]]
    return None


def months_in(text: str) -> list[int]:
    """Every month a text names before its year."""
    plain = re.sub(r"(?:nam|[/.-])? ?(?:19|20)\d\d", "", bare(text))
    plain = re.sub(r",? ?nam (?:nay|sau|toi)", "", plain)
    found = re.findall(rf"\d{{1,2}}|(?<=thang )(?:{_MONTH_WORD})(?![a-z])", plain)
    months = [int(one) if one.isdecimal() else _MONTHS[one] for one in found]
    for month in months:
        if not 1 <= month <= 12:
            raise Unreal("phrase-no-such-month", month=month)
    return months


def quarters_in(text: str) -> list[int]:
    plain = re.sub(r"(?:nam|[/.-])? ?(?:19|20)\d\d", "", bare(text))
    found = re.findall(
        r"(?<![a-z])(?:iv|i{1,3}|[1-4]|mot|hai|ba|bon|tu)(?![a-z])|(?<=q)[1-4]|(?<=q)(?:iv|i{1,3})", plain
    )
    return [count_in(one) for one in found]


def count_in(text: str) -> int:
    """A number in figures, in words, or Roman."""
    plain = bare(text)
    if figures := re.search(r"\d+", plain):
        return int(figures[0])
    if plain == "tu":
        # Alone it is the fourth, as in "quý tư"; beside others it is "from".
        return 4
    return next(_COUNTS[one] for one in re.findall("[a-z]+", plain) if one in _COUNTS)


def days_of_month(text: str) -> list[int]:
    return [int(one) for one in re.findall(r"\d{1,2}", text)]


def weekday_in(text: str) -> int:
    return _weekday(bare(text)) or 0


@dataclass(frozen=True, slots=True)
class Hour:
    """A time of day; None is its end. Office hours differ, so they are asked."""

    clock: time | None
    doubt: Doubt | None = None


def hour_in(text: str) -> Hour:
    plain = bare(text)
    found = _ENGLISH_CLOCK.search(plain) or _CLOCK.search(plain)
    if found is None:
        return Hour(NOON if _MORNING.search(plain) else CLOSING, Doubt.HOUR)
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[3] in _AFTERNOON and hour < 12:
        hour += 12
    if (hour, minute) == (24, 0):
        return Hour(None)
    if hour > 23 or minute > 59:
        raise Unreal("phrase-no-such-hour", hour=f"{hour}:{minute:02}")
    return Hour(time(hour, minute))
