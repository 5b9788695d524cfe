"""The unit that an operator names; whoever names one that is not there reads so in one line."""

from domain.persons.appointing import Workplace
from domain.registry.units import UnitKind
from storage.database import Database
from storage.units import tree, workplaces


class NotNamed(Exception):
    """No open unit is called so, or it is none of the wanted kind."""


def unit_called(db: Database, name: str) -> Workplace:
    """Raises NotNamed."""
    unit = db.run_now(tree.unit_named, name)
    place = None if unit is None else db.run_now(workplaces.one, unit)
    if place is None:
        raise NotNamed(f"No unit is called {name!r}.")
    return place


def authority_called(db: Database, name: str) -> Workplace:
    """Raises NotNamed."""
    place = unit_called(db, name)
    if place.kind is not UnitKind.AUTHORITY:
        raise NotNamed(f"{place.name} is no authority: nothing is handed in to it.")
    return place
