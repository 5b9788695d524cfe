"""What the notices of a batch refer to, in one statement for all of them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import BindParameter, and_, bindparam, func, select

from domain.forms.draft import Given, read_answers
from domain.ids import DeadlineId, ObligationId
from domain.reporting.obligations import Standing
from storage.database import Tx
from storage.reporting.drafts import ANSWERS
from storage.tables.plans import acknowledgements, deadlines, duties, obligations
from storage.tables.reports import drafts


@dataclass(frozen=True, slots=True)
class Owed:
    """An obligation as a letter names it. `form` is code and version of its draft, where one was begun; `previous` is
    what its answers are compared with."""

    obligation: ObligationId
    deadline: DeadlineId
    unit_name: str
    standing: Standing
    form: tuple[str, int] | None
    last_ok: datetime | None = None
    """Its own last moment, where this unit was given more time."""
    answers: Mapping[str, Given] = field(default_factory=dict)
    previous: Mapping[str, Given] = field(default_factory=dict)


_IDS: BindParameter[int] = bindparam("ids", expanding=True)
_OWED = (
    select(
        obligations.c.id,
        obligations.c.deadline_id,
        obligations.c.unit_name,
        obligations.c.standing,
        obligations.c.last_ok,
        drafts.c.form_code,
        drafts.c.form_version,
        drafts.c.previous,
        ANSWERS.label("answers"),
    )
    .outerjoin(drafts, drafts.c.obligation_id == obligations.c.id)
    .where(obligations.c.id.in_(_IDS))
)
_RECEIVED = (
    select(func.count(), func.count(acknowledgements.c.unit_id))
    .select_from(obligations)
    .join(deadlines, deadlines.c.id == obligations.c.deadline_id)
    .join(duties, duties.c.id == deadlines.c.duty_id)
    .outerjoin(
        acknowledgements,
        and_(acknowledgements.c.plan_id == duties.c.plan_id, acknowledgements.c.unit_id == obligations.c.unit_id),
    )
    .where(deadlines.c.id == bindparam("deadline"), obligations.c.standing != Standing.EXCUSED.value)
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
            row.last_ok,
            read_answers(row.answers) if row.answers else {},
            read_answers(row.previous) if row.previous else {},
        )
    return found


def received(tx: Tx, deadline: DeadlineId) -> tuple[int, int]:
    """Of the units a deadline asks anything of: how many have said that they have its plan, and how many there are."""
    units, said = tx.execute(_RECEIVED, {"deadline": deadline}).one()
    return said, units
