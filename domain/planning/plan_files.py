"""Reads a plan file (TOML): what a document asks, written down by a colleague; complaints name file and line."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from itertools import chain
from typing import Annotated, Protocol

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from domain.clock_face import LOCAL
from domain.forms.checks import Problem
from domain.forms.files import failure, parsed
from domain.forms.lines import Path
from domain.phrases.model import IGNORED, Kind
from domain.planning.annex_files import ShortCode, TaskRow
from domain.planning.audiences import Audience
from domain.planning.deadlines import DATED, OPENS_BEFORE, Window, last_ok_before, last_ok_by
from domain.planning.plans import DueDate, Duty, DutyKind, PreparedPlan, usual_form
from domain.planning.targets import Operator, Target, Whose
from domain.registry.units import Level


def _vietnamese(moment: datetime) -> datetime:
    """A document means its own clock."""
    return moment if moment.tzinfo else moment.replace(tzinfo=LOCAL)


Code = Annotated[str, Field(min_length=1, max_length=40)]
# A bare day is refused: whether its first moment or its last is meant, nobody can tell.
LocalMoment = Annotated[datetime, Field(strict=True), AfterValidator(_vietnamese)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Window(_Strict):
    first: date
    last: date


class _Due(_Strict):
    """`rule` is the kind of the phrase; `last_ok` is given where the phrase names an hour."""

    code: Code
    label: str = Field("", max_length=60)
    period: str = Field("", max_length=20)
    phrase: str
    rule: Kind
    stated: date | None = None
    last_ok: LocalMoment | None = None
    window: _Window | None = None
    opens: LocalMoment | None = None
    grace: LocalMoment | None = None
    locks: LocalMoment | None = None

    def record(self) -> DueDate:
        window = Window(self.window.first, self.window.last) if self.window else None
        last = self.last_moment()
        opens = self.opens if last is None else self.opens or last - OPENS_BEFORE
        return DueDate(
            *(self.code, self.label, self.period, self.phrase, self.stated, last, opens),
            *(self.locks, window, self.rule, self.grace),
        )

    def last_moment(self) -> datetime | None:
        if self.stated is None or self.last_ok is not None:
            return self.last_ok
        return last_ok_before(self.stated) if self.rule is Kind.BEFORE else last_ok_by(self.stated)


class _Audience(_Strict):
    """Units are named as the registry has them, or by their code."""

    levels: list[Level] = []
    ownership: str | None = Field(None, max_length=16)
    areas: list[str] = []
    units: list[str] = []
    excepted: list[str] = Field([], alias="except")

    def record(self) -> Audience:
        names = (frozenset(self.areas), frozenset(self.units), frozenset(self.excepted))
        return Audience(frozenset(self.levels), self.ownership, *names)


class _Duty(_Strict):
    code: Code
    kind: DutyKind
    title: str
    form: Code | None = None
    means: str = ""
    inclusive: bool = False
    audience: _Audience | None = None
    due: list[_Due] = []

    def answered_with(self) -> str:
        return usual_form(self.kind) if self.form is None else self.form


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


class _PlanFile(_Strict):
    code: str = Field(min_length=1, max_length=60)
    number: str | None = Field(None, max_length=60)
    issued: date | None = None
    issued_words: str = Field("", max_length=80)
    title: str
    short_title: str = Field(max_length=80)
    year: int
    last_year: int | None = None
    basis: str = ""
    recipients: str = ""
    two_step: bool = False
    audience: _Audience
    duty: list[_Duty] = Field(min_length=1)
    target: list[_Target] = []
    task: list[TaskRow] = []


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
    if file.last_year is not None and file.last_year < file.year:
        yield Problem(("last_year",), "expected a year after the first")
    for place, duty in enumerate(file.duty):
        if (duty.audience or file.audience).record().nobody:
            yield Problem(("duty", place), "expected levels or units in the audience")
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
    last = due.last_moment()
    if last is None or due.stated is None:
        yield from _without_date(path, due)
        return
    if not due.period:
        yield Problem((*path, "period"), "expected a period, as `Q1-2024` or `YEAR-2024`")
    if due.window and due.window.last < due.window.first:
        yield Problem((*path, "window"), "expected a window that ends after it begins")
    if due.opens and due.opens >= last:
        yield Problem((*path, "opens"), "expected a moment before the last valid one")
    if due.grace and due.grace < last:
        yield Problem((*path, "grace"), "expected a moment after the last valid one")
    if due.locks and due.locks < last:
        yield Problem((*path, "locks"), "expected a moment after the last valid one")
    if due.locks and due.grace and due.locks < due.grace:
        yield Problem((*path, "locks"), "expected a moment no earlier than `grace`")


def _without_date(path: Path, due: _Due) -> Iterator[Problem]:
    """What has no date cannot open, or end, and its rule must not promise one."""
    if due.rule in IGNORED or due.rule is Kind.ERROR:
        yield Problem((*path, "rule"), "expected a kind of words that ask something")
    if due.rule in DATED:
        yield Problem((*path, "stated"), f"expected a date beside the rule {due.rule.value!r}")
    for name in ("last_ok", "opens", "grace", "locks"):
        if getattr(due, name) is not None:
            yield Problem((*path, name), "expected `stated` beside it")


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
        tasks=tuple(task.record() for task in file.task),
        issued_words=file.issued_words,
        last_year=file.last_year,
        basis=file.basis,
        recipients=file.recipients,
        two_step=file.two_step,
    )


def _duty(duty: _Duty, everybody: _Audience) -> Duty:
    return Duty(
        code=duty.code,
        kind=duty.kind,
        title=duty.title,
        form=duty.answered_with(),
        means=duty.means,
        audience=(duty.audience or everybody).record(),
        due=tuple(due.record() for due in duty.due),
        inclusive=duty.inclusive,
    )
