"""What an officer types about a ladder, read: "nhắc trước 10, 5, 2 ngày", "không nhắc sau hạn", "không hỏi phó"."""

import re
from dataclasses import dataclass, replace

from domain.folding import fold, spelling
from domain.planning.ladders import NEVER, Ladder, When, Where
from domain.refusals import Refusal

WEEK = 7

_NOT = r"(?P<not>(?:khong|ko|dung(?! (?:vao )?ngay cuoi)|bo|no|don't|do not|never) )?(?:(?:can|co) )?"
_REMIND, _ASK = r"(?:(?:nhac|reminders?|remind) )?", r"(?:(?:hoi|nhac|bao|ask|tell) )?(?:cho |the )?"
_HEADS = {
    "deputies": _ASK + r"(?:ca )?(?:pho(?: hieu truong)?|deput(?:y|ies))(?: (?:hieu truong|sau|khi|from|after))*",
    "leader": _ASK + r"(?:lanh dao|leaders?)(?: (?:khi|sau|qua han|after|once|overdue))*",
    "last": _REMIND + r"(?:(?:vao|dung|on) )*(?:the )?(?:ngay cuoi(?: cung)?|last day)",
    "before": _REMIND + r"(?:truoc(?: han)?(?: nop)?|before(?: the)?(?: deadline| last day)?)",
    "after": _REMIND + r"(?:(?:sau|qua)(?: khi)?(?: (?:qua )?han)?(?: nop)?|after(?: the)?(?: deadline| last day)?)",
}
_CLAUSE = re.compile(rf"(?<!bao ){_NOT}(?:" + "|".join(f"(?P<{name}>{said})" for name, said in _HEADS.items()) + r")\b")
_TO_DO = re.compile(rf"{_NOT}(?:nhac|hoi|bao|reminders?|remind|ask|tell)\b")
_QUESTION = re.compile(
    r"\?|\b(?:ai|gi|nao|sao|may|bao nhieu|bao gio|chua|khong$|(?:duoc|phai) khong|who|whom|what|which|when|how|why)\b"
)
_WEEKS = re.compile(r"(\d+) (?:tuan|weeks?)\b")
_NUMBER = re.compile(r"\d+")
_BETWEEN = re.compile(
    r"(?:[\s,;.:+&]|\b(?:va|ngay|lan|luot|im lang|nhac|and|days?|silent|reminders?|hon|tro len)\b|t ?-)*"
)
_WORKING = re.compile(r"\b(?:lam viec|working|business)\b")
_RESET = re.compile(
    r"(?:(?:ve|theo|dung|lay|nhu|dat lai|tro ve) )?(?:lich )?mac dinh|nhu thuong le|bo lich rieng"
    r"|reset|as usual|default"
)
_OF_WORDS = {
    **dict.fromkeys(("truoc han", "truoc", "before"), When.BEFORE),
    **dict.fromkeys(("ngay cuoi", "ngay cuoi cung", "last day"), When.LAST),
    **dict.fromkeys(("sau han", "sau", "qua han", "after"), When.AFTER),
}
_BEFORE = r"(?P<before>truoc(?: khi)?|before)"
_AFTER = r"(?P<after>sau(?: khi)?|qua|after)"
_SIDE = rf"(?:{_BEFORE}|{_AFTER})(?: (?:het )?han| (?:the )?(?:deadline|last day))?"
_DAYS = r"(?P<days>[1-9]\d?)(?: (?:ngay|days?))?"
_OF_ONE = (re.compile(rf"{_SIDE} {_DAYS}"), re.compile(rf"{_DAYS} {_SIDE}"))
_TOLD_APART = {spelling("đừng"): "khong", spelling("dừng"): "khong", spelling("đúng"): "vao", spelling("sáu"): "6"}
"""Without diacritics the first three are `dung`: before the last day that is taken for "exactly", elsewhere for "do
not". And `sau` is "after", never the six that "sáu" is."""
_MARKED = re.compile(rf"\b(?:{'|'.join(_TOLD_APART)})(?!\w)")
_COUNTED = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5, "bay": 7, "tam": 8, "chin": 9, "muoi": 10}
_ANY = "|".join(_COUNTED)
_IN_WORDS = re.compile(rf"\b(?:{_ANY})(?=(?:,| va) (?:{_ANY}|\d+)\b| (?:ngay|tuan|lan|luot)\b)")
_WORDS = re.compile(r"^(?:loi|cau|words)(?: (?:nhac|viet|rieng))*(?: (?:of|for))? ?(.*)$")


