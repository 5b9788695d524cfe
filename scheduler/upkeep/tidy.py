"""The round that tidies: what was made for one moment does not stay for ever. What was said, and when, stays."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from scheduler.owing import trace_heads
from storage.chats import lodgings
from storage.counting import paper_templates
from storage.database import Database, Tx
from storage.incoming import inbox_care, last_questions
from storage.outgoing import files, senders
from storage.people import applications, invites, linking
from storage.planning import proposals
from storage.reporting import sent_forms
from storage.units import unit_lists

NAME = "tidy"
FILES_KEPT = timedelta(days=7)
LISTS_KEPT = timedelta(days=30)


async def tidy(db: Database, now: Callable[[], datetime], heads: Path | None) -> None:
    await db.run(_tidy, now())
    await trace_heads.keep(db, now(), heads)


def _tidy(tx: Tx, now: datetime) -> None:
    files.tidy(tx, now - FILES_KEPT)
    inbox_care.tidy(tx, now)
    senders.tidy(tx, now)
    invites.tidy(tx, now)
    linking.tidy(tx, now)
    applications.tidy(tx, now)
    last_questions.tidy(tx, now)
    lodgings.tidy(tx, now)
    unit_lists.tidy(tx, now - LISTS_KEPT)
    sent_forms.tidy(tx, now - LISTS_KEPT)
    paper_templates.tidy(tx, now - LISTS_KEPT)
    proposals.tidy(tx, now - proposals.KEPT)
