"""What somebody wants to do about a plan, as far as they have said it: a row, so that it outlives the process."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import insert, select, update

from domain.ids import PersonId, PlanId, UnitId, WishId
from domain.refusals import Refusal
from storage.database import Tx
from storage.tables.amendments import plan_wishes


class Kind(StrEnum):
    AMEND = "amend"
    WITHDRAW = "withdraw"
    AD_HOC = "ad-hoc"
    LADDER = "ladder"
    MORE_TIME = "more-time"
    EXCUSE = "excuse"


@dataclass(frozen=True, slots=True)
class Wished:
    id: WishId
    kind: Kind
    authority: UnitId
    plan: PlanId | None
    details: str
    by: PersonId
    done: bool


def begin(
    tx: Tx, kind: Kind, authority: UnitId, plan: PlanId | None, details: str, *, by: PersonId, now: datetime
) -> WishId:
    values = {"kind": kind.value, "authority_id": authority, "plan_id": plan, "details": details}
    row = insert(plan_wishes).values(values | {"asked_by": by, "asked_at": now}).returning(plan_wishes.c.id)
    return WishId(tx.execute(row).scalar_one())


def one(tx: Tx, wish: WishId) -> Wished | None:
    row = tx.execute(select(plan_wishes).where(plan_wishes.c.id == wish)).first()
    if row is None:
        return None
    plan = None if row.plan_id is None else PlanId(row.plan_id)
    return Wished(
        WishId(row.id),
        Kind(row.kind),
        UnitId(row.authority_id),
        plan,
        row.details,
        PersonId(row.asked_by),
        row.done_at is not None,
    )


def save(tx: Tx, wish: WishId, details: str) -> None:
    """What has been said since; what was done is not said differently any more."""
    waits = update(plan_wishes).where(plan_wishes.c.id == wish, plan_wishes.c.done_at.is_(None))
    tx.execute(waits.values(details=details))


def finish(tx: Tx, wish: WishId, now: datetime) -> None:
    """Of two presses one goes on. Raises Refusal for the other."""
    waits = update(plan_wishes).where(plan_wishes.c.id == wish, plan_wishes.c.done_at.is_(None))
    if tx.execute(waits.values(done_at=now)).rowcount == 0:
        raise Refusal("wish-done-already")
