"""How an obligation moves on: handed in, recalled, decided, taken back. Each step is one conditional UPDATE, so that of
several who act at once one does."""

from datetime import datetime

from sqlalchemy import ColumnElement, Update, and_, bindparam, case, func, literal, null, or_, select, update

from domain.ids import ObligationId, PlanId, ReportId, UnitId
from domain.planning.plans import DutyKind
from domain.reporting.obligations import OWING, WAITING, Standing
from domain.reporting.reports import Decision, Report
from storage.database import Tx
from storage.reporting import last_moments
from storage.tables.plans import deadlines, duties, obligations

_STANDING = {Decision.ACCEPTED: Standing.ACCEPTED.value, Decision.RETURNED: Standing.RETURNED.value}


_FIRST = obligations.c.first_handed.is_(None)
_HANDED = bindparam("new_handed", type_=obligations.c.first_handed.type)
_SECOND = bindparam("at_second", type_=obligations.c.last_ok.type)
_OVER = or_(obligations.c.last_ok.is_(None), obligations.c.last_ok < _SECOND)
_LATE_FOR_ALL = bindparam("late_for_all", type_=obligations.c.late.type)
_HAND_IN = (
    update(obligations)
    .where(obligations.c.id == bindparam("of_obligation"))
    .where(obligations.c.standing.in_([standing.value for standing in OWING]))
    .values(
        standing=Standing.SUBMITTED.value,
        report_id=bindparam("new_report"),
        empty=bindparam("new_empty"),
        first_handed=func.coalesce(obligations.c.first_handed, _HANDED),
        late=case((and_(_FIRST, _OVER), _LATE_FOR_ALL), (_FIRST, literal(False)), else_=obligations.c.late),
    )
)


def hand_in(
    tx: Tx, obligation: ObligationId, report: ReportId, *, late: bool, empty: bool = False, now: datetime
) -> bool:
    """False where it no longer waits for the unit. Lateness is judged on the first handing in, and stays; `late` as it
    is for everybody, which more time given to this unit outweighs."""
    mine = {"of_obligation": obligation, "new_report": report, "new_empty": empty, "new_handed": now}
    judged = {"at_second": now.replace(microsecond=0), "late_for_all": late}
    return tx.execute(_HAND_IN, {**mine, **judged}).rowcount == 1


def amend(tx: Tx, obligation: ObligationId, report: ReportId) -> bool:
    """What was accepted stays in force until somebody has decided; one amendment waits at a time."""
    accepted = and_(
        obligations.c.id == obligation,
        obligations.c.standing == Standing.ACCEPTED.value,
        obligations.c.amending_id.is_(None),
    )
    return _one(tx, update(obligations).where(accepted).values(amending_id=report))


def acknowledge(tx: Tx, plan: PlanId, unit: UnitId, now: datetime) -> None:
    """Where a plan asks no more than that it was received, saying so is all that is owed."""
    asked = (
        select(deadlines.c.id)
        .join(duties, duties.c.id == deadlines.c.duty_id)
        .where(duties.c.plan_id == plan, duties.c.kind == DutyKind.ACKNOWLEDGEMENT.value)
    )
    waits = and_(
        obligations.c.unit_id == unit,
        obligations.c.deadline_id.in_(asked),
        obligations.c.standing == Standing.OWED.value,
    )
    late = last_moments.has_passed(now)
    values = {"standing": Standing.ACCEPTED.value, "first_handed": now, "late": late}
    tx.execute(update(obligations).where(waits).values(values))


def recall(tx: Tx, report: Report, *, back_to: ReportId | None) -> bool:
    """False where it was decided a moment ago. `back_to`: the version that had come back before, if any."""
    if report.why is not None:
        return _one(tx, update(obligations).where(_amends(report)).values(amending_id=null()))
    standing = Standing.OWED if back_to is None else Standing.RETURNED
    values = {"standing": standing.value, "report_id": back_to, "empty": False}
    return _one(tx, update(obligations).where(_stands(report, WAITING)).values(values))


