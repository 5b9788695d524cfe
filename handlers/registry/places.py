"""The office of a place, by what people call it."""

from domain.ids import UnitId
from domain.names.readings import Found
from domain.refusals import Refusal
from domain.registry.units import UnitKind
from domain.rights import May
from handlers import scope
from handlers.registry import unit_choosing
from handlers.turn import Turn

_BEFORE = ("", "phuong ", "xa ", "dac khu ", "quan ", "ubnd phuong ", "ubnd xa ", "ubnd quan ")
"""What an office bears before the name of its place; names are found with or without their marks."""


def office_of(turn: Turn, name: str) -> UnitId:
    """The authority of a ward, by its own name or by the place it is for. Raises Refusal where none is known, and where
    several are: of namesakes the one that whoever asks looks after is meant."""
    reading = unit_choosing.read(turn, name)
    if isinstance(reading, Found) and reading.unit.kind is UnitKind.AUTHORITY:
        return reading.unit.id
    for before in _BEFORE:
        called = turn.office.names.called(turn.tx, f"{before}{name}")
        found = [one for one in called if one.kind is UnitKind.AUTHORITY]
        if len(found) > 1:
            found = [one for one in found if scope.reaches(turn, one.id, May.SEE_PROGRESS)] or found
        if len(found) > 1:
            raise Refusal("ward-several", name=name, names="; ".join(one.full for one in found))
        if found:
            return found[0].id
    raise Refusal("ward-unknown", name=name)
