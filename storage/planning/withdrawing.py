"""Withdraws plans: nobody owes anything under it any more, nothing of it goes out, whoever had heard of it is told."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, or_, select, update

from domain.ids import PersonId, PlanId
from domain.planning.amendments import Told, What
from domain.reporting.obligations import OWING, Standing
from domain.sending.notices import Moot, State
from storage.database import Tx
from storage.outgoing import notices
from storage.planning import amending, histories
from storage.tables.notices import notices as notice_rows
from storage.tables.plans import deadlines, duties, obligations, plans
from storage.units import unit_changes

_HEARD = (State.SENT.value, State.SENDING.value, State.UNKNOWN.value)


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """What it did: obligations that ended, messages that will not go out, people and groups that are told."""

    excused: int
    unsent: int
    hearers: int


def show(tx: Tx, plan: PlanId, *, by: PersonId, now: datetime) -> Withdrawn:
    """What `withdraw` would do now, and nothing of it done."""
    return unit_changes.undone(tx, lambda: withdraw(tx, plan, "", by=by, now=now))


def withdraw(tx: Tx, plan: PlanId, reason: str, *, by: PersonId, now: datetime) -> Withdrawn:
    """What was handed in stays as it is. Raises Refusal where it has been withdrawn before."""
    amending.hold(tx, plan)
    values = {"withdrawn_at": now, "withdrawn_by": by, "withdrawn_why": reason}
    title = tx.execute(
        update(plans).where(plans.c.id == plan).values(values).returning(plans.c.short_title)
    ).scalar_one()
    owing = obligations.c.standing.in_([standing.value for standing in OWING])
    ended = update(obligations).where(obligations.c.id.in_(_obligations(plan)), owing)
    excused = tx.execute(ended.values(standing=Standing.EXCUSED.value)).rowcount
    unsent = _withdraw_unsent(tx, plan, now)
    histories.note(tx, plan, [Told(What.WITHDRAWN, title, "", "")], reason, by=by, now=now)
    return Withdrawn(excused, unsent, notices.tell_withdrawn(tx, plan, _heard_of(plan), now))


def _withdraw_unsent(tx: Tx, plan: PlanId, now: datetime) -> int:
    """What a sender has in hand already is looked at again when it is claimed next."""
    about = or_(notice_rows.c.plan_id == plan, notice_rows.c.obligation_id.in_(_obligations(plan)))
    waiting = update(notice_rows).where(about, notice_rows.c.state == State.READY.value)
    moot = {"state": State.WITHDRAWN.value, "reason": Moot.PLAN_WITHDRAWN.value, "settled_at": now}
    return tx.execute(waiting.values(moot)).rowcount


def _heard_of(plan: PlanId) -> Select[tuple[int]]:
    """Addresses that were told anything of it, or may have been."""
    heard = notice_rows.c.plan_id == plan, notice_rows.c.state.in_(_HEARD)
    return select(notice_rows.c.address_id).where(*heard).distinct()


def _obligations(plan: PlanId) -> Select[tuple[int]]:
    return (
        select(obligations.c.id)
        .join(deadlines, deadlines.c.id == obligations.c.deadline_id)
        .join(duties, duties.c.id == deadlines.c.duty_id)
        .where(duties.c.plan_id == plan)
    )