def endorse(tx: Tx, report: Report) -> bool:
    """The first of two steps. False where it no longer waits for that. Of an amendment this does no more than hold it:
    what is accepted stays so, and rivals wait here."""
    if report.why is not None:
        return _one(tx, update(obligations).where(_amends(report)).values(amending_id=report.id))
    waits = _stands(report, frozenset({Standing.SUBMITTED}))
    return _one(tx, update(obligations).where(waits).values(standing=Standing.ENDORSED.value))


def take_back_endorsement(tx: Tx, report: Report) -> bool:
    if report.why is not None:
        return _one(tx, update(obligations).where(_amends(report)).values(amending_id=report.id))
    agreed = _stands(report, frozenset({Standing.ENDORSED}))
    return _one(tx, update(obligations).where(agreed).values(standing=Standing.SUBMITTED.value))


def decide(tx: Tx, report: Report, decision: Decision, *, empty: bool) -> bool:
    """False where somebody decided before, or a newer version came in, or an office in between has agreed meanwhile, or
    no longer does."""
    returns = obligations.c.returns + (1 if decision is Decision.RETURNED else 0)
    if report.why is None:
        values = {"standing": _STANDING[decision], "returns": returns}
        seen = _stands(report, frozenset({_before(report)}))
        return _one(tx, update(obligations).where(seen).values(values))
    amended = {"report_id": report.id, "empty": empty} if decision is Decision.ACCEPTED else {}
    changed = update(obligations).where(_amends(report))
    return _one(tx, changed.values({**amended, "amending_id": null(), "returns": returns}))


def take_back(tx: Tx, report: Report, decision: Decision, *, replaced: ReportId | None) -> bool:
    """As if it had not been decided; False where something has followed."""
    returns = obligations.c.returns - (1 if decision is Decision.RETURNED else 0)
    of_this = and_(obligations.c.id == report.obligation, obligations.c.amending_id.is_(None))
    if report.why is None:
        decided = and_(of_this, obligations.c.report_id == report.id, obligations.c.standing == _STANDING[decision])
        values = {"standing": _before(report).value, "returns": returns}
        return _one(tx, update(obligations).where(decided).values(values))
    in_force = report.id if decision is Decision.ACCEPTED else replaced
    stands = and_(of_this, obligations.c.report_id == in_force, obligations.c.standing == Standing.ACCEPTED.value)
    changed = update(obligations).where(stands)
    return _one(tx, changed.values(report_id=replaced, amending_id=report.id, returns=returns))


def reopen(tx: Tx, report: Report) -> bool:
    """What is in force goes back, while no change of it waits."""
    in_force = and_(_stands(report, frozenset({Standing.ACCEPTED})), obligations.c.amending_id.is_(None))
    values = {"standing": Standing.RETURNED.value, "returns": obligations.c.returns + 1}
    return _one(tx, update(obligations).where(in_force).values(values))


def close_again(tx: Tx, report: Report) -> bool:
    returned = _stands(report, frozenset({Standing.RETURNED}))
    values = {"standing": Standing.ACCEPTED.value, "returns": obligations.c.returns - 1}
    return _one(tx, update(obligations).where(returned).values(values))


def _before(report: Report) -> Standing:
    """Where it stood, or stands, before it is decided."""
    return Standing.ENDORSED if report.endorsed else Standing.SUBMITTED


def _stands(report: Report, standings: frozenset[Standing]) -> ColumnElement[bool]:
    return and_(
        obligations.c.id == report.obligation,
        obligations.c.report_id == report.id,
        obligations.c.standing.in_([standing.value for standing in sorted(standings)]),
    )


def _amends(report: Report) -> ColumnElement[bool]:
    return and_(obligations.c.id == report.obligation, obligations.c.amending_id == report.id)


def _one(tx: Tx, changed: Update) -> bool:
    return tx.execute(changed).rowcount == 1
