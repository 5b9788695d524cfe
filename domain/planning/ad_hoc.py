"""A report of the moment as far as it has been said: what, who, by which form, until when."""

from dataclasses import dataclass
from functools import cache

from pydantic import TypeAdapter

from domain.buttons.plan_actions import Ask
from domain.planning.audiences import Audience
from domain.planning.changes import Date
from domain.planning.deadlines import OPENS_BEFORE
from domain.planning.plans import DueDate, Duty, DutyKind, PreparedPlan


@dataclass(frozen=True, slots=True)
class AdHoc:
    title: str = ""
    audience: Audience | None = None
    form: str = ""
    due: Date | None = None

    def asks(self) -> Ask:
        if not self.title:
            return Ask.WHAT
        if self.audience is None:
            return Ask.WHO
        if not self.form:
            return Ask.FORM
        return Ask.WHEN if self.due is None else Ask.READY

    def plan(self, code: str, label: str) -> PreparedPlan:
        """What is published by it. Everything must have been said."""
        if self.audience is None or self.due is None:
            raise ValueError("not all of it has been said")
        due = DueDate(
            code="DX",
            label=label,
            period=f"DX-{self.due.stated.year}",
            phrase=self.due.phrase,
            stated=self.due.stated,
            last_ok=self.due.last_ok,
            opens=self.due.last_ok - OPENS_BEFORE,
            kind=self.due.kind,
        )
        duty = Duty("dot-xuat", DutyKind.AD_HOC, self.title, self.form, "", self.audience, (due,))
        return PreparedPlan(
            code=code,
            number=None,
            issued=None,
            title=self.title,
            short_title=self.title[:80],
            year=self.due.stated.year,
            duties=(duty,),
            targets=(),
            tasks=(),
        )

    def to_text(self) -> str:
        return _adapter().dump_json(self).decode()


def from_text(text: str) -> AdHoc:
    return _adapter().validate_json(text)


@cache
def _adapter() -> TypeAdapter[AdHoc]:
    return TypeAdapter(AdHoc)
