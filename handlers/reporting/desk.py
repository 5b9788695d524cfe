"""A draft with everything a turn on it needs, and who may sit down at it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from domain.clock_face import local
from domain.forms.answers import Filled, comparable, fill, opening
from domain.forms.draft import Again, Draft, Given
from domain.forms.heads import Head
from domain.forms.model import Form
from domain.forms.turning import Beside
from domain.ids import DraftId, ObligationId
from domain.office.initiatives import ANSWERED_BY_REGISTER
from domain.persons.people import Person
from domain.planning import deadlines as rules
from domain.planning.deadlines import Deadline, year_of
from domain.planning.targets import Target
from domain.refusals import Refusal
from domain.reporting.excuses import not_owed
from domain.reporting.obligations import USABLE, Obligation, Standing
from domain.reporting.reports import Decision, Report
from handlers.people import responsible
from handlers.scope import known
from handlers.turn import Turn
from storage.people import colleagues
from storage.planning import deadlines
from storage.reporting import allowances, desks, drafts, obligations, reports


@dataclass(frozen=True, slots=True)
class Desk:
    person: Person
    obligation: Obligation
    deadline: Deadline
    form: Form
    draft: Draft
    targets: list[Target]

    def beside(self, now: datetime) -> Beside:
        """What answers given now are held against."""
        return Beside(self.draft.previous, self.targets, local(now).date())

    def filled(self, now: datetime) -> Filled:
        beside = self.beside(now)
        return fill(self.form, self.draft.answers, previous=beside.previous, targets=beside.targets, today=beside.today)

    @property
    def title(self) -> str:
        return f"{self.deadline.duty_title} · {self.deadline.label}"

    @property
    def head(self) -> Head:
        return Head(self.title, self.obligation.unit_name, self.deadline.window)


def sit_down(turn: Turn, obligation_id: ObligationId) -> Desk:
    """At the draft of an obligation, begun by whoever of the unit, or now. What cannot be handed in is said first."""
    person, obligation, deadline = of_own(turn, obligation_id)
    draft = drafts.of_obligation(turn.tx, obligation.id)
    _check_open(turn, obligation, deadline, draft)
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
    draft, obligation, of_all = found
    if not person.reports_for(obligation.unit):
        raise Refusal("form-not-yours")
    obligation, deadline = _fairly(turn, obligation, of_all)
    _check_open(turn, obligation, deadline, draft)
    return _desk(turn, person, obligation, deadline, draft)


def owed(turn: Turn, obligation_id: ObligationId) -> tuple[Person, Obligation, Deadline]:
    """Raises Refusal for what is not this person's, or cannot be handed in."""
    person, obligation, deadline = of_own(turn, obligation_id)
    _check_open(turn, obligation, deadline, None)
    return person, obligation, deadline


def owing(turn: Turn, obligation_id: ObligationId) -> tuple[Person, Obligation, Deadline]:
    """As `owed`, also once it is locked: more time may still be asked for."""
    person, obligation, deadline = of_own(turn, obligation_id)
    _check_owing(turn, obligation, deadline)
    return person, obligation, deadline


def of_own(turn: Turn, obligation_id: ObligationId) -> tuple[Person, Obligation, Deadline]:
    """With the deadline as it is for this unit. Raises Refusal for what is not this person's, whether it exists or
    not."""
    person = known(turn)
    obligation = obligations.one(turn.tx, obligation_id)
    if obligation is None or not person.reports_for(obligation.unit):
        raise Refusal("form-not-yours")
    return person, *_fairly(turn, obligation, deadlines.one(turn.tx, obligation.deadline))


def _fairly(turn: Turn, obligation: Obligation, of_all: Deadline) -> tuple[Obligation, Deadline]:
    """Once it has passed, what the unit is not to blame for is allowed for."""
    fair = allowances.settle(turn.tx, obligation, of_all, turn.now)
    return fair, fair.own(of_all)


