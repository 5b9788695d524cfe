"""What people of one unit are told of one another: who changed a draft last, who handed a report in."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, select

from domain.ids import DraftId, PersonId
from storage.database import Tx
from storage.tables.registry import people
from storage.tables.reports import draft_answers, drafts


@dataclass(frozen=True, slots=True)
class Change:
    """The last change of a draft; `field` is the question that was answered with it, if one was."""

    by: PersonId
    name: str
    at: datetime
    field: str | None


def last_change(tx: Tx, draft: DraftId) -> Change:
    answered = and_(
        draft_answers.c.draft_id == drafts.c.id,
        draft_answers.c.answered_at == drafts.c.changed_at,
        draft_answers.c.answered_by == drafts.c.changed_by,
    )
    query = (
        select(drafts.c.changed_by, people.c.name, drafts.c.changed_at, draft_answers.c.field)
        .join(people, people.c.id == drafts.c.changed_by)
        .outerjoin(draft_answers, answered)
        .where(drafts.c.id == draft)
    )
    row = tx.execute(query.limit(1)).one()
    return Change(PersonId(row.changed_by), row.name, row.changed_at, row.field)


def name_of(tx: Tx, person: PersonId) -> str:
    return str(tx.execute(select(people.c.name).where(people.c.id == person)).scalar_one())
