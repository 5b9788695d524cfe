"""A report beside what came before it: what changed most, what was put otherwise, what an officer ought to look at."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from domain.forms import ratios
from domain.forms.answers import fill
from domain.forms.draft import Given
from domain.forms.model import Field, Form
from domain.planning.targets import Target

WORTH_A_LOOK = Decimal("0.2")
"""Figures that moved by less than a fifth are no news."""
MOST_JUMPS = 3


@dataclass(frozen=True, slots=True)
class Jump:
    """A figure that is far from what was last accepted; `low` and `high` are the least and the most of the periods
    before."""

    field: Field
    now: Decimal
    before: Decimal
    low: Decimal
    high: Decimal

    @property
    def unheard_of(self) -> bool:
        return not self.low <= self.now <= self.high


@dataclass(frozen=True, slots=True)
class Change:
    """An answer that is another than in the version before."""

    field: Field
    before: Given | None
    after: Given | None


@dataclass(frozen=True, slots=True)
class Remarks:
    """What whoever decides ought to see first. `reasons` are those given for what a soft rule asked back; of
    `answered` figures so many were `carried` over."""

    jumps: tuple[Jump, ...]
    missed: tuple[ratios.Row, ...]
    reasons: tuple[tuple[Field, str], ...]
    carried: int
    answered: int
    empty: bool

    @property
    def any(self) -> bool:
        return bool(self.jumps or self.missed or self.reasons or self.empty or self.mostly_carried)

    @property
    def mostly_carried(self) -> bool:
        return self.carried * 2 > self.answered


def remarks(
    form: Form,
    answers: Mapping[str, Given],
    *,
    earlier: Sequence[Mapping[str, Given]],
    targets: Sequence[Target],
    empty: bool,
) -> Remarks:
    """`earlier` are the accepted reports of periods before, the last first, as far as they can be compared."""
    filled = fill(form, answers, previous={}, targets=targets)
    rows = ratios.rows(form, filled.facts, targets)
    figures = [answers[field.id] for field in form.fields if _is_figure(field) and field.id in answers]
    return Remarks(
        jumps=tuple(_jumps(form, answers, earlier))[:MOST_JUMPS],
        missed=tuple(row for row in rows if row.met is False),
        reasons=tuple(_reasons(form, answers)),
        carried=sum(given.carried for given in figures),
        answered=len(figures),
        empty=empty,
    )


def changes(form: Form, before: Mapping[str, Given], after: Mapping[str, Given]) -> tuple[Change, ...]:
    """In the order of the form; how an answer came about is no change of it."""
    pairs = ((field, before.get(field.id), after.get(field.id)) for field in form.fields)
    return tuple(Change(field, old, new) for field, old, new in pairs if _said(old) != _said(new))


def _is_figure(field: Field) -> bool:
    """Somebody has given it; what is computed follows."""
    return field.numeric and not field.computed


def _said(given: Given | None) -> tuple[object, ...] | None:
    return None if given is None else (given.value, given.nothing_arose, given.handle, given.files)


def _jumps(form: Form, answers: Mapping[str, Given], earlier: Sequence[Mapping[str, Given]]) -> Iterable[Jump]:
    found = [jump for field in form.fields if (jump := _jump(field, answers, earlier)) is not None]
    return sorted(found, key=_moved, reverse=True)


def _jump(field: Field, answers: Mapping[str, Given], earlier: Sequence[Mapping[str, Given]]) -> Jump | None:
    given = answers.get(field.id)
    known = [one[field.id].number for one in earlier if field.id in one]
    past = [number for number in known if number is not None]
    if not field.numeric or given is None or given.number is None or not past:
        return None
    jump = Jump(field, given.number, past[0], min(past), max(past))
    return jump if _moved(jump) >= WORTH_A_LOOK else None


def _moved(jump: Jump) -> Decimal:
    return abs(jump.now - jump.before) / max(abs(jump.before), Decimal(1))


def _reasons(form: Form, answers: Mapping[str, Given]) -> Iterator[tuple[Field, str]]:
    given = ((field, answers[field.id].reason) for field in form.fields if field.id in answers)
    return ((field, reason) for field, reason in given if reason)
