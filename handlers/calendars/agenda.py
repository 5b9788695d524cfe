"""What a person has to do and by when, as entries of their own calendar: what their units owe, and their tasks."""

import hashlib
import hmac
from collections.abc import Iterator
from datetime import datetime, timedelta
from html import unescape

from domain.calendars import agenda, calendar_files
from domain.calendars.agenda import Due
from domain.ids import UnitId
from domain.persons.people import Person
from domain.texts import Say
from storage.database import Tx
from storage.office import tasks
from storage.people import agendas
from storage.planning import deadlines
from storage.reporting import obligations

REFRESH = timedelta(hours=6)
LONGEST_TITLE = 300


def file(tx: Tx, person: Person, say: Say, *, secret: bytes, now: datetime) -> bytes:
    """The whole calendar of a person, in their language."""
    entries = agendas.tell(tx, person.id, owed(tx, person, say, secret), now)
    return calendar_files.written(entries, name=unescape(say("agenda-name")), refresh=REFRESH)


def owed(tx: Tx, person: Person, say: Say, secret: bytes) -> list[Due]:
    house = _house(secret)
    units = {post.unit: post.unit_name for post in person.reporting_posts()}
    found = [one for unit, name in units.items() for one in _of_unit(tx, unit, name, say, house)]
    return [*found, *_of_office(tx, person, say, house)]


def _of_unit(tx: Tx, unit: UnitId, name: str, say: Say, house: str) -> Iterator[Due]:
    """What is not in, whether it can be handed in yet or not."""
    every = {one.deadline: one for one in obligations.of_unit(tx, unit)}
    for of_all in deadlines.of_unit(tx, unit):
        mine = every.get(of_all.id)
        if mine is None or mine.owing:
            deadline = of_all if mine is None else mine.own(of_all)
            title = say("agenda-due", duty=deadline.duty_title, label=deadline.label, unit=name)
            uid = f"d{deadline.id}-u{unit}@{house}"
            yield agenda.due(uid, _plain(title), deadline.last_ok, deadline.advised)


def _of_office(tx: Tx, person: Person, say: Say, house: str) -> Iterator[Due]:
    for term in tasks.of_owner(tx, person.id):
        if term.last_ok is not None and term.advised is not None and not term.done:
            title = say("agenda-task", code=term.code, content=term.content)
            yield agenda.due(f"t{term.id}@{house}", _plain(title), term.last_ok, term.advised)


def _plain(title: str) -> str:
    """Calendars read no HTML."""
    return unescape(title)[:LONGEST_TITLE]


def _house(secret: bytes) -> str:
    """Tells the entries of two installations apart in one calendar."""
    return f"{hmac.digest(secret, b'calendars', hashlib.sha256)[:5].hex()}.trong-truong"
