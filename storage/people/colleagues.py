"""People beside the one who speaks: who changed a draft last, who handed a report in, who works in the offices."""

from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from sqlalchemy import and_, exists, or_, select

from domain.ids import DraftId, PersonId
from domain.persons.people import OVERSEEING, Role
from domain.texts import Language
from storage.database import Tx
from storage.people import registry
from storage.tables.registry import addresses, people, posts
from storage.tables.reports import draft_answers, drafts

_OVERSEEING = [role.value for role in OVERSEEING]


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


def answered_since(tx: Tx, draft: DraftId, seen: int, person: PersonId) -> dict[str, Change]:
    """What others have answered that this person's screen does not show, the newest first."""
    query = (
        select(draft_answers.c.field, draft_answers.c.answered_by, draft_answers.c.answered_at, people.c.name)
        .join(people, people.c.id == draft_answers.c.answered_by)
        .where(draft_answers.c.draft_id == draft, draft_answers.c.revision > seen, people.c.id != person)
        .order_by(draft_answers.c.revision.desc(), draft_answers.c.field)
    )
    return {
        row.field: Change(PersonId(row.answered_by), row.name, row.answered_at, row.field) for row in tx.execute(query)
    }


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody with a private chat, whose menu may have to be another than everybody's."""

    chat_id: int
    language: Language
    roles: frozenset[Role]


def readers(tx: Tx, now: datetime) -> list[Reader]:
    """Whoever looks after units or does not speak Vietnamese: thousands of others have the menu of all."""
    held = and_(posts.c.since <= now, or_(posts.c.until.is_(None), posts.c.until > now))
    other = posts.alias()
    looking = exists().where(other.c.person_id == people.c.id, other.c.until.is_(None), other.c.role.in_(_OVERSEEING))
    query = (
        select(addresses.c.chat_id, people.c.language, posts.c.role)
        .join(people, people.c.id == addresses.c.person_id)
        .join(posts, posts.c.person_id == people.c.id)
        .where(held, addresses.c.channel == registry.TELEGRAM, or_(people.c.language != Language.VI.value, looking))
        .order_by(addresses.c.chat_id)
    )
    return [
        Reader(chat, Language(rows[0].language), frozenset(Role(row.role) for row in rows))
        for chat, rows in ((chat, list(rows)) for chat, rows in groupby(tx.execute(query), lambda row: row.chat_id))
    ]


def left_since(tx: Tx, since: datetime) -> frozenset[int]:
    """The chats of those for whom a post in an office has ended since then."""
    query = (
        select(addresses.c.chat_id)
        .join(posts, posts.c.person_id == addresses.c.person_id)
        .where(posts.c.until > since, posts.c.role.in_(_OVERSEEING), addresses.c.channel == registry.TELEGRAM)
    )
    return frozenset(tx.execute(query).scalars().all())


def name_of(tx: Tx, person: PersonId) -> str:
    return str(tx.execute(select(people.c.name).where(people.c.id == person)).scalar_one())
