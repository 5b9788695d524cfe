"""What the notices of a batch refer to, in one statement for all of them."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import BindParameter, bindparam, func, select

from domain.ids import DeadlineId, ObligationId, PlanId
from domain.reporting.obligations import Standing
from storage.database import Tx
from storage.planning import laying
from storage.tables.plans import deadlines, duties, obligations
from storage.tables.reports import draft_answers, drafts


@dataclass(frozen=True, slots=True)
class Owed:
    """An obligation as a letter names it. `form` is code and version of its draft, where one was begun."""

    obligation: ObligationId
    deadline: DeadlineId
    unit_name: str
    standing: Standing
    form: tuple[str, int] | None
    answered: int
    last_ok: datetime | None = None
    """Its own last moment, where this unit was given more time."""


_IDS: BindParameter[int] = bindparam("ids", expanding=True)
_ANSWERED = (
    select(func.count())
    .select_from(draft_answers)
    .where(draft_answers.c.draft_id == drafts.c.id)
    .correlate(drafts)
    .scalar_subquery()
)
_OWED = (
    select(
        obligations.c.id,
        obligations.c.deadline_id,
        obligations.c.unit_name,
        obligations.c.standing,
        obligations.c.last_ok,
        drafts.c.form_code,
        drafts.c.form_version,
        _ANSWERED.label("answered"),
    )
    .outerjoin(drafts, drafts.c.obligation_id == obligations.c.id)
    .where(obligations.c.id.in_(_IDS))
)
_OBLIGED = (
    select(func.count(obligations.c.unit_id.distinct()))
    .join(deadlines, deadlines.c.id == obligations.c.deadline_id)
    .join(duties, duties.c.id == deadlines.c.duty_id)
    .where(duties.c.plan_id == bindparam("plan"))
)


def owed(tx: Tx, ids: Collection[ObligationId]) -> dict[ObligationId, Owed]:
    if not ids:
        return {}
    found: dict[ObligationId, Owed] = {}
    for row in tx.execute(_OWED, {"ids": list(ids)}):
        form = None if row.form_code is None else (row.form_code, row.form_version)
        obligation = ObligationId(row.id)
        found[obligation] = Owed(
            obligation,
            DeadlineId(row.deadline_id),
            row.unit_name,
            Standing(row.standing),
            form,
            row.answered,
            row.last_ok,
        )
    return found


def units_obliged(tx: Tx, plan: PlanId) -> int:
    """How many units owe, or have owed, anything under a plan; how many will, before any of it has opened."""
    return tx.execute(_OBLIGED, {"plan": plan}).scalar_one() or laying.size(tx, plan)
