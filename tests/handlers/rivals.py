"""Another office in the same database: schools, people and papers that are nobody else's to see or change."""

from dataclasses import dataclass, fields, replace
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import product
from typing import TypeAlias

from sqlalchemy import Insert, insert, select, update

from domain.actions import NO_FIELD, Action, Move
from domain.forms.draft import Given
from domain.ids import AddressId, EntryId, PersonId, UnitId
from domain.office.entries import Entry, Purpose
from domain.office.inspections import Kind
from domain.persons.people import Role
from domain.planning.plan_files import load_plan
from domain.registry.change_wishes import Wish
from domain.registry.unit_changes import Deed
from domain.registry.units import Level, UnitKind
from domain.texts import Language
from storage.chats import groups
from storage.database import Database, Tx
from storage.office import draw_papers, draws, entries, initiatives, inspections
from storage.people import registry
from storage.planning import deadlines, preparing
from storage.reporting import extensions, forms, obligations
from storage.tables.plans import task_terms, tasks
from storage.tables.registry import applications, invites, posts, unit_changes, unit_lists, unit_names
from storage.units import tree
from tests.handlers.chatted import of_a_chat
from tests.handlers.documents import gone_through
from tests.handlers.sent_forms import SECRET_FORM, secret_forms
from tests.handlers.wrote import wrote
from tests.office import PLAN, Office, chat_of, employ, moment
from tests.snapshots import Built
from tests.storage.amended import wished
from tests.storage.filled import begins, hands_in

SECRET_SCHOOL, SECRET_HEAD, SECRET_FIGURE = "THCS Kín Đáo", "Người Giữ Kín", "118"
SECRET_TASK = "Việc riêng của nhà bên kia"
"""Known to everybody in that house."""
OPEN_SCHOOL = "MN Cởi Mở"
GROUP = -1009000
MOST_CHOICES = 2
BEGINS = moment("2024-02-01")
WEEK = timedelta(days=7)

Ids: TypeAlias = dict[str, int]


@dataclass(frozen=True)
class Rival:
    """`ids`: one of each thing a button may name, by the name of its field."""

    office: Office
    ids: Ids
    branch: UnitId
    sibling: UnitId

    @property
    def secret_unit(self) -> UnitId:
        return self.office.units[SECRET_SCHOOL]


def beside(db: Database) -> tuple[Office, Rival]:
    """Our own office at work, and the other one: settled once a process, then put in place as they were left."""
    ours, rival = _BESIDE.on(db, BEGINS)
    return ours.moved_into(db), replace(rival, office=rival.office.moved_into(db))


def settle(ours: Office) -> Rival:
    office, branch, sibling = ours.db.run_now(_found, ours)
    office.publishes()
    report = hands_in(office, SECRET_SCHOOL, "Q1")
    draft = begins(office, SECRET_SCHOOL, "KH")
    more = office.db.run_now(_papers, office)
    ids = {
        "plan": office.plan,
        "deadline": office.deadline("Q1"),
        "duty": office.db.run_now(deadlines.one, office.deadline("Q1")).duty,
        "obligation": office.obligation("KH", SECRET_SCHOOL),
        "draft": draft.id,
        "revision": draft.revision,
        "report": report.id,
        "unit": office.units[SECRET_SCHOOL],
        "authority": office.authority,
        "asker": office.officer,
        **more,
    }
    return Rival(office, ids, branch, sibling)


def _built(db: Database, now: datetime) -> tuple[Office, Rival]:
    ours = Office.at_work(db, now)
    return ours, settle(ours)


_BESIDE = Built(_built)


