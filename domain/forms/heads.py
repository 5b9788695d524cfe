"""What stands above a form while it is filled: which report, of whom, how far it has come, of which days its figures
are."""

from collections.abc import Iterator
from dataclasses import dataclass

from domain.forms.answers import Filled
from domain.forms.model import Field
from domain.forms.notes import Note
from domain.planning.deadlines import Window
from domain.texts import Say

CELLS = 8


@dataclass(frozen=True, slots=True)
class Head:
    """`title` is the report's (`Báo cáo CCHC Quý I`), `unit` the school's name."""

    title: str
    unit: str
    window: Window | None = None

    def above_question(self, filled: Filled, field: Field, say: Say) -> Iterator[str]:
        """The days are said until there is an answer: a question may count otherwise, and says so itself."""
        number, total = str(filled.form.number(field.id)), str(len(filled.form.fields))
        yield say("form-header", title=self.title, unit=self.unit, number=number, total=total)
        yield _bar(filled)
        if not filled.answers:
            yield from self._counted(say)

    def above_review(self, say: Say) -> Iterator[str]:
        yield say("form-review-header", title=self.title, unit=self.unit)
        yield from self._counted(say)

    @property
    def days(self) -> Note | None:
        """For whoever comes back to it."""
        if self.window is None:
            return None
        return Note("form-counts", {"first": self.window.first, "last": self.window.last})

    def _counted(self, say: Say) -> Iterator[str]:
        if (days := self.days) is not None:
            yield days.said(say)


def _bar(filled: Filled) -> str:
    asked = len(filled.asked)
    full = (asked - filled.left) * CELLS // asked
    return "▓" * full + "░" * (CELLS - full)
