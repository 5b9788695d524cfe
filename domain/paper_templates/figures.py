"""Figures of a form in the middle of a sentence, `{{so_lieu.hs_tiep_nhan}}`, by the code of a question or a ratio."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import process

from domain.forms.model import Form, Kind
from domain.paper_templates import fields

NAME = "so_lieu"
UNKNOWN = "……"
"""Left to whoever signs: the form of this period does not ask it, or nobody has answered."""
_PARTED = re.compile(r"[.:]")
_ALIKE = 75


@dataclass(frozen=True, slots=True)
class Figure:
    code: str
    label: str

    @property
    def written(self) -> str:
        return fields.written(f"{NAME}.{self.code}")


@dataclass(frozen=True, slots=True)
class Group:
    """What one form has."""

    title: str
    figures: tuple[Figure, ...]


def of_form(form: Form) -> Group:
    """What is added up, and what is made of that."""
    asked = {one.id: one.label.vi for one in form.fields if one.numeric and one.kind is not Kind.PERCENT}
    made = {one.id: one.label.vi for one in form.ratios if one.id not in asked}
    return Group(form.title.vi, tuple(Figure(code, label) for code, label in {**asked, **made}.items()))


def meant(name: str) -> str | None:
    """Which figure a field names, by a key that forgives as the names of fields do; None for any other field."""
    head, *rest = _PARTED.split(name, maxsplit=1)
    return fields.key(rest[0]) if rest and fields.key(head) == NAME else None


def called(key: str, every: Iterable[Figure]) -> Figure | None:
    return next((one for one in every if fields.key(one.code) == key), None)


def like(key: str, every: Iterable[Figure]) -> Figure | None:
    """What was most likely meant, by its code or by what it is called."""
    keys = {fields.key(said): one for one in every for said in (one.label, one.code)}
    found = process.extractOne(key, list(keys), score_cutoff=_ALIKE)
    return None if found is None else keys[found[0]]
