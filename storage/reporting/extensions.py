"""More time for one unit: asked for once at a time, decided once, remembered for good."""

from collections.abc import Collection, Mapping
from datetime import date, datetime, timedelta
from functools import cache

from sqlalchemy import ColumnElement, and_, delete, func, insert, select, update

from domain.buttons.parts import Sight
from domain.clock_face import local_date
from domain.ids import DeadlineId, ExtensionId, ObligationId, PersonId, UnitId
from domain.refusals import Refusal
from domain.reporting.extensions import Extension
from domain.reporting.obligations import Obligation, Standing
from domain.sending.notices import OF_A_DATE, Key, Moot, State
from storage.counting import narrowing
from storage.database import Tx
from storage.engine.dialects import insert_new
from storage.engine.rows import AnyRow, AnySelect
from storage.operations import audit
from storage.outgoing import notices, telling
from storage.reporting import last_moments, overseers
from storage.tables.notices import notices as notice_rows
from storage.tables.plans import deadlines, duties, obligations, plans
from storage.tables.registry import addresses, people
from storage.tables.reports import declines, extensions

_SECOND = timedelta(seconds=1)


def ask(tx: Tx, obligation: Obligation, reason: str, wanted: date, *, by: PersonId, now: datetime) -> ExtensionId:
    """Until it is decided nobody of the unit is reminded. Raises Refusal where a colleague has asked already."""
    values = {"obligation_id": obligation.id, "reason": reason, "wanted": wanted, "asked_by": by, "asked_at": now}
    if insert_new(tx, extensions, [values]) == 0:
        raise Refusal("extension-asked-already")
    asked = tx.execute(select(extensions.c.id).where(_open_of(obligation.id))).scalar_one()
    _withdraw_reminders(tx, obligation.id, Moot.ASKED, now)
    heard = overseers.looking_after(tx, obligation)
    telling.tell(tx, heard, Key.EXTENSION_ASKED, f"extension:{asked}/asked", now, details=str(asked))
    facts: audit.Facts = {"extension": asked, "wanted": wanted.isoformat(), "reason": reason}
    audit.note(tx, by, "ask-extension", f"obligation:{obligation.id}", now=now, after=facts)
    return ExtensionId(asked)


def grant(tx: Tx, asked: Extension, unit: UnitId, last_ok: datetime, *, by: PersonId, now: datetime) -> None:
    """Reminders begin anew towards that day, and what was handed in meanwhile is judged by it."""
    _decide(tx, asked, {"granted": last_ok}, by, now)
    _give(tx, asked.id, asked.obligation, unit, last_ok, now)
    facts: audit.Facts = {"extension": asked.id, "until": last_ok.isoformat()}
    audit.note(tx, by, "grant-extension", f"obligation:{asked.obligation}", now=now, after=facts)


def give(tx: Tx, obligation: ObligationId, reason: str, last_ok: datetime, *, by: PersonId, now: datetime) -> None:
    """As `grant`, where nobody of the unit has asked, or has asked and not been answered."""
    unit = UnitId(tx.execute(select(obligations.c.unit_id).where(obligations.c.id == obligation)).scalar_one())
    asked = open_of(tx, obligation)
    if asked is not None:
        grant(tx, asked, unit, last_ok, by=by, now=now)
        return
    values = {
        "obligation_id": obligation,
        "reason": reason,
        "wanted": local_date(last_ok),
        "granted": last_ok,
        "asked_by": by,
        "asked_at": now,
        "decided_by": by,
        "decided_at": now,
    }
    given = ExtensionId(tx.execute(insert(extensions).values(values).returning(extensions.c.id)).scalar_one())
    _give(tx, given, obligation, unit, last_ok, now)
    facts: audit.Facts = {"extension": given, "until": last_ok.isoformat(), "reason": reason}
    audit.note(tx, by, "give-time", f"obligation:{obligation}", now=now, after=facts)


def _give(
    tx: Tx, extension: ExtensionId, obligation: ObligationId, unit: UnitId, last_ok: datetime, now: datetime
) -> None:
    late = and_(obligations.c.first_handed.is_not(None), obligations.c.first_handed >= last_ok + _SECOND)
    tx.execute(update(obligations).where(obligations.c.id == obligation).values(last_ok=last_ok, late=late))
    _withdraw_reminders(tx, obligation, Moot.DUE_MOVED, now)
    _tell_unit(tx, extension, unit, now)


def refuse(tx: Tx, asked: Extension, unit: UnitId, why: str, *, by: PersonId, now: datetime) -> None:
    _decide(tx, asked, {"answer": why}, by, now)
    _tell_unit(tx, asked.id, unit, now)
    facts: audit.Facts = {"extension": asked.id, "reason": why}
    audit.note(tx, by, "refuse-extension", f"obligation:{asked.obligation}", now=now, after=facts)


def one(tx: Tx, extension: ExtensionId) -> Extension | None:
    row = tx.execute(_every().where(extensions.c.id == extension)).first()
    return None if row is None else _record(row)


def open_of(tx: Tx, obligation: ObligationId) -> Extension | None:
    row = tx.execute(_every().where(_open_of(obligation))).first()
    return None if row is None else _record(row)


def newest(tx: Tx, obligation: ObligationId) -> Extension | None:
    of_it = _every().where(extensions.c.obligation_id == obligation).order_by(extensions.c.id.desc())
    row = tx.execute(of_it.limit(1)).first()
    return None if row is None else _record(row)


def of_deadline(tx: Tx, deadline: DeadlineId) -> dict[ObligationId, Extension]:
    """The newest of each unit that has asked."""
    of_its = obligations.c.id == extensions.c.obligation_id
    query = _every().join(obligations, of_its).where(obligations.c.deadline_id == deadline).order_by(extensions.c.id)
    return {ObligationId(row.obligation_id): _record(row) for row in tx.execute(query)}


