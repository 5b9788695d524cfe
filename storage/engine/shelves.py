"""What is read often and changes rarely, kept at hand: forms and targets, which never do; the index of unit names."""

from domain.forms.model import Form
from domain.ids import PlanId, UnitId
from domain.names.finding import Ask, Found, find_unit
from domain.names.index import NamedUnit, UnitNames
from domain.planning.targets import Target
from domain.refusals import Refusal
from storage.database import Database, Tx
from storage.planning import plans
from storage.reporting import forms
from storage.units import unit_index
from storage.units.unit_index import Changed

LITTLE = 1000
"""So many changed units are read in passing."""
STRETCH = 2000
"""So many are read at a time where there are more: other threads get their turns in between."""


class FormShelf:
    """Versions are immutable: what was parsed once stays right."""

    def __init__(self) -> None:
        self._forms: dict[tuple[str, int], Form] = {}

    def one(self, tx: Tx, code: str, version: int) -> Form:
        key = (code, version)
        if key not in self._forms:
            self._forms[key] = forms.one(tx, code, version)
        return self._forms[key]

    def newest(self, tx: Tx, code: str, asking: UnitId | None = None) -> Form:
        """As the office that asks has it; the house's where nobody in particular does."""
        return self.one(tx, code, forms.newest_version(tx, code, asking))


class TargetShelf:
    """A plan is written down whole, and its targets never change after that."""

    def __init__(self) -> None:
        self._targets: dict[PlanId, list[Target]] = {}

    def of(self, tx: Tx, plan: PlanId) -> list[Target]:
        if plan not in self._targets:
            self._targets[plan] = plans.targets_of(tx, plan)
        return self._targets[plan]


class NameShelf:
    """The index of unit names, as far as changes have been read.

    Only what has been committed is kept (`catch_up` is given a snapshot); what a turn finds changed besides, perhaps by
    itself, is added for that turn alone, for it may yet be undone."""

    def __init__(self) -> None:
        self._kept = (UnitNames(), 0)

    def names(self, tx: Tx) -> UnitNames:
        """Raises Refusal while a long list is being read: a school it brings may bear the name that is asked for."""
        names, read_to = self._kept
        if unit_index.newest(tx) == read_to:
            return names
        if unit_index.count_after(tx, read_to, LITTLE + 1) > LITTLE:
            raise Refusal("names-being-read")
        return _with(names, unit_index.changed_after(tx, read_to, LITTLE))

    def catch_up(self, tx: Tx) -> bool:
        """Reads a little further; True where there is more. For one thread at a time, and never inside a turn."""
        names, read_to = self._kept
        if unit_index.newest(tx) == read_to:
            return False
        changed = unit_index.changed_after(tx, read_to, STRETCH)
        self._kept = (_with(names, changed), changed.up_to)
        return True

    def fill(self, db: Database) -> None:
        """For commands, where nobody keeps it."""
        while db.read_now(self.catch_up):
            pass

    def called(self, tx: Tx, name: str) -> tuple[NamedUnit, ...]:
        """The units somebody may mean by a name, best first; one where no other can be meant."""
        match find_unit(name, self.names(tx)):
            case Found(unit):
                return (unit,)
            case Ask() as asked:
                return asked.every
            case _:
                return ()


def _with(names: UnitNames, changed: Changed) -> UnitNames:
    return names.changed(changed.units, changed.gone)
