"""The officer's desk: reports that wait, one opened, accepted, or returned with a reason."""

from aiogram import Router

from domain.actions import Accept, AskReason, Home, Return, ShowQueue, ShowReport
from domain.deadlines import Deadline
from domain.forms.review import report_lines
from domain.ids import ReportId
from domain.obligations import Obligation
from domain.people import Person
from domain.refusals import Refusal
from domain.reports import Report
from domain.rights import May
from domain.screens import Answer, Button, Place, Screen
from domain.texts import Markup
from handlers import scope
from handlers.filters import Command, Pressed
from handlers.turn import Turn
from storage import conversations, deadlines, obligations, plans, reports

router = Router(name="reviewing")
PAGE = 8
REASONS = ("reason-figures", "reason-missing", "reason-explain")
"""Common reasons, each a text of its own: one tap instead of typing."""
LONGEST_REASON = 500


@router.message(Command("choduyet"), flags={"may": May.REVIEW})
def queue_asked(turn: Turn) -> Answer:
    return Answer(_queue(turn, 0))


@router.callback_query(Pressed(ShowQueue), flags={"may": May.REVIEW})
def queue_pressed(turn: Turn, action: ShowQueue) -> Answer:
    return Answer(_queue(turn, action.page), Place.PRESSED)


def _queue(turn: Turn, page: int) -> Screen:
    authorities = scope.authorities(_person(turn))
    count = reports.count_waiting(turn.tx, authorities)
    home = (Button(turn.say("button-home"), Home()),)
    if count == 0:
        return Screen(turn.say("queue-empty"), (home,))
    shown = reports.waiting(turn.tx, authorities, limit=PAGE, offset=page * PAGE)
    rows = [(Button(f"{one.unit_name} · {one.label}", ShowReport(one.report)),) for one in shown]
    if (page + 1) * PAGE < count:
        rows.append((Button(turn.say("button-page-after"), ShowQueue(page + 1)),))
    return Screen(turn.say("queue", count=count), (*rows, home))


@router.callback_query(Pressed(ShowReport), flags={"may": May.REVIEW})
def report_pressed(turn: Turn, action: ShowReport) -> Answer:
    report, obligation, deadline = _seen(turn, action.report)
    return Answer(_card(turn, report, obligation, deadline), Place.PRESSED)


def _card(turn: Turn, report: Report, obligation: Obligation, deadline: Deadline) -> Screen:
    form = turn.office.forms.one(turn.tx, report.form_code, report.form_version)
    lines = report_lines(form, report.answers, targets=plans.targets_of(turn.tx, deadline.plan), say=turn.say)
    text = turn.say(
        "report-card",
        unit=obligation.unit_name,
        duty=deadline.duty_title,
        label=deadline.label,
        at=report.handed_at,
        version=report.version,
        returns=obligation.returns,
        code=report.receipt,
        lines=Markup("\n".join(lines)),
    )
    decide = (
        Button(turn.say("button-accept"), Accept(report.id)),
        Button(turn.say("button-return"), AskReason(report.id)),
    )
    return Screen(text, (decide, (Button(turn.say("button-back"), ShowQueue()),)))


@router.callback_query(Pressed(Accept), flags={"may": May.REVIEW})
def accept(turn: Turn, action: Accept) -> Answer:
    report, obligation, deadline = _seen(turn, action.report)
    reports.accept(turn.tx, report, by=_person(turn).id, now=turn.now)
    return _decided(turn, "report-accepted", obligation, deadline)


@router.callback_query(Pressed(AskReason), flags={"may": May.REVIEW})
def ask_reason(turn: Turn, action: AskReason) -> Answer:
    """The next typed line is the reason, unless a common one is pressed."""
    report, obligation, deadline = _seen(turn, action.report)
    if turn.visitor.address is not None:
        conversations.expect(turn.tx, turn.visitor.address.id, f"reason:{report.id}")
    common = [(Button(turn.say(f"{reason}-short"), Return(report.id, place)),) for place, reason in enumerate(REASONS)]
    text = turn.say("report-why", unit=obligation.unit_name, label=deadline.label)
    return Answer(Screen(text, (*common, (Button(turn.say("button-back"), ShowReport(report.id)),))), Place.PRESSED)


@router.callback_query(Pressed(Return), flags={"may": May.REVIEW})
def return_pressed(turn: Turn, action: Return) -> Answer:
    if not 0 <= action.reason < len(REASONS):
        raise Refusal("door-old-button")
    answer = give_back(turn, action.report, turn.say(REASONS[action.reason]))
    return Answer(answer.screen, Place.PRESSED)


def give_back(turn: Turn, report_id: ReportId, reason: str) -> Answer:
    """Returns a report; also what a typed line does while its reason is asked for."""
    person = _person(turn)
    said = reason.strip()
    if not said:
        raise Refusal("reason-empty")
    if len(said) > LONGEST_REASON:
        raise Refusal("reason-too-long", longest=LONGEST_REASON, length=len(said))
    report, obligation, deadline = _seen(turn, report_id)
    if turn.visitor.address is not None:
        conversations.expect(turn.tx, turn.visitor.address.id, None)
    reports.give_back(turn.tx, report, said, by=person.id, now=turn.now)
    return _decided(turn, "report-returned", obligation, deadline)


def _decided(turn: Turn, key: str, obligation: Obligation, deadline: Deadline) -> Answer:
    left = reports.count_waiting(turn.tx, scope.authorities(_person(turn)))
    returns = obligation.returns + (key == "report-returned")
    text = turn.say(
        key, unit=obligation.unit_name, duty=deadline.duty_title, label=deadline.label, returns=returns, left=left
    )
    return Answer(Screen(text, ((Button(turn.say("button-queue", count=left), ShowQueue()),),)), Place.PRESSED)


def _seen(turn: Turn, report_id: ReportId) -> tuple[Report, Obligation, Deadline]:
    """Raises Refusal for a report that is not this officer's to decide, whether it exists or not."""
    report = reports.one(turn.tx, report_id)
    obligation = obligations.one(turn.tx, report.obligation) if report else None
    if report is None or obligation is None:
        raise Refusal("report-not-yours")
    deadline = deadlines.one(turn.tx, obligation.deadline)
    plan = plans.one(turn.tx, deadline.plan)
    if plan is None or plan.authority not in scope.authorities(_person(turn)):
        raise Refusal("report-not-yours")
    return report, obligation, deadline


def _person(turn: Turn) -> Person:
    if turn.visitor.person is None:
        raise Refusal("door-stranger")
    return turn.visitor.person
