"""People beside the one who speaks: who changed a draft last, who handed a report in, who works in the offices."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, select

from domain.ids import DraftId, PersonId
from domain.people import OVERSEEING, Visitor
from storage import registry
from storage.database import Tx
from storage.tables.registry import addresses, people, posts
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


def overseers(tx: Tx, now: datetime) -> list[Visitor]:
    """Everybody who looks after an authority's units and has a private chat."""
    chats = (
        select(addresses.c.chat_id)
        .join(posts, posts.c.person_id == addresses.c.person_id)
        .where(posts.c.role.in_([role.value for role in OVERSEEING]), posts.c.until.is_(None))
        .where(addresses.c.channel == registry.TELEGRAM)
        .distinct()
    )
    return [registry.who(tx, registry.TELEGRAM, chat, now) for chat in tx.execute(chats).scalars().all()]


def name_of(tx: Tx, person: PersonId) -> str:
    return str(tx.execute(select(people.c.name).where(people.c.id == person)).scalar_one())
