"""What those who look after a unit are told when it has lost its head."""

from domain.ids import UnitId
from domain.screens import Screen
from domain.sending.notices import Held
from domain.texts import Say
from scheduler.letters.writing import Writing
from storage.operations import traces
from storage.people import leaving


def vacant(writing: Writing, say: Say, held: Held) -> Screen | None:
    """None once somebody else has become it, and for whoever looks after the unit no more."""
    if held.details is None or leaving.has_head(writing.tx, unit := UnitId(int(held.details))):
        return None
    if held.address not in leaving.in_office_over(writing.tx, unit):
        return None
    return Screen(say("notice-vacant", unit=traces.name_of(writing.tx, unit)))
