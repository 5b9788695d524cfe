"""Reads how a deadline ends, as an officer types it: how long late work is put up with, and when nothing is taken."""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import TypeAlias

from domain.calendars.calendar import Calendar
from domain.clock_face import end_of_day, local_date
from domain.folding import Word, fold, spelling, words
from domain.planning.changes import Lock, Tolerate
from domain.planning.deadlines import Deadline
from domain.planning.due_words import read_due
from domain.refusals import Refusal

FARTHEST = timedelta(days=120)
"""After the last day; a day of another year, typed without it, is meant so far ahead and no further."""
_NOT = r"(?:khong|thoi|bo|no|not)"
_LATE = r"(?:(?:cho|duoc|phep)\s+)*(?:(?:nop|bao cao)\s+)?(?:muon|tre|late)(?:\s+(?:han|reports?))?"
_LOCK = r"(?:khoa|lock(?:ed|s)?)(?:\s+(?:so|han|ky))?"
_HEADS = re.compile(
    rf"(?P<late_not>\b{_NOT}\s+{_LATE}\b)|(?P<late>\b{_LATE}\b)"
    rf"|(?P<lock_not>\b(?:{_NOT}|mo)\s+{_LOCK}\b|\bunlock\b)|(?P<lock>\b{_LOCK}\b)"
)
_BETWEEN = re.compile(
    r"^(?:(?:them|den|toi|het|sau|luc|vao|tu|until|till|after|on|at|by|the)\s+)+|[\s,;.]*(?:va|and)?\s*$"
)
_COUNT = re.compile(
    r"(?P<count>\d{1,3})\s*(?:(?P<working>ngay lam viec|working days?)|(?P<weeks>tuan|weeks?)|ngay|days?)"
)
_WISHING = re.compile(r"^(?:(?:toi|em|minh) )?muon (?=cho |khoa |mo |khong )")
_ASKS = re.compile(r"\?|\b(?:nao|ai|gi|may|bao nhieu|chua|dau|sao|which|who|how)\b")
_MEANT = {fold(word): spelling(word) for word in ("muộn", "trễ", "khóa")}
_YEAR = re.compile(r"\b\d{4}\b")
_NOW = frozenset({"", "ngay", "luon", "ngay bay gio", "bay gio", "now", "so ngay"})

Closing: TypeAlias = Tolerate | Lock


def speaks_of_closing(typed: str) -> bool:
    """Whether a line begins so and asks nothing: "muốn biết …", "nộp muộn có trường nào" are questions."""
    plain = _plain(typed)
    said = words(typed)[-len(words(plain)) :]
    return _HEADS.match(plain) is not None and not _ASKS.search(plain) and not any(map(_is_another, said))


def _is_another(word: Word) -> bool:
    """Written with its marks, and with others than the word that is meant."""
    return word.marked and word.key in _MEANT and word.spelling != _MEANT[word.key]


def read_closing(typed: str, deadline: Deadline, calendar: Calendar, now: datetime) -> tuple[Closing, ...]:
    """One thing, or both: `cho nộp muộn 3 ngày, khóa sổ sau 5 ngày`. Raises Refusal for what is not read whole."""
    said = _plain(typed)
    heads = list(_HEADS.finditer(said))
    if not heads or heads[0].start() or len(heads) > len({(one.lastgroup or "")[:4] for one in heads}):
        raise Refusal("amend-closing-not-read", typed=typed[:200])
    ends = [*(one.start() for one in heads[1:]), len(said)]
    return tuple(
        _clauses(heads, [said[one.end() : end] for one, end in zip(heads, ends, strict=True)], deadline, calendar, now)
    )


def tolerate(deadline: Deadline, until: datetime | None) -> Tolerate:
    """Raises Refusal for an end that leaves no time."""
    if until is not None and until <= deadline.last_ok:
        raise Refusal("amend-late-too-early", last=deadline.last_day)
    return Tolerate(deadline.id, until, deadline.grace)


def lock(deadline: Deadline, at: datetime | None) -> Lock:
    """Raises Refusal for a moment at which a unit may still be on time."""
    if at is not None and at < deadline.last_ok:
        raise Refusal("amend-lock-too-early", last=deadline.last_day)
    return Lock(deadline.id, at, deadline.locks)


def _clauses(
    heads: list[re.Match[str]], rests: list[str], deadline: Deadline, calendar: Calendar, now: datetime
) -> Iterator[Closing]:
    for head, rest in zip(heads, rests, strict=True):
        when = _BETWEEN.sub("", _BETWEEN.sub("", rest.strip())).strip()
        if head.lastgroup in {"late_not", "lock_not"} and when:
            raise Refusal("amend-closing-not-read", typed=rest[:200])
        match head.lastgroup:
            case "late_not":
                yield tolerate(deadline, None)
            case "lock_not":
                yield lock(deadline, None)
            case "late":
                yield tolerate(deadline, _moment(when, deadline, calendar))
            case _:
                yield lock(deadline, now.replace(microsecond=0) if when in _NOW else _moment(when, deadline, calendar))


def _moment(when: str, deadline: Deadline, calendar: Calendar) -> datetime:
    counted = _COUNT.fullmatch(when)
    if counted is None:
        return _named(when, deadline, calendar)
    count = int(counted["count"])
    if counted["working"]:
        return end_of_day(calendar.add_working_days(deadline.last_day, count))
    return end_of_day(deadline.last_day + timedelta(days=count * 7 if counted["weeks"] else count))


def _named(when: str, deadline: Deadline, calendar: Calendar) -> datetime:
    """A day without a year is of that of the deadline, or shortly after it."""
    said = when if when[:1].isdigit() and "gio" in when else f"den {when}"
    read = read_due(said, today=deadline.last_day, calendar=calendar).last_ok
    if _YEAR.search(when) or read > deadline.last_ok:
        return read
    next_year = date(deadline.last_day.year + 1, 1, 1)
    again = read_due(said, today=next_year, calendar=calendar).last_ok
    return again if local_date(again) <= deadline.last_day + FARTHEST else read


def _plain(typed: str) -> str:
    return _WISHING.sub("", " ".join(fold(typed).split()).strip(" .!"))
