"""Forms that were sent in a chat: each is kept until whoever sent it saves it among the others, or drops it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, insert, select, update

from domain.forms.trials import Trial
from domain.forms.trials import read as read_trial
from domain.ids import PersonId, SentFormId, UnitId
from domain.xlsforms.book import Remark
from domain.xlsforms.remarks import packed, unpacked
from storage.database import Tx
from storage.tables.reports import sent_forms


@dataclass(frozen=True, slots=True)
class Sent:
    """`source` is the form file; `told` what of the file that was sent the chat passes over."""

    id: SentFormId
    authority: UnitId
    file_name: str
    source: str
    told: tuple[Remark, ...]
    trial: Trial | None
    saved: bool


def keep(
    tx: Tx, source: str, told: tuple[Remark, ...], *, file_name: str, authority: UnitId, by: PersonId, now: datetime
) -> SentFormId:
    values = {
        "authority_id": authority,
        "file_name": file_name,
        "source": source,
        "told": packed(told),
        "sent_by": by,
        "sent_at": now,
    }
    return SentFormId(tx.execute(insert(sent_forms).values(values).returning(sent_forms.c.id)).scalar_one())


def one(tx: Tx, number: SentFormId, by: PersonId) -> Sent | None:
    """None for what somebody else has sent, as for what is gone."""
    row = tx.execute(select(sent_forms).where(sent_forms.c.id == number, sent_forms.c.sent_by == by)).first()
    if row is None:
        return None
    return Sent(
        id=number,
        authority=UnitId(row.authority_id),
        file_name=row.file_name,
        source=row.source,
        told=unpacked(row.told),
        trial=None if row.trial is None else read_trial(row.trial),
        saved=row.saved_at is not None,
    )


def save_trial(tx: Tx, number: SentFormId, trial: Trial | None) -> None:
    """How far it has been tried; None leaves nothing of that."""
    text = None if trial is None else trial.to_text()
    tx.execute(update(sent_forms).where(sent_forms.c.id == number).values(trial=text))


def claim(tx: Tx, number: SentFormId, now: datetime) -> bool:
    """True for one of those who would save it, and once."""
    # `saved_at` is looked at again by PostgreSQL after waiting for a rival.
    mine = update(sent_forms).where(sent_forms.c.id == number, sent_forms.c.saved_at.is_(None))
    return tx.execute(mine.values(saved_at=now, trial=None)).rowcount == 1


def drop(tx: Tx, number: SentFormId) -> None:
    """What was saved stays among the forms."""
    tx.execute(delete(sent_forms).where(sent_forms.c.id == number))


def tidy(tx: Tx, before: datetime) -> None:
    tx.execute(delete(sent_forms).where(sent_forms.c.sent_at < before))