def _found(tx: Tx, ours: Office) -> tuple[Office, UnitId, UnitId]:
    root = tree.add_unit(tx, tree.NewUnit("Sở Bên Kia", kind=UnitKind.AUTHORITY), parent=None)
    branch, sibling = (
        tree.add_unit(tx, tree.NewUnit(name, kind=UnitKind.AUTHORITY), parent=root)
        for name in ("UBND xã Đông", "UBND xã Tây")
    )
    units = {
        SECRET_SCHOOL: tree.add_unit(tx, tree.NewUnit(SECRET_SCHOOL, frozenset({Level.THCS})), parent=branch),
        OPEN_SCHOOL: tree.add_unit(tx, tree.NewUnit(OPEN_SCHOOL, frozenset({Level.MN})), parent=sibling),
    }
    heads = {
        SECRET_SCHOOL: employ(tx, SECRET_HEAD, units[SECRET_SCHOOL], Role.HEAD, ours.now),
        OPEN_SCHOOL: employ(tx, "Hiệu trưởng bên kia", units[OPEN_SCHOOL], Role.HEAD, ours.now),
    }
    officer = employ(tx, "Cán bộ bên kia", root, Role.OFFICER, ours.now)
    prepared = load_plan(PLAN.read_text("utf-8").replace("quan7-2024", "ben-kia"), PLAN.name)
    plan = preparing.prepare(tx, prepared, authority=root, calendar=ours.calendar, now=ours.now)
    return Office(ours.db, ours.now, root, officer, heads, units, ours.calendar, plan), branch, sibling


def _papers(tx: Tx, office: Office) -> Ids:
    """A group, and of every other paper one."""
    unit, now = office.units[SECRET_SCHOOL], office.now
    address = registry.touch_address(tx, registry.TELEGRAM, GROUP)
    group = groups.link(tx, office.authority, address.id, title="Nhóm bên kia", by=office.officer, now=now)
    doing = {"plan_id": office.plan, "code": "I.1", "area": "", "content": SECRET_TASK, "product": ""}
    task = _added(tx, insert(tasks).values(**doing, lead="", coordinating="", phrase="", owner_id=office.officer))
    post = select(posts.c.id).where(posts.c.unit_id == unit)
    number = registers(tx, office, unit)
    owed = obligations.at(tx, office.deadline_of(tx, "KH"), unit)
    assert owed is not None
    head = office.heads[SECRET_SCHOOL]
    asked = extensions.ask(tx, owed, SECRET_HEAD, (now + WEEK).date(), by=head, now=now)
    document = gone_through(tx, office, SECRET_SCHOOL)
    return {
        **number,
        **_waiting(tx, office, unit, address.id),
        "extension": asked,
        **of_a_chat(tx, head, SECRET_FIGURE, now),
        "group": group,
        "proposal": document.id,
        "seen": document.revision,
        "name": _added(tx, insert(unit_names).values(unit_id=unit, name="Trường làng", alias=True)),
        "wish": wished(tx, office),
        **secret_forms(tx, office, unit, SECRET_HEAD),
        "broadcast": wrote(tx, office, SECRET_SCHOOL, SECRET_HEAD),
        "term": _added(tx, insert(task_terms).values(task_id=task)),
        "person": office.officer,
        "post": tx.execute(post).scalar_one(),
    }


def _waiting(tx: Tx, office: Office, unit: UnitId, address: AddressId) -> Ids:
    """What somebody has asked for and nobody has decided."""
    now, week = office.now, office.now + WEEK
    asking = {"address_id": address, "unit_id": unit, "role": "deputy", "name": SECRET_HEAD, "state": "waiting"}
    inviting = {"digest": b"k" * 32, "unit_id": unit, "role": "deputy", "name": SECRET_HEAD, "expires_at": week}
    changing = {
        "kind": "rename",
        "effective": week.date(),
        "details": Wish(Deed.RENAME, unit).to_text(),
        "state": "asked",
        "asked_at": now,
    }
    listing = {"sent_by": office.officer, "sent_at": now, "authority_id": office.authority, "file_name": "kin.csv"}
    return {
        "application": _added(tx, insert(applications).values(**asking, asked_at=now, expires_at=week)),
        "invite": _added(tx, insert(invites).values(**inviting)),
        "change": _added(tx, insert(unit_changes).values(**changing, asked_by=office.officer)),
        "list": _added(tx, insert(unit_lists).values(**listing, content=b"")),
    }


