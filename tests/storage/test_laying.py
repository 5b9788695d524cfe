"""On whom a duty is laid: levels, ownership and areas, units named besides or alone, exceptions; offices owe too."""

import pytest
from sqlalchemy import select

from domain.ids import PlanId, UnitId
from domain.persons.people import Role
from domain.phrases.model import Kind
from domain.planning.audiences import SCHOOLS, Audience
from domain.planning.plans import DueDate, Duty, DutyKind, PreparedPlan
from domain.refusals import Refusal
from domain.registry.units import Level, UnitKind
from domain.reporting.obligations import listed_under
from storage.database import Database, Tx
from storage.outgoing import outbox
from storage.planning import audiences, deadlines, laying, plans, preparing
from storage.reporting import obligations
from storage.tables.plans import duties
from storage.tables.plans import plans as rows
from storage.units import tree
from storage.units.tree import NewUnit
from tests.office import Office, employ, moment

DUE = DueDate(
    code="D",
    label="Đợt 1",
    period="YEAR-2024",
    phrase="trước ngày 28/02/2024",
    stated=moment("2024-02-28").date(),
    last_ok=moment("2024-02-27", "23:59:59"),
    opens=moment("2024-01-28"),
    kind=Kind.BEFORE,
)
FOUNDED = {
    "Phường Tân Phú": NewUnit("Phường Tân Phú", kind=UnitKind.AUTHORITY),
    "Phòng Tổ chức": NewUnit("Phòng Tổ chức", frozenset({Level.PB}), UnitKind.OFFICE),
    "TH Tư Thục": NewUnit("TH Tư Thục", frozenset({Level.TH}), ownership="private"),
}


@pytest.fixture(scope="module")
def every_audience() -> dict[str, tuple[Audience, set[str]]]:
    """What is said of whom, and who is meant: among the six schools of the office, a ward with a school, an office."""
    primary = {"TH Nhật Tân", "TH Đoàn Thị Điểm", "TH-THCS Lê Lợi"}
    th = frozenset({Level.TH})
    return {
        "a level": (Audience(th), primary | {"TH Tư Thục", "TH Phường"}),
        "an ownership": (Audience(th, "public"), primary | {"TH Phường"}),
        "an area": (Audience(th, areas=frozenset({"Phường Tân Phú"})), {"TH Phường"}),
        "exceptions": (Audience(th, "public", excepted=frozenset({"TH Phường", "TH Nhật Tân"})),
                       primary - {"TH Nhật Tân"}),
        "named alone": (Audience(named=frozenset({"MN 19/5"})), {"MN 19/5"}),
        "named besides": (Audience(th, "private", named=frozenset({"MN 19/5"})), {"MN 19/5", "TH Tư Thục"}),
        "offices": (Audience(frozenset({Level.PB})), {"Phòng Tổ chức"}),
        "a ward itself": (Audience(named=frozenset({"Phường Tân Phú"})), {"Phường Tân Phú"}),
        "named and excepted": (Audience(th, named=frozenset({"MN 19/5"}), excepted=frozenset({"MN 19/5"})),
                               primary | {"TH Tư Thục", "TH Phường"}),
        "all but one": (Audience(SCHOOLS, "public", areas=frozenset({"Phường Tân Phú"}),
                                 excepted=frozenset({"TH Phường"})), set()),
    }  # fmt: skip


def found(tx: Tx, office: Office) -> dict[str, UnitId]:
    units = {name: tree.add_unit(tx, new, parent=office.authority) for name, new in FOUNDED.items()}
    below = NewUnit("TH Phường", frozenset({Level.TH}))
    units["TH Phường"] = tree.add_unit(tx, below, parent=units["Phường Tân Phú"])
    return units


def laid(tx: Tx, office: Office, asked: dict[str, Audience]) -> PlanId:
    plan = PreparedPlan(
        code="nhieu-doi-tuong",
        number=None,
        issued=None,
        title="Kế hoạch nhiều đối tượng",
        short_title="Nhiều đối tượng",
        year=2024,
        duties=tuple(
            Duty(f"D{number}", DutyKind.PLAN, name, "ke_hoach_nam", "", audience, (DUE,))
            for number, (name, audience) in enumerate(asked.items())
        ),
        targets=(),
        tasks=(),
    )
    return preparing.prepare(tx, plan, authority=office.authority, calendar=office.calendar, now=office.now)


