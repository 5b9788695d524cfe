"""What a unit that ends still owed: its successor owes it, or nobody does. What was handed in stays as it was."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update

from domain.ids import DeadlineId, ObligationId, PersonId, UnitId
from domain.registry.unit_changes import Known
from domain.registry.unit_effects import Effect, Fact, What, to_text
from domain.reporting.obligations import OWING, Standing
from domain.sending.notices import Key
from storage.database import Tx
from storage.office import initiatives
from storage.operations import audit
from storage.outgoing import telling
from storage.tables.plans import deadlines, obligations
from storage.tables.registry import units
from storage.tables.reports import drafts
from storage.units import known_units, successions
from storage.units.carrying import Carrying, people_of

_OWING = [standing.value for standing in OWING]


@dataclass(frozen=True, slots=True)
class Open:
    """What a unit still owes; `begun`: somebody has filled a part of it in, which goes along."""

    obligation: ObligationId
    deadline: DeadlineId
    unit: UnitId
    unit_name: str
    label: str
    standing: Standing
    begun: bool


def pass_on(carrying: Carrying, ending: Sequence[Known], heir: Known) -> None:
    """A deadline that the successor owes itself, or that came from two units at once, is owed once: of two the one that
    has come further is kept, the other excused."""
    owed = _deadlines_of(carrying.tx, heir.id)
    left = _left(carrying.tx, [unit.id for unit in ending])
    taken: list[Open] = []
    excused: list[Open] = []
    for one in sorted(left, key=lambda one: _precedence(one, ending)):
        (excused if one.deadline in owed else taken).append(one)
        owed.add(one.deadline)
    for one in taken:
        _take_over(carrying.tx, one, heir.id, carrying.by, carrying.now)
    for one in excused:
        _excuse(carrying.tx, one, carrying.by, carrying.now)
    for unit in ending:
        initiatives.pass_on(carrying.tx, unit.id, heir.id)
        _note(carrying, What.TAKEN_OVER, taken, unit, heir)
        _note(carrying, What.EXCUSED, excused, unit, heir)


def _precedence(one: Open, ending: Sequence[Known]) -> tuple[bool, bool, int]:
    """What was handed in once before what is half-filled, before what is not; otherwise as the units were named."""
    place = next(number for number, unit in enumerate(ending) if unit.id == one.unit)
    return one.standing is not Standing.RETURNED, not one.begun, place


def drop(carrying: Carrying, unit: Known) -> None:
    left = _left(carrying.tx, [unit.id])
    for one in left:
        _excuse(carrying.tx, one, carrying.by, carrying.now)
    _note(carrying, What.DROPPED, left, unit, None)


def is_left(tx: Tx) -> bool:
    """Whether a unit that has ended owes anything: it had handed it in by then, and it came back since."""
    return tx.execute(_ENDED_AND_OWING.limit(1)).first() is not None


def pass_on_left(tx: Tx, now: datetime) -> int:
    """How many obligations have passed on with it, or are excused."""
    left = _left(tx, [UnitId(unit) for unit in tx.execute(_ENDED_AND_OWING.distinct()).scalars()])
    for one in left:
        heir = successions.successor_of(tx, one.unit)
        if heir is None or one.deadline in _deadlines_of(tx, heir):
            _excuse(tx, one, None, now)
        else:
            _take_over(tx, one, heir, None, now)
            _tell(tx, one, heir, now)
    return len(left)


def _left(tx: Tx, ending: Sequence[UnitId]) -> list[Open]:
    query = (
        select(obligations, deadlines.c.label, drafts.c.id.label("draft"))
        .join(deadlines, deadlines.c.id == obligations.c.deadline_id)
        .outerjoin(drafts, drafts.c.obligation_id == obligations.c.id)
        .where(obligations.c.unit_id.in_(ending), _STILL_OWED)
        .order_by(deadlines.c.last_ok, obligations.c.id)
    )
    return [
        Open(
            ObligationId(row.id),
            DeadlineId(row.deadline_id),
            UnitId(row.unit_id),
            row.unit_name,
            row.label,
            Standing(row.standing),
            row.draft is not None,
        )
        for row in tx.execute(query)
    ]


def _deadlines_of(tx: Tx, unit: UnitId) -> set[DeadlineId]:
    found = tx.execute(select(obligations.c.deadline_id).where(obligations.c.unit_id == unit)).scalars()
    return {DeadlineId(deadline) for deadline in found}


_STILL_OWED = obligations.c.standing.in_(_OWING)
_ENDED_AND_OWING = (
    select(obligations.c.unit_id)
    .join(units, units.c.id == obligations.c.unit_id)
    .where(units.c.closed.is_not(None), _STILL_OWED)
)


def _take_over(tx: Tx, one: Open, heir: UnitId, by: PersonId | None, now: datetime) -> None:
    values = {"unit_id": heir, "taken_over_from": one.unit}
    if _change(tx, one, values):
        subject = f"obligation:{one.obligation}"
        audit.note(tx, by, "take-over", subject, now=now, before={"unit": one.unit}, after={"unit": heir})


def _excuse(tx: Tx, one: Open, by: PersonId | None, now: datetime) -> None:
    if _change(tx, one, {"standing": Standing.EXCUSED.value}):
        facts: audit.Facts = {"standing": one.standing, "unit": one.unit}
        after: audit.Facts = {"standing": Standing.EXCUSED}
        audit.note(tx, by, "excuse", f"obligation:{one.obligation}", now=now, before=facts, after=after)


def _change(tx: Tx, one: Open, values: Mapping[str, object]) -> bool:
    """False where it was handed in a moment ago: then it is finished, and stays."""
    waits = update(obligations).where(obligations.c.id == one.obligation, _STILL_OWED)
    return tx.execute(waits.values(values)).rowcount == 1


def _note(carrying: Carrying, what: What, every: Iterable[Open], unit: Known, heir: Known | None) -> None:
    of_unit = [one for one in every if one.unit == unit.id]
    if not of_unit:
        return
    facts: dict[str, Fact] = {"unit": unit.name, "count": len(of_unit), "drafts": sum(one.begun for one in of_unit)}
    labels = ", ".join(dict.fromkeys(one.label for one in of_unit))
    told = [] if heir is None else [heir.id]
    carrying.note(what, *told, **facts, labels=labels, to="" if heir is None else heir.name)


def _tell(tx: Tx, one: Open, heir: UnitId, now: datetime) -> None:
    known = known_units.one(tx, heir)
    name = "" if known is None else known.name
    facts: dict[str, Fact] = {
        "unit": one.unit_name,
        "to": name,
        "count": 1,
        "drafts": int(one.begun),
        "labels": one.label,
    }
    letter = to_text([Effect(What.TAKEN_OVER, facts)])
    occasion = f"obligation:{one.obligation}/passed-on/{heir}"
    telling.tell(tx, people_of(tx, [heir]), Key.UNIT_CHANGE, occasion, now, details=letter)
