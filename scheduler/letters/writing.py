"""What the letters of one batch are written from: each fact is read once, each phrase said once."""

from collections.abc import Callable, Collection, Hashable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from domain.calendars.calendar import Calendar
from domain.forms.model import Form
from domain.ids import DeadlineId, ObligationId, TermId
from domain.office.tasks import Term
from domain.planning.deadlines import Deadline
from domain.planning.ladders import Ladders
from domain.screens import Button
from domain.sending.notices import Held
from scheduler.boards.board_texts import Views
from storage.database import Tx
from storage.office import tasks
from storage.outgoing import references
from storage.outgoing.references import Owed
from storage.planning import calendars, deadlines, ladders
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
    questions: dict[tuple[str, int], int]
    """How many questions each form has: outlives the batch, as a version of a form never changes."""
    said: dict[Hashable, str] = field(default_factory=dict)

    def once(self, key: Hashable, phrase: Callable[[], str]) -> str:
        if (known := self.said.get(key)) is not None:
            return known
        return self.said.setdefault(key, phrase())

    def form_of(self, code: str, version: int) -> Form:
        return forms.one(self.tx, code, version)

    def questions_of(self, form: tuple[str, int]) -> int:
        if form not in self.questions:
            self.questions[form] = len(forms.one(self.tx, *form).fields)
        return self.questions[form]


@dataclass(frozen=True, slots=True)
class Item:
    """One of the things a message reminds of: its place among the others, what is said, what can be done."""

    order: tuple[datetime, str]
    text: str
    button: Button


def begin(tx: Tx, held: Collection[Held], now: datetime, questions: dict[tuple[str, int], int]) -> Writing:
    owed = references.owed(tx, {one.obligation for one in held if one.obligation is not None})
    wanted = {one.deadline for one in held if one.deadline is not None} | {one.deadline for one in owed.values()}
    terms = {one.term for one in held if one.term is not None}
    due = tasks.some(tx, terms) if terms else {}
    known = deadlines.some(tx, wanted) if wanted else {}
    climbed = ladders.of(tx, known.values()) if owed else Ladders()
    calendar = calendars.load(tx)
    return Writing(tx, now, calendar, owed, known, due, climbed, Views(tx, calendar, now), questions)
