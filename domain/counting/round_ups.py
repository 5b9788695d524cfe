"""What an authority's round-up counts: which reports, of how many units, and where each text of a school belongs."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from domain.folding import fold
from domain.forms.model import Field, Form, Kind
from domain.ids import ObligationId
from domain.planning.deadlines import Deadline
from domain.planning.targets import Target
from domain.reporting.obligations import USABLE, Obligation, Standing
from domain.reporting.reports import Report, says_nothing


class Subject(StrEnum):
    """What a text is about, in the order in which such reports are asked for."""

    HIGHLIGHTS = "highlights"
    SOLUTIONS = "solutions"
    DIFFICULTIES = "difficulties"
    PROPOSALS = "proposals"


_TELLING = (
    (Subject.SOLUTIONS, ("giai phap", "chua dat")),
    (Subject.DIFFICULTIES, ("kho khan", "vuong mac", "ton tai", "han che")),
    (Subject.PROPOSALS, ("kien nghi", "de xuat")),
)


@dataclass(frozen=True, slots=True)
class Voice:
    """What one unit wrote, and where that can be looked up."""

    unit: str
    receipt: str
    text: str


@dataclass(frozen=True, slots=True)
class Total:
    """A figure added up: over how many units, of which so many had nothing to count."""

    field: Field
    total: Decimal
    units: int
    nothing_arose: int


@dataclass(frozen=True, slots=True)
class RoundUp:
    """`owed` are the units of one deadline, as they are listed; `current` what is in force of each. `whole`: they are
    all that the deadline asks, not only those that somebody looks after."""

    deadline: Deadline
    form: Form
    owed: Sequence[Obligation]
    current: Mapping[ObligationId, Report]
    targets: Sequence[Target]
    whole: bool = True

    @property
    def expected(self) -> list[Obligation]:
        return [one for one in self.owed if one.standing is not Standing.EXCUSED]

    @property
    def counted(self) -> list[tuple[Obligation, Report]]:
        """What was sent back is being mended: its figures are nobody's."""
        return [
            (one, self.current[one.id]) for one in self.expected if one.standing in USABLE and one.id in self.current
        ]

    @property
    def missing(self) -> list[Obligation]:
        counted = {one.id for one, _ in self.counted}
        return [one for one in self.expected if one.id not in counted]

    @property
    def complete(self) -> bool:
        return not self.missing

    @property
    def totals(self) -> list[Total]:
        return [total for field in self.form.fields if (total := self._total(field)) is not None]

    def voices(self, about: Subject) -> Iterator[Voice]:
        """What units wrote about it, in the order of the list; who wrote that there is nothing is left out."""
        fields = [field for field in self.form.fields if subject_of(field) is about]
        for obligation, report in self.counted:
            for field in fields:
                given = report.answers.get(field.id)
                if given is not None and isinstance(given.value, str) and not says_nothing(given):
                    yield Voice(obligation.unit_name, report.receipt, given.value.strip())

    def _total(self, field: Field) -> Total | None:
        given = [report.answers[field.id] for _, report in self.counted if field.id in report.answers]
        numbers = [one.number for one in given if one.number is not None]
        if not field.numeric or field.kind is Kind.PERCENT or not numbers:
            return None
        return Total(field, sum(numbers, Decimal(0)), len(numbers), sum(one.nothing_arose for one in given))


def subject_of(field: Field) -> Subject | None:
    """None for what is no text of its own."""
    if field.kind is not Kind.TEXT:
        return None
    label = fold(field.label.vi)
    return next((about for about, words in _TELLING if any(word in label for word in words)), Subject.HIGHLIGHTS)
