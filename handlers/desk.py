"""A draft with everything a turn on it needs, and who may sit down at it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from domain import deadlines as rules
from domain.deadlines import Deadline, year_of
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
from storage import colleagues, deadlines, desks, drafts, obligations, reports


@dataclass(frozen=True, slots=True)
class Desk:
    person: Person
    obligation: Obligation
    deadline: Deadline
    form: Form
    draft: Draft
    targets: list[Target]

    @property
    def title(self) -> str:
        return f"{self.deadline.duty_title} · {self.deadline.label}"


def sit_down(turn: Turn, obligation_id: ObligationId) -> Desk:
    """At the draft of an obligation, begun by whoever of the unit, or now. What cannot be handed in is said first."""
    person, obligation, deadline = owed(turn, obligation_id)
    draft = drafts.of_obligation(turn.tx, obligation.id)
    if draft is None:
        return _begun(turn, person, obligation, deadline)
    previous = _previous(turn, obligation, deadline, _form(turn, draft))
    if previous != draft.previous:
        drafts.remember(turn.tx, draft, previous)
    return _desk(turn, person, obligation, deadline, replace(draft, previous=previous))


def at_draft(turn: Turn, draft_id: DraftId) -> Desk:
    """Raises Refusal where it has been handed in meanwhile, or is not this person's to fill."""
    person = known(turn)
    found = desks.at(turn.tx, draft_id)
    if found is None:
        raise handed_in_last(turn, person)
    draft, obligation, deadline = found
    _check_owed(turn, person, obligation, deadline)
    return _desk(turn, person, obligation, deadline, draft)


def owed(turn: Turn, obligation_id: ObligationId) -> tuple[Person, Obligation, Deadline]:
    """Raises Refusal for what is not this person's, or cannot be handed in."""
    person = known(turn)
    obligation = obligations.one(turn.tx, obligation_id)
    if obligation is None:
        raise Refusal("form-not-yours")
    deadline = deadlines.one(turn.tx, obligation.deadline)
    _check_owed(turn, person, obligation, deadline)
    return person, obligation, deadline


def made(turn: Turn, obligation_id: ObligationId, answers: Mapping[str, Given]) -> Desk:
    """A draft that nobody types: its answers come from elsewhere, whole."""
    person, obligation, deadline = owed(turn, obligation_id)
    form = turn.office.forms.newest(turn.tx, deadline.form)
    draft = drafts.begin(turn.tx, obligation.id, form, answers, {}, by=person.id, now=turn.now)
    return _desk(turn, person, obligation, deadline, replace(draft, answers=answers))


def _desk(turn: Turn, person: Person, obligation: Obligation, deadline: Deadline, draft: Draft) -> Desk:
    targets = turn.office.targets.of(turn.tx, deadline.plan)
    return Desk(person, obligation, deadline, _form(turn, draft), draft, targets)


def _form(turn: Turn, draft: Draft) -> Form:
    return turn.office.forms.one(turn.tx, draft.form_code, draft.form_version)


def _previous(turn: Turn, obligation: Obligation, deadline: Deadline, form: Form) -> dict[str, Given]:
    """Looked up when somebody sits down, and kept with the draft: a turn need not ask for it again."""
    earlier = reports.earlier(turn.tx, obligation, form.code)
    if earlier is None:
        return {}
    return dict(comparable(form, earlier.answers, same_year=year_of(earlier.period) == deadline.year))


def _begun(turn: Turn, person: Person, obligation: Obligation, deadline: Deadline) -> Desk:
    """An empty draft; or, where the report came back, one with what was handed in, to be looked over and mended."""
    form = turn.office.forms.newest(turn.tx, deadline.form)
    returned = reports.last_version(turn.tx, obligation.id)
    answers = dict(returned.answers) if returned is not None else {}
    previous = _previous(turn, obligation, deadline, form)
    draft = drafts.begin(turn.tx, obligation.id, form, answers, previous, by=person.id, now=turn.now)
    desk = _desk(turn, person, obligation, deadline, draft)
    at = conversation.opening(form, draft.answers, previous=draft.previous, targets=desk.targets)
    if at == draft.at:
        return desk
    opened = replace(draft, at=at, revision=draft.revision + 1)
    drafts.save(turn.tx, draft, opened, (), by=person.id, now=turn.now)
    return replace(desk, draft=opened)


def _check_owed(turn: Turn, person: Person, obligation: Obligation, deadline: Deadline) -> None:
    if not person.reports_for(obligation.unit):
        raise Refusal("form-not-yours")
    if obligation.standing in (Standing.SUBMITTED, Standing.ACCEPTED):
        raise handed_in(turn, obligation, deadline)
    if not obligation.owing:
        raise Refusal("form-excused", unit=obligation.unit_name, duty=deadline.duty_title, label=deadline.label)
    rules.refuse_locked(deadline, turn.now)


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
