"""Gives a deadline another date: its ladder begins anew, what was handed in is judged anew, nothing stale goes out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, and_, case, select, update

from domain.calendars.calendar import Calendar
from domain.clock_face import end_of_day, local_date
from domain.ids import DeadlineId, DutyId, PlanId
from domain.planning.amendments import Told, What, day_shown
from domain.planning.changes import CountDay, MoveDue
from domain.planning.deadlines import OPENS_BEFORE
from domain.refusals import Refusal
from domain.sending.notices import OF_A_DATE, Moot, State
from storage.database import Tx
from storage.engine.rows import AnyRow
from storage.reporting import last_moments
from storage.tables.notices import notices
from storage.tables.plans import deadlines, duties, obligations

_SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Lying:
    """A deadline as it lies now, with what matters for moving it."""

    id: DeadlineId
    duty: DutyId
    name: str
    phrase: str
    stated: date | None
    strict: datetime | None
    last_ok: datetime | None
    opens: datetime | None
    opened: bool
    grace: datetime | None
    locks: datetime | None
    inclusive: bool
    revision: int


def move(tx: Tx, plan: PlanId, change: MoveDue, calendar: Calendar, now: datetime) -> Told:
    """Raises Refusal where somebody else has moved it since it was shown, or it is not of this plan."""
    found = _lying(tx, plan, deadlines.c.id == change.deadline)
    if not found or found[0].revision != change.seen:
        raise Refusal("amend-meanwhile")
    lying, to = found[0], change.to
    last = end_of_day(to.stated) if lying.inclusive else to.last_ok
    said = {"phrase": to.phrase, "kind": to.kind.value, "stated": to.stated, "strict": to.last_ok}
    _give(tx, lying, last, said, calendar, now)
    what = What.DATED
    if lying.last_ok is not None:
        what = What.EXTENDED if last > lying.last_ok else What.MOVED
    before, after = day_shown(lying.phrase, lying.last_ok), day_shown(to.phrase, last)
    return Told(what, lying.name, before, after, lying.duty, deadline=lying.id)


def count_day(tx: Tx, plan: PlanId, change: CountDay, calendar: Calendar, now: datetime) -> Told:
    """For every deadline of the duty, also of what was handed in on that very day."""
    tx.execute(update(duties).where(duties.c.id == change.duty).values(inclusive=change.inclusive))
    every = [one for one in _lying(tx, plan, duties.c.id == change.duty) if one.stated and one.strict]
    if not every:
        raise Refusal("amend-no-day")
    moved: list[tuple[str, str]] = []
    for one in every:
        last = end_of_day(one.stated) if change.inclusive and one.stated else one.strict
        if last is not None and last != one.last_ok:
            _give(tx, one, last, {}, calendar, now)
            moved.append((day_shown(one.name, one.last_ok), day_shown(one.name, last)))
    if not moved:
        raise Refusal("amend-same")
    what = What.DAY_COUNTS if change.inclusive else What.DAY_COUNTS_NOT
    before, after = ("; ".join(side) for side in zip(*moved, strict=True))
    return Told(what, duty_title(tx, change.duty), before, after, change.duty)


def duty_title(tx: Tx, duty: DutyId) -> str:
    title: str = tx.execute(select(duties.c.title).where(duties.c.id == duty)).scalar_one()
    return title


def _give(tx: Tx, lying: Lying, last: datetime, said: Mapping[str, object], calendar: Calendar, now: datetime) -> None:
    shift = timedelta() if lying.last_ok is None else last - lying.last_ok
    values = {
        **said,
        "last_ok": last,
        "advised": calendar.last_working_on_or_before(local_date(last)),
        "grace": None if lying.grace is None else lying.grace + shift,
        "locks": None if lying.locks is None else lying.locks + shift,
        "revision": lying.revision + 1,
        "moved_at": now,
    }
    if not lying.opened:
        values["opens"] = last - OPENS_BEFORE if lying.opens is None else lying.opens + shift
    seen = and_(deadlines.c.id == lying.id, deadlines.c.revision == lying.revision)
    if tx.execute(update(deadlines).where(seen).values(values)).rowcount == 0:
        raise Refusal("amend-meanwhile")
    _judge_again(tx, lying.id, last)
    _withdraw_stale(tx, lying.id, lying.revision + 1, now)


def _judge_again(tx: Tx, deadline: DeadlineId, last: datetime) -> None:
    """Whoever hands in at this moment is waited for, or waits: either way they are judged by the new date."""
    own = last_moments.has_more_time(last)
    late = case(
        # Whole seconds, as all last moments are: whoever was given more time than that keeps it.
        (own, obligations.c.late),
        else_=obligations.c.first_handed >= last + _SECOND,
    )
    handed = and_(obligations.c.deadline_id == deadline, obligations.c.first_handed.is_not(None))
    tx.execute(update(obligations).where(handed, obligations.c.late != late).values(late=late))


def _withdraw_stale(tx: Tx, deadline: DeadlineId, revision: int, now: datetime) -> None:
    """What a sender has in hand already is held against the revision when it is claimed again."""
    stale = and_(
        notices.c.deadline_id == deadline,
        notices.c.due_rev < revision,
        notices.c.key.in_(sorted(OF_A_DATE)),
        notices.c.state == State.READY.value,
    )
    moot = {"state": State.WITHDRAWN.value, "reason": Moot.DUE_MOVED.value, "settled_at": now}
    tx.execute(update(notices).where(stale).values(moot))


def _lying(tx: Tx, plan: PlanId, which: ColumnElement[bool]) -> list[Lying]:
    query = (
        select(deadlines, duties.c.title, duties.c.inclusive)
        .join(duties, duties.c.id == deadlines.c.duty_id)
        .where(duties.c.plan_id == plan, which)
        .order_by(deadlines.c.id)
    )
    return [_record(row) for row in tx.execute(query)]


def _record(row: AnyRow) -> Lying:
    return Lying(
        DeadlineId(row.id),
        DutyId(row.duty_id),
        f"{row.title} · {row.label}" if row.label else row.title,
        row.phrase,
        row.stated,
        row.strict,
        row.last_ok,
        row.opens,
        row.opened_at is not None,
        row.grace,
        row.locks,
        row.inclusive,
        row.revision,
    )
