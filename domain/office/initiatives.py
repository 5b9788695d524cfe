"""The register of initiatives: registered, carried out, done or dropped; each step dated, each said by somebody."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from domain.folding import fold
from domain.forms.draft import Given
from domain.ids import InitiativeId, ObligationId, UnitId
from domain.office.entries import Purpose, text_of
from domain.planning.targets import Operator, Target
from domain.refusals import Refusal

REGISTRATION_FORM = "dang_ky_sang_kien"
RESULT_FORM = "ket_qua_sang_kien"
ANSWERED_BY_REGISTER = frozenset({REGISTRATION_FORM, RESULT_FORM})
"""Forms nobody types: their reports are made of what the register holds."""
INDICATOR = "sang_kien"
FEWEST = 1
"""`ít nhất 01`, where the plan does not ask for more."""
MOST_A_YEAR = 10
"""Of one unit, open: more than that is a slip, or a list that belongs into one initiative."""
TITLE, FIRST_DAY, LAST_DAY, DEGREE, RESULT, REASON = "ten", "tu_ngay", "den_ngay", "muc_do", "ket_qua", "ly_do"
LONGEST_LIST = 3000
LONGEST_RESULT = 120


class State(StrEnum):
    REGISTERED = "registered"
    STARTED = "started"
    DONE = "done"
    DROPPED = "dropped"


OPEN = frozenset({State.REGISTERED, State.STARTED})


class Review(StrEnum):
    """What the office has said of it being registered."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    RETURNED = "returned"


class Step(StrEnum):
    """One line of an initiative's history; none is ever altered."""

    REGISTERED = "registered"
    MENDED = "mended"
    ACCEPTED = "accepted"
    RETURNED = "returned"
    STARTED = "started"
    PROGRESSED = "progressed"
    FINISHED = "finished"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Initiative:
    """As it stands after its last step. `words` are those of that step: a result, how it goes, why it was dropped."""

    id: InitiativeId
    unit: UnitId
    unit_name: str
    year: int
    title: str
    answers: Mapping[str, Given]
    state: State
    review: Review
    returns: int
    degree: int | None
    words: str | None
    reason: str | None
    """Why it was returned."""
    registered_at: datetime
    told_at: datetime | None
    """When it was last said how it goes."""
    handed_in: ObligationId | None
    """The registration it belongs to."""

    @property
    def open(self) -> bool:
        return self.state in OPEN

    @property
    def counts(self) -> bool:
        """Whether it counts as registered: not while it has to be mended, nor once it was dropped."""
        return self.review is not Review.RETURNED and self.state is not State.DROPPED


@dataclass(frozen=True, slots=True)
class Passed:
    """A step that was taken."""

    step: Step
    at: datetime
    by: str
    degree: int | None
    words: str | None


@dataclass(frozen=True, slots=True)
class Counts:
    """How many initiatives a year has, and how many of the units that should register enough have."""

    units: int
    enough: int
    by_state: Mapping[State, int]
    waiting: int
    returned: int

    @property
    def initiatives(self) -> int:
        return sum(self.by_state.values())


def required(targets: Iterable[Target]) -> int:
    """How many a plan asks of each unit; a share of the units (`100% đơn vị`) asks one of each."""
    asked = [
        int(target.threshold) + (target.operator is Operator.GT)
        for target in targets
        if target.indicator == INDICATOR and not target.in_percent
        if target.operator in {Operator.GE, Operator.GT, Operator.EQ}
    ]
    return max([FEWEST, *asked])


def refuse_step(initiative: Initiative, purpose: Purpose, *, reported: bool) -> None:
    """`reported`: how it ended is in a report that was accepted."""
    if purpose is Purpose.MEND and initiative.review is Review.ACCEPTED:
        raise Refusal("initiative-accepted-already")
    if purpose is not Purpose.MEND and reported:
        raise Refusal("initiative-reported-already")
    if initiative.state is State.DROPPED and purpose is Purpose.MEND:
        raise Refusal("initiative-dropped-already")


def refuse_many(known: Iterable[Initiative], year: int) -> None:
    held = sum(one.year == year and one.open for one in known)
    if held >= MOST_A_YEAR:
        raise Refusal("initiative-too-many", most=MOST_A_YEAR, year=str(year))


def namesake(known: Iterable[Initiative], title: str, *, besides: int) -> Initiative | None:
    """One of the unit that is called alike, and goes on or was carried out."""
    key = fold(title)
    alike = (one for one in known if one.id != besides and one.state is not State.DROPPED)
    return next((one for one in alike if fold(one.title) == key), None)


def ends_before_it_begins(answers: Mapping[str, Given]) -> bool:
    first, last = text_of(answers, FIRST_DAY), text_of(answers, LAST_DAY)
    return bool(first and last) and date.fromisoformat(last) < date.fromisoformat(first)


def unanswered(asked: Sequence[Initiative], since: datetime) -> list[Initiative]:
    """Those of which a result report has still to say how they go: what has ended needs no more words."""
    return [one for one in asked if one.open and (one.told_at is None or one.told_at < since)]


def registration_answers(items: Sequence[Initiative]) -> dict[str, Given]:
    """A registration as a report: how many, and which entries of the register."""
    return {"so_luong": _count(len(items)), "danh_sach": _listed(_named(one) for one in items)}


def result_answers(items: Sequence[Initiative], told: Mapping[State, str]) -> dict[str, Given]:
    """`told`: the states in words."""
    per_state = {state: sum(one.state is state for one in items) for state in State}
    return {
        "so_luong": _count(len(items)),
        "hoan_thanh": _count(per_state[State.DONE]),
        "dang_thuc_hien": _count(per_state[State.REGISTERED] + per_state[State.STARTED]),
        "khong_thuc_hien": _count(per_state[State.DROPPED]),
        "danh_sach": _listed(_told(one, told[one.state]) for one in items),
    }


def _count(number: int) -> Given:
    return Given(Decimal(number))


def _listed(lines: Iterable[str]) -> Given:
    text = "\n".join(lines)
    if not text:
        return Given(nothing_arose=True)
    return Given(text if len(text) <= LONGEST_LIST else text[: LONGEST_LIST - 1] + "…")


def _named(one: Initiative) -> str:
    return f"#{one.id} {one.title}"


def _told(one: Initiative, state: str) -> str:
    share = "" if one.degree is None else f" {one.degree}%"
    words = one.words or ""
    short = words if len(words) <= LONGEST_RESULT else words[: LONGEST_RESULT - 1] + "…"
    return f"{_named(one)}: {state}{share}" + (f" – {short}" if short else "")