@dataclass(frozen=True, slots=True)
class Worded:
    """The office's own words for some reminders: `words` is what was typed behind the colon, if anything was."""

    where: Where
    words: str = ""


def is_reset(text: str) -> bool:
    return _RESET.fullmatch(_plain(text)) is not None


def called(text: str) -> Where | None:
    """`trước hạn`, `ngày cuối`, `sau hạn`, `trước 7 ngày`, `3 ngày sau hạn`, with or without `lời nhắc` before it."""
    said = _plain(text)
    found = _WORDS.match(said)
    return _where(found[1] if found else said)


def _where(said: str) -> Where | None:
    if (when := _OF_WORDS.get(said)) is not None:
        return when
    found = next(filter(None, (one.fullmatch(said) for one in _OF_ONE)), None)
    return None if found is None else int(found["days"]) * (1 if found["before"] else -1)


def worded(text: str) -> Worded | None:
    """`Lời nhắc ngày cuối: Hôm nay là hạn cuối.`: its own words stay as they were typed."""
    head, colon, words = text.partition(":")
    found = _WORDS.match(_plain(head))
    where = _where(found[1]) if found else None
    return None if where is None or not colon else Worded(where, words.strip())


def turned(text: str, ladder: Ladder) -> Ladder | None:
    """The ladder as it would be; None where what was typed is about something else. Raises Refusal for days that are
    counted otherwise than ladders are."""
    typed = _plain(text)
    said = _WORKING.sub("", typed)
    heads = list(_CLAUSE.finditer(said))
    if not heads or not _nothing_else(said[: heads[0].start()]):
        return None
    ends = [*(one.start() for one in heads[1:]), len(said)]
    for found, end in zip(heads, ends, strict=True):
        figures = said[found.end() : end]
        if not _nothing_else(figures):
            return None
        changed = _clause(found, [int(one) for one in _NUMBER.findall(figures)], ladder)
        if changed is None:
            return None
        ladder = changed
    if said != typed:
        raise Refusal("ladder-calendar-days")
    return ladder


def days_in(text: str) -> tuple[int, ...] | None:
    """Bare figures, as an answer to which days; none of them where it says so."""
    said = _plain(text)
    if said in {"khong", "khong nhac", "khong hoi", "khong bao", "bo", "none", "no", "never"}:
        return ()
    figures = tuple(int(one) for one in _NUMBER.findall(said))
    if _WORKING.search(said):
        raise Refusal("ladder-calendar-days")
    return figures if figures and _nothing_else(said) else None


def _clause(found: re.Match[str], figures: list[int], ladder: Ladder) -> Ladder | None:
    """None where a clause says nothing that could be done."""
    name, none = found.lastgroup, found["not"] is not None
    if (none and figures) or (name != "last" and not none and not figures) or (name == "last" and figures):
        return None
    match name:
        case "before":
            return replace(ladder, before=tuple(figures))
        case "after":
            return replace(ladder, after=tuple(figures))
        case "last":
            return replace(ladder, last=not none)
        case "deputies" | "leader" if len(figures) <= 1:
            count = figures[0] if figures else NEVER
            return replace(ladder, deputies=count) if name == "deputies" else replace(ladder, leader=count)
        case _:
            return None


def _nothing_else(said: str) -> bool:
    return _BETWEEN.fullmatch(_NUMBER.sub(" ", said)) is not None


def is_about_it(text: str) -> bool:
    """Whether it begins as if it were to change a ladder, whatever follows."""
    return _CLAUSE.match(_plain(text)) is not None


def is_surely_about_it(text: str) -> bool:
    """Whether it also says to remind or to ask, and is no question: "sáu trường nào chưa nộp" begins like a change."""
    said = _plain(text)
    return _TO_DO.match(said) is not None and _CLAUSE.match(said) is not None and _QUESTION.search(said) is None


def _plain(text: str) -> str:
    said = fold(_MARKED.sub(lambda found: _TOLD_APART[found[0]], spelling(text)))
    said = _IN_WORDS.sub(lambda found: str(_COUNTED[found[0]]), said)
    return _WEEKS.sub(lambda found: str(int(found[1]) * WEEK), said.strip(" .!"))
