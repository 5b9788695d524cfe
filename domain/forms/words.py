"""Typed lines that do what buttons do, so that nobody needs the buttons: `nộp`, `quay lại`, `sửa 3`, `đúng`."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from domain.actions import Move
from domain.folding import fold, spelling
from domain.forms.draft import Pending

LONGEST = 40
"""Longer lines are answers."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A move somebody typed; `field` counts from 0; `reason` is what stood after a `đúng`."""

    move: Move
    field: int = -1
    reason: str | None = None


KEEP, NOTHING, YES = "giữ", "không phát sinh", "đúng"
_MOVES = {
    Move.SUBMIT: ("nộp", "nộp báo cáo", "nộp luôn", "gửi", "gửi báo cáo", "submit", "send"),
    Move.BACK: ("quay lại", "lùi", "lùi lại", "câu trước", "trở lại", "back"),
    Move.SKIP: ("bỏ qua", "bỏ trống", "để trống", "skip"),
    Move.LATER: ("để sau", "làm sau", "hủy", "thoát", "later", "cancel"),
    Move.KEEP: (KEEP, "giữ nguyên", "giữ lại", "keep"),
    Move.KEEP_PART: ("giữ cả phần", "giữ phần này", "giữ cả phần này", "keep this section"),
    Move.KEEP_ALL: ("giữ hết", "giữ tất cả", "giữ cả báo cáo", "giữ nguyên hết", "keep all"),
    Move.BOOK: ("điền bằng excel", "excel", "tải biểu mẫu", "biểu mẫu excel", "fill in excel"),
    Move.NOTHING: (NOTHING, "nothing arose"),
    Move.REVIEW: ("xem lại", "xem lại báo cáo", "review"),
}
_YES = "đúng, đúng rồi, đúng vậy, có, phải, ok, oke, okay, ừ, vâng, dạ, dạ đúng, vâng đúng, yes, y"
_NO = "không, ko, không phải, không đúng, chưa đúng, sai, sai rồi, sửa, sửa lại, gõ lại, no, n"
_ANSWERS_BACK = {Move.YES: _YES.split(", "), Move.NO: _NO.split(", ")}
_FIRST, _SECOND, _NEITHER = "1", "2", "3"
_NUMBERED = {_FIRST: Move.YES, _SECOND: Move.OTHER, _NEITHER: Move.NO}

_JUMP = re.compile(r"(?:sua|sua cau|cau|mo cau|edit|question) ?(\d{1,3})")
_WITH_REASON = re.compile(
    r"\s*(?P<yes>[^,.;:–-]{1,12}?)\s*(?:[,.;:–-]+|\s(?=(?:vì|do|vi|because)\s))\s*(?P<reason>\S.*)", re.DOTALL
)


def _by_writing(phrases: Mapping[Move, Iterable[str]]) -> dict[str, Move]:
    """Each phrase as it is spelled and without its marks: fewer marks are forgiven, other marks are another word."""
    both = {}
    for move, said in phrases.items():
        for phrase in said:
            both[fold(phrase)] = both[spelling(phrase)] = move
    return both


_CHOOSING = {"ghi": Move.YES, "record": Move.YES, "giu": Move.KEEP, "keep": Move.KEEP}
_THE_NEW_ONE = frozenset({"cau moi", "cai moi", "moi", "the new one"})
_MOVED = _by_writing(_MOVES)
_ANSWERED = _by_writing(_ANSWERS_BACK)


def verb_and_value(text: str) -> tuple[Move | None, str]:
    """`Ghi 117`, `Giữ 120`, as the buttons have it: to write the one, to keep the other. `Ghi câu mới` is a yes."""
    verb, _, value = text.strip().partition(" ")
    return _CHOOSING.get(fold(verb)), YES if fold(value) in _THE_NEW_ONE else value.strip()


def wish(text: str, pending: Pending | None) -> Wish | None:
    """None: the line is an answer to the question. Yes and no are moves only while something is asked back."""
    if pending is not None and (answered := _answer_back(text, pending)) is not None:
        return answered
    if len(text) > LONGEST or text.isdecimal():
        return None
    said = _tidied(text)
    if (move := _MOVED.get(said)) is not None:
        return Wish(move)
    jump = _JUMP.fullmatch(fold(said))
    return Wish(Move.JUMP, int(jump[1]) - 1) if jump else None


def _answer_back(text: str, pending: Pending) -> Wish | None:
    said = _tidied(text) if len(text) <= LONGEST else ""
    if len(pending.choices) > 1 and said in _NUMBERED:
        return Wish(_NUMBERED[said])
    if (move := _ANSWERED.get(said)) is not None:
        return Wish(move)
    reasoned = _WITH_REASON.fullmatch(text) if pending.rule is not None else None
    if reasoned is not None and _ANSWERED.get(_tidied(reasoned["yes"])) is Move.YES:
        return Wish(Move.YES, reason=reasoned["reason"].strip())
    return None


def _tidied(text: str) -> str:
    """In the writing of the tables, without what people put after a word."""
    return " ".join(spelling(text).split()).rstrip(" .!,;")
