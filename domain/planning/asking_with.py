"""With which forms an office asks: which it may send itself, and which duties may be asked with another one."""

from collections.abc import Iterable
from dataclasses import dataclass

from domain.ids import DutyId
from domain.office.entries import FORMS
from domain.office.initiatives import ANSWERED_BY_REGISTER
from domain.planning.plans import FREE_FORM, DutyKind

OF_REGISTERS = frozenset(FORMS.values())
"""Forms that no duty of a plan is answered with."""
HELD_BY_THE_HOUSE = frozenset({FREE_FORM, *ANSWERED_BY_REGISTER, *OF_REGISTERS})
"""The bot counts on what these ask: nobody sends others in their place."""


@dataclass(frozen=True, slots=True)
class AskingDuty:
    """A duty of a plan that has not been withdrawn; so many units have `begun` to answer it, or have answered."""

    id: DutyId
    plan: str
    title: str
    kind: DutyKind
    form: str
    begun: int

    @property
    def may_be_asked_otherwise(self) -> bool:
        """What somebody has answered stays comparable: it goes on with its form, or a new version of it."""
        return self.begun == 0 and takes_a_form(self.kind, self.form)


def takes_a_form(kind: DutyKind, form: str) -> bool:
    return kind is not DutyKind.ACKNOWLEDGEMENT and form not in ANSWERED_BY_REGISTER


def chosen(codes: Iterable[str]) -> list[str]:
    """Those of an office's forms that a duty may be asked with."""
    return [code for code in codes if code not in HELD_BY_THE_HOUSE or code == FREE_FORM]
