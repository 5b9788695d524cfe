"""Who keeps the calendar: the authorities somebody administers, whether one is the topmost, and words of agreement."""

from domain import rights
from domain.ids import UnitId
from domain.refusals import Refusal
from domain.rights import May
from handlers import scope
from handlers.turn import Turn
from storage.units import tree

YES = frozenset({"ghi", "dong i", "co", "ok", "dung", "xac nhan", "yes", "save"})
NO = frozenset({"thoi", "khong", "bo", "bo qua", "no", "drop"})


def administered(turn: Turn) -> list[UnitId]:
    granted = rights.granting(turn.visitor.person, May.KEEP_CALENDAR, turn.chat.kind)
    return sorted({post.unit for post, _ in granted})


def top_of(turn: Turn) -> UnitId | None:
    """The authority, with none above it, for which whoever speaks decides on days; None where they may not."""
    return next((unit for unit in administered(turn) if tree.ancestors(turn.tx, unit) == {unit}), None)


def top(turn: Turn) -> UnitId:
    """Raises Refusal: days off are for everybody, so only the topmost authority decides on them."""
    scope.need_private(turn)
    if not administered(turn):
        raise Refusal("calendar-not-yours")
    unit = top_of(turn)
    if unit is None:
        raise Refusal("calendar-of-the-topmost")
    return unit