def test_every_way_to_name_an_audience_means_the_same_in_every_question(
    db: Database, every_audience: dict[str, tuple[Audience, set[str]]]
) -> None:
    office = Office.set_up(db)
    units = office.units | db.run_now(found, office)
    plan = db.run_now(laid, office, {name: audience for name, (audience, _) in every_audience.items()})
    names = {unit: name for name, unit in units.items()}

    db.run_now(plans.publish, plan, by=office.officer, now=office.now)

    owed = {
        one.duty_title: {each.unit_name for each in db.run_now(obligations.of_deadline, one.id)}
        for one in db.run_now(deadlines.of_plan, plan)
    }
    meant = {name: units for name, (_, units) in every_audience.items()}
    assert owed == meant
    for unit in units.values():
        asked = db.run_now(_asked, plan, unit)
        assert asked == {name for name, every in meant.items() if names[unit] in every}, names[unit]
    assert db.run_now(laying.size, plan) == len(set().union(*meant.values()))


def _asked(tx: Tx, plan: PlanId, unit: UnitId) -> set[str]:
    """What the plan lays on a unit by the question that looks from the unit: before anything has opened."""
    query = select(duties.c.title).join(rows, rows.c.id == duties.c.plan_id).where(duties.c.plan_id == plan)
    return set(tx.execute(query.where(laying.laid_on(unit))).scalars())


def test_an_office_within_an_authority_owes_and_is_listed_among_the_offices(db: Database) -> None:
    office = Office.set_up(db)
    unit = db.run_now(found, office)["Phòng Tổ chức"]
    head = db.run_now(employ, "Trưởng phòng Tổ chức", unit, Role.HEAD, office.now)
    plan = db.run_now(laid, office, {"offices": Audience(frozenset({Level.PB}))})

    db.run_now(plans.publish, plan, by=office.officer, now=office.now)

    (deadline,) = db.run_now(deadlines.of_plan, plan)
    (owed,) = db.run_now(obligations.of_deadline, deadline.id)
    assert listed_under(owed.levels) is Level.PB
    assert {one.person for one in db.run_now(outbox.claim, office.now, limit=9)} == {head}


def test_an_audience_is_kept_as_it_was_said(db: Database) -> None:
    office = Office.set_up(db)
    units = office.units
    said = Audience(frozenset({Level.TH}), "public", named=frozenset({units["MN 19/5"]}))
    plan = db.run_now(laid, office, {"one": said})
    (duty,) = (one.duty for one in db.run_now(deadlines.of_plan, plan))

    changed = said.leaving_out(units["TH Nhật Tân"]).adding(units["THCS Đoàn Thị Điểm"])
    db.run_now(audiences.write, duty, changed)

    assert db.run_now(audiences.of_duty, duty) == changed != said


@pytest.mark.parametrize("name", ["Trường Không Có", "Phòng GDĐT Quận 7", "TH Quận Khác"])
def test_nothing_is_laid_on_whoever_is_not_there_or_not_below(db: Database, name: str) -> None:
    office = Office.set_up(db)
    db.run_now(tree.add_unit, NewUnit("TH Quận Khác", frozenset({Level.TH})), parent=None)

    with pytest.raises(Refusal, match="audience-unit-unknown"):
        db.run_now(laid, office, {"one": Audience(named=frozenset({name}))})


def test_what_has_no_date_is_kept_and_is_never_due(db: Database) -> None:
    office = Office.set_up(db)
    asked = DueDate("X", "", "", "khi có yêu cầu", None, None, None, kind=Kind.ON_REQUEST)
    duty = Duty("dx", DutyKind.AD_HOC, "Báo cáo đột xuất", "", "", Audience(SCHOOLS), (asked, DUE))

    office.db.run_now(preparing.add_duty, office.plan, duty, office.authority, office.calendar)
    office.publishes()

    (undated,) = db.run_now(deadlines.undated, office.plan)
    assert (undated.kind, undated.phrase) == (Kind.ON_REQUEST, "khi có yêu cầu")
    assert undated.id not in {one.id for one in db.run_now(deadlines.open_now)}
    assert "Đợt 1" in {one.label for one in db.run_now(deadlines.open_now)}


def test_the_same_document_again_is_refused_with_what_became_of_the_first(db: Database) -> None:
    office = Office.set_up(db)
    db.run_now(laid, office, {"one": Audience(SCHOOLS)})

    with pytest.raises(Refusal, match="plan-known") as refused:
        db.run_now(laid, office, {"one": Audience(SCHOOLS)})

    assert refused.value.details["title"] == "Nhiều đối tượng"
