"""Reads that a unit asks for more time: "em xin gia hạn quý 1 đến 8/3 vì mất điện", "cho em nộp muộn 2 ngày"."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from domain.calendars.calendar_words import read_day
from domain.clock_face import local_date
from domain.folding import fold
from domain.reporting import extension_words, promise_words, promised_work
from domain.reporting.oneself import ONESELF
from domain.reporting.promised_work import ALL, Work

LONGEST = 300
_BARE = frozenset({"gia han", "xin them thoi gian", "ask for more time"})
_SOMEBODY = rf"(?:{ONESELF}|don vi|phong)"
_POLITE = rf"(?:(?:da|a|vang|thua|kinh|thay|co|anh|chi|sep|muon|can|mong|cho|{_SOMEBODY})[ ,]+)*"
_WORDS_BETWEEN = rf"(?: (?:{_SOMEBODY}|duoc|cho|them|phep|lai|xin))* "
_LATER = r"(?:gia han|lui|khat|nop (?:muon|tre|cham))\b"
_WISH = re.compile(
    rf"{_POLITE}(?:(?:xin|de nghi){_WORDS_BETWEEN}(?:{_LATER}|thoi gian\b|\d+ (?:ngay|hom|bua)\b)"
    rf"|cho {_SOMEBODY}{_WORDS_BETWEEN}{_LATER})"
)
_ASKS_BACK = re.compile(r"\b(?:ai|nao|bao nhieu|may truong)\b")
_UNTIL = re.compile(r"\b(?:den|toi|sang|until)\b(?: het)?(?: ngay)? (.+)$")
_LONGER = re.compile(r"\b(\d{1,2}) (?:ngay|hom|bua)\b")


@dataclass(frozen=True, slots=True)
class Wish:
    """What of it was said: of which work, until which day or how many days longer, and why."""

    work: Work = ALL
    day: date | None = None
    longer: int = 0
    reason: str = ""

    def until(self, last_day: date, today: date) -> date | None:
        """Longer than the last valid day, or than today once that has passed."""
        return self.day or (max(last_day, today) + timedelta(days=self.longer) if self.longer else None)


def read(text: str, now: datetime) -> Wish | None:
    """None for what asks for nothing. Raises Refusal for a day there is not."""
    if len(text) > LONGEST:
        return None
    head, reason = extension_words.parted(" ".join(text.split()))
    said = fold(head).strip(" .!")
    if said in _BARE:
        return Wish()
    if _ASKS_BACK.search(said) or _WISH.match(said) is None:
        return None
    work, _ = promised_work.read(said)
    longer = _LONGER.search(said)
    return Wish(work, _day(said, now), int(longer[1]) if longer else 0, reason.strip(" ."))


def added(text: str, before: Wish, now: datetime) -> Wish:
    """What an answer to which work was meant says of the wish besides; what it leaves open stays. Raises Refusal for a
    day there is not."""
    # A colon stands after what is chosen, and before anything.
    head, reason = extension_words.parted(" ".join(text.replace(":", ",").split()))
    said = fold(head).strip(" .!")
    day, longer = _day(said, now), _LONGER.search(said)
    if day is None and longer is None:
        return replace(before, reason=reason.strip(" .") or before.reason)
    return Wish(before.work, day, int(longer[1]) if longer else 0, reason.strip(" ."))


def day_in(text: str, now: datetime) -> date | None:
    """A day in figures, or as people call it. Raises Refusal for a day there is not."""
    if (day := read_day(text, local_date(now))) is not None:
        return day
    moment = promise_words.moment_in(text, now)
    return None if moment is None else local_date(moment)


def _day(said: str, now: datetime) -> date | None:
    named = _UNTIL.search(said)
    return day_in(named[1], now) if named else read_day(said, local_date(now))
