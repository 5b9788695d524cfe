"""What the columns of an office's list mean, by their headings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from domain.folding import words
from domain.refusals import Refusal
from domain.sheets import Row, Sheet

SEARCHED = 40
"""So far down a heading is looked for: titles, dates and the name of the office stand above it."""


class Column(StrEnum):
    NAME = "name"
    CODE = "code"
    LEVELS = "levels"
    OWNERSHIP = "ownership"
    PARENT = "parent"
    HEAD = "head"
    ALIASES = "aliases"
    OPENED = "opened"
    PHONE = "phone"
    """Understood and not kept: people share their own number, or none."""
    NUMBER = "number"
    """The place in the list, which means nothing."""


KEPT = tuple(column for column in Column if column not in {Column.PHONE, Column.NUMBER})

HEADINGS: Mapping[Column, tuple[str, ...]] = {
    Column.NAME: (
        *("tên trường", "tên đơn vị", "đơn vị", "trường", "tên", "tên trường học", "trường học", "tên trường/đơn vị"),
        *("tên đơn vị trường học", "tên cơ sở giáo dục", "cơ sở giáo dục", "tên cơ sở", "tên gọi"),
        *("school", "school name", "unit", "unit name", "name"),
    ),
    Column.CODE: (
        *("mã", "mã trường", "mã định danh", "mã đơn vị", "mã số", "mã số trường", "mã định danh trường"),
        *("mã định danh đơn vị", "mã trường csdl", "mã csdl", "mã định danh csdl", "code", "school code", "unit code"),
    ),
    Column.LEVELS: (
        *("cấp học", "cấp", "bậc học", "bậc", "cấp/bậc học", "cấp dạy", "khối", "khối trường"),
        *("level", "levels", "school level"),
    ),
    Column.OWNERSHIP: (
        *("loại hình", "loại hình trường", "loại hình đơn vị", "loại hình sở hữu", "hình thức sở hữu", "sở hữu"),
        "ownership",
    ),
    Column.PARENT: (
        *("trực thuộc", "cơ quan quản lý", "đơn vị chủ quản", "cơ quan chủ quản", "đơn vị quản lý", "cấp quản lý"),
        *("đơn vị cấp trên", "cơ quan cấp trên", "trực thuộc đơn vị", "thuộc đơn vị", "thuộc"),
        *("phường xã", "xã phường", "phường", "xã", "xã, phường, thị trấn", "trực thuộc xã phường"),
        *("trực thuộc phường xã", "parent", "authority", "reports to"),
    ),
    Column.HEAD: (
        *("hiệu trưởng", "thủ trưởng", "người đứng đầu", "thủ trưởng đơn vị", "giám đốc", "tên hiệu trưởng"),
        *("họ tên hiệu trưởng", "họ và tên hiệu trưởng", "họ tên thủ trưởng", "họ và tên thủ trưởng"),
        *("hiệu trưởng/giám đốc", "head", "principal", "head teacher"),
    ),
    Column.ALIASES: (
        *("tên khác", "tên gọi khác", "các tên khác", "tên viết tắt", "tên thường gọi"),
        *("alias", "aliases", "other names", "other name"),
    ),
    Column.OPENED: ("ngày thành lập", "thành lập", "ngày hoạt động", "ngày thành lập trường", "opened", "founded"),
    Column.PHONE: (
        *("sđt", "điện thoại", "di động", "số điện thoại", "số đt", "đt", "điện thoại di động", "số di động"),
        *("sđt hiệu trưởng", "điện thoại hiệu trưởng", "số điện thoại hiệu trưởng", "phone", "mobile"),
    ),
    Column.NUMBER: ("stt", "tt", "số tt", "số thứ tự", "no"),
}


@dataclass(frozen=True, slots=True)
class Heading:
    """Where the headings stand, what they mean by place, and those that mean nothing to us."""

    sheet: str
    row: int
    columns: Mapping[int, Column]
    texts: Mapping[int, str]
    passed_over: tuple[str, ...]


def key_of(heading: str) -> str:
    """Remarks in brackets, stars and punctuation are no part of it."""
    return " ".join(word.key for word in words(heading.partition("(")[0]))


def column_of(heading: str) -> Column | None:
    return _COLUMNS.get(key_of(heading))


_COLUMNS = {key_of(heading): column for column, headings in HEADINGS.items() for heading in headings}


def find_heading(sheet: Sheet) -> Heading | None:
    """The row, or the two rows one above the other, that name the most columns; None where none names units.

    Raises Refusal where two of them mean the same."""
    top = sheet.rows[:SEARCHED]
    single = [(row.number, _texts(row)) for row in top]
    double = [(low.number, _texts(high) | _known(low)) for high, low in pairwise(top)]
    best: Heading | None = None
    for number, texts in (*single, *double):
        found = _heading(sheet.name, number, texts)
        if Column.NAME in found.columns.values() and (best is None or _worth(found) > _worth(best)):
            best = found
    if best is not None:
        _refuse_doubles(best)
    return best


def _texts(row: Row) -> dict[int, str]:
    return {place: " ".join(text.split()) for place, text in enumerate(row.cells) if text.strip()}


def _known(row: Row) -> dict[int, str]:
    """A second row of headings says more about some columns, and nothing about the others."""
    return {place: text for place, text in _texts(row).items() if key_of(text) in _COLUMNS}


def _heading(sheet: str, number: int, texts: Mapping[int, str]) -> Heading:
    columns = {place: _COLUMNS[key] for place, text in texts.items() if (key := key_of(text)) in _COLUMNS}
    others = tuple(text for place, text in sorted(texts.items()) if place not in columns)
    return Heading(sheet, number, columns, texts, others)


def _worth(heading: Heading) -> int:
    return len(set(heading.columns.values()))


def _refuse_doubles(heading: Heading) -> None:
    for column in KEPT:
        same = _headed(heading, column)
        if len(same) > 1:
            raise Refusal("list-columns-twice", one=same[0], other=same[1])


def _headed(heading: Heading, column: Column) -> Sequence[str]:
    return [heading.texts[place] for place, meant in sorted(heading.columns.items()) if meant is column]
