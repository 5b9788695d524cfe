"""A district with as many schools as there are people in the crowd, each of which owes one report: that of Quý I."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from time import monotonic
from typing import TypeAlias

from sqlalchemy import update

from benchmarks.telegram import FIRST_CHAT
from bot import catalogues
from domain.calendars.calendar import Calendar
from domain.calendars.calendar_defaults import default_calendar
from domain.clock_face import LOCAL
from domain.forms.files import load_form
from domain.ids import UnitId
from domain.persons.people import Role
from domain.planning.plan_files import load_plan
from domain.planning.plans import Duty, PreparedPlan
from domain.registry.units import Level, UnitKind
from domain.sending.notices import State
from domain.texts import Language
from storage.database import Database, Tx
from storage.people import registry
from storage.planning import calendars, plans, preparing
from storage.reporting import forms
from storage.tables.notices import notices
from storage.units import tree
from tests.databases import empty_database, empty_file
from tests.postgres import own_server

Place: TypeAlias = Callable[[], AbstractContextManager[str]]
"""Where a database can be had, that is gone afterwards."""

PLAN = Path(catalogues.__file__).parent / "trial" / "quan7-2024.toml"
MORNING = datetime(2024, 2, 22, 8, 0, tzinfo=LOCAL)
"""A working day on which reminders of the report are due."""


class Clock:
    """Begins that morning, and goes on as time does."""

    def __init__(self) -> None:
        self._began = monotonic()

    def now(self) -> datetime:
        return MORNING.astimezone(UTC) + timedelta(seconds=monotonic() - self._began)


@contextmanager
def sqlite() -> Iterator[str]:
    """Empty but for its tables; on a disk, and flushed there at every commit, as in production."""
    with TemporaryDirectory(prefix="drum-bench-") as folder:
        yield f"sqlite:///{copyfile(empty_file(), Path(folder) / 'school.db')}"


@contextmanager
def postgresql() -> Iterator[str]:
    """Empty but for its tables; flushes nothing, as its server is that of the tests."""
    own_server().execute(f"CREATE DATABASE bench TEMPLATE {empty_database()}")
    try:
        yield own_server().url("bench")
    finally:
        own_server().execute("DROP DATABASE bench WITH (FORCE)")


def chats_of(people: int) -> Sequence[int]:
    return range(FIRST_CHAT, FIRST_CHAT + people)


@contextmanager
def founded(url: str, chats: Sequence[int]) -> Iterator[Database]:
    db = Database.open(url)
    try:
        db.run_now(_found, chats, MORNING)
        yield db
    finally:
        db.close_now()


def furnish(tx: Tx, now: datetime) -> Calendar:
    """The days off and the forms every office has."""
    calendar = default_calendar(range(2023, 2026))
    calendars.add_defaults(tx, calendar)
    for name, source in catalogues.form_sources(None):
        forms.register(tx, load_form(source, name), source, now)
    return calendar


def _found(tx: Tx, chats: Sequence[int], now: datetime) -> None:
    calendar = furnish(tx, now)
    authority = tree.add_unit(tx, tree.NewUnit("Phòng GDĐT Quận 7", kind=UnitKind.AUTHORITY), parent=None)
    for number, chat in enumerate(chats):
        _add_school(tx, number, chat, authority, now)
    officer = registry.add_person(tx, "Trần Thị Hạnh", Language.VI, now)
    prepared = one_report(load_plan(PLAN.read_text("utf-8"), PLAN.name))
    plan = preparing.prepare(tx, prepared, authority=authority, calendar=calendar, now=now)
    # Long before the reminders: who publishes late reminds nobody at once.
    plans.publish(tx, plan, by=officer, now=now - timedelta(days=20))
    tx.execute(update(notices).values(state=State.SENT.value))


def _add_school(tx: Tx, number: int, chat: int, authority: UnitId, now: datetime) -> None:
    school = tree.add_unit(tx, tree.NewUnit(f"TH Số {number + 1}", frozenset({Level.TH})), parent=authority)
    head = registry.add_person(tx, f"Cô {number + 1}", Language.VI, now)
    registry.appoint(tx, head, school, Role.HEAD, levels=frozenset(), granted_by=None, now=now)
    registry.touch_address(tx, registry.TELEGRAM, chat, person=head)


def one_report(prepared: PreparedPlan) -> PreparedPlan:
    """The plan, but for everything that is not due on the day of the first report."""
    [periodic] = [duty for duty in prepared.duties if duty.form == "cchc_quy"]
    return replace(prepared, duties=(_first_of(periodic),))


def _first_of(duty: Duty) -> Duty:
    return replace(duty, due=duty.due[:1])


@contextmanager
def on_both(people: int) -> Iterator[dict[str, Database]]:
    """The same district on either database; one the crowd of so many belongs to."""
    chats = chats_of(people)
    with either() as urls, ExitStack() as stack:
        names = ("sqlite", "postgresql")
        yield {name: stack.enter_context(founded(url, chats)) for name, url in zip(names, urls, strict=True)}


@contextmanager
def either() -> Iterator[tuple[str, str]]:
    with sqlite() as file, postgresql() as url:
        yield file, url
