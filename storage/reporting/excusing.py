"""A unit is excused from one period by an office, and may be asked for it again; remembered for good."""

from datetime import datetime

from sqlalchemy import ColumnElement, and_, case, exists, or_, select, update

from domain.ids import AddressId, DeadlineId, DutyId, ExcuseId, ObligationId, PersonId, UnitId
from domain.refusals import Refusal
from domain.reporting.excuses import Excuse
from domain.reporting.obligations import OWING, Standing
from domain.sending.notices import WHILE_OWING, Key, Moot, State
from storage.database import Tx
from storage.engine.dialects import insert_new
from storage.engine.rows import AnyRow, AnySelect
from storage.operations import audit
from storage.outgoing import hearing, notices, telling
from storage.planning import laying
from storage.tables.notices import notices as notice_rows
from storage.tables.plans import deadlines, obligations
from storage.tables.registry import addresses, people, units
from storage.tables.reports import excuses

AS_BEFORE = case((obligations.c.report_id.is_(None), Standing.OWED.value), else_=Standing.RETURNED.value)
_OUT = [State.SENDING.value, State.SENT.value, State.UNKNOWN.value]


def excuse(tx: Tx, obligation: ObligationId, reason: str, *, by: PersonId, now: datetime) -> bool:
    """What waits to be said of it is withdrawn, its people are told; what they had filled in stays. False where it was
    handed in a moment ago."""
    waits = and_(obligations.c.id == obligation, obligations.c.standing.in_([one.value for one in OWING]))
    unit = tx.execute(
        update(obligations).where(waits).values(standing=Standing.EXCUSED.value).returning(obligations.c.unit_id)
    ).scalar()
    if unit is None:
        return False
    values = {"obligation_id": obligation, "reason": reason, "excused_by": by, "excused_at": now}
    insert_new(tx, excuses, [values])
    given = tx.execute(select(excuses.c.id).where(_of(obligation))).scalar_one()
    _settle(tx, _reminders(obligation), Moot.EXCUSED, now)
    heard = notices.hearers(tx, UnitId(unit))
    telling.tell(tx, heard, Key.EXCUSED, _occasion(given), now, details=f"{obligation} {given}")
    facts: audit.Facts = {"excuse": given, "reason": reason}
    audit.note(tx, by, "excuse", f"obligation:{obligation}", now=now, after=facts)
    return True


def take_back(tx: Tx, excused: Excuse, *, by: PersonId, now: datetime) -> bool:
    """It is owed as it was before, reminders and all; who may have heard that it was not is told. False where somebody
    has taken it back a moment ago. Raises Refusal where the duty asks the unit nothing any more."""
    _need_asked(tx, excused.obligation)
    stands = and_(excuses.c.id == excused.id, excuses.c.undone_at.is_(None))
    if tx.execute(update(excuses).where(stands).values(undone_at=now, undone_by=by)).rowcount == 0:
        return False
    out = and_(obligations.c.id == excused.obligation, obligations.c.standing == Standing.EXCUSED.value)
    tx.execute(update(obligations).where(out).values(standing=AS_BEFORE))
    _remind_again(tx, excused.obligation, now)
    _tell_owed_again(tx, excused, now)
    facts: audit.Facts = {"excuse": excused.id}
    audit.note(tx, by, "owe-again", f"obligation:{excused.obligation}", now=now, after=facts)
    return True


def _need_asked(tx: Tx, obligation: ObligationId) -> None:
    """What a unit has taken over it owes whether its like is asked or not."""
    of_duty = select(deadlines.c.duty_id, obligations.c.unit_id, obligations.c.unit_name, obligations.c.taken_over_from)
    query = of_duty.join(deadlines, deadlines.c.id == obligations.c.deadline_id)
    row = tx.execute(query.where(obligations.c.id == obligation)).one()
    asked = laying.asked(laying.of_duty(tx, DutyId(row.duty_id)))
    found = select(units.c.id).where(units.c.id == row.unit_id, asked)
    if row.taken_over_from is None and tx.execute(found).first() is None:
        raise Refusal("amend-unit-not-asked", unit=row.unit_name)


def one(tx: Tx, excused: ExcuseId) -> Excuse | None:
    """Where it stands."""
    row = tx.execute(_standing().where(excuses.c.id == excused)).first()
    return None if row is None else _record(row)


def of(tx: Tx, obligation: ObligationId) -> Excuse | None:
    row = tx.execute(_standing().where(excuses.c.obligation_id == obligation)).first()
    return None if row is None else _record(row)


def of_deadline(tx: Tx, deadline: DeadlineId) -> dict[ObligationId, Excuse]:
    """Whoever is excused for another reason is not there: the plan was withdrawn, say, or asks them no more."""
    of_its = obligations.c.id == excuses.c.obligation_id
    query = _standing().join(obligations, of_its).where(obligations.c.deadline_id == deadline)
    return {ObligationId(row.obligation_id): _record(row) for row in tx.execute(query)}


def stands() -> ColumnElement[bool]:
    """Of `obligations`: an office has excused the unit from this one."""
    return exists().where(excuses.c.obligation_id == obligations.c.id, excuses.c.undone_at.is_(None))


def _remind_again(tx: Tx, obligation: ObligationId, now: datetime) -> None:
    """Rungs that were withdrawn for it are owed once, and would not be owed anew. They say what is true by then."""
    withdrawn = and_(
        notice_rows.c.obligation_id == obligation,
        notice_rows.c.state == State.WITHDRAWN.value,
        notice_rows.c.reason == Moot.EXCUSED.value,
    )
    ready = {"state": State.READY.value, "reason": None, "settled_at": None, "next_at": now}
    tx.execute(update(notice_rows).where(withdrawn).values(ready))


def _tell_owed_again(tx: Tx, excused: Excuse, now: datetime) -> None:
    told = notice_rows.c.occasion == _occasion(excused.id)
    heard = and_(told, or_(notice_rows.c.state.in_(_OUT), notice_rows.c.doubts > 0))
    reached = select(addresses.c.id).where(
        addresses.c.id.in_(select(notice_rows.c.address_id).where(heard)), hearing.is_open()
    )
    every = [AddressId(address) for address in tx.execute(reached).scalars()]
    occasion = f"{_occasion(excused.id)}/undone"
    telling.tell(tx, every, Key.OWED_AGAIN, occasion, now, details=f"{excused.obligation} {excused.id}")
    _settle(tx, told, Moot.UNDONE, now)


def _settle(tx: Tx, which: ColumnElement[bool], why: Moot, now: datetime) -> None:
    moot = {"state": State.WITHDRAWN.value, "reason": why.value, "settled_at": now}
    tx.execute(update(notice_rows).where(which, notice_rows.c.state == State.READY.value).values(moot))


def _reminders(obligation: ObligationId) -> ColumnElement[bool]:
    return and_(notice_rows.c.obligation_id == obligation, notice_rows.c.key.in_(sorted(WHILE_OWING)))


def _occasion(excused: int) -> str:
    return f"excuse:{excused}"


def _of(obligation: ObligationId) -> ColumnElement[bool]:
    return and_(excuses.c.obligation_id == obligation, excuses.c.undone_at.is_(None))


def _standing() -> AnySelect:
    every = select(excuses, people.c.name).join(people, people.c.id == excuses.c.excused_by)
    return every.where(excuses.c.undone_at.is_(None))


def _record(row: AnyRow) -> Excuse:
    return Excuse(ExcuseId(row.id), ObligationId(row.obligation_id), row.reason, row.name, row.excused_at)
