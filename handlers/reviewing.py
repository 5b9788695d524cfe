"""The officer's desk: reports that wait, one opened, accepted, or returned with a reason."""

from aiogram import Router

from domain.actions import Accept, AskReason, Home, Return, ShowQueue, ShowReport
from domain.deadlines import Deadline
from domain.forms.review import report_text
from domain.ids import ReportId
from domain.initiative_actions import ShowRegister
from domain.initiatives import ANSWERED_BY_REGISTER
from domain.obligations import Obligation, Standing
from domain.parts import is_whole
from domain.refusals import Refusal
from domain.reports import Report
from domain.rights import May
from domain.screens import Answer, Button, Place, Screen
from handlers import expecting, scope
from handlers.expecting import Expected
from handlers.filters import Command, Pressed
from handlers.telling import about, rows, short
from handlers.turn import Turn
from storage import colleagues, deadlines, obligations, plans, queue, reports, tree

router = Router(name="reviewing")
PAGE = 8
REASONS = ("reason-figures", "reason-missing", "reason-explain")
"""Common reasons, each a text of its own: one tap instead of typing."""
LONGEST_REASON = 500
LONGEST_NAME = 40
"""A row of its own holds more than a button beside others."""


@router.message(Command("choduyet"), flags={"may": May.REVIEW})
def queue_asked(turn: Turn) -> Answer:
    return Answer(_queue(turn, 0))


@router.callback_query(Pressed(ShowQueue), flags={"may": May.REVIEW})
def queue_pressed(turn: Turn, action: ShowQueue) -> Answer:
    _stop_asking(turn)
    return Answer(_queue(turn, max(0, action.page)), Place.PRESSED)


def _queue(turn: Turn, page: int) -> Screen:
    sight = scope.sight(turn, May.REVIEW)
    count = queue.count_waiting(turn.tx, sight)
    home = (Button(turn.say("button-home"), Home()),)
    if count == 0:
        return Screen(turn.say("queue-empty"), (home,))
    shown = queue.waiting(turn.tx, sight, limit=PAGE, offset=page * PAGE)
    waiting = [
        (Button(short(f"{one.unit_name} · {one.label}", LONGEST_NAME), ShowReport(one.report)),) for one in shown
    ]
    pages = []
    if page > 0:
        pages.append(Button(turn.say("button-page-before"), ShowQueue(page - 1)))
    if (page + 1) * PAGE < count:
        pages.append(Button(turn.say("button-page-after"), ShowQueue(page + 1)))
    return Screen(turn.say("queue", count=count), tuple(row for row in (*waiting, tuple(pages), home) if row))


@router.callback_query(Pressed(ShowReport), flags={"may": May.REVIEW})
def report_pressed(turn: Turn, action: ShowReport) -> Answer:
    _stop_asking(turn)
    return Answer(_card(turn, *_seen(turn, action.report)), Place.PRESSED)


def _card(turn: Turn, report: Report, obligation: Obligation, deadline: Deadline) -> Screen:
    form = turn.office.forms.one(turn.tx, report.form_code, report.form_version)
    head = turn.say(
        "report-card",
        unit=obligation.unit_name,
        at=report.handed_at,
        name=colleagues.name_of(turn.tx, report.handed_by),
        version=report.version,
        returns=obligation.returns,
        code=report.receipt,
        timely="late" if report.handed_at > deadline.last_ok else "on-time",
        **about(deadline, turn.now),
    )
    text = report_text(head, form, report.answers, targets=plans.targets_of(turn.tx, deadline.plan), say=turn.say)
    decide = (
        Button(turn.say("button-accept"), Accept(report.id)),
        Button(turn.say("button-return"), AskReason(report.id)),
    )
    waits = obligation.standing is Standing.SUBMITTED and obligation.report == report.id
    back = [Button(turn.say("button-to-queue"), ShowQueue())]
    if report.form_code in ANSWERED_BY_REGISTER:
        back.insert(0, Button(turn.say("button-initiatives-of-unit"), ShowRegister(obligation.unit)))
    return Screen(text, (decide, tuple(back)) if waits else (tuple(back),))


