"""Unit names to read questions with where there is no database: those the example plans and tables speak of."""

from domain.ids import UnitId
from domain.names.index import NamedUnit, UnitNames
from domain.names.levels import levels_in
from domain.registry.units import UnitKind
from domain.unit_lists.cells import named_like_an_authority

KNOWN_NAMES = (
    "MN 19/5",
    "MN 20-10",
    "MN Đoàn Thị Điểm",
    "MN Hoa Sen",
    "MN Sao Mai",
    "TH Chu Văn An",
    "TH Đoàn Thị Điểm",
    "TH Kim Đồng 1",
    "TH Kim Đồng 2",
    "TH Lê Lợi",
    "TH Nhật Tân",
    "TH-THCS Lê Lợi",
    "THCS Chu Văn An",
    "THCS Đoàn Thị Điểm",
    "THCS Đông Thái",
    "UBND phường Tân Hưng",
    "UBND phường Tân Phong",
)


def names_of(names: tuple[str, ...]) -> UnitNames:
    """Bare names as an index, each with the levels its name states; an office by what its name begins with."""
    return UnitNames().changed([_named(UnitId(number), name) for number, name in enumerate(names, start=1)])


def _named(unit: UnitId, name: str) -> NamedUnit:
    kind = UnitKind.AUTHORITY if named_like_an_authority(name) else UnitKind.SCHOOL
    return NamedUnit(unit, name, levels_in(name), kind)


KNOWN_UNITS = names_of(KNOWN_NAMES)
