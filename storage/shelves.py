"""What is read often and changes rarely, kept at hand: forms and targets, which never do; the index of unit names."""

from sqlalchemy import func, select

from domain.forms.model import Form
from domain.ids import PlanId
from domain.names.finding import Ask, Found, find_unit
from domain.names.index import NamedUnit, UnitNames
from domain.targets import Target
from storage import forms, plans, tree
from storage.database import Tx
from storage.tables.registry import unit_names


class FormShelf:
    """Versions are immutable: what was parsed once stays right."""

    def __init__(self) -> None:
        self._forms: dict[tuple[str, int], Form] = {}

    def one(self, tx: Tx, code: str, version: int) -> Form:
        key = (code, version)
        if key not in self._forms:
            self._forms[key] = forms.one(tx, code, version)
        return self._forms[key]

    def newest(self, tx: Tx, code: str) -> Form:
        return self.one(tx, code, forms.newest_version(tx, code))


class TargetShelf:
    """A plan is written down whole, and its targets never change after that."""

    def __init__(self) -> None:
        self._targets: dict[PlanId, list[Target]] = {}

    def of(self, tx: Tx, plan: PlanId) -> list[Target]:
        if plan not in self._targets:
            self._targets[plan] = plans.targets_of(tx, plan)
        return self._targets[plan]


class NameShelf:
    """Read anew as soon as a name has come or ended."""

    def __init__(self) -> None:
        self._stamp: tuple[int, int] | None = None
        self._names = UnitNames.of(())

    def names(self, tx: Tx) -> UnitNames:
        stamp = _stamp(tx)
        if stamp != self._stamp:
            self._names = UnitNames.of((unit.id, unit.name, unit.levels) for unit in tree.all_units(tx))
            self._stamp = stamp
        return self._names

    def called(self, tx: Tx, name: str) -> tuple[NamedUnit, ...]:
        """The units somebody may mean by a name that was asked back."""
        match find_unit(name, self.names(tx)):
            case Found(unit):
                return (unit,)
            case Ask(_, candidates):
                return candidates
            case _:
                return ()


def _stamp(tx: Tx) -> tuple[int, int]:
    row = tx.execute(select(func.count(unit_names.c.id), func.count(unit_names.c.until))).one()
    return row[0], row[1]
