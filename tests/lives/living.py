"""An office of some place, the phones of its people, and the clock: a plan is lived through by their verbs."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from sqlalchemy import select

from bot.documents.telling import told
from bot.sheets.lines import Refused
from domain.calendars.calendar_defaults import default_calendar
from domain.ids import PersonId, PlanId, UnitId
from domain.office.tasks import Term
from domain.persons.people import Role
from domain.phrases.model import Context
from domain.planning.deadlines import Deadline, Undated
from domain.planning.plans import Plan
from domain.proposals import contexts, stored
from domain.proposals.model import Proposal
from domain.registry.units import Level, UnitKind
from domain.sending.notices import Key
from domain.sheets import Unreadable
from domain.texts import Language
from scheduler.owing.remind import owe_reminders
from storage.database import Database, Tx
from storage.office import tasks
from storage.people import consents, registry
from storage.planning import calendars, deadlines, plans
from storage.reporting import obligations, opening
from storage.tables.notices import notices
from storage.tables.plans import obligations as owed_rows
from storage.units import tree
from tests import privacy
from tests.handlers.documents import sends_document
from tests.handlers.phones import Line, Phone, phone_of
from tests.office import Office, chat_of, employ, moment, register_forms
from tests.plans.expected import Expected, counted, deadlines_of, targets_of, tasks_of
from tests.plans.papers import Paper, as_docx

School = tuple[str, set[Level], str]
"""Its name, what it teaches, whose it is."""
MOST_STEPS = 40
_OF_LADDERS = (Key.REMINDER.value, Key.OVERDUE.value, Key.TASK.value)


@dataclass
class Life:
    office: Office
    line: Line
    officer: Phone
    phones: dict[str, Phone] = field(default_factory=dict)

    def head(self, unit: str) -> Phone:
        if unit not in self.phones:
            self.phones[unit] = phone_of(self.office, self.line, self.office.heads[unit])
        return self.phones[unit]

    def joins(self, name: str, *levels: Level, areas: str = "", role: Role = Role.OFFICER) -> Phone:
        """Somebody more at the office."""
        person = self.office.db.run_now(_join, self.office, name, frozenset(levels), areas, role)
        return phone_of(self.office, self.line, person, name)

    def sends(self, content: bytes, name: str = "ke-hoach.docx") -> str:
        """A file, read as the child would that reads what is sent."""
        context = Context(received=self.office.now.date(), calendar=self.office.calendar)
        return sends_document(self.officer, reads(content, context), name)

    def walks(self, answers: Mapping[str, str]) -> int:
        """Confirms every group, gives each question the answer of the words it shows, and publishes; in how many steps.

        Every answer has to be asked for, and every question has to have one."""
        left = dict(answers)
        for steps in range(1, MOST_STEPS):
            labels = self.officer.labels()
            on = next((one for one in labels if one == "Bắt đầu" or one.startswith("Đúng cả")), None)
            if on is not None:
                self.officer.taps(on)
            elif "Công bố ngay" in labels:
                assert left == {}, f"nobody asked about {list(left)}"
                told = self.officer.taps("Công bố ngay")
                assert "Đã công bố" in told, told
                self.office.plan = self.plan.id
                return steps
            else:
                about = next((words for words in left if words in self.officer.sees()), None)
                assert about is not None, f"no answer to: {self.officer.sees()}"
                self.officer.says(left.pop(about))
        raise AssertionError("it is never published")

    @property
    def plan(self) -> Plan:
        """The one that came last."""
        return self.office.db.run_now(plans.of_authority, self.office.authority)[0]

    @property
    def dated(self) -> list[Deadline]:
        return self.office.db.run_now(deadlines.of_plan, self.plan.id)

    @property
    def undated(self) -> list[Undated]:
        return self.office.db.run_now(deadlines.undated, self.plan.id)

    @property
    def terms(self) -> list[Term]:
        return self.office.db.run_now(tasks.of_authorities, [self.office.authority])

    def due(self, label: str) -> Deadline:
        return next(one for one in self.dated if label in (one.label, one.period))

    def comes(self, day: str, hour: str = "08:00") -> None:
        """That day, with everything opened that is due to be."""
        self.office.comes(day, hour)
        self.office.db.run_now(opening.open_due, self.office.now)

    def owing(self, label: str) -> set[str]:
        return {one.unit_name for one in self.office.db.run_now(obligations.of_deadline, self.due(label).id)}

    def reminded(self, first: str, last: str) -> dict[str, set[str]]:
        """What the morning rounds of these days have owed anybody: by the day, who is reminded of what. Days on which
        nobody is reminded are left out."""
        found: dict[str, set[str]] = {}
        for day in _days(first, last):
            self.office.comes(day, "07:30")
            before = self.office.db.run_now(_last)
            self.office.db.run_now(owe_reminders, self.office.now)
            if told := self.office.db.run_now(_told, before):
                found[day] = told
        return found


def moves_in(db: Database, name: str, day: str, schools: Sequence[School]) -> Life:
    """An office with an officer and these schools, each with a head who has a phone."""
    office = db.run_now(_found, db, name, day, schools)
    line = Line(office)
    return Life(office, line, phone_of(office, line, office.officer))


def reads(content: bytes, context: Context) -> Proposal | Unreadable:
    """As the child does that reads what is sent."""
    try:
        said = json.loads(told(content, contexts.written(context)))
    except Refused as why:
        return Unreadable(why.key, why.details)
    return stored.read(said["proposal"])


def tallied(paper: Paper, expected: Expected) -> str:
    """How many deadlines, targets and tasks there are in a document, and how many were found, missed, invented."""
    read = reads(as_docx(paper), Context())
    assert isinstance(read, Proposal)
    kinds: dict[str, tuple[Iterable[tuple[str, ...]], Iterable[tuple[str, ...]]]] = {
        "deadlines": (expected.deadlines, deadlines_of(read)),
        "targets": (expected.targets, targets_of(read)),
        "tasks": (expected.tasks, tasks_of(read)),
    }
    counts = {name: counted(wanted, found) for name, (wanted, found) in kinds.items()}
    return ", ".join(
        f"{name} {one.there - len(one.missed)}/{one.there}, {len(one.missed)} missed, {len(one.invented)} invented"
        for name, one in counts.items()
    )


def _days(first: str, last: str) -> list[str]:
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    return [str(start + timedelta(days=ahead)) for ahead in range((end - start).days + 1)]


def _last(tx: Tx) -> int:
    return tx.execute(select(notices.c.id).order_by(notices.c.id.desc()).limit(1)).scalar() or 0


def _told(tx: Tx, after: int) -> set[str]:
    """`TH Nhật Tân: Quý I`, `Lê Thị Lan: I.4 Tháng 3`."""
    query = select(notices).where(notices.c.id > after, notices.c.key.in_(_OF_LADDERS))
    told = set()
    for row in tx.execute(query).all():
        if row.term_id is not None:
            term = tasks.one(tx, row.term_id)
            assert term is not None
            told.add(f"{term.owner_name}: {term.code} {term.label}".strip())
        else:
            unit = tx.execute(select(owed_rows.c.unit_name).where(owed_rows.c.id == row.obligation_id)).scalar_one()
            told.add(f"{unit}: {deadlines.one(tx, row.deadline_id).label}")
    return told


def _found(tx: Tx, db: Database, name: str, day: str, schools: Sequence[School]) -> Office:
    now = moment(day)
    calendar = default_calendar(range(now.year - 1, now.year + 4))
    calendars.add_defaults(tx, calendar)
    register_forms(tx, now)
    authority = tree.add_unit(tx, tree.NewUnit(name, kind=UnitKind.AUTHORITY), parent=None)
    units = {unit: _add(tx, unit, levels, ownership, authority) for unit, levels, ownership in schools}
    officer = employ(tx, "Trần Thị Hạnh", authority, Role.OFFICER, now)
    heads = {unit: employ(tx, f"Hiệu trưởng {unit}", number, Role.HEAD, now) for unit, number in units.items()}
    return Office(db, now, authority, officer, heads, units, calendar, PlanId(0))


def _add(tx: Tx, name: str, levels: set[Level], ownership: str, authority: UnitId) -> UnitId:
    kind = UnitKind.OFFICE if Level.PB in levels else UnitKind.SCHOOL
    return tree.add_unit(tx, tree.NewUnit(name, frozenset(levels), kind=kind, ownership=ownership), parent=authority)


def _join(tx: Tx, office: Office, name: str, levels: frozenset[Level], areas: str, role: Role) -> PersonId:
    privacy.said(name)
    person = registry.add_person(tx, name, Language.VI, office.now)
    at, now = office.authority, office.now
    registry.appoint(tx, person, at, role, levels=levels, areas=areas, granted_by=None, now=now)
    registry.touch_address(tx, registry.TELEGRAM, chat_of(person), person=person)
    consents.give(tx, chat_of(person), now, person=person)
    return person
