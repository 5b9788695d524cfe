"""Who is responsible: of the officers there are, those meant by a question about a unit, a level or a field of work."""

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from domain.persons.people import Role
from domain.queries.areas import areas_in
from domain.registry.units import Level


class Holding(Protocol):
    """A post somebody holds."""

    @property
    def role(self) -> Role: ...
    @property
    def levels(self) -> frozenset[Level]: ...
    @property
    def areas(self) -> str: ...


T = TypeVar("T", bound=Holding)


def for_levels(holders: Iterable[T], levels: frozenset[Level]) -> list[T]:
    """Officers named for one of these levels; where none is, those who look after all levels and no single field."""
    officers = [one for one in holders if one.role is Role.OFFICER]
    named = [one for one in officers if not one.levels.isdisjoint(levels)]
    return named or [one for one in officers if not one.levels and not one.areas] or _of_all(officers)


def for_area(holders: Iterable[T], area: str) -> list[T]:
    return [one for one in holders if one.role is Role.OFFICER and area in areas_in(one.areas)]


def all_officers(holders: Iterable[T]) -> list[T]:
    return [one for one in holders if one.role is Role.OFFICER]


def _of_all(officers: Sequence[T]) -> list[T]:
    return [one for one in officers if not one.levels]