@router.callback_query(Pressed(Accept), flags={"may": May.REVIEW})
def accept(turn: Turn, action: Accept) -> Answer:
    report, obligation, deadline = _seen(turn, action.report)
    _stop_asking(turn)
    reports.accept(turn.tx, report, by=scope.known(turn).id, now=turn.now)
    return Answer(_decided(turn, "report-accepted", obligation, deadline), Place.PRESSED)


@router.callback_query(Pressed(AskReason), flags={"may": May.REVIEW})
def ask_reason(turn: Turn, action: AskReason) -> Answer:
    """The next typed line is the reason, unless a common one is pressed; the figures stay above while it is typed."""
    report, obligation, deadline = _seen(turn, action.report)
    expecting.start_screen(turn)
    return _asked(turn, report, obligation, deadline)


def _asked(turn: Turn, report: Report, obligation: Obligation, deadline: Deadline) -> Answer:
    expecting.reason_for(turn, report.id)
    common = [Button(turn.say(f"{reason}-short"), Return(report.id, place)) for place, reason in enumerate(REASONS)]
    text = turn.say("report-why", unit=obligation.unit_name, label=deadline.label)
    back = Button(turn.say("button-back"), ShowReport(report.id))
    return Answer(Screen(text, rows(*common, back)), Place.LIVE)


@router.callback_query(Pressed(Return), flags={"may": May.REVIEW})
def return_pressed(turn: Turn, action: Return) -> Answer:
    if not 0 <= action.reason < len(REASONS):
        raise Refusal("door-old-button")
    return Answer(_give_back(turn, action.report, turn.say(REASONS[action.reason])), Place.PRESSED)


def hear(turn: Turn, expected: Expected, text: str) -> Answer:
    """A typed line after a reason was asked for. What was said in between may have made it a line about something else,
    and a return is counted against the school: then it is asked for again."""
    if expected.report is None:
        raise Refusal("report-not-yours")
    if not expecting.speaks_to_it(turn):
        expecting.start_screen(turn)
        return _asked(turn, *_seen(turn, expected.report))
    reason = text.strip()
    if len(reason) > LONGEST_REASON:
        raise Refusal("reason-too-long", longest=LONGEST_REASON, length=len(reason))
    return Answer(_give_back(turn, expected.report, reason), Place.LIVE)


def _give_back(turn: Turn, report_id: ReportId, reason: str) -> Screen:
    report, obligation, deadline = _seen(turn, report_id)
    expecting.nothing(turn)
    reports.give_back(turn.tx, report, reason, by=scope.known(turn).id, now=turn.now)
    return _decided(turn, "report-returned", obligation, deadline, returns=obligation.returns + 1, reason=reason)


def _decided(turn: Turn, key: str, obligation: Obligation, deadline: Deadline, **more: str | int) -> Screen:
    left = queue.count_waiting(turn.tx, scope.sight(turn, May.REVIEW))
    text = turn.say(key, unit=obligation.unit_name, left=left, **more, **about(deadline, turn.now))
    return Screen(text, rows(Button(turn.say("button-queue", count=left), ShowQueue())))


def _stop_asking(turn: Turn) -> None:
    expected = expecting.expected(turn)
    if expected is not None and expected.report is not None:
        expecting.nothing(turn)


def _seen(turn: Turn, report_id: ReportId) -> tuple[Report, Obligation, Deadline]:
    """Raises Refusal for a report that is not this officer's to decide, whether it exists or not."""
    report = reports.one(turn.tx, report_id)
    obligation = obligations.one(turn.tx, report.obligation) if report else None
    if report is None or obligation is None:
        raise Refusal("report-not-yours")
    deadline = deadlines.one(turn.tx, obligation.deadline)
    if not _looks_after(turn, obligation, deadline):
        raise Refusal("report-not-yours")
    return report, obligation, deadline


def _looks_after(turn: Turn, obligation: Obligation, deadline: Deadline) -> bool:
    """By the levels it had when it was asked, as the queue has it, and by where it belongs today."""
    parts = scope.parts(turn, deadline, May.REVIEW)
    return is_whole(parts) or any(
        part.takes(tree.ancestors(turn.tx, obligation.unit), obligation.levels) for part in parts
    )
