"""A draft with the obligation it belongs to and the deadline that is owed: every step of a form begins with them."""

from sqlalchemy import bindparam, select

from domain.forms.draft import Draft
from domain.ids import DraftId
from domain.planning.deadlines import Deadline
from domain.reporting.obligations import Obligation
from storage.database import Tx
from storage.engine.prepared import Prepared
from storage.planning import deadlines
from storage.reporting import drafts, obligations
from storage.tables.plans import deadlines as deadline_rows
from storage.tables.plans import duties, plans
from storage.tables.plans import obligations as obligation_rows
from storage.tables.reports import drafts as draft_rows

_DRAFT = tuple(column for column in drafts.COLUMNS if column.name != "obligation_id")
_DEADLINE = tuple(column for column in deadlines.COLUMNS if column.name != "deadline_id")
# Three looks would cost three times as much.
_AT = Prepared(
    select(*obligations.COLUMNS, *_DRAFT, *_DEADLINE, draft_rows.c.obligation_id)
    .select_from(draft_rows)
    .join(obligation_rows, obligation_rows.c.id == draft_rows.c.obligation_id)
    .join(deadline_rows, deadline_rows.c.id == obligation_rows.c.deadline_id)
    .join(duties, duties.c.id == deadline_rows.c.duty_id)
    .join(plans, plans.c.id == duties.c.plan_id)
    .where(draft_rows.c.id == bindparam("of_draft"))
)


def at(tx: Tx, draft: DraftId) -> tuple[Draft, Obligation, Deadline] | None:
    """None where it has been handed in, or never was."""
    row = _AT.first(tx, {"of_draft": draft})
    return None if row is None else (drafts.read(row), obligations.read(row), deadlines.read(row))
