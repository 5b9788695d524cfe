"""The words that a promise is made of, folded: its times, its verbs, and all that may stand beside them."""

import re
from collections.abc import Iterator
from datetime import time

from domain.reporting.oneself import ONESELF

HOURS = {
    "sang": time(11),
    "trua": time(13),
    "chieu": time(16, 30),
    "buoitoi": time(20, 30),
    "dem": time(22),
    "cuoi": time(16, 30),
}
"""What a part of the day means where no hour is said: its end, as offices have it."""
NUMBERS = {
    "mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9, "muoi": 10,
}  # fmt: skip
DAYS = {"monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6}
_VERBS = (
    "nhac lai|nhac|gui|nop|hoan thanh|hoan tat|lam xong|lam|xong|bo sung|dien|nhap|chuyen|hen|hua|"
    "send|submit|hand it in|hand in|finish|remind me|remind"
)
_OTHERS = (
    f"{ONESELF}|"
    "bao cao|bc|ke hoach nam|ke hoach|so lieu|phieu|bieu|ban|cho phong|cho|phong|so|chi|anh|thay|co|sep|lai|len|giup|"
    "a|ah|nhe|nha|nhen|nghe|da|vang|ok|oke|okie|thi|la|se|xin phep|xin|luc|vao|khoang|tam|truoc|den|sau|ngay|moi|de|"
    "i|ll|we|will|it|the|report|at|by|on|before|in|please|next"
)
_NUMBER = r"\d{1,3}|" + "|".join(NUMBERS)
_LEXICON = re.compile(
    "|".join(
        (
            r"(?P<minutes>\d{1,3}) ?(?:phut|p|minutes?) nua\b",
            rf"(?P<hours>{_NUMBER}) ?(?:tieng|gio|h|hours?) nua\b",
            r"(?P<half>nua (?:tieng|gio) nua)\b",
            r"(?P<soon>(?:lat|chut|ti|ti xiu|it phut) nua)\b",
            r"(?P<clock>(?P<hour>\d{1,2}|" + "|".join(NUMBERS) + r") ?(?:h|gio|g|:)"
            r"(?: ?(?P<minute>[0-5]\d)(?: ?p(?:hut)?)?\b|(?P<past> ?ruoi)\b|\b))",
            r"(?P<english>(?P<ehour>\d{1,2}) ?(?P<half_day>am|pm))\b",
            r"(?P<cuoi>(?:cuoi|het) (?:ngay|buoi|gio)(?: hanh chinh| lam viec)?|end of (?:the )?day)\b",
            r"(?P<buoitoi>(?:buoi )?buoitoi|buoi toi|toi(?= (?:nay|mai|hom|ngay|thu|t\d))|evening)\b",
            r"(?P<sang>(?:buoi )?sang(?: som)?|morning)\b",
            r"(?P<trua>(?:buoi )?trua|noon)\b",
            r"(?P<chieu>(?:buoi )?chieu|afternoon)\b",
            r"(?P<dem>dem)\b",
            r"(?P<today>hom nay|bua nay|trong ngay|nay|today|this)\b",
            r"(?P<after>ngay kia|ngaykia|bua kia)\b",
            r"(?P<tomorrow>ngay mai|bua mai|mai|tomorrow)\b",
            r"(?P<weekday>(?:thu (?:[2-7]|hai|ba|tu|nam|sau|bay)|t[2-7]|chu nhat|cn|"
            + "|".join(DAYS)
            + r")(?P<week> (?:tuan )?(?:sau|toi|den))?(?: tuan nay)?)\b",
            r"(?P<dated>(?:ngay |hom )?(?P<day>\d{1,2})/(?P<month>\d{1,2})(?:/(?P<year>\d{4}))?)\b",
            r"(?P<monday>dau tuan(?: sau| toi)?|tuan (?:sau|toi)|next week)\b",
            r"(?P<friday>cuoi tuan(?: nay)?)\b",
            r"(?P<month_after>thang (?:sau|toi)|next month)\b",
            r"(?P<every>tat ca|ca (?:hai|ba|bon|\d)(?: viec| cai)?|both|all)\b",
            rf"(?P<verb>{_VERBS})\b",
            rf"(?:{_OTHERS})\b",
        )
    )
)
_OTHER = re.compile(r"\S+")
TIMES = frozenset(
    {"minutes", "hours", "half", "soon", "clock", "english", "today", "after", "tomorrow", "weekday", "dated"}
    | {"monday", "friday", "month_after", *HOURS}
)
OF_THE_DAY = frozenset({"minutes", "hours", "half", "soon", "clock", "english", *HOURS})
"""These say more than a day."""
PLAIN = TIMES - {"today", "dated", "monday", "friday", "month_after", *HOURS} | {"verb"}
"""One of these at least, or "tối nay": a day alone is what questions are about."""


def words(folded: str) -> dict[str, str] | None:
    """What of the lexicon the sentence is made of; None where anything is left, or anything of a time is said twice."""
    found: dict[str, str] = {}
    for each in _matches(folded):
        if each.re is _OTHER or not _adds(found, each):
            return None
    return found


def words_among(folded: str) -> dict[str, str] | None:
    """The same of an answer that may say anything else beside."""
    found: dict[str, str] = {}
    heard = [_adds(found, each) for each in _matches(folded) if each.re is not _OTHER]
    return found if all(heard) else None


def _adds(found: dict[str, str], each: re.Match[str]) -> bool:
    """False for what is of a time and said twice."""
    if each.lastgroup in TIMES and each.lastgroup in found:
        return False
    found |= {name: value.strip() for name, value in each.groupdict().items() if value}
    return True


def _matches(folded: str) -> Iterator[re.Match[str]]:
    place = 0
    while place < len(folded):
        if folded[place] == " ":
            place += 1
        elif match := _LEXICON.match(folded, place) or _OTHER.match(folded, place):
            yield match
            place = match.end()
