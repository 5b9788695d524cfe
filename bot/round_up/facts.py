"""What all sheets are told: of what the workbook is, and how much of it there is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.calendars.calendar import Calendar
from domain.forms.model import Form
from domain.planning.deadlines import Deadline
from domain.planning.targets import Target
from domain.texts import Say
from storage.counting.round_up_rows import Covered


@dataclass(frozen=True, slots=True)
class Facts:
    deadline: Deadline
    form: Form
    targets: Sequence[Target]
    periods: Sequence[Deadline]
    calendar: Calendar
    covered: Covered
    called: str
    at: datetime
    say: Say

    @property
    def title(self) -> str:
        return self._of(f"{self.deadline.duty_title} · {self.deadline.label}")

    @property
    def title_over_periods(self) -> str:
        return self._of(self.deadline.duty_title)

    def _of(self, title: str) -> str:
        """With whom it is of, where that is not everybody."""
        return f"{title} · {self.called}" if self.called else title

    @property
    def notes(self) -> list[str]:
        counts = {"counted": self.covered.counted, "expected": self.covered.expected}
        whole = "whole" if self.covered.complete else "part"
        told = self.say(f"sheet-note-{whole}", at=self.at, **counts)
        returned = self.covered.returned
        return [told, self.say("sheet-note-returned", count=returned)] if returned else [told]
