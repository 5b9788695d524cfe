"""Who is in the trial: the schools with their heads, the authority's people, and how each takes it."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from importlib.resources import files

from pydantic import AwareDatetime, BaseModel, ConfigDict

from domain.persons.people import Role
from domain.planning.plan_files import load_plan
from domain.planning.plans import PreparedPlan
from domain.registry.units import Level, UnitKind
from domain.unit_lists.csv_text import sheet_of
from domain.unit_lists.model import ListedUnit
from domain.unit_lists.reading import read_rows
from domain.unit_lists.rows import table_of

_FOLDER = files("bot.trial")
PLAN_FILE = "quan7-2024.toml"


class Manner(StrEnum):
    """How a school takes what it is told."""

    IN_TIME = "in-time"
    LATE = "late"
    CLUMSY = "clumsy"
    SILENT = "silent"
    BLOCKS = "blocks"
    VISITOR = "visitor"


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody with a phone and a post."""

    name: str
    unit: str
    role: Role
    levels: frozenset[Level] = frozenset()


@dataclass(frozen=True, slots=True)
class School:
    unit: ListedUnit
    head: Member
    manner: Manner

    @property
    def name(self) -> str:
        return self.unit.name


@dataclass(frozen=True, slots=True)
class Cast:
    opens: datetime
    authority: str
    group: str
    units: tuple[ListedUnit, ...]
    schools: tuple[School, ...]
    staff: tuple[Member, ...]
    newcomer: str
    """Somebody nobody has invited: on their phone the visitor sees how one comes in."""
    newcomer_phone: str

    @property
    def members(self) -> tuple[Member, ...]:
        return (*self.staff, *(school.head for school in self.schools))

    @property
    def officer(self) -> Member:
        return next(one for one in self.staff if one.role is Role.OFFICER and not one.levels)

    @property
    def leader(self) -> Member:
        return next(one for one in self.staff if one.role is Role.LEADER)

    @property
    def visited(self) -> School:
        """The school the visitor plays."""
        return next(school for school in self.schools if school.manner is Manner.VISITOR)


class _Staff(BaseModel):
    model_config = ConfigDict(extra="forbid")

    name: str
    unit: str
    role: Role
    levels: frozenset[Level] = frozenset()


class _CastFile(BaseModel):
    model_config = ConfigDict(extra="forbid")

    opens: AwareDatetime
    authority: str
    group: str
    school: str
    late: list[str]
    silent: list[str]
    blocks: list[str]
    clumsy: list[str]
    staff: list[_Staff]
    newcomer: str
    newcomer_phone: str

    def manners(self) -> dict[str, Manner]:
        named = {
            Manner.LATE: self.late,
            Manner.SILENT: self.silent,
            Manner.BLOCKS: self.blocks,
            Manner.CLUMSY: self.clumsy,
            Manner.VISITOR: [self.school],
        }
        return {school: manner for manner, schools in named.items() for school in schools}


def load_cast() -> Cast:
    file = _CastFile.model_validate(tomllib.loads(_read("cast.toml")))
    units = read_rows(table_of([sheet_of(_read("units.csv"))]).rows).units
    return Cast(
        opens=file.opens,
        authority=file.authority,
        group=file.group,
        units=units,
        schools=tuple(_schools(units, file.manners())),
        staff=tuple(Member(one.name, one.unit, one.role, one.levels) for one in file.staff),
        newcomer=file.newcomer,
        newcomer_phone=file.newcomer_phone,
    )


def prepared_plan() -> PreparedPlan:
    return load_plan(_read(PLAN_FILE), PLAN_FILE)


def _schools(units: Iterable[ListedUnit], manners: dict[str, Manner]) -> Iterable[School]:
    for unit in units:
        if unit.kind is UnitKind.SCHOOL:
            yield School(unit, Member(unit.head, unit.name, Role.HEAD), manners.get(unit.name, Manner.IN_TIME))


def _read(name: str) -> str:
    return _FOLDER.joinpath(name).read_text("utf-8")
