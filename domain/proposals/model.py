"""What the reading of a document proposes. Nothing of it is in force, or even believed, before somebody confirms it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Generic, TypeVar

from domain.phrases.model import Reading
from domain.planning.deadlines import Window
from domain.planning.plans import DutyKind
from domain.planning.targets import Sign, Whose
from domain.registry.units import Level

Value_co = TypeVar("Value_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Source:
    """The sentence or table row something was read from, without debris, and where: `V.3`, `Phụ lục, III.2`."""

    text: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class Found(Generic[Value_co]):
    value: Value_co
    source: Source


@dataclass(frozen=True, slots=True)
class Issued:
    """The day a document bears, or as much of it as was filled in: `ngày      tháng 01 năm 2022`."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def exact(self) -> date | None:
        return date(self.year, self.month, self.day) if self.month and self.day else None


@dataclass(frozen=True, slots=True)
class Period:
    """The years a plan is of, both included. `school`: it is of one school year, from summer to summer."""

    first: int
    last: int
    school: bool = False


@dataclass(frozen=True, slots=True)
class Who:
    """Whom something is laid on, as the document says it, and as much of that as is known here: no level means any."""

    words: str
    levels: tuple[Level, ...] = ()
    ownership: str | None = None


class Party(StrEnum):
    UNITS = "units"
    OFFICE = "office"
    """The body that issued the document, or a part or a post of it."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A document that is cited: `Quyết định số 198/QĐ-UBND`, its day, and whose it is."""

    name: str
    number: str
    day: date | None
    issuer: str
    source: Source


@dataclass(frozen=True, slots=True)
class Header:
    """Whatever is None was not found, or was left open in the document."""

    kind: Found[str] | None
    issuer: Found[str] | None
    number: Found[str] | None
    issued: Found[Issued] | None
    title: Found[str] | None
    short_title: str
    period: Found[Period] | None
    basis: tuple[Citation, ...]
    theme: Found[str] | None
    signer: Found[str] | None
    audience: Found[Who] | None


@dataclass(frozen=True, slots=True)
class Means:
    """How something is handed in. Links are kept letter by letter, and never followed. `who` is named where others do
    it in another way."""

    words: str
    link: str = ""
    who: Who | None = None


@dataclass(frozen=True, slots=True)
class ProposedDuty:
    """`task` is the code of the row of an annex that it is besides, if it stands in one."""

    code: str
    kind: DutyKind
    title: str
    who: Who
    whose: Party
    to: str
    means: tuple[Means, ...]
    source: Source
    task: str = ""


@dataclass(frozen=True, slots=True)
class ProposedDeadline:
    """`duty` is the code of the duty it belongs to. An undated one is here too: somebody has to say when."""

    code: str
    duty: str
    label: str
    phrase: str
    reading: Reading
    window: Window | None
    whose: Party
    source: Source


@dataclass(frozen=True, slots=True)
class ProposedTarget:
    """`threshold` is None where `bar` is no number: `năm trước`, `Hoàn thành tốt nhiệm vụ`. `indicator` is the id of
    the ratio that measures it, if there is one."""

    code: str
    indicator: str
    title: str
    sign: Sign
    threshold: Decimal | None
    bar: str
    measure: str
    whose: Whose
    wording: str
    source: Source


@dataclass(frozen=True, slots=True)
class ProposedTask:
    """A row of an annex. `code` is its number with that of its group: numbering begins anew in each. `who` is named
    where it concerns fewer than the plan."""

    code: str
    group: str
    content: str
    product: str
    leads: tuple[str, ...]
    coordinating: tuple[str, ...]
    phrase: str
    reading: Reading
    whose: Party
    who: Who | None
    source: Source


@dataclass(frozen=True, slots=True)
class Recipient:
    """Of `Nơi nhận`; `purpose` is what stands in brackets: `để báo cáo`."""

    name: str
    purpose: str
    source: Source


class DoubtKind(StrEnum):
    NO_NUMBER = "no-number"
    NO_ISSUER = "no-issuer"
    NO_ISSUE_DATE = "no-issue-date"
    """Nothing at all, or only a month: `about` tells which deadlines wait for it."""
    NO_PERIOD = "no-period"
    NO_AUDIENCE = "no-audience"
    UNDATED = "undated"
    UNSURE_DATE = "unsure-date"
    IMPOSSIBLE_DATE = "impossible-date"
    DUE_AT_ISSUE = "due-at-issue"
    """Due before the plan was issued, or within days of it."""
    TARGETS_DIFFER = "targets-differ"
    """The same thing with two figures, or with two words: `trên 90%`, `tối thiểu 90%`."""
    OVER_WHOLE = "over-whole"
    NO_OPERATOR = "no-operator"
    DATES_DIFFER = "dates-differ"
    """The same work with two times, in the body and in the annex."""
    PHASES_OVERLAP = "phases-overlap"
    DUE_BEFORE_PHASE_ENDS = "due-before-phase-ends"
    PHASE_SHORTER_THAN_PLAN = "phase-shorter-than-plan"
    COUNT_DIFFERS = "count-differs"
    SAME_BODY = "same-body"
    """Leads and co-ordinates."""
    CITED_TWICE = "cited-twice"
    """One document with two days."""
    TABLE_UNREAD = "table-unread"


@dataclass(frozen=True, slots=True)
class Doubt:
    """What somebody has to say. `about` are the codes of what it concerns, `sources` the places side by side, `choices`
    what each of them says, in their order; the first is what is taken while nobody has chosen."""

    code: str
    kind: DoubtKind
    about: tuple[str, ...]
    sources: tuple[Source, ...]
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    header: Header
    duties: tuple[ProposedDuty, ...]
    deadlines: tuple[ProposedDeadline, ...]
    targets: tuple[ProposedTarget, ...]
    tasks: tuple[ProposedTask, ...]
    recipients: tuple[Recipient, ...]
    doubts: tuple[Doubt, ...]
