"""A whole file of changes of units: what is due is carried out at once, the rest waits for its days; all or nothing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from domain.clock_face import local_date
from domain.refusals import Refusal
from domain.registry.change_files import ListedChange
from domain.registry.unit_change_rules import refuse_day
from domain.registry.unit_effects import Effect
from storage.database import Tx
from storage.units import asked_changes, listed_changes, unit_changes
from storage.units.asked_changes import Listing
from storage.units.carrying import Carrying
from storage.units.listed_changes import Place, RowRefused


@dataclass(frozen=True, slots=True)
class Taken:
    """What was done at once, and what would be done, were their days today, with what is left to them."""

    done: Sequence[Effect]
    later: Sequence[tuple[date, Sequence[Effect]]]


def preview(tx: Tx, source: str, listed: Sequence[ListedChange], now: datetime) -> Taken:
    """Raises RowRefused where it cannot be; nothing is kept either way."""
    return unit_changes.undone(tx, lambda: take(tx, source, listed, now))


def take(tx: Tx, source: str, listed: Sequence[ListedChange], now: datetime) -> Taken:
    """Raises RowRefused, and nothing of the file may be kept then."""
    today = local_date(now)
    _refuse_days(source, listed, today)
    due = [row for row in listed if row.day <= today]
    ahead = sorted((row for row in listed if row.day > today), key=lambda row: row.day)
    done = _carry_out(tx, source, due, now) if due else []
    waiting = [(day, list(rows)) for day, rows in groupby(ahead, key=lambda row: row.day)]
    for day, rows in waiting:
        asked_changes.schedule(tx, Listing(source, rows), day, by=None, now=now)
    return Taken(done, unit_changes.undone(tx, lambda: _tried(tx, source, waiting, now)))


def _carry_out(tx: Tx, source: str, due: Sequence[ListedChange], now: datetime) -> list[Effect]:
    last = max(row.day for row in due)
    change = asked_changes.schedule(tx, Listing(source, due), last, by=None, now=now)
    return asked_changes.carry_out_now(tx, change, now)


def _tried(
    tx: Tx, source: str, waiting: Iterable[tuple[date, Sequence[ListedChange]]], now: datetime
) -> list[tuple[date, list[Effect]]]:
    """One day after the other: a later one may speak of what an earlier one founds."""
    tried = []
    for day, rows in waiting:
        carrying = Carrying(tx, day, None, now)
        listed_changes.apply(carrying, source, rows)
        tried.append((day, asked_changes.with_hearers(carrying)))
    return tried


def _refuse_days(source: str, listed: Iterable[ListedChange], today: date) -> None:
    for row in listed:
        try:
            refuse_day(row.day, today)
        except Refusal as refusal:
            raise RowRefused(Place(source, row.line), refusal) from refusal
