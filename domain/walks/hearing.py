"""What a typed line does to a walk: whatever a button does, and what only words can say."""

import re
from collections.abc import Callable, Mapping

from domain.buttons.proposal_actions import Step
from domain.folding import fold
from domain.forms.notes import Note
from domain.persons.staff_words import chosen
from domain.proposals.model import Doubt, DoubtKind
from domain.walks import answers, audiences, bars, choices, dates, items, moves, values
from domain.walks.answers import Answer, How
from domain.walks.decisions import Spot
from domain.walks.moves import Done, Turned
from domain.walks.steps import Way

# Folded, as they are compared.
_YES = frozenset(
    {"dung", "dung ca", "dung roi", "dung het", "phai", "ok", "oke", "duoc", "dong y", "chinh xac", "tiep", "tiep tuc"}
    | {"bat dau", "xong", "yes", "right", "go on", "begin", "done"}
)
_BACK = frozenset({"lui", "lui lai", "quay lai", "tro lai", "back"})
_LATER = frozenset({"de sau", "lat nua", "later"})
_DROP = frozenset({"bo van ban", "huy van ban", "bo ke hoach", "drop", "drop it"})
_MEND = frozenset({"sua", "sua lai", "chua dung", "sai", "khong dung", "mend", "wrong"})
_OMIT = frozenset({"bo", "bo di", "bo qua", "bo viec nay", "omit", "leave out"})
_OMIT_PAST = frozenset({"bo han da qua", "bo cac han da qua", "leave out the past"})
_TAKE = frozenset({"lay", "lay lai", "giu lai", "take"})
_KEEP = frozenset(
    {"giu", "giu ca hai", "giu het", "giu nguyen", "de trong", "khong co", "khong co ngay", "khong co han", "chua co"}
    | {"keep", "keep both", "none", "no day"}
)
_PUBLISH = frozenset({"cong bo", "cong bo ngay", "publish", "publish now"})
_NEXT_PAGE, _LAST_PAGE = frozenset({"trang sau", "next"}), frozenset({"trang truoc", "previous"})
_NUMBERED = re.compile(r"(sua|bo|lay lai|lay|trang|mend|omit|take|page|so|muc|)\s*(?:so|muc)?\s*(\d{1,4})")
LONGEST = 4000


def hear(way: Way, text: str) -> Turned | None:
    """None where it answers nothing here, and is a question perhaps."""
    said = fold(text.strip(" .!?"))
    if said in _BACK:
        return moves.press(way, Step.BACK, 0)
    if said in _LATER:
        return Turned(way.decisions, done=Done.LATER)
    if said in _DROP:
        return Turned(way.decisions, done=Done.DROPPED)
    return _HEARERS[way.here.spot](way, said, " ".join(text.split()))


def _start(way: Way, said: str, _typed: str) -> Turned | None:
    if said in _OMIT:
        return Turned(way.decisions, done=Done.DROPPED)
    return _by_word(way, said)


def _by_word(way: Way, said: str) -> Turned | None:
    if said in _YES:
        return moves.press(way, Step.YES, 0)
    return moves.press(way, Step.MEND, 0) if said in _MEND else None


def _part(way: Way, said: str, _typed: str) -> Turned | None:
    if said in _OMIT:
        return Turned(way.decisions, Note("walk-omit-which"))
    if said in _NEXT_PAGE or said in _LAST_PAGE:
        return moves.press(way, Step.PAGE, way.here.page + (1 if said in _NEXT_PAGE else -1))
    return _numbered(way, said) or _by_word(way, said)


def _numbered(way: Way, said: str) -> Turned | None:
    found = _NUMBERED.fullmatch(said)
    if found is None:
        return None
    verb, number = found[1], int(found[2]) - 1
    if verb in {"trang", "page"}:
        return moves.press(way, Step.PAGE, number)
    part = way.here.part
    if part is None or not 0 <= number < len(way.items(part)):
        return Turned(way.decisions, Note("walk-no-such-number", {"number": found[2]}))
    if verb in {"bo", "omit", "lay", "lay lai", "take"}:
        return Turned(moves.omit(way, number, out=verb in {"bo", "omit"}))
    return Turned(moves.pick(way, number))


