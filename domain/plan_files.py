"""Reads a plan file (TOML): what a document asks, written down by a colleague; complaints name file and line."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from itertools import chain
from typing import Annotated, Literal, Protocol

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from domain.clock_face import LOCAL
from domain.deadlines import OPENS_BEFORE, Window, last_ok_before, last_ok_by
from domain.forms.checks import Problem
from domain.forms.files import failure, parsed
from domain.forms.lines import Path
from domain.plans import Audience, DueDate, Duty, DutyKind, PreparedPlan, Task
from domain.targets import Operator, Target, Whose
from domain.units import Level


def _vietnamese(moment: datetime) -> datetime:
    """A document means its own clock."""
    return moment if moment.tzinfo else moment.replace(tzinfo=LOCAL)


# As long as the tables have room for: only one of the databases would complain.
ShortCode = Annotated[str, Field(min_length=1, max_length=20)]
Code = Annotated[str, Field(min_length=1, max_length=40)]
# A bare day is refused: whether its first moment or its last is meant, nobody can tell.
LocalMoment = Annotated[datetime, Field(strict=True), AfterValidator(_vietnamese)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Window(_Strict):
    first: date
    last: date


class _Due(_Strict):
    code: Code
    label: str = Field(max_length=60)
    period: ShortCode
    phrase: str
    stated: date
    rule: Literal["before", "by"]
    window: _Window | None = None
    opens: LocalMoment | None = None
    locks: LocalMoment | None = None

    def record(self) -> DueDate:
        last_ok = last_ok_before(self.stated) if self.rule == "before" else last_ok_by(self.stated)
        window = Window(self.window.first, self.window.last) if self.window else None
        opens = self.opens or last_ok - OPENS_BEFORE
        return DueDate(self.code, self.label, self.period, self.phrase, self.stated, last_ok, opens, self.locks, window)


class _Audience(_Strict):
    levels: list[Level] = Field(min_length=1)
    ownership: str | None = Field(None, max_length=16)

    def record(self) -> Audience:
        return Audience(frozenset(self.levels), self.ownership)


class _Duty(_Strict):
    code: Code
    kind: DutyKind
    title: str
    form: Code
    means: str
    audience: _Audience | None = None
    due: list[_Due] = Field(min_length=1)


class _Target(_Strict):
    code: ShortCode
    indicator: str = Field("", max_length=40)
    title: str
    operator: Operator
    threshold: Decimal
    measure: str = Field(max_length=40)
    whose: Whose
    wording: str

    def record(self) -> Target:
        return Target(**self.model_dump())


class _Task(_Strict):
    code: ShortCode
    area: str
    content: str
    product: str = ""
    lead: str = ""
    coordinating: str = ""
    phrase: str = ""


class _PlanFile(_Strict):
    code: str = Field(min_length=1, max_length=60)
    number: str | None = Field(None, max_length=60)
    issued: date | None = None
    title: str
    short_title: str = Field(max_length=80)
    year: int
    audience: _Audience
    duty: list[_Duty] = Field(min_length=1)
    target: list[_Target] = []
    task: list[_Task] = []


class _Coded(Protocol):
    @property
    def code(self) -> str: ...


def load_plan(text: str, source: str) -> PreparedPlan:
    """Raises FormFileError, which says file, line and what was expected there."""
    try:
        file = _PlanFile.model_validate(parsed(text, source))
    except ValidationError as error:
        raise failure(text, source, (Problem(one["loc"], one["msg"]) for one in error.errors())) from error
    if problems := list(_problems(file)):
        raise failure(text, source, problems)
    return _prepared(file)


def _problems(file: _PlanFile) -> Iterator[Problem]:
    """What is wrong though every single line is well formed."""
    yield from chain(
        _repeated(("duty",), file.duty), _repeated(("target",), file.target), _repeated(("task",), file.task)
    )
    for place, duty in enumerate(file.duty):
        yield from _repeated(("duty", place, "due"), duty.due)
        for number, due in enumerate(duty.due):
            yield from _out_of_order(("duty", place, "due", number), due)


def _repeated(path: Path, coded: Sequence[_Coded]) -> Iterator[Problem]:
    seen: set[str] = set()
    for place, one in enumerate(coded):
        if one.code in seen:
            yield Problem((*path, place, "code"), f"expected a code of its own, {one.code!r} stands above already")
        seen.add(one.code)


def _out_of_order(path: Path, due: _Due) -> Iterator[Problem]:
    last = due.record().last_ok
    if due.window and due.window.last < due.window.first:
        yield Problem((*path, "window"), "expected a window that ends after it begins")
    if due.opens and due.opens >= last:
        yield Problem((*path, "opens"), "expected a moment before the last valid one")
    if due.locks and due.locks < last:
        yield Problem((*path, "locks"), "expected a moment after the last valid one")


def _prepared(file: _PlanFile) -> PreparedPlan:
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
