"""A commune between the office of the tests and one of its schools, with an officer of its own."""

from dataclasses import dataclass

from domain.ids import PersonId, UnitId
from domain.persons.people import Role
from domain.registry.units import UnitKind
from storage.database import Tx
from storage.planning import plans
from storage.reporting import two_steps
from storage.units import tree
from tests.office import Office, employ

NAME, BELOW, BESIDE = "UBND xã Nhật Tân", "TH Nhật Tân", "MN 19/5"
"""A school below it, and one that belongs to the office itself."""


@dataclass(frozen=True)
class Branch:
    unit: UnitId
    officer: PersonId


def founded(office: Office) -> Branch:
    return office.db.run_now(_found, office)


def in_two_steps(office: Office, *, two_step: bool = True) -> None:
    plan = office.db.run_now(plans.one, office.plan)
    assert plan is not None
    office.db.run_now(two_steps.set_way, plan, two_step=two_step, by=office.officer, now=office.now)


def _found(tx: Tx, office: Office) -> Branch:
    unit = tree.add_unit(tx, tree.NewUnit(NAME, kind=UnitKind.AUTHORITY), parent=office.authority)
    tree.move(tx, office.units[BELOW], unit, since=office.now.date())
    return Branch(unit, employ(tx, "Lê Minh", unit, Role.OFFICER, office.now))
