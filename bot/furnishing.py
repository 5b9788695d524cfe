"""What a database needs besides its tables before anybody works with it: forms and days off of this version."""

import logging
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from bot import catalogues
from domain.calendars.calendar_defaults import default_calendar
from domain.clock_face import local_date
from domain.forms.files import load_form
from storage.database import Database, Tx
from storage.engine import migrate
from storage.planning import calendars
from storage.reporting import forms

logger = logging.getLogger(__name__)

YEARS_AHEAD = 2
"""So far the calendar is filled with the library's days off."""


def furnished(url: str, own_forms: Path | None, now: datetime) -> Database:
    """The database at this address, brought up to this version; done again it changes nothing."""
    migrate.upgrade(url)
    db = Database.open(url)
    # A list: the work may be run again, and an iterator would be empty by then.
    db.run_now(_furnish, list(catalogues.form_sources(own_forms)), now)
    return db


def _furnish(tx: Tx, sources: Iterable[tuple[str, str]], now: datetime) -> None:
    for name, text in sources:
        if not forms.furnish(tx, load_form(text, name), text, now):
            logger.warning("An office has sent another form under this number", extra={"form": name})
    year = local_date(now).year
    calendars.add_defaults(tx, default_calendar(range(year - 1, year + YEARS_AHEAD + 1)))