def registers(tx: Tx, office: Office, unit: UnitId) -> Ids:
    """One of each thing that stands in the office's books, and one that is being asked for."""
    head, now = office.heads[SECRET_SCHOOL], office.now
    answers = {"ten": Given("Sáng kiến kín"), "ket_qua_du_kien": Given(SECRET_HEAD)}
    new = initiatives.New(unit, SECRET_SCHOOL, 2024, f"Sáng kiến của {SECRET_HEAD}", answers, 1)
    asking = Entry(EntryId(0), unit, Purpose.REGISTER, 0, 0, "sang_kien", 1, "ten", None, 0, answers)
    form = forms.one(tx, "sang_kien", 1)
    inspected = inspections.New(unit, Kind.SURPRISE, now.date(), "Trưởng phòng", 2, 0, SECRET_HEAD, None)
    wished = draws.wish(tx, office.authority, Kind.SURPRISE, year=2024, wanted=1, by=office.officer, now=now)
    second = draws.wish(tx, office.authority, Kind.PERIODIC, year=2024, wanted=1, by=office.officer, now=now)
    return {
        "initiative": initiatives.register(tx, new, by=head, now=now),
        "entry": entries.begin(tx, asking, form, by=head, now=now).id,
        "inspection": inspections.add(tx, inspected, by=office.officer, now=now),
        "wish": wished.id,
        "draw": draws.seal(tx, second, draw_papers.paper(tx, second), by=office.officer, now=now).id,
        "year": 2024,
    }


def _added(tx: Tx, row: Insert) -> int:
    key = tx.execute(row).inserted_primary_key
    assert key is not None
    return int(key[0])


def staffed(office: Office, name: str, unit: UnitId, role: Role, *levels: Level) -> PersonId:
    """Somebody with a post, perhaps narrowed to levels, and a private chat."""
    return office.db.run_now(_staffed, office, name, unit, role, frozenset(levels))


def _staffed(tx: Tx, office: Office, name: str, unit: UnitId, role: Role, levels: frozenset[Level]) -> PersonId:
    person = registry.add_person(tx, name, Language.VI, office.now)
    registry.appoint(tx, person, unit, role, levels=levels, granted_by=None, now=office.now)
    registry.touch_address(tx, registry.TELEGRAM, chat_of(person), person=person)
    return person


def dismissed(office: Office, person: PersonId) -> PersonId:
    over = update(posts).where(posts.c.person_id == person).values(until=office.now)
    office.db.run_now(lambda tx: tx.execute(over).close())
    return person


def forged(kind: type[Action], ids: Ids) -> list[Action]:
    """Buttons of this kind that name these things, some for each choice they may hold. Raises KeyError for a thing that
    `settle` does not make yet."""
    values = [_values(field.name, field.type, ids) for field in fields(kind)]
    return [kind(*each) for each in product(*values)]


PLAIN: dict[str, object] = {
    **dict.fromkeys(("page", "number", "place", "at", "reason", "days", "times", "beside"), 0),
    "steps": 2,
    "indicator": "ty_le_hai_long",
    **dict.fromkeys(("whom", "by"), ""),
    **dict.fromkeys(("marks", "value"), "3"),
    "level": "-",
    "version": 1,
    "field": NO_FIELD,
    "language": "vi",
    "words": f"{SECRET_SCHOOL} nộp chưa",
    "file": "docx",
    "form": SECRET_FORM,
    **dict.fromkeys(("year", "school_year"), 2026),
    "month": 3,
    **dict.fromkeys(("first", "last"), 20260318),
    "day": 20260905,
}


def _values(name: str, kind: object, ids: Ids) -> list[object]:
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        choices: list[object] = [*kind]
        return choices if kind is Move else choices[:MOST_CHOICES]
    return [ids[name]] if name in ids else [PLAIN[name]]
