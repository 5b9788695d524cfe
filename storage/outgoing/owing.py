"""Owes notices to whoever a statement finds: one INSERT … SELECT, however many they are."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Integer, Text, cast, exists, literal, null

from domain.sending.notices import RANK, Key, State
from storage.database import Tx
from storage.engine import dialects
from storage.engine.dialects import Dialect
from storage.engine.rows import AnySelect
from storage.tables.notices import notices
from storage.tables.registry import addresses

_NAMES = [
    "address_id",
    "occasion",
    "key",
    "plan_id",
    "deadline_id",
    "obligation_id",
    "report_id",
    "due_rev",
    "details",
    "rank",
    "state",
    "made_at",
    "next_at",
]


_TOLD = notices.alias("told")


@dataclass(frozen=True, slots=True)
class About:
    """What a notice refers to."""

    plan: ColumnElement[int] | None = None
    deadline: ColumnElement[int] | None = None
    obligation: ColumnElement[int] | None = None
    report: ColumnElement[int] | None = None
    due_rev: int = 0
    details: str | None = None


NOTHING = About()


def owe(
    tx: Tx,
    heard: AnySelect,
    occasion: ColumnElement[str],
    key: Key,
    now: datetime,
    about: About = NOTHING,
    *,
    rank: int | None = None,
) -> int:
    """How many had not been owed it yet."""
    moment = literal(now, notices.c.made_at.type)
    # PostgreSQL takes a bare NULL for text.
    unset = cast(null(), Integer)
    refs = [unset if ref is None else ref for ref in (about.plan, about.deadline, about.obligation, about.report)]
    told = cast(null(), Text) if about.details is None else literal(about.details)
    ranked = (
        literal(about.due_rev),
        told,
        literal(RANK[key] if rank is None else rank),
        literal(State.READY.value),
        moment,
        moment,
    )
    chosen = heard.with_only_columns(addresses.c.id, occasion, literal(key.value), *refs, *ranked)
    if tx.dialect.name == Dialect.POSTGRESQL:
        # Which otherwise spends a number on each conflict, and has only so many: those that remain are with rivals.
        chosen = chosen.where(~exists().where(_TOLD.c.occasion == occasion, _TOLD.c.address_id == addresses.c.id))
        # As they stand in the indexes: in the order in which a join finds them it takes twice as long to put them in.
        chosen = chosen.order_by(addresses.c.id)
    owed = dialects.insert(tx, notices).from_select(_NAMES, chosen).on_conflict_do_nothing()
    return tx.execute(owed, execution_options={"preserve_rowcount": True}).rowcount
