"""What all sheets are told: of what the workbook is, and how much of it there is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.calendars.calendar import Calendar
from domain.forms.model import Form
from domain.planning.deadlines import Deadline
from domain.planning.targets import Target
from domain.texts import Say


@dataclass(frozen=True, slots=True)
class Facts:
    """`counted` of `expected` units have figures that count; `returned` of the others were sent back."""

    deadline: Deadline
    form: Form
    targets: Sequence[Target]
    periods: Sequence[Deadline]
    calendar: Calendar
    counted: int
    expected: int
    returned: int
    at: datetime
    say: Say

    @property
    def title(self) -> str:
        return f"{self.deadline.duty_title} · {self.deadline.label}"

    @property
    def notes(self) -> list[str]:
        counts = {"counted": self.counted, "expected": self.expected}
        whole = "whole" if self.counted == self.expected else "part"
        told = self.say(f"sheet-note-{whole}", at=self.at, **counts)
        return [told, self.say("sheet-note-returned", count=self.returned)] if self.returned else [told]
