"""The offices that are tortured: districts with their schools, people and groups; plans that keep everybody busy."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from sqlalchemy import func, select

from domain.calendars.calendar_defaults import default_calendar
from domain.clock_face import end_of_day, local_date
from domain.forms.files import load_form
from domain.ids import PersonId, PlanId, UnitId
from domain.persons.people import Role
from domain.planning.audiences import Audience
from domain.planning.plans import DueDate, Duty, DutyKind, PreparedPlan
from domain.registry.units import Level, UnitKind
from domain.reporting.obligations import OWING
from domain.texts import Language
from storage.chats import groups
from storage.database import Tx
from storage.people import consents, registry
from storage.planning import calendars, plans, preparing, withdrawing
from storage.reporting import forms
from storage.tables.plans import obligations
from storage.tables.plans import plans as plan_rows
from storage.tables.registry import unit_parents
from storage.units import tree
from storage.units.tree import NewUnit

FORMS = Path(__file__).parent / "forms"
FORM = FORMS / "dem_so.toml"
DAYS_LEFT = 15
"""One more than the first reminder comes before: it comes on the second morning, for all that is left by then."""
DAYS_NEAR = 7
"""So many before its last day a plan reminds: of the first one, that is a few minutes after all begins."""
ENOUGH = 8
"""Reports a school has to fill, on average, when no more are asked of it: nobody ever owed a hundred."""
CALENDAR = default_calendar(range(2023, 2027))


@dataclass(frozen=True, slots=True)
class Chats:
    """Of one district, by their numbers."""

    officer: int
    heads: tuple[int, ...]
    group: int


@dataclass(frozen=True, slots=True)
class District:
    """`people` are the rows of those in the chats: who the officer is, and who the heads are."""

    name: str
    authority: UnitId
    officer: PersonId
    people: dict[int, PersonId]


def found(tx: Tx, chats: list[Chats], now: datetime) -> list[District]:
    calendars.add_defaults(tx, CALENDAR)
    source = FORM.read_text("utf-8")
    forms.register(tx, load_form(source, FORM.name), source, now)
    return [_found(tx, f"Quận {number}", there, now) for number, there in enumerate(chats, start=1)]


def _found(tx: Tx, name: str, chats: Chats, now: datetime) -> District:
    authority = tree.add_unit(tx, NewUnit(f"Phòng GDĐT {name}", kind=UnitKind.AUTHORITY), parent=None)
    officer = _employ(tx, f"Cán bộ {name}", authority, Role.OFFICER, chats.officer, now)
    people = {chats.officer: officer}
    for number, chat in enumerate(chats.heads, start=1):
        school = tree.add_unit(tx, NewUnit(f"TH Số {number} {name}", frozenset({Level.TH})), parent=authority)
        people[chat] = _employ(tx, f"Hiệu trưởng {number} {name}", school, Role.HEAD, chat, now)
    group = registry.touch_address(tx, registry.TELEGRAM, chats.group)
    groups.link(tx, authority, group.id, title=f"Nhóm {name}", by=officer, now=now)
    return District(name, authority, officer, people)


def _employ(tx: Tx, name: str, unit: UnitId, role: Role, chat: int, now: datetime) -> PersonId:
    person = registry.add_person(tx, name, Language.VI, now)
    registry.appoint(tx, person, unit, role, levels=frozenset(), granted_by=None, now=now)
    registry.touch_address(tx, registry.TELEGRAM, chat, person=person)
    consents.give(tx, chat, now, person=person)
    return person


def publish(tx: Tx, districts: list[District], number: int, now: datetime) -> None:
    """One plan a district: news and one more report to fill for every head, a board for the group. Where they have
    enough to do, what they heard of last is withdrawn, which is news as well. Done before, it is left: who asks again
    has lost sight of the first time."""
    codes = [f"{number} {district.name}" for district in districts]
    if tx.execute(select(plan_rows.c.id).where(plan_rows.c.code.in_(codes)).limit(1)).first() is not None:
        return
    for district, code in zip(districts, codes, strict=True):
        if _owed(tx, district) >= ENOUGH * (len(district.people) - 1):
            withdrawing.withdraw(tx, _newest(tx, district), "Đã có việc khác", by=district.officer, now=now)
        _publish(tx, district, _plan(code, local_date(now), DAYS_LEFT), now)


def publish_what_is_near(tx: Tx, districts: list[District], now: datetime) -> None:
    for district in districts:
        _publish(tx, district, _plan(f"0 {district.name}", local_date(now), DAYS_NEAR), now)


def _owed(tx: Tx, district: District) -> int:
    owing = obligations.c.standing.in_([standing.value for standing in OWING])
    asked = select(func.count()).join_from(obligations, unit_parents, unit_parents.c.unit_id == obligations.c.unit_id)
    return tx.execute(asked.where(owing, unit_parents.c.parent_id == district.authority)).scalar_one()


def _newest(tx: Tx, district: District) -> PlanId:
    in_force = plan_rows.c.authority_id == district.authority, plan_rows.c.withdrawn_at.is_(None)
    return PlanId(tx.execute(select(func.max(plan_rows.c.id)).where(*in_force)).scalar_one())


def _publish(tx: Tx, district: District, prepared: PreparedPlan, now: datetime) -> None:
    plan = preparing.prepare(tx, prepared, authority=district.authority, calendar=CALENDAR, now=now)
    plans.publish(tx, plan, by=district.officer, now=now)


def _plan(name: str, today: date, days_left: int) -> PreparedPlan:
    stated = today + timedelta(days=days_left)
    last_ok = end_of_day(stated)
    opens = last_ok - timedelta(days=DAYS_LEFT + 2)
    due = DueDate("D", f"Đợt {name}", "YEAR-2024", f"trước ngày {stated:%d/%m}", stated, last_ok, opens)
    everybody = Audience(frozenset({Level.TH}))
    duty = Duty("dem", DutyKind.PERIODIC_REPORT, "Bảng tám con số", "dem_so", "qua bot", everybody, (due,))
    title = f"Kế hoạch đợt {name}"
    return PreparedPlan(
        code=name, number=None, issued=None, title=title, short_title=title, year=today.year, duties=(duty,),
        targets=(), tasks=(),
    )  # fmt: skip