def waiting(tx: Tx, sight: Sight) -> list[tuple[Extension, str]]:
    """Those that wait for whoever sees so far, the first asked first, each with the name of its unit. Not while that is
    excused."""
    query = (
        select(extensions, people.c.name, obligations.c.unit_name)
        .join(people, people.c.id == extensions.c.asked_by)
        .join(obligations, obligations.c.id == extensions.c.obligation_id)
        .join(deadlines, deadlines.c.id == obligations.c.deadline_id)
        .join(duties, duties.c.id == deadlines.c.duty_id)
        .join(plans, plans.c.id == duties.c.plan_id)
        .where(extensions.c.decided_at.is_(None), obligations.c.standing != Standing.EXCUSED.value)
        .where(narrowing.in_sight(sight))
        .order_by(extensions.c.asked_at, extensions.c.id)
    )
    return [(_record(row), row.unit_name) for row in tx.execute(query)]


def granted(tx: Tx) -> list[tuple[ObligationId, ExtensionId, datetime]]:
    """Of work that is still owed under a plan in force and has its own last day: by which decision, and since when."""
    query = (
        select(obligations.c.id, extensions.c.id.label("extension"), extensions.c.decided_at)
        .join(extensions, and_(extensions.c.obligation_id == obligations.c.id, _GIVEN))
        .join(deadlines, deadlines.c.id == obligations.c.deadline_id)
        .join(duties, duties.c.id == deadlines.c.duty_id)
        .join(plans, plans.c.id == duties.c.plan_id)
        .where(last_moments.has_more_time(), notices.is_owing(), plans.c.withdrawn_at.is_(None))
    )
    # In their order only here: asked for it, SQLite looks through all that was ever owed.
    return sorted((ObligationId(row.id), ExtensionId(row.extension), row.decided_at) for row in tx.execute(query))


def latest(tx: Tx, some: Collection[DeadlineId]) -> Mapping[DeadlineId, datetime]:
    """Of these deadlines the last moment that was given to anybody who still owes it; without those at which nobody
    was given more time."""
    query = (
        select(obligations.c.deadline_id, func.max(extensions.c.granted).label("until"))
        .join(extensions, extensions.c.obligation_id == obligations.c.id)
        .where(obligations.c.deadline_id.in_(some), notices.is_owing(), extensions.c.granted.is_not(None))
        .group_by(obligations.c.deadline_id)
    )
    return {DeadlineId(row.deadline_id): row.until for row in tx.execute(query)}


_GIVEN = extensions.c.granted == obligations.c.last_ok


def decline(tx: Tx, obligation: Obligation, *, by: PersonId, now: datetime) -> None:
    """Others of the unit are reminded from now on; those who look after it hear of it."""
    if insert_new(tx, declines, [{"obligation_id": obligation.id, "person_id": by, "at": now}]) == 0:
        return
    mine = notice_rows.c.address_id.in_(select(addresses.c.id).where(addresses.c.person_id == by))
    _withdraw_reminders(tx, obligation.id, Moot.LEFT, now, mine)
    details, occasion = f"{obligation.id} {by}", f"obligation:{obligation.id}/not-mine/{by}"
    telling.tell(tx, overseers.looking_after(tx, obligation), Key.NOT_MINE, occasion, now, details=details)
    audit.note(tx, by, "decline", f"obligation:{obligation.id}", now=now)


def take_on(tx: Tx, obligation: ObligationId, *, by: PersonId, now: datetime) -> None:
    mine = and_(declines.c.obligation_id == obligation, declines.c.person_id == by)
    if tx.execute(delete(declines).where(mine)).rowcount:
        audit.note(tx, by, "take-on", f"obligation:{obligation}", now=now)


def _decide(tx: Tx, asked: Extension, values: dict[str, object], by: PersonId, now: datetime) -> None:
    waits = and_(extensions.c.id == asked.id, extensions.c.decided_at.is_(None))
    decided = update(extensions).where(waits).values({**values, "decided_by": by, "decided_at": now})
    if tx.execute(decided).rowcount == 0:
        raise Refusal("extension-decided-already")


def _tell_unit(tx: Tx, extension: ExtensionId, unit: UnitId, now: datetime) -> None:
    heard, occasion = notices.hearers(tx, unit), f"extension:{extension}/decided"
    telling.tell(tx, heard, Key.EXTENSION, occasion, now, details=str(extension))


def _withdraw_reminders(
    tx: Tx, obligation: ObligationId, why: Moot, now: datetime, *which: ColumnElement[bool]
) -> None:
    waiting = and_(
        notice_rows.c.obligation_id == obligation,
        notice_rows.c.key.in_(sorted(OF_A_DATE)),
        notice_rows.c.state == State.READY.value,
        *which,
    )
    moot = {"state": State.WITHDRAWN.value, "reason": why.value, "settled_at": now}
    tx.execute(update(notice_rows).where(waiting).values(moot))


def _open_of(obligation: ObligationId) -> ColumnElement[bool]:
    return and_(extensions.c.obligation_id == obligation, extensions.c.decided_at.is_(None))


@cache
def _every() -> AnySelect:
    return select(extensions, people.c.name).join(people, people.c.id == extensions.c.asked_by)


def _record(row: AnyRow) -> Extension:
    return Extension(
        ExtensionId(row.id),
        ObligationId(row.obligation_id),
        row.reason,
        row.wanted,
        row.name,
        row.granted,
        row.answer or "",
        row.decided_at,
        row.asked_at,
        unasked=row.asked_at == row.decided_at and row.asked_by == row.decided_by,
    )