def _item(way: Way, said: str, _typed: str) -> Turned | None:
    if said in _OMIT:
        return moves.press(way, Step.OMIT, 0)
    if said in _TAKE:
        return moves.press(way, Step.TAKE, 0)
    if said in _YES:
        return moves.press(way, Step.YES, 0)
    place = values.aspect_called(said, items.aspects(way))
    return None if place is None else moves.press(way, Step.CHOOSE, place)


def _aspect(way: Way, _said: str, typed: str) -> Turned | None:
    offered, labels = items.offered(way), items.labels(way)
    place = chosen(typed, [labels.get(one, one) for one in offered])
    if place is not None:
        return moves.press(way, Step.CHOOSE, place)
    fault = values.fault(way, typed)
    if fault is not None:
        return Turned(way.decisions, fault)
    return Turned(items.mended(way, typed).at(way.before()))


def _doubt(way: Way, said: str, typed: str) -> Turned | None:
    doubt = way.doubt(way.here.code)
    if doubt is None:
        return Turned(way.decisions.at(way.next_open()))
    offered = choices.of(way, doubt)
    if said.isdecimal() and 1 <= int(said) <= len(offered):
        return moves.press(way, Step.CHOOSE, int(said) - 1)
    for words, how in ((_YES, How.YES), (_OMIT, How.OMIT), (_KEEP, How.KEEP)):
        if said in words and Answer(how) in offered:
            return moves.press(way, Step.CHOOSE, offered.index(Answer(how)))
    fault = _doubt_fault(way, doubt, typed)
    if fault is not None:
        return Turned(way.decisions, fault)
    settled = way.decisions.settling(doubt.code, Answer(How.WORDS, typed).to_text())
    return Turned(moves.advance(way, settled))


def _doubt_fault(way: Way, doubt: Doubt, typed: str) -> Note | None:
    """Why a typed answer will not do."""
    match doubt.kind:
        case DoubtKind.NO_ISSUE_DATE:
            return values.day_fault(typed)
        case DoubtKind.NO_PERIOD:
            return None if bars.years(typed) else Note("walk-not-a-year", {"typed": values.cut(typed)})
        case DoubtKind.NO_AUDIENCE:
            return None if audiences.read(typed) else Note("walk-not-an-audience", {"typed": values.cut(typed)})
        case DoubtKind.TARGETS_DIFFER | DoubtKind.NO_OPERATOR | DoubtKind.OVER_WHOLE:
            return None if bars.read(typed) else Note("walk-not-a-bar", {"typed": values.cut(typed)})
        case kind if kind in answers.TAKES_A_DAY:
            return values.time_fault(typed, dates.reading_about(way, doubt), way)
        case _:
            return Note("walk-not-understood", {"typed": values.cut(typed)})


def _pick(way: Way, said: str, _typed: str) -> Turned | None:
    return _numbered(way, said)


def _review(way: Way, said: str, _typed: str) -> Turned | None:
    if said in _PUBLISH:
        return Turned(way.decisions, done=Done.PUBLISH)
    if said in _OMIT or said in _OMIT_PAST:
        return moves.press(way, Step.OMIT, 0) if way.passed else Turned(way.decisions, Note("walk-omit-which"))
    found = _NUMBERED.fullmatch(said)
    return None if found is None else moves.press(way, Step.PICK, int(found[2]) - 1)


_HEARERS: Mapping[Spot, Callable[[Way, str, str], Turned | None]] = {
    Spot.START: _start,
    Spot.PART: _part,
    Spot.PICK: _pick,
    Spot.ITEM: _item,
    Spot.ASPECT: _aspect,
    Spot.DOUBT: _doubt,
    Spot.REVIEW: _review,
}
