"""A draft with everything a turn on it needs, and who may sit down at it."""

from dataclasses import dataclass, replace

from domain import deadlines as rules
from domain.deadlines import Deadline
from domain.forms import conversation
from domain.forms.answers import comparable
from domain.forms.draft import Draft, Given
from domain.forms.model import Form
from domain.ids import DraftId, ObligationId
from domain.obligations import Obligation, Standing
from domain.people import Person
from domain.refusals import Refusal
from domain.targets import Target
from handlers.scope import known
from handlers.turn import Turn
from storage import colleagues, deadlines, drafts, obligations, reports


@dataclass(frozen=True, slots=True)
class Desk:
    person: Person
    obligation: Obligation
    deadline: Deadline
    form: Form
    draft: Draft
    previous: dict[str, Given]
    targets: list[Target]

    @property
    def title(self) -> str:
        return f"{self.deadline.duty_title} · {self.deadline.label}"


def sit_down(turn: Turn, obligation_id: ObligationId) -> Desk:
    """At the draft of an obligation, begun by whoever of the unit, or now. What cannot be handed in is said first."""
    person = known(turn)
    obligation, deadline = _owed(turn, person, obligation_id)
    draft = drafts.of_obligation(turn.tx, obligation.id)
    if draft is not None:
        return _desk(turn, person, obligation, deadline, draft)
    return _begun(turn, person, obligation, deadline)


def at_draft(turn: Turn, draft_id: DraftId) -> Desk:
    """Raises Refusal where it has been handed in meanwhile, or is not this person's to fill."""
    person = known(turn)
    draft = drafts.one(turn.tx, draft_id)
    if draft is None:
        raise handed_in_last(turn, person)
    obligation, deadline = _owed(turn, person, draft.obligation)
    return _desk(turn, person, obligation, deadline, draft)


def _desk(turn: Turn, person: Person, obligation: Obligation, deadline: Deadline, draft: Draft) -> Desk:
    form = turn.office.forms.one(turn.tx, draft.form_code, draft.form_version)
    last = reports.last_accepted(turn.tx, obligation, form.code)
    previous = dict(comparable(form, last, same_year=True))
    targets = turn.office.targets.of(turn.tx, deadline.plan)
    return Desk(person, obligation, deadline, form, draft, previous, targets)


def _begun(turn: Turn, person: Person, obligation: Obligation, deadline: Deadline) -> Desk:
    """An empty draft; or, where the report came back, one with what was handed in, to be looked over and mended."""
    form = turn.office.forms.newest(turn.tx, deadline.form)
    returned = reports.last_version(turn.tx, obligation.id)
    answers = dict(returned.answers) if returned is not None else {}
    draft = drafts.begin(turn.tx, obligation.id, form, answers, by=person.id, now=turn.now)
    desk = _desk(turn, person, obligation, deadline, draft)
    at = conversation.opening(form, draft.answers, previous=desk.previous, targets=desk.targets)
    if at == draft.at:
        return desk
    opened = replace(draft, at=at, revision=draft.revision + 1)
    drafts.save(turn.tx, draft, opened, (), by=person.id, now=turn.now)
    return replace(desk, draft=opened)


def _owed(turn: Turn, person: Person, obligation_id: ObligationId) -> tuple[Obligation, Deadline]:
    obligation = obligations.one(turn.tx, obligation_id)
    if obligation is None or not person.reports_for(obligation.unit):
        raise Refusal("form-not-yours")
    deadline = deadlines.one(turn.tx, obligation.deadline)
    if obligation.standing in (Standing.SUBMITTED, Standing.ACCEPTED):
        raise handed_in(turn, obligation, deadline)
    if not obligation.owing:
        raise Refusal("form-excused", unit=obligation.unit_name, duty=deadline.duty_title, label=deadline.label)
    rules.refuse_locked(deadline, turn.now)
    return obligation, deadline


def handed_in(turn: Turn, obligation: Obligation, deadline: Deadline) -> Refusal:
    """Who did it, when, with which receipt: whoever comes second wants to know that it is done."""
    report = reports.last_version(turn.tx, obligation.id)
    if report is None:
        return Refusal("form-gone")
    return Refusal(
        f"form-{obligation.standing}",
        unit=obligation.unit_name,
        label=deadline.label,
        at=report.handed_at,
        name=colleagues.name_of(turn.tx, report.handed_by),
        code=report.receipt,
    )


def handed_in_last(turn: Turn, person: Person) -> Refusal:
    """A draft ends only by being handed in, so what the units of this person handed in last is most likely it."""
    done = [
        one
        for post in person.reporting_posts()
        for one in obligations.of_unit(turn.tx, post.unit)
        if one.report is not None and not one.owing
    ]
    if not done:
        return Refusal("form-gone")
    last = max(done, key=lambda one: one.report or 0)
    return handed_in(turn, last, deadlines.one(turn.tx, last.deadline))
