"""The fields of a template: how they are written, which there are, and which must stand alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz, process

from domain.folding import fold

_WRITTEN = re.compile(r"\{\{([^{}]*)\}\}")
_SINGLE = re.compile(r"(?<!\{)\{([^{}]{1,60})\}(?!\})")
_OTHER = re.compile(r"[^a-z0-9]+")
_ALIKE = 70
"""Of 100: `don_vi_con_thieu` is meant for `don_vi_thieu`."""
LONGEST = 60


class Field(StrEnum):
    """By the name that is typed, with or without diacritics."""

    ABOVE = "cap_tren"
    ISSUER = "co_quan"
    NUMBER = "so_van_ban"
    DAY = "ngay_ky"
    SUBJECT = "trich_yeu"
    REMARK = "chua_du"
    BASIS = "can_cu"
    PLAN = "ke_hoach"
    PLAN_TITLE = "ten_ke_hoach"
    PLAN_NUMBER = "so_ke_hoach"
    PERIOD = "ky"
    DUE = "han_nop"
    AS_OF = "tinh_den"
    WHOSE = "pham_vi"
    RECEIVED = "da_nop"
    EXPECTED = "phai_nop"
    MISSING = "con_thieu"
    RATE = "ty_le_nop"
    LATE = "nop_muon"
    RETURNED = "bi_tra"
    HANDED_IN = "tinh_hinh_nop"
    MISSED = "chi_tieu_chua_dat"
    CLOSING = "cau_ket"
    RECIPIENTS = "noi_nhan"
    SIGNER = "chuc_vu_ky"
    CHART = "bieu_do"
    MISSING_UNITS = "don_vi_thieu"
    TARGETS = "bang_chi_tieu"
    WORDED = "chi_tieu_danh_gia"
    TASKS = "ket_qua_nhiem_vu"
    HIGHLIGHTS = "ket_qua_noi_bat"
    SOLUTIONS = "giai_phap"
    DIFFICULTIES = "kho_khan"
    PROPOSALS = "kien_nghi"
    UNITS = "bang_don_vi"
    TOTALS = "bang_tong"
    GUIDE = "huong_dan"
    """From here on nothing goes into the report: how the template is written stands there."""

    @property
    def written(self) -> str:
        return written(self.value)


PARTS = (
    *(Field.CHART, Field.MISSING_UNITS, Field.TARGETS, Field.WORDED, Field.TASKS, Field.HIGHLIGHTS, Field.SOLUTIONS),
    *(Field.DIFFICULTIES, Field.PROPOSALS, Field.UNITS, Field.TOTALS),
)
"""Paragraphs, tables, a picture: each stands in a paragraph of its own, once."""
ALONE = frozenset({*PARTS, Field.GUIDE})
VALUES = tuple(one for one in Field if one not in ALONE)
"""Words, which may stand in any line, as often as anybody likes."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a text a field is written, and the name between its braces."""

    start: int
    end: int
    name: str

    @property
    def field(self) -> Field | None:
        return called(self.name)

    @property
    def in_capitals(self) -> bool:
        """`{{CO_QUAN}}`: what goes in is written so, too."""
        return self.name.isupper()


def written(name: str) -> str:
    return "{{" + name + "}}"


def places(text: str) -> Iterator[Place]:
    for found in _WRITTEN.finditer(text):
        yield Place(found.start(), found.end(), found[1].strip())


def in_single_braces(text: str) -> Iterator[str]:
    """What may have been meant for a field."""
    yield from (found[1].strip() for found in _SINGLE.finditer(text))


def called(name: str) -> Field | None:
    """`Cơ quan`, `co quan` and `co_quan` are one."""
    return _CALLED.get(key(name))


def like(name: str) -> Field | None:
    """What was most likely meant by a name that is none."""
    found = process.extractOne(key(name), list(_CALLED), scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return None if found is None else _CALLED[found[0]]


def key(name: str) -> str:
    """What two people type differently and mean alike."""
    return _OTHER.sub("_", fold(name)).strip("_")


_CALLED = {key(one.value): one for one in Field}
