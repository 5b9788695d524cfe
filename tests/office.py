"""An office of the tests' own: schools with names that bite, people, the plan; its verbs read as tests do."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from domain.calendars.calendar import Calendar
from domain.calendars.calendar_defaults import default_calendar
from domain.clock_face import LOCAL
from domain.forms.files import load_form
from domain.ids import AddressId, DeadlineId, GroupId, ObligationId, PersonId, PlanId, UnitId
from domain.persons.people import Reach, Role
from domain.planning.plan_files import load_plan
from domain.registry.units import Level, UnitKind
from domain.texts import Language
from storage.chats import groups
from storage.database import Database, Tx
from storage.people import consents, registry
from storage.planning import calendars, deadlines, plans, preparing
from storage.reporting import forms, obligations
from storage.units import tree
from tests import privacy
from tests.snapshots import Built

ROOT = Path(__file__).parent.parent
PLAN = ROOT / "bot" / "trial" / "quan7-2024.toml"
FORMS = ROOT / "domain" / "forms"
SECRET = b"a secret of the tests"
GROUP = -1001

SCHOOLS = (
    ("TH Nhật Tân", {Level.TH}),
    ("MN Đoàn Thị Điểm", {Level.MN}),
    ("TH Đoàn Thị Điểm", {Level.TH}),
    ("THCS Đoàn Thị Điểm", {Level.THCS}),
    ("MN 19/5", {Level.MN}),
    ("TH-THCS Lê Lợi", {Level.TH, Level.THCS}),
)


def moment(day: str, hour: str = "08:00") -> datetime:
    """`moment("2024-02-01", "07:30")`: that hour in Vietnam."""
    return datetime.fromisoformat(f"{day}T{hour}").replace(tzinfo=LOCAL)


@dataclass
class Office:
    """`now` is the tests' own clock."""

    db: Database
    now: datetime
    authority: UnitId
    officer: PersonId
    heads: dict[str, PersonId]
    units: dict[str, UnitId]
    calendar: Calendar
    plan: PlanId

    @classmethod
    def set_up(cls, db: Database, now: datetime | None = None) -> "Office":
        return _OFFICES.on(db, now or moment("2024-02-01")).moved_into(db)

    @classmethod
    def at_work(cls, db: Database, now: datetime | None = None) -> "Office":
        """Its plan is in force."""
        return _AT_WORK.on(db, now or moment("2024-02-01")).moved_into(db)

    def moved_into(self, db: Database) -> "Office":
        return replace(self, db=db, heads=dict(self.heads), units=dict(self.units))

    def publishes(self) -> int:
        return self.db.run_now(plans.publish, self.plan, by=self.officer, now=self.now)

    def pass_time(self, **span: int) -> None:
        self.now += timedelta(**span)

    def comes(self, day: str, hour: str = "08:00") -> None:
        self.now = moment(day, hour)

    def deadline(self, code: str) -> DeadlineId:
        return self.db.run_now(self.deadline_of, code)

    def deadline_of(self, tx: Tx, code: str) -> DeadlineId:
        return next(one.id for one in deadlines.of_plan(tx, self.plan) if one.code == code)

    def obligation(self, code: str, unit: str) -> ObligationId:
        found = self.db.run_now(obligations.at, self.deadline(code), self.units[unit])
        assert found is not None, f"{unit} does not owe {code}"
        return found.id

    def address(self, person: PersonId) -> AddressId:
        return self.db.run_now(registry.touch_address, registry.TELEGRAM, chat_of(person)).id

    def address_in(self, tx: Tx, unit: str) -> AddressId:
        """Of the head of this unit."""
        return registry.touch_address(tx, registry.TELEGRAM, chat_of(self.heads[unit])).id

    def blocks(self, unit: str) -> None:
        self.db.run_now(registry.note_reach, self.address(self.heads[unit]), Reach.BLOCKED, self.now)


def chat_of(person: PersonId) -> int:
    """The private chat of an invented person."""
    return 1000 + person


def _built(db: Database, now: datetime) -> Office:
    return db.run_now(_set_up, db, now, default_calendar(range(2023, 2026)))


def _built_and_published(db: Database, now: datetime) -> Office:
    office = Office.set_up(db, now)
    office.publishes()
    return office


_OFFICES = Built(_built)
_AT_WORK = Built(_built_and_published)


def _set_up(tx: Tx, db: Database, now: datetime, calendar: Calendar) -> Office:
    calendars.add_defaults(tx, calendar)
    register_forms(tx, now)
    authority = tree.add_unit(tx, tree.NewUnit("Phòng GDĐT Quận 7", kind=UnitKind.AUTHORITY), parent=None)
    units = {
        name: tree.add_unit(tx, tree.NewUnit(name, frozenset(levels)), parent=authority) for name, levels in SCHOOLS
    }
    officer = employ(tx, "Trần Thị Hạnh", authority, Role.OFFICER, now)
    heads = {name: employ(tx, f"Hiệu trưởng {name}", unit, Role.HEAD, now) for name, unit in units.items()}
    prepared = load_plan(PLAN.read_text("utf-8"), PLAN.name)
    plan = preparing.prepare(tx, prepared, authority=authority, calendar=calendar, now=now)
    return Office(db, now, authority, officer, heads, units, calendar, plan)


def register_forms(tx: Tx, now: datetime) -> None:
    for file in sorted(FORMS.glob("*.toml")):
        source = file.read_text("utf-8")
        forms.register(tx, load_form(source, file.name), source, now)


def employ(tx: Tx, name: str, unit: UnitId, role: Role, now: datetime) -> PersonId:
    """A person with a post and a private chat that can be written to, who has agreed to what is kept."""
    privacy.said(name)
    person = registry.add_person(tx, name, Language.VI, now)
    registry.appoint(tx, person, unit, role, levels=frozenset(), granted_by=None, now=now)
    registry.touch_address(tx, registry.TELEGRAM, chat_of(person), person=person)
    consents.give(tx, chat_of(person), now, person=person)
    return person


def linked(tx: Tx, office: Office) -> GroupId:
    """The group of its schools."""
    address = registry.touch_address(tx, registry.TELEGRAM, GROUP)
    return groups.link(tx, office.authority, address.id, title="Nhóm các trường", by=office.officer, now=office.now)
