"""Which ladders of reminders were set: rows are added and never changed, so that the past stays what it was."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, insert, or_, select

from domain.ids import DutyId, PersonId, PlanId, UnitId
from domain.planning.ladder_wishes import Whose
from domain.planning.ladders import Ladder, Ladders, OfDuty, Setting, facts, from_text
from domain.refusals import Refusal
from storage.database import Tx
from storage.engine.rows import AnySelect
from storage.operations import audit
from storage.tables.ladders import ladders
from storage.tables.plans import duties, plans
from storage.tables.registry import people, units


def every(tx: Tx) -> Ladders:
    return _read(tx, select(ladders))


def of(tx: Tx, some: Collection[OfDuty]) -> Ladders:
    """As far as these deadlines go."""
    authorities, asked = {one.authority for one in some}, {one.duty for one in some}
    of_office = and_(ladders.c.duty_id.is_(None), ladders.c.authority_id.in_(authorities))
    return _read(tx, select(ladders).where(or_(of_office, ladders.c.duty_id.in_(asked))))


def of_plan(tx: Tx, plan: PlanId, authority: UnitId) -> Ladders:
    of_office = and_(ladders.c.duty_id.is_(None), ladders.c.authority_id == authority)
    own = ladders.c.duty_id.in_(select(duties.c.id).where(duties.c.plan_id == plan))
    return _read(tx, select(ladders).where(or_(of_office, own)))


def of_whose(tx: Tx, whose: Whose) -> Ladders:
    of_office = and_(ladders.c.duty_id.is_(None), ladders.c.authority_id == whose.authority)
    return _read(tx, select(ladders).where(of_office if whose.duty is None else or_(of_office, _of(whose))))


def whose(tx: Tx, duty: DutyId) -> Whose | None:
    """As it is called in its plan; None where there is none of that id."""
    query = select(duties.c.plan_id, duties.c.title, plans.c.authority_id).join(plans, plans.c.id == duties.c.plan_id)
    row = tx.execute(query.where(duties.c.id == duty)).first()
    return None if row is None else Whose(UnitId(row.authority_id), PlanId(row.plan_id), duty, row.title)


def _read(tx: Tx, query: AnySelect) -> Ladders:
    offices: defaultdict[UnitId, list[Setting]] = defaultdict(list)
    own: defaultdict[DutyId, list[Setting]] = defaultdict(list)
    for row in tx.execute(query.order_by(ladders.c.set_at, ladders.c.id)):
        setting = Setting(row.set_at, None if row.details is None else from_text(row.details))
        if row.duty_id is None:
            offices[UnitId(row.authority_id)].append(setting)
        else:
            own[DutyId(row.duty_id)].append(setting)
    return Ladders({one: tuple(set_) for one, set_ in offices.items()}, {one: tuple(set_) for one, set_ in own.items()})


@dataclass(frozen=True, slots=True)
class Newest:
    """The setting that was made last, and by whom."""

    id: int
    at: datetime
    by: str


def newest(tx: Tx, whose: Whose) -> Newest | None:
    """None where none was ever made."""
    query = select(ladders.c.id, ladders.c.set_at, people.c.name).join(people, people.c.id == ladders.c.set_by)
    row = tx.execute(query.where(_of(whose)).order_by(ladders.c.id.desc()).limit(1)).first()
    return None if row is None else Newest(row.id, row.set_at, row.name)


def change(
    tx: Tx, whose: Whose, ladder: Ladder | None, was: Ladder, will: Ladder, *, seen: int, by: PersonId, now: datetime
) -> None:
    """From now on; without a ladder it is as usual again. Raises Refusal where a colleague has set another since the
    newest was `seen`: 0 where there was none."""
    # Of two at once one waits here.
    tx.execute(select(units.c.id).where(units.c.id == whose.authority).with_for_update())
    last = newest(tx, whose)
    if (0 if last is None else last.id) != seen:
        raise Refusal("ladder-meanwhile")
    details = None if ladder is None else ladder.to_text()
    values = {"authority_id": whose.authority, "duty_id": whose.duty, "set_at": now, "set_by": by, "details": details}
    tx.execute(insert(ladders).values(values))
    subject = f"unit:{whose.authority}" if whose.duty is None else f"plan:{whose.plan}"
    before, after = facts(was, will)
    called: audit.Facts = {"title": whose.title} if whose.title else {}
    deed = "set-ladder" if ladder is not None else "unset-ladder"
    audit.note(tx, by, deed, subject, now=now, before={**called, **before}, after=after)


def _of(whose: Whose) -> ColumnElement[bool]:
    if whose.duty is not None:
        return ladders.c.duty_id == whose.duty
    return and_(ladders.c.authority_id == whose.authority, ladders.c.duty_id.is_(None))
