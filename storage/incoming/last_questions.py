"""What each person asked last in each chat: as it was understood, never in their words, and not for long."""

from datetime import datetime

from sqlalchemy import and_, bindparam, delete, select

from domain.ids import PersonId
from domain.queries.following import REMEMBERED
from domain.queries.model import Query
from domain.queries.packing import packed, unpacked
from storage.database import Tx
from storage.engine.dialects import upsert
from storage.engine.prepared import Prepared
from storage.tables.base import Moment
from storage.tables.operations import last_questions

_LAST = Prepared(
    select(last_questions.c.meaning).where(
        and_(
            last_questions.c.person_id == bindparam("of_person"),
            last_questions.c.chat_id == bindparam("in_chat"),
            last_questions.c.at > bindparam("since", type_=Moment),
        )
    )
)
_KEY = (last_questions.c.person_id, last_questions.c.chat_id)


def of(tx: Tx, person: PersonId, chat: int, now: datetime) -> Query | None:
    """None where they have asked nothing of late."""
    row = _LAST.first(tx, {"of_person": person, "in_chat": chat, "since": now - REMEMBERED})
    return None if row is None else unpacked(row.meaning)


def note(tx: Tx, person: PersonId, chat: int, query: Query, now: datetime) -> None:
    asked = {"person_id": person, "chat_id": chat, "meaning": packed(query), "at": now}
    upsert(tx, last_questions, [asked], key=_KEY)


def tidy(tx: Tx, now: datetime) -> None:
    tx.execute(delete(last_questions).where(last_questions.c.at <= now - REMEMBERED))
