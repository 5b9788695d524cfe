"""Reads a plan file (TOML): what a document asks, written down by a colleague; complaints name file and line."""

import re
import tomllib
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from domain.deadlines import OPENS_BEFORE, Window, last_ok_before, last_ok_by
from domain.forms.files import FormFileError
from domain.forms.lines import line_of
from domain.plans import Audience, DueDate, Duty, DutyKind, PreparedPlan, Task
from domain.targets import Operator, Target, Whose
from domain.units import Level


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Window(_Strict):
    first: date
    last: date


class _Due(_Strict):
    code: str
    label: str
    period: str
    phrase: str
    stated: date
    rule: Literal["before", "by"]
    window: _Window | None = None
    opens: datetime | None = None
    locks: datetime | None = None

    def record(self) -> DueDate:
        last_ok = last_ok_before(self.stated) if self.rule == "before" else last_ok_by(self.stated)
        window = Window(self.window.first, self.window.last) if self.window else None
        opens = self.opens or last_ok - OPENS_BEFORE
        return DueDate(self.code, self.label, self.period, self.phrase, self.stated, last_ok, opens, self.locks, window)


class _Audience(_Strict):
    levels: list[Level] = Field(min_length=1)
    ownership: str | None = None

    def record(self) -> Audience:
        return Audience(frozenset(self.levels), self.ownership)


class _Duty(_Strict):
    code: str
    kind: DutyKind
    title: str
    form: str
    means: str
    audience: _Audience | None = None
    due: list[_Due] = Field(min_length=1)


class _Target(_Strict):
    code: str
    indicator: str = ""
    title: str
    operator: Operator
    threshold: Decimal
    measure: str
    whose: Whose
    wording: str

    def record(self) -> Target:
        return Target(**self.model_dump())


class _Task(_Strict):
    code: str
    area: str
    content: str
    product: str = ""
    lead: str = ""
    coordinating: str = ""
    phrase: str = ""


class _PlanFile(_Strict):
    code: str
    number: str | None = None
    issued: date | None = None
    title: str
    short_title: str = Field(max_length=80)
    year: int
    audience: _Audience
    duty: list[_Duty] = Field(min_length=1)
    target: list[_Target] = []
    task: list[_Task] = []


def load_plan(text: str, source: str) -> PreparedPlan:
    """Raises FormFileError, which says file, line and what was expected there."""
    try:
        file = _PlanFile.model_validate(tomllib.loads(text, parse_float=Decimal))
    except tomllib.TOMLDecodeError as error:
        where = re.search(r"line (\d+)", str(error))
        raise FormFileError(source, [(int(where[1]) if where else 1, str(error))]) from error
    except ValidationError as error:
        problems = [(line_of(text, one["loc"]), f"{one['loc']}: {one['msg']}") for one in error.errors()]
        raise FormFileError(source, problems) from error
    return PreparedPlan(
        code=file.code,
        number=file.number,
        issued=file.issued,
        title=file.title,
        short_title=file.short_title,
        year=file.year,
        duties=tuple(_duty(duty, file.audience) for duty in file.duty),
        targets=tuple(target.record() for target in file.target),
        tasks=tuple(Task(**task.model_dump()) for task in file.task),
    )


def _duty(duty: _Duty, everybody: _Audience) -> Duty:
    audience = (duty.audience or everybody).record()
    return Duty(
        duty.code, duty.kind, duty.title, duty.form, duty.means, audience, tuple(due.record() for due in duty.due)
    )
