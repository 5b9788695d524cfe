"""Tells a unit what was decided about its report, and whoever has heard of it that it was taken back."""

from datetime import datetime

from sqlalchemy import ColumnElement, and_, literal, or_, select, update

from domain.reporting.reports import Decision, Report
from domain.sending.notices import Key, Moot, State
from storage.database import Tx
from storage.outgoing import hearing
from storage.outgoing.owing import About, owe
from storage.tables.notices import notices as rows
from storage.tables.plans import obligations
from storage.tables.registry import addresses

_OUT = [State.SENDING.value, State.SENT.value, State.UNKNOWN.value]


def tell_decision(tx: Tx, report: Report, decision: Decision, review: int, now: datetime) -> int:
    unit = select(obligations.c.unit_id).where(obligations.c.id == report.obligation).scalar_subquery()
    key = Key.ACCEPTED if decision is Decision.ACCEPTED else Key.RETURNED
    about = About(obligation=literal(report.obligation), report=literal(report.id))
    if report.endorsed_at is not None:
        _withdraw(tx, rows.c.occasion == _endorsed(report, report.endorsed_at), Moot.DONE, now)
    return owe(tx, hearing.reached_at(unit), literal(_decided(report, decision, review)), key, now, about)


def tell_endorsed(tx: Tx, report: Report, now: datetime) -> int:
    unit = select(obligations.c.unit_id).where(obligations.c.id == report.obligation).scalar_subquery()
    about = About(obligation=literal(report.obligation), report=literal(report.id))
    return owe(tx, hearing.reached_at(unit), literal(_endorsed(report, now)), Key.ENDORSED, now, about)


def tell_undone(tx: Tx, report: Report, decision: Decision, review: int, now: datetime) -> int:
    return _tell_undone(tx, report, _decided(report, decision, review), now)


def tell_endorsement_undone(tx: Tx, report: Report, at: datetime, now: datetime) -> int:
    return _tell_undone(tx, report, _endorsed(report, at), now)


def _tell_undone(tx: Tx, report: Report, occasion: str, now: datetime) -> int:
    """To those who may have heard of the decision; who has not will not hear of it."""
    told = rows.c.occasion == occasion
    heard = and_(told, or_(rows.c.state.in_(_OUT), rows.c.doubts > 0))
    hearers_ = select(addresses.c.id.label("address_id")).where(
        addresses.c.id.in_(select(rows.c.address_id).where(heard)), hearing.is_open()
    )
    about = About(obligation=literal(report.obligation), report=literal(report.id))
    owed = owe(tx, hearers_, literal(f"{occasion}/undone"), Key.UNDONE, now, about)
    _withdraw(tx, told, Moot.UNDONE, now)
    return owed


def _withdraw(tx: Tx, which: ColumnElement[bool], why: Moot, now: datetime) -> None:
    moot = {"state": State.WITHDRAWN.value, "reason": why.value, "settled_at": now}
    tx.execute(update(rows).where(which, rows.c.state == State.READY.value).values(moot))


def _endorsed(report: Report, at: datetime) -> str:
    """It may be taken back, and given again."""
    return f"report:{report.id}/endorsed/{int(at.timestamp())}"


def _decided(report: Report, decision: Decision, review: int) -> str:
    return f"report:{report.id}/{decision}/{review}"
