"""What has happened, in the order in which it was committed: read from the trace, whose numbers are given at the commit
and have no gap. So none is lost to whoever goes on from the last one, and none is told that was not so."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, select

from domain import chain
from domain.buttons.parts import Sight
from domain.ids import DeadlineId, PlanId, ReportId, UnitId
from domain.portal_events import EVENTS, Event, event_of
from storage.counting import narrowing
from storage.database import Tx
from storage.engine.rows import AnyRow
from storage.operations import sealing
from storage.tables.operations import audit, audit_chain
from storage.tables.plans import deadlines, duties, obligations, plans
from storage.tables.reports import reports

SPAN = 1000
"""Entries of the trace that are gone through at a time; most are of single answers."""


@dataclass(frozen=True, slots=True)
class Happened:
    """`seal` is of this entry alone, whatever number it has. `what` was changed in a plan; of a report its unit, as it
    is owed today, and the version."""

    number: int
    seal: str
    at: datetime
    event: Event
    plan: PlanId
    what: str | None = None
    deadline: DeadlineId | None = None
    unit: UnitId | None = None
    report: ReportId | None = None
    version: int | None = None
    receipt: str | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """What happened up to the entry `last`; whether there are more entries after it."""

    found: list[Happened]
    last: int
    more: bool


def after(tx: Tx, sight: Sight, number: int, limit: int) -> Stretch:
    head = sealing.head(tx).seq
    # Of a copy that was put back: it ends before what was read once.
    number = min(number, head)
    upto = min(number + SPAN, head)
    query = (
        select(
            audit_chain.c.seq,
            audit_chain.c.hash,
            audit.c.at,
            audit.c.deed,
            audit.c.subject,
            audit.c.before,
            audit.c.after,
        )
        .join(audit, audit.c.id == audit_chain.c.entry_id)
        .where(audit_chain.c.seq > number, audit_chain.c.seq <= upto, audit.c.deed.in_(list(EVENTS)))
        .order_by(audit_chain.c.seq)
        .limit(limit)
    )
    rows = tx.execute(query).all()
    last = rows[-1].seq if len(rows) == limit else upto
    return Stretch(_told(tx, sight, rows), last, more=last < head)


def _told(tx: Tx, sight: Sight, rows: Sequence[AnyRow]) -> list[Happened]:
    """Those that whoever asks may hear of."""
    facts = [(row, *_subject(row.subject), _facts(row)) for row in rows]
    owed = _owed(tx, sight, [number for _, kind, number, _ in facts if kind == "obligation"])
    seen = _plans(tx, sight, [number for _, kind, number, _ in facts if kind == "plan"])
    handed = _reports(tx, [told["report"] for *_, told in facts if isinstance(told.get("report"), int)])
    found = []
    for row, kind, number, told in facts:
        event, report = event_of(row.deed, told.get("what")), handed.get(told.get("report"))
        entry = (row.seq, row.hash[: chain.SHORT], row.at, event)
        if kind == "plan" and number in seen:
            what = told.get("what")
            found.append(Happened(*entry, PlanId(number), what if isinstance(what, str) else None))
        elif kind == "obligation" and number in owed and report is not None:
            of = owed[number]
            about = (PlanId(of.plan_id), None, DeadlineId(of.deadline_id), UnitId(of.unit_id))
            found.append(Happened(*entry, *about, ReportId(report.id), report.version, report.receipt))
    return found


def _owed(tx: Tx, sight: Sight, ids: Sequence[int]) -> Mapping[int, AnyRow]:
    query = (
        select(obligations.c.id, obligations.c.unit_id, obligations.c.deadline_id, duties.c.plan_id)
        .join(deadlines, deadlines.c.id == obligations.c.deadline_id)
        .join(duties, duties.c.id == deadlines.c.duty_id)
        .join(plans, plans.c.id == duties.c.plan_id)
        .where(obligations.c.id.in_(ids), narrowing.in_sight(sight))
    )
    return {row.id: row for row in tx.execute(query)} if ids else {}


def _plans(tx: Tx, sight: Sight, ids: Sequence[int]) -> frozenset[int]:
    mine = and_(plans.c.id.in_(ids), plans.c.authority_id.in_(list(sight)))
    return frozenset(tx.execute(select(plans.c.id).where(mine)).scalars()) if ids else frozenset()


def _reports(tx: Tx, ids: Iterable[object]) -> Mapping[object, AnyRow]:
    wanted = list(ids)
    query = select(reports.c.id, reports.c.version, reports.c.receipt).where(reports.c.id.in_(wanted))
    return {row.id: row for row in tx.execute(query)} if wanted else {}


def _subject(subject: str) -> tuple[str, int]:
    kind, _, number = subject.partition(":")
    return kind, int(number)


def _facts(row: AnyRow) -> Mapping[str, object]:
    """What it was done to may stand before or after."""
    return {**json.loads(row.before or "{}"), **json.loads(row.after or "{}")}