def amend(turn: Turn, obligation_id: ObligationId, why: str) -> Desk:
    """A draft of what was accepted, to be changed for this reason; begun before, it goes on."""
    person, obligation, deadline = of_own(turn, obligation_id)
    accepted = need_amendable(turn, obligation)
    form = turn.office.forms.one(turn.tx, accepted.form_code, accepted.form_version)
    previous = _previous(turn, obligation, deadline, form)
    again, answers = Again(why=why), accepted.answers
    draft = drafts.begin(turn.tx, obligation.id, form, answers, previous, again=again, by=person.id, now=turn.now)
    return _opened(turn, _desk(turn, person, obligation, deadline, draft))


def need_amendable(turn: Turn, obligation: Obligation) -> Report:
    """What is in force. Raises Refusal where nothing is, or another amendment waits."""
    accepted = None if obligation.report is None else reports.one(turn.tx, obligation.report)
    if accepted is None or not may_be_amended(obligation, accepted):
        raise Refusal("amend-report-not-now")
    return accepted


def may_be_amended(obligation: Obligation, accepted: Report) -> bool:
    """What a register answers for is mended there."""
    waits = obligation.standing is Standing.ACCEPTED and obligation.amending is None
    return waits and accepted.form_code not in ANSWERED_BY_REGISTER


def made(turn: Turn, obligation_id: ObligationId, answers: Mapping[str, Given]) -> Desk:
    """A draft that nobody types: its answers come from elsewhere, whole."""
    person, obligation, deadline = owed(turn, obligation_id)
    form = turn.office.forms.newest(turn.tx, deadline.form, deadline.authority)
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
    """An empty draft; or one with what was handed in and recalled, or came back: then what was found wrong is asked
    again, and nothing else is."""
    form = turn.office.forms.newest(turn.tx, deadline.form, deadline.authority)
    last = reports.last_version(turn.tx, obligation.id)
    answers = dict(last.answers) if last is not None else {}
    flagged = last.flagged if last is not None and last.decision is Decision.RETURNED else ()
    mending = {field: answers.pop(field) for field in flagged if field in answers and field in form.places}
    previous = _previous(turn, obligation, deadline, form)
    again = Again(mending)
    draft = drafts.begin(turn.tx, obligation.id, form, answers, previous, again=again, by=person.id, now=turn.now)
    return _opened(turn, _desk(turn, person, obligation, deadline, draft))


def _opened(turn: Turn, desk: Desk) -> Desk:
    """At the first question that wants an answer."""
    draft = desk.draft
    at = opening(desk.form, draft.answers, previous=draft.previous, targets=desk.targets)
    if at == draft.at:
        return desk
    opened = replace(draft, at=at, revision=draft.revision + 1)
    drafts.save(turn.tx, draft, opened, (), by=desk.person.id, now=turn.now)
    return replace(desk, draft=opened)


def _check_open(turn: Turn, obligation: Obligation, deadline: Deadline, draft: Draft | None) -> None:
    """Raises Refusal, with what became of it, where it cannot be handed in. What was accepted may be changed also after
    it was locked: somebody looks at the reason."""
    if draft is not None and draft.why is not None and obligation.standing is Standing.ACCEPTED:
        if obligation.amending is None:
            return
        raise handed_in(turn, obligation, deadline)
    _check_owing(turn, obligation, deadline)
    refuse_locked(turn, obligation, deadline)


def _check_owing(turn: Turn, obligation: Obligation, deadline: Deadline) -> None:
    if obligation.standing in USABLE:
        raise handed_in(turn, obligation, deadline)
    if not obligation.owing:
        raise not_owed(obligation, deadline)
    rules.refuse_unopened(deadline, turn.now)


def refuse_locked(turn: Turn, obligation: Obligation, deadline: Deadline) -> None:
    """With whom to turn to. What came back is taken all the same: the office waits for it."""
    if deadline.locks is None or not deadline.locked(turn.now) or obligation.standing is Standing.RETURNED:
        return
    names = responsible.for_unit(turn, obligation.unit)
    raise Refusal(
        "deadline-locked",
        duty=deadline.duty_title,
        label=deadline.label,
        locked=deadline.locks,
        officers=", ".join(names) or "none",
    )


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
