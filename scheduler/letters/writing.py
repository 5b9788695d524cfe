"""What the letters of one batch are written from: each fact is read once, each phrase said once."""

from collections.abc import Callable, Collection, Hashable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from domain.calendars.calendar import Calendar
from domain.clock_face import local
from domain.forms.answers import Filled, fill
from domain.forms.model import Form
from domain.ids import DeadlineId, ObligationId, PlanId, TermId
from domain.office.tasks import Term
from domain.planning.deadlines import Deadline
from domain.planning.ladders import Ladders
from domain.planning.targets import Target
from domain.screens import Button
from domain.sending.notices import Held
from scheduler.boards.board_texts import Views
from storage.database import Tx
from storage.office import tasks
from storage.outgoing import references
from storage.outgoing.references import Owed
from storage.planning import calendars, deadlines, ladders, plans
from storage.reporting import forms


@dataclass(frozen=True, slots=True)
class Writing:
    tx: Tx
    now: datetime
    calendar: Calendar
    owed: Mapping[ObligationId, Owed]
    deadlines: Mapping[DeadlineId, Deadline]
    tasks: Mapping[TermId, Term]
    ladders: Ladders
    views: Views
    forms: dict[tuple[str, int], Form]
    """Outlives the batch, as a version of a form never changes."""
    said: dict[Hashable, str] = field(default_factory=dict)
    targets: dict[PlanId, list[Target]] = field(default_factory=dict)

    def once(self, key: Hashable, phrase: Callable[[], str]) -> str:
        if (known := self.said.get(key)) is not None:
            return known
        return self.said.setdefault(key, phrase())

    def form_of(self, code: str, version: int) -> Form:
        if (code, version) not in self.forms:
            self.forms[code, version] = forms.one(self.tx, code, version)
        return self.forms[code, version]

    def filled(self, job: Owed) -> Filled | None:
        """What somebody has begun, as they find it when they open it; None where nobody has."""
        if job.form is None:
            return None
        plan = self.deadlines[job.deadline].plan
        if plan not in self.targets:
            self.targets[plan] = plans.targets_of(self.tx, plan)
        today = local(self.now).date()
        return fill(
            self.form_of(*job.form), job.answers, previous=job.previous, targets=self.targets[plan], today=today
        )


@dataclass(frozen=True, slots=True)
class Item:
    """One of the things a message reminds of: its place among the others, what is said, what can be done."""

    order: tuple[datetime, str]
    text: str
    button: Button


def begin(tx: Tx, held: Collection[Held], now: datetime, known_forms: dict[tuple[str, int], Form]) -> Writing:
    owed = references.owed(tx, {one.obligation for one in held if one.obligation is not None})
    wanted = {one.deadline for one in held if one.deadline is not None} | {one.deadline for one in owed.values()}
    terms = {one.term for one in held if one.term is not None}
    due = tasks.some(tx, terms) if terms else {}
    known = deadlines.some(tx, wanted) if wanted else {}
    climbed = ladders.of(tx, known.values()) if owed else Ladders()
    calendar = calendars.load(tx)
    return Writing(tx, now, calendar, owed, known, due, climbed, Views(tx, calendar, now), known_forms)
